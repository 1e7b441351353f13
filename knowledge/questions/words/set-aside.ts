import { KINDS } from '../../kinds.ts';
import { YEAR } from '../../language/number-words.ts';
import type { Word } from '../../language/words.ts';
import type { EntryClass } from '../../model.ts';
import { type Mention, namedWords } from '../../search/link.ts';
import { kindsCalled, mayCallPaper } from '../conditions/kinds-asked.ts';

/** What a question names without asking about it. */
export interface SetAside {
  /** Indexes of the words, the preposition included. */
  readonly words: ReadonlySet<number>;
  /** Entries that a list is to leave out: "besides the AG …". */
  readonly excluded: readonly string[];
}

export const NOTHING_ASIDE: SetAside = { words: new Set(), excluded: [] };

const ACCORDING = /^(?:laut|gemass|according|lt|nach)$/;
const EXCEPT = /^(?:besides|except|ausser|neben|other|apart|abgesehen)$/;
/** The rest of a preposition ("according to", "apart from"), and articles. */
const JOINING = /^(?:to|from|than|for|von|the|der|dem|den|die|das|des|unserer|our|(?:19|20)\d\d(?:er)?)$/;
const PAPER =
  /^(?:konzept|konzeption|unterlagen?|dokumente?n?|papier|grundsatze?n?|grundsatzpapier|netzwerkstruktur|folien|ubersicht|tabelle|auftrag|overview|table|documents?|papers?|concept|principles|sources?|quellen?)$/;
/** "Worauf beruht diese Arbeit?": what somebody does is pointed to, not called. */
const WORK = /^(?:arbeit|tatigkeit|work)$/;
const WHOSE = /^(?:diese[rnms]?|this|that)$/;
const IN = /^(?:im|in|beim|bei|at)$/;
/** "Frau Dr. X": how somebody is addressed who is known by name; titles may stand between. */
const ADDRESS = /^(?:frau|herrn?|mrs?|ms|miss)$/;
const TITLE = /^(?:dr|prof|professor)$/;

/**
 * The document that a question only cites ("laut Konzeption", "according to the report of 2008") and the entry that it does
 * not mean ("besides the AG …"): words of neither its subject nor its topic. `isOfPerson`: somebody's name has the word.
 */
export function setAside(
  words: readonly Word[],
  mentions: readonly Mention[],
  isOfPerson: (word: Word) => boolean,
): SetAside {
  if (!words.some(({ folded }) => [ACCORDING, EXCEPT, ADDRESS, WORK].some((sign) => sign.test(folded))))
    return NOTHING_ASIDE;
  const aside = new Set<number>();
  const excluded: string[] = [];
  const named = namedWords(mentions);
  words.forEach(({ folded }, at) => {
    if (ADDRESS.test(folded)) for (const i of addressing(words, at, mentions, isOfPerson)) aside.add(i);
    if (WORK.test(folded) && WHOSE.test(words[at - 1]?.folded ?? '') && !named.has(at + 1)) aside.add(at);
    const cites = ACCORDING.test(folded);
    if (!cites && !EXCEPT.test(folded)) return;
    let next = at + 1;
    const beginsAt = (index: number) => mentions.find(({ words: named }) => named[0] === index);
    while (words[next] && JOINING.test(words[next]!.folded) && !beginsAt(next)) next++;
    const mention = beginsAt(next);
    const behind = mention ? mention.words.at(-1)! + 1 : -1;
    if (folded === 'nach' && next === at + 1) return;
    // "Laut Satzung im Ausschuss": what reads like one name is the paper, and the body that is asked about.
    if (mention?.words.some((i) => IN.test(words[i]!.folded))) return;
    const paper = mention?.candidates.some(({ entry }) => entry.class === 'publication');
    // "Laut Jugendamts-Konzept": whose paper it is.
    const whose = cites && mention && PAPER.test(words[behind]?.folded ?? '') && !named.has(behind);
    const found = whose
      ? [...mention.words, behind]
      : mention && (paper || !cites)
        ? mention.words
        : cites && isPaper(words[next])
          ? [next]
          : [];
    if (found.length === 0) return;
    for (let i = at; i <= found.at(-1)!; i++) aside.add(i);
    if (!cites) excluded.push(...mention!.candidates.map(({ entry }) => entry.id));
    let end = found.at(-1)! + 1;
    for (; words[end] && (OF.test(words[end]!.folded) || isYear(words[end])); end++)
      if (isYear(words[end]) || isYear(words[end + 1])) aside.add(end);
    // "Laut Konzeption des Büros X": whose paper it is.
    const owner = cites && !whose ? ownerBehind(words, found.at(-1)! + 1, mentions) : undefined;
    if (owner) for (let i = found.at(-1)! + 1; i <= owner.words.at(-1)!; i++) aside.add(i);
  });
  return { words: aside, excluded };
}

const OF = /^(?:von|vom|of|from)$/;
/** "Der" may also begin whoever is asked about: "laut Konzeption der Fachdienst X". */
const OF_SOMEBODY = /^(?:des|vom|von|of|by|from)$/;
const ARTICLE_BEHIND = /^(?:de[rmn]|the|our|unsere[rnms]?)$/;

/** Who is named right behind a paper as the one whose it is. */
function ownerBehind(words: readonly Word[], at: number, mentions: readonly Mention[]): Mention | undefined {
  if (!OF_SOMEBODY.test(words[at]?.folded ?? '')) return undefined;
  const next = ARTICLE_BEHIND.test(words[at + 1]?.folded ?? '') ? at + 2 : at + 1;
  const owner = mentions.find(({ words: [first] }) => first === next);
  return owner?.candidates.every(({ entry }) => entry.class === 'unit') ? owner : undefined;
}

const isYear = (word: Word | undefined): boolean => word !== undefined && YEAR.test(word.folded);

const isPaper = (word: Word | undefined): boolean =>
  word !== undefined && (PAPER.test(word.folded) || mayCallPaper(word.folded));

/** The form of address before somebody's name, or a part of it; before any other word it may be a topic. */
function addressing(
  words: readonly Word[],
  at: number,
  mentions: readonly Mention[],
  isOfPerson: (word: Word) => boolean,
): number[] {
  // "Herr Will" may be the name that somebody goes by.
  if (mentions.some(({ words: own }) => own.includes(at))) return [];
  let next = at + 1;
  while (TITLE.test(words[next]?.folded ?? '')) next++;
  const named = mentions.find(({ words: [first] }) => first === next);
  const called = words[next];
  const isPerson = named
    ? named.candidates.some(({ entry }) => entry.class === 'person')
    : called !== undefined && isOfPerson(called);
  return isPerson ? Array.from({ length: next - at }, (_, n) => at + n) : [];
}

/** "Which networks were founded by carriers (2008 paper)?": a paper in brackets behind the question only says where it stands. */
export function citedInBrackets(words: readonly Word[], text: string, mentions: readonly Mention[]): readonly number[] {
  const last = mentions.at(-1);
  const first = last?.words[0] ?? 0;
  if (!last || first === 0 || words.length < MIN_CITED) return [];
  const cited = words.map((_, i) => i).slice(first);
  const ends = cited.every((i) => last.words.includes(i) || isYear(words[i]));
  const cites = cited.some((i) => isYear(words[i]) || PAPER.test(words[i]!.folded));
  const opened = text.slice(words[first - 1]!.end, words[first]!.start).includes('(');
  const paper = last.candidates.every(({ entry }) => entry.class === 'publication');
  return ends && cites && opened && paper ? cited : [];
}
/** A word or two before the brackets may be another name of the paper. */
const MIN_CITED = 7;

/** "The early childhood help network (Name)": the words before a name in brackets translate it, and ask nothing. `text` is what the words were cut from. */
export function translated(words: readonly Word[], text: string, mentions: readonly Mention[]): readonly number[] {
  if (!text.includes('(')) return [];
  const named = namedWords(mentions);
  return mentions.flatMap(({ words: own, candidates: [best] }) => {
    // A term in brackets explains what stands before it.
    if (best!.entry.class !== 'body' && best!.entry.class !== 'unit') return [];
    const opened = own.some((i) => i > 0 && text.slice(words[i - 1]!.end, words[i]!.start).includes('('));
    if (!opened) return [];
    const last = own[0]! - 1;
    for (let i = last; i >= Math.max(0, last - MAX_TRANSLATED) && !named.has(i); i--)
      if (ARTICLE.test(words[i]!.folded)) {
        const before = Array.from({ length: last - i }, (_, n) => i + 1 + n);
        return before.every((at) => mayCall(words[at]!, best!.entry.class)) ? before : [];
      }
    return [];
  });
}
/** "The AK for … (partners)": a word for a body translates the name of no office. */
const mayCall = ({ folded }: Word, cls: EntryClass): boolean => {
  const called = kindsCalled(folded);
  return !called || called.classes.includes(cls) || called.ids.some((id) => KINDS[id]!.class === cls);
};
const ARTICLE = /^(?:the|an?|der|die|das|dem|den|des|vom|zum|beim|im|our|unser\w*|eine?[nrms]?)$/;
const MAX_TRANSLATED = 6;

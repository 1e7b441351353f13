import { KINDS } from '../../kinds.ts';
import type { Knowledge } from '../../knowledge.ts';
import { foldLetters, foldName } from '../../language/fold.ts';
import { isStopword } from '../../language/stopwords.ts';
import { type Word, wordsOfLabel } from '../../language/words.ts';
import type { Entry, Parts } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Reading } from '../../questions/read.ts';
import { isStructureWord } from '../../questions/words/structure-words.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';
import { namedWords } from '../../search/link.ts';
import { termsOf } from '../../search/topics.ts';
import type { Fact } from '../answer.ts';
import { asksWhy } from './fact-search.ts';

/**
 * Groups of words, German and English, by which people ask for one thing, and by which a keeper may title it: a question
 * for "funding" finds the parts that are titled "Förderung". Beginnings of folded words.
 */
const SAME: readonly RegExp[] = [
  /^(?:forder|gefordert|finanz|fund|bezahl|zahlt|zuschuss|bezuschuss|sponsor|kostentrag|geldgeb|pays$|paid$)/,
  /^(?:unterzeichn|gezeichnet$|unterschr|unterschrieb|sign(?:s|ed|atur|ator)?)/,
  /^(?:abgestimmt$|abstimmung$|agreed$|coordination$)/,
  /^(?:auftraggeb|client|commission|beauftragt$|eingesetzt$|appoint)/,
  /^(?:auftragnehm|contractor)/,
  /^(?:vertragspart|contracting)/,
  /^(?:zielgrupp|target|richtet$|wendet$|aimed$|addresse[es]|adressat|ansprich)/,
  /^(?:laufzeit|zeitraum|dauer|duration|lauft$|lief$|lange$|long$|runs?$|ran$|end(?:e|en|et|ete|s|ed)?$|begin|began$|begann$|start|finish|fertig$|schluss$)/,
  /^(?:them(?!$)|topic|subject|schwerpunkt|inhalt|focus|focal|priorit|content|punkte?$|points?$|enthalt|contain|includ|cover|deckt$|drin$|darin$|steckt$|steht$|beinhalt|umfasst$|behandelt$)/,
  /^(?:kategori|categor|ausgezeichnet$|gewurdigt$|pramiert$|awarded$|honoured$|honored$|win$)/,
  /^(?:standort|location|orte?n?$|stadt(?:en)?$|city$|cities$|places?$|sites?$|wo$|where$)/,
  /^(?:partner|kooperationspartner|beteiligt|trager)/,
  /^(?:ergebnis|result|outcome|(?:her)?aus(?:kommt|kommen|gekommen)$|raus(?:kommt|kommen|gekommen)$|rum(?:kommt|kommen|gekommen)$)/,
  /^(?:kriteri|criteri|voraussetz|require|condition)/,
  /^(?:schritt|phase|station|step|stage)/,
  /^(?:ziel(?!grupp)|oberziel|goal|aim|objective)/,
  /^(?:grundsatz|grundsatze|prinzip|principle)/,
  /^(?:zustandig|verantwort|responsib|charge$|takes$|care$|kummer)/,
  /^(?:anlass|anstoss|ausgangslage|initiat|background|hintergrund|reason)/,
  /^(?:bereich|area|field|handlungsfeld|themenfeld)/,
  /^(?:saule|pillar)/,
  /^(?:einwohner|bewohner|bevolkerung|inhabitant|population|resident)/,
  /^(?:region|modellregion)/,
  /^(?:kommune|kommunen|gemeinde|stadte|municipalit|town)/,
];

/** Two folded words by which people ask for one thing. */
export const askForTheSame = (one: string, other: string): boolean =>
  SAME.some((group) => group.test(one) && group.test(other));

/** How much of a title must be asked for: one of its words, or all of them. */
export type Fit = 'some' | 'all';

/**
 * What a keeper has listed of an entry under a title that the question asks for, by its own words, by the thesaurus
 * ("wer hat unterschrieben" → "Unterschriften") or by a group of words above; only words of `within` count where it is given.
 * Undefined where no title fits.
 */
export function titledParts(
  entry: Entry,
  reading: Reading,
  fit: Fit,
  knowledge: Knowledge,
  within?: string,
): Fact | undefined {
  if (entry.facts.parts.length === 0) return undefined;
  const { lexicon, topics } = knowledge;
  // Beside the entry, "Regionen" may be the name of a term, and asks all the same.
  const ofEntry = ({ candidates }: (typeof reading.mentions)[number]) =>
    candidates.some((it) => it.entry === entry || (it.entry.class === 'body' && entry.class === 'publication'));
  const named = namedWords(reading.asks.count ? reading.mentions : reading.mentions.filter(ofEntry));
  const asked = reading.words
    .filter(({ folded }, i) => !named.has(i) && (within === undefined || within.split(' ').includes(folded)))
    .filter((word) => !reading.around.has(word))
    .filter((_, i, all) => !saysFinally(all, i))
    .map(({ folded }) => folded);
  if (ORDERED.test(reading.masked)) asked.push('auftraggeber');
  if (READS.test(reading.masked)) asked.push('inhalt');
  if (SIGNS.test(reading.masked)) asked.push('unterschriften');
  if (asksParties(reading)) asked.push('vertragspartner');
  if (ADDRESSES.test(reading.masked) && !JOINED.test(reading.masked)) asked.push('zielgruppe');
  // Why it was started, or who runs it, is not told by when.
  if (asksWhy(reading) || WHO_DOES.test(reading.masked))
    asked.splice(0, asked.length, ...asked.filter((word) => !BEGUN.test(word)));
  const terms = new Set(
    asked.flatMap((word) => [signOf(word), ...termsOf(word, lexicon.splitter), ...topics.meanings(word)]),
  );
  // The entry's own name in a title says nothing about what is listed there.
  const own = new Set([entry.name, ...entry.also].flatMap(labelWords));
  const says = ({ folded }: Word) =>
    folded.length > 3 && !isStopword(folded) && !own.has(signOf(folded)) && !callsEntries(folded);
  const isAsked = ({ folded }: Word) =>
    terms.has(signOf(folded)) ||
    (WHAT.test(reading.masked) && terms.has(verbOf(folded))) ||
    SAME.some((group) => group.test(folded) && asked.some((word) => group.test(word)));
  const fits = (title: string) => {
    // How many there are answers no question for which they are.
    if (COUNTS.test(title) && !reading.asks.count) return false;
    const words = wordsOfLabel(title).filter(says);
    return words.length > 0 && (fit === 'all' ? words.every(isAsked) : words.some(isAsked));
  };
  // "In which towns?" is not answered by how many there are.
  const which = WHICH_IN.test(reading.masked);
  // "The principle on … in the paper": one of those that are listed is named.
  const termsNamed = new Set(
    reading.mentions.flatMap(({ candidates: [best] }) => (best?.entry.class === 'concept' ? [best.entry.id] : [])),
  );
  const fitting = entry.facts.parts.filter(
    ({ value: { title, items } }) =>
      !(which && isMereCount(items)) &&
      !items.some((item) => 'id' in item && termsNamed.has(item.id)) &&
      [title?.de, title?.en].some((text) => text !== undefined && fits(text)),
  );
  if (fitting.length === 0) return undefined;
  const groups = fitting.map((statement) => ({ value: statement.value, statements: [statement] }));
  return { entry, facet: 'definition', name: 'parts', groups };
}

/** The sign of the verb of a participle: "was kann man melden?" asks for "was gemeldet werden kann". */
const verbOf = (folded: string): string => signOf(folded.replace(/^ge(\w{3,}?)e?[tn]$/, '$1en'));

/** "Am Ende", "how many were trained in the end?": no end is asked for. */
const saysFinally = (words: readonly Word[], i: number): boolean =>
  /^ende?$/.test(words[i]!.folded) && FINALLY.test(`${words[i - 2]?.folded} ${words[i - 1]?.folded}`);
const FINALLY = / am$|^(?:in|at) the$/;

/** "Who ordered it?" says in several words what a title says in one. */
const ORDERED =
  /\bin (?:wessen )?auftrag\b|\b(?:erteilt|gab|vergab)e? (?:den|einen) auftrag\b|\bwho (?:set|called) (?:up (?:the |our )?¤|(?:the |our )?¤ (?:up|into being))|\bauftrag\b.* (?:erteilt|gegeben|vergeben)\b|\b(?:on|at) whose (?:behalf|orders?|instructions?|request|instigation|behest)\b|\bauf wessen (?:wunsch|veranlassung|anordnung|weisung)\b|\bwho (?:ordered|requested)\b|\b(?:gave|issued)\b.* (?:mandate|commission|instructions?|brief|order)\b/;
/** Who wanted it done, in words that also ask for a law. */
export const asksWhoOrdered = ({ masked }: Reading): boolean => ORDERED.test(masked) || ORDERS.test(masked);
/** Who is party to an agreement. */
export const asksParties = ({ masked }: Reading): boolean => BETWEEN.test(masked);
const BETWEEN = /\bzwischen wem\b|\bbetween wh(?:om?|ich)\b/;
const ORDERS = /\b(?:auftraggeb\w*|beauftragt|eingesetzt|commission\w*|clients?|appointed)\b/;

/** What can be read in a paper are its contents. */
const READS =
  /^(?:was|what) (?:kann|konnen|can|could)\b.* (?:(?:nach)?lesen|erfahren|(?:read|learn|find) in (?:the )?¤)$/;
/** Whose names stand under a paper. */
const SIGNS =
  /\bnamed?s?\b.* (?:at the (?:very )?(?:bottom|foot|end)|underneath|under (?:it|this|that|the))\b|\b(?:wer|namen?)\b.* (?:steht|stehen) (?:da |denn |ganz |alles )*(?:darunter|drunter|unten|unter (?:de[mnr]|¤))|\b(?:wer|namen?) (?:steht|stehen) (?:denn |eigentlich )?unter (?:de[mnr]|¤)/;
/** To whom something speaks, or for whom it holds. */
const ADDRESSES =
  /^who (?:is|are|was|were) (?:the |our |this )?¤ (?:actually |really )?(?:(?:meant|intended|made|designed|there) )?for\b|\b(?:whom?|who else) (?:dos|do|did|is|are) .*\b(?:speak|talk|apply|appeal|address(?:ed)?|reach|target|ansprechen|directed|aimed)(?: (?:to|at))?\b|\bwen (?:soll|will|mochte) .*\b(?:ansprechen|erreichen)$|\b(?:an|fur) wen (?:richtet|wendet|gilt|gelten|ist|sind|spricht)\b|\bwen (?:spricht|sprechen) .*\ban$/;
/** Two things are asked. */
const JOINED = / (?:und|and) /;
const WHAT = /^(?:was|what) (?:kann|konnen|darf|durfen|soll|sollte|muss|can|may|should|must)\b/;
const WHO_DOES = /^(?:wer|who) (?:runs?|ran|started|starts|begann|beginnt|startete)\b(?!.*\b(?:und|and)\b)/;
const BEGUN = /^(?:start|gestartet|beg[aiou]nn?|lief|lauft|runs?$|ran$)/;

const WHICH_IN = /\b(?:in|an|bei|at) (?:welche\w*|which|what)\b/;
/** "4 Standorte im Kreis" */
const isMereCount = (items: Parts['items']): boolean =>
  items.length === 1 && items.every((item) => 'text' in item && /^\d+ (?:\S+ ?){1,3}$/.test(item.text.de));

/** Words for bodies, offices and papers are talk; "Grundsätze" and "Ziele" say what is listed. */
const callsEntries = (folded: string): boolean => {
  const called = kindsCalled(folded);
  return called !== undefined && !(called.ids.length > 0 && called.ids.every((id) => KINDS[id]!.class === 'concept'));
};

const COUNTS = /^(?:an)?zahl\b|^number\b/i;

/**
 * "Welche Stufen gibt es im …?", "name the priority areas of …": the parts that a term or a paper lists under the very word
 * that is asked, where the rest of the question is about that entry. Nobody is named; where several fit, nobody is meant.
 */
export function titledOfTopic(reading: Reading, knowledge: Knowledge): Fact | undefined {
  if (reading.mentions.length > 0 || reading.content.length === 0) return undefined;
  const { topics } = knowledge;
  const entries = new Set(titleWords(reading, knowledge).flatMap((sign) => titlesOf(knowledge).get(sign) ?? []));
  if (entries.size === 0) return undefined;
  // A compound holds its topic as it is: "…stufen".
  const signsOf = ({ text, folded }: Word) => [signOf(folded), ...topics.meanings(text)];
  const bestBy = (content: readonly Word[]): Entry[] => {
    const signs = content.map(signsOf);
    const shareOf = ({ name, also }: Entry) => {
      const texts = [name, ...also].map(foldLetters);
      return signs.filter((one) => one.some((sign) => sign.length > 3 && texts.some((text) => text.includes(sign))))
        .length;
    };
    const ranked = [...entries].map((entry) => ({ entry, share: shareOf(entry) })).filter(({ share }) => share > 0);
    const most = Math.max(...ranked.map(({ share }) => share));
    return ranked.filter(({ share }) => share === most).map(({ entry }) => entry);
  };
  // "Which criteria must the aid meet?": what it is about is said by the rest, if by anything.
  const [title] = wordsToList(reading, ({ folded }) => !isStructureWord(folded));
  const ofRest = bestBy(reading.content.filter((word) => word !== title));
  const best = ofRest.length > 0 ? ofRest : bestBy(reading.content);
  // "Die Ziele des Papiers" are listed by the term of that name, and by the paper.
  const only = best.find(({ name }) =>
    best.every((other) => [other.name, ...other.also].some((text) => foldLetters(name).includes(foldLetters(text)))),
  );
  return only && titledParts(only, reading, 'all', knowledge);
}
/**
 * "Which special topics has the monitor reported on?", "auf wie viele Modellregionen verteilt sich das Projekt?": what a keeper
 * has listed of a named entry under the very word behind the asking one.
 */
export function titledAsAsked(entry: Entry, reading: Reading, knowledge: Knowledge): Fact | undefined {
  const [first, second] = wordsToList(reading, ({ folded }) => kindsCalled(folded) === undefined && !SORT.test(folded));
  const own = new Set([entry.name, ...entry.also].flatMap(labelWords));
  const heads = [first, second].flatMap((word) => (word && !own.has(signOf(word.folded)) ? [word.folded] : []));
  return heads.length > 0
    ? titledParts(entry, reading, reading.asks.count ? 'all' : 'some', knowledge, heads.join(' '))
    : undefined;
}
/** "What kinds of …?" */
const SORT = /^(?:kinds?|sorts?|types?|arten?|sorten?)$/;

const WHICH = /^(?:welche[rn]?|which|what|nenne?|name|list|viele?n?|many)$/;
/** How many words may stand between the asking word and what is asked for: "name the three …". */
const MAX_BETWEEN = 3;

/** The word that says what is to be listed, and the one behind it. */
function wordsToList({ words }: Reading, isNoun: (word: Word) => boolean): readonly Word[] {
  const at = words.findIndex(({ folded }) => WHICH.test(folded));
  if (at < 0) return [];
  const behind = words.slice(at + 1, at + 2 + MAX_BETWEEN);
  const end = behind.findIndex((word) => word.folded.length > 3 && !isStopword(word.folded) && isNoun(word));
  return end < 0 ? [] : behind.slice(end, end + 2);
}

/** The signs of the words that say what is to be listed. */
function titleWords(reading: Reading, knowledge: Knowledge): string[] {
  const { topics } = knowledge;
  const [first, second] = wordsToList(reading, ({ folded }) => !isStructureWord(folded));
  if (!first) return [];
  const { text, folded } = first;
  const phrase = [folded, ...(second ? [second.folded] : [])];
  return [
    signOf(folded),
    ...topics.meanings(text),
    ...[...titlesOf(knowledge).keys()].filter((sign) => askForTheSame(folded, sign)),
    ...topics.phrasesIn(phrase).flatMap(({ indexes, means }) => (indexes[0] === 0 ? means : [])),
  ];
}

/** "Was geschieht vor der Ernte?": the only list whose whole title, of several words, ends the question. */
export function titleSpoken({ masked, mentions, words }: Reading, knowledge: Knowledge): Fact | undefined {
  const last = words.at(-1);
  if (mentions.length > 0 || !last) return undefined;
  const found = (titlesOf(knowledge).get(signOf(last.folded)) ?? []).flatMap((entry) =>
    entry.facts.parts.flatMap((statement) => {
      const { title } = statement.value;
      const said = [title?.de, title?.en].some((text) => {
        const folded = text ? foldName(text) : '';
        return folded.split(' ').length > 2 && ` ${masked}`.endsWith(` ${folded}`);
      });
      return said ? [{ entry, groups: [{ value: statement.value, statements: [statement] }] }] : [];
    }),
  );
  const [only, another] = found;
  return only && !another ? { ...only, facet: 'definition', name: 'parts' } : undefined;
}

const isListing = ({ class: cls }: Entry): boolean => cls === 'concept' || cls === 'publication';

/** The terms and papers of a registry by the words of the titles that they list something under. */
const titles = new WeakMap<Knowledge, ReadonlyMap<string, readonly Entry[]>>();
function titlesOf(knowledge: Knowledge): ReadonlyMap<string, readonly Entry[]> {
  let index = titles.get(knowledge);
  if (!index) {
    const made = new Map<string, Entry[]>();
    for (const entry of knowledge.registry.entries.values()) {
      if (!isListing(entry)) continue;
      const words = entry.facts.parts.flatMap(({ value: { title } }) =>
        [title?.de, title?.en].flatMap((text) => (text ? wordsOfLabel(text).map(({ folded }) => signOf(folded)) : [])),
      );
      for (const sign of new Set(words)) made.set(sign, [...(made.get(sign) ?? []), entry]);
    }
    titles.set(knowledge, made);
    index = made;
  }
  return index;
}

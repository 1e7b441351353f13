import { COMMON } from '../language/common-words.ts';
import { isSwappedStopword } from '../language/misspelled.ts';
import { isStopword } from '../language/stopwords.ts';
import type { Word } from '../language/words.ts';
import type { Entry } from '../model.ts';
import { pluralKinds } from '../questions/conditions/kinds-asked.ts';
import { FACET_WORDS } from '../questions/facets/facet-words.ts';
import { type Label, type Lexicon, labelWords, signOf } from './lexicon.ts';
import { formsOf, isTypedLike } from './typed.ts';

export interface Candidate {
  readonly entry: Entry;
  /** 1 is a name, word for word. */
  readonly score: number;
  readonly how: 'exact' | 'typo' | 'partial';
  readonly label: Label;
  /** Share of the label, and of the question's free words, that is covered; 1 for a whole name. */
  readonly labelCoverage: number;
  readonly questionCoverage: number;
  /** Indexes of the question words that speak of it. */
  readonly matched: readonly number[];
}

/** A stretch of the question that calls entries by name; `words` are indexes into the question's words. */
export interface Mention {
  readonly words: readonly number[];
  /** Best first; several with the same score are ambiguous. */
  readonly candidates: readonly Candidate[];
}

/** The same words weigh the same in any order. */
const rounded = (weight: number): number => (Math.abs(weight) < 1e-9 ? 0 : weight);

/** No name has a verb inside: "which network does the dementia plenum belong to". */
const VERB = /^(?:dos|do|did)$/;
/** Nor does one end in this: "in which networks do the police work" is about no network for work. */
const WORKS = /^arbeite(?:n|t)$/;

/** "Which working groups are there on migration?": several are asked for, and no name goes on behind that they exist. */
const EXIST = /^(?:gibts?|are)$/;

/** A longer beginning of a word is looked up among all words of names. */
const MAX_CUT = 2;

interface Match {
  readonly from: number;
  readonly to: number;
  readonly labels: readonly Label[];
  readonly weight: number;
  readonly edits: number;
}

/** "The network against violence (Netz…": a name that begins before a bracket does not end inside of it. */
function halfInBrackets(words: readonly Word[], from: number, to: number): boolean {
  let open = false;
  for (let i = from; i < to; i++) {
    if (words[i]!.opens && i > from) open = true;
    if (words[i]!.closes) open = false;
  }
  return open;
}

const isEveryday = (folded: string): boolean => COMMON.has(folded) || isStopword(folded);

/** The compounds that a kind and the next word that says something make, the kind at their end; they weigh what was said. */
function* turnedRound(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
): Generator<{ to: number; sign: string; weight: number }> {
  const { folded: kind, last } = words[at]!;
  if (last || !lexicon.isKindWord(signOf(kind)) || pluralKinds(kind).length > 0) return;
  let own = at + 1;
  while (own < words.length && !words[own]!.last && isStopword(words[own]!.folded)) own++;
  const topic = words[own]?.folded;
  if (topic === undefined || isStopword(topic)) return;
  const weight = lexicon.weight(signOf(kind)) + lexicon.weight(signOf(topic)) + 0.1;
  for (const linking of LINKING) yield { to: own + 1, sign: signOf(topic + linking + kind), weight };
}
const LINKING = ['', 's', 'n', 'en'];

/**
 * Finds names that stand in the question completely, misspelled words included; with `isExact` only what is spelled right, which
 * spares looking up what each unknown word may be meant for. The longest wins, then the next.
 */
export function linkNames(words: readonly Word[], lexicon: Lexicon, isExact = false): Mention[] {
  const alternatives = words.map((word) =>
    isExact ? [{ sign: signOf(word.folded), edits: 0 }] : formsOf(word, lexicon),
  );
  const matches: Match[] = [];
  words.forEach((word, from) => {
    if (isStopword(word.folded) && !lexicon.root.next.has(signOf(word.folded))) return;
    const several = pluralKinds(word.folded).length > 0;
    const walk = (at: number, node: Lexicon['root'], weight: number, edits: number) => {
      if (node.labels && at > from && !halfInBrackets(words, from, at))
        matches.push({ from, to: at, labels: node.labels, weight, edits });
      // No name goes on behind the end of a sentence: "Is A in B? And C?"
      if (at >= words.length || (at > from && words[at - 1]!.last)) return;
      if (at > from && WORKS.test(words[at]!.folded)) return;
      for (const { sign, edits: cost } of alternatives[at]!) {
        const next = node.next.get(sign);
        if (next && edits + cost <= 3) walk(at + 1, next, weight + lexicon.weight(sign) + 0.1, edits + cost);
      }
      // Inside a name even a letter tells what a word is cut short from: "Frühe Hi."
      const { folded: short, cut } = words[at]!;
      if (cut && !isExact && at > from && short.length <= MAX_CUT && !lexicon.knows(signOf(short)))
        for (const [sign, next] of node.next)
          if (sign.startsWith(short)) walk(at + 1, next, weight + lexicon.weight(sign) + 0.1, edits + 0.5);
      const following = words[at + 1];
      if (following) {
        const joined = signOf(words[at]!.folded + following.folded);
        const next = node.next.get(joined);
        if (next) walk(at + 2, next, weight + lexicon.weight(joined) + 0.1, edits);
      }
      // "Beirat Rettungsdienst", "Ausschuss für Jugendhilfe": a compound that ends in its kind, said the other way round.
      if (at === from)
        for (const { to, sign, weight: said } of turnedRound(words, at, lexicon)) {
          const next = node.next.get(sign);
          if (next) walk(to, next, weight + said, edits);
        }
      // Function words inside a name are not part of its label.
      const inside = isStopword(words[at]!.folded) || isSwappedStopword(words[at]!.folded);
      const ends = VERB.test(words[at]!.folded) || (several && EXIST.test(words[at]!.folded));
      if (at > from && inside && !ends) walk(at + 1, node, weight, edits);
    };
    walk(from, lexicon.root, 0, 0);
  });

  matches.sort(
    (a, b) =>
      rounded(b.weight - 0.5 * b.edits - (a.weight - 0.5 * a.edits)) ||
      a.edits - b.edits ||
      // "The violence network (Netzwerk …)": of the same words in another order, those that come first.
      a.from - b.from ||
      a.to - a.from - (b.to - b.from),
  );
  const taken = new Set<number>();
  const mentions: Mention[] = [];
  for (const match of matches) {
    const range = Array.from({ length: match.to - match.from }, (_, i) => match.from + i);
    if (range.some((i) => taken.has(i))) continue;
    if (match.labels.every(({ words: own }) => own.every((word) => lexicon.isKindWord(word)) && own.length === 1))
      continue;
    // A letter word that reads like an everyday one (»BuS«, "bus", "im Bus"; »WIR«, "wir") needs its capitals.
    const [typed] = words.slice(match.from, match.to);
    const alone = range.every((i) => i === match.from || isStopword(words[i]!.folded));
    if (alone && isEveryday(typed!.folded) && !isTypedLike(typed!, match.labels)) continue;
    // What asks for a fact is spelled right, and no name cut short: "Leitung" is no "Leitungsrunde".
    if (range.length === 1 && match.edits > 0 && FACET_WORDS.has(typed!.folded)) continue;
    for (const i of range) taken.add(i);
    const how = match.edits > 0 ? 'typo' : 'exact';
    mentions.push({
      words: range,
      candidates: bestPerEntry(
        match.labels.map((label) => ({
          entry: label.entry,
          score: (1 - 0.05 * match.edits) * (label.derived ? 0.98 : isName(label) ? 1 : 0.995),
          how,
          label,
          labelCoverage: 1,
          questionCoverage: 1,
          matched: range,
        })),
      ),
    });
  }
  return mentions.sort((a, b) => a.words[0]! - b.words[0]!);
}

/** A term or a paper that a topic is named by; a body or an office that is named is a subject. */
export const isTopicWord = ({ candidates }: Mention): boolean =>
  candidates.every(({ entry }) => entry.class === 'concept' || entry.class === 'publication' || entry.kind === 'group');

/** Indexes of the words that the mentions use up. */
export const namedWords = (mentions: readonly Mention[]): ReadonlySet<number> =>
  new Set(mentions.flatMap(({ words }) => words));

/** The words of the mentions themselves. */
export const wordsOfNames = ({
  words,
  mentions,
}: {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
}): readonly Word[] => mentions.flatMap((mention) => mention.words.map((i) => words[i]!));

/** The label is the entry's name itself, not another spelling of it. */
const isName = ({ entry, words }: Label): boolean => words.join(' ') === labelWords(entry.name).join(' ');

/** Of each entry the best candidate, best first. */
export function bestPerEntry(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.entry.id);
    if (!known || candidate.score > known.score) best.set(candidate.entry.id, candidate);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
}

import { COMMON } from '../language/common-words.ts';
import { isStopword } from '../language/stopwords.ts';
import { foldedPhrase, foldedWords } from '../language/words.ts';
import type { ThesaurusEntry } from '../model.ts';
import { labelWords, signOf } from './lexicon.ts';

/** The words that a registry uses, to be asked for what a word of another vocabulary may be in them. */
export interface Vocabulary {
  /** The word itself, or else the compounds that begin with it; empty for a word that the registry does not use. */
  formsOf(folded: string): readonly string[];
  uses(folded: string): boolean;
  /** These words stand side by side in some text. */
  says(folded: readonly string[]): boolean;
  /** So few entries use the word that it tells them from the others. */
  isTelling(folded: string): boolean;
}

/** A shorter word begins too many others by chance, and as little of a word is no compound's second part. */
const MIN_PART = 5;
const MIN_SECOND = 4;
/** A word that so many compounds share says nothing about any of them. */
const MAX_COMPOUNDS = 12;
/** More entries than this, and more than this share of all, use a word that tells none of them from the others. */
const MAX_USES = 6;
const MAX_SHARE = 0.015;

/** `texts`: for each entry all that is said of it. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const uses = new Map<string, number>();
  const words = new Set<string>();
  const pairs = new Set<string>();
  let entries = 0;
  for (const text of texts) {
    entries++;
    const own = foldedWords(text);
    for (const word of own) words.add(word);
    for (let i = 1; i < own.length; i++) pairs.add(`${signOf(own[i - 1]!)} ${signOf(own[i]!)}`);
    for (const sign of new Set(own.map(signOf))) uses.set(sign, (uses.get(sign) ?? 0) + 1);
  }
  const sorted = [...words].sort();
  return {
    uses: (folded) => uses.has(signOf(folded)),
    says: (folded) => folded.every((word, i) => i === 0 || pairs.has(`${signOf(folded[i - 1]!)} ${signOf(word)}`)),
    isTelling: (folded) => (uses.get(signOf(folded)) ?? 0) <= Math.max(MAX_USES, entries * MAX_SHARE),
    formsOf(folded) {
      if (uses.has(signOf(folded))) return [folded];
      if (folded.length < MIN_PART) return [];
      const compounds: string[] = [];
      for (let i = firstFrom(sorted, folded); sorted[i]?.startsWith(folded); i++)
        if (sorted[i]!.length >= folded.length + MIN_SECOND) compounds.push(sorted[i]!);
      return compounds.length <= MAX_COMPOUNDS ? compounds : [];
    },
  };
}

/** Where the words of a sorted list begin that are not smaller. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The rows of a thesaurus that was written for any registry, in the words of one: what it does not speak of is left out,
 * so that a question for it stays unanswered. Where it has none of the words that are meant, one of the everyday words
 * that it uses itself is meant by the others.
 */
export function inWordsOf(vocabulary: Vocabulary, thesaurus: readonly ThesaurusEntry[]): ThesaurusEntry[] {
  return thesaurus.flatMap((row) => {
    const means = row.means.flatMap((text) => spoken(text, vocabulary));
    const own =
      means.length > 0
        ? means
        : row.words.length > 1
          ? row.words.filter((word) => isOneWord(word) && spoken(word, vocabulary).length > 0)
          : [];
    if (own.length === 0) return [];
    // What is meant is found by its own word already.
    const meant = new Set(own.map((text) => labelWords(text).join(' ')));
    const words = row.words.filter((text) => !meant.has(labelWords(text).join(' ')) && !isSaidByOne(text, vocabulary));
    return words.length > 0 ? [{ ...row, words, means: own }] : [];
  });
}

/**
 * The same of rows that were written for a topic as wide as it may be: the most specific words of a row count, and of
 * these those that tell entries apart; `specific` says how many at most. Else somebody who asks for what no body deals with would be sent to one that has
 * but the head of the topic in common.
 */
export const inTellingWordsOf = (
  vocabulary: Vocabulary,
  thesaurus: readonly ThesaurusEntry[],
  specific = MOST_SPECIFIC,
): ThesaurusEntry[] =>
  thesaurus.flatMap((row) => {
    const means = row.means
      .slice(0, specific)
      .flatMap((text) => spoken(text, vocabulary))
      .filter((text) => labelWords(text).some(vocabulary.isTelling));
    if (means.length === 0) return [];
    const words = row.words.filter((text) => isStrange(text, vocabulary));
    return words.length > 0 ? [{ ...row, words, means }] : [];
  });

/**
 * What the registry says itself is found by its own words, a phrase of which it has a word in each place as well; and a
 * phrase that function words hold together is none without them.
 */
function isStrange(text: string, { uses }: Vocabulary): boolean {
  const usesOne = (alternatives: string) => alternatives.split('|').some((word) => foldedPhrase(word).every(uses));
  if (text.includes('…')) return !text.split('…').every(usesOne);
  const words = foldedPhrase(text);
  return words.length === 1 ? !usesOne(text) : !words.some(isStopword);
}
const MOST_SPECIFIC = 3;

/**
 * What these rows speak of and the registry does not, by none of their words: topics of other counties. A compound or a phrase
 * of this kind is not to be found by a part of it: "Landwirtschaft" is no "Wirtschaft", and "data protection" no protection.
 */
export function absentFrom(vocabulary: Vocabulary, rows: readonly ThesaurusEntry[]): readonly string[] {
  const isSaid = (text: string) => {
    const words = foldedPhrase(text);
    return words.length === 1
      ? vocabulary.formsOf(words[0]!).length > 0
      : words.every(vocabulary.uses) && vocabulary.says(words);
  };
  // "No network" is not to be taken for any network; and a phrase of which the registry uses no word is unknown anyway.
  const isTopic = (text: string) => {
    const words = foldedPhrase(text);
    return !words.some(isStopword) && (words.length === 1 || words.some(vocabulary.uses));
  };
  return rows
    .filter(({ means }) => !means.some(isSaid))
    .flatMap(({ words }) => words.filter((text) => !text.includes('…') && isTopic(text) && !isSaid(text)));
}

/** Of several thesauri each word means what the first one says that knows it. */
export function layered(layers: readonly (readonly ThesaurusEntry[])[]): ThesaurusEntry[] {
  const all: ThesaurusEntry[] = [];
  for (const rows of layers) all.push(...saidAnew(all, rows));
  return all;
}

/** These rows without the words that others speak of. */
export function saidAnew(others: readonly ThesaurusEntry[], rows: readonly ThesaurusEntry[]): ThesaurusEntry[] {
  const known = new Set(others.flatMap(({ words }) => words.map(keyOf)));
  return rows
    .map((row) => ({ ...row, words: row.words.filter((text) => !known.has(keyOf(text))) }))
    .filter(({ words }) => words.length > 0);
}
const keyOf = (text: string): string => (text.includes('…') ? text : labelWords(text).join(' '));

/** "Nach der Schule" would be said by "Schule" alone, where the registry speaks of schools. */
function isSaidByOne(text: string, { uses }: Vocabulary): boolean {
  const words = foldedPhrase(text);
  const content = words.filter((word) => !isStopword(word));
  // "Old" is talk alone, and "old people" are not.
  return words.length > 1 && content.length === 1 && !COMMON.has(content[0]!) && uses(content[0]!);
}

/** A word as the registry writes it, or its compounds with it; a phrase only where the registry knows each of its words. */
function spoken(text: string, vocabulary: Vocabulary): readonly string[] {
  const words = foldedPhrase(text);
  if (words.length === 1) return vocabulary.formsOf(words[0]!);
  // "IT-Sicherheit" is not said by "Sicherheit" alone.
  if (words.filter((word) => !isStopword(word)).length === 1) return [];
  return labelWords(text).every((sign) => vocabulary.formsOf(sign).length > 0) ? [text] : [];
}

const isOneWord = (text: string): boolean => !/[\s…|]/.test(text);

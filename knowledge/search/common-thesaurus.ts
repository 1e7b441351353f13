import { wordsOf } from '../language/words.ts';
import type { ThesaurusEntry } from '../model.ts';
import { labelWords, signOf } from './lexicon.ts';

/** The words that texts use, to be asked for what a word of another vocabulary may be in them. */
export interface Vocabulary {
  /** The word itself, or else the compounds that begin with it; empty for a word that the texts do not use. */
  formsOf(folded: string): readonly string[];
}

/** A shorter word begins too many others by chance, and as little of a word is no compound's second part. */
const MIN_PART = 5;
const MIN_SECOND = 4;
/** A word that so many compounds share says nothing about any of them. */
const MAX_COMPOUNDS = 12;

export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const signs = new Set<string>();
  const words = new Set<string>();
  for (const text of texts) {
    for (const { folded } of wordsOf(text)) {
      signs.add(signOf(folded));
      words.add(folded);
    }
  }
  const sorted = [...words].sort();
  return {
    formsOf(folded) {
      if (signs.has(signOf(folded))) return [folded];
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
    // What is meant is found by its own word already.
    const meant = new Set(own.map((text) => labelWords(text).join(' ')));
    const words = row.words.filter((text) => !meant.has(labelWords(text).join(' ')));
    return own.length > 0 && words.length > 0 ? [{ ...row, words, means: own }] : [];
  });
}

/** A word as the registry writes it, or its compounds with it; a phrase only where the registry knows each of its words. */
function spoken(text: string, vocabulary: Vocabulary): readonly string[] {
  const words = wordsOf(text).map(({ folded }) => folded);
  if (words.length === 1) return vocabulary.formsOf(words[0]!);
  return labelWords(text).every((sign) => vocabulary.formsOf(sign).length > 0) ? [text] : [];
}

const isOneWord = (text: string): boolean => !/[\s…|]/.test(text);

import { POINTING } from '../language/stopwords.ts';

/** True where the folded words lean on what was said before: "und wie oft?", "who leads it?". */
export const readsPointingBack = (folded: readonly string[], plain: string): boolean =>
  BEGINNING.test(plain) || folded.some((word) => POINTING.has(word) && !NOT_POINTING.has(word));

const BEGINNING = /^(?:und|and|aber|but|what about|how about|was ist mit|oh und|ok und|achso und)\b/;
/** Pointers that are as often articles, subjects of a sentence, or part of a phrase: they alone point to nothing. */
const NOT_POINTING: ReadonlySet<string> = new Set([
  'es',
  'er',
  'sie',
  'that',
  'there',
  'this',
  'these',
  'those',
  'dieser',
  'diese',
  'da',
  'dazu',
  'he',
  'she',
  'her',
  'ihr',
  'ihre',
  'ihren',
]);

/** What a word may stand for, by the way it was typed: in capitals, cut short, misspelled. */
import { COMMON } from '../language/common-words.ts';
import { isStopword } from '../language/stopwords.ts';
import type { Word } from '../language/words.ts';
import { isCommonWord } from '../load/common-thesaurus.ts';
import { type Label, type Lexicon, signOf } from './lexicon.ts';

/** All in capitals, or letter for letter as the entry writes it. */
export const isTypedLike = ({ text }: Word, labels: readonly Label[]): boolean =>
  (text.length > 1 && text === text.toUpperCase()) ||
  (text !== text.toLowerCase() &&
    labels.some(({ entry: { name, also, asked } }) => [name, ...also, ...asked].includes(text)));

/** A longer word before a full stop is whole, and ends the sentence. */
const MIN_WHOLE = 9;

/** "Lehrstelle." ends its sentence, and is not short for the name of a campaign that begins so. */
const isWhole = (folded: string): boolean => folded.length >= MIN_WHOLE && isCommonWord(folded);

/** The signs a question word may stand for: itself, or what it is a misspelling of. */
export function formsOf({ folded, cut }: Word, lexicon: Lexicon): { sign: string; edits: number }[] {
  const sign = signOf(folded);
  if (lexicon.knows(sign) || isStopword(folded) || COMMON.has(folded)) return [{ sign, edits: 0 }];
  const begun = cut && !isWhole(folded) ? lexicon.beginningWith(folded) : [];
  if (begun.length > 0 || (cut && folded.length < MIN_WHOLE))
    return [{ sign, edits: 0 }, ...begun.map((word) => ({ sign: word, edits: 0.5 }))];
  return [{ sign, edits: 0 }, ...lexicon.corrections(folded).map(({ word, edits }) => ({ sign: word, edits }))];
}

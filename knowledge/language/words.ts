import { foldLetters, joinGenderForms } from './fold.ts';
import { stem } from './stem.ts';

/** One word of a text. `start` and `end` are offsets into the text after gender forms were joined. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits; a leading section sign stays a word of its own, because law is cited with it. */
const WORD = /§+|[\p{L}\p{N}]+/gu;

/** Cuts a text into words. Hyphens, slashes and punctuation separate. */
export function wordsOf(text: string): Word[] {
  const joined = joinGenderForms(text.replace(/(?<=\p{L})['’]s\b/gu, ''));
  return Array.from(joined.matchAll(WORD), (match) => {
    const folded = foldLetters(match[0]);
    return { text: match[0], folded, stem: stem(folded), start: match.index, end: match.index + match[0].length };
  });
}

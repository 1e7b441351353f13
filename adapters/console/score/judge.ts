import { foldName } from '../../../knowledge/language/fold.ts';
import type { TestQuestion } from './question-set.ts';

/** What is wrong with an answer; empty lists when it is right. */
export interface Verdict {
  readonly right: boolean;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

/** Judges an answer: every `all`, one of each `any`, none of `none`; of an unanswerable question only that it was declined. */
export function judge({ expect }: TestQuestion, text: string, declined: boolean): Verdict {
  if (expect.declined) return { right: declined, missing: [], wrong: declined ? [] : ['not declined'] };
  // "4 × a year" is also "4x a year": question authors write the sign as a letter, or leave it out.
  const flats = [flatten(text), flatten(text.replaceAll('×', 'x'))];
  const has = (wanted: string) => flats.some((flat) => flat.includes(flatten(wanted)));
  const missing = [
    ...(expect.all ?? []).filter((wanted) => !has(wanted)),
    ...(expect.any ?? [])
      .filter((options) => options.length > 0 && !options.some(has))
      .map((options) => options.join('|')),
  ];
  const wrong = [...(expect.none ?? []).filter(has), ...(expect.declined === false && declined ? ['declined'] : [])];
  return { right: missing.length === 0 && wrong.length === 0, missing, wrong };
}

/** Without case, umlauts, white space and punctuation; "3-4", "3–4" and "3 bis 4" become one. */
const flatten = (text: string): string =>
  foldName(
    text
      .replace(/\b(\d{1,2})\s*[–—-]\s*(\d{1,2})\b/g, '$1bis$2')
      .replace(/\b(\d{1,2}) (?:bis|to) (\d{1,2})\b/g, '$1bis$2'),
  ).replaceAll(' ', '');

import { NUMBER_WORDS } from '../../../knowledge/language/number-words.ts';

/** Numbers as digits and as words, up to twelve. */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...['ein', 'eine', 'einen', 'einer', 'eins', 'a', 'an', 'one'].map((one) => [one, 1] as const),
  ...NUMBER_WORDS,
]);
export const NUMBER = `\\d{1,3}|${[...NUMBERS.keys()].join('|')}`;
export const numberOf = (word: string): number => NUMBERS.get(word) ?? Number(word);

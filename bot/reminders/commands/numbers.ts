import { GERMAN_NUMBERS } from '../../../knowledge/language/number-words.ts';

/** Numbers as digits and as words, up to ten. */
const NUMBERS: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einen: 1,
  einer: 1,
  eins: 1,
  ...GERMAN_NUMBERS,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
export const NUMBER = `\\d{1,3}|${Object.keys(NUMBERS).join('|')}`;
export const numberOf = (word: string): number => NUMBERS[word] ?? Number(word);

import { foldLetters } from '../language/fold.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwolf: 12,
};

/** How many these names of members stand for: a leading number counts as so many, anything else as one. */
export function countOf(names: readonly string[]): number {
  return names.reduce((sum, name) => {
    const first = foldLetters(name.split(/\s/)[0] ?? '');
    return sum + (NUMBERS[first] ?? (/^\d{1,2}$/.test(first) ? Number(first) : 1));
  }, 0);
}

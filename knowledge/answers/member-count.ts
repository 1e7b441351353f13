import { foldLetters } from '../language/fold.ts';
import { GERMAN_NUMBERS } from '../language/number-words.ts';

const NUMBERS: Readonly<Record<string, number>> = { ...GERMAN_NUMBERS, elf: 11, zwolf: 12 };

/** How many these names of members stand for: a leading number counts as so many, anything else as one. */
export function countOf(names: readonly string[]): number {
  return names.reduce((sum, name) => {
    const first = foldLetters(name.split(/\s/)[0] ?? '');
    return sum + (NUMBERS[first] ?? (/^\d{1,2}$/.test(first) ? Number(first) : 1));
  }, 0);
}

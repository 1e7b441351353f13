import { foldLetters } from '../../language/fold.ts';
import { NUMBER_WORDS } from '../../language/number-words.ts';

/** How many these names of members stand for: a leading number counts as so many, anything else as one. */
export function countOf(names: readonly string[]): number {
  return names.reduce((sum, name) => {
    const first = foldLetters(name.split(/\s/)[0] ?? '');
    return sum + (NUMBER_WORDS.get(first) ?? (/^\d{1,2}$/.test(first) ? Number(first) : 1));
  }, 0);
}

import type { Entry } from '../model.ts';
import type { Lexicon } from './lexicon.ts';

/** The entries of which some name has this word, as its sign. */
export const bearersOf = (sign: string, { postings, labels }: Lexicon): ReadonlySet<Entry> =>
  new Set(postings.get(sign)?.map(({ label }) => labels[label]!.entry));

/** The entries whose names have all of these words; none where there are no words. */
export function bearersOfAll(signs: readonly string[], lexicon: Lexicon): Entry[] {
  const [first, ...others] = signs.map((sign) => bearersOf(sign, lexicon));
  return [...(first ?? [])].filter((entry) => others.every((bearers) => bearers.has(entry)));
}

import type { Entry } from './model.ts';

/** The entry is marked as possibly the other one under another name. */
export const mayBe = (entry: Entry, { id }: Pick<Entry, 'id'>): boolean =>
  entry.possiblySameAs.some((other) => other.id === id);

/** Either of the two is marked so. */
export const mayBeOne = (a: Entry, b: Entry): boolean => mayBe(a, b) || mayBe(b, a);

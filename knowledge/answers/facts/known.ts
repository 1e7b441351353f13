import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';

/** The entries of these ids; what a newer registry does not hold any more is left out. */
export const entries = (ids: readonly string[], { registry }: Knowledge): Entry[] =>
  ids.flatMap((id) => registry.entries.get(id) ?? []);

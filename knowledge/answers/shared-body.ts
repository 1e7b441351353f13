import type { Knowledge } from '../knowledge.ts';
import type { Entry } from '../model.ts';

/** So many must be named before they describe a body; two are compared or asked about themselves. */
const MIN_NAMED = 3;

/**
 * "The exchange between A, B and C": the body in which all that are named sit. Undefined where none or several come into
 * question; one of the names may be missing among its members, when at least three others are there.
 */
export function bodyOfAll(named: readonly Entry[], { relations }: Knowledge): Entry | undefined {
  if (named.length < MIN_NAMED || named.some(({ class: cls }) => cls === 'body')) return undefined;
  const seats = new Map<Entry, number>();
  for (const { id } of named)
    for (const { entry } of relations.memberOf(id)) seats.set(entry, (seats.get(entry) ?? 0) + 1);
  const [best, second] = [...seats].sort((a, b) => b[1] - a[1]);
  const enough = best && (best[1] === named.length || (best[1] >= MIN_NAMED && best[1] === named.length - 1));
  return enough && (!second || second[1] < best[1]) ? best[0] : undefined;
}

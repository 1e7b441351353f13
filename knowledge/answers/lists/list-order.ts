/** The order of a list by how often its bodies meet or how many sit in them, and their meetings together. */
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import type { Quantity } from '../../questions/conditions/quantity.ts';
import type { ListItem } from '../answer.ts';
import { newestPerYear } from '../facts/cadence.ts';
import { numberIn } from '../facts/quantities.ts';

const EXTREME_COUNT = 5;
/** So many are told where the last ones are equal. */
const MAX_EQUAL = 12;

/** Those with the most or fewest members or groups, as far as documents name any; the number is told with each. */
export function byNumber(items: readonly ListItem[], quantity: Quantity, knowledge: Knowledge): ListItem[] {
  return firstBy(
    items.map(({ entry }) => ({ entry, number: numberIn(entry, quantity, knowledge) })),
    quantity.op,
  );
}

/** The first of them by their numbers, and all that have the same number as the last of these. */
export function firstBy(
  items: readonly { readonly entry: Entry; readonly number: number }[],
  op: Quantity['op'],
): ListItem[] {
  const ranked = items
    .filter(({ number }) => number > 0)
    .sort((a, b) => (op === 'least' ? a.number - b.number : b.number - a.number));
  const edge = ranked[EXTREME_COUNT - 1]?.number;
  return ranked.filter(({ number }, i) => i < EXTREME_COUNT || (number === edge && i < MAX_EQUAL));
}

export function extremes(items: readonly ListItem[], extreme: 'most' | 'least', { registry }: Knowledge): ListItem[] {
  const ranked = items
    .map((item) => ({ item, range: newestPerYear(item.entry, registry) }))
    .filter((row): row is { item: ListItem; range: { min: number; max: number } } => row.range !== undefined)
    .sort((a, b) => (extreme === 'most' ? upper(b.range) - upper(a.range) : a.range.min - b.range.min));
  const edge = ranked[EXTREME_COUNT - 1];
  return ranked
    .filter((row, i) => i < EXTREME_COUNT || (edge && upper(row.range) === upper(edge.range) && i < MAX_EQUAL))
    .map(({ item }) => item);
}

const upper = ({ min, max }: { min: number; max: number }) => (max === Number.POSITIVE_INFINITY ? min : max);

/** Meetings of all items together, by the newest cadence of each. */
export function meetingsOf(items: readonly ListItem[], { registry }: Knowledge) {
  let min = 0;
  let max = 0;
  let uncounted = 0;
  for (const { entry } of items) {
    const range = newestPerYear(entry, registry);
    if (!range) uncounted++;
    else {
      min += range.min;
      max += upper(range);
    }
  }
  return max > 0 ? { min, max, uncounted } : undefined;
}

/** The order of a list by how often its bodies meet or how many sit in them, and their meetings together. */
import type { Knowledge } from '../knowledge.ts';
import type { ListItem } from './answer.ts';
import { newestPerYear } from './cadence.ts';
import { groupStatements } from './facts.ts';
import { countOf } from './member-count.ts';

const EXTREME_COUNT = 5;

/** Ordered by how many members the documents name. */
export function byMemberCount(
  items: readonly ListItem[],
  extreme: 'most' | 'least',
  { registry }: Knowledge,
): ListItem[] {
  const counted = items.flatMap(({ entry }) => {
    const parties = groupStatements(entry, 'members', registry)[0]?.value ?? [];
    const newest = countOf(parties.map((party) => ('text' in party ? party.text : (party.as ?? ''))));
    return newest > 0 ? [{ entry, members: newest }] : [];
  });
  return counted
    .sort((a, b) => (extreme === 'most' ? b.members - a.members : a.members - b.members))
    .slice(0, EXTREME_COUNT);
}

export function extremes(items: readonly ListItem[], extreme: 'most' | 'least', { registry }: Knowledge): ListItem[] {
  const ranked = items
    .map((item) => ({ item, range: newestPerYear(item.entry, registry) }))
    .filter((row): row is { item: ListItem; range: { min: number; max: number } } => row.range !== undefined)
    .sort((a, b) => (extreme === 'most' ? upper(b.range) - upper(a.range) : a.range.min - b.range.min));
  const edge = ranked[EXTREME_COUNT - 1];
  return ranked
    .filter((row, i) => i < EXTREME_COUNT || (edge && upper(row.range) === upper(edge.range) && i < 12))
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

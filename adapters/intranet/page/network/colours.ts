/** Colours by coordinating unit: the most frequent ones get one of their own, in the order of the legend. */
import type { Box } from '../../api/network-schemas.ts';
import type { EntryRef } from '../../api/schemas.ts';

export const COLOURS = 8;

export interface Legend {
  readonly units: readonly EntryRef[];
  /** Class name of a box's colour: `c0` …, `c-other`, `c-none`. */
  colourOf(box: Box): string;
}

export function legendOf(boxes: readonly Box[]): Legend {
  const counts = new Map<string, { unit: EntryRef; count: number }>();
  for (const { coordinators } of boxes) {
    const [unit] = coordinators;
    if (unit) counts.set(unit.id, { unit, count: (counts.get(unit.id)?.count ?? 0) + 1 });
  }
  const units = [...counts.values()]
    .sort((a, b) => b.count - a.count || a.unit.name.localeCompare(b.unit.name, 'de'))
    .slice(0, COLOURS)
    .map(({ unit }) => unit);
  const index = new Map(units.map(({ id }, i) => [id, i]));
  return {
    units,
    colourOf: ({ coordinators: [unit] }) => (unit ? `c${index.get(unit.id) ?? '-other'}` : 'c-none'),
  };
}

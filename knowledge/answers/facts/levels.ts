/** Where a body stands in the county's politics: told by its kind and by whom it reports to. */
import type { Entry, Registry } from '../../model.ts';
import { wholesOf } from '../../whereabouts.ts';

export const LEVELS = ['parliament', 'executive', 'committee', 'advisory', 'coordination'] as const;
export type Level = (typeof LEVELS)[number];

const ADVISORY: ReadonlySet<string> = new Set([
  'advisory-board',
  'commission',
  'council',
  'subcommittee',
  'administrative-board',
  'assembly',
]);
/** They coordinate, also where they report to the top. */
const COORDINATING: ReadonlySet<string> = new Set(['network', 'subnetwork', 'working-group', 'working-circle']);

/** It gives advice, as its kind says. */
export const isAdvisory = ({ kind }: Entry): boolean => ADVISORY.has(kind);

/**
 * The level of each body that has one. A body without a way up (by reporting or by belonging) is on none: no document says
 * where it stands. An executive board counts only where somebody reports to it; associations have boards as well.
 */
export function politicalLevels({ entries }: Registry): ReadonlyMap<string, Level> {
  const bodies = [...entries.values()].filter((entry) => entry.class === 'body');
  const reportedTo = new Set(bodies.flatMap(reportsTo));
  const levels = new Map<string, Level>();
  for (const body of bodies) {
    const { id, kind } = body;
    if (kind === 'parliament' || kind === 'committee') levels.set(id, kind);
    else if (kind === 'executive' && reportedTo.has(id)) levels.set(id, 'executive');
    else if (ADVISORY.has(kind)) levels.set(id, 'advisory');
  }
  const atTop = (id: string) => levels.get(id) === 'parliament' || levels.get(id) === 'executive';
  for (const body of bodies)
    if (!levels.has(body.id) && !COORDINATING.has(body.kind) && reportsTo(body).some(atTop))
      levels.set(body.id, 'advisory');
  // Upwards from the rest, one step a round, until a round finds nobody more.
  for (let found = true; found; ) {
    const next = bodies.filter(
      (body) => !levels.has(body.id) && [...reportsTo(body), ...wholesOf(body)].some((id) => levels.has(id)),
    );
    for (const { id } of next) levels.set(id, 'coordination');
    found = next.length > 0;
  }
  return levels;
}

const reportsTo = ({ facts }: Entry) => facts.reportsTo.flatMap(({ value }) => value);

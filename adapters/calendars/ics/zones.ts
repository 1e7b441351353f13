import { createRequire } from 'node:module';
import { isZone } from '../../../knowledge/meetings/zone.ts';
import { type Component, lineOf } from './components.ts';
import type { Spend } from './recurrence.ts';
import { CalendarError } from './values.ts';
import { customZone } from './vtimezone.ts';
import { namedZone, type WallZone } from './wall.ts';

/** Windows' names and display labels → IANA, as node-ical keeps them from Unicode CLDR. */
const WINDOWS = createRequire(import.meta.url)('node-ical/windowsZones.json') as Readonly<
  Record<string, { readonly iana: readonly string[] }>
>;

const label = (name: string) =>
  name
    .replace(/\s+/g, ' ')
    .replace(/^\(GMT/, '(UTC')
    .trim()
    .toLowerCase();
const BY_LABEL: ReadonlyMap<string, string> = new Map(
  Object.entries(WINDOWS).flatMap(([name, { iana }]) => (iana[0] ? [[label(name), iana[0]]] : [])),
);

/** The zones of one calendar. */
export interface Zones {
  /** Throws a CalendarError for a name that neither the world nor the file defines. */
  get(tzid: string, line: number): WallZone;
}

/**
 * Resolves TZIDs: an IANA name, a Windows name, or the VTIMEZONE of the file. Nothing is guessed from a part of a name, and
 * nothing falls back to UTC or to the machine's zone.
 */
export function zonesOf(calendar: Component, spend: Spend): Zones {
  const defined = new Map<string, Component>();
  for (const part of calendar.parts) {
    const tzid = part.name === 'VTIMEZONE' ? lineOf(part, 'TZID')?.value : undefined;
    if (tzid !== undefined) defined.set(bare(tzid), part);
  }
  const known = new Map<string, WallZone>();
  return {
    get(tzid, line) {
      const name = bare(tzid);
      let zone = known.get(name);
      if (!zone) {
        zone = resolve(name, defined.get(name), line, spend);
        known.set(name, zone);
      }
      return zone;
    },
  };
}

function resolve(name: string, definition: Component | undefined, line: number, spend: Spend): WallZone {
  const iana = isZone(name) ? name : BY_LABEL.get(label(name));
  if (iana) return namedZone(iana);
  if (definition) return customZone(definition, name, spend);
  throw new CalendarError(
    'unknown-time-zone',
    line,
    `»${name.slice(0, 80)}« is no known time zone, and the file does not define it`,
  );
}

const bare = (tzid: string) => tzid.trim().replace(/^"(.*)"$/, '$1');

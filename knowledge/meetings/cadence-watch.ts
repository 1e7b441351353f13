import { newestPerYear } from '../answers/facts/cadence.ts';
import type { Entry, Registry } from '../model.ts';
import { type Calendar, ofBodies, takesPlace } from './calendar.ts';
import type { Meeting } from './model.ts';
import { monthsBetween, toLocalDate } from './zone.ts';

/** The meetings of a year beside the agreed cadence. Counts are of what the calendars know, so they may be too low. */
export interface CadenceWatch {
  readonly body: string;
  readonly year: number;
  /** Meetings a year as the newest document agrees them; `max` is Infinity for "at least"; once in two years is 0.5. */
  readonly agreed: { readonly min: number; readonly max: number };
  /** Over, and took place. */
  readonly held: number;
  /** Still to come this year. */
  readonly planned: number;
  readonly cancelled: number;
  /** The last held one, of whatever year. */
  readonly last?: Meeting;
  /** Whole months since then. */
  readonly monthsSinceLast?: number;
  readonly next?: Meeting;
  /** Meetings that the year lacks to reach the agreed minimum; 0 when it is reached. */
  readonly missing: number;
}

/** Undefined where no number is agreed, or it is counted for parts of the body, or no calendar knows the body at all. */
export function cadenceWatch(
  entry: Entry,
  calendar: Calendar,
  registry: Registry,
  now: Date,
): CadenceWatch | undefined {
  const agreed = newestPerYear(entry, registry);
  if (!agreed) return undefined;
  const zone = registry.about.timeZone;
  const today = toLocalDate(now, zone);
  const own = ofBodies([entry.id]);
  const all = calendar.meetings.filter(own);
  if (all.length === 0) return undefined;
  const ofYear = all.filter(({ startLocal }) => startLocal.slice(0, 4) === today.slice(0, 4));
  const taking = ofYear.filter(takesPlace);
  const held = taking.filter(({ end }) => end <= now).length;
  const last = calendar.last(now, own);
  const next = calendar.next(now, own);
  // A body that meets every other year lacks nothing in a year without a meeting.
  const minimum = agreed.min < 1 ? 0 : agreed.min;
  return {
    body: entry.id,
    year: Number(today.slice(0, 4)),
    agreed,
    held,
    planned: taking.length - held,
    cancelled: ofYear.length - taking.length,
    ...(last ? { last, monthsSinceLast: monthsBetween(last.startLocal.slice(0, 10), today) } : {}),
    ...(next ? { next } : {}),
    missing: Math.max(0, minimum - taking.length),
  };
}

/** Every watched body whose year lacks meetings, the ones that lack most first. */
export function shortOfCadence(
  calendar: Calendar,
  registry: Registry,
  now: Date,
  bodies?: ReadonlySet<string>,
): readonly CadenceWatch[] {
  return [...registry.entries.values()]
    .filter((entry) => entry.class === 'body' && (!bodies || bodies.has(entry.id)))
    .flatMap((entry) => cadenceWatch(entry, calendar, registry, now) ?? [])
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing || (a.body < b.body ? -1 : 1));
}

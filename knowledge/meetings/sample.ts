import { newestPerYear } from '../answers/facts/cadence.ts';
import type { Entry, Registry } from '../model.ts';
import { workingDayOnOrAfter } from './holidays.ts';
import { type Meeting, SAMPLE_CALENDAR } from './model.ts';
import { addDays, type LocalDate, toInstant, toLocal, weekday } from './zone.ts';

const MAX_PER_YEAR = 12;
const MINUTE = 60_000;

/**
 * Invents meetings that fit the registered cadences, for the start without configuration: the year of `around`, the one
 * before and the one after. The same registry gives the same meetings on every day of a year. One in eleven is moved, one
 * in thirteen cancelled, so that a newcomer sees those too.
 */
export function sampleMeetings(registry: Registry, around: LocalDate): readonly Meeting[] {
  const year = Number(around.slice(0, 4));
  const years = [year - 1, year, year + 1];
  return [...registry.entries.values()]
    .filter(({ class: cls }) => cls === 'body')
    .flatMap((entry) => years.flatMap((each) => ofYear(entry, each, registry)));
}

function ofYear(entry: Entry, year: number, registry: Registry): Meeting[] {
  const perYear = newestPerYear(entry, registry);
  if (!perYear) return [];
  const seed = hash(entry.id);
  const every = perYear.min < 1 ? Math.round(1 / perYear.min) : 1;
  if ((year + seed) % every !== 0) return [];
  const count = Math.min(MAX_PER_YEAR, Math.max(1, Math.round(perYear.min)));
  const gap = Math.floor(350 / count);
  const wantedDay = 1 + (seed % 4);
  return Array.from({ length: count }, (_, i) => {
    const rough = addDays(`${year}-01-08`, i * gap + (seed % Math.max(1, gap)));
    const day = workingDayOnOrAfter(addDays(rough, (wantedDay - weekday(rough) + 7) % 7), registry.about.federalState);
    return sample(entry, day, hash(`${entry.id} ${year} ${i}`), `sample-${entry.id}-${year}-${i + 1}`, registry);
  }).filter(({ occurrence }) => occurrence.startsWith(String(year)));
}

function sample(entry: Entry, day: LocalDate, seed: number, uid: string, { about }: Registry): Meeting {
  const hour = String(9 + (hash(entry.id) % 8)).padStart(2, '0');
  const occurrence = `${day}T${hour}:00`;
  const status = seed % 13 === 0 ? 'cancelled' : seed % 11 === 0 ? 'changed' : 'planned';
  const startLocal =
    status === 'changed' ? `${workingDayOnOrAfter(addDays(day, 7), about.federalState)}T${hour}:30` : occurrence;
  const start = toInstant(startLocal, about.timeZone);
  return {
    uid,
    occurrence,
    title: entry.name,
    body: entry.id,
    matchedBy: 'registry',
    start,
    end: new Date(start.getTime() + 120 * MINUTE),
    startLocal: toLocal(start, about.timeZone),
    allDay: false,
    status,
    sequence: status === 'planned' ? 0 : 1,
    calendar: SAMPLE_CALENDAR,
    sample: true,
  };
}

/** FNV-1a: small, the same on every machine, and good enough to scatter days. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return value;
}

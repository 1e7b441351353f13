import type { Meeting } from '../../knowledge/meetings/model.ts';
import { offset } from '../../knowledge/meetings/zone.ts';

const HOUR = 3_600_000;
const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

interface Change {
  /** Instant. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** "last Sunday of March at 02:00", as a rule of RFC 5545. */
interface Rule {
  readonly month: number;
  readonly byDay: string;
  readonly time: string;
  readonly before: number;
  readonly after: number;
}

/**
 * The VTIMEZONE of a zone in the form that Outlook reads: two yearly rules that begin in 1970, no RDATE. The rules are
 * derived from the zone's changes in the years that the meetings lie in; undefined when no such rules fit them all.
 */
export function timeZoneLines(zone: string, meetings: readonly Meeting[]): string[] | undefined {
  const years = meetings.map(({ start }) => start.getUTCFullYear());
  const from = Math.min(...years, 2026) - 1;
  const to = Math.max(...years, 2026) + 2;
  const changes = changesOf(zone, from, to);
  if (changes.length === 0) {
    return frame(zone, [
      observance('STANDARD', '19700101T000000', offset(Date.UTC(from, 0, 1), zone), offset(Date.UTC(from, 0, 1), zone)),
    ]);
  }
  const toSummer = ruleOf(
    changes.filter(({ before, after }) => after > before),
    to - from + 1,
  );
  const toWinter = ruleOf(
    changes.filter(({ before, after }) => after < before),
    to - from + 1,
  );
  if (!toSummer || !toWinter) return undefined;
  return frame(zone, [yearly('DAYLIGHT', toSummer), yearly('STANDARD', toWinter)]);
}

const known = new Map<string, readonly Change[]>();

/** The changes of clocks in these years. Remembered: finding them asks for the offset of every day. */
function changesOf(zone: string, from: number, to: number): readonly Change[] {
  const key = `${zone} ${from} ${to}`;
  const found = known.get(key) ?? findChanges(zone, from, to);
  if (known.size > 100) known.clear();
  known.set(key, found);
  return found;
}

function findChanges(zone: string, from: number, to: number): Change[] {
  const changes: Change[] = [];
  const end = Date.UTC(to + 1, 0, 1);
  for (let day = Date.UTC(from, 0, 1); day < end; day += DAY) {
    const before = offset(day, zone);
    const after = offset(day + DAY, zone);
    if (before === after) continue;
    let at = day;
    while (offset(at + HOUR / 4, zone) === before) at += HOUR / 4;
    changes.push({ at: at + HOUR / 4, before, after });
  }
  return changes;
}

/** One rule that gives every one of these changes, one a year; undefined if there is none. */
function ruleOf(changes: readonly Change[], years: number): Rule | undefined {
  if (changes.length !== years) return undefined;
  const told = changes.map(({ at, before, after }) => {
    const local = new Date(at + before * 60_000);
    const day = local.getUTCDate();
    const length = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
    const weekday = WEEKDAYS[local.getUTCDay()]!;
    const ways = [day + 7 > length ? `-1${weekday}` : '', `${Math.ceil(day / 7)}${weekday}`].filter(Boolean);
    return { month: local.getUTCMonth() + 1, ways, time: local.toISOString().slice(11, 19), before, after };
  });
  const [first] = told;
  const byDay = first!.ways.find((way) => told.every(({ ways }) => ways.includes(way)));
  const same = told.every(
    ({ month, time, before, after }) =>
      month === first!.month && time === first!.time && before === first!.before && after === first!.after,
  );
  return byDay && same ? { ...first!, byDay } : undefined;
}

const yearly = (name: 'DAYLIGHT' | 'STANDARD', { month, byDay, time, before, after }: Rule): string[] =>
  observance(
    name,
    `${firstDay(month, byDay)}T${time.replaceAll(':', '')}`,
    before,
    after,
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${byDay}`,
  );

/** The day in 1970 that the rule gives. */
function firstDay(month: number, byDay: string): string {
  const weekday = WEEKDAYS.indexOf(byDay.slice(-2));
  const nth = Number(byDay.slice(0, -2));
  const days = Array.from(
    { length: new Date(Date.UTC(1970, month, 0)).getUTCDate() },
    (_, i) => new Date(Date.UTC(1970, month - 1, i + 1)),
  ).filter((day) => day.getUTCDay() === weekday);
  return days
    .at(nth < 0 ? nth : nth - 1)!
    .toISOString()
    .slice(0, 10)
    .replaceAll('-', '');
}

const observance = (name: string, start: string, before: number, after: number, rule?: string): string[] => [
  `BEGIN:${name}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${offsetText(before)}`,
  `TZOFFSETTO:${offsetText(after)}`,
  ...(rule ? [rule] : []),
  `END:${name}`,
];

const frame = (zone: string, parts: readonly (readonly string[])[]): string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  ...parts.flat(),
  'END:VTIMEZONE',
];

const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
};

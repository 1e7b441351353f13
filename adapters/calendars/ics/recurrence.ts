import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { CalendarError, writtenTime } from './values.ts';
import { shiftWall, wallMs } from './wall.ts';

export interface Expansion {
  /** Value of the RRULE. */
  readonly rule: string;
  /** DTSTART, `YYYY-MM-DDTHH:mm:ss`. */
  readonly start: string;
  /** Wall times between which occurrences are wanted, `to` exclusive. */
  readonly from: string;
  readonly to: string;
  readonly line: number;
  /** Wall time of an instant in the event's zone, for an UNTIL in UTC. */
  fromUtc(instant: Date): string;
  /** False for a wall time that clocks jump over. */
  exists(wall: string): boolean;
  readonly spend: Spend;
}

/** Notes how much was expanded; throws a CalendarError when it is more than a calendar of meetings holds. */
export type Spend = (occurrences: number, line: number) => void;

/** Occurrences of all rules and lists of one calendar, also outside of the window. */
const MAX_WORK = 100_000;

/** For one calendar: each event may be harmless, and all together keep the bot from answering for hours. */
export function createBudget(): Spend {
  let spent = 0;
  return (occurrences, line) => {
    spent += occurrences;
    if (spent > MAX_WORK) throw tooMany(line, MAX_WORK, ' in the whole calendar');
  };
}

/** Occurrences of one rule in one window; more is an attack or an error. */
const MAX_OCCURRENCES = 20_000;
/** Occurrences of a rule with COUNT that have to be walked through to reach the window. */
const MAX_COUNTED = 20_000;
const MAX_TIMES_A_DAY = 10;
const MAX_ITERATIONS = 50_000;
/** How many days a period of a rule has at least. */
const FREQUENCIES: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7, MONTHLY: 28, YEARLY: 365 };
/** So many periods without an occurrence cost as much as one occurrence. */
const PERIODS_AN_OCCURRENCE = 40;
const DAY = 86_400_000;
const NUMBERS: Readonly<Record<string, readonly [number, number, boolean]>> = {
  INTERVAL: [1, 1000, false],
  COUNT: [1, 100_000, false],
  BYMONTH: [1, 12, false],
  BYMONTHDAY: [1, 31, true],
  BYYEARDAY: [1, 366, true],
  BYWEEKNO: [1, 53, true],
  BYSETPOS: [1, 366, true],
  BYHOUR: [0, 23, false],
  BYMINUTE: [0, 59, false],
  BYSECOND: [0, 59, false],
};

/**
 * The wall times of a recurrence rule within a window. The rule is expanded as if the zone were UTC, so that the library
 * decides nothing about clocks: that is left to the one place that converts. Times that clocks jump over do not occur and
 * are not counted (RFC 5545 3.3.10); DTSTART is the first occurrence even if the rule does not fit it (3.8.5.3).
 */
export function expandRule(expansion: Expansion): string[] {
  const { start, from, to, line } = expansion;
  const parts = readRule(expansion.rule, line);
  const until = untilOf(parts.get('UNTIL'), expansion);
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : Number.POSITIVE_INFINITY;
  const bare = [...parts].filter(([name]) => name !== 'UNTIL' && name !== 'COUNT');
  const last = until !== undefined && until < to ? until : shiftWall(to, -1000);
  if (last < start) return expansion.exists(start) && start >= from && start < to ? [start] : [];

  // Counting starts at the beginning; without a count the window is enough.
  const first = Number.isFinite(count) || from < start ? start : from;
  const days = FREQUENCIES[parts.get('FREQ')!]! * Number(parts.get('INTERVAL') ?? 1);
  expansion.spend((wallMs(last) - wallMs(start)) / DAY / days / PERIODS_AN_OCCURRENCE, line);
  const walls = generate(bare.map(([name, value]) => `${name}=${value}`).join(';'), expansion, { first, last, count });
  expansion.spend(walls.length, line);
  if (first === start && walls[0] !== start) walls.unshift(start);
  const found = walls
    .filter(expansion.exists)
    .slice(0, count)
    .filter((wall) => wall >= from);
  if (found.length > MAX_OCCURRENCES) throw tooMany(line, MAX_OCCURRENCES);
  return found;
}

interface Stretch {
  readonly first: string;
  readonly last: string;
  /** More are not needed. */
  readonly count: number;
}

function generate(rule: string, { start, line, exists }: Expansion, { first, last, count }: Stretch): string[] {
  try {
    const dtstart = Temporal.PlainDateTime.from(start).toZonedDateTime('UTC');
    const series = new RRuleTemporal({
      rruleString: rule,
      dtstart,
      strict: true,
      maxIterations: MAX_ITERATIONS,
      cache: false,
    });
    const found: string[] = [];
    // Year by year, so that a rule with absurdly many occurrences is given up in time.
    for (let at = first; at <= last; at = shiftWall(at, 366 * DAY)) {
      const end = shiftWall(at, 366 * DAY);
      const until = end <= last ? shiftWall(end, -1000) : last;
      const walls = series
        .between(instant(at), instant(until), true)
        .map((occurrence) => occurrence.toPlainDateTime().toString({ smallestUnit: 'second' }));
      found.push(...walls.filter(exists));
      if (found.length >= count) break;
      if (found.length > MAX_COUNTED) throw tooMany(line, MAX_COUNTED);
    }
    return found;
  } catch (error) {
    if (error instanceof CalendarError) throw error;
    throw new CalendarError(
      'bad-rule',
      line,
      error instanceof Error ? error.message.slice(0, 200) : 'the rule is not understood',
    );
  }
}

const tooMany = (line: number, limit: number, where = '') =>
  new CalendarError('too-many-occurrences', line, `more than ${limit} occurrences${where}`);
const instant = (wall: string) => new Date(`${wall}Z`);

/** The parts of a rule. Everything unknown is refused: a part that is skipped gives meetings that nobody planned. */
function readRule(rule: string, line: number): Map<string, string> {
  const fail = (why: string) => new CalendarError('bad-rule', line, why);
  const parts = new Map<string, string>();
  for (const part of rule.trim().replace(/;$/, '').split(';')) {
    const [name = '', value = ''] = part
      .toUpperCase()
      .split('=')
      .map((text) => text.trim());
    if (parts.has(name)) throw fail(`${name} stands twice in the rule`);
    parts.set(name, value);
  }
  const frequency = parts.get('FREQ');
  if (!frequency || !Object.hasOwn(FREQUENCIES, frequency))
    throw fail(`FREQ is ${frequency ?? 'missing'}; meetings recur daily, weekly, monthly or yearly`);
  for (const [name, value] of parts) {
    if (name === 'FREQ' || name === 'UNTIL') continue;
    if (name === 'WKST' && /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(value)) continue;
    if (
      name === 'BYDAY' &&
      /^(?:[+-]?\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:[+-]?\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU))*$/.test(value)
    )
      continue;
    const limits = NUMBERS[name];
    if (!limits) throw fail(`${name.slice(0, 20) || 'an empty part'} with this value is not understood`);
    const [min, max, negative] = limits;
    const good = value
      .split(',')
      .every(
        (each) =>
          /^[+-]?\d+$/.test(each) &&
          (negative ? Math.abs(Number(each)) : Number(each)) >= min &&
          Math.abs(Number(each)) <= max,
      );
    if (!good) throw fail(`${name}=${value.slice(0, 40)} is out of range`);
  }
  // A meeting that begins at many times of one day is none; expanding it would take the machine for minutes.
  const timesADay = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].reduce(
    (product, name) => product * (parts.get(name)?.split(',').length ?? 1),
    1,
  );
  if (timesADay > MAX_TIMES_A_DAY)
    throw new CalendarError('too-many-occurrences', line, `${timesADay} occurrences a day`);
  if (parts.has('UNTIL') && parts.has('COUNT')) throw fail('UNTIL and COUNT exclude each other');
  return parts;
}

/** Last wall time that may occur. A bare date means the whole day. */
function untilOf(text: string | undefined, { line, fromUtc }: Expansion): string | undefined {
  if (text === undefined) return undefined;
  const date = /^\d{8}$/.test(text);
  const { wall, utc } = writtenTime(text, new Map(date ? [['VALUE', 'DATE']] : []), line);
  if (date) return `${wall}T23:59:59`;
  return utc ? fromUtc(new Date(`${wall}Z`)) : wall;
}

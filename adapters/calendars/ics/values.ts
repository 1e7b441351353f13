import type { CalendarProblem } from '../../../knowledge/meetings/model.ts';
import { isLocal } from '../../../knowledge/meetings/zone.ts';
import type { ContentLine } from './lines.ts';

/** Thrown where a value cannot be understood; the event it stands in is reported and left out. */
export class CalendarError extends Error {
  readonly code: CalendarProblem['code'];
  readonly line: number;

  constructor(code: CalendarProblem['code'], line: number, message: string) {
    super(message);
    this.code = code;
    this.line = line;
  }
}

/** A date or a wall time as written. Of a date `wall` is the day alone. */
export interface WrittenTime {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss`. */
  readonly wall: string;
  readonly date: boolean;
  /** Ends with Z. */
  readonly utc: boolean;
  /** TZID as written; missing for dates, UTC and floating times. */
  readonly zone?: string;
  readonly line: number;
}

/** The times of a line; EXDATE and the RDATE of a time zone hold several. Of a PERIOD the start counts. */
export function writtenTimes({ value, params, line }: ContentLine): WrittenTime[] {
  return valuesOf(value).map((each) => writtenTime(each.split('/')[0]!.trim(), params, line));
}

/** The values of a list; some programs write an empty one, or end it with a comma. */
export const valuesOf = (list: string): string[] => list.split(',').filter((value) => value.trim() !== '');

export function writtenTime(text: string, params: ReadonlyMap<string, string>, line: number): WrittenTime {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/i.exec(text);
  const fail = (why: string) => new CalendarError('bad-date', line, `${JSON.stringify(text.slice(0, 40))} ${why}`);
  if (!match) throw fail('is no iCalendar date');
  const [, year, month, day, hour, minute, second, z] = match;
  const date = hour === undefined;
  if (date !== (params.get('VALUE')?.toUpperCase() === 'DATE') && (!date || params.has('TZID')))
    throw fail('does not fit its VALUE or TZID');
  const wall = date ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  if (!isLocal(wall.slice(0, 16)) || Number(second ?? 0) > 59) throw fail('is not in the calendar');
  const zone = params.get('TZID');
  return { wall, date, utc: Boolean(z), line, ...(zone !== undefined && !date && !z ? { zone } : {}) };
}

const MAX_DAYS = 3660;

/** `P1DT2H` as days, which follow the calendar, and milliseconds, which do not (RFC 5545 3.3.6). */
export function readDuration(text: string, line: number): { readonly days: number; readonly ms: number } {
  const match = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text.trim());
  if (!match || match.slice(1).every((part) => part === undefined))
    throw new CalendarError('bad-date', line, `${JSON.stringify(text.slice(0, 40))} is no duration of a meeting`);
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const span = { days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
  // The calendar has no day so far ahead; one that it does not have must not get into a plan.
  if (span.days + span.ms / 86_400_000 > MAX_DAYS)
    throw new CalendarError('bad-date', line, `${text.slice(0, 40)} is longer than ten years`);
  return span;
}

const MAX_TEXT = 500;

/** A text value: escapes resolved, invisible characters left out, control characters and runs of blanks one blank. */
export function readText(value: string): string {
  return value
    .replace(/\\([nN,;\\])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT);
}

/** Comma-separated texts (CATEGORIES); an escaped comma separates nothing. */
export const readTexts = (value: string): string[] =>
  value
    .split(/(?<!\\),/)
    .map(readText)
    .filter(Boolean);

/**
 * Wall time and instants. Everything that a person reads is wall time of the registry's zone; everything that is compared
 * is an instant. This is the only file that converts, and `@date-fns/tz` the only library it asks: two libraries for one
 * schedule would mean a reminder doubled or lost on the two days a year on which they disagree.
 *
 * The choice for the two odd hours follows RFC 5545 3.3.5: a wall time that does not exist (spring) is read with the
 * offset before the change, so 02:30 becomes 03:30; one that exists twice (autumn) means the first.
 */
import { tzOffset } from '@date-fns/tz/tzOffset';

/** `YYYY-MM-DD`. */
export type LocalDate = string;
/** `YYYY-MM-DDTHH:mm`. */
export type LocalTime = string;

const MINUTE = 60_000;
const DAY = 86_400_000;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** Whether Intl knows the zone. Only names, never offsets: `+01:00` is a zone on Node 24 but not on Node 20. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Whether `text` is a date (or date and time) that the calendar has: 31 November and 25:00 are not. */
export function isLocal(text: string): boolean {
  const time = asUtc(text);
  return time !== undefined && new Date(time).toISOString().startsWith(text.length === 10 ? text : text.slice(0, 16));
}

/** Instant of a wall time (a bare date: its midnight). Throws a RangeError for what `isLocal` refuses. */
export function toInstant(local: LocalTime | LocalDate, zone: string): Date {
  return resolve(local, zone).instant;
}

/** Whether clocks jump over this wall time. */
export function isGap(local: LocalTime, zone: string): boolean {
  return resolve(local, zone).gap;
}

function resolve(local: string, zone: string): { readonly instant: Date; readonly gap: boolean } {
  if (!isLocal(local)) throw new RangeError(`not a date or time of the calendar: ${local}`);
  const asIfUtc = asUtc(local)!;
  // No zone changes its clock twice within two days, so these are the offsets before and after any change.
  const before = offset(asIfUtc - DAY, zone);
  const after = offset(asIfUtc + DAY, zone);
  const fits = [before, after]
    .map((minutes) => asIfUtc - minutes * MINUTE)
    .filter((time) => asIfUtc - time === offset(time, zone) * MINUTE);
  if (fits.length === 0) return { instant: new Date(asIfUtc - before * MINUTE), gap: true };
  return { instant: new Date(Math.min(...fits)), gap: false };
}

/** Wall time of an instant, to the minute. */
export function toLocal(instant: Date, zone: string): LocalTime {
  return new Date(instant.getTime() + offset(instant.getTime(), zone) * MINUTE).toISOString().slice(0, 16);
}

/** Day of an instant. */
export const toLocalDate = (instant: Date, zone: string): LocalDate => toLocal(instant, zone).slice(0, 10);

/** Offsets asked before. Since 1980 no zone has changed its clock other than on a quarter of an hour. */
const remembered = new Map<string, Map<number, number>>();
const QUARTER = 15 * MINUTE;
const REMEMBERED_FROM = Date.UTC(1980, 0, 1);
const MAX_REMEMBERED = 20_000;

/** Offset from UTC in minutes, east positive. Throws a RangeError for a name that is no zone. */
export function offset(time: number, zone: string): number {
  if (!(time >= REMEMBERED_FROM)) return askOffset(time, zone);
  let ofZone = remembered.get(zone);
  if (!ofZone) {
    ofZone = new Map();
    remembered.set(zone, ofZone);
  }
  const quarter = Math.floor(time / QUARTER);
  let minutes = ofZone.get(quarter);
  if (minutes === undefined) {
    minutes = askOffset(time, zone);
    if (ofZone.size >= MAX_REMEMBERED) ofZone.clear();
    ofZone.set(quarter, minutes);
  }
  return minutes;
}

function askOffset(time: number, zone: string): number {
  const minutes = tzOffset(zone, new Date(time));
  // The library answers NaN, and every date after that would be invalid without a word.
  if (Number.isNaN(minutes)) throw new RangeError(`no time zone, or no instant: ${zone}`);
  return minutes;
}

/*
 * Days are counted in UTC, where every day has 24 hours: the calendar's days, whatever clocks do. date-fns would want a
 * Date in some zone for it; in the process's it is wrong in Apia, in a TZDate it takes milliseconds a call.
 */

/** A date so many days later; days are the calendar's, so a change of clocks does not matter. */
export const addDays = (date: LocalDate, days: number): LocalDate => dayText(dayMs(date) + days * DAY);

/** The same day of a later month, or its last day where the month is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayText(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((dayMs(to) - dayMs(from)) / DAY);

/** 1 Monday … 7 Sunday. */
export const weekday = (date: LocalDate): number => new Date(dayMs(date)).getUTCDay() || 7;

/** Whole months from `from` to `to`: 7 from 21 April to 21 November, 6 to the 20th. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return addMonths(from, months) > to ? months - 1 : months;
}

const dayMs = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);
const dayText = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);

/** The wall time as milliseconds of UTC; undefined when the text is no wall time. */
function asUtc(local: string): number | undefined {
  const match = LOCAL.exec(local);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  // Date.UTC takes the year 1 for 1901.
  return new Date(Date.UTC(2000, month - 1, day, hour, minute, second)).setUTCFullYear(year, month - 1, day);
}

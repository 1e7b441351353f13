import type { Component } from './components.ts';
import { lineOf, linesOf } from './components.ts';
import type { ContentLine } from './lines.ts';
import type { Spend } from './recurrence.ts';
import { CalendarError, readDuration, readText, readTexts, valuesOf, type WrittenTime, writtenTime } from './values.ts';
import { namedZone, type WallZone, wallMs } from './wall.ts';
import type { Zones } from './zones.ts';

/** How long an occurrence lasts: days follow the calendar, milliseconds are exact (RFC 5545 3.8.5.3). */
export interface Span {
  readonly days: number;
  readonly ms: number;
}

/** What a VEVENT that was not understood takes away: the occurrence it replaces is not what the series says. */
export interface LostOccurrence {
  readonly uid: string;
  readonly replaces: Moment;
}

/** One VEVENT as its file states it, every time already in a known zone. */
export interface EventVersion {
  readonly uid: string;
  readonly line: number;
  readonly sequence: number;
  /** DTSTAMP or LAST-MODIFIED, whichever is later, as milliseconds; 0 without. */
  readonly stamp: number;
  readonly cancelled: boolean;
  readonly title: string;
  readonly categories: readonly string[];
  readonly property?: string;
  readonly location?: string;
  readonly url?: string;
  readonly allDay: boolean;
  readonly zone: WallZone;
  /** Wall time of the start in `zone`. */
  readonly start: string;
  readonly span: Span;
  /** Neither DTEND nor DURATION stood there; a cancellation often leaves them out. */
  readonly lengthMissing: boolean;
  readonly rules: readonly ContentLine[];
  readonly added: readonly Added[];
  readonly excluded: readonly Moment[];
  /** The occurrence that this version replaces. */
  readonly replaces?: Moment & { readonly andFuture: boolean };
}

/** A written time that is an instant, or a date. */
export type Moment =
  | { readonly instant: Date; readonly date?: undefined }
  | { readonly date: string; readonly instant?: undefined };

/** An RDATE; a period brings its own length. */
export type Added = Moment & { readonly span?: Span };

/** Own properties that name the body: id or name. */
const BODY_PROPERTIES = ['X-GREMIUM', 'X-GREMIENLOTSE-BODY'];
/** How people and Exchange mark a cancelled meeting in its title: "Abgesagt: …", "[ENTFÄLLT] …", "Fällt aus – …". */
export const CANCELLED_TITLE = /^\s*[([]?\s*(?:abgesagt|entfällt|fällt aus|canceled|cancelled)\s*(?:[)\]:!]|[-–—]\s)/iu;
const DAY = 86_400_000;

const MAX_CATEGORIES = 50;

/** What the event's calendar and registry say about it. */
export interface Surroundings {
  readonly zones: Zones;
  /** Where its all-day events lie. */
  readonly localZone: WallZone;
  readonly method: string;
  readonly spend: Spend;
}

/** Reads a VEVENT. Throws a CalendarError where it cannot be understood. */
export function readEvent(component: Component, { zones, localZone, method, spend }: Surroundings): EventVersion {
  const text = (name: string) => readText(lineOf(component, name)?.value ?? '');
  const uid = readText(lineOf(component, 'UID')?.value ?? '');
  if (!uid) throw new CalendarError('broken-file', component.line, 'an event without UID');
  const title = text('SUMMARY');
  const cancelled = method === 'CANCEL' || text('STATUS').toUpperCase() === 'CANCELLED' || CANCELLED_TITLE.test(title);

  const replaced = lineOf(component, 'RECURRENCE-ID');
  const replacedTime = replaced && timeOf(replaced);
  const startLine = lineOf(component, 'DTSTART');
  const markedAllDay = text('X-MICROSOFT-CDO-ALLDAYEVENT').toUpperCase() === 'TRUE';
  const start = startLine
    ? asDate(timeOf(startLine), markedAllDay, zones, localZone)
    : cancelled
      ? replacedTime
      : undefined;
  if (!start) throw new CalendarError('bad-date', component.line, 'an event without DTSTART');
  const zone = zoneOf(start, zones, localZone);
  const span = readSpan(component, start, { zone, zones, localZone, markedAllDay });
  // An exception without zone is meant in that of the start; where that is UTC nobody can say whether its Z is missing.
  const moment = (time: WrittenTime): Moment =>
    time.date
      ? { date: time.wall }
      : { instant: (isFloating(time) && !start.utc ? zone : zoneOf(time, zones, localZone)).toInstant(time.wall) };
  const values = (line: ContentLine): string[] => {
    const list = valuesOf(line.value);
    spend(list.length, line.line);
    return list;
  };
  const property = BODY_PROPERTIES.map(text).find(Boolean);
  const location = text('LOCATION');
  const url = /^https?:\/\/\S+$/i.exec(lineOf(component, 'URL')?.value.trim() ?? '')?.[0];
  const exrule = lineOf(component, 'EXRULE');
  if (exrule) throw new CalendarError('bad-rule', exrule.line, 'EXRULE was abolished and is not understood');

  return {
    uid,
    line: component.line,
    sequence: /^\d{1,9}$/.test(text('SEQUENCE')) ? Number(text('SEQUENCE')) : 0,
    stamp: Math.max(stampOf(component, 'DTSTAMP'), stampOf(component, 'LAST-MODIFIED')),
    cancelled,
    title,
    categories: linesOf(component, 'CATEGORIES')
      .flatMap(({ value }) => readTexts(value))
      .slice(0, MAX_CATEGORIES),
    ...(property ? { property } : {}),
    ...(location ? { location } : {}),
    ...(url ? { url } : {}),
    allDay: start.date,
    zone,
    start: start.date ? `${start.wall}T00:00:00` : start.wall,
    span,
    lengthMissing: !lineOf(component, 'DTEND') && !lineOf(component, 'DURATION'),
    rules: linesOf(component, 'RRULE'),
    added: linesOf(component, 'RDATE').flatMap((line) =>
      values(line).map((value) => readAdded({ ...line, value: value.trim() }, moment)),
    ),
    excluded: linesOf(component, 'EXDATE').flatMap((line) =>
      values(line).map((value) => moment(writtenTime(value.trim(), line.params, line.line))),
    ),
    ...(replacedTime
      ? {
          replaces: {
            ...moment(replacedTime),
            andFuture: replaced!.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
          },
        }
      : {}),
  };
}

/** One date of an RDATE: a time, a day, or a period `start/end` or `start/duration` (RFC 5545 3.3.9). */
function readAdded(line: ContentLine, moment: (time: WrittenTime) => Moment): Added {
  const [start, rest] = line.value.split('/', 2) as [string, string?];
  const timed = new Map([...line.params].filter(([name, value]) => name !== 'VALUE' || value.toUpperCase() === 'DATE'));
  const begin = moment(writtenTime(start, timed, line.line));
  if (rest === undefined || !begin.instant) return begin;
  if (/^[+-]?P/i.test(rest)) return { ...begin, span: readDuration(rest, line.line) };
  const end = moment(writtenTime(rest, timed, line.line)).instant;
  if (!end || end < begin.instant) throw new CalendarError('bad-date', line.line, 'the period ends before it begins');
  return { ...begin, span: { days: 0, ms: end.getTime() - begin.instant.getTime() } };
}

/** Of an event that `readEvent` refuses: the occurrence that it replaces, if at least that can be read. */
export function readLost(component: Component, zones: Zones, localZone: WallZone): LostOccurrence | undefined {
  const uid = readText(lineOf(component, 'UID')?.value ?? '');
  const replaced = lineOf(component, 'RECURRENCE-ID');
  if (!uid || !replaced) return undefined;
  try {
    const time = timeOf(replaced);
    const replaces: Moment = time.date
      ? { date: time.wall }
      : { instant: zoneOf(time, zones, localZone).toInstant(time.wall) };
    return { uid, replaces };
  } catch (error) {
    if (error instanceof CalendarError) return undefined;
    throw error;
  }
}

/** The zone that a time is written in. A floating time has none: it would be another instant on every machine. */
function zoneOf(time: WrittenTime, zones: Zones, localZone: WallZone): WallZone {
  if (time.date) return localZone;
  if (time.utc) return UTC;
  if (time.zone !== undefined) return zones.get(time.zone, time.line);
  throw new CalendarError('floating-time', time.line, `${time.wall} names no time zone`);
}
const UTC = namedZone('UTC');
const isFloating = ({ date, utc, zone }: WrittenTime): boolean => !date && !utc && zone === undefined;

/** The one time of a line. */
function timeOf(line: ContentLine): WrittenTime {
  return writtenTime(line.value.split('/')[0]!.trim(), line.params, line.line);
}

/** The local midnight of an event that Outlook marks as all-day is a date; a floating one needs no zone for that. */
function asDate(time: WrittenTime, markedAllDay: boolean, zones: Zones, localZone: WallZone): WrittenTime {
  if (!markedAllDay || time.date) return time;
  const wall = isFloating(time) ? time.wall : localZone.toWall(zoneOf(time, zones, localZone).toInstant(time.wall));
  return wall.endsWith('T00:00:00') ? { ...time, date: true, wall: wall.slice(0, 10) } : time;
}

interface Clocks {
  /** Zone of the start. */
  readonly zone: WallZone;
  readonly zones: Zones;
  readonly localZone: WallZone;
  readonly markedAllDay: boolean;
}

function readSpan(component: Component, start: WrittenTime, { zone, zones, localZone, markedAllDay }: Clocks): Span {
  const endLine = lineOf(component, 'DTEND');
  const duration = lineOf(component, 'DURATION');
  if (endLine) {
    const end = start.date ? asDate(timeOf(endLine), markedAllDay, zones, localZone) : timeOf(endLine);
    // An all-day event of Outlook may end at 23:59.
    if (end.date !== start.date && !(start.date && markedAllDay))
      throw new CalendarError('bad-date', endLine.line, 'DTSTART and DTEND are not both dates or both times');
    if (end.date) {
      const days = Math.round((wallMs(end.wall) - wallMs(start.wall)) / DAY);
      if (days < 0) throw new CalendarError('bad-date', endLine.line, 'the event ends before it begins');
      // DTEND of an all-day event is the day after; one that names the same day can only mean that day.
      return { days: Math.max(1, days), ms: 0 };
    }
    const ms = zoneOf(end, zones, localZone).toInstant(end.wall).getTime() - zone.toInstant(start.wall).getTime();
    if (ms < 0) throw new CalendarError('bad-date', endLine.line, 'the event ends before it begins');
    return start.date ? { days: Math.max(1, Math.ceil(ms / DAY)), ms: 0 } : { days: 0, ms };
  }
  if (duration) {
    const span = readDuration(duration.value, duration.line);
    return start.date ? { days: Math.max(1, span.days + Math.ceil(span.ms / DAY)), ms: 0 } : span;
  }
  return start.date ? { days: 1, ms: 0 } : { days: 0, ms: 0 };
}

function stampOf(component: Component, name: string): number {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z?$/.exec(lineOf(component, name)?.value.trim() ?? '');
  return match ? Date.parse(`${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}Z`) || 0 : 0;
}

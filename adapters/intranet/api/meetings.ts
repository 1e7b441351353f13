/** Meetings of a stretch of days with the holidays in it, and the agreed cadence beside what calendars know. */

import { factShort } from '../../../bot/render/text.ts';
import { localText, type Wording } from '../../../bot/render/values.ts';
import { newestPerYear } from '../../../knowledge/answers/facts/cadence.ts';
import { factOf } from '../../../knowledge/answers/facts/facts.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { type CadenceWatch, cadenceWatch } from '../../../knowledge/meetings/cadence-watch.ts';
import { type CalendarSnapshot, occurrenceKey } from '../../../knowledge/meetings/calendar.ts';
import { holidaysOf } from '../../../knowledge/meetings/holidays.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { addDays, type LocalDate, toInstant, toLocal, toLocalDate } from '../../../knowledge/meetings/zone.ts';
import type { Entry } from '../../../knowledge/model.ts';
import type { CadenceList, MeetingList, MeetingView } from './meeting-schemas.ts';
import { fieldOf, refOf, sourceOf } from './words.ts';

export interface MeetingFilters {
  readonly from?: LocalDate | undefined;
  /** The last day. */
  readonly to?: LocalDate | undefined;
  /** Without `to` so many days later. */
  readonly days: number;
  readonly field?: string | undefined;
  readonly body?: string | undefined;
}

export function meetingList(
  filters: MeetingFilters,
  { calendar, sources }: CalendarSnapshot,
  knowledge: Knowledge,
  now: Date,
  wording: Wording,
): Omit<MeetingList, 'feed'> {
  const { registry } = knowledge;
  const { timeZone, federalState } = registry.about;
  const today = toLocalDate(now, timeZone);
  const from = filters.from ?? today;
  const to = filters.to ?? addDays(from, filters.days);
  const inside = (date: LocalDate) => from <= date && date <= to;
  const wanted = ({ body }: Meeting) =>
    (!filters.body || body === filters.body) &&
    (!filters.field || (body !== undefined && registry.entries.get(body)?.field === filters.field));
  const years = new Set([from, to].map((date) => Number(date.slice(0, 4))));
  return {
    today,
    from,
    to,
    meetings: calendar
      .between(toInstant(from, timeZone), toInstant(addDays(to, 1), timeZone), wanted)
      .map((meeting) => meetingView(meeting, wording)),
    holidays: [...years]
      .flatMap((year) => [...holidaysOf(year, federalState)])
      .filter(([date]) => inside(date))
      .sort()
      .map(([date, name]) => ({ date, name: localText(name, wording) })),
    schoolHolidays: registry.schoolHolidays
      .filter((stretch) => stretch.from <= to && stretch.to >= from)
      .map(({ name, source, ...days }) => ({
        name: localText(name, wording),
        ...days,
        source: sourceOf(source, wording),
      })),
    knowsSchoolHolidays: registry.schoolHolidays.length > 0,
    calendars: sources.map(({ name, stale, lastSuccess, meetings }) => ({
      name,
      stale,
      ...(lastSuccess ? { asOf: toLocal(lastSuccess, timeZone) } : {}),
      meetings,
    })),
  };
}

function meetingView(meeting: Meeting, wording: Wording): MeetingView {
  const { registry } = wording;
  const body = meeting.body ? registry.entries.get(meeting.body) : undefined;
  return {
    key: occurrenceKey(meeting),
    title: meeting.title,
    ...(body ? { body: refOf(body), ...fieldOf(body, wording) } : {}),
    start: meeting.startLocal,
    end: toLocal(meeting.end, registry.about.timeZone),
    allDay: meeting.allDay,
    status: meeting.status,
    ...(meeting.status === 'changed' ? { originally: meeting.occurrence } : {}),
    ...(meeting.location ? { location: meeting.location } : {}),
    ...(meeting.url && isWebAddress(meeting.url) ? { url: meeting.url } : {}),
    calendar: meeting.calendar,
    ...(meeting.sample ? { sample: true } : {}),
    ...(meeting.stale ? { stale: true } : {}),
  };
}

/** A calendar may say anything; only these become links (no `javascript:`, no `file:`). */
const isWebAddress = (url: string): boolean => /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);

export function cadenceList(
  field: string | undefined,
  { calendar }: CalendarSnapshot,
  { registry }: Knowledge,
  now: Date,
  wording: Wording,
): CadenceList {
  const bodies = [...registry.entries.values()].filter(
    (entry) =>
      entry.class === 'body' && (!field || entry.field === field) && newestPerYear(entry, registry) !== undefined,
  );
  const watched = bodies.flatMap((entry) => {
    const watch = cadenceWatch(entry, calendar, registry, now);
    return watch ? [{ entry, watch }] : [];
  });
  return {
    year: Number(toLocalDate(now, registry.about.timeZone).slice(0, 4)),
    watched: watched
      .sort((a, b) => b.watch.missing - a.watch.missing || a.entry.name.localeCompare(b.entry.name, 'de'))
      .map(({ entry, watch }) => watchView(entry, watch, wording)),
    unwatched: bodies.length - watched.length,
    sample: watched.some(({ watch: { last, next } }) => last?.sample || next?.sample),
  };
}

function watchView(entry: Entry, watch: CadenceWatch, wording: Wording): CadenceList['watched'][number] {
  const { held, planned, cancelled, missing, last, next } = watch;
  return {
    entry: refOf(entry),
    ...fieldOf(entry, wording),
    agreed: factShort(factOf(entry, 'cadence', wording.registry)!, wording),
    held,
    planned,
    cancelled,
    missing,
    ...(last ? { last: last.startLocal } : {}),
    ...(next ? { next: next.startLocal } : {}),
  };
}

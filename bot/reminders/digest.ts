/** The week in one post: which week a digest tells of, what stands in it, and whether there is one at all. */
import type { Calendar } from '../../knowledge/meetings/calendar.ts';
import { isoWeekOf, mondayOf, weekKey } from '../../knowledge/meetings/iso-week.ts';
import type { Meeting } from '../../knowledge/meetings/model.ts';
import { addDays, type LocalDate, toInstant, toLocalDate, weekday } from '../../knowledge/meetings/zone.ts';
import { type DigestContent, told, type WatchLine } from './content.ts';
import type { Place } from './place.ts';
import type { DigestSettings } from './subscription.ts';

/** From this weekday on (Friday) a digest tells of the coming week: this one is as good as over. */
const FIRST_DAY_FOR_NEXT_WEEK = 5;
const OUTLOOK_WEEKS = 3;
const OUTLOOK_MEETINGS = 8;
const WATCH_LINES = 5;

export interface DigestView {
  readonly calendar: Calendar;
  readonly place: Place;
  /** Bodies short of their agreed cadence at that instant, worst first, restricted to the wanted ones. */
  readonly watch?: (at: Date, wanted: Wanted) => readonly WatchLine[];
}

/** Whether a subscription asked for meetings of this body. */
export type Wanted = (meeting: { readonly body?: string }) => boolean;

/** Monday of the week that a digest of this date tells of. */
export const weekTold = (date: LocalDate): LocalDate =>
  addDays(mondayOf(date), weekday(date) >= FIRST_DAY_FOR_NEXT_WEEK ? 7 : 0);

/** The digest of this date, due at that instant; undefined if there is nothing to tell. */
export function digestOf(
  date: LocalDate,
  dueAt: Date,
  settings: DigestSettings,
  wanted: Wanted,
  view: DigestView,
): DigestContent | undefined {
  const content = weekContent(weekTold(date), dueAt, wanted, view);
  return content.meetings.length === 0 && settings.whenEmpty === 'skip' ? undefined : content;
}

/**
 * What there is to tell of a week at an instant. Meetings that are over by then are left out; but on its Monday the post
 * tells of the whole week, also of what was early that morning.
 */
export function weekContent(monday: LocalDate, at: Date, wanted: Wanted, view: DigestView): DigestContent {
  const next = addDays(monday, 7);
  const until = addDays(next, 7 * OUTLOOK_WEEKS);
  const inside = ({ startLocal }: Meeting, from: LocalDate, to: LocalDate) => startLocal >= from && startLocal < to;
  const { zone } = view.place;
  const since = toLocalDate(at, zone) === monday ? toInstant(monday, zone) : at;
  const mine = view.calendar.meetings.filter(
    (meeting) => (meeting.end > since || meeting.start >= since) && wanted(meeting),
  );
  const meetings = mine.filter((meeting) => inside(meeting, monday, next));
  return {
    kind: 'digest',
    week: weekKey(isoWeekOf(monday)),
    monday,
    meetings: meetings.map(told),
    movedAway: mine
      .filter(({ occurrence, status }) => status === 'changed' && occurrence >= monday && occurrence < next)
      .filter((meeting) => !inside(meeting, monday, next))
      .map(told),
    outlook: mine
      .filter((meeting) => inside(meeting, next, until) && meeting.status !== 'cancelled')
      .slice(0, OUTLOOK_MEETINGS)
      .map(told),
    watch: (view.watch?.(at, wanted) ?? []).slice(0, WATCH_LINES),
  };
}

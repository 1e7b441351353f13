import type { CalendarProblem, Meeting } from './model.ts';

/** A set of meetings to be asked. Sorted by start, each occurrence once. */
export interface Calendar {
  readonly meetings: readonly Meeting[];
  /** Meetings that take place at some time from `from` to before `to`, cancelled ones included. */
  between(from: Date, to: Date, filter?: MeetingFilter): readonly Meeting[];
  /** The first meeting that has not begun at `now` and takes place. */
  next(now: Date, filter?: MeetingFilter): Meeting | undefined;
  /** The last meeting that has ended at `now` and took place. */
  last(now: Date, filter?: MeetingFilter): Meeting | undefined;
  /** Meetings that are going on at `now`. */
  running(now: Date, filter?: MeetingFilter): readonly Meeting[];
}

export type MeetingFilter = (meeting: Meeting) => boolean;

export const ofBodies = (ids: Iterable<string>): MeetingFilter => {
  const wanted = new Set(ids);
  return ({ body }) => body !== undefined && wanted.has(body);
};

/** Names one occurrence for ever: the same after it was moved, cancelled or read from another source. */
export const occurrenceKey = ({ uid, occurrence }: Meeting): string => `${uid} ${occurrence}`;

export const takesPlace = ({ status }: Meeting): boolean => status !== 'cancelled';

/** Builds a calendar. Of several versions of one occurrence the newest stays. */
export function createCalendar(meetings: Iterable<Meeting>): Calendar {
  const newest = new Map<string, Meeting>();
  for (const meeting of meetings) {
    const key = occurrenceKey(meeting);
    const known = newest.get(key);
    if (!known || isNewer(meeting, known)) newest.set(key, meeting);
  }
  const sorted = [...newest.values()].sort(byStart);
  const all = (filter: MeetingFilter | undefined, test: MeetingFilter) =>
    sorted.filter((meeting) => test(meeting) && (!filter || filter(meeting)));
  return {
    meetings: sorted,
    between: (from, to, filter) => all(filter, ({ start, end }) => start < to && (end > from || start >= from)),
    next: (now, filter) =>
      sorted.find((meeting) => meeting.start > now && takesPlace(meeting) && (!filter || filter(meeting))),
    last: (now, filter) =>
      sorted.findLast((meeting) => meeting.end <= now && takesPlace(meeting) && (!filter || filter(meeting))),
    running: (now, filter) =>
      all(filter, (meeting) => meeting.start <= now && meeting.end > now && takesPlace(meeting)),
  };
}

/** Higher SEQUENCE wins; a source that answers before one that does not; a cancellation needs no higher number. */
function isNewer(meeting: Meeting, known: Meeting): boolean {
  if (meeting.sequence !== known.sequence) return meeting.sequence > known.sequence;
  if (meeting.stale !== known.stale) return known.stale === true;
  return meeting.status === 'cancelled' && known.status !== 'cancelled';
}

const byStart = (a: Meeting, b: Meeting): number =>
  a.start.getTime() - b.start.getTime() ||
  compare(a.title, b.title) ||
  compare(a.uid, b.uid) ||
  compare(a.occurrence, b.occurrence);

// Code units, not a locale: the order must be the same on every machine.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How one calendar source is doing. Instants are missing while there was none. */
export interface SourceState {
  readonly name: string;
  readonly lastTry?: Date;
  readonly lastSuccess?: Date;
  /** The last try failed; what is shown is from `lastSuccess`. */
  readonly stale: boolean;
  /** Why it is stale: it had several meetings to come, and has none any more. */
  readonly emptied?: boolean;
  readonly meetings: number;
  readonly problems: number;
  /** Some event of it could not be read: that a meeting is missing does not mean that it was taken out. */
  readonly damaged?: boolean;
}

/** All sources as they are now. */
export interface CalendarSnapshot {
  readonly calendar: Calendar;
  readonly problems: readonly CalendarProblem[];
  readonly sources: readonly SourceState[];
}

export const NO_MEETINGS: CalendarSnapshot = { calendar: createCalendar([]), problems: [], sources: [] };

/** What a post tells, as plain JSON: kept in the outbox until it is sent, and after that to notice what has changed. */
import type { Meeting } from '../../knowledge/meetings/model.ts';
import type { Lead } from './lead.ts';

/** A meeting as it is told. Instants are ISO strings in UTC. */
export interface ToldMeeting {
  readonly uid: string;
  readonly occurrence: string;
  readonly title: string;
  readonly body?: string;
  readonly start: string;
  readonly end: string;
  readonly startLocal: string;
  readonly allDay: boolean;
  readonly status: Meeting['status'];
  readonly location?: string;
  readonly url?: string;
  readonly calendar: string;
  readonly sample?: boolean;
  readonly stale?: boolean;
  /** It was in the calendar and is not any more. */
  readonly gone?: boolean;
}

/** A body whose year lacks meetings, as the cadence watch found it. */
export interface WatchLine {
  readonly body: string;
  /** Agreed meetings a year; `max` is missing for "at least". */
  readonly min: number;
  readonly max?: number;
  readonly held: number;
  readonly planned: number;
  readonly monthsSinceLast?: number;
}

export type ReminderContent = { readonly kind: 'reminder'; readonly lead: Lead; readonly meeting: ToldMeeting };

export interface DigestContent {
  readonly kind: 'digest';
  /** ISO week, `2026-W48`, and its Monday. */
  readonly week: string;
  readonly monday: string;
  /** Meetings of the week, cancelled ones included. */
  readonly meetings: readonly ToldMeeting[];
  /** Meetings that were to be in this week and are in another one now. */
  readonly movedAway: readonly ToldMeeting[];
  /** What comes in the weeks after. */
  readonly outlook: readonly ToldMeeting[];
  readonly watch: readonly WatchLine[];
}

/** The post with this message id is to be shown as its rows are now. */
export type UpdateContent = { readonly kind: 'update'; readonly messageId: string };

export interface NoteContent {
  readonly kind: 'note';
  readonly change: 'moved' | 'cancelled' | 'reinstated' | 'gone';
  readonly before: ToldMeeting;
  readonly meeting: ToldMeeting;
  /** The post that it belongs to; missing if nobody knows its id. */
  readonly messageId?: string;
}

/** A report to the operators, its parts worded already. */
export interface ReportContent {
  readonly kind: 'report';
  readonly uncertain: readonly { readonly key: string; readonly line: string }[];
  /** What was not posted, and how often. */
  readonly lost: Readonly<Record<string, number>>;
}

export type PostContent = ReminderContent | DigestContent | UpdateContent | NoteContent | ReportContent;

export const told = (meeting: Meeting): ToldMeeting => ({
  uid: meeting.uid,
  occurrence: meeting.occurrence,
  title: meeting.title,
  ...(meeting.body === undefined ? {} : { body: meeting.body }),
  start: meeting.start.toISOString(),
  end: meeting.end.toISOString(),
  startLocal: meeting.startLocal,
  allDay: meeting.allDay,
  status: meeting.status,
  ...(meeting.location === undefined ? {} : { location: meeting.location }),
  ...(meeting.url === undefined ? {} : { url: meeting.url }),
  calendar: meeting.calendar,
  ...(meeting.sample ? { sample: true } : {}),
  ...(meeting.stale ? { stale: true } : {}),
});

/** What of a meeting must be told anew when it changes. That a source cannot be reached is no news of the meeting. */
export const fingerprintOf = (...meetings: readonly ToldMeeting[]): string =>
  JSON.stringify(
    meetings.map(({ uid, occurrence, title, body, start, end, status, location, gone }) => [
      uid,
      occurrence,
      title,
      body,
      start,
      end,
      // A meeting that was moved in its calendar and one that always was there read the same.
      status === 'cancelled',
      location,
      gone ?? false,
    ]),
  );

/** The meetings that a post is about. */
export const meetingsOf = (content: PostContent): readonly ToldMeeting[] =>
  content.kind === 'reminder' || content.kind === 'note'
    ? [content.meeting]
    : content.kind === 'digest'
      ? content.meetings
      : [];

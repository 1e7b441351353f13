/** What has changed since it was posted → the post is changed in place, and below the latest one a note says so. */
import {
  type DigestContent,
  fingerprintOf,
  type NoteContent,
  type ReminderContent,
  type ToldMeeting,
  told,
} from './content.ts';
import { keyOf } from './keys.ts';
import type { Planner } from './planner.ts';
import type { OutboxChange, OutboxItem, OutboxRow } from './ports.ts';
import type { Finder } from './reconcile.ts';
import type { Subscription } from './subscription.ts';

interface Revised {
  readonly row: OutboxRow;
  readonly content: OutboxRow['content'];
  readonly fingerprint: string;
  readonly liveUntil: Date;
  /** Meetings of which a reader must be told that they have changed. */
  readonly news: readonly Pick<NoteContent, 'change' | 'before' | 'meeting'>[];
}

export function changesOfSent(
  planner: Planner,
  subscription: Subscription,
  rows: readonly OutboxRow[],
  find: Finder,
  now: Date,
): readonly OutboxChange[] {
  const revised = rows
    .filter(({ state, liveUntil }) => (state === 'sent' || state === 'uncertain') && liveUntil > now)
    .flatMap((row) => revise(row, (meeting) => stateNow(meeting, planner, find, now), planner, subscription) ?? []);
  const updated = new Set<string>();
  return revised.map((item): OutboxChange => {
    const { row } = item;
    const followers: OutboxItem[] = [];
    // All items of one post are shown by one update.
    if (row.messageId !== undefined && !updated.has(row.messageId)) {
      updated.add(row.messageId);
      followers.push(follower(item, 'update', { kind: 'update', messageId: row.messageId }, now));
    }
    for (const news of item.news) {
      if (latest(revised, news) !== item || Date.parse(news.before.end) <= now.getTime()) continue;
      const content: NoteContent = {
        kind: 'note',
        ...news,
        ...(row.messageId === undefined ? {} : { messageId: row.messageId }),
      };
      followers.push(follower(item, 'note', content, now, news.before.uid, news.before.occurrence));
    }
    const { content, fingerprint, liveUntil } = item;
    return { do: 'revise', key: row.key, revision: row.revision, content, fingerprint, liveUntil, followers };
  });
}

/** Several posts may tell of the same meeting; the note goes below the last of them, so that there is one. */
function latest(revised: readonly Revised[], { before }: { before: ToldMeeting }): Revised | undefined {
  return revised
    .filter(({ news }) =>
      news.some((other) => other.before.uid === before.uid && other.before.occurrence === before.occurrence),
    )
    .sort(
      (a, b) =>
        Number(b.row.messageId !== undefined) - Number(a.row.messageId !== undefined) ||
        time(b.row) - time(a.row) ||
        (a.row.key < b.row.key ? -1 : 1),
    )[0];
}
const time = ({ sentAt, dueAt }: OutboxRow): number => (sentAt ?? dueAt).getTime();

/** The name of what follows is made from the post and the number of the change, so it is added once. */
function follower(
  { row, fingerprint, liveUntil }: Revised,
  kind: 'update' | 'note',
  content: OutboxItem['content'],
  now: Date,
  ...parts: readonly string[]
): OutboxItem {
  const key = keyOf(kind, row.key, row.revision + 1, ...parts);
  const group = content.kind === 'update' ? keyOf('update', row.conversation, content.messageId) : key;
  // The post is set right before the note below it says so.
  const dueAt = kind === 'update' ? new Date(now.getTime() - 1) : now;
  return {
    key,
    conversation: row.conversation,
    kind,
    group,
    dueAt,
    expiresAt: liveUntil,
    liveUntil,
    content,
    fingerprint,
    asOf: row.asOf,
  };
}

type StateNow = (before: ToldMeeting) => ToldMeeting;

function revise(row: OutboxRow, now: StateNow, planner: Planner, subscription: Subscription): Revised | undefined {
  if (row.content.kind === 'reminder') return reviseReminder(row, row.content, now);
  return row.content.kind === 'digest' ? reviseDigest(row, row.content, now, planner, subscription) : undefined;
}

function reviseReminder(row: OutboxRow, content: ReminderContent, now: StateNow): Revised | undefined {
  const before = content.meeting;
  const after = now(before);
  const fingerprint = fingerprintOf(after);
  if (fingerprint === row.fingerprint) return undefined;
  const liveUntil = later(row.liveUntil, after);
  return { row, content: { ...content, meeting: after }, fingerprint, liveUntil, news: news(before, after) };
}

function reviseDigest(
  row: OutboxRow,
  old: DigestContent,
  now: StateNow,
  planner: Planner,
  subscription: Subscription,
): Revised | undefined {
  const fresh = planner.week(subscription, old.monday, row.dueAt);
  const listed = new Set(fresh.meetings.map(nameOf));
  // What was told stays in the post until it is known to be otherwise.
  const kept = old.meetings
    .map((before) => ({ before, after: now(before) }))
    .filter(({ before, after }) => !listed.has(nameOf(after)) && (after === before || after.gone === true));
  const meetings = [...fresh.meetings, ...kept.map(({ after }) => after)].sort(byStart);
  const fingerprint = fingerprintOf(...meetings);
  if (fingerprint === row.fingerprint) return undefined;
  const told = old.meetings.flatMap((before) => news(before, now(before)));
  return { row, content: { ...fresh, meetings }, fingerprint, liveUntil: row.liveUntil, news: told };
}

const byStart = (a: ToldMeeting, b: ToldMeeting): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : a.title < b.title ? -1 : 1;
const nameOf = ({ uid, occurrence }: ToldMeeting): string => `${uid} ${occurrence}`;

/** The meeting as it is now; unchanged where nobody can know, `gone` where its calendar does not have it any more. */
function stateNow(before: ToldMeeting, planner: Planner, find: Finder, now: Date): ToldMeeting {
  // Calendars drop what is over; that is no news.
  if (Date.parse(before.end) <= now.getTime()) return before;
  const current = find(before);
  if (current !== undefined) {
    const after = told(current);
    return fingerprintOf(after) === fingerprintOf(before) ? before : after;
  }
  return planner.input.trust(before.calendar) === 'fresh' ? { ...before, gone: true } : before;
}

function news(before: ToldMeeting, after: ToldMeeting): Revised['news'] {
  const was = before.gone === true || before.status === 'cancelled';
  const is = after.gone === true || after.status === 'cancelled';
  if (is && !was) return [{ change: after.gone ? 'gone' : 'cancelled', before, meeting: after }];
  if (was && !is) return [{ change: 'reinstated', before, meeting: after }];
  return !is && before.start !== after.start ? [{ change: 'moved', before, meeting: after }] : [];
}

/** A meeting that was put off keeps its post alive until its new end. */
const later = (until: Date, { end }: ToldMeeting): Date => new Date(Math.max(until.getTime(), Date.parse(end)));

/**
 * The plan beside what the outbox holds → the changes that bring the outbox up to date. Pure. Nothing here decides by
 * "now" what a post is called; "now" decides only what has become too late.
 */
import type { Meeting } from '../../knowledge/meetings/model.ts';
import { changesOfSent } from './changes.ts';
import type { ToldMeeting } from './content.ts';
import { leadMs } from './lead.ts';
import type { PlannedItem, Planner, Window } from './planner.ts';
import type { OutboxChange, OutboxRow } from './ports.ts';
import type { Subscription } from './subscription.ts';

const DAY = 86_400_000;
/** How far ahead rows are written. Planning runs far more often; the rest is for the eye of an operator. */
const HORIZON = 2 * DAY;
/** Holidays and weekends put a reminder forward by no more than this. */
const SHIFT = 14 * DAY;
/** Longer outages than this are not looked back on; leads are shorter anyway. */
const LOOK_BACK = 100 * DAY;

export interface Moment {
  readonly now: Date;
  /** When planning last ran; what was due since then and is too late now gets a row that says so. */
  readonly lastPlan: Date;
}

/** `rows`: those of this conversation that are planned or alive. */
export function reconcile(
  planner: Planner,
  subscription: Subscription,
  rows: readonly OutboxRow[],
  moment: Moment,
): readonly OutboxChange[] {
  const posts = rows.filter(({ kind }) => kind === 'reminder' || kind === 'digest');
  const plan = planner.plan(subscription, windowOf(subscription, posts, moment));
  const wanted = new Map(plan.map((item) => [item.key, item]));
  const known = new Map(posts.map((row) => [row.key, row]));
  const find = finder(planner, posts);
  return [
    ...plan.flatMap((item) => planned(item, known.get(item.key), plan, posts, find, subscription, moment)),
    ...posts.flatMap((row) => (wanted.has(row.key) ? [] : dropped(row, planner, find, moment))),
    ...changesOfSent(planner, subscription, posts, find, moment.now),
  ];
}

/** Far enough back to see every reminder of a meeting that has not begun, and everything that is still planned. */
function windowOf({ leads }: Subscription, rows: readonly OutboxRow[], { now, lastPlan }: Moment): Window {
  const longest = Math.max(0, ...leads.map(leadMs)) + SHIFT;
  const dues = rows
    .filter(({ state }) => state === 'planned' || state === 'superseded')
    .map(({ dueAt }) => dueAt.getTime());
  const from = Math.min(now.getTime() - longest, lastPlan.getTime(), ...dues);
  const to = Math.max(now.getTime() + HORIZON, ...dues.map((due) => due + 1));
  return { from: new Date(Math.max(from, now.getTime() - LOOK_BACK)), to: new Date(to) };
}

/** What to do about something that is in the plan. */
function planned(
  item: PlannedItem,
  row: OutboxRow | undefined,
  plan: readonly PlannedItem[],
  rows: readonly OutboxRow[],
  find: Finder,
  { since }: Subscription,
  { now, lastPlan }: Moment,
): readonly OutboxChange[] {
  const isDue = item.dueAt <= now;
  const isLate = item.expiresAt <= now;
  // Nobody had asked for it when it was due.
  const isUnasked = item.dueAt < new Date(since);
  if (row === undefined) {
    if (isUnasked || (isLate && item.dueAt < lastPlan)) return [];
    return [{ do: 'add', item, ...skipReason(item, plan, rows, find, now) }];
  }
  // Also what was dropped when the bot had been removed, and is wanted again.
  if (row.state === 'superseded' || row.reason === 'conversation-gone')
    return isUnasked || isLate ? [] : [{ do: 'replan', item }];
  if (row.state !== 'planned') return [];
  if (isDue && !isLate && isMerged(item, plan, now)) return [{ do: 'skip', key: row.key, reason: 'merged' }];
  const isSame =
    row.dueAt.getTime() === item.dueAt.getTime() &&
    row.group === item.group &&
    JSON.stringify(row.content) === JSON.stringify(item.content);
  return isSame ? [] : [{ do: 'replan', item }];
}

/** Why something that has never been planned is not sent after all; kept as a row, so that nothing is lost silently. */
function skipReason(
  item: PlannedItem,
  plan: readonly PlannedItem[],
  rows: readonly OutboxRow[],
  find: Finder,
  now: Date,
): { readonly skipped?: string } {
  if (item.expiresAt <= now) return { skipped: 'too-late' };
  if (item.dueAt > now) return {};
  if (isMerged(item, plan, now)) return { skipped: 'merged' };
  return wasTold(item, rows, find) ? { skipped: 'told-by-update' } : {};
}

/** Two reminders of one meeting that are both late say the same: only the one that was due last is sent. */
function isMerged({ content, dueAt }: PlannedItem, plan: readonly PlannedItem[], now: Date): boolean {
  if (content.kind !== 'reminder') return false;
  const { uid, occurrence } = content.meeting;
  return plan.some(
    (other) =>
      other.content.kind === 'reminder' &&
      other.content.meeting.uid === uid &&
      other.content.meeting.occurrence === occurrence &&
      other.dueAt > dueAt &&
      other.dueAt <= now,
  );
}

/**
 * A reminder of this meeting with this lead went out before it was moved: the change of that post tells the rest. Or it went
 * out when its calendar called it by another id.
 */
function wasTold({ key, content }: PlannedItem, rows: readonly OutboxRow[], find: Finder): boolean {
  if (content.kind !== 'reminder') return false;
  const { uid, occurrence, startLocal } = content.meeting;
  const isOther = (told: ToldMeeting): boolean => {
    if (told.uid === uid)
      return told.startLocal !== startLocal && (told.occurrence === occurrence || isSingle(uid, rows));
    const current = find(told);
    return current?.uid === uid && current.occurrence === occurrence;
  };
  return rows.some(
    (row) =>
      row.key !== key &&
      row.content.kind === 'reminder' &&
      row.content.lead === content.lead &&
      isOther(row.content.meeting) &&
      (row.state === 'sent' || row.state === 'uncertain' || row.state === 'sending'),
  );
}

const isSingle = (uid: string, rows: readonly OutboxRow[]): boolean =>
  new Set(
    rows.flatMap(({ content }) =>
      content.kind === 'reminder' && content.meeting.uid === uid ? [content.meeting.occurrence] : [],
    ),
  ).size <= 2;

/** What to do about something planned that is not in the plan any more. */
function dropped(row: OutboxRow, planner: Planner, find: Finder, { now }: Moment): readonly OutboxChange[] {
  if (row.state !== 'planned' || row.expiresAt <= now) return [];
  const { asOf, trust } = planner.input;
  const supersede = (reason: string): readonly OutboxChange[] => [{ do: 'supersede', key: row.key, reason, asOf }];
  if (row.content.kind !== 'reminder') return supersede('nothing-to-tell');
  const { meeting } = row.content;
  const current = find(meeting);
  // A calendar that cannot be reached says nothing about its meetings; what we know of them holds.
  if (current === undefined) return trust(meeting.calendar) === 'stale' ? [] : supersede('gone');
  if (current.status === 'cancelled') return supersede('cancelled');
  return supersede(current.startLocal === meeting.startLocal ? 'not-wanted' : 'moved');
}

/** Finds what became of a meeting that was told or planned. */
export type Finder = (told: ToldMeeting) => Meeting | undefined;

/**
 * By uid and occurrence. A single event that was moved in its calendar comes back under another occurrence: if it is
 * the only one of its uid, and no row knows it as another occurrence of a series, then it is the same meeting. One whose uid
 * is gone altogether is the one that looks the same.
 */
function finder(planner: Planner, rows: readonly OutboxRow[]): Finder {
  const byUid = planner.meetingsByUid;
  const live = new Map<string, Set<string>>();
  for (const { content, state } of rows) {
    if (content.kind !== 'reminder' || state === 'planned' || state === 'superseded') continue;
    const { uid, occurrence } = content.meeting;
    live.set(uid, (live.get(uid) ?? new Set()).add(occurrence));
  }
  return (told) => {
    const { uid, occurrence } = told;
    const all = byUid(uid);
    if (all.length === 0) return planner.meetingLike(told);
    const exact = all.find((meeting) => meeting.occurrence === occurrence);
    if (exact) return exact;
    const [only] = all;
    if (only === undefined || all.length > 1) return undefined;
    return (live.get(uid)?.size ?? 0) <= 1 ? only : undefined;
  };
}

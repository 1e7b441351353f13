/** Meetings × subscriptions × window → what is to be posted, and when. Pure; knows no store and no "now". */
import type { Calendar } from '../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../knowledge/meetings/model.ts';
import { addDays, toInstant, toLocalDate, weekday } from '../../knowledge/meetings/zone.ts';
import { type DigestContent, fingerprintOf, type ReminderContent, type ToldMeeting, told } from './content.ts';
import { type DigestView, digestOf, weekContent } from './digest.ts';
import { keyOf } from './keys.ts';
import { dueInstant, type Lead, leadMs } from './lead.ts';
import type { Place } from './place.ts';
import type { OutboxItem } from './ports.ts';
import { REMINDER_TIME, type Subscription, wants } from './subscription.ts';

const DAY = 86_400_000;
/** A weekly digest that is later than this tells nothing new. */
const DIGEST_LASTS = DAY;
/** Public holidays and weekends move a reminder by a few days at most. */
const SHIFT = 14 * DAY;

/** From inclusive, to exclusive. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/** What planning looks at besides the subscriptions. */
export interface PlanInput extends DigestView {
  readonly calendar: Calendar;
  readonly place: Place;
  /** Field of action of a body. */
  readonly fieldOf: (body: string) => string | undefined;
  /** How new the calendar is. */
  readonly asOf: Date;
  /** What it means that a meeting of this calendar is not there any more. */
  readonly trust: (calendar: string) => Trust;
}

/** `fresh` read in full; `damaged` some event could not be read; `stale` not reached; `removed` not asked any more. */
export type Trust = 'fresh' | 'damaged' | 'stale' | 'removed';

export type PlannedItem = OutboxItem & {
  readonly kind: 'reminder' | 'digest';
  readonly content: ReminderContent | DigestContent;
};

export interface Planner {
  readonly input: PlanInput;
  meetingsByUid(uid: string): readonly Meeting[];
  /** The meeting of the same calendar with the same title, body and start; some calendars name their events anew each time. */
  meetingLike(told: ToldMeeting): Meeting | undefined;
  /** What falls due in the window. */
  plan(subscription: Subscription, window: Window): readonly PlannedItem[];
  /** What the digest of a week has to tell, at an instant; asked for one that was posted already. */
  week(subscription: Subscription, monday: string, at: Date): DigestContent;
}

/** Plans for any number of subscriptions; what does not depend on the subscription is worked out once. */
export function createPlanner(input: PlanInput): Planner {
  const { calendar, place, asOf } = input;
  const instants = new Map<string, Date | undefined>();
  const instant = (meeting: Meeting, lead: Lead): Date | undefined => {
    const key = `${lead} ${meeting.startLocal} ${lead.startsWith('PT') ? meeting.start.getTime() : ''}`;
    if (!instants.has(key)) instants.set(key, dueInstant(lead, meeting, REMINDER_TIME, place));
    return instants.get(key);
  };

  const walls = new Map<string, Date>();
  const at = (local: string): Date => {
    let found = walls.get(local);
    if (found === undefined) {
      found = toInstant(local, place.zone);
      walls.set(local, found);
    }
    return found;
  };

  /** The leads of a meeting with their instants. Of two at the same instant the shorter one stays: one post is enough. */
  const leadsOf = (meeting: Meeting, leads: readonly Lead[]): ReadonlyMap<number, Lead> => {
    const due = new Map<number, Lead>();
    for (const lead of [...leads].sort((a, b) => leadMs(b) - leadMs(a))) {
      const at = instant(meeting, lead);
      if (at !== undefined && at < meeting.start) due.set(at.getTime(), lead);
    }
    return due;
  };

  const reminders = (subscription: Subscription, { from, to }: Window): readonly PlannedItem[] => {
    const { conversation, leads } = subscription;
    if (leads.length === 0) return [];
    const until = to.getTime() + Math.max(...leads.map(leadMs)) + SHIFT;
    return calendar.meetings.flatMap((meeting) => {
      const { start, status } = meeting;
      if (start <= from || start.getTime() >= until || status === 'cancelled' || !isWanted(subscription, meeting))
        return [];
      return [...leadsOf(meeting, leads)].flatMap(([time, lead]) => {
        const dueAt = new Date(time);
        if (dueAt < from || dueAt >= to || isPaused(subscription, dueAt)) return [];
        return [reminder(conversation, meeting, lead, dueAt)];
      });
    });
  };

  const reminder = (conversation: string, meeting: Meeting, lead: Lead, dueAt: Date): PlannedItem => {
    const shown = told(meeting);
    return {
      // The start is part of the name: a meeting that moves leaves its old plan behind and gets a new one.
      key: keyOf('reminder', conversation, meeting.uid, meeting.occurrence, meeting.startLocal, lead),
      conversation,
      kind: 'reminder',
      group: keyOf('reminders', conversation, lead, dueAt.toISOString()),
      dueAt,
      expiresAt: meeting.start,
      liveUntil: new Date(Math.max(meeting.start.getTime(), meeting.end.getTime())),
      content: { kind: 'reminder', lead, meeting: shown },
      fingerprint: fingerprintOf(shown),
      asOf,
    };
  };

  const digests = (subscription: Subscription, { from, to }: Window): readonly PlannedItem[] => {
    const { conversation, digest } = subscription;
    if (digest === undefined) return [];
    const items: PlannedItem[] = [];
    const last = addDays(toLocalDate(to, place.zone), 1);
    const day = addDays(toLocalDate(from, place.zone), -1);
    for (let date = addDays(day, (digest.weekday - weekday(day) + 7) % 7); date <= last; date = addDays(date, 7)) {
      const dueAt = at(`${date}T${digest.time}`);
      if (dueAt < from || dueAt >= to || isPaused(subscription, dueAt)) continue;
      const content = digestOf(date, dueAt, digest, (meeting) => isWanted(subscription, meeting), input);
      if (content === undefined) continue;
      const key = keyOf('digest', conversation, content.week);
      items.push({
        key,
        conversation,
        kind: 'digest',
        group: key,
        dueAt,
        expiresAt: new Date(dueAt.getTime() + DIGEST_LASTS),
        liveUntil: at(`${addDays(content.monday, 7)}T00:00`),
        content,
        fingerprint: fingerprintOf(...content.meetings),
        asOf,
      });
    }
    return items;
  };

  const isWanted = ({ topics }: Subscription, { body }: { readonly body?: string }): boolean =>
    wants(topics, body, body === undefined ? undefined : input.fieldOf(body));

  const isPaused = ({ pausedUntil }: Subscription, at: Date): boolean =>
    pausedUntil !== undefined && toLocalDate(at, place.zone) <= pausedUntil;

  const byUid = new Map<string, Meeting[]>();
  const byLooks = new Map<string, Meeting>();
  for (const meeting of calendar.meetings) {
    byUid.set(meeting.uid, [...(byUid.get(meeting.uid) ?? []), meeting]);
    byLooks.set(looksOf(told(meeting)), meeting);
  }

  return {
    input,
    meetingsByUid: (uid) => byUid.get(uid) ?? [],
    meetingLike: (meeting) => byLooks.get(looksOf(meeting)),
    plan: (subscription, window) => [...reminders(subscription, window), ...digests(subscription, window)].sort(byDue),
    week: (subscription, monday, at) => weekContent(monday, at, (meeting) => isWanted(subscription, meeting), input),
  };
}

const looksOf = ({ calendar, title, body, start }: ToldMeeting): string =>
  JSON.stringify([calendar, title, body, start]);

/** By instant, digests before reminders, then by their meetings: the same order on every run. */
const byDue = (a: PlannedItem, b: PlannedItem): number =>
  a.dueAt.getTime() - b.dueAt.getTime() ||
  compare(a.kind, b.kind) ||
  compare(order(a), order(b)) ||
  compare(a.key, b.key);

const order = ({ content }: PlannedItem): string =>
  content.kind === 'reminder' ? `${content.meeting.start} ${content.meeting.title}` : content.week;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

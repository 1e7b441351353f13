/** Small builders for tests of reminders. */

import { fingerprintOf, told } from '../../bot/reminders/content.ts';
import type { OutboxItem } from '../../bot/reminders/ports.ts';
import { newSubscription, type Subscription } from '../../bot/reminders/subscription.ts';
import type { Meeting } from '../../knowledge/meetings/model.ts';
import { toInstant } from '../../knowledge/meetings/zone.ts';

export const BERLIN = { zone: 'Europe/Berlin', state: 'HE' } as const;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A meeting at a wall time in Berlin, an hour long unless told otherwise. */
export function meeting(startLocal: string, more: Partial<Meeting> = {}): Meeting {
  const start = toInstant(startLocal, BERLIN.zone);
  return {
    uid: more.uid ?? `uid-${startLocal}`,
    occurrence: startLocal,
    title: 'Sitzung',
    body: 'body-a',
    start,
    end: new Date(start.getTime() + HOUR),
    startLocal,
    allDay: false,
    status: 'planned',
    sequence: 0,
    calendar: 'test',
    ...more,
  };
}

/** The same meeting at another time. */
export function moved(old: Meeting, startLocal: string): Meeting {
  const { start, end } = meeting(startLocal);
  return { ...old, start, end, startLocal, status: 'changed', sequence: old.sequence + 1 };
}

export function subscription(more: Partial<Subscription> = {}): Subscription {
  return {
    ...newSubscription('channel-1', 'de', new Date('2026-01-01T00:00:00Z')),
    topics: { everything: true, bodies: [], fields: [] },
    ...more,
  };
}

export function item(key: string, more: Partial<OutboxItem> = {}): OutboxItem {
  const shown = told(meeting('2026-12-03T09:00'));
  return {
    key,
    conversation: 'channel-1',
    kind: 'reminder',
    group: `group-${key}`,
    dueAt: new Date('2026-12-02T07:00:00Z'),
    expiresAt: new Date('2026-12-03T08:00:00Z'),
    liveUntil: new Date('2026-12-03T09:00:00Z'),
    content: { kind: 'reminder', lead: 'P1D', meeting: shown },
    fingerprint: fingerprintOf(shown),
    asOf: new Date('2026-12-01T00:00:00Z'),
    ...more,
  };
}

/** What is planned when: everything for a new calendar, one conversation for its subscription, nothing without news. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlanning, type Planning } from '../../../bot/reminders/planning.ts';
import type { CalendarSnapshot } from '../../../knowledge/meetings/calendar.ts';
import { MINUTE, meeting, subscription } from '../../support/posts.ts';
import { World } from '../../support/reminder-world.ts';

let world: World;
let planning: Planning;
let snapshot: CalendarSnapshot;
/** Conversations that were planned, in the order in which they were. */
let planned: string[];

beforeEach(async () => {
  world = await World.open('2026-11-26T06:00:00Z');
  world.calendar([meeting('2026-12-03T09:00')]);
  snapshot = world.snapshot;
  for (const conversation of ['a', 'b', 'c']) await world.subscribe(subscription({ conversation }));
  planned = [];
  const { outbox } = world.store;
  planning = createPlanning({
    ...world.store,
    outbox: Object.assign(Object.create(outbox), {
      apply: outbox.apply.bind(outbox),
      live: async (conversations: readonly string[], now: Date) => {
        planned.push(...conversations);
        return outbox.live(conversations, now);
      },
    }),
    calendars: () => snapshot,
    knowledge: () => world.knowledge,
    clock: () => world.now,
  });
  await planning.catchUp();
});
afterEach(() => world.store.close());

const catchUp = async () => {
  planned = [];
  await planning.catchUp();
  return planned;
};

it('plans all conversations at first', () => {
  expect(planned).toEqual(['a', 'b', 'c']);
  expect(planning.isCurrent()).toBe(true);
});

it('plans nothing when the same calendar was read again', async () => {
  snapshot = { ...snapshot, sources: snapshot.sources.map((source) => ({ ...source, lastSuccess: world.now })) };
  expect(planning.isCurrent()).toBe(true);
  expect(await catchUp()).toEqual([]);
});

it('plans everything for a new calendar', async () => {
  world.calendar([meeting('2026-12-04T09:00')]);
  snapshot = world.snapshot;
  expect(planning.isCurrent()).toBe(false);
  expect(await catchUp()).toEqual(['a', 'b', 'c']);
  expect(planning.isCurrent()).toBe(true);
});

it('plans one conversation when its subscription has changed', async () => {
  planning.changed('b');
  expect(planning.isCurrent()).toBe(false);
  expect(await catchUp()).toEqual(['b']);
  expect(planning.isCurrent()).toBe(true);
});

it('plans everything again after five minutes, without making posts wait', async () => {
  world.now = new Date(world.now.getTime() + 6 * MINUTE);
  expect(planning.isCurrent()).toBe(true);
  expect(await catchUp()).toEqual(['a', 'b', 'c']);
});

it('is not current for what changes while it plans', async () => {
  planning.changed('a');
  const run = planning.catchUp();
  planning.changed('c');
  await run;
  expect(planning.isCurrent()).toBe(false);
  expect(await catchUp()).toEqual(['c']);
});

describe('a fault', () => {
  it('is told until planning succeeds, and then everything is planned', async () => {
    const { page } = world.store.subscriptions;
    world.store.subscriptions.page = () => Promise.reject(new RangeError('gone'));
    world.now = new Date(world.now.getTime() + 6 * MINUTE);
    await expect(planning.catchUp()).rejects.toThrow('gone');
    expect(planning.failure()).toBe('RangeError');
    expect(planning.isCurrent()).toBe(false);
    world.store.subscriptions.page = page;
    expect(await catchUp()).toEqual(['a', 'b', 'c']);
    expect(planning.failure()).toBeUndefined();
  });
});

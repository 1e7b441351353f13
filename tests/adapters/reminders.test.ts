import { describe, expect, it, vi } from 'vitest';
import { healthReasons, startReminders } from '../../adapters/reminders.ts';
import { meeting, subscription } from '../support/posts.ts';
import { FAST, World } from '../support/reminder-world.ts';

describe('the loops', () => {
  it('plan, send and stop by themselves', async () => {
    const world = await World.open('2026-11-26T06:59:00Z');
    world.calendar([meeting('2026-12-03T09:00')]);
    await world.subscribe(subscription({ since: '2026-11-20T00:00:00Z' }));
    world.now = new Date('2026-11-26T07:00:00Z');
    const running = startReminders({
      store: { ...world.store, clock: async () => undefined },
      messenger: world.messenger,
      calendars: () => world.snapshot,
      knowledge: () => world.knowledge,
      clock: () => world.now,
      log: world.log,
      limits: FAST,
      language: 'de',
    });
    await vi.waitFor(() => expect(world.told).toEqual(['2026-11-26T07:00 post E-2026-12-03-P7D']), 5_000);
    await vi.waitFor(
      () => expect(running.health()).toMatchObject({ status: 'ok', posts: { planned: 0, uncertain: 0 } }),
      5_000,
    );
    await running.stop();
    await world.store.close();
    expect(world.log.events.filter(({ event }) => event === 'reminders-failed')).toEqual([]);
  });
});

it('a database that is away is told, and that it is back too', async () => {
  const world = await World.open('2026-11-26T06:59:00Z');
  const { page } = world.store.subscriptions;
  world.store.subscriptions.page = () => Promise.reject(new Error('away'));
  const running = startReminders({
    store: { ...world.store, clock: async () => undefined },
    messenger: world.messenger,
    calendars: () => world.snapshot,
    knowledge: () => world.knowledge,
    clock: () => world.now,
    log: world.log,
    limits: FAST,
    language: 'de',
  });
  await vi.waitFor(() => expect(running.health()).toMatchObject({ reasons: ['planning-failed'] }), 5_000);
  world.store.subscriptions.page = page;
  await vi.waitFor(() => {
    running.wake();
    expect(running.health()).toMatchObject({ status: 'ok' });
  }, 5_000);
  await running.stop();
  await world.store.close();
});

it('health names what is wrong', () => {
  const now = new Date('2026-11-26T07:00:00Z');
  const byState = { planned: 1, sending: 0, sent: 0, uncertain: 0, failed: 0, superseded: 0, skipped: 0 };
  const fine = { byState, lastPlan: now, clock: 'ok', operatorsKnown: false } as const;
  const before = new Date('2026-11-26T06:44:00Z');
  expect(healthReasons(undefined, now, now)).toEqual([]);
  expect(healthReasons(undefined, before, now)).toEqual(['reminders-stalled']);
  expect(healthReasons(fine, before, now)).toEqual([]);
  expect(healthReasons({ ...fine, lastPlan: before, clock: 'went-back', error: 'Error' }, now, now)).toEqual([
    'clock-went-back',
    'planning-failed',
    'reminders-stalled',
  ]);
  expect(healthReasons({ ...fine, byState: { ...byState, uncertain: 2 } }, now, now)).toEqual([
    'posts-uncertain',
    'operators-unknown',
  ]);
});

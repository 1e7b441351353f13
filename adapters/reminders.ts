/**
 * Wakes the reminders: one loop for housekeeping and planning, some for sending. A timer that is late or lost delays a
 * post and does nothing worse; what is to be posted stands in the store.
 */
import { randomUUID } from 'node:crypto';
import type { Log } from '../bot/ports.ts';
import {
  createReminders,
  type Reminders,
  type RemindersDependencies,
  type RemindersStatus,
} from '../bot/reminders/service.ts';
import { errorFields } from './log/log.ts';
import type { Store } from './store/open.ts';

const TICK_MS = 10_000;
/** A subscription or calendar may have changed meanwhile. */
const LONGEST_SLEEP_MS = 5_000;
const FORGET_EVERY_MS = 24 * 3_600_000;
/** Posts under way at the same time, in different conversations. */
const LANES = 6;

export type ReminderParts = Omit<
  RemindersDependencies,
  'outbox' | 'addresses' | 'subscriptions' | 'runs' | 'monotonic' | 'random' | 'token' | 'storeClock'
> & {
  readonly store: Store;
  readonly monotonic?: () => number;
};

export interface RunningReminders {
  readonly reminders: Reminders;
  /** Reasons for `/healthz` to be degraded, as codes; of the last tick, so that asking costs nothing. */
  health(): readonly string[];
  /** Resolves when the posts that are under way have ended. */
  stop(): Promise<void>;
}

/** The reminders over a store, not running yet. */
export function openReminders({ store, ...parts }: ReminderParts): Reminders {
  return createReminders({
    ...parts,
    outbox: store.outbox,
    addresses: store.addresses,
    subscriptions: store.subscriptions,
    runs: store.runs,
    storeClock: () => store.clock(),
    monotonic: parts.monotonic ?? (() => performance.now()),
    random: Math.random,
    token: randomUUID,
  });
}

/** Runs until it is stopped. */
export function startReminders(parts: ReminderParts): RunningReminders {
  const { log, store, clock } = parts;
  const reminders = openReminders(parts);
  const stopping = new AbortController();
  let status: RemindersStatus | undefined;
  const loops = [
    loop('tick', stopping.signal, log, async () => {
      await reminders.tick();
      status = await reminders.status();
      return TICK_MS;
    }),
    loop('forget', stopping.signal, log, async () => {
      const { posts, memories, tallies } = await store.forget(clock());
      log.info('forgotten', { count: posts + memories + tallies });
      return FORGET_EVERY_MS;
    }),
    ...Array.from({ length: LANES }, () =>
      loop('send', stopping.signal, log, async () => {
        const step = await reminders.send();
        if (step.kind === 'offline') return step.waitMs;
        return step.kind === 'idle' ? Math.min(step.waitMs ?? LONGEST_SLEEP_MS, LONGEST_SLEEP_MS) : 0;
      }),
    ),
  ];
  return {
    reminders,
    health: () => healthReasons(status, clock()),
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

/** A plan is made every five minutes; one that is three times as old was given up. */
const STALLED_MS = 15 * 60_000;

export function healthReasons(status: RemindersStatus | undefined, now: Date): readonly string[] {
  if (status === undefined) return ['reminders-starting'];
  const { byState, clock, error, lastPlan, operatorsKnown } = status;
  return [
    ...(clock === 'ok' ? [] : [`clock-${clock}`]),
    ...(error === undefined ? [] : ['planning-failed']),
    ...(lastPlan === undefined || now.getTime() - lastPlan.getTime() > STALLED_MS ? ['reminders-stalled'] : []),
    ...(byState.uncertain > 0 ? ['posts-uncertain'] : []),
    ...(byState.uncertain > 0 && !operatorsKnown ? ['operators-unknown'] : []),
  ];
}

/** Repeats an action after the pause that it asks for; a fault is logged and does not end it. */
async function loop(name: string, signal: AbortSignal, log: Log, action: () => Promise<number>): Promise<void> {
  let faults = 0;
  while (!signal.aborted) {
    let pause: number;
    try {
      pause = await action();
      faults = 0;
    } catch (error) {
      faults += 1;
      log.error('reminders-failed', { kind: name, ...errorFields(error) });
      pause = Math.min(60_000, 1_000 * 2 ** faults);
    }
    await sleep(pause, signal);
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted || ms <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

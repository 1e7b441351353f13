/**
 * Wakes the reminders: one loop for housekeeping and planning, some for sending. A timer that is late or lost delays a
 * post and does nothing worse; what is to be posted stands in the store.
 */
import { randomUUID } from 'node:crypto';
import { errorFields } from '../bot/error-fields.ts';
import type { Log } from '../bot/ports.ts';
import {
  createReminders,
  type Reminders,
  type RemindersDependencies,
  type RemindersStatus,
} from '../bot/reminders/service.ts';
import type { Health, PostsHealth } from './http/ports.ts';
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
  /** As the last tick found it, so that asking costs nothing. */
  health(): Health;
  /** Looks at once for something to do, instead of after the pause. */
  wake(): void;
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
  const opened = openReminders(parts);
  const pauses = createPauses();
  const days = createPauses();
  const reminders: Reminders = {
    ...opened,
    changed: (conversation) => {
      opened.changed(conversation);
      pauses.wake();
    },
  };
  const started = clock();
  let status: RemindersStatus | undefined;
  let isFailing = false;
  const loops = [
    loop('tick', pauses, log, async () => {
      try {
        await reminders.tick();
        isFailing = false;
      } catch (error) {
        isFailing = true;
        throw error;
      } finally {
        status = await reminders.status();
      }
      return TICK_MS;
    }),
    loop('forget', days, log, async () => {
      const { posts, subscriptions, memories, tallies, proposals } = await store.forget(clock());
      log.info('forgotten', { count: posts + subscriptions + memories + tallies + proposals });
      return FORGET_EVERY_MS;
    }),
    ...Array.from({ length: LANES }, () =>
      loop('send', pauses, log, async () => {
        const step = await reminders.send();
        if (step.kind === 'offline') return step.waitMs;
        return step.kind === 'idle' ? Math.min(step.waitMs ?? LONGEST_SLEEP_MS, LONGEST_SLEEP_MS) : 0;
      }),
    ),
  ];
  return {
    reminders,
    wake: pauses.wake,
    health: () => {
      const reasons = healthReasons(status, started, clock(), isFailing);
      return {
        status: reasons.length === 0 ? 'ok' : 'degraded',
        ...(reasons.length === 0 ? {} : { reasons }),
        ...(status === undefined ? {} : { posts: postsHealth(status) }),
      };
    },
    stop: async () => {
      pauses.end();
      days.end();
      await Promise.all(loops);
    },
  };
}

const postsHealth = ({ byState, lastPlan, nextDue, error }: RemindersStatus): PostsHealth => ({
  ...(lastPlan === undefined ? {} : { lastRun: lastPlan.toISOString() }),
  ...(nextDue === undefined ? {} : { nextRun: nextDue.toISOString() }),
  planned: byState.planned,
  uncertain: byState.uncertain,
  failed: byState.failed,
  ...(error === undefined ? {} : { error }),
});

/** A plan is made every five minutes; one that is three times as old was given up. */
const STALLED_MS = 15 * 60_000;

/** Codes of what an operator should look at; `status` is missing until the first tick has ended. */
export function healthReasons(
  status: RemindersStatus | undefined,
  started: Date,
  now: Date,
  isFailing = false,
): readonly string[] {
  const last = status?.lastPlan ?? started;
  const stalled = now.getTime() - last.getTime() > STALLED_MS ? ['reminders-stalled'] : [];
  if (status === undefined) return [...(isFailing ? ['planning-failed'] : []), ...stalled];
  const { byState, clock, error, operatorsKnown } = status;
  return [
    ...(clock === 'ok' ? [] : [`clock-${clock}`]),
    ...(error === undefined && !isFailing ? [] : ['planning-failed']),
    ...stalled,
    ...(byState.uncertain > 0 ? ['posts-uncertain'] : []),
    ...(byState.uncertain > 0 && !operatorsKnown ? ['operators-unknown'] : []),
  ];
}

/** Repeats an action after the pause that it asks for; a fault is logged and does not end it. */
async function loop(name: string, pauses: Pauses, log: Log, action: () => Promise<number>): Promise<void> {
  let faults = 0;
  while (!pauses.ended()) {
    let pause: number;
    try {
      pause = await action();
      faults = 0;
    } catch (error) {
      faults += 1;
      log.error('reminders-failed', { kind: name, ...errorFields(error) });
      pause = Math.min(60_000, 1_000 * 2 ** faults);
    }
    await pauses.rest(pause);
  }
}

interface Pauses {
  /** Waits, but no longer than until somebody wakes or ends it. */
  rest(ms: number): Promise<void>;
  wake(): void;
  end(): void;
  ended(): boolean;
}

function createPauses(): Pauses {
  const resting = new Set<() => void>();
  let ended = false;
  const wake = () => {
    for (const resume of [...resting]) resume();
  };
  return {
    rest: (ms) =>
      new Promise((resolve) => {
        if (ended || ms <= 0) return void resolve();
        const resume = () => {
          clearTimeout(timer);
          resting.delete(resume);
          resolve();
        };
        const timer = setTimeout(resume, ms);
        resting.add(resume);
      }),
    wake,
    end: () => {
      ended = true;
      wake();
    },
    ended: () => ended,
  };
}

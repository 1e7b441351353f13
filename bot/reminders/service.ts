/**
 * Reminders as a whole: plans, sends, reports. Whoever calls `tick` and `send` only wakes it: called late, twice or by
 * several processes, the outcome is the same.
 */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import type { CalendarSnapshot } from '../../knowledge/meetings/calendar.ts';
import type { Clock, Log } from '../ports.ts';
import { type ClockState, createClockGuard } from './clock-guard.ts';
import { createSender, reportKey, type Step } from './deliver.ts';
import { keyOf } from './keys.ts';
import { createPlanning } from './planning.ts';
import type {
  AddressBook,
  Messenger,
  Outbox,
  OutboxChange,
  OutboxCounts,
  OutboxRow,
  RunStore,
  SendLimits,
  SubscriptionStore,
} from './ports.ts';
import { renderRows } from './render.ts';
import { ROWS_PER_REPORT, reportOf } from './report.ts';

const REPORT_LASTS_MS = 7 * 86_400_000;

export interface RemindersDependencies {
  readonly outbox: Outbox;
  readonly addresses: AddressBook;
  readonly subscriptions: SubscriptionStore;
  readonly runs: RunStore;
  readonly messenger: Messenger;
  /** Its calendar is the same object as long as the meetings are the same. */
  readonly calendars: () => CalendarSnapshot;
  readonly knowledge: () => Knowledge;
  readonly clock: Clock;
  readonly monotonic: () => number;
  readonly storeClock?: () => Promise<Date | undefined>;
  readonly log: Log;
  readonly limits: SendLimits;
  readonly random: () => number;
  readonly token: () => string;
  /** Of reports to the operators. */
  readonly language: Language;
  readonly leaseMs?: number;
}

export interface RemindersStatus extends OutboxCounts {
  readonly lastPlan?: Date;
  readonly clock: ClockState;
  readonly operatorsKnown: boolean;
  /** Code of the last failure of planning, until it succeeds again. */
  readonly error?: string;
}

export interface Reminders {
  /** Housekeeping: dead leases, what is too late, planning where there is news, reports. */
  tick(): Promise<void>;
  /** One post; waits for a plan that is made from the newest calendar. */
  send(): Promise<Step>;
  /** This subscription has changed: it is planned at the next opportunity. */
  changed(conversation: string): void;
  /** Conversation that gets the reports. */
  operators(): Promise<string | undefined>;
  setOperators(conversation: string | undefined): Promise<void>;
  status(): Promise<RemindersStatus>;
}

export function createReminders(dependencies: RemindersDependencies): Reminders {
  const { outbox, addresses, subscriptions, runs, clock, log } = dependencies;
  const guard = createClockGuard(dependencies.monotonic);
  let clockState: ClockState = 'ok';
  const planning = createPlanning(dependencies);

  const instantOf = async (name: string): Promise<Date | undefined> => {
    const value = await runs.get(name);
    return typeof value === 'string' ? new Date(value) : undefined;
  };
  const operators = async (): Promise<string | undefined> => {
    const value = await runs.get('operators');
    return typeof value === 'string' ? value : undefined;
  };

  const onGone = async (conversation: string, code: string): Promise<void> => {
    await subscriptions.disable(conversation, code, clock());
    await addresses.delete(conversation);
    await outbox.drop(conversation, 'conversation-gone');
    if ((await operators()) === conversation) {
      await runs.set('operators', null);
      await outbox.unreport(conversation);
    }
    log.warn('conversation-gone', { code });
  };

  const sender = createSender({
    ...dependencies,
    onGone,
    render: async (rows, mark) => {
      const { registry } = dependencies.knowledge();
      const subscription = await subscriptions.get(rows[0]!.conversation);
      const language = subscription?.language ?? dependencies.language;
      const nameOf = (body: string) => registry.entries.get(body)?.name;
      return renderRows(rows, mark, { language, nameOf }, (conversation, id) => outbox.byMessage(conversation, id));
    },
  });

  let untold = 0;
  /** Tells the operators, once per row, what they should know. */
  const report = async (): Promise<void> => {
    const now = clock();
    const rows = await outbox.unreported(ROWS_PER_REPORT);
    if (rows.length === 0) return;
    const conversation = await operators();
    if (conversation === undefined) {
      // Once, and not with every look: /healthz says it as long as it is so.
      if (rows.length !== untold) log.error('posts-unreported', { count: rows.length });
      untold = rows.length;
      return;
    }
    untold = 0;
    await outbox.apply([reportItem(rows, conversation, now)], now);
    await outbox.markReported(
      rows.map(({ key }) => key),
      now,
    );
    log.warn('posts-reported', { count: rows.length });
  };

  const reportItem = (rows: readonly OutboxRow[], conversation: string, now: Date): OutboxChange => {
    const until = new Date(now.getTime() + REPORT_LASTS_MS);
    const key = keyOf(reportKey(rows), conversation);
    const content = reportOf(rows, dependencies.language);
    // Due before everything else: a report must not wait behind ten thousand digests.
    return {
      do: 'add',
      item: {
        key,
        conversation,
        kind: 'report',
        // Those that wait are sent as one: after a crash an operator wants one message, not thirty.
        group: keyOf('reports', conversation),
        dueAt: new Date(0),
        expiresAt: until,
        liveUntil: until,
        content,
        fingerprint: key,
        asOf: now,
      },
    };
  };

  const checkClock = async (): Promise<boolean> => {
    const checked = guard.check(clock(), await instantOf('clock'), await dependencies.storeClock?.());
    if (checked.state !== clockState) log.warn('clock', { code: checked.state });
    clockState = checked.state;
    await runs.set('clock', checked.seen.toISOString());
    return clockState === 'ok';
  };

  return {
    async tick() {
      if (!(await checkClock())) return;
      const now = clock();
      const dead = await outbox.reap(now);
      if (dead > 0) log.warn('leases-expired', { count: dead });
      // Before planning, which takes its time: an operator should know soon after a restart.
      await report();
      await planning.catchUp();
      await outbox.expire(clock());
      await report();
    },
    async send() {
      if (clockState !== 'ok') return { kind: 'idle', waitMs: 1_000 };
      // A plan that the calendar has overtaken is never sent; it may be overtaken while it is made.
      if (!planning.isCurrent()) await planning.catchUp();
      if (!planning.isCurrent()) return { kind: 'idle', waitMs: 100 };
      return sender.step();
    },
    changed: planning.changed,
    operators,
    setOperators: (conversation) => runs.set('operators', conversation ?? null),
    async status() {
      const lastPlan = await planning.lastPlan();
      const failure = planning.failure();
      return {
        ...(await outbox.counts()),
        ...(lastPlan === undefined ? {} : { lastPlan }),
        clock: clockState,
        operatorsKnown: (await operators()) !== undefined,
        ...(failure === undefined ? {} : { error: failure }),
      };
    },
  };
}

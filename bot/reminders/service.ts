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
import { planInput } from './plan-input.ts';
import { createPlanner } from './planner.ts';
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
import { reconcile } from './reconcile.ts';
import { renderRows } from './render.ts';
import { ROWS_PER_REPORT, reportOf } from './report.ts';

/** Conversations planned at a time: bounds memory, and lets others have their turn. */
const PAGE = 200;
/** Without any news, planning runs this often; its horizon is two days. */
const REPLAN_MS = 5 * 60_000;
const REPORT_LASTS_MS = 7 * 86_400_000;

export interface RemindersDependencies {
  readonly outbox: Outbox;
  readonly addresses: AddressBook;
  readonly subscriptions: SubscriptionStore;
  readonly runs: RunStore;
  readonly messenger: Messenger;
  /** The same object as long as nothing has changed. */
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
  /** Subscriptions have changed: plan at the next opportunity. */
  changed(): void;
  setOperators(conversation: string | undefined): Promise<void>;
  status(): Promise<RemindersStatus>;
}

export function createReminders(dependencies: RemindersDependencies): Reminders {
  const { outbox, addresses, subscriptions, runs, clock, log } = dependencies;
  const guard = createClockGuard(dependencies.monotonic);
  let clockState: ClockState = 'ok';
  let planned: { readonly from: CalendarSnapshot; readonly with: Knowledge; readonly at: number } | undefined;
  let planning: Promise<void> | undefined;
  let failure: string | undefined;

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
    if ((await operators()) === conversation) await runs.set('operators', null);
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

  const isCurrent = (): boolean =>
    planned !== undefined && planned.from === dependencies.calendars() && planned.with === dependencies.knowledge();

  /** Plans for all conversations, page by page. Two at once would only do the same twice. */
  const plan = (): Promise<void> => {
    planning ??= planAll()
      .then(() => {
        failure = undefined;
      })
      .catch((error: unknown) => {
        planned = undefined;
        failure = error instanceof Error ? error.name : 'Error';
        throw error;
      })
      .finally(() => {
        planning = undefined;
      });
    return planning;
  };

  const planAll = async (): Promise<void> => {
    const now = clock();
    const made = { from: dependencies.calendars(), with: dependencies.knowledge(), at: now.getTime() };
    // Before the work: what changes meanwhile is news for the next time.
    planned = made;
    const planner = createPlanner(planInput(made.with, made.from));
    const lastPlan = (await instantOf('planned')) ?? now;
    for (let after: string | undefined; ; ) {
      const page = await subscriptions.page(after, PAGE);
      if (page.length === 0) break;
      after = page.at(-1)!.conversation;
      const active = page.filter(({ disabled }) => disabled === undefined);
      const rows = byConversation(
        await outbox.live(
          active.map(({ conversation }) => conversation),
          now,
        ),
      );
      const changes = active.flatMap((subscription) =>
        reconcile(planner, subscription, rows.get(subscription.conversation) ?? [], { now, lastPlan }),
      );
      if (changes.length > 0) await outbox.apply(changes, now);
    }
    await runs.set('planned', now.toISOString());
  };

  /** Tells the operators, once per row, what they should know. */
  const report = async (): Promise<void> => {
    const now = clock();
    const rows = await outbox.unreported(ROWS_PER_REPORT);
    if (rows.length === 0) return;
    const conversation = await operators();
    if (conversation === undefined) {
      log.error('posts-unreported', { count: rows.length });
      return;
    }
    await outbox.apply([reportItem(rows, conversation, now)], now);
    await outbox.markReported(
      rows.map(({ key }) => key),
      now,
    );
    log.warn('posts-reported', { count: rows.length });
  };

  const reportItem = (rows: readonly OutboxRow[], conversation: string, now: Date): OutboxChange => {
    const until = new Date(now.getTime() + REPORT_LASTS_MS);
    const key = reportKey(rows);
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
      if (!isCurrent() || now.getTime() - planned!.at >= REPLAN_MS || now.getTime() < planned!.at) await plan();
      await outbox.expire(clock());
      await report();
    },
    async send() {
      if (clockState !== 'ok') return { kind: 'idle', waitMs: 1_000 };
      // A plan that the calendar has overtaken is never sent.
      // Before planning, which takes its time: an operator should know soon after a restart.
      await report();
      if (!isCurrent() || planning !== undefined) await plan();
      return sender.step();
    },
    changed() {
      planned = undefined;
    },
    setOperators: (conversation) => runs.set('operators', conversation ?? null),
    async status() {
      const lastPlan = await instantOf('planned');
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

function byConversation(rows: readonly OutboxRow[]): Map<string, OutboxRow[]> {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const group = groups.get(row.conversation);
    if (group) group.push(row);
    else groups.set(row.conversation, [row]);
  }
  return groups;
}

/**
 * Keeps the outbox in step with calendars, registry and subscriptions: with everything when one of the first two is new,
 * with one conversation when only its subscription is. Running it late, twice or in several processes ends the same.
 */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Calendar, CalendarSnapshot } from '../../knowledge/meetings/calendar.ts';
import type { Clock } from '../ports.ts';
import { planInput } from './plan-input.ts';
import { createPlanner, type Planner } from './planner.ts';
import type { Outbox, OutboxRow, RunStore, SubscriptionStore } from './ports.ts';
import { type Moment, reconcile } from './reconcile.ts';
import type { Subscription } from './subscription.ts';

/** Conversations planned at a time: bounds memory, and lets others have their turn. */
const PAGE = 200;
/** Without any news, everything is planned this often; its horizon is two days. */
const REPLAN_MS = 5 * 60_000;

export interface PlanningDependencies {
  readonly outbox: Outbox;
  readonly subscriptions: SubscriptionStore;
  readonly runs: RunStore;
  /** Its calendar is the same object as long as the meetings are the same. */
  readonly calendars: () => CalendarSnapshot;
  readonly knowledge: () => Knowledge;
  readonly clock: Clock;
}

export interface Planning {
  /** Whether the outbox holds what the newest calendar, registry and subscriptions ask for. */
  isCurrent(): boolean;
  /** Plans what is new, or everything when its time has come. A second call joins the first. */
  catchUp(): Promise<void>;
  /** The subscription of this conversation has changed. */
  changed(conversation: string): void;
  lastPlan(): Promise<Date | undefined>;
  /** Name of the error of the last planning, until one succeeds. */
  failure(): string | undefined;
}

/** What the outbox was last brought in step with. */
interface Made {
  readonly calendar: Calendar;
  readonly knowledge: Knowledge;
  readonly at: Date;
}

export function createPlanning({ outbox, subscriptions, runs, ...now }: PlanningDependencies): Planning {
  const changed = new Set<string>();
  let made: Made | undefined;
  let running: Promise<void> | undefined;
  let hasNews = false;
  let failure: string | undefined;

  const lastPlan = async (): Promise<Date | undefined> => {
    const value = await runs.get('planned');
    return typeof value === 'string' ? new Date(value) : undefined;
  };
  const isFresh = (): boolean => made?.calendar === now.calendars().calendar && made.knowledge === now.knowledge();
  const isDue = (at: Date): boolean =>
    made === undefined || at.getTime() - made.at.getTime() >= REPLAN_MS || at < made.at;

  const plan = async (list: readonly Subscription[], planner: Planner, moment: Moment): Promise<void> => {
    const active = list.filter(({ disabled }) => disabled === undefined);
    const live = await outbox.live(
      active.map(({ conversation }) => conversation),
      moment.now,
    );
    const rows = byConversation(live);
    const changes = active.flatMap((one) => reconcile(planner, one, rows.get(one.conversation) ?? [], moment));
    if (changes.length > 0) await outbox.apply(changes, moment.now);
  };

  const everything = async (planner: Planner, moment: Moment): Promise<void> => {
    for (let after: string | undefined; ; ) {
      const page = await subscriptions.page(after, PAGE);
      if (page.length === 0) break;
      after = page.at(-1)!.conversation;
      await plan(page, planner, moment);
    }
    await runs.set('planned', moment.now.toISOString());
  };

  const some = async (conversations: readonly string[], planner: Planner, moment: Moment): Promise<void> => {
    const found = await Promise.all(conversations.map((conversation) => subscriptions.get(conversation)));
    await plan(
      found.filter((one) => one !== undefined),
      planner,
      moment,
    );
  };

  const run = async (): Promise<void> => {
    const at = now.clock();
    const conversations = [...changed];
    changed.clear();
    const isWhole = !isFresh() || isDue(at);
    hasNews = !isFresh() || conversations.length > 0;
    try {
      const snapshot = now.calendars();
      const knowledge = now.knowledge();
      const planner = createPlanner(planInput(knowledge, snapshot));
      const moment = { now: at, lastPlan: (await lastPlan()) ?? at };
      await (isWhole ? everything(planner, moment) : some(conversations, planner, moment));
      // What was taken at the beginning: what has changed meanwhile is news for the next time.
      if (isWhole) made = { calendar: snapshot.calendar, knowledge, at };
      failure = undefined;
    } catch (error) {
      made = undefined;
      failure = error instanceof Error ? error.name : 'Error';
      throw error;
    } finally {
      hasNews = false;
      running = undefined;
    }
  };

  const isCurrent = () => !hasNews && changed.size === 0 && isFresh();
  return {
    isCurrent,
    async catchUp() {
      if (running === undefined && isCurrent() && !isDue(now.clock())) return;
      running ??= run();
      await running;
    },
    changed: (conversation) => void changed.add(conversation),
    lastPlan,
    failure: () => failure,
  };
}

function byConversation(rows: readonly OutboxRow[]): ReadonlyMap<string, readonly OutboxRow[]> {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const group = groups.get(row.conversation);
    if (group) group.push(row);
    else groups.set(row.conversation, [row]);
  }
  return groups;
}

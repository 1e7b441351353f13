/** A world for reminders: a real store, a messenger that does as told, and a clock that only the test moves. */
import { openReminders } from '../../adapters/reminders.ts';
import { openStore, type Store, type StoreLocation } from '../../adapters/store/open.ts';
import type { ConversationAddress, OutgoingMessage } from '../../bot/ports.ts';
import type { Messenger, SendLimits, SendResult } from '../../bot/reminders/ports.ts';
import type { Reminders } from '../../bot/reminders/service.ts';
import type { Subscription } from '../../bot/reminders/subscription.ts';
import { createKnowledge, type Knowledge } from '../../knowledge/knowledge.ts';
import { type CalendarSnapshot, createCalendar } from '../../knowledge/meetings/calendar.ts';
import type { CalendarProblem, Meeting } from '../../knowledge/meetings/model.ts';
import type { Registry } from '../../knowledge/model.ts';
import { RecordingLog } from '../helpers/recording-log.ts';
import { BERLIN, meeting, subscription } from './posts.ts';

export interface Posted {
  readonly how: 'post' | 'reply' | 'update';
  readonly to: string;
  readonly at: Date;
  readonly text: string;
  readonly messageId?: string;
}

/** Delivers unless told otherwise; `answers` are used up first. */
export class FakeMessenger implements Messenger {
  readonly posted: Posted[] = [];
  answers: SendResult[] = [];
  answer: (posted: Posted) => SendResult = () => ({ kind: 'delivered', messageId: `m${this.posted.length}` });
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  post = (to: ConversationAddress, message: OutgoingMessage) => this.#take('post', to, message);
  reply = (to: ConversationAddress, messageId: string, message: OutgoingMessage) =>
    this.#take('reply', to, message, messageId);
  update = (to: ConversationAddress, messageId: string, message: OutgoingMessage) =>
    this.#take('update', to, message, messageId);

  async #take(
    how: Posted['how'],
    to: ConversationAddress,
    message: OutgoingMessage,
    messageId?: string,
  ): Promise<SendResult> {
    const text = message.kind === 'text' ? message.markdown : JSON.stringify(message.card);
    const posted: Posted = {
      how,
      to: to.key,
      at: this.#now(),
      text,
      ...(messageId === undefined ? {} : { messageId }),
    };
    this.posted.push(posted);
    return this.answers.shift() ?? this.answer(posted);
  }
}

export const emptyRegistry = (more: Partial<Registry> = {}): Registry => ({
  about: {
    name: 'Testkreis',
    short: 'Test',
    language: 'de',
    federalState: BERLIN.state,
    timeZone: BERLIN.zone,
    also: [],
  },
  documents: new Map(),
  fields: new Map(),
  entries: new Map(),
  thesaurus: [],
  schoolHolidays: [],
  ...more,
});

let empty: Knowledge | undefined;
/** Of nothing, and still a tenth of a second to make: once per process. */
const emptyKnowledge = (): Knowledge => (empty ??= createKnowledge(emptyRegistry()));

export const FAST: SendLimits = { perConversationMs: 0, perSecond: 1_000_000 };

export class World {
  now: Date;
  /** What a clock that never jumps would show; undefined: the clock of the test never jumps. */
  monotonic: number | undefined;
  readonly messenger = new FakeMessenger(() => this.now);
  readonly log = new RecordingLog();
  readonly knowledge: Knowledge;
  store!: Store;
  reminders!: Reminders;
  limits: SendLimits = FAST;
  #snapshot!: CalendarSnapshot;

  private constructor(now: string, knowledge: Knowledge) {
    this.now = new Date(now);
    this.knowledge = knowledge;
  }

  static async open(
    now: string,
    location: StoreLocation = { file: ':memory:' },
    knowledge = emptyKnowledge(),
  ): Promise<World> {
    const world = new World(now, knowledge);
    world.store = await openStore(location);
    world.calendar([]);
    world.restart();
    return world;
  }

  /** The process ends and begins again; only the store remains. */
  restart(): void {
    this.reminders = openReminders({
      store: { ...this.store, clock: async () => undefined },
      messenger: this.messenger,
      calendars: () => this.#snapshot,
      knowledge: () => this.knowledge,
      clock: () => this.now,
      log: this.log,
      limits: this.limits,
      language: 'de',
      monotonic: () => this.monotonic ?? this.now.getTime(),
    });
  }

  get snapshot(): CalendarSnapshot {
    return this.#snapshot;
  }

  /** What the calendars say from now on. */
  calendar(
    meetings: readonly Meeting[],
    more: { stale?: boolean; emptied?: boolean; problems?: readonly CalendarProblem[] } = {},
  ): void {
    this.#snapshot = {
      calendar: createCalendar(meetings),
      problems: more.problems ?? [],
      sources: [
        {
          name: 'test',
          lastSuccess: this.now,
          stale: more.stale ?? more.emptied ?? false,
          emptied: more.emptied ?? false,
          meetings: meetings.length,
          problems: more.problems?.length ?? 0,
          damaged: (more.problems?.length ?? 0) > 0,
        },
      ],
    };
  }

  async subscribe(subscription: Subscription): Promise<void> {
    const { conversation } = subscription;
    await this.store.addresses.put(
      { key: conversation, scope: 'channel', serviceUrl: 'https://teams.example', botId: 'bot' },
      this.now,
    );
    await this.store.subscriptions.save(subscription, this.now);
    this.reminders.changed(conversation);
  }

  /** One round of the loops: housekeeping, then everything that is due. */
  async wake(): Promise<void> {
    await this.reminders.tick();
    for (let i = 0; i < 100_000; i++) {
      const step = await this.reminders.send();
      if (step.kind === 'idle' || step.kind === 'offline') return;
    }
    throw new Error('it never becomes idle');
  }

  /** Lets time pass, waking up when something is due as the loops would, and at least every `stepMs`. */
  async pass(until: string, stepMs = 6 * 3_600_000): Promise<void> {
    const end = Date.parse(until);
    while (this.now.getTime() < end) {
      const due = (await this.reminders.status()).nextDue?.getTime() ?? Number.POSITIVE_INFINITY;
      const step = due > this.now.getTime() ? due : Number.POSITIVE_INFINITY;
      this.now = new Date(Math.min(end, this.now.getTime() + stepMs, step));
      await this.wake();
    }
  }

  /** Times and kinds of what was posted, for comparison. */
  get told(): readonly string[] {
    return this.messenger.posted.map(
      ({ how, at, text }) =>
        `${at.toISOString().slice(0, 16)} ${how} ${/Kennung: (\w(?:-\d{4}-(?:W\d\d|\d\d-\d\d(?:-P\w+)?))?)/.exec(text)?.[1] ?? 'report'}`,
    );
  }

  async states(): Promise<Record<string, number>> {
    const rows = await this.store.outbox.list(
      ['planned', 'sending', 'sent', 'uncertain', 'failed', 'superseded', 'skipped'],
      100_000,
    );
    const counts: Record<string, number> = {};
    for (const { state, reason } of rows) {
      const name = reason === undefined ? state : `${state}: ${reason}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  }
}

export const START = '2026-11-20T12:00:00Z';
export const since = (now: string) => ({ since: new Date(now).toISOString() });
/** Thursday. */
export const MEETING = meeting('2026-12-03T09:00');

/** A world in which a channel has subscribed to everything, here to this one meeting. */
export async function subscribedWorld(meetings = [MEETING], more = {}): Promise<World> {
  const world = await World.open(START);
  world.calendar(meetings);
  await world.subscribe(subscription({ ...since(START), ...more }));
  await world.wake();
  return world;
}

/** Ten thousand channels' digests at once: as fast as the limit allows, and with memory flat. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openReminders } from '../../adapters/reminders.ts';
import { openStore, type StoreLocation } from '../../adapters/store/open.ts';
import { DEFAULT_DIGEST, newSubscription } from '../../bot/reminders/subscription.ts';
import { createKnowledge } from '../../knowledge/knowledge.ts';
import { createCalendar } from '../../knowledge/meetings/calendar.ts';
import { meeting } from '../support/posts.ts';
import { emptyRegistry } from '../support/reminder-world.ts';

export interface DrainResult {
  readonly channels: number;
  readonly planSeconds: number;
  readonly seconds: number;
  /** Against the time that the limit allows. */
  readonly ratio: number;
  readonly heapStartMb: number;
  readonly heapPeakMb: number;
  readonly busiestSecond: number;
}

const LANES = 8;

setFlagsFromString('--expose-gc');
/** Without a collection before measuring, the figure would be of garbage. */
const gc = runInNewContext('gc') as () => void;

export async function drain(location: StoreLocation, channels: number, perSecond: number): Promise<DrainResult> {
  const store = await openStore(location);
  // A Monday at 08:00; the clock runs at its normal speed from there.
  const base = Date.parse('2026-11-30T07:00:00Z') - performance.now();
  const clock = () => new Date(base + performance.now());
  const calendar = createCalendar(
    Array.from({ length: 20 }, (_, i) =>
      meeting(`2026-12-0${1 + (i % 4)}T${String(8 + (i % 9)).padStart(2, '0')}:00`, { uid: `u${i}` }),
    ),
  );
  const snapshot = {
    calendar,
    problems: [],
    sources: [{ name: 'test', lastSuccess: clock(), stale: false, meetings: 20, problems: 0 }],
  };
  const knowledge = createKnowledge(emptyRegistry());
  const seconds = new Map<number, number>();
  const delivered = async () => {
    const second = Math.floor(performance.now() / 1000);
    seconds.set(second, (seconds.get(second) ?? 0) + 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { kind: 'delivered', messageId: 'm' } as const;
  };
  for (let i = 0; i < channels; i++) {
    const conversation = `c${i}`;
    await store.addresses.put(
      { key: conversation, scope: 'channel', serviceUrl: 'https://x.example', botId: 'b' },
      clock(),
    );
    await store.subscriptions.save(
      {
        ...newSubscription(conversation, 'de', new Date(base - 86_400_000)),
        topics: { everything: true, bodies: [], fields: [] },
        leads: [],
        digest: DEFAULT_DIGEST,
      },
      clock(),
    );
  }
  const reminders = openReminders({
    // The database's clock shows another time than this test's.
    store: { ...store, clock: async () => undefined },
    messenger: { post: delivered, reply: delivered, update: delivered },
    calendars: () => snapshot,
    knowledge: () => knowledge,
    clock,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    limits: { perConversationMs: 1_000, perSecond },
    language: 'de',
  });
  gc();
  const heapStart = process.memoryUsage().heapUsed;
  let heapPeak = heapStart;
  const planStart = performance.now();
  await reminders.tick();
  const planned = performance.now();
  let sent = 0;
  const lane = async () => {
    for (;;) {
      const step = await reminders.send();
      if (step.kind === 'sent' && ++sent % 500 === 0) {
        gc();
        heapPeak = Math.max(heapPeak, process.memoryUsage().heapUsed);
      }
      if (step.kind !== 'idle') continue;
      if (sent >= channels) return;
      await new Promise((resolve) => setTimeout(resolve, Math.min(step.waitMs ?? 50, 50)));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const took = (performance.now() - planned) / 1000;
  await store.close();
  const mb = (bytes: number) => Math.round(bytes / 1024 / 102.4) / 10;
  return {
    channels,
    planSeconds: (planned - planStart) / 1000,
    seconds: took,
    ratio: took / (channels / perSecond),
    heapStartMb: mb(heapStart),
    heapPeakMb: mb(heapPeak),
    busiestSecond: Math.max(...seconds.values()),
  };
}

/** The intranet's site on a free port, over the repository's registry, as `npm start` serves it. */
import type { IntranetConfig } from '../../adapters/config/config.ts';
import { listen } from '../../adapters/http/server.ts';
import type { DirectLineToken } from '../../adapters/intranet/direct-line.ts';
import { createIntranet } from '../../adapters/intranet/intranet.ts';
import { registryFiles } from '../../adapters/registry/registry-files.ts';
import { MemoryConversations, MemorySeenActivities, MemoryWelcomed } from '../../adapters/store/memory.ts';
import { openStore } from '../../adapters/store/open.ts';
import { createAssistant } from '../../bot/assistant.ts';
import { createProposalCommands } from '../../bot/proposals/handle.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type CalendarSnapshot, createCalendar } from '../../knowledge/meetings/calendar.ts';
import { SAMPLE_CALENDAR } from '../../knowledge/meetings/model.ts';
import { sampleMeetings } from '../../knowledge/meetings/sample.ts';
import { toLocalDate } from '../../knowledge/meetings/zone.ts';
import { REAL_REGISTRY, realKnowledge } from './real-registry.ts';
import { RecordingLog } from './recording-log.ts';

export interface TestIntranet {
  readonly url: string;
  readonly knowledge: Knowledge;
  readonly log: RecordingLog;
  close(): Promise<void>;
}

export interface TestIntranetOptions {
  readonly requestsPerMinute?: number;
  readonly frameAncestors?: readonly string[];
  readonly now?: () => number;
  readonly clock?: () => Date;
  readonly port?: number;
  /** Sign-in and keepers. */
  readonly config?: Partial<IntranetConfig>;
  readonly directLine?: () => Promise<DirectLineToken>;
  readonly teamsBotId?: string;
  /** Instead of invented meetings. */
  readonly calendars?: (knowledge: Knowledge) => CalendarSnapshot;
}

const sampled = new WeakMap<Knowledge, Map<string, CalendarSnapshot>>();

/** What a start without configuration shows: meetings that fit the registered cadences, marked as sample data. */
export function sampleSnapshot(knowledge: Knowledge, now: Date): CalendarSnapshot {
  const { registry } = knowledge;
  const today = toLocalDate(now, registry.about.timeZone);
  const days = sampled.get(knowledge) ?? new Map<string, CalendarSnapshot>();
  sampled.set(knowledge, days);
  const known = days.get(today);
  if (known) return known;
  const meetings = sampleMeetings(registry, today);
  const snapshot = {
    calendar: createCalendar(meetings),
    problems: [],
    sources: [{ name: SAMPLE_CALENDAR, stale: false, lastSuccess: now, meetings: meetings.length, problems: 0 }],
  };
  days.set(today, snapshot);
  return snapshot;
}

export async function startIntranet(
  options: TestIntranetOptions = {},
  knowledge = realKnowledge(),
): Promise<TestIntranet> {
  const log = new RecordingLog();
  const clock = options.clock ?? (() => new Date('2026-11-21T09:00:00Z'));
  const calendars = (): CalendarSnapshot => options.calendars?.(knowledge) ?? sampleSnapshot(knowledge, clock());
  const store = await openStore({ file: ':memory:' });
  const files = registryFiles(REAL_REGISTRY);
  const assistant = createAssistant({
    gaps: { tallies: store.tallies, keepText: false },
    commands: createProposalCommands({
      ...store,
      knowledge: () => knowledge,
      files,
      clock,
      keepers: [],
      wake: () => undefined,
    }),
    proposals: true,
    knowledge: () => knowledge,
    memory: new MemoryConversations(),
    seen: new MemorySeenActivities(),
    welcomed: new MemoryWelcomed(),
    clock,
    log,
    address: 'sie',
  });
  const site = await createIntranet({
    config: {
      chat: 'light',
      signIn: { kind: 'none' },
      keepers: { people: [], groups: [] },
      ...options.config,
      frameAncestors: options.frameAncestors ?? [],
      requestsPerMinute: options.requestsPerMinute ?? 100_000,
    },
    assistant,
    knowledge: () => knowledge,
    calendars,
    clock,
    improving: store,
    feedAddress: (id) => `https://lotse.example.org/calendar/${id}.ics`,
    ...(options.teamsBotId ? { teamsBotId: options.teamsBotId } : {}),
    address: 'sie',
    log,
    ...(options.directLine ? { directLine: options.directLine } : {}),
    version: '0.0.0',
    now: options.now ?? (() => performance.now()),
  });
  const server = await listen({
    host: '127.0.0.1',
    port: options.port ?? 0,
    messages: { admit: () => ({ status: 404 }), handle: async () => ({ status: 404 }) },
    health: () => ({ status: 'ok' }),
    loopbackOnly: true,
    sites: [site],
  });
  const close = async () => {
    await server.close();
    await store.close();
  };
  return { url: `http://127.0.0.1:${server.port}`, knowledge, log, close };
}

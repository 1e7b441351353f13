/** One process of the bot as far as reminders go: real store, real service, HTTP to a connector. Lives to be killed. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { openStore } from '../../adapters/store/open.ts';
import type { Messenger, Outbox, SendResult } from '../../bot/reminders/ports.ts';
import { createReminders } from '../../bot/reminders/service.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type CalendarSnapshot, createCalendar } from '../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../knowledge/meetings/model.ts';
import type { Registry } from '../../knowledge/model.ts';
import type { WorkerOrder } from './order.ts';

const order = JSON.parse(process.argv[2]!) as WorkerOrder;
const registry = {
  about: { name: 'T', short: 'T', language: 'de', federalState: 'HE', timeZone: 'Europe/Berlin', also: [] },
  documents: new Map(),
  fields: new Map(),
  entries: new Map(),
  thesaurus: [],
  schoolHolidays: [],
} satisfies Registry;
// Nobody asks anything, and what answers need would take most of the second that a worker needs to start.
const knowledge = { registry } as unknown as Knowledge;

/** Dies at the n-th passage of the boundary that it was told. */
let left = order.crash?.after ?? 0;
const boundary = (name: string): void => {
  if (order.crash?.at !== name) return;
  left -= 1;
  if (left <= 0) process.kill(process.pid, 'SIGKILL');
};

const meeting: Meeting = {
  uid: 'u',
  occurrence: order.start.slice(0, 16),
  title: 'Sitzung',
  start: new Date(order.start),
  end: new Date(Date.parse(order.start) + 3_600_000),
  startLocal: order.start.slice(0, 16),
  allDay: false,
  status: 'planned',
  sequence: 0,
  calendar: 'c',
};
const snapshot: CalendarSnapshot = {
  calendar: createCalendar([meeting]),
  problems: [],
  sources: [{ name: 'c', lastSuccess: new Date(order.start), stale: false, meetings: 1, problems: 0 }],
};

/** Posts to the parent; the boundary `sending` lies between the request's last byte and its answer. */
function post(conversation: string, text: string): Promise<SendResult> {
  return new Promise((resolve) => {
    const sent = request(order.connector, { method: 'POST', agent: false, timeout: order.leaseMs * 4 }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on('end', () => {
        boundary('answered');
        resolve({ kind: 'delivered', messageId: body });
      });
      response.on('error', () => resolve({ kind: 'unknown', code: 'reset' }));
    });
    sent.on('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'ECONNREFUSED'
          ? { kind: 'neverLeft', code: 'econnrefused' }
          : { kind: 'unknown', code: 'reset' },
      ),
    );
    sent.on('timeout', () => sent.destroy(new Error('timeout')));
    boundary('before-sending');
    sent.end(JSON.stringify({ conversation, text }), () => setImmediate(() => boundary('sending')));
  });
}

const messenger: Messenger = {
  post: (to, message) => post(to.key, message.kind === 'text' ? message.markdown : JSON.stringify(message.card)),
  reply: (to) => post(to.key, 'reply'),
  update: (to) => post(to.key, 'update'),
};

/** The outbox with a boundary before and after each of its steps. */
function withBoundaries(outbox: Outbox): Outbox {
  return new Proxy(outbox, {
    get(target, name) {
      const member = Reflect.get(target, name, target) as unknown;
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]) => {
        boundary(`before-${String(name)}`);
        const result = await member.apply(target, args);
        boundary(`after-${String(name)}`);
        return result;
      };
    },
  });
}

const store = await openStore(order.location);
const reminders = createReminders({
  outbox: withBoundaries(store.outbox),
  addresses: store.addresses,
  subscriptions: store.subscriptions,
  runs: store.runs,
  messenger,
  calendars: () => snapshot,
  knowledge: () => knowledge,
  clock: () => new Date(),
  monotonic: () => performance.now(),
  log: { info: () => undefined, warn: () => undefined, error: (event, fields) => console.error(event, fields) },
  limits: { perConversationMs: 1_000, perSecond: order.perSecond },
  random: Math.random,
  token: randomUUID,
  language: 'en',
  leaseMs: order.leaseMs,
});
// Nobody is left behind when the one who kills dies.
process.stdin.on('end', () => process.exit(0)).resume();
// Now the clock of the one who kills begins to run.
process.stdout.write('ready');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const forever = async (action: () => Promise<number>) => {
  for (;;) {
    try {
      await pause(await action());
    } catch (error) {
      console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
      await pause(50);
    }
  }
};
void forever(async () => {
  await reminders.tick();
  return order.leaseMs / 4;
});
for (let lane = 0; lane < 2; lane++) {
  void forever(async () => {
    const step = await reminders.send();
    return step.kind === 'idle' ? Math.min(step.waitMs ?? 50, 50) : step.kind === 'offline' ? 200 : 0;
  });
}

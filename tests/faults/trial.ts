/** One trial: workers over one store that are killed or stopped until there were enough faults; then the reckoning. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openStore, type Store, type StoreLocation } from '../../adapters/store/open.ts';
import { newSubscription } from '../../bot/reminders/subscription.ts';
import { BOUNDARIES, seeded, type WorkerOrder } from './order.ts';

export interface TrialOptions {
  readonly fault: 'SIGKILL' | 'SIGSTOP';
  readonly faults: number;
  readonly workers: number;
  readonly location: StoreLocation;
  /** Bundled worker. */
  readonly program: string;
  readonly seed: number;
  readonly leaseMs: number;
}

export interface TrialResult {
  readonly faults: number;
  readonly boundaries: number;
  readonly posts: number;
  readonly lost: number;
  readonly doubled: number;
  readonly uncertain: number;
  /** Of the uncertain ones, how many had arrived. */
  readonly arrived: number;
  readonly unreported: number;
  /** From the last restart until the last of them was reported, in milliseconds; what was reported before counts not. */
  readonly slowestReportMs: number;
  readonly workerErrors: number;
  readonly seconds: number;
}

const OPERATORS = 'operators';
const WAVE = 150;
/** After so long without any change nothing will change any more. */
const STANDSTILL_MS = 60_000;

export async function trial(options: TrialOptions): Promise<TrialResult> {
  const started = performance.now();
  const random = seeded(options.seed);
  const store = await openStore(options.location);
  const posted = new Map<string, number>();
  const reportedAt = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const { conversation, text } = JSON.parse(body) as { conversation: string; text: string };
      posted.set(conversation, (posted.get(conversation) ?? 0) + 1);
      if (conversation === OPERATORS)
        for (const [, name] of text.matchAll(/\b(c\d{6})\b/g))
          if (!reportedAt.has(name!)) reportedAt.set(name!, Date.now());
      // As long as a call may take: most faults hit one that is under way.
      setTimeout(() => response.end(`m${posted.size}`), 4 + random() * 16);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connector = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const order: WorkerOrder = {
    location: options.location,
    connector,
    start: new Date(Date.now() + 20 * 3_600_000).toISOString(),
    leaseMs: options.leaseMs,
    perSecond: 200,
  };

  const address = (key: string) => ({ key, scope: 'channel', serviceUrl: connector, botId: 'b' }) as const;
  await store.addresses.put(address(OPERATORS), new Date());
  await store.runs.set('operators', OPERATORS);
  let conversations = 0;
  const wave = async () => {
    for (let i = 0; i < WAVE; i++) {
      const key = `c${String(++conversations).padStart(6, '0')}`;
      await store.addresses.put(address(key), new Date());
      const { digest: _, ...rest } = newSubscription(key, 'en', new Date(0));
      await store.subscriptions.save(
        { ...rest, topics: { everything: true, bodies: [], fields: [] }, leads: ['PT23H'] },
        new Date(),
      );
    }
  };
  await wave();

  let faults = 0;
  let workerErrors = 0;
  let over = false;
  const hit = new Set<string>();
  const alive = new Set<ChildProcess>();
  const start = (): void => {
    const crashes = options.fault === 'SIGKILL' && !over && random() < 0.6;
    const at = BOUNDARIES[Math.floor(random() * BOUNDARIES.length)]!;
    const crash = crashes ? { at, after: 1 + Math.floor(random() * 6) } : undefined;
    const child = spawn(
      process.execPath,
      [options.program, JSON.stringify({ ...order, ...(crash ? { crash } : {}) })],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    alive.add(child);
    child.stderr.on('data', (chunk: Buffer) => {
      if (!/ExperimentalWarning|trace-warnings/.test(chunk.toString())) {
        workerErrors += 1;
        if (process.env.FAULTS_VERBOSE) process.stderr.write(chunk);
      }
    });
    // The others are killed from outside, whatever they are doing; one whose boundary never comes too.
    let timer: NodeJS.Timeout | undefined;
    const life = crash ? 900 : 20 + random() * 400;
    child.stdout.once('data', () => {
      if (options.fault === 'SIGKILL' && !over) timer = setTimeout(() => child.kill('SIGKILL'), life);
    });
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      alive.delete(child);
      if (finished) return;
      if (!over && signal === 'SIGKILL' && options.fault === 'SIGKILL') {
        faults += 1;
        if (crash) hit.add(crash.at);
        over = faults >= options.faults;
      }
      start();
    });
  };
  let finished = false;
  for (let i = 0; i < options.workers; i++) start();
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  if (options.fault === 'SIGSTOP') {
    await pause(1_000);
    while (faults < options.faults) {
      const victims = [...alive];
      const victim = victims[Math.floor(random() * victims.length)]!;
      victim.kill('SIGSTOP');
      faults += 1;
      await pause(options.leaseMs * 2 + random() * 200);
      victim.kill('SIGCONT');
      await pause(50 + random() * 250);
      if ((await store.outbox.counts()).byState.planned < WAVE / 3) {
        await wave();
        // Workers that are not restarted plan only every five minutes. Not counted: it is no fault of this trial.
        victim.kill('SIGKILL');
      }
    }
    over = true;
  } else {
    while (!over) {
      await pause(200);
      if ((await store.outbox.counts()).byState.planned < WAVE / 3) await wave();
    }
  }
  let restarted = 0;
  const result = await settle(store, reportedAt, async () => {
    // Fresh workers, so that the last subscriptions are planned too.
    for (const child of [...alive]) child.kill('SIGKILL');
    restarted = Date.now();
    await pause(500);
  });
  finished = true;
  for (const child of alive) child.kill('SIGKILL');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const reckoning = reckon(result, conversations, posted, reportedAt, restarted);
  await store.close();
  return {
    faults,
    boundaries: hit.size,
    ...reckoning,
    workerErrors,
    seconds: Math.round((performance.now() - started) / 1000),
  };
}

type Rows = Awaited<ReturnType<Store['outbox']['list']>>;

/** Waits until nothing is planned or under way, and everything uncertain was reported. */
async function settle(
  store: Store,
  reported: ReadonlyMap<string, number>,
  restart: () => Promise<void>,
): Promise<Rows> {
  await restart();
  // As long as anything moves: on a busy machine a thousand posts may take minutes, and they are not lost by that.
  let seen = '';
  let moved = Date.now();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { byState } = await store.outbox.counts();
    const page = await store.subscriptions.page(undefined, 1_000_000);
    const all = await store.outbox.list(
      ['planned', 'sending', 'sent', 'uncertain', 'failed', 'superseded', 'skipped'],
      1_000_000,
    );
    const planned = new Set(all.map(({ conversation }) => conversation));
    const unsaid = all.some(
      ({ kind, state, conversation }) => kind === 'reminder' && state === 'uncertain' && !reported.has(conversation),
    );
    const isDone =
      !unsaid &&
      byState.planned + byState.sending === 0 &&
      page.every(({ conversation }) => planned.has(conversation)) &&
      (await store.outbox.unreported(1)).length === 0;
    const now = all.map(({ key, state, reportedAt }) => `${key} ${state} ${reportedAt?.getTime() ?? 0}`).join();
    if (now !== seen) moved = Date.now();
    seen = now;
    if (isDone || Date.now() > moved + STANDSTILL_MS) return all;
  }
}

function reckon(
  rows: Rows,
  conversations: number,
  posted: ReadonlyMap<string, number>,
  reportedAt: ReadonlyMap<string, number>,
  restarted: number,
) {
  const own = rows.filter(({ kind }) => kind === 'reminder');
  const uncertain = own.filter(({ state }) => state === 'uncertain');
  const missing = conversations - new Set(own.map(({ conversation }) => conversation)).size;
  const times = (conversation: string) => posted.get(conversation) ?? 0;
  const lost = own.filter(({ state, conversation }) =>
    state === 'sent' ? times(conversation) === 0 : state !== 'uncertain',
  );
  const doubled = [...posted].filter(([conversation, count]) => conversation !== OPERATORS && count > 1);
  const reports = uncertain.map(({ conversation }) => (reportedAt.get(conversation) ?? 0) - restarted);
  return {
    posts: own.length,
    lost: lost.length + missing,
    doubled: doubled.length,
    uncertain: uncertain.length,
    arrived: uncertain.filter(({ conversation }) => times(conversation) > 0).length,
    unreported: uncertain.filter(({ conversation }) => !reportedAt.has(conversation)).length,
    slowestReportMs: Math.max(0, ...reports),
  };
}

/** Two instances over one PostgreSQL: they share talks and posts, and one goes on when the other ends. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readConfig } from '../../adapters/config/read.ts';
import { type RunningBot, start } from '../../adapters/start.ts';
import { recorded } from '../helpers/activities.ts';
import { FakeConnector } from '../helpers/fake-connector.ts';
import { oneMeeting } from '../support/one-meeting.ts';
import { startPostgres, type TestServer } from '../support/postgres.ts';

/** The database has a clock of its own, from which theirs may not differ by more than five minutes. */
const BEGIN = Date.now();
const MINUTE = 60_000;
const utc = (ms: number) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
const PLACES = ['a', 'b', 'c', 'd', 'e', 'f'];

const folder = mkdtempSync(join(tmpdir(), 'gremienlotse-two-'));
const connector = new FakeConnector();
let now = new Date(BEGIN);
let server: TestServer;
let one: RunningBot;
let other: RunningBot;

beforeAll(async () => {
  const file = join(folder, 'kalender.ics');
  writeFileSync(file, oneMeeting(`DTSTART:${utc(BEGIN + 32 * MINUTE)}`));
  [server] = await Promise.all([startPostgres(), connector.start()]);
  const read = readConfig(
    {
      PORT: '0',
      PLAYGROUND: 'off',
      INTRANET: 'off',
      LOG_LEVEL: 'silent',
      DATABASE_URL: await server.database(),
      GREMIENLOTSE_REGISTRY: 'tests/registries/seelberg',
      CALENDARS: JSON.stringify([{ name: 'Kalender', file, refreshMinutes: 1 }]),
    },
    [],
    () => null,
  );
  if (read.kind !== 'config') throw new Error(JSON.stringify(read));
  const clocks = { clock: () => now, monotonic: () => now.getTime() };
  [one, other] = await Promise.all([start(read.config, clocks), start(read.config, clocks)]);
});
afterAll(async () => {
  await other?.stop();
  await connector.stop();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

let ids = 0;
/** What the bot answers there, as it went over the wire. */
async function say({ port }: RunningBot, place: string, text: string): Promise<string> {
  const before = connector.received.length;
  const activity = recorded('message-personal', {
    id: `turn-${++ids}`,
    text,
    serviceUrl: connector.url,
    conversation: { ...(recorded('message-personal').conversation as object), id: place },
  });
  const body = JSON.stringify(activity);
  await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return JSON.stringify(connector.received.slice(before).map((request) => request.body));
}

it('a talk that began with one goes on with the other', async () => {
  expect(await say(one, 'talk', 'Wer koordiniert die AG Radverkehr?')).toContain('AG Radverkehr');
  expect(await say(other, 'talk', 'und wie oft?')).toContain('4 × im Jahr');
});

it('each reminder is posted once, whoever took the subscription, and though one ends meanwhile', async () => {
  for (const [i, place] of PLACES.entries()) {
    const [first, second] = i % 2 === 0 ? [one, other] : [other, one];
    expect(await say(first, place, 'abonniere AG Radverkehr')).toContain('Abonniert');
    expect(await say(second, place, 'erinnere 30 minuten vorher')).toContain('30 Minuten');
  }
  connector.received.length = 0;
  now = new Date(BEGIN + 2 * MINUTE);
  void Promise.all([one.wake(), other.wake()]);
  await connector.arrived(1);
  const ended = one.stop();
  await vi.waitFor(
    async () => {
      now = new Date(now.getTime() + 1_000);
      await other.wake();
      expect(connector.received.length).toBeGreaterThanOrEqual(PLACES.length);
    },
    { timeout: 20_000, interval: 100 },
  );
  await ended;
  await other.wake();
  const places = connector.received.map(({ path }) => /conversations\/([^/]+)/.exec(path)?.[1]);
  expect(places.sort()).toEqual(PLACES);
  expect(await say(other, 'talk', 'und wer ist Mitglied?')).toContain('Polizeiinspektion');
});

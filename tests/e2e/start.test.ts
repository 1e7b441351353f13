/** `npm start` as a process: what it prints, when it refuses, how it ends. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type BotProcess, runBot, startBot as startAnyBot } from '../helpers/bot-process.ts';

/** One body, since nobody asks anything here. */
const SMALL = { GREMIENLOTSE_REGISTRY: 'tests/fixtures/registry' };
const startBot = (env: Record<string, string> = {}) => startAnyBot({ ...SMALL, ...env });
/** One that ends with the test, whatever comes of it. */
async function startOne(env: Record<string, string>): Promise<BotProcess> {
  const bot = await startBot(env);
  onTestFinished(async () => void (await bot.stop()));
  return bot;
}

const APP = {
  MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
  MICROSOFT_APP_TENANT_ID: '66666666-7777-4888-8999-aaaaaaaaaaaa',
};

/** Whether a connection to that address can be made. */
function reachable(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once('connect', () => resolve(Boolean(socket.destroy())));
    socket.once('error', () => resolve(false));
  });
}

describe('without configuration', () => {
  // One start serves several tests, in their order: it takes a second or more.
  const TMPDIR = mkdtempSync(join(tmpdir(), 'start-'));
  let bot: BotProcess;
  beforeAll(async () => {
    bot = await startBot({ TMPDIR });
  });
  afterAll(async () => {
    await bot?.stop();
    rmSync(TMPDIR, { recursive: true });
  });

  it('prints one line per address, each of which opens, from here alone', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    for (const label of ['Chat', 'Health']) {
      expect((await fetch(bot.url(label))).status).toBe(200);
      if (outside) expect(await reachable(outside.address, Number(new URL(bot.url(label)).port))).toBe(false);
    }
    expect(await (await fetch(bot.url('Health'))).json()).toMatchObject({ status: 'ok' });
    expect((await fetch(bot.url('Messages'))).status).toBe(405);
  });

  it('takes another port for the Playground if its own is in use, and takes the Playground along when it is killed', async () => {
    const second = await startOne({ PLAYGROUND_PORT: new URL(bot.url('Chat')).port });
    const playground = second.url('Chat');
    expect(playground).not.toBe(bot.url('Chat'));
    expect((await fetch(playground)).status).toBe(200);
    const socket = connect(Number(new URL(playground).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {});
    await second.stop('SIGKILL');
    await closed;
  });

  it('says which port is in use, before it reads anything', async () => {
    const { port } = new URL(bot.url('Health'));
    const { code, output } = await runBot({ GREMIENLOTSE_REGISTRY: '/nowhere', PORT: port });
    expect(code).toBe(1);
    expect(output).toBe(
      `Not started. Port ${port} is in use by another program. Choose another: PORT=3979 npm start\n`,
    );
  });

  it('ends cleanly on Ctrl+C, with the Playground, and leaves no file behind', async () => {
    const playground = bot.url('Chat');
    expect(readdirSync(TMPDIR)).toHaveLength(2); // its program, and the Playground's settings
    expect(await bot.stop('SIGINT')).toBe(0);
    await expect(fetch(playground)).rejects.toThrow();
    expect((await runBot({ TMPDIR, PORT: 'x' })).code).toBe(2);
    expect(readdirSync(TMPDIR)).toEqual([]);
  });
});

describe('refuses to start, in words and without a stack', () => {
  it('in production without registration', async () => {
    const { code, output } = await runBot({ NODE_ENV: 'production' });
    expect(code).toBe(2);
    for (const name of ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD'])
      expect(output).toContain(`${name} (not set)`);
    expect(output).not.toMatch(/ at .*:\d+/);
  });

  it('on all addresses without registration', async () => {
    expect((await runBot({ HOST: '0.0.0.0' })).code).toBe(2);
  });

  it('where it cannot write what it runs', async () => {
    const { code, output } = await runBot({ TMPDIR: '/nowhere' });
    expect(code).toBe(1);
    expect(output).toBe(
      'Not started. /nowhere cannot be written (ENOENT). Make room there, or name another: TMPDIR=DIRECTORY\n',
    );
  });

  it('without a registry', async () => {
    const { code, output } = await runBot({ GREMIENLOTSE_REGISTRY: '/nowhere', PLAYGROUND: 'off', PORT: '0' });
    expect(code).toBe(1);
    expect(output).toContain('/nowhere');
    expect(output).not.toMatch(/^ {4}at /m);
  });
});

it('with registration it runs in production, and lets nobody in without a token', async () => {
  const bot = await startOne({ ...APP, MICROSOFT_APP_PASSWORD: 'not-a-real-secret', NODE_ENV: 'production' });
  expect(bot.output()).not.toMatch(/Playground|without authentication/);
  const reply = await fetch(bot.url('Messages'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect([reply.status, await reply.json()]).toEqual([401, { error: 'unauthorized' }]);
  expect(bot.output()).not.toContain('not-a-real-secret');
  expect(await bot.stop('SIGTERM')).toBe(0);
});

it('with registration the page is for whoever is signed in, here by a proxy in front', async () => {
  const env = { ...APP, MICROSOFT_APP_PASSWORD: 'not-a-real-secret', NODE_ENV: 'production' };
  const bot = await startOne({ ...env, SIGN_IN: 'proxy', SIGN_IN_PROXY_ADDRESSES: '127.0.0.1' });
  const about = bot.url('Page').replace(/\/$/, '/api/about');
  expect((await fetch(about)).status).toBe(401);
  expect((await fetch(about, { headers: { 'x-forwarded-user': 'anna' } })).status).toBe(200);
  const { code, output } = await runBot({ ...env, INTRANET: 'on' });
  expect([code, output]).toEqual([2, expect.stringContaining('SIGN_IN (default): Must be oidc, teams or proxy')]);
});

it('--help explains every setting', async () => {
  const { code, output } = await runBot({}, ['--help']);
  expect(code).toBe(0);
  expect(output).toContain('MICROSOFT_APP_TENANT_ID');
});

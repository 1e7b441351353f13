/** The connector matrix: whatever Teams answers, one POST, and a class that claims no more than is known. */
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAuthentication } from '../../../adapters/teams/authentication.ts';
import { classify, TeamsMessenger } from '../../../adapters/teams/messenger.ts';
import type { ConversationAddress } from '../../../bot/ports.ts';
import type { SendResult } from '../../../bot/reminders/ports.ts';
import { type Behaviour, FakeConnector, reset, silence, status } from '../../helpers/fake-connector.ts';

const TIMEOUT_MS = 400;
const MESSAGE = { kind: 'text', markdown: 'Erinnerung' } as const;
let connector: FakeConnector;
let messenger: TeamsMessenger;

beforeEach(async () => {
  connector = new FakeConnector();
  await connector.start();
  const allowed = () => true;
  const authentication = createAuthentication(
    { mode: 'open' },
    { timeoutMs: TIMEOUT_MS, isAllowedServiceUrl: allowed },
  );
  messenger = new TeamsMessenger({
    authentication,
    appId: '',
    isAllowedServiceUrl: allowed,
    deadlineMs: 2 * TIMEOUT_MS,
  });
});
afterEach(() => connector.stop());

const address = (more: Partial<ConversationAddress> = {}): ConversationAddress => ({
  key: '19:abc@thread.tacv2',
  scope: 'channel',
  serviceUrl: connector.url,
  botId: '28:bot',
  tenantId: 'tenant',
  channelId: '19:abc@thread.tacv2',
  ...more,
});
const json =
  (code: number, body: string): Behaviour =>
  (response) => {
    response.writeHead(code, { 'content-type': 'application/json' }).end(body);
  };
const created = json(201, '{"id":"19:abc@thread.tacv2;messageid=77","activityId":"77"}');
/** Head and half of the body, then nothing. */
const halfOpen: Behaviour = (response) => {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' }).write('{"id":');
};
/** A byte now and then: each of them within any idle timeout, the whole beyond it. */
const slowBody: Behaviour = (response) => {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': '1000' });
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
};
const resetInBody: Behaviour = (response, request) => {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' }).write('{"id":');
  setImmediate(() => request.socket.resetAndDestroy());
};

const cases: readonly (readonly [string, Behaviour, SendResult])[] = [
  ['201', created, { kind: 'delivered', messageId: '77' }],
  ['201 with half of a JSON', json(201, '{'), { kind: 'delivered' }],
  ['400', status(400), { kind: 'refused', status: 400, code: 'refused' }],
  ['401', status(401), { kind: 'refused', status: 401, code: 'refused' }],
  [
    '403',
    json(403, '{"error":{"code":"MessageWritesBlocked","message":"x"}}'),
    { kind: 'refused', status: 403, code: 'MessageWritesBlocked' },
  ],
  [
    '404',
    json(404, '{"error":{"code":"ConversationNotFound","message":"x"}}'),
    { kind: 'refused', status: 404, code: 'ConversationNotFound' },
  ],
  ['408', status(408), { kind: 'unknown', code: 'status-408' }],
  ['412', status(412), { kind: 'unknown', code: 'status-412' }],
  ['413', status(413), { kind: 'refused', status: 413, code: 'refused' }],
  ['429', status(429), { kind: 'throttled' }],
  ['429 with Retry-After', status(429, { 'retry-after': '7' }), { kind: 'throttled', retryAfterMs: 7000 }],
  ['429 with a time that is over', status(429, { 'retry-after': new Date(0).toUTCString() }), { kind: 'throttled' }],
  ['500', status(500), { kind: 'unknown', code: 'status-500' }],
  ['502', status(502), { kind: 'unknown', code: 'status-502' }],
  ['503', status(503), { kind: 'unknown', code: 'status-503' }],
  ['503 with Retry-After', status(503, { 'retry-after': '1' }), { kind: 'unknown', code: 'status-503' }],
  ['504', status(504), { kind: 'unknown', code: 'status-504' }],
  ['a redirect', status(307, { location: '/connector/v3/elsewhere' }), { kind: 'unknown', code: 'status-307' }],
  ['a reset after the body', reset, { kind: 'unknown', code: 'econnreset' }],
  ['a reset within the answer', resetInBody, { kind: 'unknown', code: expect.any(String) as string }],
  ['half an answer, and then nothing', halfOpen, { kind: 'unknown', code: 'timeout' }],
  ['an answer byte by byte', slowBody, { kind: 'unknown', code: 'timeout' }],
  ['silence', silence, { kind: 'unknown', code: 'timeout' }],
];

describe.each([
  ['a post in a channel', 'POST', (to: ConversationAddress) => messenger.post(to, MESSAGE)],
  [
    'a post in a chat',
    'POST',
    (to: ConversationAddress) => messenger.post({ ...to, key: 'a:1', scope: 'personal' }, MESSAGE),
  ],
  ['a reply', 'POST', (to: ConversationAddress) => messenger.reply(to, '77', MESSAGE)],
  ['an update', 'PUT', (to: ConversationAddress) => messenger.update(to, '77', MESSAGE)],
] as const)('%s', (what, method, send) => {
  it.each(cases)('is attempted once on %s', async (name, behaviour, expected) => {
    connector.behaviour = behaviour;
    const started = performance.now();
    const result = await send(address());
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(connector.received.map((received) => received.method)).toEqual([method]);
    if (name === '201') expect(result.kind).toBe('delivered');
    else expect(result, what).toEqual(expected);
  });
});

describe('an address', () => {
  it('of a channel makes a thread of its own', async () => {
    connector.behaviour = created;
    expect(await messenger.post(address(), MESSAGE)).toEqual({ kind: 'delivered', messageId: '77' });
    const [{ path, body }] = connector.received as [(typeof connector.received)[0]];
    expect(path).toBe('/connector/v3/conversations');
    expect(body).toMatchObject({
      isGroup: true,
      channelData: { channel: { id: '19:abc@thread.tacv2' } },
      activity: { type: 'message', text: 'Erinnerung' },
    });
  });

  it('of a chat is posted to; a reply and an update in a channel go into the thread', async () => {
    await messenger.post(address({ key: 'a:1', scope: 'personal' }), MESSAGE);
    await messenger.reply(address(), '77', MESSAGE);
    await messenger.update(address(), '77', MESSAGE);
    expect(connector.received.map(({ path }) => decodeURIComponent(path))).toEqual([
      '/connector/v3/conversations/a:1/activities',
      '/connector/v3/conversations/19:abc@thread.tacv2;messageid=77/activities',
      '/connector/v3/conversations/19:abc@thread.tacv2;messageid=77/activities/77',
    ]);
  });

  it('on a host that is not allowed is refused before anything is sent', async () => {
    const allowed = () => false;
    const authentication = createAuthentication(
      { mode: 'open' },
      { timeoutMs: TIMEOUT_MS, isAllowedServiceUrl: allowed },
    );
    const strict = new TeamsMessenger({ authentication, appId: '', isAllowedServiceUrl: allowed });
    expect(await strict.post(address(), MESSAGE)).toEqual({ kind: 'refused', status: 0, code: 'service-url' });
    expect(connector.received).toEqual([]);
  });
});

describe('nothing has left', () => {
  it('when nobody listens', async () => {
    const port = await new Promise<number>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const { port: free } = server.address() as { port: number };
        server.close(() => resolve(free));
      });
    });
    expect(await messenger.post(address({ serviceUrl: `http://127.0.0.1:${port}` }), MESSAGE)).toEqual({
      kind: 'neverLeft',
      code: 'econnrefused',
    });
  });

  it('when the name does not resolve', () => {
    expect(classify(Object.assign(new Error('x'), { name: 'RestError', code: 'ENOTFOUND' }))).toEqual({
      kind: 'neverLeft',
      code: 'enotfound',
    });
  });

  it('when no token can be had', async () => {
    const broken = {
      createConnectorFactory: () => ({
        create: async () => ({ credentials: { getToken: async () => Promise.reject(new Error('no')) } }),
      }),
    };
    const tokenless = new TeamsMessenger({
      authentication: broken as never,
      appId: 'app',
      isAllowedServiceUrl: () => true,
    });
    expect(await tokenless.post(address(), MESSAGE)).toEqual({ kind: 'neverLeft', code: 'token' });
    const silent = {
      createConnectorFactory: () => ({
        create: async () => ({ credentials: { getToken: () => new Promise(() => undefined) } }),
      }),
    };
    const waiting = new TeamsMessenger({
      authentication: silent as never,
      appId: 'app',
      isAllowedServiceUrl: () => true,
      tokenMs: 20,
    });
    expect(await waiting.post(address(), MESSAGE)).toEqual({ kind: 'neverLeft', code: 'token-timeout' });
  });

  it('but a reset says nothing of the kind', () => {
    expect(classify(Object.assign(new Error('x'), { code: 'ECONNRESET' })).kind).toBe('unknown');
    expect(classify(Object.assign(new Error('x'), { code: 'ETIMEDOUT' })).kind).toBe('unknown');
    expect(classify(new Error('x')).kind).toBe('unknown');
    expect(classify(undefined).kind).toBe('unknown');
  });
});

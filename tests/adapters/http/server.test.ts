/** The HTTP server over a real socket: routes, limits, fixed bodies, and a clean end. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portFree } from '../../../adapters/http/port-free.ts';
import type { Health, HttpReply, HttpRequest, Site } from '../../../adapters/http/ports.ts';
import { listen, MAX_BODY_BYTES, type RunningServer, type ServerOptions } from '../../../adapters/http/server.ts';
import { freePort } from '../../helpers/free-port.ts';

let server: RunningServer;
let handled: HttpRequest[];
let admitted: HttpReply | null;
let health: Health;
const listenTo = (messages: ServerOptions['messages'], more: Pick<ServerOptions, 'sites' | 'graceMs'> = {}) =>
  listen({ host: '127.0.0.1', port: 0, messages, health: () => health, loopbackOnly: true, ...more });
let answer: () => Promise<HttpReply>;
beforeEach(async () => {
  [handled, admitted, health, answer] = [[], null, { status: 'ok' }, async () => ({ status: 200 })];
  const messages = {
    admit: () => admitted,
    handle: (message: HttpRequest) => {
      handled.push(message);
      return answer();
    },
  };
  server = await listenTo(messages);
});
afterEach(() => server.close());

const url = (path: string) => `http://127.0.0.1:${server.port}${path}`;
const post = (body: string) =>
  fetch(url('/api/messages'), { method: 'POST', body, headers: { 'content-type': 'application/json' } });

async function seen(response: Response): Promise<[status: number, body: unknown]> {
  const text = await response.text();
  return [response.status, text === '' ? null : JSON.parse(text)];
}

describe('answers', () => {
  it('a message with what the endpoint says', async () => {
    expect(await seen(await post('{"a":"ä"}'))).toEqual([200, null]);
    expect(handled).toMatchObject([{ method: 'POST', body: '{"a":"ä"}' }]);
  });

  it('health: ok, or degraded with reasons', async () => {
    expect(await seen(await fetch(url('/healthz')))).toEqual([200, { status: 'ok' }]);
    health = { status: 'degraded', reasons: ['registry-broken'] };
    expect(await seen(await fetch(url('/healthz')))).toEqual([
      503,
      { status: 'degraded', reasons: ['registry-broken'] },
    ]);
  });

  it.each([
    '/',
    '/api',
    '/api/messages/',
    '/api/messages/x',
    '/index.html',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/healthz/x',
  ])('%s with 404', async (path) => {
    expect(await seen(await fetch(url(path)))).toEqual([404, { error: 'not-found' }]);
  });

  it('an address that is none with the page of a site, to people alone', async () => {
    const page: Site = {
      owns: () => false,
      handle: () => Promise.reject(new Error('not asked')),
      missing: async ({ path, query }) => ({
        status: 404,
        headers: {},
        body: `nothing at ${path} in ${query.get('lang')}`,
      }),
    };
    const messages = { admit: () => null, handle: answer };
    const house = await listenTo(messages, { sites: [page] });
    const reply = async (accept: string, method = 'GET') => {
      const response = await fetch(`http://127.0.0.1:${house.port}/x?lang=en`, { method, headers: { accept } });
      return [response.status, await response.text()];
    };
    try {
      expect(await reply('text/html,*/*;q=0.8')).toEqual([404, 'nothing at /x in en']);
      expect(await reply('text/html', 'HEAD')).toEqual([404, '']);
      expect(await reply('text/html', 'POST')).toEqual([404, '{"error":"not-found"}']);
      expect(await reply('*/*')).toEqual([404, '{"error":"not-found"}']);
    } finally {
      await house.close();
    }
  });

  it.each([
    ['GET', '/api/messages'],
    ['PUT', '/api/messages'],
    ['DELETE', '/api/messages'],
    ['POST', '/healthz'],
  ])('%s %s with 405', async (method, path) => {
    expect(await seen(await fetch(url(path), { method }))).toEqual([405, { error: 'method-not-allowed' }]);
  });

  it('a fault of the endpoint with 500 and no word about it', async () => {
    answer = async () => {
      throw new Error('secret detail');
    };
    expect(await seen(await post('{}'))).toEqual([500, { error: 'internal' }]);
  });

  it('health without its body to a monitor that asks for the head', async () => {
    expect(await seen(await fetch(url('/healthz'), { method: 'HEAD' }))).toEqual([200, null]);
    health = { status: 'degraded' };
    expect((await fetch(url('/healthz'), { method: 'HEAD' })).status).toBe(503);
  });

  it('a request to speak another protocol as the plain request that it also is', async () => {
    const answered = await rawly('GET /healthz HTTP/1.1\r\nconnection: Upgrade\r\nupgrade: h2c');
    expect(answered).toMatch(/^HTTP\/1\.1 200 OK/);
  });

  it('a site with the whole query, question marks in it', async () => {
    const asked: unknown[] = [];
    const site: Site = {
      owns: (path) => path === '/s',
      handle: async ({ query }) => {
        asked.push([...query]);
        return { status: 200, headers: {}, body: '' };
      },
    };
    const messages = { admit: () => null, handle: async () => ({ status: 200 }) };
    const own = await listenTo(messages, { sites: [site] });
    for (const query of ['?q=wer?&lang=en', '?', ''])
      await (await fetch(`http://127.0.0.1:${own.port}/s${query}`)).text();
    await own.close();
    expect(asked).toEqual([
      [
        ['q', 'wer?'],
        ['lang', 'en'],
      ],
      [],
      [],
    ]);
  });

  it('without telling what it runs on', async () => {
    const response = await fetch(url('/healthz'));
    expect(response.headers.get('server') ?? '').toBe('');
    expect(response.headers.get('x-powered-by')).toBeNull();
    await response.text();
  });

  it('nobody who came by another name (DNS rebinding)', async () => {
    const status = await new Promise((resolve) => {
      request(url('/healthz'), { headers: { host: 'evil.example:3978' } }, (response) =>
        resolve(response.resume().statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});

describe('limits', () => {
  it('takes a body of exactly the limit, and one byte more not', async () => {
    expect((await post('x'.repeat(MAX_BODY_BYTES))).status).toBe(200);
    expect(await seen(await post('x'.repeat(MAX_BODY_BYTES + 1)))).toEqual([413, { error: 'too-large' }]);
    expect(handled).toHaveLength(1);
  });

  it('stops reading a body without announced length at the limit', async () => {
    const bytes = await flood('transfer-encoding: chunked', `40000\r\n${'x'.repeat(0x40000)}\r\n`, /413 .*too-large/s);
    expect(bytes).toBeLessThan(64 * 2 ** 20);
    expect(handled).toEqual([]);
  });

  it('does not read the body of a request that it does not admit', async () => {
    admitted = { status: 401, body: { error: 'unauthorized' } };
    const bytes = await flood('content-length: 60000000', 'x'.repeat(0x40000), /401 .*unauthorized/s);
    expect(bytes).toBeLessThan(60_000_000);
    expect(handled).toEqual([]);
  });
});

/** Sends head and then pieces for ever, until the server hangs up; how many bytes it took until then. */
function flood(header: string, piece: string, expected: RegExp): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    let answered = '';
    socket.on('data', (chunk) => {
      answered += chunk;
    });
    socket.on('error', () => {}); // the server hanging up while we write is what we want
    socket.on('close', () => (expected.test(answered) ? resolve(socket.bytesWritten) : reject(new Error(answered))));
    socket.write(
      `POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n${header}\r\n\r\n`,
    );
    const more = () => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on('drain', more);
    more();
  });
}

/** Sends a head; all that comes back until there is an empty line. */
function rawly(head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    let answered = '';
    socket.on('data', (chunk) => {
      answered += chunk;
      if (!answered.includes('\r\n\r\n')) return;
      resolve(answered);
      socket.destroy();
    });
    socket.on('error', reject);
    socket.write(`${head}\r\nhost: 127.0.0.1\r\n\r\n`);
  });
}

it('says which port is taken', async () => {
  const messages = { admit: () => null, handle: async () => ({ status: 200 }) };
  const options = { host: '127.0.0.1', port: server.port, messages, health: () => health, loopbackOnly: true };
  await expect(listen(options)).rejects.toMatchObject({ code: 'EADDRINUSE', port: server.port });
});

it('is told beforehand which port is taken, and leaves a free one free', async () => {
  await expect(portFree('127.0.0.1', server.port)).rejects.toMatchObject({ code: 'EADDRINUSE', port: server.port });
  const port = await freePort();
  await portFree('127.0.0.1', port);
  await portFree('127.0.0.1', port);
});

it('ends after the running request is answered', async () => {
  let finish = () => {};
  const started = new Promise<void>((resolve) => {
    answer = () => {
      resolve();
      return new Promise((done) => {
        finish = () => done({ status: 200 });
      });
    };
  });
  const reply = post('{}');
  await started;
  const closed = server.close();
  finish();
  expect((await reply).status).toBe(200);
  await closed;
  await expect(fetch(url('/healthz'))).rejects.toThrow();
});

it('ends although somebody never sends the rest of a body', async () => {
  const messages = { admit: () => null, handle: async () => ({ status: 200 }) };
  const own = await listenTo(messages, { graceMs: 0 });
  const socket = connect(own.port, '127.0.0.1');
  const cut = new Promise((resolve) => socket.on('close', resolve));
  socket.on('error', () => {}); // being cut is what we want
  // The server says that it waits for the body: then the request is running.
  const running = new Promise((resolve) => socket.once('data', resolve));
  socket.write(
    'POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\nexpect: 100-continue\r\ncontent-length: 50\r\n\r\n',
  );
  await running;
  await Promise.all([own.close(), cut]);
});

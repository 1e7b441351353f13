import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchCalendar, isPrivateAddress } from '../../../adapters/calendars/fetch.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const text = (fetched: Awaited<ReturnType<typeof fetchCalendar>>) =>
  fetched.kind === 'content'
    ? Buffer.from(fetched.bytes).toString()
    : fetched.kind === 'failed'
      ? `${fetched.code}: ${fetched.message}`
      : fetched.kind;

describe('fetching a calendar', () => {
  it('brings it, and asks the next time only whether it changed', async () => {
    const asked: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      asked.push(request.headers['if-none-match'], request.headers['if-modified-since']);
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
      response.writeHead(200, { etag: '"1"', 'last-modified': 'Sat, 21 Nov 2026 08:00:00 GMT' }).end('BEGIN');
    });
    const first = await fetchCalendar(url);
    expect(first).toMatchObject({
      kind: 'content',
      validators: { etag: '"1"', lastModified: 'Sat, 21 Nov 2026 08:00:00 GMT' },
    });
    expect(await fetchCalendar(url, { validators: first.kind === 'content' ? first.validators : {} })).toEqual({
      kind: 'unchanged',
    });
    expect(asked).toEqual([undefined, undefined, '"1"', 'Sat, 21 Nov 2026 08:00:00 GMT']);
  });

  it('unpacks, and follows redirects on the same host', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/a') return response.writeHead(302, { location: '/b' }).end();
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed'));
    });
    expect(text(await fetchCalendar(`${url}/a`))).toBe('packed');
  });

  it('does not follow a redirect to a private address, however it is written', async () => {
    const hits: string[] = [];
    const inside = await serve((request, response) => {
      hits.push(request.url!);
      response.end('secret');
    });
    for (const location of [
      inside,
      inside.replace('127.0.0.1', 'localhost'),
      'https://10.0.0.1/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://169.254.169.254/latest',
      'https://0x7f.1/',
      'https://2130706433/',
      'http://example.org/',
      'file:///etc/passwd',
      'https://[fd00::1]/',
    ]) {
      const url = await serve((_, response) => response.writeHead(302, { location }).end());
      expect(text(await fetchCalendar(url)), location).toMatch(/^forbidden-address/);
    }
    expect(hits).toEqual([]);
  });
  it('does not follow a name that means a private address', async () => {
    const url = await serve((_, response) =>
      response.writeHead(302, { location: 'https://localhost.localdomain:9/' }).end(),
    );
    expect(text(await fetchCalendar(url))).toMatch(/^(?:forbidden-address|unreachable)/);
  });
  it('gives an address that a server names no more trust than a redirect', async () => {
    const inside = await serve((_, response) => response.end('secret'));
    expect(text(await fetchCalendar(inside, { home: 'https://ris.example' }))).toMatch(/^forbidden-address/);
    expect(text(await fetchCalendar(inside, { home: inside }))).toBe('secret');
  });
  it.each(['http://example.org/x.ics', 'ftp://example.org', 'file:///etc/passwd', 'nonsense'])(
    'refuses %s',
    async (url) => expect(text(await fetchCalendar(url))).toMatch(/^forbidden-address/),
  );

  it('gives up on loops, size, packed size, time, broken answers and errors', async () => {
    const loop = await serve((_, response) => response.writeHead(302, { location: '/' }).end());
    expect(text(await fetchCalendar(loop))).toMatch(/redirects/);
    const large = await serve((_, response) => response.end('x'.repeat(2000)));
    expect(text(await fetchCalendar(large, { maxBytes: 1000 }))).toMatch(/^too-large/);
    const bomb = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('0'.repeat(5_000_000))),
    );
    expect(text(await fetchCalendar(bomb, { maxBytes: 1000 }))).toMatch(/^too-large/);
    const silent = await serve(() => {});
    expect(text(await fetchCalendar(silent, { timeoutMs: 100 }))).toMatch(/no complete answer/);
    const drip = await serve((_, response) => response.write('BEGIN'));
    expect(text(await fetchCalendar(drip, { timeoutMs: 100 }))).toMatch(/no complete answer/);
    const cut = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('BEGIN');
      setImmediate(() => response.destroy());
    });
    expect(text(await fetchCalendar(cut))).toMatch(/^unreachable/);
    const odd = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'lzma' }).end('x'));
    expect(text(await fetchCalendar(odd))).toMatch(/compression/);
    const missing = await serve((_, response) => response.writeHead(404).end());
    expect(await fetchCalendar(missing)).toMatchObject({ code: 'unreachable', status: 404 });
  });

  it('never repeats the address in a message: it is a secret', async () => {
    const url = await serve((_, response) => response.writeHead(500).end());
    for (const address of [`${url}/secret?token=secret`, 'http://example.org/secret', 'https://127.0.0.1:9/secret'])
      expect(text(await fetchCalendar(address))).not.toContain('secret');
  });
});

describe('private addresses', () => {
  it.each([
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '127.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fd12::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    'ff02::1',
    'nonsense',
  ])('%s is', (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(['8.8.8.8', '172.32.0.1', '172.15.0.1', '192.169.0.1', '2a00:1450:4001::1', '100.128.0.1'])(
    '%s is not',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );
});

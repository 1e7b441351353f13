/** The page's files: what a browser is told about them, and how large they are. */
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv } from '../../../adapters/intranet/api/csv.ts';
import { startIntranet, type TestIntranet } from '../../helpers/intranet.ts';

let intranet: TestIntranet;
let html: string;
beforeAll(async () => {
  intranet = await startIntranet({ frameAncestors: ['https://intranet.example.org'] });
  html = await (await fetch(intranet.url)).text();
});
afterAll(() => intranet.close());

const linked = () => [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);

describe('the page', () => {
  it('has no script or style of its own, and nothing from elsewhere', () => {
    expect(html).not.toMatch(/<style|style="|<script(?![^>]* src=)|\son\w+=|https?:/);
  });
  it('is there for each of two sites that start at once', async () => {
    const sites = await Promise.all([startIntranet({}, intranet.knowledge), startIntranet({}, intranet.knowledge)]);
    try {
      const pages = await Promise.all(sites.map(async ({ url }) => (await fetch(url)).status));
      expect(pages).toEqual([200, 200]);
    } finally {
      await Promise.all(sites.map((site) => site.close()));
    }
  });
  it('says what a browser may do with it', async () => {
    const policy = (await fetch(intranet.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*(?!\.)/);
    expect(policy).toMatch(
      /frame-ancestors 'self' .*https:\/\/teams\.microsoft\.com.* https:\/\/intranet\.example\.org$/,
    );
  });
  it('allows the style sheets that Web Chat makes, on the page of the chat alone and with a new nonce each time', async () => {
    const withChat = await startIntranet({ config: { chat: 'web-chat' } }, intranet.knowledge);
    try {
      const policyOf = async (path: string) => {
        const response = await fetch(withChat.url + path);
        const nonce = /name="style-nonce" content="([^"]+)"/.exec(await response.text())?.[1];
        return {
          nonce,
          policy: response.headers.get('content-security-policy')!,
          cache: response.headers.get('cache-control'),
        };
      };
      const [first, second, other] = await Promise.all([policyOf('/chat'), policyOf('/chat'), policyOf('/')]);
      expect(first.policy).toContain(`style-src 'self' 'nonce-${first.nonce}'`);
      expect(first.policy).toContain("script-src 'self';");
      expect(first.policy).not.toMatch(/unsafe/);
      expect(first.cache).toBe('no-store');
      expect(second.nonce).not.toBe(first.nonce);
      expect(other).toMatchObject({ nonce: undefined, policy: expect.stringContaining("style-src 'self';") });
    } finally {
      await withChat.close();
    }
  });
  it.each([
    '/entry/x',
    '/field/x',
    '/list?kind=x',
    '/network',
    '/calendar?view=list',
    '/keeping',
    '/conflicts',
    '/about',
    '/accessibility',
    '/chat',
    '/tab-config',
    '/document/x',
  ])('%s is the same page', async (path) => {
    expect(await (await fetch(intranet.url + path)).text()).toBe(html);
  });
  it.each([
    '/index.html',
    '/entry',
    '/entry/x/y',
    '/assets',
    '/assetsx',
    '/main.tsx',
    '/adapters/intranet/page/main.tsx',
  ])('%s is not there', async (path) => {
    expect((await fetch(intranet.url + path)).status).toBe(404);
  });
  it('says that there is no such page to whoever opens one in a browser', async () => {
    const response = await fetch(`${intranet.url}/gibt-es-nicht`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(html);
  });
  it.each([
    ['/list/', '/list'],
    ['/entry/x/?lang=en', '/entry/x?lang=en'],
  ])('%s leads to %s', async (path, to) => {
    const response = await fetch(intranet.url + path, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([308, to]);
  });
  it.each([
    ['/', 'en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['/chat', 'en', 'en'],
    ['/', 'de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['/', 'pl,en-US;q=0.7,en;q=0.3', 'de'],
    ['/', '', 'de'],
    ['/?lang=de', 'en', 'de'],
    ['/?lang=en', 'de', 'en'],
  ])('%s for a browser that wants »%s« is in »%s«', async (path, wanted, language) => {
    const response = await fetch(intranet.url + path, { headers: { 'accept-language': wanted } });
    expect(await response.text()).toContain(`<html lang="${language}">`);
    expect(response.headers.get('vary')).toContain('accept-language');
  });
  it('is asked for anew each time, but sent only when it changed', async () => {
    const first = await fetch(intranet.url);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await fetch(intranet.url, { headers: { 'if-none-match': first.headers.get('etag')! } });
    expect(again.status).toBe(304);
  });
});

describe('bundled files', () => {
  it('are kept for ever under a name with a hash', async () => {
    expect(linked().length).toBeGreaterThan(1);
    for (const path of linked()) {
      expect(path).toMatch(/-[A-Z0-9]{8}\.(js|css)$/);
      expect((await fetch(intranet.url + path)).headers.get('cache-control')).toContain('immutable');
    }
  });
  it('come packed to whoever takes it', async () => {
    const { request } = await import('node:http');
    const raw = await new Promise<{ encoding: unknown; body: Buffer }>((resolve) => {
      request(intranet.url + linked()[0], { headers: { 'accept-encoding': 'gzip, br' } }, async (response) => {
        resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(await response.toArray()) });
      }).end();
    });
    expect(raw.encoding).toBe('br');
    expect(brotliDecompressSync(raw.body).length).toBeGreaterThan(raw.body.length);
  });
  it('the script of the first page is small', async () => {
    const scripts = linked().filter((path) => path.endsWith('.js'));
    const sizes = await Promise.all(
      scripts.map(async (path) => gzipSync(Buffer.from(await (await fetch(intranet.url + path)).arrayBuffer())).length),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150 * 1024);
  });
  it('embed.js stays where it is', async () => {
    const response = await fetch(`${intranet.url}/embed.js`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });
  it('nothing but GET and HEAD', async () => {
    expect((await fetch(intranet.url, { method: 'POST' })).status).toBe(405);
    const head = await fetch(intranet.url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('a CSV cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@x', "'@x"],
    ['-', "'-"],
    ['a;b', '"a;b"'],
    ['say "hi"', '"say ""hi"""'],
    ['ä', 'ä'],
  ])('%s', (cell, written) => {
    expect(csv([[cell]])).toBe(`\uFEFF${written}\r\n`);
  });
});

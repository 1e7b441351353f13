/** Who made the browser send a request: our own page, or another one. */
import { describe, expect, it } from 'vitest';
import type { SiteRequest } from '../../../../adapters/http/ports.ts';
import { isFromOwnPage } from '../../../../adapters/intranet/access/own-page.ts';

const OWN = 'https://lotse.example.org';
const post = (headers: SiteRequest['headers'], own: string | null = OWN, method = 'POST') =>
  isFromOwnPage(
    { method, path: '/api/ask', query: new URLSearchParams(), body: '', remote: '10.0.0.1', headers },
    own ?? undefined,
  );

describe('our own', () => {
  it.each([
    ['by what the browser says of the page', { 'sec-fetch-site': 'same-origin', origin: 'https://behind-a-proxy' }],
    ['by its origin', { origin: OWN }],
    ['no browser at all', {}],
    ['with a token of its own', { authorization: 'Bearer x', origin: 'https://evil.example' }],
  ])('%s', (_how, headers) => expect(post(headers)).toBe(true));
  it('on this machine, where nobody said what the address is', () => {
    expect(post({ origin: 'http://127.0.0.1:3978', host: '127.0.0.1:3978' }, null)).toBe(true);
  });
  it('reading, which no other page can see the answer of', () => {
    expect(post({ 'sec-fetch-site': 'cross-site' }, OWN, 'GET')).toBe(true);
  });
});

describe('another', () => {
  it.each([
    ['of another site', { 'sec-fetch-site': 'cross-site', origin: OWN }],
    ['of the same site', { 'sec-fetch-site': 'same-site', origin: OWN }],
    ['by its origin', { origin: 'https://evil.example' }],
    ['by an origin that only begins alike', { origin: `${OWN}.evil.example` }],
    ['by its port', { origin: `${OWN}:8443` }],
    ['in a frame without an origin', { origin: 'null' }],
  ])('%s', (_how, headers) => expect(post(headers)).toBe(false));
  it('on this machine, by another port', () => {
    expect(post({ origin: 'http://127.0.0.1:1', host: '127.0.0.1:3978' }, null)).toBe(false);
  });
});

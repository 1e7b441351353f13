/** What the JSON API refuses, with which code, and that its description says so. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorCode } from '../../../adapters/intranet/api/schemas.ts';
import { startIntranet, type TestIntranet } from '../../helpers/intranet.ts';
import { Description } from '../../helpers/openapi.ts';

let intranet: TestIntranet;
let description: Description;
beforeAll(async () => {
  intranet = await startIntranet();
  description = await Description.of(intranet.url);
});
afterAll(() => intranet.close());

it('every code is in the description, and nothing else', () => {
  const problem = description.document.components.schemas.Problem as { properties: { error: { enum: string[] } } };
  expect(problem.properties.error.enum).toEqual(errorCode.options);
});

describe('refuses', () => {
  // A wrong method has no place in a description of methods; its answer looks the same.
  const refused: [what: string, path: string, init: RequestInit, status: number, code: string][] = [
    ['an unknown entry', '/api/bodies/no-such-thing', {}, 404, 'not-found'],
    ['a broken escape', '/api/bodies/%E0%A4', {}, 404, 'not-found'],
    ['an unknown parameter', '/api/entries?feld=x', {}, 400, 'bad-request'],
    ['a cadence that is none', '/api/entries?cadence=often', {}, 400, 'bad-request'],
    ['a search without words', '/api/search', {}, 400, 'bad-request'],
    ['the wrong method', '/api/ask', {}, 405, 'method-not-allowed'],
    [
      'a question that is no JSON',
      '/api/ask',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
      400,
      'bad-request',
    ],
    [
      'a question without one',
      '/api/ask',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
      400,
      'bad-request',
    ],
    [
      'what a form of another page can send',
      '/api/ask',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"question":"x"}' },
      415,
      'unsupported-media-type',
    ],
    [
      'a made-up conversation',
      '/api/ask',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"question":"x","conversation":"../x"}',
      },
      400,
      'bad-request',
    ],
    [
      'too much',
      '/api/ask',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: 'x'.repeat(20_000) },
      413,
      'too-large',
    ],
  ];
  it.each(refused)('%s', async (_what, path, init, status, code) => {
    const response = await fetch(intranet.url + path, init);
    const answer = (await response.json()) as { error: string };
    expect([response.status, answer.error]).toEqual([status, code]);
    const written = path.replace(/\?.*/, '').replace(/^(\/api\/bodies)\/.+/, '$1/{id}');
    if (status !== 405)
      expect(description.check(written, init.method?.toLowerCase() ?? 'get', status, answer)).toBe('as described');
  });
  it('a client that asks too often, until it has waited', async () => {
    let now = 0;
    const slow = await startIntranet({ requestsPerMinute: 60, now: () => now }, intranet.knowledge);
    try {
      const statuses = async (count: number) => {
        const seen: number[] = [];
        for (let i = 0; i < count; i++) seen.push((await fetch(`${slow.url}/api/search?q=a`)).status);
        return seen;
      };
      expect(await statuses(16)).toEqual([...Array<number>(15).fill(200), 429]);
      const refusedOnce = await fetch(`${slow.url}/api/search?q=a`);
      expect(refusedOnce.headers.get('retry-after')).toBe('1');
      expect(await refusedOnce.json()).toEqual({ error: 'too-many-requests' });
      now = 2000;
      expect(await statuses(3)).toEqual([200, 200, 429]);
    } finally {
      await slow.close();
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { Fetch, Fetched } from '../../../adapters/calendars/fetch.ts';
import { type OparlState, readOparl } from '../../../adapters/calendars/oparl.ts';

const ENTRY = 'https://ris.example/oparl/system';
const BODY = {
  id: 'https://ris.example/body/1',
  type: 'https://schema.oparl.org/1.1/Body',
  meeting: 'https://ris.example/meetings',
  organization: 'https://ris.example/organizations',
};
const NOW = new Date('2026-11-21T09:00:00Z');
const meeting = (id: number, more: object = {}) => ({
  id: `https://ris.example/meeting/${id}`,
  type: 'https://schema.oparl.org/1.1/Meeting',
  name: `Sitzung ${id}`,
  start: '2026-12-01T18:00:00+01:00',
  end: '2026-12-01T20:00:00+01:00',
  organization: ['https://ris.example/org/1'],
  ...more,
});
const list = (data: object[], next?: string) => ({ data, links: next ? { next } : {}, pagination: {} });

type Answer = object | string | number;
/** A server: addresses (without `modified_since`, or with it as `?since`) → JSON, raw text or a status. */
function server(answers: Record<string, Answer | ((url: URL) => Answer)>) {
  const asked: string[] = [];
  const fetch: Fetch = async (address) => {
    const url = new URL(address);
    asked.push(address);
    const filtered = url.searchParams.has('modified_since');
    url.searchParams.delete('modified_since');
    const key = `${url.href}${filtered && `${url.href}?since` in answers ? '?since' : ''}`;
    const found = answers[key];
    const answer = typeof found === 'function' ? found(new URL(address)) : found;
    if (answer === undefined || typeof answer === 'number')
      return {
        kind: 'failed',
        code: 'unreachable',
        message: `the server answers ${answer ?? 404}`,
        status: answer ?? 404,
      } satisfies Fetched;
    return {
      kind: 'content',
      bytes: Buffer.from(typeof answer === 'string' ? answer : JSON.stringify(answer)),
      validators: {},
    };
  };
  return { fetch, asked };
}
const SYSTEM = {
  [ENTRY]: { type: 'https://schema.oparl.org/1.1/System', body: 'https://ris.example/bodies' },
  'https://ris.example/bodies': list([BODY]),
  'https://ris.example/organizations': list([
    { id: 'https://ris.example/org/1', name: 'Ausschuss für Wasser', shortName: 'AfW' },
  ]),
};
const read = (fetch: Fetch, state?: OparlState, now = NOW, monotonic = () => 0) =>
  readOparl(ENTRY, fetch, {
    name: 'ris',
    monotonic,
    zone: 'Europe/Berlin',
    window: { from: new Date('2026-01-01'), to: new Date('2028-01-01') },
    now,
    ...(state ? { state } : {}),
  });
const titles = ({ events }: Awaited<ReturnType<typeof read>>) => events.map(({ meeting: { title } }) => title).sort();

describe('reading OParl', () => {
  it('walks system, bodies, organizations and pages', async () => {
    const { fetch } = server({
      ...SYSTEM,
      'https://ris.example/meetings': list(
        [meeting(1), meeting(2, { cancelled: true })],
        'https://ris.example/meetings?page=2',
      ),
      'https://ris.example/meetings?page=2': list([meeting(3, { modified: '2026-11-01T00:00:00Z' })]),
    });
    const result = await read(fetch);
    expect(result.problems).toEqual([]);
    expect(titles(result)).toEqual(['Sitzung 1', 'Sitzung 2', 'Sitzung 3']);
    expect(result.events[0]).toMatchObject({
      meeting: { start: new Date('2026-12-01T17:00:00Z'), startLocal: '2026-12-01T18:00', status: 'planned' },
      hints: { categories: ['Ausschuss für Wasser', 'AfW', 'https://ris.example/org/1'] },
    });
    expect(result.events[1]!.meeting.status).toBe('cancelled');
    expect(result.events[2]!.meeting.sequence).toBeGreaterThan(0);
  });

  it('takes a body, a list of bodies or a list of meetings as entry', async () => {
    const meetings = {
      'https://ris.example/meetings': list([meeting(1)]),
      'https://ris.example/organizations': list([]),
    };
    for (const entry of [BODY, list([BODY]), list([meeting(1)]), [BODY]])
      expect(titles(await read(server({ ...meetings, [ENTRY]: entry }).fetch))).toEqual(['Sitzung 1']);
  });

  it('asks only for changes the next time, and takes deleted objects away', async () => {
    const first = await read(
      server({ ...SYSTEM, 'https://ris.example/meetings': list([meeting(1), meeting(2), meeting(3)]) }).fetch,
    );
    const { fetch, asked } = server({
      ...SYSTEM,
      'https://ris.example/meetings?since': list([
        meeting(1, { name: 'neu' }),
        { id: meeting(2).id, type: 'x', deleted: true },
      ]),
      'https://ris.example/organizations?since': list([]),
    });
    const second = await read(fetch, first.state, new Date('2026-11-22T09:00:00Z'));
    expect(titles(second)).toEqual(['Sitzung 3', 'neu']);
    expect(asked.filter((url) => url.includes('modified_since=2026-11-19'))).toHaveLength(2);
  });

  it('reads everything again after a week', async () => {
    const first = await read(
      server({ ...SYSTEM, 'https://ris.example/meetings': list([meeting(1), meeting(2)]) }).fetch,
    );
    const { fetch, asked } = server({ ...SYSTEM, 'https://ris.example/meetings': list([meeting(1)]) });
    expect(titles(await read(fetch, first.state, new Date('2026-12-01T09:00:00Z')))).toEqual(['Sitzung 1']);
    expect(asked.some((url) => url.includes('modified_since'))).toBe(false);
  });

  describe('faults of servers', () => {
    const state = async () =>
      (await read(server({ ...SYSTEM, 'https://ris.example/meetings': list([meeting(1)]) }).fetch)).state;
    it.each([400, 500, 503])('a filter that is answered with %s is left out', async (status) => {
      const { fetch } = server({
        ...SYSTEM,
        'https://ris.example/meetings?since': status,
        'https://ris.example/organizations?since': status,
        'https://ris.example/meetings': list([meeting(1), meeting(4)]),
      });
      expect(titles(await read(fetch, await state()))).toEqual(['Sitzung 1', 'Sitzung 4']);
    });
    it('404 for »nothing changed« is nothing changed', async () => {
      const { fetch } = server({
        ...SYSTEM,
        'https://ris.example/meetings?since': 404,
        'https://ris.example/organizations?since': 404,
        'https://ris.example/meetings': 500,
      });
      expect(titles(await read(fetch, await state()))).toEqual(['Sitzung 1']);
    });
    it('one list of several that is not there takes nothing from the others, and nothing that was known', async () => {
      const second = { ...BODY, id: 'https://ris.example/body/2', meeting: 'https://ris.example/gone' };
      const both = { ...SYSTEM, 'https://ris.example/bodies': list([second, BODY]) };
      const { fetch } = server({ ...both, 'https://ris.example/meetings': list([meeting(1)]) });
      const state = { readAt: '2026-11-01T00:00:00Z', fullAt: '2026-11-01T00:00:00Z', organizations: {} };
      const result = await read(fetch, { ...state, meetings: { 'https://ris.example/meeting/2': meeting(2) } });
      expect(result.fatal).toBe(false);
      expect(result.events.map(({ meeting: { title } }) => title).sort()).toEqual(['Sitzung 1', 'Sitzung 2']);
      expect(result.problems).toEqual([
        { code: 'unreachable', where: 'ris https://ris.example/gone', message: 'the server answers 404' },
      ]);
      // Tried in full again the next time.
      expect(result.state?.fullAt).toBe(state.fullAt);
      expect((await read(server(SYSTEM).fetch)).fatal).toBe(true);
    });

    it('a next page without host is on the same one', async () => {
      const { fetch } = server({
        ...SYSTEM,
        'https://ris.example/meetings': list([meeting(1)], '/meetings/2'),
        'https://ris.example/meetings/2': list([meeting(2)]),
      });
      expect((await read(fetch)).events.length).toBe(2);
    });

    it('a server that takes for ever is given up', async () => {
      let elapsed = 0;
      const { fetch } = server({ ...SYSTEM, 'https://ris.example/meetings': list([meeting(1)]) });
      const slow: Fetch = (...of) => {
        elapsed += 11 * 60_000;
        return fetch(...of);
      };
      const result = await read(slow, undefined, NOW, () => elapsed);
      expect([result.fatal, result.problems[0]?.message]).toEqual([true, 'reading took more than half an hour']);
    });

    it('pages that repeat end the walk, under the same address or ever new ones', async () => {
      const same = server({
        ...SYSTEM,
        'https://ris.example/meetings': list([meeting(1)], 'https://ris.example/meetings'),
      });
      expect(await read(same.fetch)).toMatchObject({ fatal: false, problems: [{ code: 'broken-file' }] });
      let page = 1;
      const answers = server({
        ...SYSTEM,
        'https://ris.example/meetings': list([meeting(1)], 'https://ris.example/p?page=2'),
      });
      const endless: Fetch = async (url, options) =>
        url.includes('/p?')
          ? {
              kind: 'content',
              bytes: Buffer.from(JSON.stringify(list([meeting(1)], `https://ris.example/p?page=${++page}`))),
              validators: {},
            }
          : answers.fetch(url, options);
      expect(titles(await read(endless))).toEqual(['Sitzung 1']);
      expect(page).toBeLessThan(5);
    });
    it.each([
      ['a page of HTML', '<html>Wartung</html>'],
      ['an error', 500],
      ['nothing of OParl', { hello: 'world' }],
      ['null', 'null'],
    ])('%s keeps what was known', async (_, answer) =>
      expect(await read(server({ [ENTRY]: answer }).fetch)).toMatchObject({
        fatal: true,
        events: [],
        problems: [{ where: 'ris' }],
      }),
    );
    it('missing lists of 1.0 and objects full of holes are no fault', async () => {
      const { organization: _, ...bare } = BODY;
      const { fetch } = server({
        [ENTRY]: { ...bare },
        'https://ris.example/meetings': list([
          { id: 'https://ris.example/meeting/9', type: 'x', start: '2026-12-02T10:00:00Z' },
          { type: 'x' },
          { id: 'https://ris.example/meeting/8', type: 'x' },
          'x' as never,
        ]),
      });
      const result = await read(fetch);
      expect(result.problems).toEqual([]);
      expect(result.events.map(({ meeting: { uid, title } }) => [uid, title])).toEqual([
        ['https://ris.example/meeting/9', ''],
      ]);
    });
    it('a time without zone is reported, never guessed', async () => {
      const { fetch } = server({
        ...SYSTEM,
        'https://ris.example/meetings': list([
          meeting(1, { start: '2026-12-01T18:00:00' }),
          meeting(2, { start: 'bald' }),
          meeting(3),
        ]),
      });
      const result = await read(fetch);
      expect(result.problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
        'floating-time ris https://ris.example/meeting/1',
        'bad-date ris https://ris.example/meeting/2',
      ]);
      expect(titles(result)).toEqual(['Sitzung 3']);
    });
    it('__proto__ as id harms nobody', async () => {
      const { fetch } = server({
        ...SYSTEM,
        'https://ris.example/meetings': JSON.stringify(list([meeting(1, { id: '__proto__' })])),
      });
      await read(fetch);
      expect(({} as { name?: string }).name).toBeUndefined();
    });
  });
});

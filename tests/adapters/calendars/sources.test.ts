import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileCache } from '../../../adapters/calendars/cache.ts';
import type { Fetch, Fetched } from '../../../adapters/calendars/fetch.ts';
import type { SourceCache, SourceConfig } from '../../../adapters/calendars/source.ts';
import { createCalendarSources, type SourcesOptions } from '../../../adapters/calendars/sources.ts';
import { testKnowledge } from '../../fixtures/calendars/registry.ts';
import { RecordingLog } from '../../helpers/recording-log.ts';

const knowledge = testKnowledge();
const ics = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (uid: string, start: string, title = 'AG Wasser', sequence = 0) =>
  ['BEGIN:VEVENT', `UID:${uid}`, `SEQUENCE:${sequence}`, `SUMMARY:${title}`, `DTSTART:${start}`, 'END:VEVENT'].join(
    '\r\n',
  );
const URL_SOURCE: SourceConfig = {
  name: 'gremien',
  kind: 'url',
  url: 'https://example.org/secret',
  refreshMinutes: 60,
};

/** Sources with a clock and a server that the test moves. */
function setup(sources: readonly SourceConfig[] = [URL_SOURCE], more: Partial<SourcesOptions> = {}) {
  const world = {
    now: new Date('2026-11-21T09:00:00Z'),
    answer: { kind: 'failed', code: 'unreachable', message: 'down' } as Fetched,
    asked: 0,
    validators: [] as unknown[],
  };
  const fetch: Fetch = async (_, options) => {
    world.asked++;
    world.validators.push(options?.validators);
    return world.answer;
  };
  const port = createCalendarSources({
    sources,
    knowledge: () => knowledge,
    clock: () => world.now,
    production: false,
    fetch,
    ...more,
  });
  const serve = (text: string, etag = '"1"') => {
    world.answer = { kind: 'content', bytes: Buffer.from(text), validators: { etag } };
  };
  const later = (minutes: number) => {
    world.now = new Date(world.now.getTime() + minutes * 60_000);
  };
  const brief = () =>
    port
      .snapshot()
      .calendar.meetings.map(({ uid, occurrence, startLocal, status, stale, body }) =>
        [uid, occurrence, startLocal, status, ...(stale ? ['stale'] : []), body ?? '-'].join(' '),
      );
  return { world, port, serve, later, brief };
}

describe('the cache', () => {
  it('forgets sources that are configured no more, and nothing else', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'cache-'));
    const cache = createFileCache(directory);
    const kept = { bytes: Buffer.from('x'), readAt: new Date('2026-11-21T09:00:00Z'), origins: {} };
    await cache.save('stays', kept);
    await cache.save('goes', kept);
    writeFileSync(join(directory, 'other.json'), '{}');
    await cache.forgetOthers(['stays']);
    expect(await cache.load('stays')).toBeDefined();
    expect(await cache.load('goes')).toBeUndefined();
    expect(readFileSync(join(directory, 'other.json'), 'utf8')).toBe('{}');
    await createFileCache(join(directory, 'nowhere')).forgetOthers([]);
  });
});

describe('the start', () => {
  it('shows what this machine has at once, and waits for no server', async () => {
    const { world, port, serve, brief } = setup(
      [URL_SOURCE, { name: 'own', kind: 'file', path: 'own.ics', refreshMinutes: 5 }],
      {
        readBytes: async () => Buffer.from(ics(event('f', '20261202T090000Z'))),
        cache: {
          load: async () => ({
            bytes: Buffer.from(ics(event('kept', '20261201T090000Z'))),
            readAt: new Date('2026-11-20T09:00:00Z'),
            origins: {},
          }),
          save: async () => {},
        },
      },
    );
    await port.open();
    expect([world.asked, brief().map((line) => line.split(' ')[0])]).toEqual([0, ['kept', 'f']]);
    serve(ics(event('new', '20261201T090000Z')));
    await port.refresh();
    expect([world.asked, brief().map((line) => line.split(' ')[0])]).toEqual([1, ['new', 'f']]);
  });
});

describe('a source', () => {
  it('is read when its time has come, not before', async () => {
    const { world, port, serve, later, brief } = setup();
    serve(ics(event('a', '20261201T090000Z')));
    await port.refresh();
    await port.refresh();
    expect([world.asked, brief()]).toEqual([1, ['a 2026-12-01T10:00 2026-12-01T10:00 planned ag-wasser']]);
    later(61);
    world.answer = { kind: 'unchanged' };
    await port.refresh();
    expect(world.asked).toBe(2);
    expect(world.validators[1]).toEqual({ etag: '"1"' });
    expect(brief()).toHaveLength(1);
    expect(port.snapshot().sources).toEqual([
      { name: 'gremien', lastTry: world.now, lastSuccess: world.now, stale: false, meetings: 1, problems: 0 },
    ]);
  });

  it.each<[string, Fetched]>([
    ['is down', { kind: 'failed', code: 'unreachable', message: 'down' }],
    ['answers with a page', { kind: 'content', bytes: Buffer.from('<html>login</html>'), validators: {} }],
    [
      'is cut off',
      { kind: 'content', bytes: Buffer.from(ics(event('b', '20261202T090000Z')).slice(0, -30)), validators: {} },
    ],
  ])('that %s keeps its last data, marked stale, and is tried again sooner', async (_, answer) => {
    const { world, port, serve, later, brief } = setup();
    serve(ics(event('a', '20261201T090000Z')));
    await port.refresh();
    const success = world.now;
    later(61);
    world.answer = answer;
    await port.refresh();
    expect(brief()).toEqual(['a 2026-12-01T10:00 2026-12-01T10:00 planned stale ag-wasser']);
    expect(port.snapshot().problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(port.snapshot().problems)).not.toContain('secret');
    expect(port.snapshot().sources[0]).toMatchObject({ stale: true, lastSuccess: success });
    later(10);
    await port.refresh();
    expect(world.asked).toBe(2);
    later(6);
    serve(ics(event('c', '20261203T090000Z')));
    await port.refresh();
    expect([world.asked, brief()]).toEqual([3, ['c 2026-12-03T10:00 2026-12-03T10:00 planned ag-wasser']]);
    expect(port.snapshot().problems).toEqual([]);
  });

  it('that had several meetings to come and suddenly has none is not believed', async () => {
    const log = new RecordingLog();
    const { world, port, serve, later, brief } = setup([URL_SOURCE], { log });
    serve(ics(event('over', '20261101T090000Z'), event('a', '20261201T090000Z'), event('b', '20261208T090000Z')));
    await port.refresh();
    later(61);
    serve(ics(event('over', '20261101T090000Z')));
    await port.refresh();
    expect(brief().map((line) => line.split(' ')[0])).toEqual(['over', 'a', 'b']);
    expect(brief().every((line) => line.includes('stale'))).toBe(true);
    expect(port.snapshot().sources[0]).toMatchObject({ stale: true, emptied: true });
    expect(port.snapshot().problems).toMatchObject([{ code: 'suddenly-empty', where: 'gremien' }]);
    later(16);
    await port.refresh();
    expect([world.asked, log.events]).toEqual([
      3,
      [{ level: 'warn', event: 'calendar-not-taken', fields: { code: 'suddenly-empty' } }],
    ]);
    later(16);
    serve(ics(event('b', '20261208T090000Z')));
    await port.refresh();
    expect(brief()).toEqual(['b 2026-12-08T10:00 2026-12-08T10:00 planned ag-wasser']);
    later(61);
    // The last one may well be taken out by itself.
    serve(ics());
    await port.refresh();
    expect([brief(), port.snapshot().sources[0]?.stale]).toEqual([[], false]);
  });

  it('is believed to be empty when what was known is over, or was called off', async () => {
    const { port, serve, later, brief } = setup();
    const [a, b] = [event('a', '20261201T090000Z'), event('b', '20261208T090000Z')];
    serve(ics(a, b));
    await port.refresh();
    later(20 * 24 * 60);
    serve(ics());
    await port.refresh();
    expect([brief(), port.snapshot().sources[0]?.stale]).toEqual([[], false]);
    const cancelled = [event('c', '20261220T090000Z'), event('d', '20261221T090000Z')];
    serve(ics(...cancelled.map((text) => text.replace('END:VEVENT', 'STATUS:CANCELLED\r\nEND:VEVENT'))));
    later(61);
    await port.refresh();
    expect(brief()).toHaveLength(2);
    serve(ics());
    later(61);
    await port.refresh();
    expect([brief(), port.snapshot().sources[0]?.stale]).toEqual([[], false]);
  });

  it('is not believed to be empty after a restart either', async () => {
    const cache = createFileCache(mkdtempSync(join(tmpdir(), 'calendars-')));
    const before = setup([URL_SOURCE], { cache });
    before.serve(ics(event('a', '20261201T090000Z'), event('b', '20261208T090000Z')));
    await before.port.refresh();
    const after = setup([URL_SOURCE], { cache });
    after.serve(ics());
    await after.port.refresh();
    expect(after.brief()).toHaveLength(2);
    expect(after.port.snapshot().sources[0]).toMatchObject({ emptied: true });
  });

  it('keeps the identity of a single meeting that was moved, and of one that moved back', async () => {
    const { port, serve, later, brief } = setup();
    serve(ics(event('a', '20261201T090000Z')));
    await port.refresh();
    later(61);
    serve(ics(event('a', '20261208T090000Z', 'AG Wasser', 1)));
    await port.refresh();
    expect(brief()).toEqual(['a 2026-12-01T10:00 2026-12-08T10:00 changed ag-wasser']);
    later(61);
    serve(ics(event('a', '20261201T090000Z', 'AG Wasser', 2)));
    await port.refresh();
    expect(brief()).toEqual(['a 2026-12-01T10:00 2026-12-01T10:00 planned ag-wasser']);
  });

  it('survives a restart with a server that is down', async () => {
    const cache = createFileCache(mkdtempSync(join(tmpdir(), 'calendars-')));
    const before = setup([URL_SOURCE], { cache });
    before.serve(ics(event('a', '20261201T090000Z')));
    await before.port.refresh();
    before.later(61);
    before.serve(ics(event('a', '20261208T090000Z', 'AG Wasser', 1)));
    await before.port.refresh();
    const after = setup([URL_SOURCE], { cache });
    await after.port.refresh();
    expect(after.brief()).toEqual(['a 2026-12-01T10:00 2026-12-08T10:00 changed stale ag-wasser']);
    expect(after.port.snapshot().sources[0]).toMatchObject({ stale: true, lastSuccess: before.world.now });
  });

  it('does not mind a cache that fails, and says so', async () => {
    const cache: SourceCache = {
      load: () => Promise.reject(new Error('x')),
      save: () => Promise.reject(new Error('x')),
    };
    const log = new RecordingLog();
    const { port, serve, brief } = setup([URL_SOURCE], { cache, log });
    serve(ics(event('a', '20261201T090000Z')));
    await port.refresh();
    expect(brief()).toHaveLength(1);
    expect(log.events.map(({ event }) => event)).toEqual(['calendar-not-kept']);
  });

  it('is read in a window that moves with time', async () => {
    const { world, port, serve, later, brief } = setup();
    serve(ics(event('a', '20261201T090000Z').replace('END:VEVENT', 'RRULE:FREQ=YEARLY\r\nEND:VEVENT')));
    await port.refresh();
    expect(brief().map((line) => line.slice(2, 6))).toEqual(['2026', '2027']);
    later(365 * 24 * 60);
    world.answer = { kind: 'unchanged' };
    await port.refresh();
    expect(brief().map((line) => line.slice(2, 6))).toEqual(['2026', '2027', '2028']);
  });
});

describe('several sources', () => {
  it('do not disturb one another, and the same event counts once', async () => {
    const files: Record<string, string> = {
      'a.ics': ics(event('a', '20261201T090000Z')),
      'b.ics': ics(event('a', '20261201T090000Z', 'AG Wasser', 2), event('z', '20261202T090000Z', 'Unbekannt')),
      'meetings.yaml': '- { body: forum-energie, start: 2026-12-05T10:00 }',
    };
    const { port, brief } = setup(
      [
        { name: 'a', kind: 'file', path: 'a.ics', refreshMinutes: 5 },
        { name: 'b', kind: 'file', path: 'b.ics', refreshMinutes: 5, mapping: { events: { z: 'ak-theater' } } },
        { name: 'registry', kind: 'file', path: 'meetings.yaml', refreshMinutes: 5 },
        { name: 'gone', kind: 'file', path: 'gone.ics', refreshMinutes: 5 },
      ],
      { readBytes: async (path) => (path in files ? Buffer.from(files[path]!) : Promise.reject(new Error('ENOENT'))) },
    );
    await port.refresh();
    expect(brief()).toEqual([
      'a 2026-12-01T10:00 2026-12-01T10:00 planned ag-wasser',
      'z 2026-12-02T10:00 2026-12-02T10:00 planned ak-theater',
      'forum-energie-2026-12-05T10:00 2026-12-05T10:00 2026-12-05T10:00 planned forum-energie',
    ]);
    expect(port.snapshot().calendar.meetings[0]!.calendar).toBe('b');
    expect(port.snapshot().calendar.meetings[2]).toMatchObject({ title: 'Forum Energie', matchedBy: 'registry' });
    expect(port.snapshot().problems).toEqual([{ code: 'unreachable', where: 'gone', message: 'ENOENT' }]);
    expect(port.snapshot()).toBe(port.snapshot());
  });

  it('keep the calendar when they are read again and say the same, and tell when they were read', async () => {
    const files = { a: ics(event('a', '20261201T090000Z')) };
    const { port, world, later } = setup(
      [
        { name: 'a', kind: 'file', path: 'a', refreshMinutes: 1 },
        { name: 'sample', kind: 'sample', refreshMinutes: 1 },
      ],
      { readBytes: async () => Buffer.from(files.a) },
    );
    await port.refresh();
    const { calendar } = port.snapshot();
    later(5);
    await port.refresh();
    expect(port.snapshot().calendar).toBe(calendar);
    expect(port.snapshot().sources.map(({ lastSuccess }) => lastSuccess)).toEqual([world.now, world.now]);
    files.a = ics(event('a', '20261202T090000Z'));
    later(5);
    await port.refresh();
    expect(port.snapshot().calendar).not.toBe(calendar);
    // Another day: other events are in view.
    const changed = port.snapshot().calendar;
    later(24 * 60);
    await port.refresh();
    expect(port.snapshot().calendar).not.toBe(changed);
  });

  it('are read although another one does not answer, which is not asked twice', async () => {
    const files = { a: ics(event('a', '20261201T090000Z')) };
    let asked = 0;
    let answer = (_: Fetched) => {};
    const { port, later, brief } = setup([{ name: 'a', kind: 'file', path: 'a', refreshMinutes: 1 }, URL_SOURCE], {
      readBytes: async () => Buffer.from(files.a),
      fetch: () => {
        asked++;
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
    const turns = async () => {
      for (let i = 0; i < 10; i++) await new Promise(setImmediate);
    };
    const first = port.refresh();
    await turns();
    files.a = ics(event('a', '20261202T090000Z'));
    later(120);
    const second = port.refresh();
    await turns();
    expect(brief()).toEqual(['a 2026-12-01T10:00 2026-12-02T10:00 changed ag-wasser']);
    expect(asked).toBe(1);
    answer({ kind: 'failed', code: 'unreachable', message: 'down' });
    await Promise.all([first, second]);
  });

  it('are damaged by an event that cannot be read, each for itself', async () => {
    const bad = event('bad', 'nonsense');
    const { port } = setup(
      [
        { name: 'whole', kind: 'file', path: 'whole', refreshMinutes: 1 },
        { name: 'torn', kind: 'file', path: 'torn', refreshMinutes: 1 },
        { name: 'stranger', kind: 'file', path: 'stranger', refreshMinutes: 1 },
      ],
      {
        readBytes: async (path) =>
          Buffer.from(
            path === 'torn'
              ? ics(event('a', '20261201T090000Z'), bad)
              : ics(event(path, '20261201T090000Z', path === 'whole' ? 'AG Wasser' : 'Ring Moor')),
          ),
      },
    );
    await port.refresh();
    expect(port.snapshot().sources.map(({ name, damaged = false }) => [name, damaged])).toEqual([
      ['whole', false],
      ['torn', true],
      ['stranger', false],
    ]);
  });

  it('look for the nearest names of the first titles that name nobody, for each takes as long as a question', async () => {
    const { port, serve } = setup();
    serve(ics(...Array.from({ length: 300 }, (_, i) => event(`e${i}`, '20261201T090000Z', `AG Wassre ${i}`))));
    await port.refresh();
    const messages = port.snapshot().problems.map(({ message }) => message);
    expect(messages).toHaveLength(300);
    expect(messages.filter((message) => message.includes('nearest: AG Wasser'))).toHaveLength(200);
    expect(messages.at(-1)).toBe('»AG Wassre 299« names no body');
  });

  it('match anew when the registry changes', async () => {
    let current = knowledge;
    const { port, serve, brief } = setup([URL_SOURCE], { knowledge: () => current });
    serve(ics(event('a', '20261201T090000Z', 'Ring Moor')));
    await port.refresh();
    expect(brief()[0]).toMatch(/ -$/);
    expect(port.snapshot().problems).toMatchObject([{ code: 'unmatched' }]);
    current = testKnowledge({
      'umwelt/ring-moor.yaml': 'name: Ring Moor\nkind: round\nmentions: [{ document: plan, at: "1" }]\n',
    });
    expect(brief()[0]).toMatch(/ ring-moor$/);
  });

  it('reads OParl with the same fetcher', async () => {
    const { port, world, brief } = setup([
      {
        name: 'ris',
        kind: 'oparl',
        url: 'https://ris.example/meetings',
        refreshMinutes: 60,
        mapping: { all: 'ag-boden' },
      },
    ]);
    world.answer = {
      kind: 'content',
      bytes: Buffer.from(
        JSON.stringify({
          data: [
            { id: 'https://ris.example/m/1', type: 'Meeting', name: 'Sitzung', start: '2026-12-01T18:00:00+01:00' },
          ],
          links: {},
        }),
      ),
      validators: {},
    };
    await port.refresh();
    expect(brief()).toEqual(['https://ris.example/m/1 2026-12-01T18:00 2026-12-01T18:00 planned ag-boden']);
  });

  it('knows what OParl said over a restart, also while its server is down', async () => {
    const cache = createFileCache(mkdtempSync(join(tmpdir(), 'calendars-')));
    const ris: SourceConfig = { name: 'ris', kind: 'oparl', url: 'https://ris.example/meetings', refreshMinutes: 60 };
    const before = setup([ris], { cache });
    const start = '2026-12-01T18:00:00+01:00';
    const data = [{ id: 'https://ris.example/m/1', type: 'Meeting', name: 'AG Wasser', start }];
    before.world.answer = { kind: 'content', bytes: Buffer.from(JSON.stringify({ data })), validators: {} };
    await before.port.refresh();
    const after = setup([ris], { cache });
    await after.port.open();
    expect(after.brief()).toEqual(['https://ris.example/m/1 2026-12-01T18:00 2026-12-01T18:00 planned ag-wasser']);
    await after.port.refresh();
    expect(after.brief()).toEqual([
      'https://ris.example/m/1 2026-12-01T18:00 2026-12-01T18:00 planned stale ag-wasser',
    ]);
  });

  it('invents meetings only outside of production', async () => {
    const sample: SourceConfig = { name: 'sample', kind: 'sample', refreshMinutes: 1440 };
    expect(() => setup([sample], { production: true })).toThrow('production');
    const { port } = setup([sample]);
    await port.refresh();
    const { meetings } = port.snapshot().calendar;
    expect(meetings.length).toBeGreaterThan(10);
    expect(meetings.every((meeting) => meeting.sample)).toBe(true);
  });
  it('need names of their own', () => expect(() => setup([URL_SOURCE, URL_SOURCE])).toThrow('same name'));
  it('a file of a few thousand events is read in a moment', async () => {
    const many = ics(
      ...Array.from({ length: 5000 }, (_, i) =>
        event(`e${i}`, `2026${String(1 + (i % 12)).padStart(2, '0')}${String(1 + (i % 28)).padStart(2, '0')}T090000Z`),
      ),
    );
    const { port } = setup([{ name: 'a', kind: 'file', path: 'x.ics', refreshMinutes: 5 }], {
      readBytes: async () => Buffer.from(many),
    });
    const start = performance.now();
    await port.refresh();
    expect(port.snapshot().calendar.meetings).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(readFileSync('package.json', 'utf8')).toContain('"meetings"');
  });
});

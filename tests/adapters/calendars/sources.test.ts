import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileCache } from '../../../adapters/calendars/cache.ts';
import type { Fetched } from '../../../adapters/calendars/fetch.ts';
import type { SourceCache } from '../../../adapters/calendars/source.ts';
import { RecordingLog } from '../../helpers/recording-log.ts';
import { event, ics, setup, URL_SOURCE } from '../../support/calendar-sources.ts';

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

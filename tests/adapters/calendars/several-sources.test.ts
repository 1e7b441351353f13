import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileCache } from '../../../adapters/calendars/cache.ts';
import type { Fetched } from '../../../adapters/calendars/fetch.ts';
import type { SourceConfig } from '../../../adapters/calendars/source.ts';
import { testKnowledge } from '../../fixtures/calendars/registry.ts';
import { event, ics, knowledge, setup, URL_SOURCE } from '../../support/calendar-sources.ts';

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

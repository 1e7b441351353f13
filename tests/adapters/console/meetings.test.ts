import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meetingsCommand } from '../../../adapters/console/meetings.ts';
import { FILES } from '../../fixtures/calendars/registry.ts';

/** What the environment of the command holds; a test may set more. */
const ENV: Record<string, string> = {};
const NOW = new Date('2026-11-21T09:00:00Z');
const registry = mkdtempSync(join(tmpdir(), 'registry-'));
for (const [path, text] of FILES) {
  mkdirSync(dirname(join(registry, path)), { recursive: true });
  writeFileSync(join(registry, path), text);
}
async function run(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await meetingsCommand([...argv, '--registry', registry], NOW, ENV, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out, err };
}
const fixture = (name: string) => `tests/fixtures/calendars/${name}.ics`;

describe('npm run meetings', () => {
  it('lists meetings with their bodies, and how each was found', async () => {
    const { code, out } = await run(
      'list',
      '--calendar',
      fixture('outlook-published'),
      '--from',
      '2026-11-01',
      '--to',
      '2027-02-01',
    );
    expect(code).toBe(0);
    expect(out).toEqual([
      '2026-11-13 09:30  AG Wasser (ag-wasser, by name)  »AG Wasser« [changed]  outlook-published.ics',
      '2026-12-03        Netzwerk Umwelt (netzwerk-umwelt, by name)  »Klausurtagung des Netzwerks Umwelt mit allen Arbeitsgruppen und mit Gästen aus den Nachbarkreisen«  outlook-published.ics',
      '2027-01-14 14:00  AG Wasser (ag-wasser, by name)  »Abgesagt: AG Wasser« [cancelled]  outlook-published.ics',
    ]);
  });
  it('as JSON lines', async () => {
    const { out } = await run(
      'list',
      '--json',
      '--calendar',
      fixture('moved-and-cancelled'),
      '--from',
      '2026-12-01',
      '--to',
      '2026-12-03',
    );
    expect(JSON.parse(out[0]!)).toMatchObject({
      uid: 'series-cancelled',
      body: 'ag-wasser',
      start: '2026-12-01T11:00:00.000Z',
      status: 'cancelled',
    });
  });
  it('reads the meetings of the registry by default, and says when there are none', async () => {
    expect(await run('list')).toMatchObject({ code: 2, err: [expect.stringContaining('meetings.yaml')] });
    writeFileSync(
      join(registry, 'meetings.yaml'),
      '- { body: ag-boden, start: 2026-12-05T10:00 }\n- { title: Essen, start: 2026-12-06 }\n',
    );
    expect((await run('list')).out).toEqual([
      '2026-12-05 10:00  AG Boden (ag-boden, by registry)  »AG Boden«  meetings.yaml',
      '2026-12-06        no body  »Essen«  meetings.yaml',
    ]);
    expect(await run('unmatched')).toMatchObject({
      code: 0,
      out: ['2026-12-06        no body  »Essen«  meetings.yaml'],
      err: ['meetings.yaml:2 essen-2026-12-06 unmatched: »Essen« names no body'],
    });
  });
  it('reads the calendars of the configuration', async () => {
    const config = join(registry, 'bot.yaml');
    writeFileSync(
      config,
      [
        'calendars:',
        '  - { name: Fest, file: tests/fixtures/calendars/outlook-published.ics }',
        '  - { name: Weg, url: "http://127.0.0.1:9/geheim.ics" }',
      ].join('\n'),
    );
    const { code, out } = await run('check', '--config', config);
    expect(code).toBe(1);
    expect(out.join('\n')).toMatch(/^Weg unreachable: no connection/m);
    expect(out.join('\n')).not.toContain('geheim');
    expect((await run('list', '--config', config, '--from', '2026-11-01')).out[0]).toMatch(/»AG Wasser«.* Fest$/);
    writeFileSync(config, 'calendars: [{ name: A }, { name: B }]');
    const wrong = await run('list', '--config', config);
    expect([wrong.code, wrong.err.join()]).toEqual([2, expect.stringMatching(/CALENDARS\[0\].*CALENDARS\[1\]/s)]);
  });
  it('does not take a calendar that is not there for an empty one', async () => {
    const { code, err } = await run('list', '--calendar', '/nowhere.ics');
    expect([code, err]).toEqual([2, [expect.stringMatching(/^--calendar: no such file: \/nowhere\.ics\n/)]]);
  });
  it.each(['list', 'unmatched'])('%s does not take a broken calendar for an empty one', async (action) => {
    const broken = join(registry, 'broken.ics');
    writeFileSync(broken, '<html>');
    const { code, err } = await run(action, '--calendar', broken, '--calendar', fixture('outlook-published'));
    expect([code, err.at(-1)]).toEqual([1, expect.stringContaining(`${broken} cannot be used`)]);
    const config = join(registry, 'away.yaml');
    writeFileSync(config, 'calendars: [{ name: Weg, url: "http://127.0.0.1:9/geheim.ics" }]');
    const away = await run(action, '--config', config);
    expect([away.code, away.err.at(-1)]).toEqual([1, expect.stringContaining('Weg cannot be used')]);
    const unread = join(registry, 'unread.yaml');
    writeFileSync(unread, '- { title: AG Wasser, start: irgendwann }');
    for (const args of [
      ['--calendar', unread],
      ['--config', config],
    ]) {
      writeFileSync(config, `calendars: [{ name: unread.yaml, file: "${unread}" }]`);
      const nothing = await run(action, ...args);
      expect([nothing.code, nothing.err.at(-1)]).toEqual([1, expect.stringContaining('unread.yaml cannot be used')]);
    }
  });

  it('check fails when anything is wrong', async () => {
    const { code, out } = await run('check', '--calendar', fixture('customized-zones'));
    expect(code).toBe(1);
    expect(out.at(-1)).toMatch(/^5 meetings, 0 of them without body; 4 problems\.$/);
    expect(await run('check', '--calendar', fixture('outlook-published'))).toMatchObject({ code: 0 });
    expect(JSON.parse((await run('check', '--json', '--calendar', '/nowhere.ics')).out[0]!)).toMatchObject({
      problem: 'unreachable',
      where: 'nowhere.ics',
    });
  });
  it.each([[['nonsense']], [[]], [['list', '--wrong']], [['list', '--from', '1.1.2026']], [['list', 'check']]])(
    '%j is wrong usage',
    async (argv) => expect(await run(...argv)).toMatchObject({ code: 2 }),
  );
  it('helps', async () =>
    expect(await run('--help')).toMatchObject({ code: 0, out: [expect.stringContaining('--calendar')] }));
});

/** The preview as a person or a script calls it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEELBERG } from '../../helpers/knowledge.ts';

let directory: string;
let calendar: string;
const file = (name: string, text: string) => {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'gremienlotse-preview-'));
  const event = (...lines: string[]) => ['BEGIN:VEVENT', 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'];
  calendar = file(
    'a.ics',
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//test//EN',
      ...event(
        'UID:rad',
        'DTSTART;TZID=Europe/Berlin:20261203T090000',
        'DTEND;TZID=Europe/Berlin:20261203T110000',
        'SUMMARY:AG Radverkehr',
      ),
      ...event(
        'UID:other',
        'DTSTART:20261204T130000Z',
        'DTEND:20261204T140000Z',
        'SUMMARY:Betriebsausflug der Kantine',
      ),
      ...event('UID:floating', 'DTSTART:20261204T130000', 'SUMMARY:AG Radverkehr'),
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const run = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'adapters/console/reminders.ts', ...args],
      { env: { ...process.env, TZ: 'America/New_York' } },
      (error, out, err) => resolve({ code: (error?.code as number | undefined) ?? 0, out, err }),
    );
  });
const preview = (...args: string[]) =>
  run(
    'preview',
    '--registry',
    SEELBERG,
    '--calendar',
    calendar,
    '--from',
    '2026-11-23T00:00:00Z',
    '--to',
    '2026-12-31T00:00:00Z',
    ...args,
  );

describe('reminders preview', { timeout: 60_000 }, () => {
  it('refuses a file that is not there, and an end that nobody sees', async () => {
    const far = await preview('--to', '9999-12-31');
    expect(far).toMatchObject({ code: 2, out: '' });
    expect(far.err).toContain('--to: at most 100 years after --from');
    const none = await run('preview', '--calendar', '/gibt/es/nicht.ics', '--from', '2026-11-25', '--to', '2026-12-31');
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('no such file: /gibt/es/nicht.ics');
  });
  it('does not take a broken calendar for one without meetings', async () => {
    const span = ['--from', '2026-11-25', '--to', '2026-12-31', '--registry', SEELBERG];
    const broken = await run('preview', '--calendar', file('broken.ics', '<html>'), ...span);
    expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('broken.ics cannot be used')]);
    const without = file('without.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n');
    const empty = await run('preview', '--calendar', without, ...span);
    expect(empty).toMatchObject({ code: 0, out: 'No meetings, so nothing is posted.\n', err: '' });
  });
  it('prints one JSON object a line: problems, then posts', async () => {
    const { code, out } = await preview('--json');
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(
      lines
        .filter(({ problem }) => problem)
        .map(({ problem }) => problem)
        .sort(),
    ).toEqual(['floating-time', 'unmatched']);
    const posts = lines.filter(({ problem }) => problem === undefined);
    expect(
      posts.map(({ dueAt, kind, lead, meetings }) => [dueAt, kind, lead, meetings.map((m: { uid: string }) => m.uid)]),
    ).toEqual([
      ['2026-11-26T07:00:00.000Z', 'reminder', 'P7D', ['rad']],
      ['2026-11-27T07:00:00.000Z', 'reminder', 'P7D', ['other']],
      ['2026-11-30T07:00:00.000Z', 'digest', undefined, ['rad', 'other']],
      ['2026-12-02T07:00:00.000Z', 'reminder', 'P1D', ['rad']],
      ['2026-12-03T07:00:00.000Z', 'reminder', 'P1D', ['other']],
    ]);
    expect(posts[0].meetings).toEqual([
      {
        uid: 'rad',
        body: 'ag-radverkehr',
        title: 'AG Radverkehr',
        start: '2026-12-03T08:00:00.000Z',
        end: '2026-12-03T10:00:00.000Z',
        startLocal: '2026-12-03T09:00',
        status: 'planned',
      },
    ]);
    expect(posts[1].meetings[0].body).toBeNull();
    expect(posts[0].text).toMatch(/Erinnerung: AG Radverkehr[\s\S]*Kennung: E-2026-12-03-P7D-[0-9a-f]{8}/);
  });

  it('is the same on every run', async () => {
    expect((await preview('--json')).out).toBe((await preview('--json')).out);
  });

  it('follows a subscription in a file', async () => {
    const subscription = file(
      's.yaml',
      'bodies: [ag-radverkehr]\nleads: [P3D, PT2H]\ndigest: { weekday: friday, time: "15:00" }\nlanguage: en\n',
    );
    const { out } = await preview('--json', '--subscription', subscription);
    const posts = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ problem }) => problem === undefined);
    expect(posts.map(({ dueAt, kind, lead }) => [dueAt, kind, lead])).toEqual([
      ['2026-11-27T14:00:00.000Z', 'digest', undefined],
      ['2026-11-30T07:00:00.000Z', 'reminder', 'P3D'],
      ['2026-12-03T06:00:00.000Z', 'reminder', 'PT2H'],
    ]);
    expect(posts[1].text).toContain('Reminder: AG Radverkehr');
  });

  it('says what is wrong', async () => {
    expect(await run('preview', '--calendar', calendar, '--from', 'gestern', '--to', '2026-12-31')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--from: not a date or instant: gestern'),
    });
    expect(await run('preview')).toMatchObject({ code: 2, err: expect.stringContaining('--calendar is missing') });
    expect(await preview('--subscription', file('bad.yaml', 'bodies: [nowhere]\n'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('not in the registry: nowhere'),
    });
    expect(await preview('--subscription', file('odd.yaml', 'body: [x]\n'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('body'),
    });
    expect((await run('--help')).out).toContain('--calendar FILE');
  });
});

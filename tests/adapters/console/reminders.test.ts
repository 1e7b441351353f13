/** The preview as a person or a script calls it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindersCommand } from '../../../adapters/console/reminders.ts';
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

/** In this process: starting one takes longer than all that the command does. */
function run(...args: string[]): { code: number; out: string; err: string } {
  const [out, err]: [string[], string[]] = [[], []];
  const code = remindersCommand(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.map((line) => `${line}\n`).join(''), err: err.join('\n') };
}
/** As a script calls it, on a machine of another time zone. */
const runElsewhere = (args: readonly string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', 'adapters/console/reminders.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'America/New_York' },
  });
const asked = (...args: string[]) => [
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
];
const preview = (...args: string[]) => run(...asked(...args));

describe('reminders preview', { timeout: 60_000 }, () => {
  it('refuses a file that is not there, and an end that nobody sees', () => {
    const far = preview('--to', '9999-12-31');
    expect(far).toMatchObject({ code: 2, out: '' });
    expect(far.err).toContain('--to: at most 100 years after --from');
    const none = run('preview', '--calendar', '/gibt/es/nicht.ics', '--from', '2026-11-25', '--to', '2026-12-31');
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('no such file: /gibt/es/nicht.ics');
  });
  it('does not take a broken calendar for one without meetings', () => {
    const span = ['--from', '2026-11-25', '--to', '2026-12-31', '--registry', SEELBERG];
    const broken = run('preview', '--calendar', file('broken.ics', '<html>'), ...span);
    expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('broken.ics cannot be used')]);
    const lost = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:a', 'DTSTART;TZID=Mond:20261203T090000'];
    const unread = file('unread.ics', [...lost, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
    const nothing = run('preview', '--calendar', unread, ...span);
    expect(nothing.code).toBe(1);
    expect([nothing.out, nothing.err]).toEqual([
      expect.stringMatching(/^! unread\.ics:5 a: unknown-time-zone: .*\n$/),
      expect.stringContaining('unread.ics cannot be used'),
    ]);
    const without = file('without.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n');
    const empty = run('preview', '--calendar', without, ...span);
    expect(empty).toMatchObject({ code: 0, out: 'No meetings, so nothing is posted.\n', err: '' });
  });
  it('prints one JSON object a line: problems, then posts', () => {
    const { code, out } = preview('--json');
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

  it('is the same on every run, and on every machine', () => {
    expect(preview('--json').out).toBe(preview('--json').out);
    expect(runElsewhere(asked('--json'))).toBe(preview('--json').out);
  });

  it('follows a subscription in a file', () => {
    const subscription = file(
      's.yaml',
      'bodies: [ag-radverkehr]\nleads: [P3D, PT2H]\ndigest: { weekday: friday, time: "15:00" }\nlanguage: en\n',
    );
    const { out } = preview('--json', '--subscription', subscription);
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

  it('says what is wrong', () => {
    expect(run('preview', '--calendar', calendar, '--from', 'gestern', '--to', '2026-12-31')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--from: not a date or instant: gestern'),
    });
    expect(run('preview')).toMatchObject({ code: 2, err: expect.stringContaining('--calendar is missing') });
    expect(preview('--subscription', file('bad.yaml', 'bodies: [nowhere]\n'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('not in the registry: nowhere'),
    });
    expect(preview('--subscription', file('odd.yaml', 'body: [x]\n'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('body'),
    });
    expect(run('--help').out).toContain('--calendar FILE');
  });
});

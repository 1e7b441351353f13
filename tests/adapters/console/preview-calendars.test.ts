/**
 * What the preview makes of the calendars in tests/fixtures/calendars/nasty. Their meetings are written down by hand as wall
 * times (expected.json); instants and due times come from an oracle that shares no code with the bot.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindersCommand } from '../../../adapters/console/reminders.ts';
import { FILES } from '../../fixtures/calendars/registry.ts';
import {
  type ExpectedMeeting,
  type ExpectedSubscription,
  expectedPosts,
  instantOf,
} from '../../support/berlin-oracle.ts';

interface Case {
  readonly note: string;
  readonly meetings: readonly (ExpectedMeeting & { readonly title?: string })[];
  readonly problems: readonly string[];
  /** No calendar, cut off, or nothing in it can be read. */
  readonly unusable?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly subscription?: ExpectedSubscription;
}

const NASTY = fileURLToPath(new URL('../../fixtures/calendars/nasty/', import.meta.url));
const cases = JSON.parse(readFileSync(join(NASTY, 'expected.json'), 'utf8')) as Record<string, Case>;

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'gremienlotse-nasty-'));
  for (const [path, text] of FILES) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

interface Line {
  readonly problem?: string;
  readonly where?: string;
  readonly dueAt: string;
  readonly kind: string;
  readonly lead?: string;
  readonly text: string;
  readonly meetings: readonly {
    uid: string;
    title: string;
    start: string;
    end: string;
    startLocal: string;
    status: string;
  }[];
}

function preview(
  name: string,
  { from = '2026-09-01', to = '2027-12-31', subscription, unusable }: Case,
): readonly Line[] {
  const lines: string[] = [];
  const told: string[] = [];
  const settings = join(directory, 'subscription.yaml');
  if (subscription) writeFileSync(settings, JSON.stringify(subscription));
  const code = remindersCommand(
    [
      'preview',
      '--json',
      ...['--registry', directory, '--calendar', join(NASTY, `${name}.ics`), '--from', from, '--to', to],
      ...(subscription ? ['--subscription', settings] : []),
    ],
    { out: (line) => lines.push(line), err: (line) => told.push(line) },
  );
  expect(code, [...lines, ...told].join('\n')).toBe(unusable ? 1 : 0);
  expect(told).toEqual(unusable ? [expect.stringContaining(`${name}.ics cannot be used`)] : []);
  return lines.map((line) => JSON.parse(line) as Line);
}

/** One line per post and meeting, as the oracle writes them. */
const told = ({ dueAt, kind, lead, text, meetings }: Line): string[] =>
  meetings.map(({ uid, start, end, startLocal, status }) =>
    [
      dueAt,
      kind,
      // The week stands in the digest's mark.
      kind === 'digest' ? /\d{4}-W\d\d/.exec(text)?.[0] : lead,
      ...[uid, start, end, startLocal, status],
    ].join(' '),
  );

describe('the preview', () => {
  it('has an expectation for every calendar', () => {
    const files = readdirSync(NASTY).filter((file) => file.endsWith('.ics'));
    expect(files.map((file) => file.slice(0, -4)).sort()).toEqual(Object.keys(cases).sort());
    expect(files.length).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.entries(cases))('%s', (name, wanted) => {
    const lines = preview(name, wanted);
    const posts = lines.filter(({ problem }) => !problem);
    const [from, to] = [wanted.from ?? '2026-09-01', wanted.to ?? '2027-12-31'].map((day) => instantOf(`${day}T00:00`));
    expect(posts.flatMap(told).sort()).toEqual(expectedPosts(wanted.meetings, from!, to!, wanted.subscription));
    expect(lines.flatMap(({ problem }) => problem ?? []).sort()).toEqual([...wanted.problems].sort());
    for (const { problem, where } of lines.filter(({ problem: found }) => found))
      expect(where, problem).toMatch(/\.ics/);
    const titles = new Map(posts.flatMap(({ meetings }) => meetings.map(({ uid, title }) => [uid, title])));
    for (const { uid, title } of wanted.meetings) if (title !== undefined) expect(titles.get(uid)).toBe(title);
  });
});

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gapsCommand } from '../../../adapters/console/gaps/command.ts';
import { openStore } from '../../../adapters/store/open.ts';

const directory = mkdtempSync(join(tmpdir(), 'gremienlotse-gaps-'));
const database = join(directory, 'store.db');

beforeAll(async () => {
  const store = await openStore({ file: database });
  const about = {
    type: 'missing',
    facet: 'contact',
    entries: ['klimabeirat'],
    terms: ['klima'],
    unknownWords: 2,
  } as const;
  const texts = [
    { kind: 'question', text: 'Fax vom Klimabeirat?' },
    { kind: 'reason', text: 'steht im Plan' },
  ] as const;
  for (let i = 0; i < 2; i++) await store.tallies.add('notHelpful', about, new Date('2026-03-02T09:00:00Z'), texts);
  await store.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

/** As at the console, in this process. */
const run = async (...args: string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const output = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const all = ['--registry', 'tests/registries/seelberg', '--database', database, ...args];
  const status = await gapsCommand(all, output);
  return { status, stdout: out.join('\n'), stderr: err.join('\n') };
};

it('shows what was asked, how often, and when', async () => {
  const { stdout, status } = await run();
  expect(status).toBe(0);
  expect(stdout).toContain('0 × nicht beantwortet, 2 × nicht hilfreich, 0 × hilfreich');
  expect(stdout).toContain(
    '2 × nicht hilfreich: Kontakt · Klimabeirat · Wörter: klima · 2 unbekannte Wörter  (2026-03-02)',
  );
  expect(stdout).toContain('»Fax vom Klimabeirat?«\n         Grund: steht im Plan');
});

it('gives machines the same', async () => {
  const report = JSON.parse((await run('--json', '--language', 'en')).stdout);
  expect(report).toMatchObject({
    totals: { notHelpful: 2 },
    lines: [{ count: 2, facet: { id: 'contact' }, entries: [{ id: 'klimabeirat', name: 'Klimabeirat' }] }],
  });
});

it.each([
  [['--limit', 'many'], '--limit: a number from 1'],
  [['--language', 'fr'], '--language: de or en'],
  [['--nothing'], "Unknown option '--nothing'"],
])('refuses what it does not understand, with the help: %s', async (args, why) => {
  const { status, stderr } = await run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(why);
  expect(stderr).toContain('npm run -s gaps');
});

it('makes no store where a path is mistyped, which would look like nothing to tell', async () => {
  const missing = join(directory, 'sotre.db');
  const { status, stderr } = await run('--database', missing);
  expect([status, stderr.split('\n')[0]]).toEqual([2, expect.stringContaining(`no store at ${missing}`)]);
  expect(existsSync(missing)).toBe(false);
});

it('tells in one line why a store cannot be used', async () => {
  const text = join(directory, 'text.db');
  writeFileSync(text, 'no database');
  const { status, stderr } = await run('--database', text);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^The database file .*text\.db \(DATABASE_FILE\) cannot be used: file is not a database\. .+$/,
  );
});

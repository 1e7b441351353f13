/** What keepers do with approved proposals at the console: look, export, apply with Git. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposalsCommand } from '../../../adapters/console/proposals/command.ts';
import { openStore } from '../../../adapters/store/open.ts';
import type { Change } from '../../../knowledge/changes/change.ts';
import { loadRegistry } from '../../../knowledge/load/load.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'gremienlotse-proposals-'));
const database = join(directory, 'store.db');
const repository = join(directory, 'repository');
const registry = join(repository, 'county', 'registry');
const git = (...args: string[]) => execFileSync('git', args, { cwd: repository, encoding: 'utf8' });
const NOW = new Date('2026-03-02T09:00:00Z');

const change = (count: number, title: string): Change => ({
  entry: 'klimabeirat',
  fact: 'cadence',
  value: { perYear: { min: count, max: count } },
  source: { document: { title, year: 2025 }, at: '§ 3' },
});

beforeAll(async () => {
  cpSync(join(root, 'tests/registries/seelberg'), registry, { recursive: true });
  git('init', '-q');
  const store = await openStore({ file: database });
  for (const each of [change(7, 'Neue Satzung'), change(8, 'Neue Satzung'), change(9, 'Gerücht')])
    await store.proposals.add(each, undefined, NOW);
  // Two on the same place, of which the second corrects the first.
  for (const id of [1, 2]) await store.proposals.decide(id, { state: 'approved', reason: 'Ja' }, NOW);
  await store.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

/** As at the console, in this process. */
const run = async (...args: string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const output = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const status = await proposalsCommand([...args, '--registry', registry, '--database', database], output);
  return { status, stdout: out.join('\n'), stderr: err.join('\n') };
};

it('lists the open ones', async () => {
  expect((await run('list')).stdout).toBe(
    '   3  offen  2026-03-02  Klimabeirat, Sitzungsturnus: 9 × im Jahr (Gerücht (2025), § 3)',
  );
});

it('shows one with what is stated so far', async () => {
  const { stdout, status } = await run('show', '1', '--language', 'en');
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /Change proposal 1: Klimabeirat[\s\S]*approved, 2026-03-02[\s\S]*So far:\n {2}3-4 ×?[\s\S]*Proposed:\n {2}7/,
  );
  expect((await run('show', '77')).status).toBe(1);
});

it('exports patches that Git applies one after another, and that load', async () => {
  const { stdout, status } = await run('export', '--dir', join(directory, 'out'));
  expect(status).toBe(0);
  const files = readdirSync(join(directory, 'out')).sort();
  expect(files).toEqual(['0001-klimabeirat-cadence.patch', '0002-klimabeirat-cadence.patch']);
  expect(stdout.trim().split('\n')).toHaveLength(2);
  expect(readFileSync(join(directory, 'out', files[0]!), 'utf8')).toContain('--- a/county/registry/');
  for (const file of files) git('apply', join(directory, 'out', file));
  const loaded = loadRegistry(registry).registry!;
  expect(loaded.entries.get('klimabeirat')!.facts.cadence.at(-1)!.value).toEqual({ perYear: { min: 8, max: 8 } });
  expect([...loaded.documents.values()].filter(({ title }) => title === 'Neue Satzung')).toHaveLength(1);
  // The first would undo the second.
  expect(await run('export')).toMatchObject({ stdout: '', status: 0 });
});

it('refuses what it does not understand, with the help', async () => {
  const { status, stderr } = await run('launch');
  expect(status).toBe(2);
  expect(stderr).toContain('npm run -s proposals');
});

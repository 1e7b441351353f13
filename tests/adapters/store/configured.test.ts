/** Files that cannot be written, or are none: what is told, and what goes on. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../adapters/config/config.ts';
import { openConfiguredStore, openNamedStore } from '../../../adapters/store/configured.ts';
import { openStore } from '../../../adapters/store/open.ts';
import { openSqlite } from '../../../adapters/store/sqlite.ts';
import { RecordingLog } from '../../helpers/recording-log.ts';

const NOBODY = 65_534;
let folder: string;
let file: string;
let notes: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gremienlotse-'));
  chmodSync(folder, 0o755);
  file = join(folder, 'x.db');
  notes = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Rights mean nothing to root. */
async function withRights<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid!(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid!(0);
  }
}
const open = (mode: 'open' | 'registered', at = file) =>
  openConfiguredStore({ database: { file: at }, teams: { mode } as Config['teams'] }, new RecordingLog(), (note) =>
    notes.push(note),
  );

async function makeReadOnly(): Promise<void> {
  const store = await openStore({ file });
  await store.runs.set('x', 'kept');
  await store.close();
  chmodSync(file, 0o444);
}

describe('a file that may only be read', () => {
  beforeEach(makeReadOnly);
  it('keeps a registered bot from starting, and says what is to be done', async () => {
    await withRights(() =>
      expect(open('registered')).rejects.toMatchObject({
        name: 'StoreError',
        message: expect.stringMatching(/x\.db \(DATABASE_FILE\) cannot be used: .*readonly.* needs the right to write/),
      }),
    );
  });
  it('lets one without registration start, and forget', async () => {
    const store = await withRights(() => open('open'));
    expect(notes).toEqual([expect.stringMatching(/x\.db .*right to write.*forgotten at the end/)]);
    await store.runs.set('x', 'new');
    await store.close();
  });
  it('can be looked at on the console, if not its folder too is shut', async () => {
    chmodSync(folder, 0o777);
    const kept = await withRights(async () => {
      const store = await openNamedStore({ file });
      const value = await store.runs.get('x');
      await store.close();
      return value;
    });
    expect(kept).toBe('kept');
  });
});

it('a folder without the right to write is named too', async () => {
  mkdirSync(join(folder, 'shut'), { mode: 0o555 });
  for (const path of ['shut/x.db', 'shut/further/x.db'])
    await withRights(() => expect(open('registered', join(folder, path))).rejects.toThrow(/shut.*right to write/));
});

it('another file is told from a database', async () => {
  writeFileSync(file, 'no database'.repeat(100));
  await expect(open('registered')).rejects.toThrow(/x\.db .*file is not a database\. .*put back a copy/);
});

it('a full disk is told as such, and what was begun is undone', async () => {
  const db = openSqlite(file);
  await sql`create table t (x text)`.execute(db);
  await sql`pragma max_page_count = 3`.execute(db);
  const tooMuch = db.transaction().execute(async (tx) => {
    await sql`insert into t values ('a')`.execute(tx);
    await sql`insert into t values (${'x'.repeat(100_000)})`.execute(tx);
  });
  await expect(tooMuch).rejects.toThrow('database or disk is full');
  const { rows } = await sql`select * from t`.execute(db);
  expect(rows).toEqual([]);
  await db.transaction().execute((tx) => sql`insert into t values ('b')`.execute(tx));
  await db.destroy();
});

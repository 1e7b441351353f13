/**
 * SQLite in a file. The engine is Node's own where it has one, else its twin from npm with the same interface and
 * prebuilt binaries, so that nobody needs a compiler. Settings are those under which a commit survives a power cut.
 */
import { createRequire } from 'node:module';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import type { Tables } from './tables.ts';

/** The part of `node:sqlite` that is needed here. */
interface Native {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}
interface Statement {
  columns(): readonly unknown[];
  all(...parameters: unknown[]): unknown[];
  run(...parameters: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(...parameters: unknown[]): IterableIterator<unknown>;
}
type NativeClass = new (path: string) => Native;

const BUSY_MS = 5_000;
const STATEMENTS = 200;

/** Opens or creates the file. The directory must exist. */
export function openSqlite(path: string): Kysely<Tables> {
  const native = new (engine())(path);
  configure(native);
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: asKysely(native) }) });
}

function engine(): NativeClass {
  const own = process.getBuiltinModule?.('node:sqlite') as { DatabaseSync: NativeClass } | undefined;
  if (own) return own.DatabaseSync;
  const twin = createRequire(import.meta.url)('@photostructure/sqlite') as { DatabaseSync: NativeClass };
  return twin.DatabaseSync;
}

function configure(native: Native): void {
  // First: the next line itself may have to wait for another process that opens the same file.
  native.exec(`pragma busy_timeout = ${BUSY_MS}`);
  retryBusy(() => native.exec('pragma journal_mode = wal'));
  native.exec('pragma synchronous = full');
  native.exec('pragma foreign_keys = on');
}

/** Changing the journal mode does not wait for other processes, whatever the timeout. */
function retryBusy(action: () => void): void {
  const wait = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 0; ; attempt++) {
    try {
      return action();
    } catch (error) {
      if (attempt >= 100 || !/locked|busy/i.test(String(error))) throw error;
      Atomics.wait(wait, 0, 0, 20);
    }
  }
}

function asKysely(native: Native): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  const prepare = (sql: string): ReturnType<SqliteDatabase['prepare']> => {
    const statement = native.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...parameters),
      run: (parameters) => statement.run(...parameters),
      iterate: (parameters) => statement.iterate(...parameters),
    };
  };
  return {
    prepare: (wanted) => {
      // A transaction that reads first and writes later cannot wait for another writer; one that begins as a writer can.
      const sql = wanted === 'begin' ? 'begin immediate' : wanted;
      let statement = statements.get(sql);
      if (statement === undefined) {
        statement = prepare(sql);
        if (statements.size >= STATEMENTS) statements.clear();
        statements.set(sql, statement);
      }
      return statement;
    },
    close: () => {
      statements.clear();
      native.close();
    },
  };
}

/**
 * SQLite in a file. The engine is Node's own where it has one, else its twin from npm with the same interface and
 * prebuilt binaries, so that nobody needs a compiler. Settings are those under which a commit survives a power cut.
 */
import { createRequire } from 'node:module';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
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
  run(...parameters: unknown[]): { changes: number | bigint };
}
type NativeClass = new (path: string) => Native;

/** How long to stand still for another process, and how long to come back for it in between other work. */
const STAND_STILL_MS = 20;
const PATIENCE_MS = 10_000;
const STATEMENTS = 200;

/** Opens or creates the file. The directory must exist. */
export function openSqlite(path: string): Kysely<Tables> {
  const native = new (engine())(path);
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new SqliteDriver(native),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

function engine(): NativeClass {
  const own = process.getBuiltinModule?.('node:sqlite') as { DatabaseSync: NativeClass } | undefined;
  if (own) return own.DatabaseSync;
  const twin = createRequire(import.meta.url)('@photostructure/sqlite') as { DatabaseSync: NativeClass };
  return twin.DatabaseSync;
}

/**
 * One connection, handed out to one user at a time. Unlike Kysely's own driver it waits for other processes without
 * blocking this one: the engine is synchronous, and standing still for seconds would stop every conversation.
 */
class SqliteDriver implements Driver {
  readonly #native: Native;
  readonly #connection: Connection;
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(native: Native) {
    this.#native = native;
    this.#connection = new Connection(native);
  }

  async init(): Promise<void> {
    this.#native.exec(`pragma busy_timeout = ${STAND_STILL_MS}`);
    for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on']) {
      await patiently(() => this.#native.exec(`pragma ${pragma}`));
    }
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  // A transaction that reads first and writes later cannot wait for another writer; one that begins as a writer can.
  beginTransaction = (connection: DatabaseConnection) => run(connection, 'begin immediate');
  commitTransaction = (connection: DatabaseConnection) => run(connection, 'commit');
  // On a full disk the engine has rolled back already; that it cannot once more would hide why.
  rollbackTransaction = (connection: DatabaseConnection) =>
    run(connection, 'rollback').catch((error: Error) => {
      if (!/no transaction is active/.test(error.message)) throw error;
    });

  async destroy(): Promise<void> {
    this.#connection.forget();
    this.#native.close();
  }
}

const run = async (connection: DatabaseConnection, sql: string): Promise<void> => {
  await connection.executeQuery(CompiledQuery.raw(sql));
};

class Connection implements DatabaseConnection {
  readonly #native: Native;
  readonly #statements = new Map<string, { readonly statement: Statement; readonly reads: boolean }>();

  constructor(native: Native) {
    this.#native = native;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, reads } = await patiently(() => this.#prepare(sql));
    if (reads) return { rows: await patiently(() => statement.all(...parameters) as R[]) };
    const { changes } = await patiently(() => statement.run(...parameters));
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: part of Kysely's interface; nobody here streams
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not supported');
  }

  forget(): void {
    this.#statements.clear();
  }

  #prepare(sql: string): { readonly statement: Statement; readonly reads: boolean } {
    let known = this.#statements.get(sql);
    if (known === undefined) {
      const statement = this.#native.prepare(sql);
      known = { statement, reads: statement.columns().length > 0 };
      if (this.#statements.size >= STATEMENTS) this.#statements.clear();
      this.#statements.set(sql, known);
    }
    return known;
  }
}

/** Repeats what another process's lock has refused. Nothing was done then, so repeating is safe. */
async function patiently<T>(action: () => T): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return action();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 18));
    }
  }
}

/** SQLITE_BUSY (5) and SQLITE_LOCKED (6), also with extended codes. */
function isBusy(error: unknown): boolean {
  const code = (error as { errcode?: unknown }).errcode;
  if (typeof code === 'number') return (code & 0xff) === 5 || (code & 0xff) === 6;
  return error instanceof Error && /database (?:table )?is locked|SQLITE_BUSY/.test(error.message);
}

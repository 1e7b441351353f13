/** PostgreSQL, for several processes that share the work. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** Milliseconds since 1970 fit into a double; PostgreSQL's driver would hand them out as text. */
const BIGINT = 20;

/** Opens a pool; connections are made when they are needed. */
export function openPostgres(url: string, onError: (error: Error) => void = () => undefined): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    query_timeout: 20_000,
    // A process that stands still in the middle of a transaction must not hold up the others.
    idle_in_transaction_session_timeout: 10_000,
    lock_timeout: 10_000,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === BIGINT ? Number : pg.types.getTypeParser(type, format as 'text'),
    },
  });
  // Without a listener a connection that the server closes would end the process.
  pool.on('error', onError);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

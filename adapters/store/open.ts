/** The durable store behind the bot's ports: SQLite in a file, or PostgreSQL. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { TallyStore } from '../../bot/gaps/ports.ts';
import type { ConversationMemory, SeenActivities, Welcomed } from '../../bot/ports.ts';
import type { ProposalStore } from '../../bot/proposals/ports.ts';
import type { AddressBook, RunStore, SubscriptionStore } from '../../bot/reminders/ports.ts';
import type { DatabaseConfig } from '../config/config.ts';
import { forgetDisabled, SqlAddressBook, SqlSubscriptions } from './conversations.ts';
import { forgetExpired, SqlConversations, SqlRuns, SqlSeenActivities, SqlWelcomed } from './durable-memory.ts';
import { type Engine, migrate } from './migrations.ts';
import { SqlOutbox } from './outbox.ts';
import { forgetProposals, SqlProposals } from './proposals.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';
import { forgetTallies, SqlTallies } from './tallies.ts';

/** How long settled posts are kept, so that an operator can look back. */
const KEEP_MS = 30 * 86_400_000;

export interface Store {
  readonly engine: Engine;
  readonly addresses: AddressBook;
  readonly subscriptions: SubscriptionStore;
  readonly outbox: SqlOutbox;
  readonly runs: RunStore;
  readonly memory: ConversationMemory;
  readonly seen: SeenActivities;
  readonly tallies: TallyStore;
  readonly proposals: ProposalStore;
  readonly welcomed: Welcomed;
  /** Deletes what has had its time. The counts belong in the log: they are the proof that deletion runs. */
  forget(now: Date): Promise<{
    readonly posts: number;
    /** Of conversations that take nothing any more. */
    readonly subscriptions: number;
    readonly memories: number;
    readonly tallies: number;
    readonly proposals: number;
  }>;
  /** Rejects if nothing can be written: a file that may only be read opens all the same. Changes nothing. */
  tryWriting(): Promise<void>;
  /** The database's own clock, where it has one that is not ours. */
  clock(): Promise<Date | undefined>;
  close(): Promise<void>;
}

/** Where the data lie: a `postgres://` URL or the path of a file. */
export type StoreLocation = DatabaseConfig;

/** Opens the store and brings its schema up to date. */
export async function openStore(location: StoreLocation, onError?: (error: Error) => void): Promise<Store> {
  const engine: Engine = 'url' in location ? 'postgres' : 'sqlite';
  // Its driver is only loaded where it is needed: a start without configuration should not wait for it.
  const db =
    'url' in location ? (await import('./postgres.ts')).openPostgres(location.url, onError) : openFile(location.file);
  try {
    await migrate(db, engine);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const outbox = new SqlOutbox(db, engine);
  return {
    engine,
    addresses: new SqlAddressBook(db),
    subscriptions: new SqlSubscriptions(db),
    outbox,
    runs: new SqlRuns(db),
    memory: new SqlConversations(db),
    seen: new SqlSeenActivities(db),
    tallies: new SqlTallies(db),
    proposals: new SqlProposals(db),
    welcomed: new SqlWelcomed(db),
    forget: async (now) => ({
      posts: await outbox.forget(new Date(now.getTime() - KEEP_MS)),
      subscriptions: await forgetDisabled(db, now),
      memories: await forgetExpired(db, now),
      tallies: await forgetTallies(db, now),
      proposals: await forgetProposals(db, now),
    }),
    tryWriting: async () => void (await sql`delete from migrations where 1 = 0`.execute(db)),
    clock: async () => (engine === 'postgres' ? serverTime(db) : undefined),
    close: () => db.destroy(),
  };
}

function openFile(file: string): Kysely<Tables> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  return openSqlite(file);
}

async function serverTime(db: Kysely<Tables>): Promise<Date | undefined> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return rows[0]?.now;
}

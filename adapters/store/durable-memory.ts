/** What conversations were about, which activities were seen, and small facts, in SQL. */
import type { Kysely } from 'kysely';
import type { ConversationMemory, SeenActivities, Welcomed } from '../../bot/ports.ts';
import type { RunStore } from '../../bot/reminders/ports.ts';
import type { Tables } from './tables.ts';

const MINUTE = 60_000;

export class SqlConversations implements ConversationMemory {
  readonly #db: Kysely<Tables>;
  readonly #ttlMs: number;

  constructor(db: Kysely<Tables>, ttlMs = 30 * MINUTE) {
    this.#db = db;
    this.#ttlMs = ttlMs;
  }

  async get(key: string, now: Date): Promise<unknown> {
    const row = await this.#db
      .selectFrom('memory')
      .select('value')
      .where('space', '=', 'context')
      .where('key', '=', key)
      .where('expires_at', '>', now.getTime())
      .executeTakeFirst();
    return row && JSON.parse(row.value);
  }

  async set(key: string, value: unknown, now: Date): Promise<void> {
    const row = { value: JSON.stringify(value ?? null), expires_at: now.getTime() + this.#ttlMs };
    await this.#db
      .insertInto('memory')
      .values({ space: 'context', key, ...row })
      .onConflict((conflict) => conflict.columns(['space', 'key']).doUpdateSet(row))
      .execute();
  }

  async delete(key: string): Promise<void> {
    await this.#db.deleteFrom('memory').where('space', '=', 'context').where('key', '=', key).execute();
  }
}

export class SqlSeenActivities implements SeenActivities {
  readonly #db: Kysely<Tables>;
  readonly #ttlMs: number;

  constructor(db: Kysely<Tables>, ttlMs = 60 * MINUTE) {
    this.#db = db;
    this.#ttlMs = ttlMs;
  }

  firstTime(conversationKey: string, activityId: string, now: Date): Promise<boolean> {
    return firstTime(this.#db, 'seen', JSON.stringify([conversationKey, activityId]), now, this.#ttlMs);
  }
}

export class SqlWelcomed implements Welcomed {
  readonly #db: Kysely<Tables>;
  readonly #ttlMs: number;

  constructor(db: Kysely<Tables>, ttlMs = 180 * 24 * 60 * MINUTE) {
    this.#db = db;
    this.#ttlMs = ttlMs;
  }

  firstTime(key: string, now: Date): Promise<boolean> {
    return firstTime(this.#db, 'welcomed', key, now, this.#ttlMs);
  }

  async forget(key: string): Promise<void> {
    await this.#db.deleteFrom('memory').where('space', '=', 'welcomed').where('key', '=', key).execute();
  }
}

/** Marks a key; true if it was not marked, or its time had passed. One statement, so that of several one gets true. */
async function firstTime(db: Kysely<Tables>, space: string, key: string, now: Date, ttlMs: number): Promise<boolean> {
  const expires = now.getTime() + ttlMs;
  const result = await db
    .insertInto('memory')
    .values({ space, key, value: '', expires_at: expires })
    .onConflict((conflict) =>
      conflict
        .columns(['space', 'key'])
        .doUpdateSet({ expires_at: expires })
        .where('memory.expires_at', '<=', now.getTime()),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export class SqlRuns implements RunStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async get(name: string): Promise<unknown> {
    const row = await this.#db.selectFrom('runs').select('value').where('name', '=', name).executeTakeFirst();
    return row && JSON.parse(row.value);
  }

  async set(name: string, value: unknown): Promise<void> {
    const row = { value: JSON.stringify(value) };
    await this.#db
      .insertInto('runs')
      .values({ name, ...row })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
      .execute();
  }
}

/** Deletes what has expired; returns the number of entries. */
export async function forgetExpired(db: Kysely<Tables>, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('memory').where('expires_at', '<=', now.getTime()).executeTakeFirst();
  return Number(numDeletedRows);
}

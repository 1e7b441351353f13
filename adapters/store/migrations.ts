/**
 * The schema, step by step. A step that was released is never changed, only followed by another. Several processes may
 * start at once: the first takes the lock, the others find the work done.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

export type Engine = 'sqlite' | 'postgres';

const STEPS: readonly { readonly id: string; readonly statements: readonly string[] }[] = [
  {
    id: '001-reminders',
    statements: [
      `create table conversations (key text primary key, address text not null, updated_at bigint not null)`,
      `create table subscriptions (conversation text primary key, body text not null, version bigint not null,
        disabled text, updated_at bigint not null)`,
      `create table outbox (key text primary key, conversation text not null, kind text not null, group_key text not null,
        state text not null check (state in ('planned','sending','sent','uncertain','failed','superseded','skipped')),
        reason text, due_at bigint not null, expires_at bigint not null, live_until bigint not null,
        not_before bigint not null default 0, content text not null, fingerprint text not null, as_of bigint not null,
        claim text, lease_until bigint not null default 0, claimed_at bigint, attempts bigint not null default 0,
        sent_at bigint, message_id text, revision bigint not null default 0, reported_at bigint)`,
      `create index outbox_due on outbox (state, due_at, key)`,
      `create index outbox_group on outbox (group_key, state, key)`,
      `create index outbox_conversation on outbox (conversation, claimed_at)`,
      `create index outbox_claimed on outbox (claimed_at)`,
      `create index outbox_claim on outbox (claim)`,
      `create index outbox_reported on outbox (state, reported_at)`,
      `create index outbox_live on outbox (live_until)`,
      `create table memory (space text not null, key text not null, value text not null, expires_at bigint not null,
        primary key (space, key))`,
      `create index memory_expires on memory (expires_at)`,
      `create table runs (name text primary key, value text not null)`,
    ],
  },
  {
    id: '002-tallies',
    statements: [
      `create table tallies (key text primary key, verdict text not null, about text not null, count bigint not null,
        first_on text not null, last_on text not null)`,
      `create index tallies_frequent on tallies (verdict, count, last_on)`,
      `create table tally_texts (tally text not null, kind text not null, text text not null, expires_at bigint not null,
        primary key (tally, kind, text))`,
      `create index tally_texts_expires on tally_texts (expires_at)`,
    ],
  },
  {
    id: '003-proposals',
    statements: [
      `create table proposals (id bigint primary key, state text not null check (state in ('open','approved','rejected')),
        change text not null, proposed_at bigint not null, decided_at bigint, reason text, patch text, proposer text,
        proposer_key text, notice text check (notice in ('announce','tell')), notice_after bigint not null)`,
      `create index proposals_state on proposals (state, id)`,
      `create index proposals_notice on proposals (notice, notice_after)`,
    ],
  },
  { id: '004-exported-proposals', statements: [`alter table proposals add column exported_at bigint`] },
];

/** Any number that other programs are unlikely to lock in the same database. */
const LOCK = 725_801_377;

/** Brings the schema up to date; throws if it is newer than this program. Returns the ids of the steps that this call has taken. */
export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<readonly string[]> {
  return db.transaction().execute(async (tx) => {
    // SQLite: this transaction began by taking the write lock.
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx);
    await sql`create table if not exists migrations (id text primary key)`.execute(tx);
    const done = new Set((await sql<{ id: string }>`select id from migrations`.execute(tx)).rows.map(({ id }) => id));
    const later = [...done].find((id) => !STEPS.some((step) => step.id === id));
    // What that step has changed is unknown here; to write beside it could spoil what the newer version relies on.
    if (later !== undefined) throw new Error(`it was made by a newer version of this program (${later})`);
    const taken: string[] = [];
    for (const { id, statements } of STEPS) {
      if (done.has(id)) continue;
      for (const statement of statements) await sql.raw(statement).execute(tx);
      await sql`insert into migrations (id) values (${id})`.execute(tx);
      taken.push(id);
    }
    return taken;
  });
}

/** The outbox in SQL. Every change of state is one conditional statement; whoever comes too late changes nothing. */
import { type Kysely, sql, type Transaction } from 'kysely';
import {
  OUTBOX_STATES,
  type Outbox,
  type OutboxChange,
  type OutboxCounts,
  type OutboxItem,
  type OutboxRow,
  type OutboxState,
  type Settlement,
} from '../../bot/reminders/ports.ts';
import { claim, waitMs } from './claim.ts';
import type { Engine } from './migrations.ts';
import { fresh, isWorthReporting, planned, toRow } from './rows.ts';
import type { Tables } from './tables.ts';

/** Rows a statement, changes a transaction: small enough that nobody waits long for the lock. */
const CHUNK = 40;
const CHANGES = 200;

type Db = Kysely<Tables> | Transaction<Tables>;

export class SqlOutbox implements Outbox {
  readonly #db: Kysely<Tables>;
  readonly #engine: Engine;

  constructor(db: Kysely<Tables>, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
  }

  async live(conversations: readonly string[], now: Date): Promise<readonly OutboxRow[]> {
    if (conversations.length === 0) return [];
    const rows = await this.#db
      .selectFrom('outbox')
      .selectAll()
      .where('conversation', 'in', [...conversations])
      .where((where) => where.or([where('live_until', '>', now.getTime()), where('state', '=', 'planned')]))
      .execute();
    return rows.map(toRow);
  }

  async apply(changes: readonly OutboxChange[], _now: Date): Promise<void> {
    for (const part of chunks(changes, CHANGES)) {
      await this.#db.transaction().execute(async (tx) => {
        const added = part.filter((change) => change.do === 'add');
        for (const some of chunks(added, CHUNK))
          await add(
            tx,
            some.map(({ item, skipped }) => fresh(item, skipped)),
          );
        for (const change of part) if (change.do !== 'add') await applyOne(tx, change);
      });
    }
  }

  async claim(...[token, now, leaseMs, limits]: Parameters<Outbox['claim']>): ReturnType<Outbox['claim']> {
    const rows = await claim(this.#db, this.#engine, token, now.getTime(), leaseMs, limits);
    if (rows.length > 0) return { token, leaseUntil: new Date(now.getTime() + leaseMs), rows: rows.map(toRow) };
    const wait = await waitMs(this.#db, now.getTime());
    return wait === undefined ? {} : { waitMs: wait };
  }

  async settle(token: string, settlement: Settlement, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('outbox')
      .set(settled(settlement, now))
      .where('claim', '=', token)
      .where('state', '=', 'sending')
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async hold(conversation: string, notBefore: Date): Promise<void> {
    await this.#db
      .updateTable('outbox')
      .set({ not_before: notBefore.getTime() })
      .where('conversation', '=', conversation)
      .where('state', '=', 'planned')
      .where('not_before', '<', notBefore.getTime())
      .execute();
  }

  async reap(now: Date): Promise<number> {
    const dead = this.#db
      .updateTable('outbox')
      .where('state', '=', 'sending')
      .where('lease_until', '<=', now.getTime());
    // Changing a post to the same content twice does no harm, nor does telling an operator twice; posting twice does.
    const again = await dead.set({ state: 'planned' }).where('kind', 'in', ['update', 'report']).executeTakeFirst();
    const lost = await dead
      .set({ state: 'uncertain', reason: 'lease-expired', reported_at: null })
      .where('kind', 'not in', ['update', 'report'])
      .executeTakeFirst();
    return Number(again.numUpdatedRows + lost.numUpdatedRows);
  }

  async expire(now: Date): Promise<number> {
    const late = this.#db.updateTable('outbox').where('expires_at', '<=', now.getTime());
    const unsent = await late
      .set({ state: 'skipped', reason: 'too-late', reported_at: null })
      .where('state', '=', 'planned')
      .where('kind', 'in', ['reminder', 'digest'])
      .executeTakeFirst();
    const followers = await late
      .set({ state: 'skipped', reason: 'outdated', reported_at: 0 })
      .where('state', '=', 'planned')
      .where('kind', 'not in', ['reminder', 'digest'])
      .executeTakeFirst();
    const unresolved = await late
      .set({ state: 'skipped', reason: 'uncertain-too-late' })
      .where('state', '=', 'uncertain')
      .where('reported_at', '>', 0)
      .executeTakeFirst();
    return Number(unsent.numUpdatedRows + followers.numUpdatedRows + unresolved.numUpdatedRows);
  }

  async drop(...[conversation, reason]: Parameters<Outbox['drop']>): Promise<void> {
    const isLost = isWorthReporting(reason);
    await this.#db
      .updateTable('outbox')
      .set(isLost ? { state: 'skipped', reason, reported_at: null } : { state: 'superseded', reason })
      .where('conversation', '=', conversation)
      .where('state', '=', 'planned')
      .where('kind', '!=', 'report')
      .execute();
  }

  async erase(conversation: string): Promise<void> {
    await this.#db
      .deleteFrom('outbox')
      .where('conversation', '=', conversation)
      .where('state', '!=', 'sending')
      .execute();
  }

  async unreport(conversation: string): Promise<void> {
    // A report and what it reports carry the same instant.
    const unsent = this.#db
      .selectFrom('outbox as report')
      .select('report.as_of')
      .where('report.conversation', '=', conversation)
      .where('report.kind', '=', 'report')
      .where('report.state', '!=', 'sent');
    await this.#db.updateTable('outbox').set({ reported_at: null }).where('reported_at', 'in', unsent).execute();
  }

  async byMessage(conversation: string, messageId: string): Promise<readonly OutboxRow[]> {
    const rows = await this.#db
      .selectFrom('outbox')
      .selectAll()
      .where('conversation', '=', conversation)
      .where('message_id', '=', messageId)
      .where('kind', 'in', ['reminder', 'digest'])
      .orderBy('key')
      .execute();
    return rows.map(toRow);
  }

  async unreported(limit: number): Promise<readonly OutboxRow[]> {
    const rows = await this.#db
      .selectFrom('outbox')
      .selectAll()
      .where('state', 'in', ['uncertain', 'failed', 'skipped'])
      .where('reported_at', 'is', null)
      .where('kind', '!=', 'report')
      .orderBy('due_at')
      .orderBy('key')
      .limit(limit)
      .execute();
    return rows.map(toRow);
  }

  async markReported(keys: readonly string[], now: Date): Promise<void> {
    for (const some of chunks(keys, 500)) {
      await this.#db
        .updateTable('outbox')
        .set({ reported_at: now.getTime() })
        .where('key', 'in', some)
        .where('reported_at', 'is', null)
        .execute();
    }
  }

  async list(states: readonly OutboxState[], limit: number): Promise<readonly OutboxRow[]> {
    const rows = await this.#db
      .selectFrom('outbox')
      .selectAll()
      .where('state', 'in', [...states])
      .orderBy('due_at')
      .orderBy('key')
      .limit(limit)
      .execute();
    return rows.map(toRow);
  }

  async resolve(key: string, as: 'done' | 'resend', now: Date): ReturnType<Outbox['resolve']> {
    if (!/^[0-9a-f]{4,20}$/.test(key)) return 'unknown';
    const found = await this.#db
      .selectFrom('outbox')
      .select(['key', 'claim', 'state'])
      .where('key', 'like', `${key}%`)
      .execute();
    const claims = new Set(found.map((row) => row.claim ?? row.key));
    if (found.length === 0) return 'unknown';
    if (claims.size > 1) return 'ambiguous';
    if (found[0]!.state !== 'uncertain' || found[0]!.claim === null) return 'not-uncertain';
    const { numUpdatedRows } = await this.#db
      .updateTable('outbox')
      .set(
        as === 'done'
          ? { state: 'sent', reason: 'operator', sent_at: now.getTime() }
          : { state: 'planned', reason: 'operator', reported_at: null, not_before: 0 },
      )
      // All rows of the post: they were sent together.
      .where('claim', '=', found[0]!.claim)
      .where('state', '=', 'uncertain')
      .executeTakeFirst();
    return numUpdatedRows > 0n ? 'ok' : 'not-uncertain';
  }

  async counts(): Promise<OutboxCounts> {
    const rows = await this.#db
      .selectFrom('outbox')
      .select(['state', (of) => of.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute();
    const byState = Object.fromEntries(OUTBOX_STATES.map((state) => [state, 0])) as Record<OutboxState, number>;
    for (const { state, count } of rows) byState[state as OutboxState] = Number(count);
    const next = await this.#db
      .selectFrom('outbox')
      .select((of) => of.fn.min('due_at').as('due'))
      .where('state', '=', 'planned')
      .where('kind', '!=', 'report')
      .executeTakeFirst();
    return { byState, ...(next?.due == null ? {} : { nextDue: new Date(Number(next.due)) }) };
  }

  /** Deletes what nobody needs any more; the number is the proof for the deletion concept. */
  async forget(before: Date): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('outbox')
      .where('live_until', '<', before.getTime())
      .where('expires_at', '<', before.getTime())
      .where('state', 'not in', ['planned', 'sending'])
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}

function settled(settlement: Settlement, now: Date) {
  switch (settlement.as) {
    case 'sent':
      return { state: 'sent', reason: null, sent_at: now.getTime(), message_id: settlement.messageId ?? null };
    case 'later':
      return { state: 'planned', reason: settlement.reason, not_before: settlement.notBefore.getTime() };
    default:
      return {
        state: settlement.as,
        reason: settlement.reason,
        reported_at: settlement.as !== 'skipped' || isWorthReporting(settlement.reason) ? null : 0,
      };
  }
}

async function applyOne(tx: Db, change: Exclude<OutboxChange, { do: 'add' }>): Promise<void> {
  switch (change.do) {
    case 'replan':
      await tx
        .updateTable('outbox')
        // How long to wait after a refusal stays: what is told has changed, and not what Teams asked for.
        .set({ ...planned(change.item), state: 'planned', reason: null })
        .where('key', '=', change.item.key)
        .where((row) =>
          row.or([row('state', 'in', ['planned', 'superseded']), row('reason', '=', 'conversation-gone')]),
        )
        .where('as_of', '<=', change.item.asOf.getTime())
        .execute();
      return;
    case 'supersede':
      await tx
        .updateTable('outbox')
        .set({ state: 'superseded', reason: change.reason, as_of: change.asOf.getTime() })
        .where('key', '=', change.key)
        .where('state', '=', 'planned')
        .where('as_of', '<=', change.asOf.getTime())
        .execute();
      return;
    case 'skip':
      await tx
        .updateTable('outbox')
        .set({ state: 'skipped', reason: change.reason, reported_at: isWorthReporting(change.reason) ? null : 0 })
        .where('key', '=', change.key)
        .where('state', '=', 'planned')
        .execute();
      return;
    case 'revise': {
      const { numUpdatedRows } = await tx
        .updateTable('outbox')
        .set({
          content: JSON.stringify(change.content),
          fingerprint: change.fingerprint,
          live_until: change.liveUntil.getTime(),
          revision: sql`revision + 1`,
        })
        .where('key', '=', change.key)
        .where('revision', '=', change.revision)
        .where('state', 'in', ['sent', 'uncertain'])
        .executeTakeFirst();
      if (numUpdatedRows > 0n)
        await add(
          tx,
          change.followers.map((item: OutboxItem) => fresh(item)),
        );
      return;
    }
  }
}

async function add(tx: Db, rows: readonly ReturnType<typeof fresh>[]): Promise<void> {
  if (rows.length === 0) return;
  const complete = rows.map((row) => ({ not_before: 0, lease_until: 0, attempts: 0, revision: 0, ...row }));
  await tx
    .insertInto('outbox')
    .values(complete as never)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < list.length; i += size) parts.push(list.slice(i, i + size));
  return parts;
}

/**
 * Taking one post for sending: one conditional statement, so that of any number of processes one gets it. The limits
 * are conditions of the same statement and hold over all of them, and over restarts.
 */
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { SendLimits } from '../../bot/reminders/ports.ts';
import type { Engine } from './migrations.ts';
import type { OutboxTable, Tables } from './tables.ts';

const SECOND = 1_000;
/**
 * Claims this far ahead count too: another process's clock may be ahead, or it had its turn while this one waited for
 * its own. Those further ahead are from before the clock was put back.
 */
const SKEW = 5 * SECOND;

/** Any number that other programs are unlikely to lock in the same database. */
const TURN = 725_801_378;

/** The rows of one due group, now `sending` under this token; none if nothing may be sent at the moment. */
export async function claim(...[db, engine, ...rest]: Parameters<typeof take>): ReturnType<typeof take> {
  if (engine === 'sqlite') return take(db, engine, ...rest);
  // Two that count at the same time would both find room for one more. SQLite has one writer anyway.
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(TURN)})`.execute(tx);
    return take(tx, engine, ...rest);
  });
}

async function take(
  db: Kysely<Tables>,
  engine: Engine,
  token: string,
  now: number,
  leaseMs: number,
  { perConversationMs, perSecond }: SendLimits,
): Promise<readonly Selectable<OutboxTable>[]> {
  const due = (row: string, dueAt = sql`${sql.ref(`${row}.due_at`)}`) =>
    sql`${sql.ref(`${row}.state`)} = 'planned' and ${dueAt} <= ${now}
      and ${sql.ref(`${row}.not_before`)} <= ${now} and ${sql.ref(`${row}.expires_at`)} > ${now}`;
  const chosen = sql`select o.group_key from outbox o
    where ${due('o')}
      and not exists (select 1 from outbox p where p.conversation = o.conversation
        and (p.state = 'sending' or (p.claimed_at > ${now - perConversationMs} and p.claimed_at <= ${now + SKEW})))
      and (select count(distinct q.claim) from outbox q
        where q.claimed_at > ${now - SECOND} and q.claimed_at <= ${now + SKEW}) < ${perSecond}
      and not exists (select 1 from outbox m where m.group_key = o.group_key and m.key < o.key and ${due('m')})
    order by o.due_at, o.key limit 1`;
  // The sum keeps SQLite from walking through all that is due instead of looking up the group: 11 ms become 0.1 ms.
  // Only the first row of a group is locked, hence "m": two processes that lock two rows of one group would wait for
  // each other. Rows that another process has locked are passed over.
  const locked: RawBuilder<unknown> = engine === 'postgres' ? sql`${chosen} for update of o skip locked` : chosen;
  const { rows } = await sql<Selectable<OutboxTable>>`
    with first as ${engine === 'postgres' ? sql`materialized` : sql``} (${locked})
    update outbox set state = 'sending', claim = ${token}, lease_until = ${now + leaseMs}, claimed_at = ${now},
      attempts = attempts + 1
    where group_key in (select group_key from first) and ${due('outbox', sql`outbox.due_at + 0`)}
    returning *`.execute(db);
  return [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** How long there is nothing to claim, in milliseconds; undefined: nothing is planned at all. */
export async function waitMs(db: Kysely<Tables>, now: number): Promise<number | undefined> {
  const waiting = db.selectFrom('outbox').where('state', '=', 'planned').where('expires_at', '>', now);
  const limited = await waiting
    .select('key')
    .where('due_at', '<=', now)
    .where('not_before', '<=', now)
    .limit(1)
    .executeTakeFirst();
  if (limited !== undefined) return (await busySecond(db, now)) ?? 100;
  const next = await waiting
    .select((of) =>
      of.fn.min<number | null>(sql<number>`case when due_at > not_before then due_at else not_before end`).as('at'),
    )
    .executeTakeFirst();
  return next?.at == null ? undefined : Math.max(1, Number(next.at) - now);
}

/** When the oldest claim of the last second leaves it. */
async function busySecond(db: Kysely<Tables>, now: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select((of) => of.fn.min<number | null>('claimed_at').as('at'))
    .where('claimed_at', '>', now - SECOND)
    .where('claimed_at', '<=', now)
    .executeTakeFirst();
  return row?.at == null ? undefined : Math.max(1, Math.min(100, Number(row.at) + SECOND - now));
}

/** Change proposals in SQL. The proposer's address stands in the row until the outcome was told, and nowhere else. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Decision, Notice, Proposal, ProposalState, ProposalStore, Proposer } from '../../bot/proposals/ports.ts';
import type { Change } from '../../knowledge/changes/change.ts';
import type { ProposalTable, Tables } from './tables.ts';

const DAY_MS = 86_400_000;
/** An open proposal keeps its proposer's address no longer; whoever asks for its number is told its state. */
const KEEP_ADDRESS_MS = 180 * DAY_MS;
/** Decided ones are kept, so that their patches can be exported; they name nobody. */
const KEEP_DECIDED_MS = 365 * DAY_MS;
/** More than anybody decides: then no more are taken, instead of filling the disk. */
const MAX_OPEN = 500;
const COUNTER = 'proposal-number';

export class SqlProposals implements ProposalStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async add(change: Change, proposer: Proposer | undefined, now: Date): Promise<number | undefined> {
    return this.#db.transaction().execute(async (tx) => {
      // Counted apart from the rows: a number that was deleted must not come back, old cards still have it.
      const { value } = await tx
        .insertInto('runs')
        .values({ name: COUNTER, value: '1' })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({ value: sql`cast(cast(runs.value as bigint) + 1 as text)` }),
        )
        .returning('value')
        .executeTakeFirstOrThrow();
      const { open } = await tx
        .selectFrom('proposals')
        .select((of) => of.fn.countAll<number>().as('open'))
        .where('state', '=', 'open')
        .executeTakeFirstOrThrow();
      if (Number(open) >= MAX_OPEN) return undefined;
      await tx
        .insertInto('proposals')
        .values({
          id: Number(value),
          state: 'open',
          change: JSON.stringify(change),
          proposed_at: now.getTime(),
          proposer: proposer ? JSON.stringify(proposer) : null,
          proposer_key: proposer?.address.key ?? null,
          notice: 'announce',
          notice_after: 0,
        })
        .execute();
      return Number(value);
    });
  }

  async get(id: number): Promise<Proposal | undefined> {
    const row = await this.#db.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toProposal(row);
  }

  async list(states: readonly ProposalState[], limit: number): Promise<readonly Proposal[]> {
    const rows = await this.#db
      .selectFrom('proposals')
      .selectAll()
      .where('state', 'in', [...states])
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(toProposal);
  }

  async decide(id: number, { state, reason, patch }: Decision, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('proposals')
      .set({
        state,
        reason: reason ?? null,
        patch: patch ?? null,
        decided_at: now.getTime(),
        notice: sql<string | null>`case when proposer is null then null else 'tell' end`,
        notice_after: 0,
      })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async markExported(ids: readonly number[], now: Date): Promise<void> {
    if (ids.length === 0) return;
    await this.#db
      .updateTable('proposals')
      .set({ exported_at: now.getTime() })
      .where('id', 'in', [...ids])
      .execute();
  }

  async claimNotice(now: Date, leaseMs: number): Promise<Notice | undefined> {
    const due = (row: 'p' | 'proposals') =>
      sql<boolean>`${sql.ref(`${row}.notice`)} is not null and ${sql.ref(`${row}.notice_after`)} <= ${now.getTime()}`;
    const first = sql<number>`(select p.id from proposals p where ${due('p')} order by p.id limit 1)`;
    const row = await this.#db
      .updateTable('proposals')
      .set({ notice_after: now.getTime() + leaseMs })
      .where('id', '=', first)
      .where(due('proposals'))
      .returningAll()
      .executeTakeFirst();
    if (!row) return undefined;
    const proposal = toProposal(row);
    if (row.notice === 'announce' || row.proposer === null) return { kind: 'announce', proposal };
    return { kind: 'tell', proposal, proposer: JSON.parse(row.proposer) as Proposer };
  }

  async settleNotice({ kind, proposal }: Notice): Promise<void> {
    await this.#db
      .updateTable('proposals')
      .set({ notice: null, ...(kind === 'tell' ? { proposer: null, proposer_key: null } : {}) })
      .where('id', '=', proposal.id)
      .where('notice', '=', kind)
      .execute();
  }

  async forgetProposer(conversation: string): Promise<void> {
    await withoutProposer(this.#db).where('proposer_key', '=', conversation).execute();
  }
}

/** Deletes what has had its time; returns the number of rows that changed. */
export async function forgetProposals(db: Kysely<Tables>, now: Date): Promise<number> {
  const addresses = await withoutProposer(db)
    .where('proposer', 'is not', null)
    .where('proposed_at', '<=', now.getTime() - KEEP_ADDRESS_MS)
    .executeTakeFirst();
  const decided = await db
    .deleteFrom('proposals')
    .where('decided_at', '<=', now.getTime() - KEEP_DECIDED_MS)
    .executeTakeFirst();
  return Number(addresses.numUpdatedRows) + Number(decided.numDeletedRows);
}

/** Nobody is to be told any more; keepers still are. */
const withoutProposer = (db: Kysely<Tables>) =>
  db.updateTable('proposals').set({
    proposer: null,
    proposer_key: null,
    notice: sql<string | null>`case when notice = 'tell' then null else notice end`,
  });

function toProposal(row: Selectable<ProposalTable>): Proposal {
  return {
    id: Number(row.id),
    state: row.state as ProposalState,
    change: JSON.parse(row.change) as Change,
    proposedOn: dayOf(row.proposed_at),
    ...(row.decided_at == null ? {} : { decidedOn: dayOf(row.decided_at) }),
    ...(row.reason == null ? {} : { reason: row.reason }),
    ...(row.patch == null ? {} : { patch: row.patch }),
    ...(row.exported_at == null ? {} : { exportedOn: dayOf(row.exported_at) }),
  };
}

const dayOf = (millis: number): string => new Date(Number(millis)).toISOString().slice(0, 10);

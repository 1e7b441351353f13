/** How often the same was asked with the same outcome, in SQL; texts beside it with the day on which they go. */
import { type Kysely, sql } from 'kysely';
import { type Tally, type TallyStore, type TypedText, VERDICTS, type Verdict } from '../../bot/gaps/ports.ts';
import type { AskedAbout } from '../../knowledge/gaps/asked-about.ts';
import type { Tables } from './tables.ts';

const DAY_MS = 86_400_000;
/** Texts are personal data in the worst case; the day is counted from when they were typed. */
const KEEP_TEXT_MS = 90 * DAY_MS;
/** Counts name nobody; what nobody asked for a year is no gap any more. */
const KEEP_COUNT_MS = 365 * DAY_MS;
/** More examples of the same question help nobody. */
const MAX_TEXTS = 20;

export class SqlTallies implements TallyStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async add(verdict: Verdict, about: AskedAbout, now: Date, texts: readonly TypedText[] = []): Promise<void> {
    const key = keyOf(verdict, about);
    const day = dayOf(now);
    await this.#db.transaction().execute(async (tx) => {
      await tx
        .insertInto('tallies')
        .values({ key, verdict, about: JSON.stringify(about), count: 1, first_on: day, last_on: day })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ count: sql`tallies.count + 1`, last_on: day }))
        .execute();
      if (texts.length === 0) return;
      const { kept } = await tx
        .selectFrom('tally_texts')
        .select((of) => of.fn.countAll<number>().as('kept'))
        .where('tally', '=', key)
        .executeTakeFirstOrThrow();
      if (Number(kept) >= MAX_TEXTS) return;
      await tx
        .insertInto('tally_texts')
        .values(texts.map(({ kind, text }) => ({ tally: key, kind, text, expires_at: now.getTime() + KEEP_TEXT_MS })))
        .onConflict((conflict) => conflict.columns(['tally', 'kind', 'text']).doNothing())
        .execute();
    });
  }

  async list(verdicts: readonly Verdict[], limit: number): Promise<readonly Tally[]> {
    const rows = await this.#db
      .selectFrom('tallies')
      .selectAll()
      .where('verdict', 'in', [...verdicts])
      .orderBy('count', 'desc')
      .orderBy('last_on', 'desc')
      .orderBy('key')
      .limit(limit)
      .execute();
    if (rows.length === 0) return [];
    const keys = rows.map(({ key }) => key);
    const texts = await this.#db
      .selectFrom('tally_texts')
      .select(['tally', 'kind', 'text'])
      .where('tally', 'in', keys)
      .orderBy('expires_at')
      .orderBy('text')
      .execute();
    return rows.map(({ key, verdict, about, count, first_on, last_on }) => ({
      verdict: verdict as Verdict,
      about: JSON.parse(about) as AskedAbout,
      count: Number(count),
      firstOn: first_on,
      lastOn: last_on,
      texts: texts
        .filter(({ tally }) => tally === key)
        .map(({ kind, text }) => ({ kind: kind as TypedText['kind'], text })),
    }));
  }

  async totals(): Promise<Readonly<Record<Verdict, number>>> {
    const rows = await this.#db
      .selectFrom('tallies')
      .select((of) => ['verdict', of.fn.sum<number>('count').as('sum')])
      .groupBy('verdict')
      .execute();
    const sums = new Map(rows.map(({ verdict, sum }) => [verdict, Number(sum)]));
    return Object.fromEntries(VERDICTS.map((verdict) => [verdict, sums.get(verdict) ?? 0])) as Record<Verdict, number>;
  }
}

/** Deletes texts and counts that have had their time; returns how many. */
export async function forgetTallies(db: Kysely<Tables>, now: Date): Promise<number> {
  const texts = await db.deleteFrom('tally_texts').where('expires_at', '<=', now.getTime()).executeTakeFirst();
  const last = dayOf(new Date(now.getTime() - KEEP_COUNT_MS));
  const counts = await db.deleteFrom('tallies').where('last_on', '<', last).executeTakeFirst();
  return Number(texts.numDeletedRows) + Number(counts.numDeletedRows);
}

const keyOf = (verdict: Verdict, { type, facet, entries, terms, unknownWords }: AskedAbout): string =>
  JSON.stringify([verdict, type, facet ?? null, entries, terms, unknownWords]);

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

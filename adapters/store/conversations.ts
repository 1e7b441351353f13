/** Addresses and subscriptions in SQL. */
import type { Kysely } from 'kysely';
import type { ConversationAddress } from '../../bot/ports.ts';
import type { AddressBook, SubscriptionStore } from '../../bot/reminders/ports.ts';
import type { Subscription } from '../../bot/reminders/subscription.ts';
import type { Tables } from './tables.ts';

export class SqlAddressBook implements AddressBook {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async get(key: string): Promise<ConversationAddress | undefined> {
    const row = await this.#db.selectFrom('conversations').select('address').where('key', '=', key).executeTakeFirst();
    return row && (JSON.parse(row.address) as ConversationAddress);
  }

  async put(address: ConversationAddress, now: Date): Promise<void> {
    const row = { address: JSON.stringify(address), updated_at: now.getTime() };
    await this.#db
      .insertInto('conversations')
      .values({ key: address.key, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
  }

  async refresh(address: ConversationAddress, now: Date): Promise<void> {
    const text = JSON.stringify(address);
    // Read first: nearly always nothing has changed, and every write costs a sync of the disk.
    const known = await this.#db
      .selectFrom('conversations')
      .select('address')
      .where('key', '=', address.key)
      .executeTakeFirst();
    if (known === undefined || known.address === text) return;
    await this.#db
      .updateTable('conversations')
      .set({ address: text, updated_at: now.getTime() })
      .where('key', '=', address.key)
      .execute();
  }

  async delete(key: string): Promise<void> {
    await this.#db.deleteFrom('conversations').where('key', '=', key).execute();
  }

  /** Looks at every address: it is asked once in years, when the bot is removed from a team. */
  async ofTeam(teamId: string): Promise<readonly string[]> {
    const rows = await this.#db.selectFrom('conversations').selectAll().execute();
    return rows
      .filter(({ address }) => (JSON.parse(address) as ConversationAddress).teamId === teamId)
      .map(({ key }) => key);
  }
}

export class SqlSubscriptions implements SubscriptionStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async get(conversation: string): Promise<Subscription | undefined> {
    const row = await this.#db
      .selectFrom('subscriptions')
      .selectAll()
      .where('conversation', '=', conversation)
      .executeTakeFirst();
    return row && toSubscription(row);
  }

  async save(subscription: Subscription, now: Date): Promise<boolean> {
    const { version, disabled, ...body } = subscription;
    const row = {
      body: JSON.stringify(body),
      version: version + 1,
      disabled: disabled ?? null,
      updated_at: now.getTime(),
    };
    if (version === 0) {
      const { numInsertedOrUpdatedRows } = await this.#db
        .insertInto('subscriptions')
        .values({ conversation: subscription.conversation, ...row })
        .onConflict((conflict) => conflict.column('conversation').doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    }
    const { numUpdatedRows } = await this.#db
      .updateTable('subscriptions')
      .set(row)
      .where('conversation', '=', subscription.conversation)
      .where('version', '=', version)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async delete(conversation: string): Promise<void> {
    await this.#db.deleteFrom('subscriptions').where('conversation', '=', conversation).execute();
  }

  async page(after: string | undefined, limit: number): Promise<readonly Subscription[]> {
    const rows = await this.#db
      .selectFrom('subscriptions')
      .selectAll()
      .$if(after !== undefined, (query) => query.where('conversation', '>', after!))
      .orderBy('conversation')
      .limit(limit)
      .execute();
    return rows.map(toSubscription);
  }

  async disable(conversation: string, reason: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('subscriptions')
      .set((of) => ({ disabled: reason, version: of('version', '+', 1), updated_at: now.getTime() }))
      .where('conversation', '=', conversation)
      .execute();
  }
}

/** An archived team may come back after the summer, or a person after a long leave; then »abonniere …« finds what was chosen. */
const KEEP_DISABLED_MS = 90 * 86_400_000;

/** Deletes subscriptions that were switched off because nothing can be posted there, and that nobody has touched since. */
export async function forgetDisabled(db: Kysely<Tables>, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('subscriptions')
    .where('disabled', 'is not', null)
    .where('updated_at', '<=', now.getTime() - KEEP_DISABLED_MS)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function toSubscription(row: { body: string; version: number; disabled: string | null }): Subscription {
  const body = JSON.parse(row.body) as Omit<Subscription, 'version' | 'disabled'>;
  return { ...body, version: row.version, ...(row.disabled === null ? {} : { disabled: row.disabled }) };
}

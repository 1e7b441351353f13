/** The store that the configuration asks for, or an error that names the setting. */

import { errorFields } from '../../bot/error-fields.ts';
import type { Log } from '../../bot/ports.ts';
import type { Config, DatabaseConfig } from '../config/config.ts';
import { openStore, type Store } from './open.ts';
import { explainRefusal } from './refusal.ts';

/** Opens the store; throws a StoreError. Whoever only looks need not be able to write. */
export async function openNamedStore(
  database: DatabaseConfig,
  { onError, writing = false }: { readonly onError?: (error: Error) => void; readonly writing?: boolean } = {},
): Promise<Store> {
  let store: Store | undefined;
  try {
    store = await openStore(database, onError);
    if (writing) await store.tryWriting();
    return store;
  } catch (error) {
    await store?.close();
    throw new StoreError(database, error);
  }
}

/**
 * Opens it to write. Without registration a file that cannot be written is no reason not to start: `note` tells that
 * nothing is kept. Throws a StoreError otherwise.
 */
export async function openConfiguredStore(
  { database, teams }: Pick<Config, 'database' | 'teams'>,
  log: Log,
  note: (text: string) => void,
): Promise<Store> {
  const onError = (error: Error) => log.error('database-failed', errorFields(error));
  try {
    return await openNamedStore(database, { onError, writing: true });
  } catch (error) {
    if (teams.mode !== 'open' || 'url' in database || !(error instanceof StoreError)) throw error;
    note(`${error.message}. Until then subscriptions are forgotten at the end.`);
    return openStore({ file: ':memory:' }, onError);
  }
}

/** Tells which setting is to be mended; an address is not repeated, for it holds a password. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(database: DatabaseConfig, cause: unknown) {
    const place = 'url' in database ? 'database of DATABASE_URL' : `database file ${database.file} (DATABASE_FILE)`;
    super(`The ${place} cannot be used: ${explainRefusal(cause)}`, { cause });
  }
}

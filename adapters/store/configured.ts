/** The store that the configuration asks for, or an error that names the setting. */
import type { Log } from '../../bot/ports.ts';
import type { Config, DatabaseConfig } from '../config/config.ts';
import { errorFields } from '../log/log.ts';
import { openStore, type Store } from './open.ts';

/** Opens the store; throws a StoreError. */
export async function openNamedStore(database: DatabaseConfig, onError?: (error: Error) => void): Promise<Store> {
  try {
    return await openStore(database, onError);
  } catch (error) {
    throw new StoreError(database, error);
  }
}

/**
 * Opens it. Without registration a folder that cannot be written is no reason not to start: `note` tells that nothing is
 * kept. Throws a StoreError otherwise.
 */
export async function openConfiguredStore(
  { database, teams }: Pick<Config, 'database' | 'teams'>,
  log: Log,
  note: (text: string) => void,
): Promise<Store> {
  const onError = (error: Error) => log.error('database-failed', errorFields(error));
  try {
    return await openNamedStore(database, onError);
  } catch (error) {
    if (teams.mode !== 'open' || 'url' in database || !(error instanceof StoreError)) throw error;
    note(`${error.message}. Subscriptions are forgotten at the end.`);
    return openStore({ file: ':memory:' }, onError);
  }
}

/** Tells which setting is to be mended; an address is not repeated, for it holds a password. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(database: DatabaseConfig, cause: unknown) {
    const place = 'url' in database ? 'database of DATABASE_URL' : `database file ${database.file} (DATABASE_FILE)`;
    super(`The ${place} cannot be used: ${reasonOf(cause)}`, { cause });
  }
}

/** Of a host with several addresses Node says nothing itself, but has an error for each. */
const reasonOf = (cause: unknown): string =>
  cause instanceof AggregateError && cause.message === ''
    ? cause.errors.map(reasonOf).join('; ')
    : cause instanceof Error && cause.message !== ''
      ? cause.message
      : 'unknown reason';

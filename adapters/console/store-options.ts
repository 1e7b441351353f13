/** Where a command at the console finds the store. */
import type { StoreLocation } from '../store/open.ts';

export const DATABASE_HELP = `  --database PATH  file of the SQLite store (default: DATABASE_FILE, else data/gremienlotse.db);
                   DATABASE_URL (postgres://…) goes before it`;

/** An explicit file, else what the environment says, else the default file. */
export function storeLocation(database: string | undefined, env: NodeJS.ProcessEnv = process.env): StoreLocation {
  if (database === undefined && env.DATABASE_URL) return { url: env.DATABASE_URL };
  return { file: database ?? env.DATABASE_FILE ?? 'data/gremienlotse.db' };
}

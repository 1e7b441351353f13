/** Recorded activities, and variants built from them. */
import { readFileSync } from 'node:fs';

export type Activity = Record<string, unknown>;

/** A recorded activity by file name, with some fields replaced; `undefined` removes a field. */
export function recorded(name: string, changes: Activity = {}): Activity {
  const file = new URL(`../fixtures/activities/${name}.json`, import.meta.url);
  const merged: Activity = { ...JSON.parse(readFileSync(file, 'utf8')), ...changes };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

/** The activity as it would come from Teams to the registered bot of `signing.ts`. */
export const BOT_ID = '00000000-0000-0000-0000-000000000011';

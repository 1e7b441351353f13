/** What commands at the console share: the bot's own settings, and how wrong usage is told. */
import { existsSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { environment, readText } from '../config/environment.ts';
import { errorText } from '../config/help.ts';
import { readConfig } from '../config/read.ts';
import { openNamedStore, StoreError } from '../store/configured.ts';
import type { Store, StoreLocation } from '../store/open.ts';
import { explainRefusal, isRefusal } from '../store/refusal.ts';

/** Wrong arguments or settings; the message is for the person at the console. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The arguments of a command, as `parseArgs` reads them. Throws a UsageError that says what is wrong with them. */
export function commandArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // Node words these well, but adds advice about positional arguments that helps nobody here.
    throw new UsageError((error as Error).message.split('. To specify')[0]!);
  }
}

export const DATABASE_HELP = `  --database PATH  file of the SQLite store (default: as the bot is configured, DATABASE_URL or DATABASE_FILE)`;
export const REGISTRY_HELP = `  --registry DIR   the registry (default: as the bot is configured, GREMIENLOTSE_REGISTRY or knowledge/registry)`;

export interface ConsoleSettings {
  readonly database: StoreLocation;
  readonly registryDir: string;
}

/** The settings of the bot in this folder (environment, `.env`, YAML file), overruled by arguments. Throws a UsageError. */
export function consoleSettings(given: {
  readonly database?: string | undefined;
  readonly registry?: string | undefined;
}): ConsoleSettings {
  // Looking at the store needs no secret of the bot.
  const result = readConfig(environment(), [], readText, 'package');
  if (result.kind === 'errors') throw new UsageError(errorText(result.errors));
  if (result.kind !== 'config') throw new UsageError('no settings');
  return {
    database: given.database === undefined ? result.config.database : { file: given.database },
    registryDir: given.registry ?? result.config.registryDir,
  };
}

/** The bot's store, to look at. One that is not there is not made: a mistyped path would look like an empty store. */
export async function existingStore(location: StoreLocation): Promise<Store> {
  if ('file' in location && !existsSync(location.file))
    throw new UsageError(`There is no store at ${location.file}; the bot makes it when it starts.`);
  return openNamedStore(location);
}

/** Where a command writes, line by line. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

export const TERMINAL: Output = { out: (text) => console.log(text), err: (text) => console.error(text) };

/** Runs a command to its exit code: 2 for wrong usage, which is told with the help; 1 where the store or a disk refuses. */
export async function exitCode(help: string, { err }: Output, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof StoreError || isRefusal(error)) {
      err(error instanceof StoreError ? error.message : explainRefusal(error));
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    err(`${error.message}\n\n${help}`);
    return 2;
  }
}

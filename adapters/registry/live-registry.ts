/**
 * The registry of a running bot. A changed file is read again; a registry with errors never replaces a good one: the
 * last good one keeps answering, and health says so.
 */

import { errorFields } from '../../bot/error-fields.ts';
import type { Log } from '../../bot/ports.ts';
import { createKnowledge, type Knowledge } from '../../knowledge/knowledge.ts';
import { stateOfFiles, stateOfFilesNow } from '../../knowledge/load/files.ts';
import { loadRegistry } from '../../knowledge/load/load.ts';
import { formatProblem, type Problem } from '../../knowledge/load/problems.ts';

/**
 * How often the files are looked at. Node's watcher loses a file that Git or an editor has replaced, a folder that was
 * exchanged, and whatever lies on a share of the network; looking costs some milliseconds and loses nothing.
 */
const LOOK_MS = 1_000;

/** Why there is nothing to answer from; its message is for the person who starts the bot. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}

export interface LiveRegistryOptions {
  readonly log: Log;
  /** Called after each reading caused by a change, with what is wrong with the files now. */
  readonly onReload?: (problems: readonly Problem[]) => void;
  readonly lookMs?: number;
}

export class LiveRegistry {
  readonly #directory: string;
  readonly #options: LiveRegistryOptions;
  #knowledge: Knowledge;
  #broken = false;
  /** The files as they were read last, and as they were when they were looked at last. */
  #read: string;
  #seen: string;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  /** Reads the directory. Throws a RegistryError with all problems if it cannot be used. */
  constructor(directory: string, options: LiveRegistryOptions) {
    this.#directory = directory;
    this.#options = options;
    this.#read = this.#seen = stateOfFilesNow(directory); // before they are read: what changes meanwhile is read again
    const { registry, problems } = loadRegistry(directory);
    if (registry === undefined) throw new RegistryError(describe(directory, problems));
    this.#knowledge = createKnowledge(registry);
    this.#lookLater();
  }

  /** The newest registry without errors. */
  get knowledge(): Knowledge {
    return this.#knowledge;
  }

  /** True while an older registry answers because the files have errors now. */
  get broken(): boolean {
    return this.#broken;
  }

  /** Reads the files again, at once. */
  reload(): void {
    let problems: readonly Problem[] = [];
    let knowledge: Knowledge | undefined;
    let reason: ReturnType<typeof errorFields> = {};
    try {
      const loaded = loadRegistry(this.#directory);
      problems = loaded.problems;
      knowledge = loaded.registry && createKnowledge(loaded.registry);
    } catch (error) {
      reason = errorFields(error); // nobody foresaw it; the bot goes on with what it has
    }
    this.#broken = knowledge === undefined;
    if (knowledge === undefined) {
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      this.#options.log.error('registry-broken', { errors, ...reason });
    } else {
      this.#knowledge = knowledge;
      this.#options.log.info('registry-reloaded', { entries: knowledge.registry.entries.size });
    }
    this.#options.onReload?.(problems);
  }

  /** Stops looking. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #lookLater(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => void this.#look(), this.#options.lookMs ?? LOOK_MS);
    this.#timer.unref();
  }

  /** Editors write a file in several steps, and a `git pull` writes many: they are read once nothing has changed between two looks. */
  async #look(): Promise<void> {
    const state = await stateOfFiles(this.#directory);
    if (this.#closed) return;
    const quiet = state === this.#seen;
    this.#seen = state;
    if (quiet && state !== this.#read) {
      this.#read = state;
      this.reload();
    }
    this.#lookLater();
  }
}

function describe(directory: string, problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return [`The registry in ${directory} has ${errors.length} errors:`, ...errors.map(formatProblem)].join('\n');
}

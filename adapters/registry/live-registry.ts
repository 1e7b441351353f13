/**
 * The registry of a running bot. A changed file is read again; a registry with errors never replaces a good one: the
 * last good one keeps answering, and health says so.
 */
import { type FSWatcher, watch } from 'node:fs';
import type { Log } from '../../bot/ports.ts';
import { createKnowledge, type Knowledge } from '../../knowledge/knowledge.ts';
import { loadRegistry } from '../../knowledge/load/load.ts';
import { formatProblem, type Problem } from '../../knowledge/load/problems.ts';

/** Editors write a file in several steps, and a `git pull` writes many: wait until it is quiet. */
const QUIET_MS = 300;

/** Why there is nothing to answer from; its message is for the person who starts the bot. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}

export interface LiveRegistryOptions {
  readonly log: Log;
  /** Called after each reading caused by a change, with what is wrong with the files now. */
  readonly onReload?: (problems: readonly Problem[]) => void;
}

export class LiveRegistry {
  readonly #directory: string;
  readonly #options: LiveRegistryOptions;
  readonly #watcher: FSWatcher;
  #knowledge: Knowledge;
  #broken = false;
  #timer: NodeJS.Timeout | undefined;

  /** Reads the directory. Throws a RegistryError with all problems if it cannot be used. */
  constructor(directory: string, options: LiveRegistryOptions) {
    this.#directory = directory;
    this.#options = options;
    const { registry, problems } = loadRegistry(directory);
    if (registry === undefined) throw new RegistryError(describe(directory, problems));
    this.#knowledge = createKnowledge(registry);
    // The watcher does not keep the process alive, and a failing one does not end it.
    this.#watcher = watch(directory, { recursive: true, persistent: false }, () => this.#changed());
    this.#watcher.on('error', () => options.log.warn('registry-watch-failed'));
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
    const { registry, problems } = loadRegistry(this.#directory);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    this.#broken = registry === undefined;
    if (registry === undefined) this.#options.log.error('registry-broken', { errors });
    else {
      this.#knowledge = createKnowledge(registry);
      this.#options.log.info('registry-reloaded', { entries: registry.entries.size });
    }
    this.#options.onReload?.(problems);
  }

  /** Stops watching. */
  close(): void {
    clearTimeout(this.#timer);
    this.#watcher.close();
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.reload(), QUIET_MS);
    this.#timer.unref();
  }
}

function describe(directory: string, problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return [`The registry in ${directory} has ${errors.length} errors:`, ...errors.map(formatProblem)].join('\n');
}

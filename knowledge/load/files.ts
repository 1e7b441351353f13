import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problems.ts';
import { MAX_BYTES } from './yaml.ts';

/** The YAML files of a registry, by path relative to its folder: `units.yaml`, `integration/ag-migration.yaml`. */
export interface RegistryFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Reads every `*.yaml` of the folder and of its subfolders, in the order of their names. The only place that touches the disk. */
export function readRegistryFiles(directory: string): RegistryFiles {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const fail = (file: string, error: unknown) =>
    problems.push({
      code: 'unreadable-file',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message: error instanceof Error ? error.message : String(error),
    });

  const read = (path: string) => {
    try {
      // A file over the limit is not read whole: one byte more than the limit is enough to refuse it.
      const tooLarge = statSync(join(directory, path)).size > MAX_BYTES;
      files.set(path, tooLarge ? ' '.repeat(MAX_BYTES + 1) : readFileSync(join(directory, path), 'utf8'));
    } catch (error) {
      fail(path, error);
    }
  };
  try {
    for (const item of readdirSync(directory, { withFileTypes: true }).sort(byName)) {
      if (item.isFile() && item.name.endsWith('.yaml')) read(item.name);
      if (!item.isDirectory() || item.name.startsWith('.')) continue;
      for (const inner of readdirSync(join(directory, item.name), { withFileTypes: true }).sort(byName)) {
        if (inner.isFile() && inner.name.endsWith('.yaml')) read(`${item.name}/${inner.name}`);
      }
    }
  } catch (error) {
    fail(directory, error);
  }
  return { files, problems };
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

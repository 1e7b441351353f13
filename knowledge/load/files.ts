import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from './problems.ts';
import { MAX_BYTES } from './yaml.ts';

/** The YAML files of a registry, by path relative to its folder: `units.yaml`, `integration/ag-migration.yaml`. */
export interface RegistryFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Reads every YAML file below the folder, in the order of their names, also those that are no registry files by their
 * name: who reads them says so. Hidden files and folders are left alone. The only place that touches the disk.
 */
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

  for (const path of yamlPaths(directory, fail)) {
    try {
      const stat = statSync(join(directory, path));
      if (!stat.isFile()) continue;
      // A file over the limit is not read whole: one byte more than the limit is enough to refuse it.
      files.set(
        path,
        stat.size > MAX_BYTES ? ' '.repeat(MAX_BYTES + 1) : utf8Text(readFileSync(join(directory, path))),
      );
    } catch (error) {
      fail(path, error);
    }
  }
  return { files, problems };
}

function yamlPaths(directory: string, fail: (file: string, error: unknown) => void): string[] {
  try {
    return onlyYaml(readdirSync(directory, { recursive: true, encoding: 'utf8' }));
  } catch (error) {
    fail(directory, error);
    return [];
  }
}

/** Also what was meant to be one: Windows hides the `.txt` that its editor adds, and takes `.YAML` for the same. */
const onlyYaml = (paths: readonly string[]): string[] =>
  paths
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.ya?ml(?:\.txt)?$/i.test(path) && !path.split('/').some((part) => part.startsWith('.')))
    .sort();

/** One text for how the files are now; another one as soon as any of them is changed, added, replaced or removed. */
export async function stateOfFiles(directory: string): Promise<string> {
  const paths = onlyYaml(await readdir(directory, { recursive: true }).catch(() => []));
  const states = paths.map((path) => stat(join(directory, path)).then(stateOf, () => ''));
  return joined(paths, await Promise.all(states));
}

/** The same, before anything else may happen. */
export function stateOfFilesNow(directory: string): string {
  const paths = yamlPaths(directory, () => {});
  const states = paths.map((path) => {
    try {
      return stateOf(statSync(join(directory, path)));
    } catch {
      return '';
    }
  });
  return joined(paths, states);
}

const stateOf = ({ mtimeMs, ctimeMs, size }: Stats): string => `${mtimeMs} ${ctimeMs} ${size}`;
const joined = (paths: readonly string[], states: readonly string[]): string =>
  paths.map((path, i) => `${path} ${states[i]}`).join('\n');

/**
 * The text of a file, without a byte order mark. Throws for another encoding: it would turn every umlaut into the same sign,
 * and it is better to say so.
 */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('not UTF-8; save the file as UTF-8');
  }
}

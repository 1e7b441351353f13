/** The texts of the registry's files on the disk, and where they lie in their Git repository. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { RegistryFilesPort } from '../../bot/proposals/ports.ts';
import { readRegistryFiles } from '../../knowledge/load/files.ts';

export function registryFiles(directory: string): RegistryFilesPort {
  return { read: () => readRegistryFiles(directory).files, prefix: prefixOf(resolve(directory)) };
}

/** `knowledge/registry/` for a registry in this repository; empty where no Git repository is above it. */
function prefixOf(directory: string): string {
  for (let folder = directory; ; folder = dirname(folder)) {
    // A file in a linked work tree, a folder in the others.
    if (existsSync(join(folder, '.git'))) {
      const path = relative(folder, directory).split(sep).join('/');
      return path === '' ? '' : `${path}/`;
    }
    if (dirname(folder) === folder) return '';
  }
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptSource, SourceCache } from './source.ts';

interface Written {
  readonly name: string;
  readonly readAt: string;
  readonly bytes?: string;
  readonly validators?: KeptSource['validators'];
  readonly oparl?: KeptSource['oparl'];
  readonly origins: Record<string, string>;
}

/** The folder may hold other things, which are not ours to delete. */
const OWN_FILE = /[/\\][0-9a-f]{32}\.json(?:\.new)?$/;

export interface FileCache extends SourceCache {
  /** Deletes what was kept of sources that are not configured any more. Never throws. */
  forgetOthers(names: readonly string[]): Promise<void>;
}

/** Keeps what sources said in files of a folder, one per source. Replaced in one step, so that a crash leaves the old one. */
export function createFileCache(directory: string): FileCache {
  // A name may hold anything; its hash is a safe file name.
  const pathOf = (name: string) =>
    join(directory, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.json`);
  return {
    async load(name) {
      const text = await readFile(pathOf(name), 'utf8').catch(() => undefined);
      if (text === undefined) return undefined;
      const written = JSON.parse(text) as Written;
      const readAt = new Date(written.readAt);
      if (written.name !== name || Number.isNaN(readAt.getTime())) return undefined;
      return {
        readAt,
        origins: written.origins,
        ...(written.bytes === undefined ? {} : { bytes: Buffer.from(written.bytes, 'base64') }),
        ...(written.validators ? { validators: written.validators } : {}),
        ...(written.oparl ? { oparl: written.oparl } : {}),
      };
    },
    async save(name, { readAt, bytes, validators, oparl, origins }) {
      const written: Written = {
        name,
        readAt: readAt.toISOString(),
        ...(bytes ? { bytes: Buffer.from(bytes).toString('base64') } : {}),
        ...(validators ? { validators } : {}),
        ...(oparl ? { oparl } : {}),
        origins: { ...origins },
      };
      await mkdir(directory, { recursive: true });
      const path = pathOf(name);
      await writeFile(`${path}.new`, JSON.stringify(written), { mode: 0o600 });
      await rename(`${path}.new`, path);
    },
    async forgetOthers(names) {
      const kept = new Set(names.map(pathOf));
      const files = await readdir(directory).catch(() => []);
      const others = files
        .map((file) => join(directory, file))
        .filter((path) => OWN_FILE.test(path) && !kept.has(path));
      await Promise.all(others.map((path) => rm(path, { force: true }).catch(() => {})));
    },
  };
}

/** `npm run package`: makes manifest/build/gremienlotse.zip, the file to upload to Teams. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type { ManifestConfig } from '../adapters/config/config.ts';
import { type Filled, fill } from './fill.ts';
import { type PackageFiles, validatePackage } from './validate.ts';

/** Same content, same file: entries carry a fixed date instead of the time of the build. */
const ENTRY_DATE = new Date(1980, 0, 1);

const here = (path: string) => new URL(path, import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(here(path), 'utf8'));

export interface Built extends Filled {
  readonly files: PackageFiles;
  readonly problems: readonly string[];
  readonly zip: Uint8Array;
}

/** Fills, validates and zips; writes nothing. */
export function buildPackage(config: ManifestConfig): Built {
  const templates = { manifest: json('./manifest.template.json'), english: json('./en.template.json') };
  const filled = fill(templates, config, json('../package.json').version);
  const icons = { color: readFileSync(here('./icons/color.png')), outline: readFileSync(here('./icons/outline.png')) };
  const files = { manifest: filled.manifest, languages: { 'en.json': filled.english }, icons };
  const text = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const zip = zipSync(
    {
      'manifest.json': text(filled.manifest),
      'en.json': text(filled.english),
      'color.png': new Uint8Array(icons.color),
      'outline.png': new Uint8Array(icons.outline),
    },
    { mtime: ENTRY_DATE, level: 9 },
  );
  return { ...filled, files, problems: validatePackage(files), zip };
}

/** Writes the zip beside this file and returns its path. */
export function writePackage(zip: Uint8Array): string {
  mkdirSync(here('./build/'), { recursive: true });
  const target = here('./build/gremienlotse.zip');
  writeFileSync(target, zip);
  return fileURLToPath(target);
}

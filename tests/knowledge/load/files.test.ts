import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRegistryFiles } from '../../../knowledge/load/files.ts';
import { loadRegistry } from '../../../knowledge/load/load.ts';
import { MAX_BYTES } from '../../../knowledge/load/yaml.ts';
import { bodyText, registryFiles } from '../../helpers/registry-files.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'gremienlotse-test-'));
  for (const [file, text] of registryFiles()) write(file, text);
});
afterEach(() => rmSync(directory, { recursive: true }));

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(join(directory, file, '..'), { recursive: true });
  writeFileSync(join(directory, file), content);
}
const codes = () => loadRegistry(directory).problems.map(({ code, file }) => [code, file]);

describe('reading a folder', () => {
  it('reads files and field folders in the order of their names', () => {
    write('feld/b.yaml', bodyText('B'));
    write('feld/a.yaml', bodyText('A'));
    write('notes.txt', 'no YAML');
    const { files, problems } = readRegistryFiles(directory);
    expect([...files.keys()]).toEqual(['feld/a.yaml', 'feld/b.yaml', 'fields.yaml', 'registry.yaml', 'sources.yaml']);
    expect(problems).toEqual([]);
    expect([...loadRegistry(directory).registry!.entries.keys()]).toEqual(['a', 'b']);
  });

  it('leaves hidden files and folders alone', () => {
    write('.git/x.yaml', 'a: [');
    write('feld/.a.yaml', 'a: [');
    expect(codes()).toEqual([]);
  });

  it('says what nobody reads', () => {
    write('feld/alt/c.yaml', bodyText('C'));
    write('feld/d.yaml.txt', bodyText('D')); // as an editor of Windows saves it
    write('feld/e.YAML', bodyText('E'));
    write('unit.yml', '');
    expect(codes()).toEqual([
      ['unknown-file', 'feld/alt/c.yaml'],
      ['unknown-file', 'feld/d.yaml.txt'],
      ['unknown-file', 'feld/e.YAML'],
      ['unknown-file', 'unit.yml'],
    ]);
    expect(loadRegistry(directory).registry).toBeDefined();
  });

  it('unreadable-file: another encoding than UTF-8', () => {
    write('feld/a.yaml', Buffer.from(bodyText('Größe'), 'latin1'));
    expect(codes()).toEqual([['unreadable-file', 'feld/a.yaml']]);
    expect(loadRegistry(directory).problems[0]!.message).toContain('UTF-8');
  });

  it('unreadable-file: a link to nowhere', () => {
    mkdirSync(join(directory, 'feld'));
    symlinkSync(join(directory, 'nowhere'), join(directory, 'feld/a.yaml'));
    expect(codes()).toEqual([['unreadable-file', 'feld/a.yaml']]);
  });

  it('unreadable-file: a folder that is not there, and nothing else', () => {
    const gone = join(directory, 'nowhere');
    expect(loadRegistry(gone).problems.map(({ code, file }) => [code, file])).toEqual([['unreadable-file', gone]]);
  });

  it('refuses a file over the limit', () => {
    write('feld/a.yaml', `${bodyText('A')}#${'x'.repeat(MAX_BYTES)}`);
    expect(codes()).toEqual([['too-large', 'feld/a.yaml']]);
  });
});

/** Files as Windows writes them: no setting is lost for the signs at the beginning. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readText } from '../../../adapters/config/environment.ts';

const directory = mkdtempSync(join(tmpdir(), 'gremienlotse-test-'));
afterAll(() => rmSync(directory, { recursive: true }));

it.each([
  ['UTF-8', Buffer.from('PORT=4000 # Größe')],
  ['UTF-8 with a mark', Buffer.from('\ufeffPORT=4000 # Größe')],
  ['UTF-16', Buffer.from('\ufeffPORT=4000 # Größe', 'utf16le')],
])('reads %s', (name, bytes) => {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  expect(readText(path)).toBe('PORT=4000 # Größe');
});

it('what is no file is none', () => {
  expect(readText(directory)).toBeNull();
  expect(readText(join(directory, 'missing'))).toBeNull();
});

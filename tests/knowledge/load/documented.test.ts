import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../../knowledge/load/problems.ts';

const text = readFileSync(new URL('../../../docs/registry-problems.md', import.meta.url), 'utf8');
const listed = new Set(Array.from(text.matchAll(/^\| `([a-z-]+)` +\|/gm), ([, code]) => code));

it('docs/registry-problems.md lists every code', () => {
  expect(Object.keys(PROBLEM_CODES).filter((code) => !listed.has(code))).toEqual([]);
});
it('and none that does not exist', () => {
  expect([...listed].filter((code) => !(code! in PROBLEM_CODES))).toEqual([]);
});

/** Hostile files are refused, quickly and without bringing down the process. */
import { describe, expect, it } from 'vitest';
import { buildRegistry } from '../../../knowledge/load/load.ts';
import { MAX_BYTES, readYaml } from '../../../knowledge/load/yaml.ts';
import { registryFiles } from '../../helpers/registry-files.ts';

/** Ten maps of ten times the one before: 10^10 values if anybody expanded them. */
const laughs = [
  'a: &a [lol]',
  ...Array.from('bcdefghijkl', (name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghijk'[i]}`)}]`),
];

/** Generous, because the machine may be busy; unguarded, each of these takes minutes or ends the process. */
const MAX_MS = 8000;

const fill = (piece: string) => piece.repeat(Math.floor((MAX_BYTES - 10) / piece.length));

describe.each<[what: string, text: string, code: string | undefined]>([
  ['billion laughs', laughs.join('\n'), 'too-many-aliases'],
  ['a megabyte of brackets', fill('['), 'too-deep'],
  ['a megabyte of braces over many lines', fill('{\n'), 'too-deep'],
  ['a megabyte of lists on one line', fill('- '), 'too-deep'],
  ['a megabyte of keys that are maps', fill('? '), 'too-deep'],
  ['ever deeper lines', Array.from({ length: 1400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
  ['ever deeper lists over lines', Array.from({ length: 700 }, (_, i) => `${'  '.repeat(i)}-`).join('\n'), 'too-deep'],
  ['a file over the limit', ' '.repeat(MAX_BYTES + 1), 'too-large'],
  ['umlauts over the limit in bytes', 'ä'.repeat(MAX_BYTES / 2 + 1), 'too-large'],
  ['a third of a megabyte of stray signs', '@x\n'.repeat(100_000), 'yaml-syntax'],
  ['fifty thousand anchors', '&a '.repeat(50_000), 'yaml-syntax'],
  ['thirty thousand keys', Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n'), undefined],
  ['one long word', fill('a'), undefined],
])('%s', (_what, text, code) => {
  it(`is ${code ?? 'read'}`, () => {
    const before = performance.now();
    const { problems, value } = readYaml('x.yaml', text);
    expect(performance.now() - before).toBeLessThan(MAX_MS);
    expect(problems[0]?.code).toBe(code);
    expect(problems.length).toBeLessThanOrEqual(101);
    expect(value === undefined).toBe(code !== undefined);
  });
});

describe('what a registry may look like is not refused', () => {
  it.each([
    ['an ordinary depth', Array.from({ length: 20 }, (_, i) => `${'  '.repeat(i)}a:`).join('\n')],
    [
      'brackets in sentences',
      [...Array(500).fill('- so [sic] (und {so} weiter)'), ...Array(100).fill('- so [1')].join('\n'),
    ],
    ['dashes in sentences', Array(500).fill('- a - b - c - d').join('\n')],
    ['some aliases', 'a: &a [x]\nb: *a\nc: *a'],
    ['nothing', ''],
    ['a mark at the beginning', '\uFEFFa: 1'],
  ])('%s', (_what, text) => expect(readYaml('x.yaml', text).problems).toEqual([]));
});

it('a value that contains itself has a shape that no entry has', () => {
  const text = 'name: A\nkind: round\nmentions: &a [*a]\n';
  expect(buildRegistry(registryFiles({ 'feld/a.yaml': text })).problems.map(({ code }) => code)).toContain('shape');
});

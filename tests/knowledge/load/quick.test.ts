/** The quick reader and the careful one read the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readRegistryFiles } from '../../../knowledge/load/files.ts';
import { readYamlQuickly } from '../../../knowledge/load/quick.ts';
import { readYaml } from '../../../knowledge/load/yaml.ts';
import { REAL_REGISTRY } from '../../helpers/real-registry.ts';

/** Value, and problems with their places, as both see them. */
function both(text: string) {
  const [quick, careful] = [readYamlQuickly('x.yaml', text), readYaml('x.yaml', text)];
  return [
    { value: quick.value, problems: quick.problems },
    { value: careful.value, problems: careful.problems },
  ];
}
function expectSame(text: string): void {
  const [quick, careful] = both(text);
  expect(quick, text).toEqual(careful);
}

it('every file of the registry', () => {
  for (const [file, text] of readRegistryFiles(REAL_REGISTRY).files) {
    expect(readYamlQuickly(file, text).value, file).toEqual(readYaml(file, text).value);
  }
});

describe('scalars that YAML readers like to disagree about', () => {
  it.each([
    ...[
      '1',
      '01',
      '010',
      '0o17',
      '0x1F',
      '0b11',
      '1_000',
      '1e3',
      '.5',
      '5.',
      '+1',
      '-0',
      '.inf',
      '-.INF',
      '.nan',
      '1:30',
      '12:30:45',
    ],
    ...['true', 'True', 'TRUE', 'yes', 'no', 'on', 'off', 'y', 'n', 'null', 'Null', '~', '', 'NULL'],
    ...[
      '2019-05-01',
      '2019-05-01T10:00:00Z',
      '§ 78',
      'a: b',
      'a #b',
      'a#b',
      '"x\\u00e4"',
      "'it''s'",
      '"a\\',
      '@x',
      '`x`',
      '%x',
      '- a',
      '? a',
      '|',
      '>',
      '>-\n    a\n    b',
      '|+\n    a\n\n',
    ],
    ...[
      '[a, b: c]',
      '{a, b}',
      '{a: }',
      '[,]',
      '[a,]',
      '{ "a":b }',
      '{a:b}',
      '[a]b',
      '=',
      '<<',
      '!',
      '&',
      '*',
      '!!str 1',
      '&a b',
      '*a',
      '__proto__',
      '{ __proto__: 1 }',
      'a\tb',
      '\ta',
      'a \u0085b',
      '\u2028',
      'x\u0000y',
      '\uFEFFa',
    ],
  ])('%j', (scalar) => expectSame(`key: ${scalar}\nnext: 1\n`));
});

describe('files', () => {
  it.each([
    '',
    '# only a comment\n',
    '---\na: 1\n',
    'a: 1\n...\n',
    'a: 1\n---\nb: 2\n',
    '\uFEFFa: 1\n',
    'a: 1\r\nb:\r\n  - c\r\n',
    'a: 1\na: 2\n',
    '{a: 1, a: 2}',
    '1: a\n"1": b\n',
    'true: a\n',
    '? a\n: b\n',
    '? [a]\n: b\n',
    'a:\n- b\n- c\n',
    'a:\n  b: 1\n c: 2\n',
    'a: b: c\n',
    'just text\n',
    'a: &x 1\nb: *x\n',
    'base: &b { c: 1 }\nd: { <<: *b }\n',
    '__proto__: { polluted: true }\n',
    'constructor: 1\n',
    '|1-\n !\n',
    'a: |2-\n    b\n',
  ])('%j', expectSame);
});

it('whatever YAML a program writes', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('AG Migration', '§ 8a', '2.10', 'ja', 'no', '- a', 'a: b', '»x«', 'Ä', '1', '#'),
  );
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(word, tie('node'), { maxKeys: 4 }),
    ),
  })).node;
  fc.assert(
    fc.property(
      value,
      fc.constantFrom('BLOCK_LITERAL', 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE') as fc.Arbitrary<'PLAIN'>,
      (node, type) => {
        expectSame(stringify(node, { defaultStringType: type, aliasDuplicateObjects: false }));
      },
    ),
    { numRuns: 300 },
  );
});

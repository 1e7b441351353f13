import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSplitter } from '../../../knowledge/language/compounds.ts';
import { createLexicon } from '../../../knowledge/search/lexicon.ts';
import { realRegistry } from '../../helpers/real-registry.ts';

const VOCABULARY = new Set([
  'demenz',
  'netzwerk',
  'arbeit',
  'gruppe',
  'jugend',
  'hilfe',
  'ausschuss',
  'sprache',
  'forderung',
  'rat',
]);
const splitter = createSplitter((folded) => (VOCABULARY.has(folded) ? folded : undefined));

describe('splitting compounds', () => {
  it.each([
    ['demenznetzwerk', ['demenz', 'netzwerk']],
    ['arbeitsgruppe', ['arbeit', 'gruppe']],
    ['jugendhilfeausschuss', ['jugend', 'hilfe', 'ausschuss']],
    ['arbeitsgruppenarbeit', ['arbeit', 'gruppe', 'arbeit']],
  ])('%s', (word, parts) => expect(splitter.split(word)).toEqual(parts));

  it.each(['demenz', 'netzwerk', 'demenzx', 'xdemenz', 'jugendrat', 'demenznetzwerkxy', 'arbei', ''])(
    '»%s« stays whole',
    (word) => expect(splitter.split(word)).toEqual([]),
  );

  const part = fc.constantFrom(...[...VOCABULARY].filter((word) => word.length >= 4));
  const link = fc.constantFrom('', 's', 'n', 'en', 'es', 'er');

  it('finds a split of whatever was joined, and joins to what was split', () => {
    fc.assert(
      fc.property(part, fc.array(fc.tuple(link, part), { minLength: 1, maxLength: 3 }), (head, tail) => {
        const word = head + tail.map(([between, next]) => between + next).join('');
        const parts = splitter.split(word);
        expect(parts.length).toBeGreaterThan(1);
        const pattern = parts.join('(?:s|n|en|es|er|e)?');
        expect(word).toMatch(new RegExp(`^${pattern}$`));
      }),
    );
  });

  it('never takes a part that is not in the vocabulary', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'demnztwrkarbit') }), (word) => {
        for (const found of splitter.split(word)) expect(VOCABULARY.has(found)).toBe(true);
      }),
    );
  });

  it('takes no time for a long word of many splits', () => {
    const many = createSplitter((folded) => (/^(?:aaaa)+$/.test(folded) ? folded : undefined));
    const before = performance.now();
    many.split('a'.repeat(59));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

it('a compound in a name is kept whole in the index, beside its parts', () => {
  const lexicon = createLexicon(realRegistry());
  const compounds = lexicon.labels.flatMap(({ words, parts }) => words.filter((_word, i) => parts[i]!.length > 0));
  expect(compounds.length).toBeGreaterThan(100);
  expect(
    compounds.filter((word) => !lexicon.knows(word) || !lexicon.postings.get(word)!.some(({ share }) => share === 1)),
  ).toEqual([]);
});

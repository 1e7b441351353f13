import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTable } from '../../../knowledge/questions/facets/fragments.ts';
import { neededLetters } from '../../../knowledge/questions/facets/needed-letters.ts';
import { PHRASINGS } from '../../../knowledge/questions/facets/phrasings.ts';

describe('letters that a text must have', () => {
  it.each([
    [
      'the most telling word of what stands one after another',
      'wer (?:koordiniert|leitet) das',
      ['koordiniert', 'leitet'],
    ],
    ['all of a choice', 'tagt|trifft', ['tagt', 'trifft']],
    ['up to a letter that may be missing', 'gruppen?', ['gruppe']],
    ['not what may be missing', '(?:bitte )?protokoll(?:e|s)?\\w*', ['protokoll']],
    ['not what is only looked at', '(?<!fur das )protokoll(?! .{0,9}notiz)', ['protokoll']],
    [
      'beside gaps and repetitions',
      'wer(?:\\b|(?<=¤))(.{0,60}?)(?:\\b|(?=¤))(?:anschliessend ){1,2}\\w+',
      ['anschliessend'],
    ],
    ['a small word where there is no other', 'wer (?:\\w+ ){0,2}ist', ['wer']],
  ])('%s', (_, source, letters) => expect(neededLetters(source)).toEqual(letters));

  it.each([
    ['a choice of which one needs nothing', 'protokoll|¤'],
    ['too few letters', 'gf'],
    ['nothing but what may be missing', '(?:protokoll)?'],
  ])('none for %s', (_, source) => expect(neededLetters(source)).toBeUndefined());
});

describe('a table of phrasings', () => {
  const rows = PHRASINGS.map(([, , text]) => text);
  const table = compileTable(rows);
  const words = [...new Set(rows.join(' ').match(/[a-z¤]+/g))];

  it('finds exactly the rows that match, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), (said) => {
        const text = said.join(' ');
        const matching = table.patterns.flatMap((pattern, row) => (text.search(pattern) >= 0 ? [row] : []));
        expect(table.rowsIn(text)).toEqual(matching);
      }),
    );
  });

  it('finds a row whichever of its fragments matches, and no row of which only the letters occur', () => {
    const small = compileTable(['protokoll*; niederschrift*', 'wer koordiniert', '¤ (tagt|trifft)']);
    expect(small.rowsIn('wer koordiniert ¤')).toEqual([1]);
    expect(small.rowsIn('niederschriften von ¤ wer koordiniert')).toEqual([0, 1]);
    expect(small.rowsIn('¤ trifft')).toEqual([2]);
    expect(small.rowsIn('koordiniert wer')).toEqual([]);
  });

  it('reads `.*` as anything, and any other star as an ending', () => {
    const before = compileTable(['(?<=¤.*)protokoll*']);
    expect(before.rowsIn('der ¤ und seine protokolle')).toEqual([0]);
    expect(before.rowsIn('die protokolle des ¤')).toEqual([]);
  });

  it('of whole texts finds none with anything around', () => {
    const whole = compileTable(['hallo; guten (tag|abend)', 'danke*'], true);
    expect(whole.rowsIn('guten abend')).toEqual([0]);
    expect(whole.rowsIn('dankeschon')).toEqual([1]);
    expect(whole.rowsIn('guten abend wer leitet ¤')).toEqual([]);
  });
});

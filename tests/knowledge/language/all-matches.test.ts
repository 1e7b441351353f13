import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allMatches } from '../../../knowledge/language/all-matches.ts';

it('gives what matchAll gives, empty matches included, as often as it is asked', () => {
  const text = fc.stringMatching(/^[ab ]{0,30}$/);
  fc.assert(
    fc.property(text, fc.constantFrom(/a+/g, /\bb?/g, /(a)(b)?/g, /x/g), (told, pattern) => {
      const expected = Array.from(told.matchAll(new RegExp(pattern)), (match) => [match.index, ...match]);
      for (let round = 0; round < 2; round++)
        expect(allMatches(pattern, told).map((match) => [match.index, ...match])).toEqual(expected);
    }),
  );
});

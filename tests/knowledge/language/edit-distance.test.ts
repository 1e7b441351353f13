import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../knowledge/language/edit-distance.ts';

/** The definition itself, as slow as it reads: optimal string alignment. */
function naive(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const choices = [naive(restA, b) + 1, naive(a, restB) + 1, naive(restA, restB) + (a[0] === b[0] ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) choices.push(naive(a.slice(2), b.slice(2)) + 1);
  return Math.min(...choices);
}

const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 });

describe('edit distance', () => {
  it('is what the definition says, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 7 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(naive(a, b), limit + 1));
      }),
      { numRuns: 400 },
    );
  });

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, b, 5)).toBe(editDistance(b, a, 5));
      }),
    );
  });

  it.each([
    ['netzwerk', 'netzwrek', 1],
    ['komission', 'kommission', 1],
    ['ausschuss', 'auschus', 2],
    ['gleich', 'gleich', 0],
    ['', 'abc', 3],
  ])('%s → %s', (a, b, edits) => expect(editDistance(a, b, 3)).toBe(edits));
});

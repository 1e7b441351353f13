import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsCadence, meetingsPerYear } from '../../../knowledge/answers/facts/cadence.ts';
import type { Cadence } from '../../../knowledge/model.ts';

describe('meetings a year', () => {
  it.each<readonly [Cadence, object | undefined]>([
    [{ perYear: { min: 4, max: 4 } }, { min: 4, max: 4 }],
    [{ perYear: { min: 3, max: 4 } }, { min: 3, max: 4 }],
    [{ perYear: { min: 2 } }, { min: 2, max: Number.POSITIVE_INFINITY }],
    [{ everyYears: 2 }, { min: 0.5, max: 0.5 }],
    [{ onDemand: true }, undefined],
    [{ planned: true }, undefined],
    [{ perYear: { min: 4, max: 4 }, per: { de: 'je Dorf' } }, undefined],
  ])('%j', (cadence, range) => expect(meetingsPerYear(cadence)).toEqual(range));
});

describe('whether a condition is met', () => {
  /** The oracle: some number of meetings that the range allows fits the condition. */
  const possible = (min: number, max: number, fits: (n: number) => boolean) => {
    for (let n = min; n <= max; n++) if (fits(n)) return true;
    return false;
  };
  const OPS = {
    eq: (count: number) => (n: number) => n === count,
    gt: (count: number) => (n: number) => n > count,
    gte: (count: number) => (n: number) => n >= count,
    lt: (count: number) => (n: number) => n < count,
    lte: (count: number) => (n: number) => n <= count,
  };

  it('when a number within the range does', () => {
    const small = fc.integer({ min: 1, max: 12 });
    const ops = fc.constantFrom(...(Object.keys(OPS) as (keyof typeof OPS)[]));
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 5 }), small, ops, (min, more, count, op) => {
        const cadence: Cadence = { perYear: { min, max: min + more } };
        expect(fitsCadence(cadence, { kind: 'perYear', op, count })).toBe(possible(min, min + more, OPS[op](count)));
      }),
    );
  });

  it('»at least two« is no »exactly three«', () => {
    expect(fitsCadence({ perYear: { min: 2 } }, { kind: 'perYear', op: 'eq', count: 3 })).toBe(false);
    expect(fitsCadence({ perYear: { min: 2 } }, { kind: 'perYear', op: 'eq', count: 2 })).toBe(true);
  });

  it('on demand and planned by their own sign, never by a number', () => {
    expect(fitsCadence({ onDemand: true }, { kind: 'onDemand' })).toBe(true);
    expect(fitsCadence({ planned: true }, { kind: 'planned' })).toBe(true);
    expect(fitsCadence({ perYear: { min: 1, max: 1 } }, { kind: 'onDemand' })).toBe(false);
    expect(fitsCadence({ onDemand: true }, { kind: 'perYear', op: 'gte', count: 0 })).toBe(false);
  });
});

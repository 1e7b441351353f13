import { expect, it } from 'vitest';
import { isBroken, line, median, quantile } from '../../bench/budget.ts';

it.each([
  [0.5, 0.5, false],
  [0.51, 0.5, true],
  [Number.NaN, 0.5, true], // not measured
  [99, undefined, false],
])('%d of at most %s', (value, budget, broken) => {
  const measure = { name: 'x', value, unit: 'ms', ...(budget === undefined ? {} : { budget }) };
  expect(isBroken(measure)).toBe(broken);
  expect(line(measure).startsWith('BROKEN')).toBe(broken);
});
it('the middle value, and a share', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2, Number.NaN]);
  expect(quantile([...Array(100).keys()], 0.95)).toBe(94);
});

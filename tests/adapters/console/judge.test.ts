import { describe, expect, it } from 'vitest';
import { judge } from '../../../adapters/console/score/judge.ts';
import type { TestQuestion } from '../../../adapters/console/score/question-set.ts';

const question = (expect: TestQuestion['expect']): TestQuestion => ({
  id: 'q',
  question: '?',
  lang: 'en',
  style: 'plain',
  facet: 'cadence',
  expect,
});

describe('judge', () => {
  it.each(['4x', '4 x', '4 a year'])('reads "4 × a year" as %s', (wanted) => {
    expect(judge(question({ all: [wanted] }), 'Meeting frequency: 4 × a year.', false).right).toBe(true);
  });

  it('finds a wrong number written the same way', () => {
    expect(judge(question({ none: ['3x'] }), 'Meeting frequency: 3 × a year.', false).wrong).toEqual(['3x']);
  });
});

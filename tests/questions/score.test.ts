import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readQuestionSet, type TestQuestion } from '../../adapters/console/score/question-set.ts';
import { type Failure, partsOf, type Share, scoreQuestions, together } from '../../adapters/console/score/score.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import {
  boddenmarkKnowledge,
  hellweideKnowledge,
  karwangKnowledge,
  ostertalKnowledge,
  quellenrodaKnowledge,
  seelbergKnowledge,
  tannwaldKnowledge,
  wiesmoorKnowledge,
} from '../helpers/knowledge.ts';
import { realKnowledge } from '../helpers/real-registry.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const share = ({ right, total }: Share) => right / total;
/** One line for each wrong answer, to be read where a floor is broken. */
const told = (failures: readonly Failure[]) =>
  failures.map(({ question, answerType }) => `${question.id} ${answerType}: ${question.question}`).join('\n');

/** One of so many is asked here; all are with `npm run -s score`, which takes minutes. */
const ONE_OF = 3;

/** Some questions of a set; a conversation as a whole or not at all. */
function some(questions: readonly TestQuestion[]): TestQuestion[] {
  const units = new Map<string, TestQuestion[]>();
  for (const question of questions) {
    const unit = question.conversation ?? question.id;
    units.set(unit, [...(units.get(unit) ?? []), question]);
  }
  return [...units.values()].filter((_, i) => i % ONE_OF === 0).flat();
}

// Floors, not goals: a change of the engine may move a question or two, but not more.
describe('the development sets over the registry', () => {
  const files = readdirSync(folder).filter((name) => /^development.*\.jsonl$/.test(name));
  const score = together(
    files.map((name) => scoreQuestions(some(readQuestionSet(`${folder}${name}`)), realKnowledge())),
  );
  const parts = new Map(partsOf(score));

  it.each([
    ['overall', 0.93],
    ['language de', 0.937],
    ['language en', 0.92],
    ['style plain', 0.945],
    ['style difficult', 0.91],
    ['unanswerable declined', 0.97],
    ['answerable answered', 0.97],
    ['facet followup', 0.845],
    ['facet coordination', 0.99],
    ['facet cadence', 0.98],
    ['facet topic', 0.92],
  ] as const)('%s: at least %s', (part, floor) => {
    expect(parts.get(part)!.total).toBeGreaterThan(150);
    expect(share(parts.get(part)!), told(score.failures)).toBeGreaterThanOrEqual(floor);
  });
});

describe.each([
  ['seelberg', seelbergKnowledge, 0.96],
  ['boddenmark', boddenmarkKnowledge, 0.95],
  ['karwang', karwangKnowledge, 0.94],
  ['ostertal', ostertalKnowledge, 0.93],
  ['hellweide', hellweideKnowledge, 0.92],
  ['quellenroda', quellenrodaKnowledge, 0.94],
  ['wiesmoor', wiesmoorKnowledge, 0.96],
  ['tannwald', tannwaldKnowledge, 0.93],
] as readonly [string, () => Knowledge, number][])('the invented county %s', (name, knowledge, floor) => {
  const questions = readQuestionSet(`${folder}${name}.jsonl`);
  const score = scoreQuestions(questions, knowledge());

  it(`at least ${100 * floor} % of the answers are right`, () => {
    expect(score.overall.total).toBe(questions.length);
    expect(questions.length).toBeGreaterThanOrEqual(120);
    expect(share(score.overall), told(score.failures)).toBeGreaterThanOrEqual(floor);
  });

  it('at least 90 % of what has no answer is declined', () => {
    expect(score.unanswerableDeclined.total).toBeGreaterThan(0);
    const answered = score.failures.filter(({ question }) => question.expect.declined);
    expect(share(score.unanswerableDeclined), told(answered)).toBeGreaterThanOrEqual(0.9);
  });
});

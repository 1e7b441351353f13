/** How long a question takes, beside what a bare full-text query over the same index takes in the same run. */
import { answerQuestion } from '../knowledge/answers/find.ts';
import { type Measure, median, quantile } from './budget.ts';
import { countyQuestions } from './county.ts';

/** Each question is asked so often, and its quickest time counts: whatever else the machine does is not measured. */
const ROUNDS = 9;

export function measureQuestions(): Measure[] {
  const { knowledge, questions } = countyQuestions();
  const times = questions.map(() => ({ ours: [] as number[], bare: [] as number[] }));
  // One after the other for each question, so that both meet the same machine; the first round warms up.
  for (let round = 0; round <= ROUNDS; round++)
    questions.forEach((question, i) => {
      const start = performance.now();
      answerQuestion(question, knowledge);
      const between = performance.now();
      knowledge.topics.index.search(question);
      const end = performance.now();
      if (round === 0) return;
      times[i]!.ours.push(between - start);
      times[i]!.bare.push(end - between);
    });
  const ours = times.map((time) => Math.min(...time.ours));
  const bare = times.map((time) => Math.min(...time.bare));
  return [
    { name: `question, middle of ${questions.length}`, value: median(ours), unit: 'ms', budget: 0.5 },
    { name: 'question, 95 of 100', value: quantile(ours, 0.95), unit: 'ms' },
    { name: 'question, the slowest', value: Math.max(...ours), unit: 'ms' },
    { name: 'bare MiniSearch query over the same index, middle', value: median(bare), unit: 'ms' },
    { name: 'question against bare query', value: median(ours) / median(bare), unit: '×', budget: 6 },
  ];
}

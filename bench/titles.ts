/** How long it takes to find that a calendar's title names no body, beside a question of the same words. */
import { answerQuestion } from '../knowledge/answers/find.ts';
import { matchBody } from '../knowledge/meetings/match.ts';
import { type Measure, median } from './budget.ts';
import { countyQuestions } from './county.ts';

const ROUNDS = 5;

/** A calendar of 20,000 titles that are all different is matched in one go, and nothing else is done meanwhile. */
export function measureTitles(): Measure[] {
  const { knowledge, questions: texts } = countyQuestions();
  const times = texts.map(() => ({ title: [] as number[], question: [] as number[] }));
  for (let round = 0; round <= ROUNDS; round++)
    texts.forEach((text, i) => {
      const start = performance.now();
      // Another title each time, for what was matched once is remembered.
      matchBody({ uid: '', title: `${text} ${round}`, categories: [] }, {}, knowledge);
      const between = performance.now();
      answerQuestion(text, knowledge);
      const end = performance.now();
      if (round === 0) return;
      times[i]!.title.push(between - start);
      times[i]!.question.push(end - between);
    });
  const middle = (of: 'title' | 'question') => median(times.map((time) => Math.min(...time[of])));
  return [
    { name: 'title of a calendar, middle', value: middle('title'), unit: 'ms' },
    {
      name: 'title of a calendar against question',
      value: middle('title') / middle('question'),
      unit: '×',
      budget: 0.5,
    },
  ];
}

import { describe, expect, it } from 'vitest';
import { type Answer, entriesOf } from '../../../knowledge/answers/answer.ts';
import { answerTo, converse, seelbergKnowledge } from '../../helpers/knowledge.ts';

const knowledge = seelbergKnowledge();
const last = (...questions: readonly string[]): Answer => converse(knowledge, questions).at(-1)!.answer;
const told = (answer: Answer) => entriesOf(answer).map(({ id }) => id);

describe('what was sought by its topic is sought on another one', () => {
  it.each([
    ['Welche Gremien gibt es zu Klima?', 'und zu Radverkehr?', 'Welche Gremien gibt es zu Radverkehr?'],
    ['Which working groups are there on cycling?', 'and on climate?', 'Which working groups are there on climate?'],
    ['Wer kümmert sich um Radwege?', 'und um Hochwasser?', 'Wer kümmert sich um Hochwasser?'],
  ])('»%s« – »%s«', (first, second, alone) => {
    const asked = answerTo(knowledge, alone);
    expect(told(last(first, second))).toEqual(told(asked));
    expect(last(first, second).type).toBe(asked.type);
  });

  it('but a body that is named is asked for itself', () =>
    expect(told(last('Welche Gremien gibt es zu Klima?', 'und zum Moorforum?'))).toEqual(['moorforum']));

  it('and after a single body nothing is listed', () =>
    expect(last('Wie oft tagt der Klimabeirat?', 'und für Radwege?').type).not.toBe('list'));
});

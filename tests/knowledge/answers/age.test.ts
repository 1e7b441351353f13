import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { answerTo, converse, seelbergKnowledge } from '../../helpers/knowledge.ts';

const knowledge = seelbergKnowledge();
const ask = (question: string) => answerTo(knowledge, question);

describe('age', () => {
  it.each([
    ['Was ist älter, das Radverkehrskonzept oder der Hitzeaktionsplan?', 'radverkehrskonzept', 'less'],
    ['Was gab es zuerst, den Hitzeaktionsplan oder das Radverkehrskonzept?', 'radverkehrskonzept', 'less'],
    ['Which is newer, the Radverkehrskonzept or the Hitzeaktionsplan?', 'hitzeaktionsplan', 'more'],
  ])('%s: of two papers the year decides', (question, winner, direction) =>
    expect(ask(question)).toMatchObject({ type: 'comparison', facet: 'published', direction, winner: { id: winner } }),
  );

  it('of the same year neither is older', () =>
    expect(ask('Was ist älter, der Hitzeaktionsplan oder die Digitalisierungsstrategie?')).toMatchObject({
      tie: true,
    }));

  it('compares the last two that were spoken of', () => {
    const turns = converse(knowledge, [
      'Von wann ist der Hitzeaktionsplan?',
      'und das Radverkehrskonzept?',
      'Welches von beiden ist älter?',
      'and which one is newer?',
    ]);
    expect(turns[2]!.answer).toMatchObject({ type: 'comparison', winner: { id: 'radverkehrskonzept' } });
    expect(turns[3]!.answer).toMatchObject({ type: 'comparison', winner: { id: 'hitzeaktionsplan' } });
  });

  it('picks by the year from the papers that were listed', () => {
    const [, picked] = converse(knowledge, ['Welche Publikationen gibt es?', 'Welche davon ist die älteste?']);
    expect(entriesOf(picked!.answer).map(({ id }) => id)).toEqual(['tourismuskonzept-seelberger-land']);
  });

  it('old people are no old documents', () =>
    expect(ask('Welche Gremien gibt es für ältere Menschen?').type).not.toBe('comparison'));
});

import { describe, expect, it } from 'vitest';
import { askedAbout, isUnanswered } from '../../../knowledge/gaps/asked-about.ts';
import { converse, seelbergKnowledge } from '../../helpers/knowledge.ts';

const knowledge = seelbergKnowledge();
const turnOf = (question: string) => converse(knowledge, [question])[0]!;
const about = (question: string) => askedAbout(turnOf(question), knowledge);

describe('what a question was about', () => {
  it('is the entry and the facet', () => {
    expect(about('Welche Faxnummer hat der Klimabeirat?')).toMatchObject({
      type: 'missing',
      facet: 'contact',
      entries: ['klimabeirat'],
    });
  });

  it('is the same however it is worded', () => {
    expect(about('faxnummer klimabeirat')).toEqual(about('Welche Faxnummer hat der Klimabeirat?'));
  });

  it('holds no word that only the asker used', () => {
    const found = about('Was tut Frau Xantippowsky mit dem Zwergotter bei der Radverkehr Sache?');
    expect(JSON.stringify(found)).not.toMatch(/xantippowsky|zwergotter/i);
    expect(found.unknownWords).toBeGreaterThan(0);
  });
});

it.each([
  ['Welche Faxnummer hat der Klimabeirat?', true],
  ['Wer kümmert sich um Zwergotter?', true],
  ['Wer leitet den Klimabeirat?', false],
  ['Hallo', false],
  ['Wie oft wird getagt?', false],
])('%s: unanswered is %s', (question, expected) => {
  expect(isUnanswered(turnOf(question).answer)).toBe(expected);
});

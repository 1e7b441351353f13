import { describe, expect, it } from 'vitest';
import { calledBy } from '../../../knowledge/questions/names/called.ts';
import { readQuestion } from '../../../knowledge/questions/read.ts';
import { answerTo, seelbergKnowledge } from '../../helpers/knowledge.ts';

const seelberg = seelbergKnowledge();
const called = (text: string) => {
  const reading = readQuestion(text, seelberg, 'de');
  return calledBy(reading, seelberg.lexicon).map((i) => reading.words[i]!.text);
};

describe('what a body is called behind its kind', () => {
  it.each([
    ['Wer leitet die AG Quantencomputer?', ['Quantencomputer']],
    ['Wann tagt das Netzwerk Mondfahrt und Raketen?', ['Mondfahrt']],
    ['Wer leitet den Runden Tisch Quantencomputer?', ['Quantencomputer']],
    // A description, a list and a name that is known call nobody.
    ['Welche AG kümmert sich um Radverkehr?', []],
    ['Wie oft tagt die AG Radverkehr?', []],
    ['Gibt es ein Netzwerk?', []],
    ['Was wird in der zuständigen AG überprüft?', []],
    ['was macht die ag quantencomputer', ['quantencomputer']],
  ])('%s', (text, expected) => expect(called(text)).toEqual(expected));

  it('is never answered with a body of another name', () => {
    for (const question of ['Wer sitzt in der AG Quantencomputer?', 'Wie oft tagt das Netzwerk Mondfahrt?'])
      expect(answerTo(seelberg, question).declined).toBe(true);
  });

  it('nor by what follows "für" in a name', () => {
    for (const question of [
      'Wer leitet den Ausschuss für Raumfahrt und Mobilität?',
      'Wer ist der Beauftragte für Landwirtschaft?',
    ])
      expect([question, answerTo(seelberg, question).declined]).toEqual([question, true]);
    expect(answerTo(seelberg, 'Welcher Ausschuss ist für Radverkehr zuständig?').declined).toBe(false);
  });

  it('nor in English, where the name comes first', () => {
    for (const question of [
      'Who runs the climate lottery network?',
      'How often does the energy piracy committee meet?',
    ])
      expect([question, answerTo(seelberg, question).declined]).toEqual([question, true]);
    expect(answerTo(seelberg, 'Who runs the dementia network?').declined).toBe(false);
  });
});

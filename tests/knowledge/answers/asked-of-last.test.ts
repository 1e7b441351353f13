import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { withoutWish } from '../../../knowledge/questions/language-wish.ts';
import { converse, seelbergKnowledge } from '../../helpers/knowledge.ts';

const seelberg = seelbergKnowledge();
/** The last turn: the type or the facts given, and about whom. */
const last = (...questions: readonly string[]) => {
  const { answer } = converse(seelberg, questions).at(-1)!;
  const facts = answer.type === 'facts' ? [...new Set(answer.facts.map(({ name }) => name))].join('+') : answer.type;
  return [facts, ...entriesOf(answer).map(({ id }) => id)].join(' ');
};

describe('what is asked of the last one', () => {
  it.each([
    ['und die AG Klimaanpassung, wer macht das da?', 'coordination ag-klimaanpassung'],
    ['and the AG Klimaanpassung, who does that?', 'coordination ag-klimaanpassung'],
    ['und die AG Klimaanpassung?', 'cadence ag-klimaanpassung'],
  ])('asks who, whatever was asked before: »%s«', (question, expected) =>
    expect(last('Wie oft tagt die AG Radverkehr?', question)).toBe(expected),
  );

  it('keeps asking who is in it, where that was asked', () =>
    expect(last('Wer sitzt in der AG Radverkehr?', 'und die AG Klimaanpassung, wer?')).toBe(
      'members ag-klimaanpassung',
    ));

  it.each([
    ['Sind da auch Stabsstellen vertreten?', 'members ag-radverkehr'],
    ['sind der Fachdienst Kreisstraßen und die Stabsstelle Klimaschutz auch mit drin?', 'members ag-radverkehr'],
  ])('»%s«', (question, expected) => expect(last('Was macht die AG Radverkehr?', question)).toBe(expected));

  it.each([['who issues it?'], ['Wer erstellt ihn?'], ['wann war das?'], ['when was that?']])(
    'asks a paper: »%s«',
    (question) => expect(last('Was ist der Nahverkehrsplan?', question)).toMatch(/^publication /),
  );

  it.each([['wann war das?'], ['who invented that?']])('has no answer before anything was told: »%s«', (question) =>
    expect(last(question)).toBe('unknown'),
  );

  it('answers a question behind a wish for a language', () =>
    expect(last('Wer koordiniert die AG Radverkehr?', 'can you switch to English - how often do they meet?')).toBe(
      'cadence ag-radverkehr',
    ));

  it.each([
    ['English please: who is in it?', 'who is in it?'],
    ['antworte bitte auf Deutsch - wie oft tagt er?', 'wie oft tagt er?'],
    ['English please.', 'English please.'],
    ['Wer berät auf Deutsch, wer auf Arabisch?', 'Wer berät auf Deutsch, wer auf Arabisch?'],
  ])('cuts off only the wish: »%s«', (text, rest) => expect(withoutWish(text)).toBe(rest));
});

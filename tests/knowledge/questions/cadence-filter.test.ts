import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../../knowledge/language/fold.ts';
import { readCadenceFilter, readRegularly } from '../../../knowledge/questions/conditions/cadence-filter.ts';

const read = (text: string) => readCadenceFilter(foldLetters(text));
const perYear = (op: string, count: number) => ({ kind: 'perYear', op, count });

describe('a condition on years between meetings', () => {
  it.each([
    ['which conference takes place every two years', 2],
    ['gremien die alle drei Jahre tagen', 3],
    ['runden im zweijährigen Rhythmus', 2],
    ['the board that meets every other year', 2],
  ])('%s', (text, years) => expect(read(text)).toEqual({ kind: 'everyYears', years }));

  it('every year is once a year', () =>
    expect(readRegularly('gremien die jedes jahr tagen')).toEqual(perYear('eq', 1)));
});

describe('a condition on meetings a year', () => {
  it.each([
    ['gremien die 4 mal im jahr tagen', perYear('eq', 4)],
    ['gremien die viermal im Jahr tagen', perYear('eq', 4)],
    ['4x im jahr', perYear('eq', 4)],
    ['ein Gremium, das achtmal im Jahr tagt', perYear('eq', 8)],
    ['one committee that meets twice a year', perYear('eq', 2)],
    ['zweimal jährlich', perYear('eq', 2)],
    ['zwölfmal im jahr', perYear('eq', 12)],
    ['monatlich tagende runden', perYear('eq', 12)],
    ['quartalsweise', perYear('eq', 4)],
    ['bodies that meet twice a year', perYear('eq', 2)],
    ['bodies that meet six times per year', perYear('eq', 6)],
    ['which bodies meet monthly', perYear('eq', 12)],
    ['öfter als 3 mal im jahr', perYear('gt', 3)],
    ['mehr als fünfmal im jahr', perYear('gt', 5)],
    ['more than 6 times a year', perYear('gt', 6)],
    ['mindestens viermal im jahr', perYear('gte', 4)],
    ['at least 4 times a year', perYear('gte', 4)],
    ['seltener als zweimal im jahr', perYear('lt', 2)],
    ['fewer than 3 times a year', perYear('lt', 3)],
    ['höchstens einmal im jahr', perYear('lte', 1)],
    ['at most twice a year', perYear('lte', 2)],
    ['no more than twice a year', perYear('lte', 2)],
    ['nicht öfter als zweimal im Jahr', perYear('lte', 2)],
    ['not less than twice a year', perYear('gte', 2)],
    ['Runden, die 3x per annum tagen', perYear('eq', 3)],
    ['which bodies meet once a quarter', perYear('eq', 4)],
    ['gremien die zweimal im Monat tagen', perYear('eq', 24)],
    ['mindestens einmal im Halbjahr', perYear('gte', 2)],
    ['which bodies meet once or twice a year', { ...perYear('eq', 1), or: 2 }],
    ['welche tagen zweimal und welche viermal im jahr', { ...perYear('eq', 2), or: 4 }],
    ['what four topics does the yearly report cover', undefined],
    ['die zwei ausschüsse, wie viele sitzungen haben die im jahr', undefined],
    ['the two boards, how often do they meet a year', undefined],
    ['nummer zwei nochmal bitte', undefined],
  ])('%s', (text, filter) => expect(read(text)).toEqual(filter));

  it('is no year of the body where it is said of something else', () => {
    expect(readRegularly('which groups meet yearly')).toEqual(perYear('eq', 1));
    expect(readRegularly('which group plans the yearly fair')).toBeUndefined();
  });

  it.each([
    ['gremien die jeden Monat tagen', 12],
    ['which networks meet every six months', 2],
    ['runden die alle drei Monate tagen', 4],
    ['groups that meet each week', 52],
  ])('without a number: %s', (text, count) => expect(readRegularly(foldLetters(text))).toEqual(perYear('eq', count)));

  it.each(['gremien die nach bedarf tagen', 'bei Bedarf', 'which bodies meet as needed', 'meeting on demand'])(
    '%s: on demand',
    (text) => expect(read(text)).toEqual({ kind: 'onDemand' }),
  );

  it.each(['wer koordiniert ¤', 'wie oft tagt ¤', 'drei gremien', 'fb 2', 'who leads group 4', ''])(
    '»%s« names none',
    (text) => expect(read(text)).toBeUndefined(),
  );

  it('reads every number with every comparison', () => {
    const words = { gt: 'mehr als', gte: 'mindestens', lt: 'weniger als', lte: 'höchstens' } as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), fc.constantFrom(...Object.entries(words)), (count, [op, said]) => {
        expect(read(`gremien die ${said} ${count} mal im jahr tagen`)).toEqual(perYear(op, count));
      }),
    );
  });
});

it('»jährlich« without a number is once a year', () => {
  for (const text of ['jahrlich', 'every year', 'jedes jahr', 'annually'])
    expect(readRegularly(text)).toEqual(perYear('eq', 1));
  expect(readRegularly('im jahr')).toBeUndefined();
  // What happens every year may be the topic.
  expect(readRegularly('who runs the yearly fair')).toBeUndefined();
});

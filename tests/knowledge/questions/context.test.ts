import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../knowledge/language/fold.ts';
import { asksBack, asksOther, chosenPosition } from '../../../knowledge/questions/talk/context.ts';

describe('choosing by number', () => {
  it.each([
    ['2', 1],
    ['Nr. 3', 2],
    ['Nummer 1', 0],
    ['number 4', 3],
    ['option 2', 1],
    ['die erste', 0],
    ['das zweite bitte', 1],
    ['den dritten', 2],
    ['die vierte', 3],
    ['die fünfte', 4],
    ['the first one', 0],
    ['the second', 1],
    ['die letzte', 4],
    ['the last one', 4],
    ['erzähl mir mehr zu Punkt 2', 1],
    ['tell me more about the second item', 1],
  ])('»%s« of five', (text, position) => expect(chosenPosition(foldName(text), 5)).toBe(position));

  it.each([
    '6',
    '0',
    '99',
    'die sechste',
    'beide',
    '',
    'wann war die letzte',
    'when is the next one',
    'wer hat beim zweiten Treffen den Vorsitz geführt',
  ])('»%s« chooses none of five', (text) => expect(chosenPosition(foldName(text), 5)).toBeUndefined());

  it('never leaves what was offered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 99 }), (offered, said) => {
        expect(chosenPosition(`${said}`, offered)).toBe(said >= 1 && said <= offered ? said - 1 : undefined);
      }),
    );
    expect(chosenPosition('die letzte', 0)).toBeUndefined();
  });
});

it('»zurück« only when it is all that was said', () => {
  for (const text of ['zurück', 'back', 'go back', 'noch mal zurück']) expect(asksBack(foldName(text))).toBe(true);
  for (const text of ['zurück zum Beirat', 'wer berichtet zurück', '']) expect(asksBack(foldName(text))).toBe(false);
});

it('»die andere« points at the other one of two', () => {
  for (const text of ['und die andere?', 'wer leitet das andere', 'and the other one?'])
    expect(asksOther(foldName(text))).toBe(true);
  for (const text of ['andere gremien', 'welche anderen', 'other groups'])
    expect(asksOther(foldName(text))).toBe(false);
});

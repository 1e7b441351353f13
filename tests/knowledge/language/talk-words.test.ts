import { describe, expect, it } from 'vitest';
import { isGeneralWord } from '../../../knowledge/language/general-words.ts';
import { isMisspelledTalk } from '../../../knowledge/language/misspelled.ts';

describe('words of talk about anything', () => {
  it.each(['rely', 'relies', 'shortage', 'erörtert', 'abgestimmt', 'vereinbaren'])('%s is one', (word) =>
    expect(isGeneralWord(word.replace('ö', 'o'))).toBe(true),
  );
  it.each(['bridge', 'budget', 'price', 'farbe', 'waste', 'wahlen'])('%s may be asked for', (word) =>
    expect(isGeneralWord(word)).toBe(false),
  );
  it.each(['agianst', 'zusamen', 'teh', 'udn'])('%s is a function word with one slip', (word) =>
    expect(isMisspelledTalk(word)).toBe(true),
  );
  it('with a capital it may only be one of the general nouns', () => {
    expect(isMisspelledTalk('imker', true)).toBe(false);
    expect(isMisspelledTalk('zusamenhang', true)).toBe(true);
  });
  it.each(['dog', 'wald', 'quantencomputer'])('%s is none', (word) => expect(isMisspelledTalk(word)).toBe(false));
});

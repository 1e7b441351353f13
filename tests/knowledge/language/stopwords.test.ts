import { describe, expect, it } from 'vitest';
import { isStopword, isVerbThere } from '../../../knowledge/language/stopwords.ts';
import { wordsOf } from '../../../knowledge/language/words.ts';

const verbAt = (text: string) => {
  const words = wordsOf(text);
  const i = words.findIndex(({ folded }) => folded === 'sucht');
  return isVerbThere(words[i]!.text, words[i]!.folded, words[i - 1]?.folded, words[i + 1]?.folded);
};

it('a doubled letter left out of a function word', () => {
  expect(['musen', 'konen', 'solen', 'ale'].filter(isStopword)).toEqual(['musen', 'konen', 'solen']);
  expect(isStopword('museen')).toBe(false);
});

describe('"sucht", noun or verb', () => {
  it.each(['Wer hilft bei Sucht?', 'was gibt es zu sucht', 'sucht und alter', 'senioren und sucht, alkohol', 'Sucht'])(
    'a noun: %s',
    (text) => expect(verbAt(text)).toBe(false),
  );

  it.each(['Eine Familie sucht eine Beratung', 'wer sucht einen raum'])('a verb: %s', (text) =>
    expect(verbAt(text)).toBe(true),
  );
});

import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../knowledge/language/words.ts';
import { createSlips } from '../../../knowledge/search/slips.ts';

const slips = createSlips([
  { words: ['Bürgerengagement', 'Jugendverband', 'homelessness', 'old people'], means: ['x'], why: '' },
]);
const read = (text: string, known: readonly string[] = []) =>
  slips(wordsOf(text), ({ text: word }) => known.includes(word))
    .map(({ text: word }) => word)
    .join(' ');

describe('a slip of the pen for a word that people use', () => {
  it.each([
    ['Wer macht Bürgerengagment', 'Wer macht Bürgerengagement'],
    ['wer macht bürgerenagegment', 'wer macht bürgerenagegment'],
    ['homelesness', 'homelessness'],
    ['Bürgeregnagement', 'Bürgerengagement'],
    // Another letter makes another word.
    ['der Jugendverbund', 'der Jugendverbund'],
    ['Bürgerengagement', 'Bürgerengagement'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it('a word that the registry has stays', () => expect(read('homelesness', ['homelesness'])).toBe('homelesness'));
});

import { describe, expect, it } from 'vitest';
import { createSpeller } from '../../../knowledge/language/speller.ts';

const speller = createSpeller(new Map(['depression', 'barrieren', 'wald'].map((word) => [word, word])));
const meant = (typed: string) => speller.corrections(typed).map(({ word }) => word);

describe('what a misspelled word may mean', () => {
  it.each([
    ['depresion', ['depression']],
    ['deprression', ['depression']],
    // the ending of a plural is no part of the slip
    ['depresionen', ['depression']],
    ['wold', []],
    ['gartenbau', []],
  ])('%s', (typed, expected) => expect(meant(typed)).toEqual(expected));
});

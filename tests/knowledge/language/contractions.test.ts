import { describe, expect, it } from 'vitest';
import { createContractions } from '../../../knowledge/language/contractions.ts';

const forms = ['wassermanagement', 'wasserwirtschaftsplan', 'seniorenbeirats', 'warnung', 'ausschuss'];
const whole = new Set(['rat', 'beirats']);
const contractions = createContractions(new Map(forms.map((form) => [form, form])), (word) => whole.has(word));
const meant = (folded: string) => contractions(folded).map(({ word }) => word);

describe('a shortened compound', () => {
  it('keeps consonants of its last part', () => expect(meant('wassermgmt')).toEqual(['wassermanagement']));
  it('keeps the beginnings of its parts', () => expect(meant('waswirt')).toEqual(['wasserwirtschaftsplan']));
  it('is cut off at its end', () => expect(meant('aussch')).toEqual(['ausschuss']));
});

describe('no contraction', () => {
  it.each([
    ['another compound with the same ends', 'seniorenrat'],
    ['a whole part of one', 'senioren'],
    ['an inflected verb', 'warnt'],
    ['letters that happen to stand in the word', 'wasserton'],
    ['a word of another beginning', 'bassermgmt'],
    ['a short word', 'wass'],
    ['the word itself', 'warnung'],
  ])('%s', (_, folded) => expect(meant(folded)).toEqual([]));
});

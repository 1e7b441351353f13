import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../knowledge/language/words.ts';
import { spellOutSyllables } from '../../../knowledge/search/syllables.ts';
import { seelbergKnowledge, textOf } from '../../helpers/knowledge.ts';

const { lexicon } = seelbergKnowledge();
const spelledOut = (text: string) => spellOutSyllables(wordsOf(text), lexicon).map(({ folded }) => folded);

describe('what is written in first syllables', () => {
  it('is the words of the only name that it fits', () =>
    expect(spelledOut('AK PsyNot')).toEqual(['ak', 'psychosoziale', 'notfallversorgung']));
  it('is one compound, too', () => expect(spelledOut('AG KliAn')).toEqual(['ag', 'klimaanpassung']));
  it.each(['AG KliBil', 'AG YouTube', 'ag klian'])('%s stays as it is where none or several fit', (text) =>
    expect(spelledOut(text)).toHaveLength(2),
  );
});

it('answers by them', () =>
  expect(textOf(seelbergKnowledge(), 'Wer leitet den AK PsyNot?')).toContain('Psychosoziale Notfallversorgung'));

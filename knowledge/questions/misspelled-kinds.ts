/** "Welche Ausschüse", "which comittees": a misspelled word for a kind, where a kind is asked for. */
import type { Knowledge } from '../knowledge.ts';
import { COMMON } from '../language/common-words.ts';
import { isGeneralWord } from '../language/general-words.ts';
import { createSpeller } from '../language/speller.ts';
import { isStopword } from '../language/stopwords.ts';
import { type Word, wordsOf } from '../language/words.ts';
import { signOf } from '../search/lexicon.ts';
import { kindsCalled, kindWords } from './kinds-asked.ts';

const MIN_LENGTH = 6;
const forms = kindWords().filter((word) => word.length >= MIN_LENGTH && !word.includes(' '));
const speller = createSpeller(new Map(forms.map((word) => [word, word])));

/** What stands before a kind that is asked for. */
const BEFORE = /^(?:welche[rsnm]?|which|what|wieviele|viele|many|alle|all|eine?|any)$/;

/** The words with that one spelled right; what is no slip of one letter, or what the registry knows, stays as it is. */
export function withKindsSpelled(words: readonly Word[], { lexicon, topics }: Knowledge): readonly Word[] {
  const isSlip = ({ folded }: Word, i: number) =>
    i > 0 &&
    BEFORE.test(words[i - 1]!.folded) &&
    folded.length >= MIN_LENGTH &&
    kindsCalled(folded) === undefined &&
    !isStopword(folded) &&
    !COMMON.has(folded) &&
    !isGeneralWord(folded) &&
    !lexicon.knows(signOf(folded)) &&
    !topics.uses(folded);
  if (!words.some(isSlip)) return words;
  return words.map((word, i) => {
    if (!isSlip(word, i)) return word;
    const near = speller.corrections(word.folded).filter(({ edits }) => edits === 1);
    const [meant] = near.length === 1 ? wordsOf(near[0]!.word) : [];
    return meant ? { ...word, folded: meant.folded, stem: meant.stem } : word;
  });
}

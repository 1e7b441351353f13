/** "Welche Ausschüse", "which comittees": a misspelled word for a kind, where a kind is asked for. */
import type { Knowledge } from '../../knowledge.ts';
import { COMMON } from '../../language/common-words.ts';
import { foldLetters } from '../../language/fold.ts';
import { isGeneralWord } from '../../language/general-words.ts';
import { createSpeller } from '../../language/speller.ts';
import { isStopword } from '../../language/stopwords.ts';
import { type Word, wordsOf } from '../../language/words.ts';
import { signOf } from '../../search/lexicon.ts';
import { kindsCalled, kindWords } from './kinds-asked.ts';

const MIN_LENGTH = 6;
const written = new Map(kindWords().map((word) => [foldLetters(word), word]));
const forms = [...written.keys()].filter((word) => word.length >= MIN_LENGTH && !word.includes(' '));
const speller = createSpeller(new Map(forms.map((word) => [word, word])));

/** What stands before a kind that is asked for, or meant. */
const BEFORE = /^(?:welche[rsnm]?|which|what|wieviele|viele|many|alle|all|eine?|any|de[rmns]|die|das|zu[mr]|the)$/;

/** "Projects and mesures" */
const JOIN = /^(?:and|und|or|oder|sowie)$/;

/** Which letters are doubled is what people get wrong most: "comitee", "projekkte". */
const singles = (folded: string): string => folded.replace(/(.)\1+/g, '$1');
const bySingles = new Map<string, string[]>();
for (const form of forms) bySingles.set(singles(form), [...(bySingles.get(singles(form)) ?? []), form]);

/** The nearest form of one kind that ends alike: "ausschuse" is no singular. */
function spelled(folded: string): string | undefined {
  const near = [
    ...(bySingles.get(singles(folded)) ?? []),
    ...speller.corrections(folded).flatMap(({ word, edits }) => (edits === 1 ? [word] : [])),
  ];
  const kinds = new Set(near.map((word) => kindsCalled(word)?.ids.join()));
  return kinds.size === 1 ? (near.find((word) => word.at(-1) === folded.at(-1)) ?? near[0]) : undefined;
}

const likeTyped = (typed: string, meant: string): string =>
  /^\p{Lu}/u.test(typed) ? meant[0]!.toUpperCase() + meant.slice(1) : meant;

/** The words with that one spelled right; what is no slip of one letter, or another word that is known, stays as it is. */
export function withKindsSpelled(words: readonly Word[], { lexicon, topics }: Knowledge): readonly Word[] {
  const mayBeSlip = ({ folded }: Word, i: number) =>
    i > 0 &&
    (BEFORE.test(words[i - 1]!.folded) ||
      (JOIN.test(words[i - 1]!.folded) && kindsCalled(words[i - 2]?.folded ?? '') !== undefined)) &&
    folded.length >= MIN_LENGTH &&
    kindsCalled(folded) === undefined &&
    !isStopword(folded) &&
    !COMMON.has(folded) &&
    !isGeneralWord(folded);
  if (!words.some(mayBeSlip)) return words;
  return words.map((word, i) => {
    if (!mayBeSlip(word, i)) return word;
    const [meant] = wordsOf(spelled(word.folded) ?? '');
    const sign = signOf(word.folded);
    const isKnown = () => lexicon.knows(sign) || topics.uses(word.folded);
    return meant && (sign === signOf(meant.folded) || !isKnown())
      ? { ...word, text: likeTyped(word.text, written.get(meant.folded)!), folded: meant.folded, stem: meant.stem }
      : word;
  });
}

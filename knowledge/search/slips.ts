import { editDistance } from '../language/edit-distance.ts';
import { createSpeller } from '../language/speller.ts';
import { type Word, wordsOf } from '../language/words.ts';
import { isCommonWord } from '../load/common-thesaurus.ts';
import type { ThesaurusEntry } from '../model.ts';

/** A shorter word is too easily a different one. */
const MIN_LENGTH = 9;

/** Reads words that are a slip of the pen for one that people use, though no name and no topic has it: "homelesness". */
export type Slips = (words: readonly Word[], isKnown: (word: Word) => boolean) => readonly Word[];

/**
 * `thesaurus`: words for what the registry speaks of. Those of the shared everyday one are left out: a misspelled word that
 * only may stand for a topic is better asked again.
 */
export function createSlips(thesaurus: readonly ThesaurusEntry[]): Slips {
  const written = new Map<string, Word>();
  for (const { words } of thesaurus)
    for (const text of words) {
      const [only, another] = wordsOf(text.replace(/[…|]/g, ' '));
      if (only && !another && only.folded.length >= MIN_LENGTH) written.set(only.folded, only);
    }
  const speller = createSpeller(new Map([...written.keys()].map((folded) => [folded, folded])), isCommonWord);
  const meant = (folded: string): Word | undefined => {
    const isSlip = ({ word }: { word: string }) =>
      editDistance(folded, word, 1) === 1 && !isOtherWord(folded, word) && endsAlike(folded, word);
    return written.get(speller.corrections(folded).find(isSlip)?.word ?? '');
  };
  return (words, isKnown) => {
    let read: Word[] | undefined;
    words.forEach((word, i) => {
      if (word.folded.length < MIN_LENGTH - 1 || written.has(word.folded)) return;
      const as = isKnown(word) ? undefined : meant(word.folded);
      if (!as) return;
      read ??= [...words];
      read[i] = { ...word, text: as.text, folded: as.folded, stem: as.stem };
    });
    return read ?? words;
  };
}

/** At its end one letter more or less makes another form. */
const endsAlike = (a: string, b: string): boolean => a.slice(-KEPT) === b.slice(-KEPT);
const KEPT = 2;

/** A letter is left out, doubled or swapped in a slip; another letter in its place makes another word ("Verband", "Verbund"). */
const isOtherWord = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join('') !== [...b].sort().join('');

import { foldLetters } from '../../language/fold.ts';
import { isStopword } from '../../language/stopwords.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Reading } from '../../questions/read.ts';

/**
 * "Wofür steht ABCD?", where somebody is called ABCD and nothing else: that is told only where words stand somewhere whose
 * beginnings are these letters. Who has a longer name is explained by that.
 */
export function spellsOut({ mentions, words, masked }: Reading, text: string): boolean {
  return mentions.every(({ candidates, words: at }) => {
    // "Wofür steht die AG X?" asks for no letters.
    if (at.length > 1 && !LETTERS.test(masked)) return true;
    const names = candidates.map(({ entry }) => entry.name);
    const typed = new Set(at.map((i) => words[i]!.folded));
    const short = names
      .flatMap((name) => name.match(ABBREVIATION) ?? [])
      .find((it) => typed.has(foldLetters(it)) && !kindsCalled(foldLetters(it)));
    return short === undefined || [text, ...names].some((it) => hasWordsFor(foldLetters(short), it));
  });
}
const LETTERS = /\b(?:abkurz\w*|buchstaben?|kurzel|letters?|abbreviat\w*|acronym|ausgeschrieben|spelled out)\b/;
/** Several capitals in one word. */
const ABBREVIATION = /(?<!\p{L})\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*/gu;

/** Some words that follow one another begin with the letters; a compound may have several of them inside. */
function hasWordsFor(letters: string, text: string): boolean {
  const words = (text.replace(/[*:_]in(?:nen)?(?!\p{L})/gu, '').match(/\p{L}+/gu) ?? [])
    .map(foldLetters)
    .filter((word) => word !== letters);
  return words.some((_, start) => {
    let rest = letters;
    for (let i = start; words[i] !== undefined && rest !== ''; i++) {
      const word = words[i]!;
      if (word.startsWith(rest[0]!)) rest = without(rest, word);
      else if (!isStopword(word) || i === start) return false;
    }
    return rest === '';
  });
}

/** What is left of the letters when those that stand in the word in this order are gone. */
function without(letters: string, word: string): string {
  let rest = letters;
  for (const letter of word) if (letter === rest[0]) rest = rest.slice(1);
  return rest;
}

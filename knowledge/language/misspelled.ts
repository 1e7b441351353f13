import { COMMON } from './common-words.ts';
import { isLightSlip } from './edit-distance.ts';
import { GENERAL_NOUNS, GENERAL_WORDS } from './general-words.ts';
import { createSpeller } from './speller.ts';
import { ENGLISH, GERMAN, isStopword } from './stopwords.ts';

const TALK = [...GERMAN, ...ENGLISH, ...COMMON, ...GENERAL_WORDS, ...GENERAL_WORDS.map((word) => `${word}s`)];
const speller = createSpeller(new Map(TALK.map((word) => [word, word])));
const NOUNS: ReadonlySet<string> = new Set(GENERAL_NOUNS);

/**
 * A function word or an everyday word with one slip: "agianst", "zusamen"; of a short one only two letters swapped: "teh", "udn".
 * With a German capital it may only be one of the general nouns: "Imker" is no "immer".
 */
export const isMisspelledTalk = (folded: string, isNoun = false): boolean =>
  isSwappedStopword(folded) ||
  (folded.length >= MIN_LENGTH &&
    speller.corrections(folded).some(({ word, edits }) => edits === 1 && (!isNoun || NOUNS.has(word))));

/** The word of talk that is meant where only two letters are swapped or one is doubled ("palnt", "läufft"); undefined for any other slip. */
export const talkMeant = (folded: string): string | undefined =>
  folded.length < MIN_LENGTH
    ? undefined
    : speller.corrections(folded).find(({ word }) => isSmallTalk(word) && isLightSlip(folded, word))?.word;
const isSmallTalk = (word: string): boolean => isStopword(word) || COMMON.has(word);

const MIN_LENGTH = 5;
const swaps = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => {
    const [a, b] = [word[i]!, word[i + 1]!];
    return `${word.slice(0, i)}${b}${a}${word.slice(i + 2)}`;
  });
const SWAPPED: ReadonlySet<string> = new Set(
  [...GERMAN, ...ENGLISH].flatMap(swaps).filter((word) => !isStopword(word)),
);

/** A function word with two letters swapped, which is no other one: "udn", "gegne". */
export const isSwappedStopword = (folded: string): boolean => SWAPPED.has(folded);

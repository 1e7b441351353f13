import { COMMON } from '../../language/common-words.ts';
import { isGeneralWord } from '../../language/general-words.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import { hasGermanCapitals } from '../../questions/names/word-roles.ts';
import type { Reading } from '../../questions/read.ts';
import type { Wanted } from '../../questions/wanted.ts';
import { isStructureWord } from '../../questions/words/structure-words.ts';
import { namedWords } from '../../search/link.ts';
import type { Fact } from '../answer.ts';
import type { Told } from '../facts/spoken-of.ts';

/** A question of some form, and what would be told on it. */
export interface Case {
  readonly reading: Reading;
  readonly wanted: Wanted;
  /** Everything that is known of an entry would be told: nothing of it was asked for by its name. */
  readonly whole: boolean;
  /** Entries that fit a topic would be told. */
  readonly topic: boolean;
  readonly entries: readonly Entry[];
  readonly facts: readonly Fact[];
  readonly told: Told;
}

/** Whether what would be told is what is wanted. */
export type Check = (it: Case) => boolean;

/** It asks for meetings, not for a number or a date of something else. */
export const asksHowOften = ({ facets }: Reading): boolean =>
  facets.some(({ facet }) => facet === 'cadence' || facet === 'nextMeeting');

/** What would be told speaks of one of the words at least, or there are none. */
export const speaksOfSome = (words: readonly Word[], { told }: Case): boolean =>
  words.length === 0 || words.some(({ folded }) => told.speaksOf(folded));

/** The words that are no part of a name. */
export const besideNames = ({ words, mentions }: Reading): readonly Word[] => {
  const named = namedWords(mentions);
  return words.filter((_, i) => !named.has(i));
};

/** Words of a stretch of the masked question that say something by themselves. */
export function wordsIn(of: string, reading: Reading): readonly Word[] {
  const stretch = new Set(of.split(' '));
  return besideNames(reading).filter((word) => stretch.has(word.folded) && says(word));
}

/** No function word, no number, and no word for bodies, offices or papers. */
export const says = ({ folded }: Word): boolean =>
  !isStopword(folded) && !isStructureWord(folded) && kindsCalled(folded) === undefined;

/** No everyday word, and in a text with German capitals one of those; behind "welche" general words are nouns, too. */
export function isNoun(word: Word, reading: Reading): boolean {
  const { text, folded } = word;
  const { words } = reading;
  const at = words.indexOf(word);
  const [before, first] = [words[at - 1]?.folded ?? '', words[at - 2]?.folded ?? ''];
  // "Which external institute …"
  const asked = WHICH.test(before) || (WHICH.test(first) && !isStopword(before));
  if (folded.length < MIN_NOUN || COMMON.has(folded) || (isGeneralWord(folded) && !asked)) return false;
  return !hasGermanCapitals(reading) || CAPITAL.test(text);
}
const MIN_NOUN = 3;
const CAPITAL = /^\p{Lu}/u;
const WHICH = /^(?:welche[rsnm]?|which|what)$/;

/** A noun beyond doubt: by its capital in German, by its article in English. */
export const isThing = (word: Word, reading: Reading): boolean => {
  const before = reading.words[reading.words.indexOf(word) - 1]?.folded ?? '';
  return isNoun(word, reading) && (reading.language === 'de' ? CAPITAL.test(word.text) : ARTICLE.test(before));
};
const ARTICLE = /^(?:the|an?|its|his|her|their)$/;

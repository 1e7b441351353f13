/** "Boards with two meetings a year, which ones?", "it has two sub-committees, right? which": the word that asks stands behind what it asks for. */
import { NUMBER_WORDS } from '../../language/number-words.ts';
import { type Word, wordsOf } from '../../language/words.ts';
import { kindsCalled } from '../conditions/kinds-asked.ts';

const BEHIND =
  /^(?<what>.+?\S)(?<tag>,? (?:oder|gell|ne|nicht wahr|stimmts?|right|isn['’]?t it|don['’]?t they|doesn['’]?t it))?\s*(?:,|\?|\s[–—-])\s*(?<which>welche|which)(?: (?:ones|ones are (?:they|those|these)|are (?:they|those|these)|sind (?:das|es|die)))?\s*\?*\s*$/isu;
/** How far from the beginning the kind stands: "advisory bodies to …"; behind a number "it has only two sub-committees". */
const MAX_BEFORE = 3;
const MAX_COUNTED = 6;

/** The question with that word in front, where a list of some kind is asked; any other as it is. */
export function withAskingInFront(text: string): string {
  const { what, which, tag } = BEHIND.exec(text)?.groups ?? {};
  if (!what || !which) return text;
  const words = wordsOf(what);
  const isKind = (word: Word | undefined) => kindsCalled(word?.folded ?? '') !== undefined;
  // "It has two sub-committees": whose they are stands before them.
  const counted = words.slice(0, MAX_COUNTED).findIndex((word, i) => isNumber(word) && isKind(words[i + 1]));
  if (counted > 0) {
    const { start } = words[counted]!;
    return `${which} ${what.slice(start)} ${what.slice(0, start).trim()}?`;
  }
  // "Three aims it has, right? Which": what is said to be so many needs no kind.
  return words.slice(0, MAX_BEFORE).some(isKind) || (tag && isNumber(words[0])) ? `${which} ${what}?` : text;
}
const isNumber = (word: Word | undefined): boolean =>
  word !== undefined && (NUMBER_WORDS.has(word.folded) || COUNT.test(word.folded));
const COUNT = /^(?:\d+|mehrere|several)$/;

/** "Boards with two meetings a year, which ones?": the word that asks stands behind what it asks for. */
import { wordsOf } from '../language/words.ts';
import { kindsCalled } from './kinds-asked.ts';

const BEHIND =
  /^(?<what>.+\S)\s*(?:,|\s[–—-])\s*(?<which>welche|which)(?: (?:ones|ones are (?:they|those|these)|are (?:they|those|these)|sind (?:das|es|die)))?\s*\?*\s*$/isu;
/** How far from the beginning the kind stands: "advisory bodies to …". */
const MAX_BEFORE = 3;

/** The question with that word in front, where a list of some kind is asked; any other as it is. */
export function withAskingInFront(text: string): string {
  const { what, which } = BEHIND.exec(text)?.groups ?? {};
  if (!what || !which) return text;
  const begins = wordsOf(what).slice(0, MAX_BEFORE);
  if (!begins.some(({ folded }) => kindsCalled(folded))) return text;
  return `${which} ${what}?`;
}

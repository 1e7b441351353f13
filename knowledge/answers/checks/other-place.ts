import type { Word } from '../../language/words.ts';
import type { Reading } from '../../questions/read.ts';
import { startsEllipsis } from '../../questions/talk/ellipsis.ts';
import type { Told } from '../facts/spoken-of.ts';
import { says } from './case.ts';

/**
 * "And in Neustadt, who does that there?": half a question asks the last one again, of another place. The words that say which,
 * where nothing that would be told speaks of it.
 */
export function otherPlace(reading: Reading, told: Told): readonly Word[] | undefined {
  if (reading.mentions.length > 0 || !startsEllipsis(reading)) return undefined;
  const place = placeIn(reading);
  return place.length > 0 && place.every(({ folded }) => !told.speaksOf(folded)) ? place : undefined;
}

/** What stands behind "in" without an article, like the name of a place. */
function placeIn({ words, content }: Reading): readonly Word[] {
  const at = words.findIndex(({ folded }) => IN.test(folded));
  if (at < 0 || at > MAX_BEFORE) return [];
  const rest = words.slice(at + 1);
  const end = rest.findIndex((word) => !content.includes(word) || !says(word) || !isPlaceName(word));
  return end < 0 ? rest : rest.slice(0, end);
}
const isPlaceName = ({ text, folded }: Word): boolean => /^\p{Lu}/u.test(text) && !LANGUAGE.test(folded);
const LANGUAGE = /^(?:english|englisch|german|deutsch)$/;
const IN = /^(?:in|at|fur|for|bei)$/;
/** "Und wie ist es in …" */
const MAX_BEFORE = 4;

import { isStopword } from '../../language/stopwords.ts';
import { type Lexicon, signOf } from '../../search/lexicon.ts';
import { namedWords } from '../../search/link.ts';
import type { Reading } from '../read.ts';
import { hasGermanCapitals } from './word-roles.ts';

/** Kinds that stand before a name as its first word. Of others ("Treffen", "Runde") what follows is as often a description. */
const TITLES =
  /^(?:ag|uag|ak|nw|netzwerk|network|ausschuss|beirat|kommission|forum|arbeitsgruppe|arbeitskreis|projektgruppe|steuerungsgruppe|bundnis|qualitatszirkel|tisch|fachdienst|fachbereich|fd|fb)$/;
const SMALL_LETTER = /^\p{Ll}/u;
const ASKED = /^(?:welche[rsnm]?|which|what|eine?[rnms]?|an?|any|keine?)$/;

/**
 * The words that call a body by name: a kind, and right behind it what the body is called ("die AG Digitalisierung",
 * "Netzwerk Rad und Fuß"). A body that lacks one of them is another one. Indexes of the words behind the kind; empty where
 * nothing is called by name, or where it was found as a whole.
 */
export function calledBy(
  { words, mentions, content, kinds, language }: Pick<Reading, 'words' | 'mentions' | 'content' | 'kinds' | 'language'>,
  lexicon: Lexicon,
): readonly number[] {
  const capitals = hasGermanCapitals({ words, language });
  const linked = namedWords(mentions);
  const free = new Set(content);
  for (let i = 0; i + 1 < words.length; i++) {
    const { folded: typed } = words[i]!;
    const folded = lexicon.knows(signOf(typed)) ? typed : (lexicon.corrections(typed)[0]?.word ?? typed);
    if (linked.has(i) || !TITLES.test(folded) || !lexicon.isKindWord(signOf(folded))) continue;
    if (ASKED.test(words[i - 1]?.folded ?? '') && kinds.length > 0) continue;
    const called: number[] = [];
    for (let n = i + 1; n < words.length; n++) {
      if (linked.has(n) || !free.has(words[n]!) || isStopword(words[n]!.folded)) break;
      // "… in der zuständigen AG überprüft": a verb calls nobody.
      if (capitals && SMALL_LETTER.test(words[n]!.text)) break;
      called.push(n);
    }
    if (called.length > 0) return called;
  }
  return [];
}

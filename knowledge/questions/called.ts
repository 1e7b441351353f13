import { isStopword } from '../language/stopwords.ts';
import { type Lexicon, signOf } from '../search/lexicon.ts';
import { namedWords } from '../search/link.ts';
import type { Reading } from './read.ts';
import { hasGermanCapitals } from './word-roles.ts';

/** Kinds that stand before a name as its first word. Of others ("Treffen", "Runde") what follows is as often a description. */
const TITLES =
  /^(?:ag|uag|ak|nw|netzwerk|network|ausschuss|beirat|kommission|forum|arbeitsgruppe|arbeitskreis|projektgruppe|steuerungsgruppe|bundnis|qualitatszirkel|tisch|fachdienst|fachbereich|fd|fb)$/;
const SMALL_LETTER = /^\p{Ll}/u;
const JOINING = /^(?:und|and|u)$/;
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
      const joins = JOINING.test(words[n]!.folded) && called.length > 0 && words[n + 1] && free.has(words[n + 1]!);
      if (joins) continue;
      if (linked.has(n) || !free.has(words[n]!) || isStopword(words[n]!.folded)) break;
      // "… in der zuständigen AG überprüft": a verb calls nobody.
      if (capitals && SMALL_LETTER.test(words[n]!.text)) break;
      called.push(n);
    }
    if (called.length > 0) return called;
  }
  return [];
}

/** English puts the name first: "the climate protection network". Indexes of the content words between article and kind. */
export function calledBefore({
  words,
  content,
  language,
}: Pick<Reading, 'words' | 'content' | 'language'>): readonly number[] {
  if (language !== 'en') return [];
  const kind = words.findIndex(({ folded }, i) => i > 1 && (TITLES.test(folded) || ENGLISH_TITLES.test(folded)));
  let first = kind;
  while (first > 0 && content.includes(words[first - 1]!)) first--;
  const definite = kind > 0 && /^(?:the|our|your)$/.test(words[first - 1]?.folded ?? '');
  return definite ? Array.from({ length: kind - first }, (_, n) => first + n) : [];
}
const ENGLISH_TITLES = /^(?:committee|council|board|commission|alliance)$/;

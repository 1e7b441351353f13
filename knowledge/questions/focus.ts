import type { Word } from '../language/words.ts';

/** What a sentence has that asks: a question mark, a question word, or a wish to be told. */
const ASKING =
  /^(?:wer|wie|was|wann|wo|wen|wem|wessen|woher|wohin|wozu|wofur|worum|woruber|worauf|womit|warum|welche[rsnm]?|who|whom|whose|what|when|where|which|how|why|nenn|nenne|nennen|zeig|zeige|liste|list|tell|give|show|name|sag|sagen|brauche|suche|gesucht)$/;
/** A shorter word before a full stop is an abbreviation. */
const MIN_LAST_WORD = 4;

/**
 * The words around the question, by index: sentences that tell why somebody asks ("Ich vertrete diese Woche eine
 * Kollegin. Wer koordiniert …?"). Empty where every sentence asks, or none does. `text` is what the words were cut from.
 */
export function wordsAround(words: readonly Word[], text: string): ReadonlySet<number> {
  const sentences: { indexes: number[]; asks: boolean }[] = [];
  let current: number[] = [];
  words.forEach((word, i) => {
    current.push(i);
    const next = words[i + 1];
    const between = text.slice(word.end, next?.start ?? text.length);
    const ends = /[?!\n]/.test(between) || (/\.\s/.test(between) && word.text.length >= MIN_LAST_WORD);
    if (!ends && next) return;
    const asks = between.includes('?') || current.some((index) => ASKING.test(words[index]!.folded));
    sentences.push({ indexes: current, asks });
    current = [];
  });
  if (sentences.every(({ asks }) => asks === sentences[0]!.asks)) return new Set();
  return new Set(sentences.filter(({ asks }) => !asks).flatMap(({ indexes }) => indexes));
}

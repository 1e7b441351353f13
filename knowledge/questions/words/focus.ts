import { isStopword } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import { asksAfterTale, opensTail } from './clauses.ts';

/** What a sentence has that asks: a question mark, a question word, or a wish to be told. */
const ASKING =
  /^(?:wer|wie|was|wann|wo|wen|wem|wessen|woher|wohin|wozu|wofur|worum|woruber|worauf|womit|warum|welche[rsnm]?|who|whom|whose|what|when|where|which|how|why|nenn|nenne|nennen|zeig|zeige|liste|list|tell|give|show|name|sag|sagen|brauche|suche|gesucht)$/;
/** A shorter one before a dash may be what is asked about: "das Netzwerk rund um Medien – wer leitet es?". */
const MIN_TOLD = 15;
/** A comma separates less; what is told before it is long, and what follows is nothing but the question. */
const MIN_TOLD_BEFORE_COMMA = 8;
const QUESTION = /^(?:wer|wie|was|wann|wen|wem|welche[rsnm]?|who|what|when|which|how)$/;
const NARRATOR = /^(?:ich|wir|i|we|eine?[rn]?|a|an|my|our|mein\w*|unser\w*|somebody|someone|jemand)$/;
const SPEAKER = /^(?:ich|wir|i|we)$/;
/** "…, and the one thing still missing is who …", "…, mir fehlt nur noch, wer …": what is told before it is long. */
const HINGE = /^(?:is|ist|fehlt|fehlen|missing|know|wissen|weiss|nicht|out|remember|noch|nur|only|namely|namlich)$/;
/** What follows says by itself what is asked: "…, which office runs it" speaks of what was told before. */
const saysMuch = (words: readonly Word[], from: number): boolean => {
  const end = words.findIndex(({ last, cut }, i) => i >= from && (last || cut));
  const rest = words.slice(from, end < 0 ? undefined : end + 1);
  return rest.filter(({ folded }) => !isStopword(folded)).length >= MIN_ASKED;
};
const MIN_ASKED = 3;
const hingesOn = (current: readonly number[], words: readonly Word[]): boolean => {
  const at = current.at(-1)!;
  const next = words[at + 1]!;
  return (
    current.length >= MIN_TOLD && HINGE.test(words[at]!.folded) && QUESTION.test(next.folded) && saysMuch(words, at + 1)
  );
};
/** "I was asked to prepare a list, so could you tell me …": the clause before a request says what it is for. */
const tellsWhatFor = (current: readonly number[], words: readonly Word[], next: number): boolean =>
  current.length >= MIN_TOLD_ASKING &&
  NARRATOR.test(words[current[0]!]!.folded) &&
  REQUEST.test(
    words
      .slice(next, next + MAX_REQUEST)
      .map(({ folded }) => folded)
      .join(' '),
  );
const REQUEST =
  /^(?:(?:so|and|also|und|deshalb|daher|darum) )?(?:could|can|would|will|kannst|kann|konnen|konntest|konnten) (?:you|du|sie|ihr|jemand|mir|somebody|someone)\b/;
const MAX_REQUEST = 4;
const MIN_TOLD_ASKING = 4;
const asksToTheEnd = (words: readonly Word[], from: number, text: string): boolean =>
  words[from] !== undefined &&
  QUESTION.test(words[from].folded) &&
  /^[^,.!?]*\?\s*$/.test(text.slice(words[from].start));
/** A shorter word before a full stop is an abbreviation, unless it is a small word of the language. */
const MIN_LAST_WORD = 4;
const ABBREVIATED = /^(?:z|b|d|h|bzw|usw|etc|inkl|exkl|zzgl|ggf|evtl|ca|vgl|sog|bzgl|nr|v|u|f)$/;
/** Keywords cut short ("Beschl. Ausbau Schulsoz.") have hardly a word that joins others. */
const isSentence = (indexes: readonly number[], words: readonly Word[]): boolean =>
  indexes.filter((i) => isStopword(words[i]!.folded)).length >= MIN_SMALL_WORDS;
const MIN_SMALL_WORDS = 2;
const isLastWord = ({ folded }: Word): boolean =>
  folded.length >= MIN_LAST_WORD || (isStopword(folded) && !ABBREVIATED.test(folded));

/** "Ich schreibe grad was: …", "für den Kalender: …", "anderes Thema: …": before the colon stands what for, or that it is another matter. */
const opensTalk = (current: readonly number[], words: readonly Word[]): boolean => {
  const first = words[current[0]!]!.folded;
  return SPEAKER.test(first) || (current.length <= MAX_HEADING && HEADING.test(first));
};
const HEADING =
  /^(?:fur|for|zum|zur|nur|noch|anderes?|andere[rn]?|neues?|kurze|schnelle|another|different|other|new|quick|next|just)$/;
const MAX_HEADING = 6;
/** "Die Pressestelle hier, …", "press office here: …" */
const saysWhoSpeaks = (current: readonly number[], words: readonly Word[]): boolean =>
  current.length > 1 &&
  current.length <= MAX_HEADING &&
  HERE.test(words[current.at(-1)!]!.folded) &&
  current.every((i) => !ASKING.test(words[i]!.folded));
const HERE = /^(?:hier|here)$/;

/**
 * The words around the question, by index: sentences that tell why somebody asks ("Ich vertrete diese Woche eine
 * Kollegin. Wer koordiniert …?"). Empty where every sentence asks, or none does. `text` is what the words were cut from.
 */
export function wordsAround(words: readonly Word[], text: string): ReadonlySet<number> {
  const sentences: { indexes: number[]; asks: boolean }[] = [];
  let current: number[] = [];
  let begs = false;
  words.forEach((word, i) => {
    current.push(i);
    const next = words[i + 1];
    const between = text.slice(word.end, next?.start ?? text.length);
    const comma = /[,;]\s|\s[–—-]\s/.test(between) && next !== undefined;
    const tail = comma && opensTail(words, i + 1);
    const before =
      next !== undefined &&
      ((/,\s/.test(between) && tellsWhatFor(current, words, i + 1)) || asksAfterTale(current, words, text));
    const ends =
      tail ||
      before ||
      /[?!\n]/.test(between) ||
      (/:\s/.test(between) && next !== undefined && opensTalk(current, words)) ||
      (/[,:]\s/.test(between) && saysWhoSpeaks(current, words)) ||
      (current.length >= MIN_TOLD_BEFORE_COMMA && /,\s/.test(between) && asksToTheEnd(words, i + 1, text)) ||
      (/\.\s/.test(between) && isLastWord(word) && isSentence(current, words)) ||
      (next !== undefined && hingesOn(current, words));
    if (!ends && next) return;
    const asks =
      !before && !begs && (between.includes('?') || current.some((index) => ASKING.test(words[index]!.folded)));
    sentences.push({ indexes: current, asks });
    current = [];
    begs = tail;
  });
  if (sentences.every(({ asks }) => asks === sentences[0]!.asks)) return new Set();
  return new Set(sentences.filter(({ asks }) => !asks).flatMap(({ indexes }) => indexes));
}

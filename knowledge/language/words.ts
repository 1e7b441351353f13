import { allMatches } from './all-matches.ts';
import { foldLetters, joinGenderForms } from './fold.ts';
import { remembering } from './remembering.ts';
import { stem } from './stem.ts';

/** One word of a text. `start` and `end` are offsets into the text after gender forms were joined. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** A full stop follows: the word may be cut short ("Soz. Sicherung"). */
  readonly cut: boolean;
  /** A hyphen joins it to the next word. */
  readonly hyphen: boolean;
  /** A question mark or an exclamation mark ends the sentence behind it. */
  readonly last: boolean;
  /** A bracket opens before it. */
  readonly opens: boolean;
  /** A bracket closes behind it. */
  readonly closes: boolean;
}

/** Letters and digits; a leading section sign stays a word of its own, because law is cited with it. */
const WORD = /§+|[\p{L}\p{N}]+/gu;

/** The ends of contractions: "gibt's", "I'm", "they've". They would be words of one letter. */
const CONTRACTED = /(?<=\p{L})['’](?:s|m|d|t|re|ve|ll)\b/giu;

/** The text that offsets of words count in: gender forms joined, contractions gone. */
export const joinedText = (text: string): string =>
  joinGenderForms(/['’]/.test(text) ? text.replace(CONTRACTED, '') : text);

/** Cuts a text into words. Hyphens, slashes and punctuation separate. The last texts are remembered: several steps read one question. */
export const wordsOf: (text: string) => readonly Word[] = remembering(cut, 50);

function cut(text: string): readonly Word[] {
  const joined = joinedText(text);
  return allMatches(WORD, joined).map((match) => {
    const [word] = match;
    let forms = memory.get(word);
    if (!forms) {
      const folded = foldLetters(word);
      forms = { folded, stem: stem(folded) };
      if (memory.size >= MEMORY_LIMIT) memory.clear();
      memory.set(word, forms);
    }
    const start = match.index;
    const end = start + word.length;
    const [before, after] = [joined[start - 1], joined[end]];
    return {
      text: word,
      folded: forms.folded,
      stem: forms.stem,
      start,
      end,
      cut: after === '.',
      hyphen: after === '-' && end + 1 < joined.length,
      last: after === '?' || after === '!',
      opens: before === '(',
      closes: after === ')',
    };
  });
}

/** The words of a text of the registry, such as a name or a title: remembered, because the same few are looked at again and again. */
export const wordsOfLabel: (label: string) => readonly Word[] = remembering(cut, 20_000);

/** The folded words of a text, without all else: a fourth of the time, where texts are many and only looked at once. */
export const foldedWords = (text: string): string[] => (joinedText(text).match(WORD) ?? []).map(foldLetters);

/** The folded words of a phrase of a thesaurus, most of which are the same for every registry: cut once. */
export const foldedPhrase: (text: string) => readonly string[] = remembering(foldedWords, 60_000);

/** A registry uses some ten thousand different words, and the same ones again and again. */
const memory = new Map<string, { readonly folded: string; readonly stem: string }>();
const MEMORY_LIMIT = 50_000;

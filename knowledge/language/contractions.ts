import { remembering } from './remembering.ts';

/** The words of a vocabulary that a shortened compound stands for ("Integrationsmgmt", "SozArb"), with what such a reading costs. */
export type Contractions = (folded: string) => readonly { readonly word: string; readonly edits: number }[];

/** A shorter one is as likely another word. */
const MIN_LENGTH = 5;
/** How much of the beginning a contraction keeps. */
const KEPT = 3;
const MAX_PIECES = 3;
/** What is kept to the end, but for so many letters, is no contraction: "Seniorenrat" is no short "Seniorenbeirats". */
const INFLECTION = 2;
/** Nothing but consonants is left of a part: "mgmt". */
const BARE = /^[^aeiouy]{3,}$/;
/** Where a word is cut off. */
const CONSONANT_END = /[^aeiouy]$/;
const EDITS = 1;
const CACHE_LIMIT = 5_000;

/**
 * `forms` maps each known folded spelling to what it means (its sign). The words with the fewest pieces count. A compound whose
 * last part `isWord` is no contraction: "Seniorenrat" is no short "Seniorenbeirat".
 */
export function createContractions(
  forms: ReadonlyMap<string, string>,
  isWord: (folded: string) => boolean,
): Contractions {
  const byBeginning = new Map<string, string[]>();
  for (const form of forms.keys()) {
    const key = form.slice(0, KEPT);
    const row = byBeginning.get(key);
    if (row) row.push(form);
    else byBeginning.set(key, [form]);
  }
  const search = (folded: string) => {
    if (folded.length < MIN_LENGTH) return [];
    const found = (byBeginning.get(folded.slice(0, KEPT)) ?? []).flatMap((form) => {
      const pieces = piecesIn(folded, form, isWord);
      return pieces === undefined ? [] : [{ form, pieces }];
    });
    const fewest = Math.min(MAX_PIECES, ...found.map(({ pieces }) => pieces));
    const words = new Set(found.filter(({ pieces }) => pieces === fewest).map(({ form }) => forms.get(form)!));
    return Array.from(words, (word) => ({ word, edits: EDITS }));
  };
  return remembering(search, CACHE_LIMIT);
}

/** The number of pieces of a word that a shorter one consists of, in order; undefined where it is no contraction of it. */
function piecesIn(short: string, word: string, isWord: (folded: string) => boolean): number | undefined {
  const [first, length] = longestPiece(short, word, 0);
  const rest = short.slice(length);
  if (first > 0 || length < KEPT || length === word.length) return undefined;
  // "Birnen" is a whole part of "Birnenrunde", and shortens nothing.
  if (rest === '') return CONSONANT_END.test(short) && !isWord(word.slice(length)) ? 1 : undefined;
  if (isWord(rest)) return undefined;
  if (BARE.test(rest)) return isWithin(rest, word.slice(length)) ? 2 : undefined;
  let at = length;
  let pieces = 1;
  for (let from = length; from < short.length; pieces++) {
    const [start, more] = longestPiece(short.slice(from), word, at);
    at = start + more;
    if (more < (length > KEPT ? 2 : KEPT) || pieces === MAX_PIECES || word.length - at <= INFLECTION) return undefined;
    from += more;
  }
  return pieces;
}

/** The letters stand in the word in this order. */
const isWithin = (letters: string, word: string): boolean => new RegExp([...letters].join('.*')).test(word);

/** Where in `word`, not before `at`, the longest beginning of `rest` stands, and how long it is. */
function longestPiece(rest: string, word: string, at: number): readonly [start: number, length: number] {
  let best: readonly [number, number] = [at, 0];
  for (let i = at; i < word.length; i++) {
    let length = 0;
    while (length < rest.length && word[i + length] === rest[length]) length++;
    if (length > best[1]) best = [i, length];
    // What goes on without a gap is one piece with the letters before.
    if (length > 0 && i === at) break;
  }
  return best;
}

import { isStopword } from '../language/stopwords.ts';

/**
 * Which letters a text must have for an expression to match it, read off the expression itself, as code search does: most
 * phrasings of a table need a word that the question does not have, and looking for all of them would be what takes longest.
 * What this does not understand counts as needing nothing: too much may be looked for, never too little.
 */

/** One of these is needed; `weight` is how telling the least telling of them is. */
interface Needed {
  readonly anyOf: readonly string[];
  readonly weight: number;
}

interface Reader {
  readonly source: string;
  at: number;
}

/** Of these letters some must stand in the text, within one word; undefined where it is not known that any must. */
export function neededLetters(source: string): readonly string[] | undefined {
  const reader = { source, at: 0 };
  const needed = readChoice(reader);
  return reader.at === source.length ? needed?.anyOf : undefined;
}

/** `a|b`: if one of them needs nothing, nothing is needed. */
function readChoice(reader: Reader): Needed | undefined {
  const choices = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    choices.push(readSequence(reader));
  }
  const known = choices.filter((needed) => needed !== undefined);
  if (known.length < choices.length) return undefined;
  return { anyOf: known.flatMap(({ anyOf }) => anyOf), weight: Math.min(...known.map(({ weight }) => weight)) };
}

/** Of what stands one after another the most telling is needed. */
function readSequence(reader: Reader): Needed | undefined {
  const { source } = reader;
  let best: Needed | undefined;
  const offer = (needed: Needed | undefined) => {
    if (needed && needed.weight > (best?.weight ?? 0)) best = needed;
  };
  while (reader.at < source.length && !/[|)]/.test(source[reader.at]!)) {
    const letters = read(reader, LETTERS);
    if (letters) {
      if (letters.length >= MIN_LETTERS) offer({ anyOf: [letters], weight: isStopword(letters) ? 1 : letters.length });
      continue;
    }
    const opening = read(reader, OPENING);
    const inside = opening === undefined ? undefined : readChoice(reader);
    reader.at += opening === undefined && source[reader.at] === '\\' ? 2 : 1;
    // What may be missing, and what is only looked at, is not needed.
    const isNeeded = read(reader, OPTIONAL) === undefined && !/[=!]/.test(opening ?? '');
    read(reader, REPEATED);
    if (isNeeded) offer(inside);
  }
  return best;
}

/** Letters up to one that may be missing. */
const LETTERS = /^(?:[a-z0-9](?![?*{]))+/;
const OPENING = /^\((?:\?(?::|<?[=!]))?/;
const OPTIONAL = /^(?:[?*]|\{0?,?\d*\})\??/;
const REPEATED = /^(?:\+|\{\d+(?:,\d*)?\})\??/;

/** Reads on, if this stands here. */
function read(reader: Reader, sign: RegExp): string | undefined {
  const found = sign.exec(reader.source.slice(reader.at))?.[0];
  reader.at += found?.length ?? 0;
  return found;
}

/** As many letters are looked at; fewer stand in most texts. */
const MIN_LETTERS = 3;
/** Letters as a number below this. Two that share one only let more be looked for. */
const SLOTS = 2 ** 15;
const next = (slot: number, text: string, at: number): number => (slot * 37 + text.charCodeAt(at)) & (SLOTS - 1);
const firstOf = (text: string, at: number): number => next(next(next(0, text, at), text, at + 1), text, at + 2);

/** Finds, by the letters of a text, which rows may match it, in their order; a row is several expressions. */
export function createNeeded(rows: readonly (readonly string[])[]): (text: string) => readonly number[] {
  const slots = new Map<number, Set<number>>();
  const always = new Uint8Array(rows.length);
  rows.forEach((sources, row) => {
    const needed = sources.map(neededLetters);
    if (needed.includes(undefined)) always[row] = 1;
    for (const letters of needed.flatMap((anyOf) => anyOf ?? [])) {
      const three = firstOf(letters, 0);
      const slot = letters.length > MIN_LETTERS ? next(three, letters, MIN_LETTERS) : three;
      slots.set(slot, (slots.get(slot) ?? new Set()).add(row));
    }
  });
  const rowsOf = Array.from({ length: SLOTS }, (_, slot) => [...(slots.get(slot) ?? [])]);
  return (text) => {
    const found = always.slice();
    for (let at = 0; at <= text.length - MIN_LETTERS; at++) {
      const three = firstOf(text, at);
      for (const row of rowsOf[three]!) found[row] = 1;
      for (const row of rowsOf[next(three, text, at + MIN_LETTERS)]!) found[row] = 1;
    }
    const inOrder: number[] = [];
    found.forEach((is, row) => {
      if (is === 1) inOrder.push(row);
    });
    return inOrder;
  };
}

import { remembering } from '../../language/remembering.ts';
import { isStopword } from '../../language/stopwords.ts';

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
const SLOTS = 2 ** 16;
const next = (slot: number, text: string, at: number): number => (slot * 37 + text.charCodeAt(at)) & (SLOTS - 1);
const firstOf = (text: string, at: number): number => next(next(next(0, text, at), text, at + 1), text, at + 2);

/** The numbers of all letters that stand together in a text; several tables look at the same text. */
const slotsIn = remembering((text: string): Uint16Array => {
  const places = Math.max(0, text.length - MIN_LETTERS + 1);
  const slots = new Uint16Array(2 * places);
  for (let at = 0; at < places; at++) {
    const three = firstOf(text, at);
    slots[2 * at] = three;
    slots[2 * at + 1] = next(three, text, at + MIN_LETTERS);
  }
  return slots;
}, 50);

/** Finds, by the letters of a text, which of the expressions may match it, each once, in no order. */
export function createNeeded(sources: readonly string[]): (text: string) => readonly number[] {
  const needing: (readonly number[] | undefined)[] = Array.from({ length: SLOTS });
  const always: number[] = [];
  sources.forEach((source, i) => {
    const needed = neededLetters(source);
    if (!needed) always.push(i);
    for (const letters of needed ?? []) {
      const three = firstOf(letters, 0);
      const slot = letters.length > MIN_LETTERS ? next(three, letters, MIN_LETTERS) : three;
      needing[slot] = [...(needing[slot] ?? NONE), i];
    }
  });
  const seen = new Uint8Array(sources.length);
  return (text) => {
    const found = [...always];
    for (const slot of slotsIn(text))
      for (const i of needing[slot] ?? NONE)
        if (seen[i] === 0) {
          seen[i] = 1;
          found.push(i);
        }
    for (const i of found) seen[i] = 0;
    return found;
  };
}
const NONE: readonly number[] = [];

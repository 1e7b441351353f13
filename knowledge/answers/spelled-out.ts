/**
 * A follow-up as it would be put to somebody who did not hear the talk before: "gibt es in dem Netzwerk auch
 * Arbeitsgruppen?" with the network's name behind the word that points to it, "how many come from the clubs there?" with the
 * body in the place of "there". Where a question says more than who is meant, it is read best as if it named them.
 */
import type { Knowledge } from '../knowledge.ts';
import { withGermanKinds } from '../language/abbreviations.ts';
import { joinedText, type Word } from '../language/words.ts';
import type { Entry } from '../model.ts';
import type { Context } from '../questions/context.ts';
import type { Reading } from '../questions/read.ts';
import { officesOf } from '../whereabouts.ts';
import { entries } from './follow-up.ts';
import { asksSent, asksSomebodyFrom } from './members-of-last.ts';
import { calledAs, isDefinite, isGroupWord } from './salience.ts';

/** The text with names for words that only point; undefined where none does, or nothing else is said. */
export function spelledOut(text: string, reading: Reading, knowledge: Knowledge, context: Context): string | undefined {
  const [last] = entries(context.subjects, knowledge);
  if (!last || reading.repeats || reading.words.length > MAX_WORDS) return undefined;
  return withGroupNamed(text, reading, knowledge, context) ?? withPlaceNamed(text, reading, knowledge, context);
}
const MAX_WORDS = 25;

/** "In dem Netzwerk", "the steering group", beside words that say what is asked of it. */
function withGroupNamed(text: string, reading: Reading, knowledge: Knowledge, context: Context): string | undefined {
  const named = new Set(reading.mentions.flatMap(({ words }) => words));
  const word = reading.words.find(
    (it, i) =>
      !named.has(i) &&
      isDefinite(it, reading.words) &&
      !OF_MANY.test(reading.words[i - 2]?.folded ?? '') &&
      isGroupWord(it, knowledge) &&
      !isNameBegun(i, named, reading),
  );
  if (!word || !saysMore(reading, word)) return undefined;
  const remembered = entries(context.subjects, knowledge);
  const meant = calledAs([word], { reading, context, knowledge, remembered });
  return meant && spliced(text, word.start, word.end, meant.name);
}

/** "Von den Arbeitskreisen", "of the groups": one of them is sought. */
const OF_MANY = /^(?:von|unter|of|among|welche[rsnm]?|which)$/;

/** "Der AK Fachtag": what follows says which one is meant. */
const isNameBegun = (at: number, named: ReadonlySet<number>, { words, content }: Reading): boolean => {
  const next = words[at + 1];
  return next !== undefined && (named.has(at + 1) || (content.includes(next) && /^\p{Lu}/u.test(next.text)));
};

/** Something beside the pointing word is neither a word for a fact nor a small one. */
const saysMore = ({ mentions, content, kinds, classes }: Reading, word: Word): boolean =>
  mentions.length > 0 || content.some((other) => other !== word) || kinds.length + classes.length > 0;

/** "Wie viele kommen da aus den Vereinen?", "does the network report there, too?": whoever is named has to do with the last one. */
function withPlaceNamed(text: string, reading: Reading, knowledge: Knowledge, context: Context): string | undefined {
  const [mention, another] = reading.mentions;
  // Who of them is in it, its members tell.
  if (another || asksSomebodyFrom(reading) || asksSent(reading)) return undefined;
  // After a list its first is none that anything points to.
  const pointed = context.listed ? (context.owner ?? []) : context.subjects;
  const [spoken] = entries([pointed].flat(), knowledge);
  // Where somebody works is the office.
  const last = spoken?.class === 'person' ? entries(officesOf(spoken), knowledge)[0] : spoken;
  if (!last) return undefined;
  const related = mention
    ? mention.candidates.some(({ entry }) => isWithin(entry, last, knowledge))
    : last.class === 'unit' && reading.content.length > 0;
  if (!related) return undefined;
  const pointing = mention ? PLACE : THERE;
  const place = reading.words.find(
    ({ folded }, i) => pointing.test(folded) && !EXPLETIVE.test(reading.words[i - 1]?.folded ?? ''),
  );
  const preposition = reading.language === 'en' ? (/\breports?\b/.test(reading.masked) ? 'to' : 'in') : 'im';
  if (place) return spliced(text, place.start, place.end, `${preposition} ${last.name}`);
  const end = reading.words.at(-1)!.end;
  return reading.asks.count && !INSIDE.test(reading.masked)
    ? spliced(text, end, end, ` ${preposition} ${last.name}`)
    : undefined;
}
/** Where that is said already: see `withinLast`. */
const INSIDE = /\b(?:dabei|drin|davon|darunter|hiervon|(?:of|among) (?:them|these|those)|involved)\b/;
const PLACE = /^(?:da|dort|darin|dorthin|there)$/;
/** "Was machen die da?" points to no place. */
const THERE = /^(?:dort|there)$/;
/** "Is there …?" points to no place. */
const EXPLETIVE = /^(?:is|are|was|were)$/;

/** It sits in the other, belongs to it or reports to it. */
const isWithin = (entry: Entry, whole: Entry, { relations }: Knowledge): boolean =>
  [...relations.memberOf(entry.id), ...relations.reporters(whole.id), ...relations.children(whole.id)].some(
    (relation) => relation.entry === whole || relation.entry === entry,
  );

const spliced = (text: string, start: number, end: number, insert: string): string => {
  const joined = joinedText(withGermanKinds(text));
  return `${joined.slice(0, start)}${insert}${joined.slice(end)}`;
};

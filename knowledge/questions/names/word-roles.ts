import type { Knowledge } from '../../knowledge.ts';
import { COMMON } from '../../language/common-words.ts';
import type { Language } from '../../language/detect.ts';
import { isGeneralWord } from '../../language/general-words.ts';
import { isMisspelledTalk, isSwappedStopword } from '../../language/misspelled.ts';
import { isStopword, isVerbThere } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { kindsCalled } from '../conditions/kinds-asked.ts';
import { isEverydayCompound } from '../words/everyday.ts';
import { isStructureWord } from '../words/structure-words.ts';
import type { Names } from './names.ts';

/** A question whose names, facets and kinds are settled: what the roles of its other words are told by. Sets hold indexes of words. */
export interface Settled {
  readonly words: readonly Word[];
  readonly language: Language;
  readonly names: Names;
  readonly asksFacet: boolean;
  /** Words that ask for a facet. */
  readonly facetWords: ReadonlySet<number>;
  /** Words that say of which kinds a list is asked. */
  readonly kindWords: ReadonlySet<number>;
  /** Whether the registry uses a word, or one that it is misspelled from. */
  readonly isKnown: (index: number) => boolean;
  readonly lexicon: Lexicon;
}

/** What the words beside the names do in a question, by index. */
export interface WordRoles {
  /** Function words, verbs, and what is a misspelling of talk. */
  readonly small: ReadonlySet<number>;
  /** Neither named nor small, set aside or told around the question. */
  readonly free: readonly number[];
  /** What the question is about beside the names. */
  readonly content: readonly number[];
  /** Those of the content words that the registry does not know, not even misspelled. */
  readonly unknown: readonly number[];
}

/** Tells the roles of the words: small, free, content, unknown. */
export function rolesOf(settled: Settled): WordRoles {
  const { words, names, asksFacet, facetWords, kindWords } = settled;
  const { named, home, aside, open, phrased } = names;
  const told = toldWords(settled);
  const capitals = hasGermanCapitals(settled);
  const small = new Set(indexesOf(words, (i) => !named.has(i) && isSmall(i, settled)));
  const isFree = (i: number) => !named.has(i) && !home.has(i) && !aside.words.has(i) && !small.has(i) && !told.has(i);
  const free = indexesOf(words, isFree);
  const ofPhrase = (i: number) =>
    phrased.has(i) &&
    (open.has(i) || (!isStopword(words[i]!.folded) && !facetWords.has(i) && !kindWords.has(i) && !told.has(i)));
  const ofTopic = (i: number) =>
    isFree(i) &&
    !facetWords.has(i) &&
    !kindWords.has(i) &&
    !isStructureWord(words[i]!.folded) &&
    !isTalk(i, capitals, settled);
  const content = indexesOf(words, (i) => ofPhrase(i) || ofTopic(i));
  // The first word has a capital anyway; where a facet is asked it is a verb or an adjective before it.
  const begins = (i: number) => capitals && i === 0 && asksFacet && !startsKeywords(settled);
  const unknown = content.filter((i) => !begins(i) && !phrased.has(i) && isStrange(i, settled));
  return { small, free, content, unknown };
}

const COUNTS = /^(?:wieviele?|viele[nr]?|many)$/;

/** "X – Jugendhilfeausschuss, Mitglieder": the first of mere keywords, set off from the others, is no verb. */
const startsKeywords = ({ words, names: { named } }: Settled): boolean =>
  words.length > 1 &&
  words[1]!.start - words[0]!.end > 1 &&
  words.every(({ folded }, i) => named.has(i) || !isStopword(folded));

/** Whether the registry knows a word, looked up once for each that is asked about. */
export function knownWords(
  words: readonly Word[],
  { phrased }: Names,
  { topics, lexicon }: Knowledge,
): (index: number) => boolean {
  const known: (boolean | undefined)[] = [];
  return (i) => {
    known[i] ??= phrased.has(i) || topics.knows(words[i]!.folded) || lexicon.knows(words[i]!.stem);
    return known[i];
  };
}

/** The indexes of the words for which something holds. */
export function indexesOf(words: readonly Word[], holds: (index: number) => boolean): number[] {
  const indexes: number[] = [];
  for (let i = 0; i < words.length; i++) if (holds(i)) indexes.push(i);
  return indexes;
}

/**
 * What is told around the question may name somebody, but is no topic where the question has one. A word of it that
 * nobody knows is never the topic, where another is known.
 */
function toldWords(settled: Settled): ReadonlySet<number> {
  const { words, names, isKnown, facetWords, kindWords } = settled;
  const { named, around } = names;
  if (around.size === 0 || named.size > 0) return around;
  // "I write about X. Is there a network for that?": a kind and the county say nothing beside the topic.
  const only = (word: Word, i: number) => names.home.has(i) || kindsCalled(word.folded) !== undefined;
  const says = (word: Word, i: number) =>
    !isStopword(word.folded) && !COMMON.has(word.folded) && isKnown(i) && !only(word, i);
  const asksItself = words.some(
    (word, i) =>
      !around.has(i) &&
      (COUNTS.test(word.folded) ||
        (!facetWords.has(i) && !kindWords.has(i) && !isStructureWord(word.folded) && says(word, i))),
  );
  if (asksItself && around.size < words.length / 2) return around;
  const knowsSome = words.some(says);
  return new Set([...around].filter((i) => knowsSome && !isKnown(i)));
}

/** In a text with German capitals, an unknown word in lower case is a verb or an adjective: talk, no topic. */
export const hasGermanCapitals = ({ words, language }: Pick<Settled, 'words' | 'language'>): boolean =>
  language === 'de' && words.some(({ text }, i) => i > 0 && CAPITAL.test(text));

const CAPITAL = /^\p{Lu}/u;
const SMALL_LETTER = /^\p{Ll}/u;

function isSmall(i: number, settled: Settled): boolean {
  const { words } = settled;
  const { text, folded } = words[i]!;
  return (
    isStopword(folded) ||
    isVerbThere(text, folded, words[i - 1]?.folded, words[i + 1]?.folded) ||
    (!isNamePart(i, settled) &&
      (isStrange(i, settled)
        ? isMisspelledTalk(folded, isNounThere(i, settled))
        : isSwappedStopword(folded) && !settled.isKnown(i)))
  );
}

/** An everyday word is content only where nothing else is: "and the last one?" has none, a name may still contain it. */
function isTalk(i: number, capitals: boolean, settled: Settled): boolean {
  const { text, folded } = settled.words[i]!;
  if (COMMON.has(folded) || isWhatToDo(i, settled)) return true;
  if (settled.isKnown(i)) return false;
  const general = isGeneralWord(folded) && !isNamePart(i, settled);
  return general || isEverydayCompound(folded) || (capitals && SMALL_LETTER.test(text));
}

/** "Which bodies must I inform about …?": what somebody has to do with those that are asked for. */
function isWhatToDo(i: number, { words, kindWords }: Settled): boolean {
  if (kindWords.size === 0 || !DOING.test(words[i]!.folded)) return false;
  const before = words.slice(Math.max(0, i - MAX_TODO), i).map(({ folded }) => folded);
  return TO_DO.test(before.join(' '));
}
const DOING =
  /^(?:\w+(?:ieren|laden|ziehen|teiligen|sprechen|binden|fragen)|inform|invite|involve|approach|consult|notify)$/;
const TO_DO =
  /\b(?:(?:muss|mussen|soll|sollen|sollte|sollten|kann|konnen|darf) (?:ich|wir|man)|(?:must|should|can|do|could) (?:i|we|one)(?: (?:have|need) to)?)(?: (?:da|noch|alles?|alle|also|denn|unbedingt|eigentlich|mit))*$/;
const MAX_TODO = 6;

/** An English word with a capital is part of a name: "the Smart City group". */
const isNamePart = (i: number, { words, language }: Settled): boolean =>
  language === 'en' && i > 0 && CAPITAL.test(words[i]!.text);

/** With a capital inside a German text that has some it is a noun. */
const isNounThere = (i: number, settled: Settled): boolean =>
  i > 0 && CAPITAL.test(settled.words[i]!.text) && hasGermanCapitals(settled);

/** No word that the registry or any of its names knows, and no misspelling of one. */
const isStrange = (i: number, { words, isKnown, lexicon }: Settled): boolean =>
  !isKnown(i) && lexicon.corrections(words[i]!.folded).length === 0;

/**
 * A follow-up as it would be put to somebody who did not hear the talk before: "gibt es in dem Netzwerk auch
 * Arbeitsgruppen?" with the network's name behind the word that points to it, "how many come from the clubs there?" with the
 * body in the place of "there". Where a question says more than who is meant, it is read best as if it named them.
 */
import type { Knowledge } from '../../knowledge.ts';
import { withGermanKinds } from '../../language/abbreviations.ts';
import { isStopword } from '../../language/stopwords.ts';
import { joinedText, type Word, wordsOfLabel } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { callsBody, kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import { hasGermanCapitals } from '../../questions/names/word-roles.ts';
import type { Reading } from '../../questions/read.ts';
import { asksOther, type Context } from '../../questions/talk/context.ts';
import { asksItself } from '../../questions/talk/ellipsis.ts';
import { signOf } from '../../search/lexicon.ts';
import { officesOf } from '../../whereabouts.ts';
import { entries } from '../facts/known.ts';
import { describesTopic } from '../topics/topic.ts';
import { asksSent, asksSomebodyFrom } from './members-of-last.ts';
import { nearTo } from './near.ts';
import { WHO_ELSE_THERE } from './pointers.ts';
import { calledAs, FURTHER, isDefinite, isGroupWord, isKind, isOfKind } from './salience.ts';

/** The text with names for words that only point; undefined where none does, or nothing else is said. */
export function spelledOut(text: string, reading: Reading, knowledge: Knowledge, context: Context): string | undefined {
  const [last] = entries(context.subjects, knowledge);
  if (!last || reading.repeats || reading.words.length > MAX_WORDS) return undefined;
  if ((last.class === 'person' || last.class === 'unit') && WHO_ELSE_THERE.test(reading.masked)) return undefined;
  return (
    ofOneAmong(reading, knowledge, context) ??
    reportingTo(reading, context) ??
    withGroupNamed(text, reading, knowledge, context) ??
    withPlaceNamed(text, reading, knowledge, context) ??
    withTopicNamed(text, reading, knowledge, context) ??
    withThingNamed(text, reading, knowledge, context)
  );
}
const MAX_WORDS = 25;

/** "Davon nur die vom Gartenamt", "just those of the garden office": which of the last list it runs. */
function ofOneAmong(
  { mentions, masked, language }: Reading,
  knowledge: Knowledge,
  { offered }: Context,
): string | undefined {
  const [office, another] = mentions;
  const ofUnit = office?.candidates.every(({ entry }) => entry.class === 'unit');
  const bodies = entries(offered, knowledge).every(({ class: cls }) => cls === 'body' || cls === 'project');
  if (!ofUnit || another || offered.length < 2 || !bodies || !ONLY_OF.test(masked)) return undefined;
  const name = office!.candidates[0]!.entry.name;
  return language === 'en' ? `which of them does ${name} coordinate?` : `welche davon koordiniert ${name}?`;
}
const ONLY_OF =
  /^(?:(?:und|and|ok) )?(?:(?:davon|darunter|of (?:them|those)) )?(?:(?:nur|bloss|only|just) )?(?:die|those|the ones) (?:vo[mn]|beim?|of|by|run by|from) (?:(?:de[rm]|the) )?¤$/;

/** "And to the board?", after who reports to another one. */
function reportingTo({ mentions, masked, language }: Reading, { facets, listed }: Context): string | undefined {
  const [body, another] = mentions;
  if (!body || another || !listed || facets[0] !== 'reportsTo' || !AND_TO.test(masked)) return undefined;
  const { name } = body.candidates[0]!.entry;
  return language === 'en' ? `which bodies report to ${name}?` : `welche Gremien berichten an ${name}?`;
}
const AND_TO = /^(?:(?:und|and|what about|how about) )?(?:to|an) (?:(?:den|die|das|the) )?¤$/;

/** "In dem Netzwerk", "the steering group", beside words that say what is asked of it. */
function withGroupNamed(text: string, reading: Reading, knowledge: Knowledge, context: Context): string | undefined {
  const named = new Set(reading.mentions.flatMap(({ words }) => words));
  const same = namedAsSame(text, reading, knowledge, context);
  if (same !== undefined) return same;
  const word = reading.words.find(
    (it, i) =>
      !named.has(i) &&
      isDefinite(it, reading.words) &&
      !OF_MANY.test(reading.words[i - 2]?.folded ?? '') &&
      isGroupWord(it, knowledge) &&
      !isNameBegun(i, named, reading),
  );
  if (!word || !saysMore(reading, word)) return undefined;
  // "Der andere Austausch der Kommunen": what the other one is called names nobody.
  if (asksOther(reading.masked) && !kindsCalled(word.folded)?.ofBodies) return undefined;
  const remembered = entries(context.subjects, knowledge);
  const meant = calledAs([word], { reading, context, knowledge, remembered });
  return meant && spliced(text, word.start, word.end, meant.name);
}

/**
 * "Koordiniert dieselbe Stelle noch ein Netzwerk?", "does that same office run another one?": the office that was told. Beside
 * somebody who is named or described, it compares.
 */
function namedAsSame(text: string, reading: Reading, knowledge: Knowledge, context: Context): string | undefined {
  const { words, mentions, content } = reading;
  const at = words.findIndex(({ folded }, i) => i > 0 && OFFICE.test(folded) && SAME.test(words[i - 1]!.folded));
  const compares = mentions.length > 0 || content.some((word) => word !== words[at] && !isKind(word));
  if (at < 0 || compares || !asksItself(reading)) return undefined;
  const office = entries(context.told ?? [], knowledge).find(
    ({ class: cls, kind }) => cls === 'unit' && kind !== 'function',
  );
  return office && spliced(text, words[at - 1]!.start, words[at]!.end, office.name);
}
const SAME = /^(?:same|d\w+selben?)$/;
const OFFICE =
  /^(?:stelle|dienststelle|amt|buro|fachbereich|fachdienst|abteilung|fb|fd|office|department|division|unit|authority)$/;

/** "Der Plan", "those weeks", "our campaign": the only thing near to the last one that bears that word. */
function withThingNamed(text: string, reading: Reading, knowledge: Knowledge, context: Context): string | undefined {
  const [last] = entries(context.subjects, knowledge);
  const { words, mentions, masked } = reading;
  if (mentions.length > 0 || !last || (context.listed && context.offered.length > 1)) return undefined;
  const at = words.findIndex((_, i) => isThingWord(i, reading));
  const word = words[at];
  if (!word || isCalledSo(last, word) || isDescribedAs(last, word, reading)) return undefined;
  // "Der mit dem Fachtag" is another of the same sort; a project that is called a programme is still the project.
  const like = ONE_WITH.test(masked);
  if (!like && asksOther(masked)) return undefined;
  const fits = (entry: Entry) =>
    like ? entry.kind === last.kind : THINGS.has(entry.class) && entry.class !== last.class;
  const [only, another] = nearTo(last, knowledge).filter((it) => fits(it) && bearsWord(it, word, reading, knowledge));
  if (!only || another) return undefined;
  const next = words[at + 1];
  const end = next && !isStopword(next.folded) && bearsWord(only, next, reading, knowledge) ? next.end : word.end;
  return spliced(text, word.start, end, only.name);
}
const ONE_WITH =
  /\b(?:de[rmn]|die|das) (?:zu[mr]|mit de[rmn]|fur (?:die|den|das)|uber (?:die|den|das))\b|\b(?:the|that) one (?:for|with|on|about) the\b/;
const THINGS: ReadonlySet<Entry['class']> = new Set(['project', 'publication', 'concept']);

/** A noun with an article or a pronoun before it, and nothing behind it that says which one. */
function isThingWord(i: number, reading: Reading): boolean {
  const { words, language, facets } = reading;
  const [before, word, next] = [words[i - 1], words[i]!, words[i + 1]];
  if (!before || !THE.test(before.folded) || isStopword(word.folded) || FURTHER.test(next?.folded ?? '')) return false;
  if (facets.some(({ evidence }) => evidence.split(' ').includes(word.folded))) return false;
  if (language === 'de' && hasGermanCapitals(reading))
    return /^\p{Lu}/u.test(word.text) && !isNameBegun(i, NOBODY, reading);
  return !next || next.cut || isStopword(next.folded) || !reading.content.includes(next);
}
const NOBODY: ReadonlySet<number> = new Set();
const THE =
  /^(?:de[rmns]|das|die|i[mn]s?|beim|vom|zu[mr]|diese[rsmn]?|jene[rsmn]?|the|that|this|those|these|our|unser\w*)$/;

/** By its kind, or by the word that its name begins with: a "Steuerungsgruppe Waldplan" is no plan. */
const isCalledSo = (entry: Entry, word: Word): boolean =>
  isOfKind(entry, word) || (wordsOfLabel(entry.name)[0]?.folded.endsWith(word.folded) ?? false);

/** It is told what it is in that very word. */
const isDescribedAs = ({ facts }: Entry, { folded }: Word, { language }: Reading): boolean =>
  [...facts.definition, ...facts.purpose]
    .flatMap(({ value }) => wordsOfLabel(value[language] ?? ''))
    .some((word) => signOf(word.folded) === signOf(folded));

/** By its kind, or by what its name says it is: a word of it, the end of a compound ("…plan"), or that in German. */
function bearsWord(entry: Entry, word: Word, { language }: Reading, { topics }: Knowledge): boolean {
  const sign = signOf(word.folded);
  const signs = [sign, ...(language === 'en' ? topics.meanings(word.folded) : [])];
  const isOwn = (own: string) => signs.includes(own) || (sign.length >= MIN_END && own.endsWith(sign));
  const name = wordsOfLabel(entry.name);
  // "Leitlinien der Fachstelle" are no "Fachstelle".
  const end = name.findIndex(({ folded }) => isStopword(folded));
  return isOfKind(entry, word) || name.slice(0, end < 0 ? undefined : end).some(({ folded }) => isOwn(signOf(folded)));
}
const MIN_END = 4;

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
    : last.class === 'unit' && reading.content.length > 0 && !(EXISTS.test(reading.masked) && seeksBody(reading));
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

/** "Gibt es dort auch eine interne Runde?": a body is described, not what the office consists of. */
const seeksBody = ({ words }: Reading): boolean => words.some(({ folded }) => callsBody(folded) || LOOSE.test(folded));
const LOOSE = /^(?:runde|gruppe|kreis|round|group|circle)$/;

/** "Welche Gremien befassen sich damit?", "is there a working group on that?", after a term, a project or a paper: what they are to deal with. */
function withTopicNamed(text: string, reading: Reading, knowledge: Knowledge, context: Context): string | undefined {
  const { asks, facets, language, masked, mentions, words } = reading;
  const [last] = entries(context.subjects, knowledge);
  const many = context.listed && context.offered.length > 1;
  if (mentions.length > 0 || many || !last || !TOPICS.has(last.class)) return undefined;
  const body = words.find(({ folded }) => callsBody(folded));
  const german = words.find(({ folded }) => WITH_IT.has(folded));
  const pronoun = german ?? words.find(({ folded }, i) => IT.test(folded) && ON.test(words[i - 1]?.folded ?? ''));
  if (!body || !pronoun || facets[0]?.facet === 'reportsTo') return undefined;
  if (EXISTS.test(masked))
    return language === 'en'
      ? `which ${body.text} deals with ${last.name}?`
      : `welche ${body.text} befasst sich mit ${last.name}?`;
  const name = german ? `${WITH_IT.get(german.folded)} ${last.name}` : last.name;
  // One of a kind may be near to it: see `unlessToldInTalk`.
  return asks.list && !asks.one && describesTopic(reading)
    ? spliced(text, pronoun.start, pronoun.end, name)
    : undefined;
}
const TOPICS: ReadonlySet<Entry['class']> = new Set(['project', 'publication', 'concept']);
const EXISTS = /^(?:(?:und|and|aber|but) )?(?:gibts?(?: es)?|(?:is|are) there|do we have|haben wir)\b/;
const WITH_IT: ReadonlyMap<string, string> = new Map([
  ['damit', 'mit'],
  ['darum', 'um'],
  ['drum', 'um'],
  ['daran', 'an'],
  ['dazu', 'zu'],
  ['hierzu', 'zu'],
  ['dafur', 'für'],
  ['daruber', 'über'],
]);
const ON = /^(?:on|about|for|with)$/;
const IT = /^(?:it|that|this)$/;

/** It sits in the other, belongs to it or reports to it. */
const isWithin = (entry: Entry, whole: Entry, { relations }: Knowledge): boolean =>
  [...relations.memberOf(entry.id), ...relations.reporters(whole.id), ...relations.children(whole.id)].some(
    (relation) => relation.entry === whole || relation.entry === entry,
  );

const spliced = (text: string, start: number, end: number, insert: string): string => {
  const joined = joinedText(withGermanKinds(text));
  return `${joined.slice(0, start)}${insert}${joined.slice(end)}`;
};

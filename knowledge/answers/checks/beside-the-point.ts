import type { Knowledge } from '../../knowledge.ts';
import { COMMON } from '../../language/common-words.ts';
import { isSeldomTold } from '../../language/seldom-told.ts';
import type { Word } from '../../language/words.ts';
import type { FactName } from '../../model.ts';
import type { Reading } from '../../questions/read.ts';
import { readWanted } from '../../questions/wanted.ts';
import { isHeld } from '../../questions/words/attributes-held.ts';
import { attributesAsked } from '../../questions/words/strangers.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';
import { namedWords } from '../../search/link.ts';
import { termsOf } from '../../search/topics.ts';
import { type Answer, entriesOf, factsIn } from '../answer.ts';
import type { Asked } from '../asked.ts';
import { type Decision, relating, telling } from '../decision.ts';
import { untoldFact } from '../facts/missing.ts';
import { type Told, toldBy } from '../facts/spoken-of.ts';
import { SMALL_CLASSES } from '../inquiry.ts';
import { type Case, isNoun, isThing, says } from './case.ts';
import { otherPlace } from './other-place.ts';
import { unsaid } from './said-of-named.ts';
import { isWanted, wordsLeft } from './wanted-told.ts';

/**
 * What would be told of somebody though something else of them is asked: then just that is in no document. Asked is what
 * the form of the question wants (a number, a year, a name, whether they have something) or an attribute that no registry
 * holds; told is what the text of the facts speaks of.
 */
export function unlessBesideThePoint({ reading, knowledge }: Asked, decision: Decision): Decision {
  const answer = telling(decision, reading.language);
  if (!answer) return unlessSeldomTold(decision, reading, knowledge);
  const [facts, entries] = [factsIn(answer), entriesOf(answer)];
  const it: Case = {
    reading,
    wanted: readWanted(reading.masked),
    whole: answer.type === 'profile',
    topic: answer.type === 'topic',
    entries,
    facts,
    told: toldBy(entries, facts, knowledge),
  };
  const left =
    otherPlace(reading, it.told) ??
    seldomTold(it.topic ? [] : reading.words, reading, it.told) ??
    absentMember(it, toldBy([], facts, knowledge), knowledge) ??
    beyondPost(it) ??
    (isWanted(it) ? (unspokenAttribute(it) ?? unspokenThing(it, knowledge) ?? unsaid(it)) : wordsLeft(it));
  const [entry] = entries;
  if (!left || !entry) return decision;
  const asked = left.map(({ text }) => text).join(' ');
  if (it.topic) {
    const nearest = entries.slice(0, MAX_NEAREST);
    return { draft: { type: 'unknown', terms: [asked], nearest, declined: true }, facets: decision.facets };
  }
  // "Which towns take part?": none is named, but those who are told take part.
  const [fact, another] = facts;
  const beside = fact && !another && TOLD_BESIDE.has(fact.name) ? ({ why: 'own', fact } as const) : undefined;
  const untold = untoldFact(entry, 'profile', asked, knowledge);
  return { draft: beside ? { ...untold, substitute: beside } : untold, facets: decision.facets };
}

/** Facts that help whoever asks for something near to them: who, how often, or what stands under a title. */
const TOLD_BESIDE: ReadonlySet<FactName> = new Set(['members', 'coordination', 'cadence', 'parts']);

/** "In welchem Stockwerk sitzt …?", "did A quarrel with B?": of whom something is asked that is told of nobody. */
function unlessSeldomTold(decision: Decision, reading: Reading, knowledge: Knowledge): Decision {
  const answer = relating(decision, reading.language);
  const named = reading.mentions.flatMap(({ candidates }) => candidates.map(({ entry }) => entry));
  if (!answer || named.length === 0) return decision;
  const listed = entriesOf(answer);
  const left =
    seldomTold(reading.words, reading, toldBy([...named, ...listed], factsIn(answer), knowledge)) ??
    (answer.type === 'list' ? beyondList(answer, reading) : undefined);
  const asked = left?.map(({ text }) => text).join(' ');
  return asked ? { draft: untoldFact(named[0]!, 'profile', asked, knowledge), facets: decision.facets } : decision;
}

/** "Wie heißt die Chefin des Amtes?", "wie viele Fälle bearbeitet es im Jahr?": told by no list of bodies, and by no number of sittings. */
function beyondList(list: Extract<Answer, { type: 'list' }>, reading: Reading): readonly Word[] | undefined {
  const { want, of } = readWanted(reading.masked);
  const [counted] = of.split(' ');
  const asked = reading.words.filter(({ folded }) =>
    want === 'number' ? folded === counted : asksFact(folded, reading),
  );
  const ofPerson = want === 'name' && list.query.relation === 'coordinates';
  const ofCases = want === 'number' && list.meetings && asked.some((word) => says(word) && !SITTING.test(word.folded));
  return ofPerson || ofCases ? asked : undefined;
}
const SITTING = /(?:treffen|sitzung|tagung|termin|runde|mal|meeting|session|sitting|date)/;

/** "Krieg ich bei der … einen Kaffee?": words for what hardly any document tells, whatever form they are asked in. */
function seldomTold(words: readonly Word[], reading: Reading, told: Told): readonly Word[] | undefined {
  const left = words.filter(
    (word) =>
      isSeldomTold(word.folded) &&
      says(word) &&
      !reading.around.has(word) &&
      !asksFact(word.folded, reading) &&
      !told.speaksOf(word.folded),
  );
  return left.length > 0 ? left : undefined;
}

/** "Does X have a seat in …?": nobody of that name is among those who are told. */
function absentMember(
  { reading, wanted, facts }: Case,
  told: Told,
  { lexicon }: Knowledge,
): readonly Word[] | undefined {
  const asksWhether = reading.asks.confirm || wanted.want === 'having';
  if (!asksWhether || facts.length === 0 || facts.some(({ name }) => name !== 'members')) return undefined;
  // Without a capital it is no name: "charities" or "a hospital" may be one of them by another word.
  const asked = reading.content.filter(
    (word) => says(word) && isNoun(word, reading) && !asksFact(word.folded, reading) && CAPITAL.test(word.text),
  );
  // A "Blindenverband" may be the member that is called "Blinden- und Sehbehindertenverband".
  const isAbsent = ({ folded }: Word) =>
    ![folded, ...lexicon.splitter.split(folded)].some((part) => told.speaksOf(part));
  return asked.length > 0 && asked.every(isAbsent) ? asked : undefined;
}

const CAPITAL = /^\p{Lu}/u;

const MAX_NEAREST = 3;

/** "Das Logo der …", "in which building does … meet?": an attribute that no facet is a word for, and nothing told speaks of. */
function unspokenAttribute({ reading, wanted, whole, entries, facts, told }: Case): readonly Word[] | undefined {
  const ofMeetings = wanted.want === 'which' && facts.length > 0 && facts.every(({ name }) => name === 'cadence');
  // A term is told in one sentence, in other words than those of the question.
  if ((!whole && !ofMeetings) || entries[0]?.class === 'concept') return undefined;
  const asked = ofMeetings ? new Set(wanted.of.split(' ').slice(0, 1)) : attributesAsked(reading.masked);
  const words = reading.words.filter((word) => asked.has(word.folded) && says(word) && isNoun(word, reading));
  const isUnspoken = ({ folded }: Word) => !asksFact(folded, reading) && !told.speaksOf(folded);
  if (words.length > 0 && words.every(isUnspoken)) return words;
  // "Which external institute was paid for the study?": of what stands behind the asking word, the last says what is asked.
  const behind = new Set(wanted.want === 'which' ? wanted.of.split(' ') : []);
  const head = words.filter(({ folded }) => behind.has(folded)).at(-1);
  return head && isUnspoken(head) ? [head] : undefined;
}

/**
 * "Was hält Frau X von der …politik?", "who takes over when X retires?": of people, documents tell their posts and nothing
 * else, so that each word about somebody who is called by name has to be one for posts or to stand in them.
 */
function beyondPost({ reading, entries, facts, told }: Case): readonly Word[] | undefined {
  const ofPosts = facts.length > 0 && facts.every(({ name }) => name === 'functions');
  const names = new Set(entries.flatMap(({ name }) => labelWords(name)));
  const isName = ({ folded }: Word) => names.has(signOf(folded));
  const byName = entries.every(({ class: cls }) => cls === 'person') && reading.words.some(isName);
  if (!ofPosts || !byName) return undefined;
  const named = namedWords(reading.mentions);
  const beyond = reading.words.filter(
    (word, i) =>
      !named.has(i) &&
      !isName(word) &&
      word.folded.length >= MIN_SAYING &&
      says(word) &&
      !COMMON.has(word.folded) &&
      !OF_PEOPLE.test(word.folded) &&
      !reading.around.has(word) &&
      !asksFact(word.folded, reading) &&
      !told.speaksOf(word.folded),
  );
  return beyond.length > 0 ? beyond : undefined;
}
const MIN_SAYING = 4;
/** "Frau X", "where does that name turn up?", "I got a mail signed X", "do you know X, and what is she by profession?" */
const OF_PEOPLE =
  /^(?:frau|herrn?|mrs?|miss|prof|names?|namens|auftauch\w*|taucht?|turns?|comes?|holds?|inne|e?mail\w*|seen?|seeing|signed|kenn\w*|know\w*|beruf\w*|profession\w*|contract\w*|employ\w*|angestellt|tatig|titel|title)$/;

/** "Was hat der Rechnungshof an … beanstandet?", "ist … auf Instagram?": a noun beside the name, and nothing told speaks of it. */
function unspokenThing(
  { reading, whole, entries: [entry], told }: Case,
  { lexicon: { splitter } }: Knowledge,
): readonly Word[] | undefined {
  // What people need comes in words of their own, and terms and papers are told in one sentence.
  if (!whole || reading.facets.length > 0 || SMALL_CLASSES.has(entry!.class) || OF_CASE.test(reading.masked))
    return undefined;
  const isThere = ({ folded }: Word) => asksFact(folded, reading) || told.speaksOf(folded);
  const things = reading.content.filter((word) => {
    const before = reading.words[reading.words.indexOf(word) - 1];
    // Behind "etwas" it is an adjective: "etwas Offenes".
    const isObject = before !== undefined && !SOMETHING.test(before.folded) && !reading.around.has(word);
    return isObject && says(word) && isThing(word, reading) && !isThere(word);
  });
  // Who is only described is found by such nouns.
  const names = new Set(termsOf(entry!.name, splitter));
  const isCalled = (word: Word) => says(word) && termsOf(word.folded, splitter).some((term) => names.has(term));
  return things.length > 0 && (reading.mentions.length > 0 || reading.words.some(isCalled)) ? things : undefined;
}

const SOMETHING = /^(?:etwas|was|nichts|viel|alles|jeder?|alle)$/;
const OF_CASE = /\b(?:mein\w*|unser\w*|ich|wir|mir|uns|my|our|i|we|us)\b/;

const asksFact = (folded: string, { facets }: Reading): boolean =>
  facets.some(({ evidence }) => evidence.split(' ').includes(folded)) || isHeld(folded);

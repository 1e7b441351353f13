import { KINDS } from '../kinds.ts';
import type { Knowledge } from '../knowledge.ts';
import { wordsOfLabel } from '../language/words.ts';
import type { Entry } from '../model.ts';
import { kindsCalled } from '../questions/conditions/kinds-asked.ts';
import { NO_SUBJECTS, type Subjects } from '../questions/names/settled.ts';
import type { Reading } from '../questions/read.ts';
import { asksOther } from '../questions/talk/context.ts';
import { asksItself, asksWhoIs, isEllipsis, startsEllipsis } from '../questions/talk/ellipsis.ts';
import { signOf } from '../search/lexicon.ts';
import { wordsOfNames } from '../search/link.ts';
import { termsOf } from '../search/topics.ts';
import { officesOf } from '../whereabouts.ts';
import { type Asked, just, type Step, type SubjectStep } from './asked.ts';
import type { Decision } from './decision.ts';
import { factAbout, saysNumber, spokenText } from './facts/fact-search.ts';
import { factOf, factsOf } from './facts/facts.ts';
import { entries } from './facts/known.ts';
import { tellOne } from './inquiry.ts';
import { statusesAsked, yearAsked } from './lists/list-conditions.ts';
import { asList } from './lists/list-question.ts';
import { distinguishes } from './lists/list-words.ts';
import { listAnswer } from './lists/lists.ts';
import { aboutNamed, roleIn } from './named/about-named.ts';
import { comparedByAge, paperByAge } from './named/age.ts';
import { describedByTopic } from './named/described-alone.ts';
import { disputedList } from './named/disputed.ts';
import { mainSubjects } from './named/main-subjects.ts';
import { about } from './named/named.ts';
import { resolutionBehindLast, resolutionOf, resolutionsBy } from './named/resolutions.ts';
import { bodyBetween, bodyOfAll, bodyOfTwo } from './named/shared-body.ts';
import { sharedMembers } from './named/shared-members.ts';
import { standing } from './named/standing.ts';
import { remit, titledList } from './named/titled-lists.ts';
import { compared, comparedLast } from './talk/compared.ts';
import { facetsBefore } from './talk/going-on.ts';
import { eachOfList, lastCounted, listOfLast, listOfTold, othersOfList } from './talk/last-lists.ts';
import { lastSaysOf } from './talk/last-says-of.ts';
import { membersOfLast } from './talk/members-of-last.ts';
import { itemsOf } from './talk/one-of-told.ts';
import { partDescribed } from './talk/part-described.ts';
import { aboutRemembered, countsStaffThere } from './talk/pointing-back.ts';
import { relationToLast, reportsOfLast } from './talk/relation-to-last.ts';
import { isDefinite, isNamed, pointedTo } from './talk/salience.ts';
import { toldOfLast, withinLast } from './talk/told-of-last.ts';
import { isTopical, topicAnswer } from './topics/topic.ts';

/** Answers a question of which it is settled whom it is about, if anybody: the first step that answers decides. */
export function withSubjects(asked: Asked, subjects: Subjects): Decision {
  // Whoever is named is meant, whatever else points; half a name beside "the other one" only says which.
  const guessed = !subjects.certain && (asksOther(asked.reading.masked) || callsSpokenOf(asked, subjects));
  const meant = subjects.entries.length === 0 || guessed ? pointedTo(asked) : asked;
  const settled = guessed && meant.pointed ? NO_SUBJECTS : subjects;
  for (const step of STEPS) {
    const decision = step(meant, settled);
    if (decision) return decision;
  }
  const terms = asked.reading.words.map(({ text }) => text);
  return just({ type: 'unknown', terms, nearest: [], declined: true });
}

/** "Back to the union: who leads it?": the very word stands in the name of one that was spoken of, and only a like one in the guessed name. */
function callsSpokenOf(
  { reading: { words }, remembered, context, knowledge }: Asked,
  { entries: named }: Subjects,
): boolean {
  if (named.length === 0 || remembered.length === 0) return false;
  const spokenOf = [...remembered, ...entries(context.recent ?? [], knowledge)];
  return words.some(
    (word) =>
      isDefinite(word, words) &&
      !named.some((entry) => isNamed(entry, word)) &&
      spokenOf.some((entry) => !named.includes(entry) && isNamed(entry, word)),
  );
}

/** A step for questions that name nobody: they may speak of what was said before. */
const whereNobodyIsNamed =
  (step: Step): SubjectStep =>
  (asked, { entries }) =>
    entries.length === 0 ? step(asked) : undefined;

/** "Und die IKZ?", "nein, die AG": another name, the same question. */
const sameQuestion: SubjectStep = (asked, { entries: named }) => {
  const { reading, knowledge, context } = asked;
  // "And which AG is for doctors?" asks for a list of its own.
  const lists = reading.asks.list && reading.kinds.length + reading.classes.length > 0;
  const before = facetsBefore(reading, context);
  if (named.length === 0 || lists || asksItself(reading) || before.length === 0) return undefined;
  const told =
    reading.content.length === 0 && (startsEllipsis(reading) || reading.masked === '¤')
      ? lastSpeaksOf(asked, named)
      : undefined;
  const repeats = told !== undefined || asksTheSame(reading) || (isEllipsis(reading) && !asksWhoIs(reading));
  // What was taken over may be another fact: "and the AG X, who does that?"
  const facets = asked.facets.length > 0 ? asked.facets : before;
  return repeats ? about(told ?? named, facets, reading, knowledge) : undefined;
};

/** "Is it the same for …?", "gilt das auch für …?", "ist das bei … dieselbe Stelle?" */
const asksTheSame = ({ masked, content }: Reading): boolean =>
  SAME.test(masked) && content.every(({ folded }) => kindsCalled(folded) !== undefined);
const SAME =
  /\b(?:same(?! as)|genau ?so|ebenso|gleich|dasselbe(?! wie)|dieselbe\w*(?! wie)|derselbe|gleichen?|auch so|gilt (?:das|dies|es)|(?:apply|applies|true|holds?) (?:\w+ )?(?:to|for|of|as well))\b/;

/** What no registry holds of those that are named. */
const untoldOfNamed: SubjectStep = ({ reading, facets, knowledge }, { entries: named }) =>
  reading.untold && named.length > 0
    ? about(mainSubjects(named, facets, reading, knowledge), facets, reading, knowledge)
    : undefined;

/** "The exchange between A, B and C", "the body where A advise B": the one in which they sit. */
const bodyDescribedByAll: SubjectStep = ({ reading, facets, knowledge }, { entries: named }) => {
  const shared = bodyOfAll(named, knowledge) ?? bodyOfTwo(reading, knowledge);
  if (shared) return about([shared], facets, reading, knowledge);
  const between = bodyBetween(facets[0], reading, knowledge);
  return between && about([between], ['profile'], reading, knowledge);
};

const listed: SubjectStep = ({ reading, facets, knowledge }, subjects) => {
  const named = subjects.entries;
  // "Is A a member of B?": the two are related or not, whatever else A sits in.
  // "How many seats do A have on B?": of those in B, A.
  const ofTwo = named.length === 2 && facets[0] === 'members';
  if (ofTwo && (reading.asks.confirm ? MEMBER_OF : SEATS_ON).test(reading.masked)) return undefined;
  // A list is asked of a body that nobody knows: "welche Gremien gehören zum FB Raumfahrt?".
  const ofUnknown = named.length === 0 && (reading.called.length > 0 || countsStaffThere(facets, reading));
  const list = ofUnknown ? undefined : asList(named, facets, isTopical(reading), reading, knowledge, subjects);
  if (list?.draft.type !== 'list') return list;
  // "A project called X, what would that be?": a list of nobody but the named one is no list.
  const [only, another] = list.draft.items;
  // "What was she involved in?": no body names her, her posts say it.
  if (
    !only &&
    named.length === 1 &&
    named[0]!.class === 'person' &&
    (INVOLVED.test(reading.masked) || standsFor(named[0]!, knowledge))
  )
    return about(named, ['definition'], reading, knowledge);
  // "Ms X, which office is she in?", "the X officer, in which department does she sit?": an office has no members, it is where somebody works.
  if (!only && named.length === 1 && list.draft.query.relation === 'memberOf' && seeksOffice(reading)) {
    if (named[0]!.class === 'person') return about(named, ['definition'], reading, knowledge);
    if (named[0]!.kind === 'function') return about(named, ['partOf'], reading, knowledge);
  }
  // "List the towns that belong to the county": a group of just them is named, and what it consists of is the list.
  if (!only && named.length === 1 && named[0]!.kind === 'group' && named[0]!.facts.parts.length > 0)
    return about(named, ['profile'], reading, knowledge);
  // "There was an agreement: within how many weeks …?" asks for the number that it tells, not for how many there are.
  const number =
    only && !another && reading.asks.one && reading.asks.count ? numberIn(only.entry, reading, knowledge) : undefined;
  if (number) return number;
  const itself = only && !another && named.length === 1 && only.entry === named[0] && !list.draft.count;
  return itself ? about(named, ['profile'], reading, knowledge) : list;
};

/** "In which group is she represented?": her post may be one in a body. */
const standsFor = (person: Entry, { registry }: Knowledge): boolean =>
  officesOf(person).some((id) => registry.entries.get(id)?.class === 'body');

const seeksOffice = ({ kinds, classes }: Reading): boolean =>
  kinds.length > 0
    ? kinds.every((kind) => KINDS[kind]!.class === 'unit')
    : classes.length > 0 && classes.every((cls) => cls === 'unit');

const numberIn = (entry: Entry, { content }: Reading, knowledge: Knowledge): Decision | undefined =>
  tellOne(
    factAbout(
      entry,
      content.map(({ text }) => text),
      knowledge,
      { share: MOST, fits: (fact) => saysNumber(fact, knowledge) },
    ),
  );
const MOST = 0.6;

const MEMBER_OF =
  /¤ (?:(?:auch|denn|also|eigentlich|an?|ein) )*(?:mitglied|member|vertreten|represented) (?:(?:in|im|der|des|von|vom|bei|of|on|the|de[mrn]) )*¤/;
const SEATS_ON = /\b(?:seats|votes|sitze|stimmen)\b.*¤.*¤/;
const INVOLVED = /\b(?:involved|beteiligt|mitgewirkt|mitgearbeitet|dabei|worked on|take part|took part)\b/;

const byTopic: Step = ({ reading, facets, knowledge }) =>
  reading.content.length > 0 || reading.mentions.length > 0 ? describedByTopic(facets, reading, knowledge) : undefined;

/** "Was ist gerade im Aufbau?": nobody is named, all of that status are meant. */
const ofStatus: Step = ({ reading, facets, knowledge }) => {
  const onlyKinds = reading.content.every(({ folded }) => kindsCalled(folded) !== undefined);
  if (statusesAsked(reading).length === 0 || !onlyKinds) return undefined;
  const asks = { ...reading.asks, list: true };
  const list = listAnswer({ ...reading, asks, content: [], classes: ['body', 'project'] }, undefined, knowledge);
  return list && { draft: list, facets };
};

/** "Was wurde 2008 veröffentlicht?": papers of that year, though no word says so. */
const ofYear: Step = ({ reading, facets, knowledge }) => {
  if (facets[0] !== 'published' || reading.content.length > 0 || !yearAsked(reading)) return undefined;
  const list = listAnswer({ ...reading, classes: ['publication'] }, undefined, knowledge);
  return list && { draft: list, facets };
};

/** A facet and nobody it could be asked of; "which committees were founded in May?" is asked of all of them. */
const ofWhichBody: Step = ({ facets, reading }) => {
  const { asks, kinds, classes, words } = reading;
  const ofAll = asks.list && !asks.extreme && kinds.length + classes.length > 0;
  const said = ofAll ? words.filter(distinguishes) : [];
  if (said.length > 0)
    return just({ type: 'unknown', terms: [said.map(({ text }) => text).join(' ')], nearest: [], declined: true });
  return facets[0] ? { draft: { type: 'whichBody', facet: facets[0], declined: true }, facets } : undefined;
};

/** A term has no telephone, is run by nobody and reports to nobody; who deals with it may. */
function whomToReach({ reading, facets, knowledge }: Asked, { entries: named }: Subjects): Decision | undefined {
  const [only, another] = named;
  const [facet] = facets;
  if (!only || another || !facet || factOf(only, facet, knowledge.registry)) return undefined;
  const ofTerm = facet === 'contact' || facet === 'coordination' || (facet === 'reportsTo' && !reading.asks.count);
  const described = only.class === 'project' && reading.content.length > 1 && facet === 'contact';
  if (!(only.class === 'concept' && ofTerm) && !described) return undefined;
  // An English name is no word of those who deal with it.
  const translated = reading.language === 'en' && reading.content.length === 0;
  const asked = translated ? { ...reading, mentions: [], content: wordsOfLabel(only.name) } : reading;
  const draft = topicAnswer(asked, facet, knowledge);
  return draft.type === 'topic' && draft.hits.some(({ entry }) => entry !== only) ? { draft, facets } : undefined;
}

/** "And for the primary schools, when?": what is named has no such fact, and the last answer's fact speaks of it. */
function lastSpeaksOf(
  { context, knowledge, remembered, reading }: Asked,
  named: readonly Entry[],
): readonly Entry[] | undefined {
  const facet = context.facets[0]!;
  const [last] = remembered;
  if (!last || named.some((entry) => factsOf(entry, facet, knowledge.registry).length > 0)) return undefined;
  const said = wordsOfNames(reading).map(({ text }) => text);
  const fact = factAbout(last, said, knowledge, { facet });
  if (!fact || !named.every(({ class: cls }) => cls === 'body')) return fact && [last];
  // A committee is not spoken of where only parts of its name are, each of somebody else.
  const { splitter } = knowledge.lexicon;
  const parts = wordsOfNames(reading).flatMap(({ folded }) => {
    const split = splitter.split(signOf(folded));
    return split.length > 0 ? split : [signOf(folded)];
  });
  const inOne = itemsOf(fact).some((item) => {
    const spoken = new Set(termsOf(spokenText(item, knowledge.registry.entries), splitter));
    return parts.every((part) => spoken.has(part));
  });
  return inOne ? [last] : undefined;
}

/** "Wann hat der Kreistag … beschlossen?": what is told is the resolution. */
function decided({ reading, knowledge }: Asked, { entries: named }: Subjects): Decision | undefined {
  const resolution = resolutionOf(named, reading, knowledge);
  return resolution ? about([resolution], ['published'], reading, knowledge) : undefined;
}

const resolutions: SubjectStep = ({ reading, knowledge }, { entries: named }) =>
  resolutionsBy(named, reading, knowledge);

/** Narrow questions before wide ones: what would also be a list, facts or a topic is looked at first. */
const STEPS: readonly SubjectStep[] = [
  paperByAge,
  comparedByAge,
  comparedLast,
  standing,
  sharedMembers,
  withinLast,
  lastSaysOf,
  toldOfLast,
  whereNobodyIsNamed(eachOfList),
  whereNobodyIsNamed(othersOfList),
  whereNobodyIsNamed(lastCounted),
  whereNobodyIsNamed(aboutRemembered),
  whereNobodyIsNamed(disputedList),
  membersOfLast,
  resolutionBehindLast,
  resolutions,
  sameQuestion,
  untoldOfNamed,
  bodyDescribedByAll,
  whereNobodyIsNamed(listOfTold),
  whereNobodyIsNamed(listOfLast),
  reportsOfLast,
  relationToLast,
  compared,
  titledList,
  remit,
  roleIn,
  whomToReach,
  decided,
  partDescribed,
  listed,
  aboutNamed,
  whereNobodyIsNamed(ofStatus),
  whereNobodyIsNamed(ofYear),
  byTopic,
  ofWhichBody,
];

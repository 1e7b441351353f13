import type { Knowledge } from '../knowledge.ts';
import type { Language } from '../language/detect.ts';
import type { Entry } from '../model.ts';
import { NO_SUBJECTS, type Subjects } from '../questions/names/settled.ts';
import { settleSubjects } from '../questions/names/subjects.ts';
import { type Reading, readQuestion } from '../questions/read.ts';
import { type Context, MAX_LENGTH, NO_CONTEXT } from '../questions/talk/context.ts';
import { asksInWhich, asksWhoIs, startsEllipsis, withFacets } from '../questions/talk/ellipsis.ts';
import { withoutRemarks } from '../questions/talk/remarks.ts';
import { isTopicWord } from '../search/link.ts';
import type { Answer } from './answer.ts';
import { describedThenAsked, halvesOf, knownHalf, questionsOfOne, toldOfOne, toldTogether } from './apart.ts';
import type { Asked, Step } from './asked.ts';
import { unlessBesideThePoint } from './checks/beside-the-point.ts';
import { unlessCalledOtherwise } from './checks/called-otherwise.ts';
import { askedElsewhere } from './checks/elsewhere.ts';
import { unlessToldInTalk } from './checks/in-talk.ts';
import { unlessToldInWords } from './checks/told-in-words.ts';
import { unlessYearUntold } from './checks/year-untold.ts';
import { askedDates, type Time, withDates } from './dates-asked.ts';
import type { Decision, Draft } from './decision.ts';
import { entries } from './facts/known.ts';
import {
  choiceOrTalk,
  heldByNobody,
  lastAgain,
  listAgain,
  listedOfTopic,
  oneTopicWord,
  refusal,
  sourcesOfLast,
} from './first-steps.ts';
import { busiest } from './lists/busiest.ts';
import { lastByAge } from './named/age.ts';
import { about } from './named/named.ts';
import { resolutionsOfDay } from './named/resolutions.ts';
import { atPlaceOfTold } from './talk/at-place.ts';
import { differingOfLast } from './talk/differing-of-last.ts';
import { amongOffered, asksAnotherWho, facetsBefore, OF_SOMEBODY } from './talk/going-on.ts';
import { makerOfLast } from './talk/maker-of-last.ts';
import { senderOfLast } from './talk/members-of-last.ts';
import { calledLikeLast } from './talk/narrowed.ts';
import { onOtherTopic } from './talk/on-other-topic.ts';
import { amongMembers, oneOfTold } from './talk/one-of-told.ts';
import { groupsOfLast, partOfLast, titledOfLast } from './talk/parts-of-last.ts';
import { remember } from './talk/remember.ts';
import { saidWhere } from './talk/said-where.ts';
import { spelledOut } from './talk/spelled-out.ts';
import { timesOfLast } from './talk/times-of-last.ts';
import { asksWhere, isTopical, joinsTwo, namesTopic } from './topics/topic.ts';
import { unsettled } from './unsettled.ts';
import { withSubjects } from './with-subjects.ts';

export type { Time } from './dates-asked.ts';

/** One turn: the answer, how the question was read, and what to remember for the next. */
export interface Turn {
  readonly answer: Answer;
  readonly reading: Reading;
  readonly context: Context;
}

/** Answers a question. Pure: the same text, knowledge and context always give the same turn. */
export function answerQuestion(
  text: string,
  knowledge: Knowledge,
  context: Context = NO_CONTEXT,
  locale?: string,
  time?: Time,
): Turn {
  const fallback: Language = context.fixedLanguage ?? context.lastLanguage ?? (locale?.startsWith('en') ? 'en' : 'de');
  const heard = readQuestion(text.slice(0, MAX_LENGTH), knowledge, fallback);
  const wish = heard.languageWish;
  // What is too long is not read, and so not searched either.
  const tooLong = text.length > MAX_LENGTH;
  const rest = heard.courtesy || tooLong ? text : withoutRemarks(text);
  const said = rest === text ? heard : readQuestion(rest.slice(0, MAX_LENGTH), knowledge, wish ?? heard.language);
  const spelled = tooLong ? undefined : spelledOut(rest, said, knowledge, context);
  const reading = spelled === undefined ? said : readQuestion(spelled, knowledge, said.language);
  const fixed = wish ?? context.fixedLanguage;
  const language = fixed ?? reading.language;
  const meant = inheritFacet(amongOffered(reading, context), context);
  const {
    draft,
    facets,
    about: talk,
    offered,
  } = time
    ? (askedDates(rest, meant, knowledge, context, time) ??
      withDates(decide(rest, meant, knowledge, context), meant, knowledge, time))
    : decide(rest, meant, knowledge, context);
  const counted =
    (reading.asks.count || IN_HOW_MANY.test(reading.masked)) && (draft.type === 'facts' || draft.type === 'profile');
  const answer = { ...draft, ...(counted ? { counted: true } : {}), language } as Answer;
  return { answer, reading, context: remember(answer, facets, context, fixed, reading.asks.count, talk, offered) };
}

/** "In wie vielen Kategorien wird er verliehen?": what is told is asked for with its number. */
const IN_HOW_MANY = /\bin (?:wie ?vielen|how many)\b/;

/** "Und die IKZ?", "what about the working group of …?": without a facet of its own the question repeats the last one. */
function inheritFacet(reading: Reading, context: Context): Reading {
  const before = facetsBefore(reading, context);
  if (
    reading.facets.length > 0 ||
    before.length === 0 ||
    reading.asks.list ||
    reading.asks.count ||
    reading.repeats ||
    reading.among !== undefined ||
    asksWhoIs(reading) ||
    asksInWhich(reading) ||
    asksAnotherWho(reading, context) ||
    !startsEllipsis(reading)
  )
    return reading;
  // "And the AG X, who does that?", after when another meets: who it is.
  const who = ASKS_WHO.test(reading.masked) && !OF_SOMEBODY.has(before[0]!);
  return withFacets(reading, who ? ['coordination'] : before);
}
const ASKS_WHO =
  /(?:\b(?:wer (?:macht|ist|war) (?:das|es)(?: da| dort| denn)?|who(?: dos| is| was)? (?:that|it|this)(?: one)?)|¤.* (?:wer|who)(?: da| dort| denn| there)?)$/;

/** The first step that answers decides. */
function decide(text: string, reading: Reading, knowledge: Knowledge, context: Context): Decision {
  const asked: Asked = {
    text,
    reading,
    facets: reading.facets.map(({ facet }) => facet),
    knowledge,
    context,
    remembered: entries(context.subjects, knowledge),
  };
  // Two that are named are asked in one sentence.
  const apart =
    halfByHalf(halvesOf(reading), toldTogether, asked) ?? halfByHalf(describedThenAsked(reading), toldOfOne, asked);
  if (apart) return apart;
  for (const step of FIRST_STEPS) {
    const decision = step(asked);
    if (decision) return checked(asked, decision);
  }
  const like = calledLikeLast(reading, context, knowledge);
  if (like) return about([like], facetsBefore(reading, context), reading, knowledge);
  const subjects = subjectsOf(asked);
  return checked(asked, askedElsewhere(asked, subjects) ?? unsettled(asked, subjects) ?? withSubjects(asked, subjects));
}

/** Each half of a question is answered as if it had been asked alone, the second behind the first; undefined where both make no answer. */
function halfByHalf(
  halves: readonly [string, string] | undefined,
  join: (first: Answer, second: Answer) => Draft | undefined,
  { facets, knowledge, context }: Asked,
): Decision | undefined {
  if (!halves) return undefined;
  const first = answerQuestion(halves[0], knowledge, context);
  const draft = join(first.answer, answerQuestion(halves[1], knowledge, first.context).answer);
  return draft && { draft, facets };
}

/** What would be told, unless it is not of whom or not what was asked; of two questions, of which one is answered nowhere, the other. */
function checked(asked: Asked, decision: Decision): Decision {
  const told = CHECKS.reduce((draft, check) => check(asked, draft), decision);
  return told.draft.declined ? (halfByHalf(questionsOfOne(asked.reading), knownHalf, asked) ?? told) : told;
}

const CHECKS: readonly ((asked: Asked, decision: Decision) => Decision)[] = [
  unlessToldInTalk,
  unlessCalledOtherwise,
  unlessBesideThePoint,
  unlessYearUntold,
  unlessToldInWords,
];

/** What is decided before it is asked whom the question is about. */
const FIRST_STEPS: readonly Step[] = [
  lastAgain,
  refusal,
  listAgain,
  differingOfLast,
  choiceOrTalk,
  saidWhere,
  onOtherTopic,
  busiest,
  resolutionsOfDay,
  heldByNobody,
  oneOfTold,
  amongMembers,
  atPlaceOfTold,
  senderOfLast,
  lastByAge,
  sourcesOfLast,
  makerOfLast,
  titledOfLast,
  partOfLast,
  groupsOfLast,
  timesOfLast,
  listedOfTopic,
  oneTopicWord,
];

/** Whom the question is about; nobody, where the names in it only say what it is about. */
function subjectsOf({ reading, facets, knowledge }: Asked): Subjects {
  const topical = isTopical(reading);
  const onlyTopics =
    topical &&
    reading.mentions.length > 0 &&
    (reading.mentions.every(isTopicWord) || asksWhere(reading) || namesTopic(reading)) &&
    (reading.content.length > 0 || reading.asks.list || asksWhere(reading) || /\b(?:wer|who)\b/.test(reading.masked));
  // "Which round brings A and B together?": the one in which both sit, where there is one.
  if (onlyTopics && facets.includes('members') && joinsTwo(reading)) {
    const both = settleSubjects(reading, knowledge, false);
    if (sitTogether(both.entries, knowledge)) return both;
  }
  // "Von den …-Runden, welche tagt am häufigsten?": what is described are many.
  const extreme = reading.asks.extreme !== undefined && reading.mentions.length === 0;
  return onlyTopics || extreme ? NO_SUBJECTS : settleSubjects(reading, knowledge, !topical);
}

/** A body has all of them as members. */
function sitTogether(entries: readonly Entry[], { relations }: Knowledge): boolean {
  const [first, ...others] = entries.map(({ id }) => new Set(relations.memberOf(id).map(({ entry }) => entry.id)));
  return others.length > 0 && [...first!].some((id) => others.every((bodies) => bodies.has(id)));
}

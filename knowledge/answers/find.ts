import { KINDS } from '../kinds.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Language } from '../language/detect.ts';
import { isStopword } from '../language/stopwords.ts';
import { wordsOf } from '../language/words.ts';
import type { Entry } from '../model.ts';
import { type Context, MAX_LENGTH, NO_CONTEXT } from '../questions/context.ts';
import type { Facet } from '../questions/facets.ts';
import { type Reading, readQuestion } from '../questions/read.ts';
import { NO_SUBJECTS, type Subjects, settleSubjects } from '../questions/subjects.ts';
import type { Answer } from './answer.ts';
import { type Asked, just, type Step } from './asked.ts';
import { comparison, relationBetween } from './compare.ts';
import { askedDates, type Time, withDates } from './dates-asked.ts';
import type { Decision } from './decision.ts';
import { describedInstead, speaksOfBody } from './described.ts';
import { askedElsewhere } from './elsewhere.ts';
import { factAbout } from './fact-search.ts';
import { factOf, factsOf } from './facts.ts';
import { choiceOrTalk, heldByNobody, refusal, sourcesOfLast } from './first-steps.ts';
import {
  amongOffered,
  asksItself,
  asksWhoIs,
  calledLikeLast,
  entries,
  isEllipsis,
  narrowByFollowUp,
  remember,
  startsEllipsis,
} from './follow-up.ts';
import { asList } from './list-question.ts';
import { about, mainSubjects } from './named.ts';
import { aboutRemembered, lastCounted, listOfLast, listOfTold } from './pointing-back.ts';
import { resolutionOf } from './resolutions.ts';
import { titledParts } from './titled-parts.ts';
import { asksWhere, isTopical, isTopicWord, topicAnswer } from './topic.ts';

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
  const reading = readQuestion(text.slice(0, MAX_LENGTH), knowledge, fallback);
  const fixed = reading.languageWish ?? context.fixedLanguage;
  const language = fixed ?? reading.language;
  const meant = amongOffered(inheritFacet(reading, context), context);
  const { draft, facets } = time
    ? (askedDates(text, meant, knowledge, context, time) ??
      withDates(decide(text, meant, knowledge, context), meant, knowledge, time))
    : decide(text, meant, knowledge, context);
  const answer = { ...draft, language } as Answer;
  return { answer, reading, context: remember(answer, facets, context, fixed) };
}

/** "Und die IKZ?", "what about the working group of …?": without a facet of its own the question repeats the last one. */
function inheritFacet(reading: Reading, context: Context): Reading {
  if (
    reading.facets.length > 0 ||
    context.facets.length === 0 ||
    reading.asks.list ||
    reading.asks.count ||
    asksWhoIs(reading) ||
    !startsEllipsis(reading)
  )
    return reading;
  return {
    ...reading,
    facets: context.facets.map((facet) => ({ facet, score: 5, evidence: '', start: 0, end: 0, spans: [] })),
  };
}

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
  const early = [refusal, choiceOrTalk, heldByNobody, sourcesOfLast, oneTopicWord];
  for (const step of early) {
    const decision = step(asked);
    if (decision) return decision;
  }
  const like = calledLikeLast(reading, context, knowledge);
  if (like) return about([like], context.facets, reading, knowledge);
  const subjects = subjectsOf(asked);
  return askedElsewhere(asked, subjects) ?? unsettled(asked, subjects) ?? withSubjects(asked, subjects);
}

/** A single word that is no name: a topic, where it is one. */
const oneTopicWord: Step = ({ reading, facets, knowledge, context }) => {
  const alone = facets.length === 0 && reading.mentions.length === 0 && reading.content.length === 1;
  if (!alone || reading.asks.list || context.offered.length > 0 || /^(?:wer|who)\b/.test(reading.masked))
    return undefined;
  const draft = topicAnswer(reading, undefined, knowledge);
  return draft.type === 'topic' ? { draft, facets } : undefined;
};

/** Whom the question is about; nobody, where the names in it only say what it is about. */
function subjectsOf({ reading, knowledge }: Asked): Subjects {
  const topical = isTopical(reading);
  const onlyTopics =
    topical &&
    reading.mentions.length > 0 &&
    (reading.mentions.every(isTopicWord) || asksWhere(reading)) &&
    (reading.content.length > 0 || reading.asks.list || /\b(?:wer|who)\b/.test(reading.masked));
  // "Von den …-Runden, welche tagt am häufigsten?": what is described are many.
  const extreme = reading.asks.extreme !== undefined && reading.mentions.length === 0;
  return onlyTopics || extreme ? NO_SUBJECTS : settleSubjects(reading, knowledge, !topical);
}

/** Several fit a name: what was spoken of decides, then the topic; otherwise it asks back. */
function unsettled(asked: Asked, { ambiguous }: Subjects): Decision | undefined {
  if (!ambiguous) return undefined;
  const { reading, facets, knowledge, context, remembered } = asked;
  if (reading.untold && !reading.untold.ofEntry)
    return just({ type: 'unknown', terms: [reading.untold.words], nearest: [], declined: true });
  const back = aboutRemembered(facets, reading, knowledge, context);
  if (back) return back;
  const narrowed = narrowByFollowUp(ambiguous.entries, remembered, context, reading, knowledge);
  if (narrowed) return about([narrowed], facets.length > 0 ? facets : context.facets, reading, knowledge);
  const asWords = onlyWordsOf(ambiguous.entries, reading);
  if (asWords || (reading.content.length > 1 && reading.called.length === 0)) {
    const draft = topicAnswer(reading, facets[0], knowledge);
    const sure =
      asWords || ambiguous.reason === 'unsure' || (draft.type === 'topic' && draft.hits[0]!.coverage >= SURE_TOPIC);
    if (draft.type === 'topic' && sure) return { draft, facets };
  }
  return {
    draft: { type: 'choices', ...ambiguous, ...(facets[0] ? { facet: facets[0] } : {}), declined: true },
    facets,
  };
}

/** "A flyer by the youth office for …", "the group that deals with public relations for …": the name is a word of what is sought. */
const onlyWordsOf = (ambiguous: readonly Entry[], reading: Reading): boolean =>
  reading.content.length > 0 &&
  ((reading.kinds.length > 0 && reading.kinds.every((kind) => KINDS[kind]!.class === 'publication')) ||
    (speaksOfBody(reading) && ambiguous.every(({ class: cls }) => cls === 'project' || cls === 'concept')));

/** So much of the question explained, the words that looked like a part of a name are a topic. */
const SURE_TOPIC = 0.75;

function withSubjects(asked: Asked, subjects: Subjects): Decision {
  const { reading, facets, knowledge, context } = asked;
  const named = subjects.entries;
  const ofLastTwo = named.length === 0 && MORE.test(reading.masked) ? compared(asked, named) : undefined;
  if (ofLastTwo) return ofLastTwo;
  const back = named.length === 0 ? aboutRemembered(facets, reading, knowledge, context) : undefined;
  if (back) return back;
  // "und die IKZ?", "nein, die AG": another name, the same question.
  if (named.length > 0 && !asksItself(reading) && context.facets.length > 0) {
    const told = reading.content.length === 0 ? toldOfLast(asked, named) : undefined;
    if (told || (isEllipsis(reading) && !asksWhoIs(reading)))
      return about(told ?? named, context.facets, reading, knowledge);
  }
  if (reading.untold && named.length > 0)
    return about(mainSubjects(named, facets, reading, knowledge), facets, reading, knowledge);
  const counted = named.length === 0 ? (lastCounted(asked) ?? listOfTold(asked) ?? listOfLast(asked)) : undefined;
  if (counted) return counted;
  const together = relationToLast(asked, named) ?? compared(asked, named);
  if (together) return together;
  const early = titledList(asked, named) ?? whomToReach(asked, named) ?? decided(asked, named);
  if (early) return early;
  // A list is asked of a body that nobody knows: "welche Gremien gehören zum FB Raumfahrt?".
  const ofUnknown = named.length === 0 && reading.called.length > 0;
  const listed = ofUnknown ? undefined : asList(named, facets, isTopical(reading), reading, knowledge, subjects);
  if (listed) return listed;
  if (named.length > 0) return aboutNamed(asked, named);
  if (reading.content.length > 0 || reading.mentions.length > 0)
    return { draft: topicAnswer(reading, facets[0], knowledge), facets };
  if (facets.length > 0) return { draft: { type: 'whichBody', facet: facets[0]!, declined: true }, facets };
  return just({ type: 'unknown', terms: reading.words.map(({ text }) => text), nearest: [], declined: true });
}

/** "Which one meets more often?": asked of two, whatever pronoun stands beside it. */
const MORE =
  /\b(?:ofter|haufiger|seltener|(?:more|less) (?:often|frequently)|(?:mehr|weniger|more|fewer) (?:sitzungen|treffen|meetings|mitglieder|members))\b/;

/** What a keeper has listed of the named one under the very title that is asked for. */
function titledList({ reading, facets, knowledge }: Asked, named: readonly Entry[]): Decision | undefined {
  if (named.length !== 1 || !reading.asks.list || facets.length > 0 || reading.kinds.length > 0) return undefined;
  const fact = titledParts(named[0]!, reading, 'all', knowledge);
  return fact ? { draft: { type: 'facts', facts: [fact], declined: false }, facets: [fact.facet] } : undefined;
}

/** A term has no telephone; who deals with it may have one. */
function whomToReach({ reading, facets, knowledge }: Asked, named: readonly Entry[]): Decision | undefined {
  const [only] = named;
  const term = named.length === 1 && only!.class === 'concept' && facets[0] === 'contact';
  if (!term || factOf(only!, 'contact', knowledge.registry)) return undefined;
  const draft = topicAnswer(reading, 'contact', knowledge);
  return draft.type === 'topic' ? { draft, facets } : undefined;
}

/** "And for the primary schools, when?": what is named has no such fact, and the last answer's fact speaks of it. */
function toldOfLast(
  { context, knowledge, remembered, reading }: Asked,
  named: readonly Entry[],
): readonly Entry[] | undefined {
  const facet = context.facets[0]!;
  const [last] = remembered;
  if (!last || named.some((entry) => factsOf(entry, facet, knowledge.registry).length > 0)) return undefined;
  const said = reading.mentions.flatMap(({ words }) => words.map((i) => reading.words[i]!.text));
  return factAbout(last, said, knowledge, facet) ? [last] : undefined;
}

/** "Wann hat der Kreistag … beschlossen?": what is told is the resolution. */
function decided({ reading, knowledge }: Asked, named: readonly Entry[]): Decision | undefined {
  const resolution = resolutionOf(named, reading, knowledge);
  return resolution ? about([resolution], ['published'], reading, knowledge) : undefined;
}

/** Facts of those that are named, of what is described by one of them, or what two have to do with one another. */
function aboutNamed({ reading, facets, knowledge }: Asked, named: readonly Entry[]): Decision {
  const [only] = named;
  const instead = named.length === 1 ? describedInstead(only!, facets[0], reading, knowledge) : undefined;
  if (instead) return about([instead], facets, reading, knowledge);
  const circle = named.length === 1 ? circleFor(only!, facets, reading, knowledge) : undefined;
  if (circle) return circle;
  // "Is A part of B? And C?": who all takes part answers both.
  const bodies = named.filter(({ class: cls }) => cls === 'body');
  const several = named.length > 2 || (named.length > 1 && JOINED.test(reading.masked));
  if (several && reading.asks.confirm && bodies.length === 1 && bodies[0]!.facts.members.length > 0)
    return about(bodies, ['members'], reading, knowledge);
  if (named.length > 1 && reading.asks.confirm && !JOINED.test(reading.masked))
    return { draft: relationBetween(named[0]!, named[1]!, facets[0], knowledge, reading), facets };
  return about(mainSubjects(named, facets, reading, knowledge), facets, reading, knowledge);
}

/** "Is there a round for the disability officers?": the bodies that have to do with a group of people, where it is only named. */
function circleFor(
  only: Entry,
  facets: readonly Facet[],
  reading: Reading,
  knowledge: Knowledge,
): Decision | undefined {
  if (only.kind !== 'group' || facets.some((facet) => facet !== 'staff') || !speaksOfBody(reading)) return undefined;
  // By the name that the registry gives them, whatever they were called.
  const content = wordsOf(only.name).filter(({ folded }) => !isStopword(folded));
  const draft = topicAnswer({ ...reading, mentions: [], content }, undefined, knowledge);
  if (draft.type !== 'topic') return undefined;
  const hits = draft.hits.filter(({ entry }) => entry.class === 'body');
  return hits.length > 0 ? { draft: { ...draft, hits }, facets: [] } : undefined;
}

const JOINED = /\b(?:und|and|sowie)\b/;

/** "Is the Jobcenter part of it?": one is named, the other pointed to. */
function relationToLast(
  { reading, facets, knowledge, remembered }: Asked,
  named: readonly Entry[],
): Decision | undefined {
  const whole = remembered[0]?.class === 'body' && named[0]?.class === 'unit' && IN_WHAT.test(reading.masked);
  const asks = reading.asks.confirm && ((reading.pointsBack && POINTED_TO.test(reading.masked)) || whole);
  if (!asks || named.length !== 1 || remembered.length !== 1 || named[0] === remembered[0]) return undefined;
  return { draft: relationBetween(remembered[0]!, named[0]!, facets[0], knowledge, reading), facets };
}
/** "Is Caritas a member?": of what, was said before. */
const IN_WHAT =
  /^(?:(?:und|and) )?(?:ist|sind|is|are) (?:(?:die|der|das|the) )?¤ (?:(?:auch|also|a|ein|mit|eigentlich) )*(?:mitglied|members?|dabei|vertreten|represented|drin|part|beteiligt|involved)$/;
const POINTED_TO = /\b(?:it|dort|dabei|darin|da|dazu|them|mit|that)\b/;

/** The same fact of several, side by side: those that are named, or one of them and the last one. */
function compared(
  { reading, facets, knowledge, remembered, context }: Asked,
  named: readonly Entry[],
): Decision | undefined {
  const either = !reading.asks.confirm && facets[0] === 'cadence' && /\boder\b|\bor\b/.test(reading.masked);
  if (!reading.asks.compare && !either) return undefined;
  const facet = comparedFacet(facets, reading);
  const withLast = named.length === 1 && remembered.length === 1 && reading.pointsBack;
  const lastTwo = named.length === 0 && reading.content.length === 0 && !reading.asks.list && !reading.cadence;
  const sides = withLast
    ? [...remembered, ...named]
    : lastTwo
      ? lastSpokenOf(facet, context, knowledge)
      : [...named, ...partlyNamed(named, facet, reading, knowledge)];
  // "Which bodies have both A and B as members?" asks for bodies, not how the two differ.
  const bodies =
    reading.asks.list && reading.classes.includes('body') && sides.every(({ class: cls }) => cls === 'unit');
  if (sides.length < 2 || bodies) return undefined;
  const direction = /\b(?:seltener|weniger|less|fewer)\b/.test(reading.masked) ? 'less' : 'more';
  const also = reading.facets.find(
    (hit) => hit.facet !== facet && hit.score >= SURE && COMPARABLE.has(hit.facet),
  )?.facet;
  return { draft: comparison(sides.slice(0, MAX_SIDES), facet, direction, knowledge, also), facets: [facet] };
}
/** "Compare the AG X with the Y on …", where Y is named in part: the only one that comes near and has the fact. */
function partlyNamed(named: readonly Entry[], facet: Facet, reading: Reading, knowledge: Knowledge): Entry[] {
  if (named.length !== 1 || reading.content.length === 0 || !JOINED_TO.test(reading.masked)) return [];
  const able = reading.partial.filter(
    ({ entry }) => entry !== named[0] && entry.class === 'body' && factOf(entry, facet, knowledge.registry),
  );
  const [best, second] = able;
  return best && best.score >= NEAR && best.score > (second?.score ?? 0) + 0.05 ? [best.entry] : [];
}
const NEAR = 0.45;
const JOINED_TO = /¤ (?:und|and|mit|with|oder|or|vs|versus|als|than) \w|\w (?:und|and|oder|or|mit|with) (?:\w+ )?¤/;
/** "Compare coordination and frequency of A and B": a second fact that is as clearly asked for. */
const COMPARABLE: ReadonlySet<Facet> = new Set(['coordination', 'cadence', 'members', 'legalBasis', 'partOf']);
const SURE = 6;
const MAX_SIDES = 5;

/** "Which of them meets more often?": the last two that were spoken of and have the fact, in the order of the talk. */
const lastSpokenOf = (facet: Facet, { recent = [] }: Context, knowledge: Knowledge) =>
  entries(recent, knowledge)
    .filter((entry) => factOf(entry, facet, knowledge.registry) !== undefined)
    .slice(0, 2)
    .reverse();

const comparedFacet = (facets: readonly Facet[], reading: Reading): Facet => {
  if (/\b(?:ofter|haufiger|seltener|often|frequently|mehr (?:treffen|sitzungen)|more meetings)\b/.test(reading.masked))
    return 'cadence';
  return facets.find((candidate) => candidate !== 'profile' && candidate !== 'definition') ?? 'purpose';
};

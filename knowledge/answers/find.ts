import type { Knowledge } from '../knowledge.ts';
import type { Language } from '../language/detect.ts';
import type { Entry } from '../model.ts';
import { calledBy } from '../questions/called.ts';
import { asksBack, type Context, isBareChoice, MAX_LENGTH, NO_CONTEXT } from '../questions/context.ts';
import type { Facet } from '../questions/facets.ts';
import { type Reading, readQuestion } from '../questions/read.ts';
import { NO_SUBJECTS, type Subjects, settleSubjects } from '../questions/subjects.ts';
import type { Answer } from './answer.ts';
import { comparison, relationBetween } from './compare.ts';
import { askedDates, type Time, withDates } from './dates-asked.ts';
import type { Decision, Draft } from './decision.ts';
import { describedInstead } from './described.ts';
import {
  amongOffered,
  entries,
  isEllipsis,
  narrowByFollowUp,
  pickOffered,
  remember,
  startsEllipsis,
} from './follow-up.ts';
import { asList } from './list-question.ts';
import { about, mainSubjects } from './named.ts';
import { aboutRemembered } from './pointing-back.ts';
import { isTopical, isTopicWord, topicAnswer } from './topic.ts';

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
  const meant = inheritFacet(reading, context);
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
    !startsEllipsis(reading)
  )
    return reading;
  return {
    ...reading,
    facets: context.facets.map((facet) => ({ facet, score: 5, evidence: '', start: 0, end: 0, spans: [] })),
  };
}

function decide(text: string, reading: Reading, knowledge: Knowledge, context: Context): Decision {
  const facets = reading.facets.map(({ facet }) => facet);
  const plain = reading.words.map(({ folded }) => folded).join(' ');
  const just = (draft: Draft): Decision => ({ draft, facets: [] });

  if (reading.words.length === 0) return just({ type: 'empty', declined: true });
  if (text.length > MAX_LENGTH) return just({ type: 'tooLong', declined: true });
  if (reading.injection) return just({ type: 'offTopic', reason: 'injection', declined: true });
  if (reading.languageWish && reading.mentions.length === 0 && facets.length === 0)
    return just({ type: 'languageChanged', declined: false });

  const picked = pickOffered(plain, reading, knowledge, context);
  if (picked)
    return about([picked], facets.length > 0 && !isBareChoice(plain) ? facets : context.facets, reading, knowledge);
  if (reading.courtesy && !(reading.courtesy === 'yes' && context.offered.length === 1))
    return just({ type: 'courtesy', courtesy: reading.courtesy, declined: false });
  if (asksBack(plain) && context.previous)
    return about(entries(context.previous.subjects, knowledge), context.previous.facets, reading, knowledge);

  const remembered = entries(context.subjects, knowledge);
  // "Where will the next one be held?" is asked of what was spoken of; anything else that no registry holds, of nobody.
  if (reading.untold && reading.mentions.length === 0) {
    if (reading.untold.ofEntry && remembered.length > 0 && reading.content.length < 2)
      return about(remembered.slice(0, 1), facets, reading, knowledge);
    return just({ type: 'unknown', terms: [reading.untold.words], nearest: [], declined: true });
  }
  if (facets[0] === 'source' && reading.mentions.length === 0 && reading.content.length === 0 && remembered[0]) {
    const citations = context.citations.length > 0 ? context.citations : remembered[0].mentions;
    return {
      draft: { type: 'sources', entry: remembered[0], citations, declined: citations.length === 0 },
      facets: context.facets,
    };
  }

  if (
    facets[0] === 'source' &&
    reading.mentions.length === 0 &&
    reading.content.length === 0 &&
    remembered.length === 0
  )
    return just({ type: 'documents', declined: false });

  const topical = isTopical(reading);
  const asTopic =
    topical &&
    reading.mentions.length > 0 &&
    reading.mentions.every(isTopicWord) &&
    (reading.content.length > 0 || reading.asks.list || /\b(?:wer|who)\b/.test(reading.masked));
  const oneTopicWord =
    facets.length === 0 &&
    reading.mentions.length === 0 &&
    reading.content.length === 1 &&
    !reading.asks.list &&
    context.offered.length === 0;
  const alone = oneTopicWord ? topicAnswer(reading, undefined, knowledge) : undefined;
  if (alone?.type === 'topic') return { draft: alone, facets };
  const subjects = asTopic ? NO_SUBJECTS : settleSubjects(reading, knowledge, !topical);
  // "Die UAG Cybermobbing im Netzwerk …": the one that is called by name is not known, whoever is named beside it.
  const called = calledBy(reading, knowledge.lexicon);
  const explained = reading.mentions.some(({ words }) => words[0] === (called.at(-1) ?? -2) + 1);
  const strange = explained
    ? []
    : called.map((i) => reading.words[i]!).filter((word) => reading.strangers.unknown.includes(word));
  if (strange.length > 0 && subjects.entries.length > 0)
    return just({
      type: 'unknown',
      terms: strange.map(({ text: word }) => word),
      nearest: subjects.entries.slice(0, 3),
      declined: true,
    });
  if (reading.strangers.foreign.length > 0 && (subjects.entries.length > 0 || subjects.ambiguous)) {
    return {
      draft: {
        type: 'unknown',
        terms: reading.strangers.foreign.map(({ text: word }) => word),
        nearest: subjects.entries.slice(0, 3),
        foreign: true,
        declined: true,
      },
      facets: [],
    };
  }
  const back = subjects.ambiguous ? aboutRemembered(facets, reading, knowledge, context) : undefined;
  if (back) return back;
  if (subjects.ambiguous) {
    const narrowed = narrowByFollowUp(subjects, remembered, context, knowledge);
    if (!narrowed && subjects.ambiguous.reason === 'unsure' && reading.content.length > 1) {
      const topic = topicAnswer(reading, facets[0], knowledge);
      if (topic.type === 'topic') return { draft: topic, facets };
    }
    if (narrowed) return about([narrowed], facets.length > 0 ? facets : context.facets, reading, knowledge);
    return {
      draft: { type: 'choices', ...subjects.ambiguous, ...(facets[0] ? { facet: facets[0] } : {}), declined: true },
      facets,
    };
  }
  return withSubjects(subjects, facets, topical, remembered, reading, knowledge, context);
}

function withSubjects(
  subjects: Subjects,
  facets: readonly Facet[],
  topical: boolean,
  remembered: readonly Entry[],
  reading: Reading,
  knowledge: Knowledge,
  context: Context,
): Decision {
  const named = subjects.entries;
  const back = named.length === 0 ? aboutRemembered(facets, reading, knowledge, context) : undefined;
  if (back) return back;
  // "und die IKZ?", "nein, die AG": another name, the same question.
  if (named.length > 0 && facets.length === 0 && context.facets.length > 0 && isEllipsis(reading))
    return about(named, context.facets, reading, knowledge);
  // "Is the Jobcenter part of it?": one is named, the other pointed to.
  if (
    named.length === 1 &&
    remembered.length === 1 &&
    reading.asks.confirm &&
    reading.pointsBack &&
    /\b(?:it|dort|dabei|darin|da|dazu|them|mit|that)\b/.test(reading.masked) &&
    named[0] !== remembered[0]
  ) {
    return { draft: relationBetween(remembered[0]!, named[0]!, facets[0], knowledge), facets };
  }

  if (
    reading.asks.compare ||
    (reading.asks.confirm === false && facets[0] === 'cadence' && /\boder\b|\bor\b/.test(reading.masked))
  ) {
    const sides =
      named.length > 1
        ? named
        : named.length === 1 && remembered.length === 1 && reading.pointsBack
          ? [...remembered, ...named]
          : [];
    if (sides.length > 1) {
      const facet = comparedFacet(facets, reading);
      const direction = /\b(?:seltener|weniger|less|fewer)\b/.test(reading.masked) ? 'less' : 'more';
      return { draft: comparison(sides.slice(0, 5), facet, direction, knowledge), facets: [facet] };
    }
  }

  if (reading.untold && named.length > 0)
    return about(mainSubjects(named, facets, reading, knowledge), facets, reading, knowledge);
  const listed = asList(named, facets, topical, reading, knowledge, subjects);
  if (listed) return amongOffered(listed, reading, context);

  const [only] = named;
  const instead = only && named.length === 1 ? describedInstead(only, facets[0], reading, knowledge) : undefined;
  if (instead) return about([instead], facets, reading, knowledge);
  if (named.length > 0) {
    if (named.length > 1 && reading.asks.confirm && !/\b(?:und|and|sowie)\b/.test(reading.masked))
      return { draft: relationBetween(named[0]!, named[1]!, facets[0], knowledge), facets };
    return about(mainSubjects(named, facets, reading, knowledge), facets, reading, knowledge);
  }
  if (reading.content.length > 0 || reading.mentions.length > 0)
    return { draft: topicAnswer(reading, facets[0], knowledge), facets };
  if (facets.length > 0) return { draft: { type: 'whichBody', facet: facets[0]!, declined: true }, facets };
  return {
    draft: { type: 'unknown', terms: reading.words.map(({ text }) => text), nearest: [], declined: true },
    facets: [],
  };
}

const comparedFacet = (facets: readonly Facet[], reading: Reading): Facet => {
  if (/\b(?:ofter|haufiger|seltener|often|frequently|mehr (?:treffen|sitzungen)|more meetings)\b/.test(reading.masked))
    return 'cadence';
  return facets.find((candidate) => candidate !== 'profile' && candidate !== 'definition') ?? 'purpose';
};

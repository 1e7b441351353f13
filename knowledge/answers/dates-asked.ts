/** Whether a question is one for dates, and of whom: what it names, or what the conversation was about. */
import type { Knowledge } from '../knowledge.ts';
import type { Calendar } from '../meetings/calendar.ts';
import { toLocalDate } from '../meetings/zone.ts';
import type { Entry } from '../model.ts';
import { asksOtherFact, type MeetingQuestion, readMeetingQuestion } from '../questions/dates/meeting-question.ts';
import { type Reading, readQuestion } from '../questions/read.ts';
import { type Context, MAX_LENGTH } from '../questions/talk/context.ts';
import type { Decision } from './decision.ts';
import { entries } from './facts/known.ts';
import { asksNothingElse, meetingsAnswer, subjectsOfMeetings } from './meetings.ts';

/** What questions for dates need; without it no date is known. */
export interface Time {
  readonly now: Date;
  readonly calendar: Calendar;
}

/** Answers a question for dates. Undefined when it is none, names what has no meetings, or no calendar can answer it. */
export function askedDates(
  text: string,
  reading: Reading,
  knowledge: Knowledge,
  context: Context,
  { now, calendar }: Time,
): Decision | undefined {
  if (reading.injection || reading.courtesy || text.length > MAX_LENGTH) return undefined;
  const asked = readMeetingQuestion(text, toLocalDate(now, knowledge.registry.about.timeZone));
  if (!asked) return undefined;
  const rest = readQuestion(asked.rest, knowledge, reading.language);
  const subjects = subjectsOfMeetings(rest, knowledge);
  if (subjects.ambiguous) return undefined;
  const named = subjects.entries.length > 0 ? subjects.entries : remembered(asked, rest, knowledge, context);
  if (named === undefined) return undefined;
  // Without any calendar the documents say more: the cadence with its season, or that none is given.
  if (calendar.meetings.length === 0 && (named.length > 0 || asked.when === 'next' || asked.when === 'last'))
    return undefined;
  const draft = meetingsAnswer(asked, rest, named, calendar, knowledge, now);
  return draft && { draft, facets: ['nextMeeting'] };
}

/** Whom a question means that names nobody: what was spoken of, else everybody. Undefined: it points at nothing. */
function remembered(
  { when }: MeetingQuestion,
  rest: Reading,
  knowledge: Knowledge,
  context: Context,
): readonly Entry[] | undefined {
  if (!asksNothingElse(rest)) return [];
  const before = entries(context.subjects, knowledge);
  if (rest.pointsBack) {
    // "And in January?" after a question for everybody's dates is one for everybody's.
    if (before.length === 0) return context.facets.includes('nextMeeting') ? [] : undefined;
    return before;
  }
  // "When is the next meeting?" while one body is spoken of is about that one; "meetings next week" is not.
  return (when === 'next' || when === 'last') && before.length === 1 ? before : [];
}

/** Where the documents can only say that no date is known, a calendar may: after "and X?", or a pressed button. */
export function withDates(
  decision: Decision,
  reading: Reading,
  knowledge: Knowledge,
  { now, calendar }: Time,
): Decision {
  const { draft } = decision;
  if (draft.type !== 'missing' || draft.facet !== 'nextMeeting' || asksOtherFact(reading.masked)) return decision;
  const when = FURTHER.test(reading.masked) ? 'upcoming' : 'next';
  const found = meetingsAnswer({ when, rest: '', often: false }, reading, [draft.entry], calendar, knowledge, now);
  // "In which room does X meet?" is answered by a calendar that knows the room.
  const answers =
    found && !found.declined && (!PLACE.test(reading.masked) || found.meetings.some(({ location }) => location));
  return answers ? { draft: found, facets: ['nextMeeting'] } : decision;
}

const PLACE = /\b(?:\w*raum|\w*ort|saal|wo|room|where|place|location)\b/;
/** "And the one after that?": the next ones are listed. */
const FURTHER =
  /\b(?:danach|darauf|spater|weitere[nrs]?|ubernachste[nrs]?|after that|afterwards|following|later|further)\b/;

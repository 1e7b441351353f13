import { KINDS } from '../kinds.ts';
import type { Knowledge } from '../knowledge.ts';
import { foldName } from '../language/fold.ts';
import { type CadenceWatch, cadenceWatch } from '../meetings/cadence-watch.ts';
import { type Calendar, type MeetingFilter, ofBodies, takesPlace } from '../meetings/calendar.ts';
import type { Meeting } from '../meetings/model.ts';
import { addDays, toInstant, toLocalDate } from '../meetings/zone.ts';
import type { Entry, Registry } from '../model.ts';
import type { Range } from '../questions/dates/date-words.ts';
import type { Period } from '../questions/dates/dates.ts';
import type { MeetingQuestion } from '../questions/dates/meeting-question.ts';
import type { Subjects } from '../questions/names/settled.ts';
import { settleSubjects } from '../questions/names/subjects.ts';
import type { Reading } from '../questions/read.ts';
import type { Fact } from './answer.ts';
import { factOf } from './facts/facts.ts';

/** What dates were asked for; the renderer words it. */
export interface MeetingsQuery {
  readonly when: MeetingQuestion['when'];
  readonly period?: Period;
  /** What the question named: bodies, or a unit whose bodies are meant. Empty for all. */
  readonly subjects: readonly Entry[];
  /** Id of a field of action. */
  readonly field?: string;
  readonly kinds: readonly string[];
  /** Only those that were called off, or moved. */
  readonly only?: MeetingQuestion['only'];
  /** Words of a topic by which bodies were found. */
  readonly topic?: readonly string[];
}

export interface MeetingsAnswer {
  readonly type: 'meetings';
  /** No date is known of what was named, or no calendar is there at all. */
  readonly declined: boolean;
  readonly query: MeetingsQuery;
  /** What was named, else whose meetings are listed: for follow-ups and machines. */
  readonly entries: readonly Entry[];
  /** In the order of their time. */
  readonly meetings: readonly Meeting[];
  /** Found, but left out for length. */
  readonly more: number;
  /** Cancelled meetings that would have come before the next one. */
  readonly cancelled: readonly Meeting[];
  /** Meetings that were planned in the period and take place at another time. */
  readonly movedAway: readonly Meeting[];
  /** The meetings are of these bodies, because the named one has none of its own. */
  readonly via?: 'children' | 'coordinated';
  /** The agreed cadence of the named bodies, told where no date is known. */
  readonly cadence: readonly Fact[];
  readonly watch: readonly CadenceWatch[];
  /** False when no calendar holds any meeting. */
  readonly calendars: boolean;
}

const MAX_LISTED = 15;
const MAX_UPCOMING = 6;
const MAX_TOPIC_BODIES = 20;
const MIN_TOPIC_COVERAGE = 0.6;

/**
 * Answers a question for dates. `subjects` are the entries that the question names. Undefined when the question names
 * something that has no meetings, or something that is not known: then another answer is right.
 */
export function meetingsAnswer(
  asked: MeetingQuestion,
  reading: Reading,
  subjects: readonly Entry[],
  calendar: Calendar,
  knowledge: Knowledge,
  now: Date,
): MeetingsAnswer | undefined {
  const scope = scopeOf(reading, subjects, knowledge);
  if (!scope) return undefined;
  const { registry } = knowledge;
  const bodies = subjects.filter(({ class: cls }) => cls === 'body');
  // Of several bodies the next meeting of each is told, as a list.
  const each = asked.when === 'next' && bodies.length > 1;
  const query: MeetingsQuery = {
    when: each ? 'upcoming' : asked.when,
    ...(asked.period ? { period: asked.period } : {}),
    subjects: scope.field ? [] : subjects,
    kinds: subjects.length === 0 ? kindsNamed(reading) : [],
    ...(asked.only ? { only: asked.only } : {}),
    ...(scope.field ? { field: scope.field } : {}),
    ...(scope.topic ? { topic: scope.topic } : {}),
  };

  const isAsked: MeetingFilter = ({ start, status }) =>
    (asked.only === undefined || status === asked.only) && !isWithin(start, asked.period?.without, registry);
  const ask = (filter: MeetingFilter = () => true) =>
    find(asked, (meeting) => isAsked(meeting) && filter(meeting), calendar, registry.about.timeZone, now);
  const own = each ? nextOfEach(bodies, ask) : ask(scope.filter);
  const wider =
    own.meetings.length + own.cancelled.length + own.movedAway.length === 0 && scope.wider && !asked.often
      ? ask(scope.wider)
      : undefined;
  const usesWider = wider !== undefined && wider.meetings.length > 0;
  const { meetings, cancelled, movedAway } = usesWider ? wider : own;
  const limit = asked.when === 'upcoming' ? MAX_UPCOMING : MAX_LISTED;
  const via = usesWider ? 'children' : scope.via;

  const none = !meetings.some(takesPlace);
  if (none && asked.often) return undefined;
  const calendars = calendar.meetings.length > 0;
  return {
    type: 'meetings',
    declined: meetings.length + movedAway.length === 0 && ((subjects.length > 0 && !asked.only) || !calendars),
    query,
    entries: query.subjects.length > 0 ? query.subjects : ownersOf(meetings.slice(0, limit), knowledge),
    meetings: meetings.slice(0, limit),
    more: Math.max(0, meetings.length - limit),
    cancelled,
    movedAway: movedAway.slice(0, MAX_LISTED),
    ...(via && meetings.length > 0 ? { via } : {}),
    cadence: none || asked.often ? bodies.flatMap((entry) => factOf(entry, 'cadence', registry) ?? []) : [],
    watch: bodies.slice(0, 3).flatMap((entry) => cadenceWatch(entry, calendar, registry, now) ?? []),
    calendars,
  };
}

const isWithin = (start: Date, range: Range | undefined, { about }: Registry): boolean => {
  const day = toLocalDate(start, about.timeZone);
  return range !== undefined && day >= range.from && day <= range.to;
};

/** Whom a question for dates names. A kind, a field or a topic is no name, so nothing is guessed from a part of one then. */
export function subjectsOfMeetings(reading: Reading, knowledge: Knowledge): Subjects {
  const general =
    kindsNamed(reading).length > 0 ||
    // "Which meetings are next week?": the word for a meeting is no part of a name.
    asksNothingElse(reading) ||
    /\b(?:thema|topic|about|bereich\w*|feld|field|area|rund um)\b/.test(reading.masked);
  return settleSubjects(reading, knowledge, !general);
}

/** Besides meetings and their time the question says nothing. */
export const asksNothingElse = (reading: Reading): boolean => unexplained(reading, undefined).length === 0;

const ownersOf = (meetings: readonly Meeting[], { registry }: Knowledge): readonly Entry[] => [
  ...new Set(meetings.flatMap(({ body }) => (body ? (registry.entries.get(body) ?? []) : []))),
];

type Found = Pick<MeetingsAnswer, 'meetings' | 'cancelled' | 'movedAway'>;
const found = (meetings: readonly Meeting[], more: Partial<Found> = {}): Found => ({
  meetings,
  cancelled: [],
  movedAway: [],
  ...more,
});

/** The next meeting of each body in the order of their time, and what was cancelled before it. */
const nextOfEach = (bodies: readonly Entry[], ask: (filter: MeetingFilter) => Found): Found =>
  found(
    bodies
      .map(({ id }) => ask(ofBodies([id])))
      .flatMap(({ cancelled, meetings }) => [...cancelled, ...meetings])
      .sort((a, b) => a.start.getTime() - b.start.getTime()),
  );

function find(
  { when, period }: MeetingQuestion,
  filter: MeetingFilter,
  calendar: Calendar,
  zone: string,
  now: Date,
): Found {
  if (when === 'period') {
    const { from, to } = period!;
    const meetings = calendar.between(toInstant(from, zone), toInstant(addDays(to, 1), zone), filter);
    const movedAway = calendar.meetings.filter(
      (meeting) =>
        meeting.status === 'changed' &&
        meeting.occurrence >= from &&
        meeting.occurrence.slice(0, 10) <= to &&
        !meetings.includes(meeting) &&
        filter(meeting),
    );
    return found(meetings, { movedAway });
  }
  if (when === 'last') {
    const last = calendar.last(now, filter);
    return found(last ? [last] : []);
  }
  const coming = calendar.meetings.filter((meeting) => meeting.start > now && filter(meeting));
  if (when === 'upcoming') return found(coming);
  const next = coming.find(takesPlace);
  const running = calendar.running(now, filter);
  const before = coming.filter((meeting) => !takesPlace(meeting) && (!next || meeting.start <= next.start));
  return found(next ? [...running, next] : running, { cancelled: before.slice(0, 3) });
}

interface Scope {
  /** Missing for all meetings. */
  readonly filter?: MeetingFilter;
  /** Asked when the filter finds none: the parts of a body. */
  readonly wider?: MeetingFilter;
  readonly via?: 'coordinated';
  readonly field?: string;
  readonly topic?: readonly string[];
}

/** Whose meetings are meant. Undefined when the question names what no meeting can belong to. */
function scopeOf(reading: Reading, subjects: readonly Entry[], knowledge: Knowledge): Scope | undefined {
  const { registry, relations, topics } = knowledge;
  if (subjects.length > 0) {
    const bodies = subjects.filter(({ class: cls }) => cls === 'body');
    if (bodies.length > 0) {
      const ids = bodies.map(({ id }) => id);
      return {
        filter: ofBodies(ids),
        wider: ofBodies(ids.flatMap((id) => relations.children(id).map(({ entry }) => entry.id))),
      };
    }
    // A project or an event has dates of its own, which no calendar of meetings knows.
    if (!subjects.some(({ class: cls }) => cls === 'unit' || cls === 'person' || cls === 'concept')) return undefined;
    const coordinated = subjects.flatMap(({ id }) => relations.coordinates(id).map(({ entry }) => entry.id));
    if (coordinated.length > 0) return { filter: ofBodies(coordinated), via: 'coordinated' };
    // "im Bereich Integration" names a field, even where the word is a term of its own.
    const field = fieldNamed(reading, knowledge);
    if (!field || unexplained(reading, field.words).length > 0) return undefined;
    const inField = [...registry.entries.values()].filter((entry) => entry.field === field.id);
    return { filter: ofBodies(inField.map(({ id }) => id)), field: field.id };
  }
  if (reading.strangers.foreign.length > 0) return undefined;

  const field = fieldNamed(reading, knowledge);
  const kinds = kindsNamed(reading);
  const unknown = unexplained(reading, field?.words).filter((word) => !KIND_OF_WORD.has(foldName(word)));
  // What stands behind "Thema" is a topic, also where it is no word to search for elsewhere ("Sucht").
  const topic = field
    ? undefined
    : /\b(?:thema|topic|about|rund um) (?:der |die |das |the )?(\w+)/.exec(reading.masked)?.[1];
  const left = unknown.length === 0 && topic ? [topic] : unknown;
  const inField = field ? [...registry.entries.values()].filter((entry) => entry.field === field.id) : undefined;
  const ofKind = kinds.length > 0 ? (entry: Entry) => kinds.includes(entry.kind) : () => true;
  if (left.length > 0) {
    const hits = topics
      .search(left)
      .filter(({ entry, coverage }) => entry.class === 'body' && coverage >= MIN_TOPIC_COVERAGE && ofKind(entry));
    return hits.length > 0
      ? { filter: ofBodies(hits.slice(0, MAX_TOPIC_BODIES).map(({ entry }) => entry.id)), topic: left }
      : undefined;
  }
  if (inField) return { filter: ofBodies(inField.filter(ofKind).map(({ id }) => id)), field: field!.id };
  if (kinds.length > 0) return { filter: ofBodies([...registry.entries.values()].filter(ofKind).map(({ id }) => id)) };
  return {};
}

/** Words for kinds of bodies: "die Ausschüsse" are all of them, however the question is put. */
const KIND_OF_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([id, { class: cls, words }]) =>
    cls === 'body' ? words.map((word) => [foldName(word), id] as const) : [],
  ),
);
const kindsNamed = (reading: Reading): readonly string[] =>
  reading.kinds.length > 0
    ? reading.kinds
    : [...new Set(reading.content.flatMap(({ text }) => KIND_OF_WORD.get(foldName(text)) ?? []))];

/** Content words that are neither about meetings nor the field's name. */
const unexplained = (reading: Reading, known: ReadonlySet<string> | undefined): string[] =>
  reading.content
    .map(({ text }) => text)
    .filter((word) => !known?.has(foldName(word)) && !MEETING_WORDS.test(foldName(word)));
const MEETING_WORDS =
  /^(?:termin\w*|\w*sitzung\w*|tag(?:t|en|te|ung|ungen)|fallt|fallen|aus|ausfallen|ausgefallen|abgesagt\w*|verschoben\w*|cancell?ed|postponed|rescheduled|happening|getagt|treff\w*|trifft|getroffen|besprechung\w*|veranstaltung\w*|meet\w*|met|session\w*|date|dates|kalender\w*|calendar|schedule\w*|ansteh\w*|stattfind\w*|statt|los|geplant\w*|planned|uhr|time|oft|haufig|often|gremi\w*|netzwerk\w*|bod(?:y|ies)|committees?|networks?|alle|uberhaupt|bereich\w*|feld|field|area|thema|topic)$/;

/** The field of action whose name, or a word for it, stands in the question; the longest wins. */
function fieldNamed(
  reading: Reading,
  { registry }: Knowledge,
): { readonly id: string; readonly words: ReadonlySet<string> } | undefined {
  const text = ` ${reading.words.map(({ folded }) => folded).join(' ')} `;
  let best: { id: string; name: string } | undefined;
  for (const field of registry.fields.values()) {
    for (const name of [field.de, field.en, ...field.also].map(foldName)) {
      if (text.includes(` ${name} `) && name.length > (best?.name.length ?? 0)) best = { id: field.id, name };
    }
  }
  return best && { id: best.id, words: new Set(best.name.split(' ')) };
}

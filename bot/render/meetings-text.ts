/** An answer about dates as text. */
import type { MeetingsAnswer, MeetingsQuery } from '../../knowledge/answers/meetings.ts';
import { KINDS } from '../../knowledge/kinds.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import type { CadenceWatch } from '../../knowledge/meetings/cadence-watch.ts';
import { isoWeekOf } from '../../knowledge/meetings/iso-week.ts';
import type { Meeting } from '../../knowledge/meetings/model.ts';
import { addDays } from '../../knowledge/meetings/zone.ts';
import type { Registry } from '../../knowledge/model.ts';
import type { Period } from '../../knowledge/questions/dates/dates.ts';
import { dateText, enumeration, spanText } from '../reminders/wording.ts';
import { type Address, textsFor } from '../texts/index.ts';
import { MEETING_WORDS } from './meeting-words.ts';
import {
  beyondName,
  bold,
  marks,
  meetingName,
  meetingWhen,
  place,
  plainTitle,
  sourceText,
  type View,
} from './one-meeting.ts';
import { factShort } from './text.ts';
import { citation, type Wording } from './values.ts';

export interface MeetingsTextOptions {
  readonly address?: Address;
  readonly markdown?: boolean;
}

/** Dates as text: the meetings first, then what is agreed, then where it comes from. Invented and stale ones are marked. */
export function meetingsText(
  answer: MeetingsAnswer,
  language: Language,
  registry: Registry,
  options: MeetingsTextOptions = {},
): string {
  const view: View = { language, registry, markdown: options.markdown ?? false };
  const texts = MEETING_WORDS[language];
  const { meetings, query } = answer;
  const shown = [...meetings, ...answer.cancelled, ...answer.movedAway];
  const lines = [
    ...(meetings.length === 0
      ? [nothing(answer, view)]
      : query.when === 'next' || query.when === 'last'
        ? single(answer, view)
        : list(answer, view)),
    answer.cancelled.length > 0 &&
      `${texts.cancelledHead}: ${answer.cancelled.map((meeting) => meetingWhen(meeting, view)).join('; ')}.`,
    ...answer.movedAway.map(
      (meeting) =>
        `${texts.movedHead}: ${meetingName(meeting, view)} – ${meetingWhen(meeting, view)}${place(meeting)}${marks(meeting, view)}.`,
    ),
    ...answer.cadence.map((fact) => texts.cadence(factShort(fact, wordingOf(view, options)))),
    ...answer.watch.map((watch) =>
      watchText(watch, language, !answer.cadence.some(({ entry }) => entry.id === watch.body)),
    ),
    ...answer.cadence.slice(0, 1).map((fact) =>
      cited(
        fact.groups.flatMap(({ statements }) =>
          statements.map(({ source }) => citation(source, wordingOf(view, options))),
        ),
        language,
      ),
    ),
    sourceText(shown, language),
  ];
  return lines.filter(Boolean).join('\n');
}

const wordingOf = ({ registry, language }: View, { address }: MeetingsTextOptions): Wording => ({
  registry,
  language,
  texts: textsFor(language, address),
});
const cited = (places: readonly string[], language: Language) =>
  `${textsFor(language).source}: ${[...new Set(places)].join('; ')}`;

function single({ meetings, query, via }: MeetingsAnswer, view: View): string[] {
  const texts = MEETING_WORDS[view.language];
  return [
    via && `${texts[via]}:`,
    ...meetings.map((meeting, i) => {
      // Of several the last is the next one; those before it are going on.
      const running = query.when === 'next' && i < meetings.length - 1;
      const subject =
        query.subjects.length === 1 && query.subjects[0]!.id === meeting.body
          ? bold(query.subjects[0]!.name, view)
          : undefined;
      const head = subject
        ? (query.when === 'last' ? texts.last : running ? texts.running : texts.next)(subject)
        : query.when === 'last'
          ? texts.someLast
          : running
            ? texts.someRunning
            : texts.someNext;
      const name = subject && plainTitle(meeting, view) === undefined ? '' : ` – ${meetingName(meeting, view)}`;
      return `${head}: ${meetingWhen(meeting, view)}${subject ? beyondName(meeting, view) : name}${place(meeting)}${marks(meeting, view)}.`;
    }),
  ].filter((line): line is string => Boolean(line));
}

function list(answer: MeetingsAnswer, view: View): string[] {
  const texts = MEETING_WORDS[view.language];
  const { meetings, more, query, via } = answer;
  const head = query.only
    ? texts.only[query.only]
    : query.when === 'upcoming'
      ? texts.upcoming
      : texts.count(meetings.length + more);
  return [
    `${[head, scopeText(query, view), query.period && periodText(query.period, view.language)].filter(Boolean).join(' ')}:`,
    ...(via ? [`(${texts[via]})`] : []),
    ...meetings.map(
      (meeting) =>
        `- ${meetingWhen(meeting, view)}${listedName(meeting, query, view)}${place(meeting)}${marks(meeting, view)}`,
    ),
    ...(more > 0 ? [texts.more(more)] : []),
  ];
}

/** In the list of one body its name would stand in every line. */
const listedName = (meeting: Meeting, { subjects }: MeetingsQuery, view: View): string => {
  if (subjects.length === 1 && subjects[0]!.id === meeting.body) return beyondName(meeting, view);
  return `: ${meetingName(meeting, view)}`;
};

function nothing({ query, calendars }: MeetingsAnswer, view: View): string {
  const texts = MEETING_WORDS[view.language];
  const scope = [scopeText(query, view), query.period && periodText(query.period, view.language)]
    .filter(Boolean)
    .join(' ');
  if (!calendars && query.subjects.length === 0) return texts.noCalendar;
  const head = query.only && calendars ? texts.noneOf[query.only] : texts.none[query.when];
  return `${head}${scope ? ` ${scope}` : ''}.`;
}

function scopeText(query: MeetingsQuery, view: View): string {
  const { registry, language } = view;
  const texts = MEETING_WORDS[language];
  const parts: string[] = [];
  if (query.subjects.length > 0)
    parts.push(
      texts.of(
        enumeration(
          query.subjects.map(({ name }) => bold(name, view)),
          language,
        ),
      ),
    );
  if (query.kinds.length > 0) parts.push(texts.kinds(query.kinds.map((kind) => KINDS[kind]![language]).join(', ')));
  if (query.field) parts.push(texts.field(registry.fields.get(query.field)?.[language] ?? query.field));
  if (query.topic) parts.push(texts.topic(query.topic.join(' ')));
  return parts.join(' ');
}

/** "am Donnerstag, 3. Dezember 2026", "vom 23. bis 29. November 2026 (KW 48)". */
function periodText(
  { kind, from, to, without }: Pick<Period, 'kind' | 'from' | 'to' | 'without'>,
  language: Language,
): string {
  const texts = MEETING_WORDS[language];
  if (without)
    return [
      { kind, from, to: addDays(without.from, -1) },
      { kind, from: addDays(without.to, 1), to },
    ]
      .map((part) => periodText(part, language))
      .join(language === 'de' ? ' und ' : ' and ');
  if (from === to) return `${language === 'de' ? 'am' : 'on'} ${dateText(from, language)}`;
  const week = kind === 'week' && addDays(from, 6) === to ? ` (${texts.week(isoWeekOf(from).week)})` : '';
  return `${language === 'de' ? 'vom' : 'from'} ${spanText(from, to, language)}${week}`;
}

/** "Vereinbart: 4 × im Jahr; 2026 bekannt: 1 gehalten, 1 geplant, 2 fehlen; letzte vor 7 Monaten." */
function watchText(watch: CadenceWatch, language: Language, withAgreed = true): string {
  const texts = MEETING_WORDS[language];
  const { min, max } = watch.agreed;
  const range =
    max === min ? `${min} ×` : max === Number.POSITIVE_INFINITY ? `${texts.atLeast} ${min} ×` : `${min}–${max} ×`;
  const agreed = min < 1 ? texts.biennial(Math.round(1 / min)) : texts.agreed(range);
  const counts = [
    texts.held(watch.held),
    texts.planned(watch.planned),
    watch.cancelled > 0 && texts.dropped(watch.cancelled),
    watch.missing > 0 && texts.missing(watch.missing),
  ]
    .filter(Boolean)
    .join(', ');
  const ago = watch.monthsSinceLast === undefined ? '' : `; ${texts.lastAgo(watch.monthsSinceLast)}`;
  const told = `${texts.known(watch.year, counts)}${ago}.`;
  return withAgreed ? `${agreed}; ${told}` : told.charAt(0).toUpperCase() + told.slice(1);
}

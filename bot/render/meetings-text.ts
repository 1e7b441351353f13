import type { MeetingsAnswer, MeetingsQuery } from '../../knowledge/answers/meetings.ts';
import { KINDS } from '../../knowledge/kinds.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import { foldName } from '../../knowledge/language/fold.ts';
import type { CadenceWatch } from '../../knowledge/meetings/cadence-watch.ts';
import { isoWeekOf } from '../../knowledge/meetings/iso-week.ts';
import { bareTitle } from '../../knowledge/meetings/match.ts';
import type { Meeting } from '../../knowledge/meetings/model.ts';
import { addDays, toLocal } from '../../knowledge/meetings/zone.ts';
import type { Registry } from '../../knowledge/model.ts';
import type { Period } from '../../knowledge/questions/dates.ts';
import { dateText, enumeration, spanText } from '../reminders/wording.ts';
import { type Address, textsFor } from '../texts/index.ts';
import { STRONG, STRONG_END } from './markdown.ts';
import { factShort } from './text.ts';
import { citation, type Wording } from './values.ts';

/** Everything that is said about dates. One table per language; the compiler keeps them alike. */
const TEXTS = {
  de: {
    next: (name: string) => `${name} – nächster Termin`,
    running: (name: string) => `${name} – tagt gerade`,
    last: (name: string) => `${name} – letzte Sitzung`,
    someNext: 'Nächster Termin',
    someRunning: 'Gerade läuft',
    someLast: 'Letzte Sitzung',
    count: (count: number) => (count === 1 ? '1 Termin' : `${count} Termine`),
    upcoming: 'Nächste Termine',
    only: { cancelled: 'Abgesagte Termine', changed: 'Verschobene Termine' },
    noneOf: {
      cancelled: 'In den Kalendern ist kein Termin als abgesagt vermerkt',
      changed: 'In den Kalendern ist kein verschobener Termin vermerkt',
    },
    none: {
      next: 'Es ist kein nächster Termin bekannt',
      last: 'Es ist keine vergangene Sitzung bekannt',
      upcoming: 'Es sind keine Termine bekannt',
      period: 'Es ist kein Termin bekannt',
    },
    noCalendar: 'Es ist kein Kalender angebunden, deshalb sind keine Termine bekannt.',
    of: (names: string) => `für ${names}`,
    field: (name: string) => `im Bereich ${name}`,
    topic: (words: string) => `zum Thema ${words}`,
    kinds: (kinds: string) => `für: ${kinds}`,
    children: 'Termine der zugehörigen Gremien',
    coordinated: 'Termine der Gremien, die dort koordiniert werden',
    allDay: 'ganztägig',
    clock: (time: string) => `${time} Uhr`,
    until: 'bis',
    cancelled: 'abgesagt',
    cancelledHead: 'Abgesagt',
    movedHead: 'Verschoben',
    moved: (when: string) => `verschoben, ursprünglich ${when}`,
    stale: 'letzter bekannter Stand',
    sample: 'Beispieldaten',
    sampleNote: 'Beispieldaten: Diese Termine sind erfunden, es ist noch kein Kalender angebunden.',
    staleNote: (names: string) => `Zurzeit nicht zu lesen: Kalender ${names}. Gezeigt wird der letzte bekannte Stand.`,
    source: (names: string) => `Quelle: Kalender ${names}`,
    more: (count: number) => `… und ${count} weitere.`,
    cadence: (value: string) => `Bekannt ist der Turnus: ${value}.`,
    week: (week: number) => `KW ${week}`,
    agreed: (times: string) => `Vereinbart: ${times} im Jahr`,
    biennial: (years: number) => `Vereinbart: alle ${years} Jahre`,
    atLeast: 'mindestens',
    known: (year: number, parts: string) => `${year} bekannt: ${parts}`,
    held: (count: number) => `${count} gehalten`,
    planned: (count: number) => `${count} geplant`,
    dropped: (count: number) => `${count} abgesagt`,
    missing: (count: number) => (count === 1 ? '1 fehlt' : `${count} fehlen`),
    lastAgo: (months: number) =>
      months === 0 ? 'letzte in diesem Monat' : months === 1 ? 'letzte vor 1 Monat' : `letzte vor ${months} Monaten`,
  },
  en: {
    next: (name: string) => `${name} – next meeting`,
    running: (name: string) => `${name} – meeting right now`,
    last: (name: string) => `${name} – last meeting`,
    someNext: 'Next meeting',
    someRunning: 'Under way now',
    someLast: 'Last meeting',
    count: (count: number) => (count === 1 ? '1 meeting' : `${count} meetings`),
    upcoming: 'Next meetings',
    only: { cancelled: 'Cancelled meetings', changed: 'Moved meetings' },
    noneOf: {
      cancelled: 'No meeting is marked as cancelled in the calendars',
      changed: 'No meeting is marked as moved in the calendars',
    },
    none: {
      next: 'No next meeting is known',
      last: 'No past meeting is known',
      upcoming: 'No meetings are known',
      period: 'No meeting is known',
    },
    noCalendar: 'No calendar is connected, so no dates are known.',
    of: (names: string) => `for ${names}`,
    field: (name: string) => `in the field ${name}`,
    topic: (words: string) => `about ${words}`,
    kinds: (kinds: string) => `for: ${kinds}`,
    children: 'Meetings of the bodies that belong to it',
    coordinated: 'Meetings of the bodies that are coordinated there',
    allDay: 'all day',
    clock: (time: string) => time,
    until: 'to',
    cancelled: 'cancelled',
    cancelledHead: 'Cancelled',
    movedHead: 'Moved',
    moved: (when: string) => `moved, originally ${when}`,
    stale: 'last known state',
    sample: 'sample data',
    sampleNote: 'Sample data: these meetings are invented, no calendar is connected yet.',
    staleNote: (names: string) => `Cannot be read at the moment: calendar ${names}. This is its last known state.`,
    source: (names: string) => `Source: calendar ${names}`,
    more: (count: number) => `… and ${count} more.`,
    cadence: (value: string) => `What is known is the cadence: ${value}.`,
    week: (week: number) => `week ${week}`,
    agreed: (times: string) => `Agreed: ${times} a year`,
    biennial: (years: number) => `Agreed: every ${years} years`,
    atLeast: 'at least',
    known: (year: number, parts: string) => `known for ${year}: ${parts}`,
    held: (count: number) => `${count} held`,
    planned: (count: number) => `${count} planned`,
    dropped: (count: number) => `${count} cancelled`,
    missing: (count: number) => (count === 1 ? '1 is missing' : `${count} are missing`),
    lastAgo: (months: number) =>
      months === 0
        ? 'the last one this month'
        : months === 1
          ? 'the last one 1 month ago'
          : `the last one ${months} months ago`,
  },
} as const;

export interface MeetingsTextOptions {
  readonly address?: Address;
  readonly markdown?: boolean;
}

interface View {
  readonly language: Language;
  readonly registry: Registry;
  readonly markdown: boolean;
}

/** Dates as text: the meetings first, then what is agreed, then where it comes from. Invented and stale ones are marked. */
export function meetingsText(
  answer: MeetingsAnswer,
  language: Language,
  registry: Registry,
  options: MeetingsTextOptions = {},
): string {
  const view: View = { language, registry, markdown: options.markdown ?? false };
  const texts = TEXTS[language];
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
  const texts = TEXTS[view.language];
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
      return `${head}: ${meetingWhen(meeting, view)}${subject ? extra(meeting, view) : name}${place(meeting)}${marks(meeting, view)}.`;
    }),
  ].filter((line): line is string => Boolean(line));
}

/** What the title says beyond the body's name. */
function extra(meeting: Meeting, view: View): string {
  const title = plainTitle(meeting, view);
  return title === undefined ? '' : ` – ${title}`;
}

function list(answer: MeetingsAnswer, view: View): string[] {
  const texts = TEXTS[view.language];
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
  if (subjects.length === 1 && subjects[0]!.id === meeting.body) return extra(meeting, view);
  return `: ${meetingName(meeting, view)}`;
};

function nothing({ query, calendars }: MeetingsAnswer, view: View): string {
  const texts = TEXTS[view.language];
  const scope = [scopeText(query, view), query.period && periodText(query.period, view.language)]
    .filter(Boolean)
    .join(' ');
  if (!calendars && query.subjects.length === 0) return texts.noCalendar;
  const head = query.only && calendars ? texts.noneOf[query.only] : texts.none[query.when];
  return `${head}${scope ? ` ${scope}` : ''}.`;
}

function scopeText(query: MeetingsQuery, { registry, language, markdown }: View): string {
  const texts = TEXTS[language];
  const parts: string[] = [];
  if (query.subjects.length > 0)
    parts.push(
      texts.of(
        enumeration(
          query.subjects.map(({ name }) => (markdown ? `${STRONG}${name}${STRONG_END}` : name)),
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
export function periodText(
  { kind, from, to, without }: Pick<Period, 'kind' | 'from' | 'to' | 'without'>,
  language: Language,
): string {
  const texts = TEXTS[language];
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

/** "Donnerstag, 3. Dezember 2026, 14:00–16:00 Uhr". All of it wall time of the registry's zone. */
export function meetingWhen(meeting: Meeting, { language, registry }: Pick<View, 'language' | 'registry'>): string {
  const texts = TEXTS[language];
  const zone = registry.about.timeZone;
  const day = meeting.startLocal.slice(0, 10);
  if (meeting.allDay) {
    const last = addDays(toLocal(meeting.end, zone).slice(0, 10), -1);
    return `${last > day ? spanText(day, last, language) : dateText(day, language)} (${texts.allDay})`;
  }
  const start = meeting.startLocal.slice(11);
  const end = toLocal(meeting.end, zone);
  if (meeting.end <= meeting.start) return `${dateText(day, language)}, ${texts.clock(start)}`;
  if (end.startsWith(day)) return `${dateText(day, language)}, ${texts.clock(`${start}–${end.slice(11)}`)}`;
  return `${dateText(day, language)}, ${texts.clock(start)} ${texts.until} ${dateText(end.slice(0, 10), language)}, ${texts.clock(end.slice(11))}`;
}

/** The body's name, and what the title adds to it; the title alone where no body is known. */
function meetingName(meeting: Meeting, view: View): string {
  const body = meeting.body ? view.registry.entries.get(meeting.body) : undefined;
  if (!body) return bareTitle(meeting.title);
  const title = plainTitle(meeting, view);
  return title === undefined ? bold(body.name, view) : `${bold(body.name, view)} – ${title}`;
}

/** The title where it says more than the name of the body. */
function plainTitle(meeting: Meeting, { registry }: View): string | undefined {
  const title = bareTitle(meeting.title);
  const body = meeting.body ? registry.entries.get(meeting.body) : undefined;
  const same = body && [body.name, ...body.also].some((name) => foldName(name) === foldName(title));
  return title === '' || same ? undefined : title;
}

const bold = (name: string, { markdown }: View) => (markdown ? `${STRONG}${name}${STRONG_END}` : name);
const place = ({ location }: Meeting) => (location ? `, ${location}` : '');

/** " [abgesagt; Beispieldaten]", or nothing. */
export function marks(meeting: Meeting, view: Pick<View, 'language'>): string {
  const texts = TEXTS[view.language];
  const found = [
    meeting.status === 'cancelled' && texts.cancelled,
    meeting.status === 'changed' &&
      texts.moved(
        `${dateText(meeting.occurrence.slice(0, 10), view.language)}${meeting.allDay ? '' : `, ${texts.clock(meeting.occurrence.slice(11))}`}`,
      ),
    meeting.sample && texts.sample,
    meeting.stale && texts.stale,
  ].filter(Boolean);
  return found.length > 0 ? ` [${found.join('; ')}]` : '';
}

/** "Vereinbart: 4 × im Jahr; 2026 bekannt: 1 gehalten, 1 geplant, 2 fehlen; letzte vor 7 Monaten." */
export function watchText(watch: CadenceWatch, language: Language, withAgreed = true): string {
  const texts = TEXTS[language];
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

/** Where the meetings come from; of invented and old ones, that they are. */
export function sourceText(meetings: readonly Meeting[], language: Language): string {
  const texts = TEXTS[language];
  if (meetings.some(({ sample }) => sample)) return texts.sampleNote;
  const names = (of: readonly Meeting[]) => [...new Set(of.map(({ calendar }) => `»${calendar}«`))].join(', ');
  const stale = meetings.filter((meeting) => meeting.stale);
  return [meetings.length > 0 && texts.source(names(meetings)), stale.length > 0 && texts.staleNote(names(stale))]
    .filter(Boolean)
    .join('\n');
}

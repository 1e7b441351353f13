/** Posts in words, as Markdown without card: there is nothing to press. Every post ends with its mark. */
import type { Language } from '../../knowledge/language/detect.ts';
import { addDays } from '../../knowledge/meetings/zone.ts';
import type { DigestContent, NoteContent, ReminderContent, ToldMeeting, WatchLine } from './content.ts';
import { dateText, escapeMarkdown, spanText, timeText } from './wording.ts';

/** Posts above this length are cut; Teams takes some 28 KB as text in one message. */
const MAX_CHARACTERS = 20_000;

export interface PostView {
  readonly language: Language;
  /** Name of a body; undefined if the registry does not know it any more. */
  readonly nameOf: (body: string) => string | undefined;
}

const TEXTS = {
  de: {
    reminder: 'Erinnerung',
    digest: (week: string) => `Wochenübersicht KW ${Number(week.slice(6))}`,
    nothing: 'In dieser Woche ist nichts geplant.',
    cancelled: 'fällt aus',
    changed: 'geändert',
    movedFrom: (when: string) => `verschoben, war am ${when}`,
    movedAway: 'In eine andere Woche verschoben',
    outlook: 'In den Wochen danach',
    watch: 'Weniger Sitzungen als vereinbart',
    gone: 'steht nicht mehr im Kalender',
    sample: 'Beispieldaten',
    stale: 'Kalender zurzeit nicht zu lesen, letzter bekannter Stand',
    place: 'Ort',
    mark: 'Kennung',
    moved: (name: string, from: string, to: string) => `Verschoben: ${name} von ${from} auf **${to}**.`,
    cancelledNote: (name: string, when: string) => `Fällt aus: ${name} am ${when}.`,
    reinstated: (name: string, when: string) => `Findet doch statt: ${name} am ${when}.`,
    goneNote: (name: string, when: string) => `${name} am ${when} steht nicht mehr im Kalender.`,
    more: (count: number) => `… und ${count} weitere`,
  },
  en: {
    reminder: 'Reminder',
    digest: (week: string) => `Weekly digest, week ${Number(week.slice(6))}`,
    nothing: 'Nothing is planned this week.',
    cancelled: 'cancelled',
    changed: 'changed',
    movedFrom: (when: string) => `moved, was on ${when}`,
    movedAway: 'Moved to another week',
    outlook: 'In the weeks after',
    watch: 'Fewer meetings than agreed',
    gone: 'not in the calendar any more',
    sample: 'sample data',
    stale: 'calendar cannot be read at the moment, last known state',
    place: 'Place',
    mark: 'Mark',
    moved: (name: string, from: string, to: string) => `Moved: ${name} from ${from} to **${to}**.`,
    cancelledNote: (name: string, when: string) => `Cancelled: ${name} on ${when}.`,
    reinstated: (name: string, when: string) => `Takes place after all: ${name} on ${when}.`,
    goneNote: (name: string, when: string) => `${name} on ${when} is not in the calendar any more.`,
    more: (count: number) => `… and ${count} more`,
  },
} as const;

/** One post for all meetings that fall due at the same instant. `mark` identifies it. */
export function reminderText(contents: readonly ReminderContent[], mark: string, view: PostView): string {
  const texts = TEXTS[view.language];
  const meetings = contents.map(({ meeting }) => meeting).sort(byStart);
  const lines =
    meetings.length === 1
      ? [`**${texts.reminder}: ${name(meetings[0]!, view)}**`, ...single(meetings[0]!, view)]
      : [`**${texts.reminder}**`, ...byDay(meetings, view)];
  const first = meetings[0]!.startLocal.slice(0, 10);
  return finish(lines, `E-${first}-${contents[0]!.lead}-${mark}`, view);
}

/** The week's post: its meetings by day, then what moved away, what comes after, and what the cadence lacks. */
export function digestText(content: DigestContent, mark: string, view: PostView): string {
  const texts = TEXTS[view.language];
  const { monday, meetings, movedAway, outlook, watch } = content;
  const line = (meeting: ToldMeeting) =>
    `- ${dateText(meeting.startLocal.slice(0, 10), view.language)}, ${entry(meeting, view)}`;
  const lines = [
    `**${texts.digest(content.week)}** (${spanText(monday, addDays(monday, 6), view.language)})`,
    ...(meetings.length === 0 ? [texts.nothing] : byDay(meetings, view)),
    ...(movedAway.length > 0 ? [`**${texts.movedAway}**`, ...movedAway.map(line)] : []),
    ...(outlook.length > 0 ? [`**${texts.outlook}**`, ...outlook.map(line)] : []),
    ...(watch.length > 0 ? [`**${texts.watch}**`, ...watch.map((item) => `- ${watchText(item, view)}`)] : []),
  ];
  return finish(lines, `W-${content.week}-${mark}`, view);
}

/** What follows below a post when a meeting has changed. */
export function noteText({ change, before, meeting }: NoteContent, mark: string, view: PostView): string {
  const texts = TEXTS[view.language];
  const who = `**${name(meeting, view)}**`;
  const line = {
    moved: () => texts.moved(who, when(before, view), when(meeting, view)),
    cancelled: () => texts.cancelledNote(who, when(meeting, view)),
    reinstated: () => texts.reinstated(who, when(meeting, view)),
    gone: () => texts.goneNote(who, when(meeting, view)),
  }[change]();
  // The line says already what has changed; only what to make of the meeting remains.
  return finish([line, ...provenance(meeting, view).map((text) => `(${text})`)], `N-${mark}`, view);
}

/** "4 × im Jahr vereinbart, 2 geplant oder gehalten, letzte vor 7 Monaten". */
function watchText({ body, min, max, held, planned, monthsSinceLast }: WatchLine, view: PostView): string {
  const range = max === undefined ? min : min === max ? min : `${min}–${max}`;
  const who = escapeMarkdown(view.nameOf(body) ?? body);
  if (view.language === 'de') {
    const agreed = `${max === undefined ? 'mindestens ' : ''}${range} × im Jahr vereinbart, ${held} gehalten, ${planned} geplant`;
    const last = monthsSinceLast
      ? `, letzte vor ${monthsSinceLast} ${monthsSinceLast === 1 ? 'Monat' : 'Monaten'}`
      : '';
    return `${who}: ${agreed}${last}`;
  }
  const agreed = `${max === undefined ? 'at least ' : ''}${range} × a year agreed, ${held} held, ${planned} planned`;
  const last = monthsSinceLast ? `, last ${monthsSinceLast} ${monthsSinceLast === 1 ? 'month' : 'months'} ago` : '';
  return `${who}: ${agreed}${last}`;
}

/** Date, time and place of the one meeting of a reminder. */
function single(meeting: ToldMeeting, view: PostView): readonly string[] {
  const texts = TEXTS[view.language];
  const at = when(meeting, view);
  const off = meeting.gone ? texts.gone : texts.cancelled;
  return [
    // First, since a phone's notification shows only the beginning.
    ...(isOff(meeting) ? [`**${off[0]!.toUpperCase()}${off.slice(1)}:** ~~${at}~~`] : [at]),
    ...(meeting.location ? [`${texts.place}: ${escapeMarkdown(meeting.location)}`] : []),
    ...titleIfOther(meeting, view),
    ...(isOff(meeting) ? provenance(meeting, view) : marks(meeting, view)).map((text) => `(${text})`),
  ];
}

function byDay(meetings: readonly ToldMeeting[], view: PostView): readonly string[] {
  const days = new Map<string, ToldMeeting[]>();
  for (const meeting of [...meetings].sort(byStart)) {
    const date = meeting.startLocal.slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), meeting]);
  }
  return [...days].flatMap(([date, list]) => [
    `**${dateText(date, view.language)}**`,
    ...list.map((meeting) => `- ${entry(meeting, view)}`),
  ]);
}

/** "09:00–11:00 Uhr: AG X (Raum 1; fällt aus)". */
function entry(meeting: ToldMeeting, view: PostView): string {
  const inner = [
    ...titleIfOther(meeting, view),
    ...(meeting.location ? [escapeMarkdown(meeting.location)] : []),
    ...marks(meeting, view),
  ];
  const head = `${timeText(meeting, view.language)}: ${name(meeting, view)}`;
  return `${isOff(meeting) ? `~~${head}~~` : head}${inner.length > 0 ? ` (${inner.join('; ')})` : ''}`;
}

const isOff = ({ status, gone }: ToldMeeting): boolean => status === 'cancelled' || gone === true;

/** The body's name, or the calendar's title where no body was found. */
const name = (meeting: ToldMeeting, view: PostView): string =>
  escapeMarkdown((meeting.body === undefined ? undefined : view.nameOf(meeting.body)) ?? meeting.title);

/** The calendar's title, where it says more than the body's name. */
const titleIfOther = (meeting: ToldMeeting, view: PostView): readonly string[] => {
  const title = escapeMarkdown(meeting.title);
  return title === name(meeting, view) ? [] : [title];
};

function marks(meeting: ToldMeeting, view: PostView): readonly string[] {
  const texts = TEXTS[view.language];
  const moved = meeting.occurrence !== meeting.startLocal && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(meeting.occurrence);
  return [
    ...(meeting.gone ? [texts.gone] : meeting.status === 'cancelled' ? [texts.cancelled] : []),
    ...(meeting.status === 'changed' && !meeting.gone
      ? [moved ? texts.movedFrom(localText(meeting.occurrence, view.language)) : texts.changed]
      : []),
    ...provenance(meeting, view),
  ];
}

/** How far the calendar can be trusted that the meeting comes from. */
const provenance = ({ sample, stale }: ToldMeeting, { language }: PostView): readonly string[] => [
  ...(sample ? [TEXTS[language].sample] : []),
  ...(stale ? [TEXTS[language].stale] : []),
];

const when = (meeting: ToldMeeting, view: PostView): string =>
  `${dateText(meeting.startLocal.slice(0, 10), view.language)}, ${timeText(meeting, view.language)}`;

/** "Dienstag, 1. Dezember 2026, 09:00 Uhr". */
const localText = (local: string, language: Language): string =>
  `${dateText(local.slice(0, 10), language)}, ${local.slice(11)}${language === 'de' ? ' Uhr' : ''}`;

/** The lines as one text, shortened if need be, with the mark below. */
function finish(lines: readonly string[], mark: string, view: PostView): string {
  const texts = TEXTS[view.language];
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > MAX_CHARACTERS) break;
    kept.push(line);
  }
  const rest = lines.length - kept.length;
  // Two line ends: Markdown joins lines that only one separates, except in lists.
  return [...kept, ...(rest > 0 ? [texts.more(rest)] : []), `_${texts.mark}: ${mark}_`].reduce(
    (text, line) => `${text}${line.startsWith('- ') ? '\n' : '\n\n'}${line}`,
  );
}

const byStart = (a: ToldMeeting, b: ToldMeeting): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : a.title < b.title ? -1 : 1;

import type { Lang } from '../app/texts.ts';

const de = {
  title: 'Kalender',
  views: { month: 'Monat', list: 'Liste', watch: 'Turnus im Blick' },
  viewNav: 'Ansicht',
  previous: 'Voriger Monat',
  next: 'Nächster Monat',
  today: 'Heute',
  body: 'Gremium',
  week: 'KW',
  weekLong: 'Kalenderwoche',
  until: 'bis',
  cancelled: 'abgesagt',
  none: 'In diesem Monat ist kein Termin bekannt.',
  count: (n: number) => (n === 1 ? '1 Termin' : `${n} Termine`),
  subscribe: 'Kalender abonnieren (ICS)',
  sample: 'Beispieldaten: Diese Termine sind erfunden, weil noch kein Kalender angebunden ist.',
  noCalendar: 'Es ist kein Kalender angebunden, deshalb sind keine Termine bekannt.',
  unreachable: (name: string, when: string | undefined) =>
    `Zurzeit nicht zu lesen: Kalender ${name}. ${when ? `Gezeigt wird der Stand vom ${when}.` : 'Von ihm ist nichts bekannt.'}`,
  holiday: 'Feiertag',
  schoolHolidays: 'Schulferien',
  noSchoolHolidays: 'Schulferien sind nicht hinterlegt: Das Register nennt dafür keine Quelle.',
  watchIntro: (year: number) =>
    `Vereinbarter Turnus neben den Terminen, die für ${year} bekannt sind. Gezählt wird, was in den Kalendern steht; es können mehr sein.`,
  agreed: 'Vereinbart',
  held: 'Gehalten',
  planned: 'Geplant',
  dropped: 'Abgesagt',
  missing: 'Fehlt',
  missingCount: (n: number) => (n === 1 ? '1 fehlt' : `${n} fehlen`),
  last: 'Zuletzt',
  nextMeeting: 'Nächste',
  onlyShort: 'nur mit fehlenden Terminen',
  unwatched: (n: number) =>
    `${n === 1 ? 'Ein weiteres Gremium hat' : `${n} weitere Gremien haben`} einen vereinbarten Turnus, aber in keinem Kalender einen Termin.`,
  watched: (n: number) => (n === 1 ? '1 Gremium' : `${n} Gremien`),
};

const en: typeof de = {
  title: 'Calendar',
  views: { month: 'Month', list: 'List', watch: 'Cadence watch' },
  viewNav: 'View',
  previous: 'Previous month',
  next: 'Next month',
  today: 'Today',
  body: 'Body',
  week: 'Wk',
  weekLong: 'Week of the year',
  until: 'to',
  cancelled: 'cancelled',
  none: 'No meeting is known in this month.',
  count: (n) => (n === 1 ? '1 meeting' : `${n} meetings`),
  subscribe: 'Subscribe to this calendar (ICS)',
  sample: 'Sample data: these meetings are invented, because no calendar is connected yet.',
  noCalendar: 'No calendar is connected, so no meetings are known.',
  unreachable: (name, when) =>
    `Cannot be read now: calendar ${name}. ${when ? `Shown as of ${when}.` : 'Nothing is known from it.'}`,
  holiday: 'Public holiday',
  schoolHolidays: 'School holidays',
  noSchoolHolidays: 'School holidays are not on file: the registry names no source for them.',
  watchIntro: (year) =>
    `The agreed frequency beside the meetings known for ${year}. Counted is what the calendars hold; there may be more.`,
  agreed: 'Agreed',
  held: 'Held',
  planned: 'Planned',
  dropped: 'Cancelled',
  missing: 'Missing',
  missingCount: (n) => `${n} missing`,
  last: 'Last',
  nextMeeting: 'Next',
  onlyShort: 'only with missing meetings',
  unwatched: (n) =>
    `${n === 1 ? 'One more body has' : `${n} more bodies have`} an agreed frequency, but no meeting in any calendar.`,
  watched: (n) => (n === 1 ? '1 body' : `${n} bodies`),
};

export const WORDS: Readonly<Record<Lang, typeof de>> = { de, en };

/** Dates, leads and weekdays in words; all of wall time, never of the process's zone. */
import type { Language } from '../../knowledge/language/detect.ts';
import { type LocalDate, weekday } from '../../knowledge/meetings/zone.ts';
import type { ToldMeeting } from './content.ts';
import { type Lead, leadTime } from './lead.ts';

const WEEKDAYS = {
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const MONTHS = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

export const weekdayName = (day: number, language: Language): string => WEEKDAYS[language][day - 1]!;

const dayAndMonth = (date: LocalDate, language: Language): string => {
  const day = Number(date.slice(8, 10));
  const month = MONTHS[language][Number(date.slice(5, 7)) - 1]!;
  return language === 'de' ? `${day}. ${month}` : `${day} ${month}`;
};

/** "Donnerstag, 3. Dezember 2026", "Thursday, 3 December 2026". */
export const dateText = (date: LocalDate, language: Language): string =>
  `${weekdayName(weekday(date), language)}, ${dayAndMonth(date, language)} ${date.slice(0, 4)}`;

/** "30. November bis 6. Dezember 2026". */
export const spanText = (from: LocalDate, to: LocalDate, language: Language): string => {
  const start = from.slice(0, 4) === to.slice(0, 4) ? '' : ` ${from.slice(0, 4)}`;
  const joint = language === 'de' ? 'bis' : 'to';
  return `${dayAndMonth(from, language)}${start} ${joint} ${dayAndMonth(to, language)} ${to.slice(0, 4)}`;
};

/** "09:00–11:00 Uhr", "ganztägig"; the end only where it falls on the same day. */
export function timeText(meeting: ToldMeeting, language: Language): string {
  if (meeting.allDay) return language === 'de' ? 'ganztägig' : 'all day';
  const start = meeting.startLocal.slice(11);
  const minutes = Math.round((Date.parse(meeting.end) - Date.parse(meeting.start)) / 60_000);
  const end = addMinutes(start, minutes);
  const range = end === undefined || minutes === 0 ? start : `${start}–${end}`;
  return language === 'de' ? `${range} Uhr` : range;
}

/** Wall time so many minutes later on the same day; undefined beyond midnight. */
function addMinutes(time: string, minutes: number): string | undefined {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  if (total > 24 * 60) return undefined;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** "7 Tage", "1 Tag", "2 Stunden", "7 days". */
export function leadText(lead: Lead, language: Language): string {
  const time = leadTime(lead);
  if (time === undefined) return lead;
  const count = (n: number, de: [string, string], en: [string, string]) =>
    `${n} ${(language === 'de' ? de : en)[n === 1 ? 0 : 1]}`;
  if ('days' in time) {
    return lead.endsWith('W')
      ? count(time.days / 7, ['Woche', 'Wochen'], ['week', 'weeks'])
      : count(time.days, ['Tag', 'Tage'], ['day', 'days']);
  }
  return time.minutes % 60 === 0
    ? count(time.minutes / 60, ['Stunde', 'Stunden'], ['hour', 'hours'])
    : count(time.minutes, ['Minute', 'Minuten'], ['minute', 'minutes']);
}

/** "3 Tage und 2 Stunden", "7 days, 1 day and 2 hours". */
export const leadsText = (leads: readonly Lead[], language: Language): string =>
  enumeration(
    leads.map((lead) => leadText(lead, language)),
    language,
  );

export function enumeration(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${language === 'de' ? 'und' : 'and'} ${parts.at(-1)}`;
}

/** Signs that Markdown would take for its own; a title in a calendar is text, never a link or a heading. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&');

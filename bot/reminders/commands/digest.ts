/** The day, the hour and the empty weeks of the weekly digest, as somebody writes them. */
import type { Language } from '../../../knowledge/language/detect.ts';
import type { Command } from './command.ts';

const WEEKDAYS: Readonly<Record<Language, RegExp>> = {
  de: /^(?:(?:jeden |am |immer )?(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?)(?: |$)/,
  en: /^(?:(?:on |every )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?)(?: |$)/,
};
const DAY_NUMBERS: Readonly<Record<string, number>> = {
  montag: 1,
  dienstag: 2,
  mittwoch: 3,
  donnerstag: 4,
  freitag: 5,
  samstag: 6,
  sonnabend: 6,
  sonntag: 7,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** `montags 8 uhr`, `mondays at 8:30 am`, `aus`, `auch ohne termine`. */
export function digest(language: Language, rest: string | undefined): Command {
  if (rest === undefined || /^(?:an|ein|on)$/.test(rest)) return { language, do: 'digest', on: true };
  if (/^(?:aus|abschalten|abstellen|abbestellen|nein|off|no)$/.test(rest)) return { language, do: 'digest', on: false };
  const empty = /^(?<only>nur mit|only with)|^(?:auch|even|also)/.exec(rest);
  if (
    /^(?:auch (?:ohne termine|wenn nichts geplant ist|leer)|even (?:without meetings|if nothing is planned|when nothing is planned|if empty)|nur mit terminen|only with meetings)$/.test(
      rest,
    )
  ) {
    return { language, do: 'digest', on: true, whenEmpty: empty?.groups?.only ? 'skip' : 'post' };
  }
  const day = WEEKDAYS[language].exec(rest);
  const clock = rest.slice(day?.[0].length ?? 0).trim();
  const time = clock === '' ? undefined : timeOf(clock);
  if (clock !== '' && time === undefined) return { language, do: 'unclear', about: 'digest' };
  return {
    language,
    do: 'digest',
    on: true,
    ...(day ? { weekday: DAY_NUMBERS[day[1]!]! } : {}),
    ...(time ? { time } : {}),
  };
}

/** `8 uhr`, `um 8:30 uhr`, `8.30`, `at 8`, `8 am`, `2:15 pm` → `HH:mm`. */
function timeOf(text: string): string | undefined {
  const match = /^(?:um |at )?(\d{1,2})(?:[:.](\d{2}))?(?: ?(uhr|am|pm|a\.m|p\.m|o'?clock))?(?: (\d{2}))?$/.exec(text);
  if (match === null || (match[4] !== undefined && (match[3] !== 'uhr' || match[2] !== undefined))) return undefined;
  const half = match[3]?.replace('.', '');
  let hour = Number(match[1]);
  if (half === 'am' || half === 'pm') {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  const minute = Number(match[2] ?? match[4] ?? 0);
  return hour > 23 || minute > 59 ? undefined : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

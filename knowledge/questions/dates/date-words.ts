/**
 * The words that phrases of time are made of, and what they come to. Everything works on folded text (`foldLetters`),
 * which keeps digits and punctuation.
 */
import { foldLetters } from '../../language/fold.ts';
import { daysOfWeek, isoWeekOf } from '../../meetings/iso-week.ts';
import { addDays, addMonths, isLocal, type LocalDate, weekday } from '../../meetings/zone.ts';

export type PeriodKind =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'range'
  | 'until'
  | 'from';

/** Days from `from` to `to`, both included. */
export interface Range {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Phrase extends Range {
  readonly kind: PeriodKind;
  /** Where the phrase names no year: what it is in any year. */
  readonly inYear?: (year: number) => Range | undefined;
}

export interface Today {
  readonly date: LocalDate;
  /** The question is about what was: dates without a year are the last ones, not the next. */
  readonly past: boolean;
}

export type Rule = readonly [RegExp, (match: RegExpExecArray, today: Today) => Phrase | undefined];

const words = (text: string): readonly string[] => text.split('|').map(foldLetters);
const MONTHS = [
  'januar|janner|january',
  'februar|february',
  'marz|march',
  'april',
  'mai|may',
  'juni|june',
  'juli|july',
  'august',
  'september',
  'oktober|october',
  'november',
  'dezember|december',
].map(words);
const SHORT_MONTHS = [
  'jan',
  'feb',
  'mar|mrz',
  'apr',
  'mai|may',
  'jun',
  'jul',
  'aug',
  'sept|sep',
  'okt|oct',
  'nov',
  'dez|dec',
].map(words);
const WEEKDAYS = [
  'montag|monday',
  'dienstag|tuesday',
  'mittwoch|wednesday',
  'donnerstag|thursday',
  'freitag|friday',
  'samstag|sonnabend|saturday',
  'sonntag|sunday',
].map(words);
const NUMBERS = [
  '',
  'einem|einer|einen|ein|one|a',
  'zwei|two',
  'drei|three',
  'vier|four',
  'funf|five',
  'sechs|six',
  'sieben|seven',
  'acht|eight',
  'neun|nine',
  'zehn|ten',
  'elf|eleven',
  'zwolf|twelve',
].map(words);
export const ORDINALS = [
  '',
  'ersten?|erstes|first|1st',
  'zweiten?|zweites|second|2nd',
  'dritten?|drittes|third|3rd',
  'vierten?|viertes|fourth|4th',
];

const any = (lists: readonly (readonly string[])[]): string =>
  lists
    .flat()
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join('|');
const indexIn = (lists: readonly (readonly string[])[], word: string): number =>
  lists.findIndex((list) => list.includes(word));

export const MONTH = `(${any(MONTHS)})`;
export const SHORT = `(?:(${any(MONTHS)})|(${any(SHORT_MONTHS)})\\b\\.?)`;
export const WEEKDAY = `(${any(WEEKDAYS)})`;
export const COUNT = `(\\d{1,3}|${any(NUMBERS)})`;
export const YEAR = '(20\\d{2})';
export const THIS = '(?:dies\\w{1,2}|this|laufende[nrs]?|aktuelle[nrms]?|current)';
export const NEXT = '(?:nachste[nrms]?|kommende[nrms]?|next|coming)';
export const LAST = '(?:letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|last|past|previous)';
export const AFTER_NEXT = '(?:ubernachste[nrms]?)';

/** The word is the name of a month, written out. */
export const isMonth = (folded: string): boolean => MONTHS.some((names) => names.includes(folded));

export const monthNumber = (word: string): number => 1 + Math.max(indexIn(MONTHS, word), indexIn(SHORT_MONTHS, word));
export const numberOf = (word: string): number => (/^\d/.test(word) ? Number(word) : indexIn(NUMBERS, word));
const pad = (value: number) => String(value).padStart(2, '0');
export const rule = (pattern: string, read: Rule[1]): Rule => [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'uy'),
  read,
];

export const day = (date: LocalDate): Phrase => ({ kind: 'day', from: date, to: date });
export const monthOf = (year: number, month: number): Range => {
  const from = `${year}-${pad(month)}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
};
export const monthsFrom = (year: number, month: number, count: number): Range => {
  const from = `${year}-${pad(month)}-01`;
  return { from, to: addDays(addMonths(from, count), -1) };
};
export const yearOf = (year: number): Phrase => ({ kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` });
export const weekFrom = (monday: LocalDate): Phrase => ({ kind: 'week', from: monday, to: addDays(monday, 6) });
export const thisYear = ({ date }: Today): number => Number(date.slice(0, 4));

/** A phrase that names no year: the next one that is not over, or the last one that has begun. */
export function withoutYear(
  kind: PeriodKind,
  today: Today,
  inYear: (year: number) => Range | undefined,
): Phrase | undefined {
  const now = thisYear(today);
  // Eight years, because 29 February may be that far away.
  const years = Array.from({ length: 9 }, (_, i) => (today.past ? now - i : now + i));
  for (const year of years) {
    const range = inYear(year);
    if (range && (today.past ? range.from <= today.date : range.to >= today.date)) return { kind, ...range, inYear };
  }
  return undefined;
}

export function dated(
  year: string | undefined,
  kind: PeriodKind,
  today: Today,
  inYear: (year: number) => Range | undefined,
): Phrase | undefined {
  if (year === undefined) return withoutYear(kind, today, inYear);
  const range = inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
  return range && { kind, ...range };
}

export function dayOf(dayText: string, month: number, year: string | undefined, today: Today): Phrase | undefined {
  return dated(year, 'day', today, (each) => {
    const date = `${each}-${pad(month)}-${pad(Number(dayText))}`;
    return isLocal(date) ? { from: date, to: date } : undefined;
  });
}

/** Third of a month: its first ten days, the next ten, the rest. */
export function third(which: string, range: Range): Range {
  const start = range.from.slice(0, 8);
  if (/^(?:anfang|early|beginning|start)/.test(which)) return { from: `${start}01`, to: `${start}10` };
  if (/^mi/.test(which)) return { from: `${start}11`, to: `${start}20` };
  return { from: `${start}21`, to: range.to };
}
export const THIRD = '(anfang|mitte|ende|early|mid|late|beginning of|start of|middle of|end of)(?: |-)(?:des |the )?';

export const shiftedMonth = ({ date }: Today, months: number): Range => {
  const first = addMonths(`${date.slice(0, 7)}-01`, months);
  return monthOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
};
export const shiftedQuarter = ({ date }: Today, quarters: number): Range => {
  const month = Number(date.slice(5, 7));
  const first = addMonths(`${date.slice(0, 4)}-${pad(month - ((month - 1) % 3))}-01`, quarters * 3);
  return monthsFrom(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 3);
};
const weekdayNumber = (word: string): number => indexIn(WEEKDAYS, word) + 1;
export const onWeekday = (monday: LocalDate, word: string): Phrase => day(addDays(monday, weekdayNumber(word) - 1));
export const nextWeekday = (date: LocalDate, word: string): Phrase =>
  day(addDays(date, (weekdayNumber(word) - weekday(date) + 7) % 7));

/** Days, weeks, months, years ahead of or behind today, today included. */
export function rolling(count: number, unit: string, { date }: Today, sign: 1 | -1): Phrase | undefined {
  if (count < 1 || count > 400) return undefined;
  const end = /^(?:tag|day)/.test(unit)
    ? addDays(date, sign * count)
    : /^(?:woche|week)/.test(unit)
      ? addDays(date, sign * 7 * count)
      : addMonths(date, sign * count * (/^(?:jahr|year)/.test(unit) ? 12 : 1));
  return sign > 0 ? { kind: 'range', from: date, to: end } : { kind: 'range', from: end, to: date };
}
export const UNIT = '(tagen?|wochen?|monaten?|jahren?|days?|weeks?|months?|years?)';

export const shiftOf = (word: string): number =>
  new RegExp(`^${NEXT}$`).test(word)
    ? 1
    : new RegExp(`^${LAST}$`).test(word)
      ? -1
      : new RegExp(`^${AFTER_NEXT}$`).test(word)
        ? 2
        : 0;
export const WHICH = `(${THIS}|${AFTER_NEXT}|${NEXT}|${LAST})`;

export function isoWeek(week: number, year: string | undefined, today: Today, last = week): Phrase | undefined {
  const inYear = (each: number): Range | undefined => {
    const first = daysOfWeek({ year: each, week });
    const end = last === week ? first : daysOfWeek({ year: each, week: last });
    return first && end && first.from <= end.from ? { from: first.from, to: end.to } : undefined;
  };
  if (year !== undefined) return dated(year, 'week', today, inYear);
  // Week 1 of the coming ISO year may begin in this one.
  const isoYear = isoWeekOf(today.date).year;
  const near = (today.past ? [isoYear, isoYear - 1] : [isoYear, isoYear + 1])
    .map(inYear)
    .find((range) => range && (today.past ? range.from <= today.date : range.to >= today.date));
  return near ? { kind: 'week', ...near } : withoutYear('week', today, inYear);
}

/**
 * Single phrases of time: a day, week, month, quarter, year. Closed lists, no guessing: what is not here is no date.
 * Everything works on folded text (`foldLetters`), which keeps digits and punctuation.
 */
import { foldLetters } from '../language/fold.ts';
import { daysOfWeek, isoWeekOf, mondayOf } from '../meetings/iso-week.ts';
import { addDays, addMonths, isLocal, type LocalDate, weekday } from '../meetings/zone.ts';

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

type Rule = readonly [RegExp, (match: RegExpExecArray, today: Today) => Phrase | undefined];

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
const ORDINALS = [
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

const MONTH = `(${any(MONTHS)})`;
const SHORT = `(?:(${any(MONTHS)})|(${any(SHORT_MONTHS)})\\b\\.?)`;
const WEEKDAY = `(${any(WEEKDAYS)})`;
const COUNT = `(\\d{1,3}|${any(NUMBERS)})`;
const YEAR = '(20\\d{2})';
const THIS = '(?:dies\\w{1,2}|this|laufende[nrs]?|aktuelle[nrms]?|current)';
const NEXT = '(?:nachste[nrms]?|kommende[nrms]?|next|coming)';
const LAST = '(?:letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|last|past|previous)';
const AFTER_NEXT = '(?:ubernachste[nrms]?)';

const monthNumber = (word: string): number => 1 + Math.max(indexIn(MONTHS, word), indexIn(SHORT_MONTHS, word));
const numberOf = (word: string): number => (/^\d/.test(word) ? Number(word) : indexIn(NUMBERS, word));
const pad = (value: number) => String(value).padStart(2, '0');
const rule = (pattern: string, read: Rule[1]): Rule => [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'uy'),
  read,
];

export const day = (date: LocalDate): Phrase => ({ kind: 'day', from: date, to: date });
const monthOf = (year: number, month: number): Range => {
  const from = `${year}-${pad(month)}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
};
const monthsFrom = (year: number, month: number, count: number): Range => {
  const from = `${year}-${pad(month)}-01`;
  return { from, to: addDays(addMonths(from, count), -1) };
};
const yearOf = (year: number): Phrase => ({ kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` });
const weekFrom = (monday: LocalDate): Phrase => ({ kind: 'week', from: monday, to: addDays(monday, 6) });
const thisYear = ({ date }: Today): number => Number(date.slice(0, 4));

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

function dated(
  year: string | undefined,
  kind: PeriodKind,
  today: Today,
  inYear: (year: number) => Range | undefined,
): Phrase | undefined {
  if (year === undefined) return withoutYear(kind, today, inYear);
  const range = inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
  return range && { kind, ...range };
}

function dayOf(dayText: string, month: number, year: string | undefined, today: Today): Phrase | undefined {
  return dated(year, 'day', today, (each) => {
    const date = `${each}-${pad(month)}-${pad(Number(dayText))}`;
    return isLocal(date) ? { from: date, to: date } : undefined;
  });
}

/** Third of a month: its first ten days, the next ten, the rest. */
function third(which: string, range: Range): Range {
  const start = range.from.slice(0, 8);
  if (/^(?:anfang|early|beginning|start)/.test(which)) return { from: `${start}01`, to: `${start}10` };
  if (/^mi/.test(which)) return { from: `${start}11`, to: `${start}20` };
  return { from: `${start}21`, to: range.to };
}
const THIRD = '(anfang|mitte|ende|early|mid|late|beginning of|start of|middle of|end of)(?: |-)(?:des |the )?';

const shiftedMonth = ({ date }: Today, months: number): Range => {
  const first = addMonths(`${date.slice(0, 7)}-01`, months);
  return monthOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
};
const shiftedQuarter = ({ date }: Today, quarters: number): Range => {
  const month = Number(date.slice(5, 7));
  const first = addMonths(`${date.slice(0, 4)}-${pad(month - ((month - 1) % 3))}-01`, quarters * 3);
  return monthsFrom(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 3);
};
const weekdayNumber = (word: string): number => indexIn(WEEKDAYS, word) + 1;
const onWeekday = (monday: LocalDate, word: string): Phrase => day(addDays(monday, weekdayNumber(word) - 1));
const nextWeekday = (date: LocalDate, word: string): Phrase =>
  day(addDays(date, (weekdayNumber(word) - weekday(date) + 7) % 7));

/** Days, weeks, months, years ahead of or behind today, today included. */
function rolling(count: number, unit: string, { date }: Today, sign: 1 | -1): Phrase | undefined {
  if (count < 1 || count > 400) return undefined;
  const end = /^(?:tag|day)/.test(unit)
    ? addDays(date, sign * count)
    : /^(?:woche|week)/.test(unit)
      ? addDays(date, sign * 7 * count)
      : addMonths(date, sign * count * (/^(?:jahr|year)/.test(unit) ? 12 : 1));
  return sign > 0 ? { kind: 'range', from: date, to: end } : { kind: 'range', from: end, to: date };
}
const UNIT = '(tagen?|wochen?|monaten?|jahren?|days?|weeks?|months?|years?)';

const shiftOf = (word: string): number =>
  new RegExp(`^${NEXT}$`).test(word)
    ? 1
    : new RegExp(`^${LAST}$`).test(word)
      ? -1
      : new RegExp(`^${AFTER_NEXT}$`).test(word)
        ? 2
        : 0;
const WHICH = `(${THIS}|${AFTER_NEXT}|${NEXT}|${LAST})`;

function isoWeek(week: number, year: string | undefined, today: Today, last = week): Phrase | undefined {
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

/** The rules, the more specific first. */
export const PHRASES: readonly Rule[] = [
  rule(`${WEEKDAY},? (?:den |dem |the )?(\\d{1,2})\\. ?(\\d{1,2})\\.(?: ?${YEAR})?`, (m, t) =>
    dayOf(m[2]!, Number(m[3]), m[4], t),
  ),
  rule(`${WEEKDAY},? (?:den |dem |the )?(\\d{1,2})(?:\\.|st|nd|rd|th)? (?:of )?${SHORT}(?:,? ${YEAR})?`, (m, t) =>
    dayOf(m[2]!, monthNumber(m[3] ?? m[4]!), m[5], t),
  ),
  rule('(20\\d{2})-(\\d{2})-(\\d{2})', (m) => (isLocal(m[0]) ? day(m[0]) : undefined)),
  rule(`(\\d{1,2})\\. ?(\\d{1,2})\\.(?: ?${YEAR}|(\\d{2}))?`, (m, t) => dayOf(m[1]!, Number(m[2]), m[3] ?? m[4], t)),
  rule(`(\\d{1,2})(?:\\.|st|nd|rd|th)? ?(?:of )?${SHORT}(?:,? ${YEAR})?`, (m, t) =>
    dayOf(m[1]!, monthNumber(m[2] ?? m[3]!), m[4], t),
  ),
  rule(`${MONTH} (\\d{1,2})(?:st|nd|rd|th)(?:,? ${YEAR})?`, (m, t) => dayOf(m[2]!, monthNumber(m[1]!), m[3], t)),
  rule(`(january|february|march|may|june|july|october|december) (\\d{1,2})(?:,? ${YEAR})?`, (m, t) =>
    dayOf(m[2]!, monthNumber(m[1]!), m[3], t),
  ),
  rule(`(?<=\\b(?:on|by|until|from|after|before|since|between|and|to) )${MONTH} (\\d{1,2})(?:,? ${YEAR})?`, (m, t) =>
    dayOf(m[2]!, monthNumber(m[1]!), m[3], t),
  ),

  rule('heute(?: (?:morgen|vormittag|mittag|nachmittag|abend))?|heut|today|tonight', (_, t) => day(t.date)),
  rule('ubermorgen|(?:the )?day after tomorrow', (_, t) => day(addDays(t.date, 2))),
  rule(
    '(?<!\\b(?:guten|schonen|am|jeden|jeder|good|den) )morgen(?: (?:fruh|vormittag|mittag|nachmittag|abend))?|tomorrow',
    (_, t) => day(addDays(t.date, 1)),
  ),
  rule('vorgestern|(?:the )?day before yesterday', (_, t) => day(addDays(t.date, -2))),
  rule('gestern|yesterday', (_, t) => day(addDays(t.date, -1))),

  rule(`(?:den |the )?${NEXT} ${COUNT} ${UNIT}`, (m, t) => rolling(numberOf(m[1]!), m[2]!, t, 1)),
  rule(`(?:den |the )?${LAST} ${COUNT} ${UNIT}`, (m, t) => rolling(numberOf(m[1]!), m[2]!, t, -1)),
  rule('(?:den |the )(?:nachsten|kommenden|next|coming) (?:tagen|days)', (_, t) => rolling(7, 'tage', t, 1)),
  rule('(?:den |the )(?:nachsten|kommenden|next|coming) (?:wochen|weeks)', (_, t) => rolling(4, 'wochen', t, 1)),
  rule('(?:den |the )(?:nachsten|kommenden|next|coming) (?:monaten|months)', (_, t) => rolling(3, 'monate', t, 1)),
  rule(`in ${COUNT} (?:tagen?|days?)`, (m, t) => day(addDays(t.date, numberOf(m[1]!)))),
  rule(`in ${COUNT} (?:wochen?|weeks?)`, (m, t) => weekFrom(mondayOf(addDays(t.date, 7 * numberOf(m[1]!))))),
  rule(`in ${COUNT} (?:monaten?|months?)`, (m, t) => ({ kind: 'month', ...shiftedMonth(t, numberOf(m[1]!)) })),

  rule(`${WEEKDAY},? (?:(?:in )?(?:der )?(${THIS}|${AFTER_NEXT}|${NEXT}|${LAST}) )(?:woche|week)`, (m, t) =>
    onWeekday(mondayOf(addDays(t.date, 7 * shiftOf(m[2]!))), m[1]!),
  ),
  rule(`${WHICH} (?:woche|week)(?: am| on)?,? ${WEEKDAY}`, (m, t) =>
    onWeekday(mondayOf(addDays(t.date, 7 * shiftOf(m[1]!))), m[2]!),
  ),
  rule('(?:the )?week after next', (_, t) => weekFrom(mondayOf(addDays(t.date, 14)))),
  rule(`${WHICH} (?:woche|week)`, (m, t) => weekFrom(mondayOf(addDays(t.date, 7 * shiftOf(m[1]!))))),
  rule(`(?:${WHICH} )?(?:wochenendes?|weekend)`, (m, t) => {
    const saturday = addDays(mondayOf(addDays(t.date, 7 * shiftOf(m[1] ?? ''))), 5);
    return { kind: 'weekend', from: saturday, to: addDays(saturday, 1) };
  }),
  rule(`${WHICH} ${WEEKDAY}`, (m, t) => {
    const shift = shiftOf(m[1]!);
    if (shift === 0) return onWeekday(mondayOf(t.date), m[2]!);
    if (shift === 2) return onWeekday(mondayOf(addDays(t.date, 14)), m[2]!);
    return shift > 0 ? nextWeekday(addDays(t.date, 1), m[2]!) : day(addDays(nextWeekday(t.date, m[2]!).from, -7));
  }),
  rule(WEEKDAY, (m, t) =>
    t.past ? day(addDays(nextWeekday(addDays(t.date, 1), m[1]!).from, -7)) : nextWeekday(t.date, m[1]!),
  ),

  rule(
    `(?<!\\b(?:a|per|each|every|pro|one|die) )(?:kw|kalenderwochen?|calendar weeks?|weeks?|woche|cw)\\.? ?(\\d{1,2})(?: ?(?:bis|to|-|–|und|and|until) ?(?:kw |week )?(\\d{1,2}))?(?:(?: ?/ ?| (?:of |in |von |im jahr )?)${YEAR}| ?/ ?(\\d{2}))?`,
    (m, t) => isoWeek(Number(m[1]), m[3] ?? m[4], t, Number(m[2] ?? m[1])),
  ),
  rule(`(\\d{1,2})\\. ?(?:kw|kalenderwoche)(?: (?:in |von )?${YEAR})?`, (m, t) => isoWeek(Number(m[1]), m[2], t)),

  rule(`${THIRD}${MONTH}(?: ${YEAR})?`, (m, t) =>
    dated(m[3], 'range', t, (year) => third(m[1]!, monthOf(year, monthNumber(m[2]!)))),
  ),
  rule(`${THIRD}(?:(${THIS}|${NEXT}|${LAST}) )?(?:monats|month)`, (m, t) => ({
    kind: 'range',
    ...third(m[1]!, shiftedMonth(t, shiftOf(m[2] ?? ''))),
  })),
  rule('jahresende|ende (?:des|dieses) jahres|(?:the )?end of (?:the |this )?year', (_, t) => ({
    kind: 'month',
    ...monthOf(thisYear(t), 12),
  })),
  rule(`${WHICH} ${MONTH}`, (m, t) => {
    const month = monthNumber(m[2]!);
    const shift = shiftOf(m[1]!);
    const range = (year: number) => monthOf(year, month);
    const now = thisYear(t);
    if (shift === 0) return { kind: 'month', ...range(now) };
    const later = range(now).from > t.date;
    return { kind: 'month', ...range(shift > 0 ? (later ? now : now + 1) : range(now).to < t.date ? now : now - 1) };
  }),
  rule(`${MONTH} ${YEAR}`, (m) => ({ kind: 'month', ...monthOf(Number(m[2]), monthNumber(m[1]!)) })),
  // "may" and "march" are verbs as well: alone they need a preposition.
  rule(
    `(?:(?<=\\b(?:im|in|ab|bis|seit|since|until|till|by|from|for|fur|zwischen|between|und|and|to|von|during|monat|month of|before|after|vor|nach|termine|sitzungen|meetings|dates) )${MONTH}|(?<!\\d\\.? )(?!may\\b|march\\b)${MONTH})`,
    (m, t) => {
      const month = monthNumber((m[1] ?? m[2])!);
      return withoutYear('month', t, (year) => monthOf(year, month));
    },
  ),
  rule(`${WHICH} (?:monats?|month)`, (m, t) => ({ kind: 'month', ...shiftedMonth(t, shiftOf(m[1]!)) })),

  rule(`${WHICH} (?:quartals?|quarter)`, (m, t) => ({ kind: 'quarter', ...shiftedQuarter(t, shiftOf(m[1]!)) })),
  rule(
    `(?:q ?([1-4])|([1-4])\\. ?quartal|quartal ([1-4])|(${ORDINALS.slice(1).join('|')}) (?:quartal|quarter)|quarter ([1-4]))(?:(?: |/)(?:of |in |von )?${YEAR})?`,
    (m, t) => {
      const quarter = m[4]
        ? ORDINALS.findIndex((form, i) => i > 0 && new RegExp(`^(?:${form})$`).test(m[4]!))
        : Number(m[1] ?? m[2] ?? m[3] ?? m[5]);
      return dated(m[6], 'quarter', t, (year) => monthsFrom(year, quarter * 3 - 2, 3));
    },
  ),
  rule(
    `(?:([12])\\. ?halbjahr|(${ORDINALS[1]}|${ORDINALS[2]}) (?:halbjahr|half))(?:(?: of(?: the year)?)? ${YEAR})?`,
    (m, t) => {
      const half = m[1] ? Number(m[1]) : new RegExp(`^(?:${ORDINALS[1]})$`).test(m[2]!) ? 1 : 2;
      return dated(m[3], 'half', t, (year) => monthsFrom(year, half * 6 - 5, 6));
    },
  ),
  rule(`${WHICH} (?:halbjahrs?)`, (m, t) => {
    const first = addMonths(
      `${t.date.slice(0, 4)}-${Number(t.date.slice(5, 7)) > 6 ? '07' : '01'}-01`,
      6 * shiftOf(m[1]!),
    );
    return { kind: 'half', ...monthsFrom(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 6) };
  }),
  rule(`${WHICH} (?:jahr(?:e?s)?|year)|heuer`, (m, t) => yearOf(thisYear(t) + shiftOf(m[1] ?? ''))),
  rule(
    `(?:(?:im |des |in dem )?jahre?s? |year |in the year |(?<=\\b(?:in|fur|for|during|ab|bis|seit|since|until|termine|sitzungen|meetings|dates) ))${YEAR}`,
    (m) => yearOf(Number(m[1])),
  ),
];

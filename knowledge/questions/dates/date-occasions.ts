/** Phrases that name a time by what lies beside it: feasts, weeks of a month, a span from today on. */
import { easterOf } from '../../meetings/holidays.ts';
import { addDays, daysBetween, type LocalDate } from '../../meetings/zone.ts';
import {
  COUNT,
  dated,
  day,
  MONTH,
  monthNumber,
  monthOf,
  nextWeekday,
  numberOf,
  ORDINALS,
  type Phrase,
  type Range,
  type Rule,
  rule,
  type Today,
  WEEKDAY,
  YEAR,
} from './date-words.ts';

/** Feasts as people say them → their days in a year. A name in an office calendar is no holiday by itself. */
const FEASTS: readonly (readonly [string, (year: number) => Range])[] = [
  ['zwischen den (?:jahren|feiertagen)|between the years', (year) => span(`${year}-12-27`, `${year}-12-31`)],
  ['heilig(?:er |e)?abend|christmas eve', (year) => span(`${year}-12-24`)],
  ['(?:den )?weihnachten|weihnachtstagen?|christmas', (year) => span(`${year}-12-24`, `${year}-12-26`)],
  ["silvester|sylvester|new year'?s eve", (year) => span(`${year}-12-31`)],
  ["neujahr|jahreswechsel|new year'?s day|new year", (year) => span(`${year}-01-01`)],
  ['karfreitag|good friday', (year) => around(year, -2)],
  ['ostermontag|easter monday', (year) => around(year, 1)],
  ['ostern|osterfeiertagen?|easter', (year) => around(year, -2, 1)],
  ['(?:christi )?himmelfahrt|ascension(?: day)?', (year) => around(year, 39)],
  ['pfingstmontag|whit monday', (year) => around(year, 50)],
  ['pfingsten|whitsun|pentecost', (year) => around(year, 49, 50)],
  ['fronleichnam|corpus christi', (year) => around(year, 60)],
];

const span = (from: LocalDate, to = from): Range => ({ from, to });
const around = (year: number, first: number, last = first): Range =>
  span(addDays(easterOf(year), first), addDays(easterOf(year), last));

/** Seven days of a month, counted from its first; the last seven. */
function weekOfMonth(which: string, month: Range): Range | undefined {
  if (/^(?:letzte|last)/.test(which)) return span(addDays(month.to, -6), month.to);
  const number = ORDINALS.findIndex((form, i) => i > 0 && new RegExp(`^(?:${form})$`).test(which));
  return number > 0 ? span(addDays(month.from, 7 * (number - 1)), addDays(month.from, 7 * number - 1)) : undefined;
}
/** "Letzte" says nothing about the past here, so without a year the nearest such week is meant. */
function weekNamed(which: string, monthWord: string, year: string | undefined, today: Today): Phrase | undefined {
  const inYear = (each: number) => weekOfMonth(which, monthOf(each, monthNumber(monthWord)));
  if (year !== undefined || !/^(?:letzte|last)/.test(which)) return dated(year, 'range', today, inYear);
  const now = Number(today.date.slice(0, 4));
  const distance = ({ from }: Range) => Math.abs(daysBetween(today.date, from));
  const [nearest] = [now - 1, now, now + 1]
    .flatMap((each) => inYear(each) ?? [])
    .sort((a, b) => distance(a) - distance(b));
  return nearest && { kind: 'range', ...nearest };
}
const WHICH_WEEK = `(${ORDINALS.slice(1).join('|')}|letzten?|last)`;
const IN_MONTH = '(?:im |in |des |of |of the month of )?';

export const OCCASIONS: readonly Rule[] = [
  ...FEASTS.map(([words, inYear]) => rule(`(?:${words})(?: ${YEAR})?`, (m, t) => dated(m[1], 'range', t, inYear))),
  rule(`(?:heute|today) (?:in|vor) ${COUNT} tagen?`, (m, t) =>
    day(addDays(t.date, (m[0].includes(' vor ') ? -1 : 1) * numberOf(m[1]!))),
  ),
  rule(`(?:heute|today) (?:in|vor) ${COUNT} wochen?`, (m, t) =>
    day(addDays(t.date, (m[0].includes(' vor ') ? -7 : 7) * numberOf(m[1]!))),
  ),
  rule(`${COUNT} (days?|weeks?) from (?:today|now)`, (m, t) =>
    day(addDays(t.date, numberOf(m[1]!) * (m[2]!.startsWith('week') ? 7 : 1))),
  ),
  rule(`${WEEKDAY} in ${COUNT} (?:wochen?|weeks?)`, (m, t) =>
    day(addDays(nextWeekday(t.date, m[1]!).from, 7 * numberOf(m[2]!))),
  ),
  rule(`(?:der |the )?${WHICH_WEEK} (?:woche|week) ${IN_MONTH}${MONTH}(?: ${YEAR})?`, (m, t) =>
    weekNamed(m[1]!, m[2]!, m[3], t),
  ),
  rule(`(?:der |the )?${WHICH_WEEK} ${MONTH}woche(?: ${YEAR})?`, (m, t) => weekNamed(m[1]!, m[2]!, m[3], t)),
];

/**
 * Single phrases of time: a day, week, month, quarter, year. Closed lists, no guessing: what is not here is no date.
 */
import { mondayOf } from '../../meetings/iso-week.ts';
import { addDays, addMonths, isLocal } from '../../meetings/zone.ts';
import { OCCASIONS } from './date-occasions.ts';
import {
  AFTER_NEXT,
  COUNT,
  dated,
  day,
  dayOf,
  isoWeek,
  LAST,
  MONTH,
  monthNumber,
  monthOf,
  monthsFrom,
  NEXT,
  nextWeekday,
  numberOf,
  ORDINALS,
  onWeekday,
  type Rule,
  rolling,
  rule,
  SHORT,
  shiftedMonth,
  shiftedQuarter,
  shiftOf,
  THIRD,
  THIS,
  third,
  thisYear,
  UNIT,
  WEEKDAY,
  WHICH,
  weekFrom,
  withoutYear,
  YEAR,
  yearOf,
} from './date-words.ts';

export type { PeriodKind, Phrase, Range, Today } from './date-words.ts';
export { withoutYear } from './date-words.ts';

/** The rules, the more specific first. */
export const PHRASES: readonly Rule[] = [
  ...OCCASIONS,
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
  rule(`(?:der |den )?(${THIS}|${NEXT}) und (?:der |die )?(${NEXT}|${AFTER_NEXT}) woche`, (m, t) => ({
    kind: 'range',
    from: mondayOf(addDays(t.date, 7 * shiftOf(m[1]!))),
    to: addDays(mondayOf(addDays(t.date, 7 * shiftOf(m[2]!))), 6),
  })),
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

/** How long somebody wants a pause: up to a date, or for a while. */
import type { Language } from '../../../knowledge/language/detect.ts';
import { addDays, type LocalDate } from '../../../knowledge/meetings/zone.ts';
import { type Period, readPeriod } from '../../../knowledge/questions/dates/dates.ts';
import type { Command, SaidPeriod, SpokenDate } from './command.ts';
import { NUMBER, numberOf } from './numbers.ts';

const MONTHS = [
  'jan|januar|january',
  'feb|februar|february',
  'mar|marz|mrz|march',
  'apr|april',
  'mai|may',
  'jun|juni|june',
  'jul|juli|july',
  'aug|august',
  'sep|sept|september',
  'okt|oct|oktober|october',
  'nov|november',
  'dez|dec|dezember|december',
];
const monthOf = (word: string): number => 1 + MONTHS.findIndex((names) => names.split('|').includes(word));

/** `bis 6.1.`, `until 6 January 2027`, `bis morgen`, `until next week`, `until 2027-01-06`, `für 2 wochen`, `for ten days`. */
export function pause(language: Language, rest = ''): Command {
  const unclear = { language, do: 'unclear', about: 'pause' } as const;
  const span = new RegExp(
    `^(?:fur |for )?(?<count>${NUMBER}) (?<unit>tag|woche|day|week)(?:en|e|n|s)?(?: lang)?$`,
  ).exec(rest);
  if (span?.groups) {
    const days = numberOf(span.groups.count!) * (/woche|week/.test(span.groups.unit!) ? 7 : 1);
    return days >= 1 && days <= 366 ? { language, do: 'pause', days } : unclear;
  }
  const [start] = /^(?:bis|until|till)(?: (?:zu[mr]|einschliesslich|the|and including))* /.exec(rest) ?? [];
  if (start === undefined) return unclear;
  const said = rest.slice(start.length);
  // "bis Ende (der) nächster Woche", "until the end of the week"
  const ending = said.replace(/^(?:ende|end of)(?: (?:der|the))? /, '').replace(/^(?:woche|week)$/, 'this week');
  const until =
    spokenDate(said) ?? saidPeriod(said, /einschliesslich|including/.test(start)) ?? saidPeriod(ending, true);
  return until === undefined ? unclear : { language, do: 'pause', until };
}

/** Whether it names a time does not depend on the day, which a command does not know; only when that is. */
const saidPeriod = (said: string, included: boolean): SaidPeriod | undefined =>
  periodOf(said, '2026-01-01') && { said, included };

/** The words must name a time and nothing else; months that are verbs too need a preposition. */
function periodOf(said: string, today: LocalDate): Period | undefined {
  const text = `in ${said}`;
  const period = readPeriod(text, today);
  return period?.start === 3 && period.end === text.length ? period : undefined;
}

/** The last day of a pause: "until Monday" holds that day, "until next week" ends before it begins. */
export function lastDayOf({ said, included }: SaidPeriod, today: LocalDate): LocalDate | undefined {
  const period = periodOf(said, today);
  if (period === undefined) return undefined;
  // Whoever says "until Monday" on a Monday means the next one.
  if (period.kind === 'day' && period.from === today && !/^(?:heut|today|tonight)/.test(said)) return addDays(today, 7);
  const before = addDays(period.from, -1);
  const isToItsEnd = included || period.kind === 'day' || /\b(?:jahres|monats)?ende\b|\bend\b/.test(said);
  return isToItsEnd || before < today ? period.to : before;
}

function spokenDate(text: string): SpokenDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return dated(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const numeric = /^(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{2}|\d{4})?)?$/.exec(text);
  if (numeric)
    return dated(Number(numeric[1]), Number(numeric[2]), numeric[3] === undefined ? undefined : Number(numeric[3]));
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th)?(?: of)? ?([a-z]+)\.?(?:,? (\d{4}))?$/.exec(text);
  if (dayFirst)
    return dated(
      Number(dayFirst[1]),
      monthOf(dayFirst[2]!),
      dayFirst[3] === undefined ? undefined : Number(dayFirst[3]),
    );
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text);
  if (monthFirst)
    return dated(
      Number(monthFirst[2]),
      monthOf(monthFirst[1]!),
      monthFirst[3] === undefined ? undefined : Number(monthFirst[3]),
    );
  return undefined;
}

function dated(day: number, month: number, year: number | undefined): SpokenDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const full = year === undefined ? undefined : year < 100 ? 2000 + year : year;
  // Without a year the day must exist in some year: 29.2. does.
  const last = new Date(Date.UTC(full ?? 2024, month, 0)).getUTCDate();
  if (day > last) return undefined;
  return { day, month, ...(full === undefined ? {} : { year: full }) };
}

import { getHolidays, type Holiday, type HolidayType } from 'feiertagejs';
import type { LocalText } from '../model.ts';
import { addDays, type LocalDate, weekday } from './zone.ts';

/** Codes of the German federal states; a registry names one of them. */
export const FEDERAL_STATES = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HE',
  'HH',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;
export type FederalState = (typeof FEDERAL_STATES)[number];

export const isFederalState = (code: string): code is FederalState =>
  (FEDERAL_STATES as readonly string[]).includes(code);

const cache = new Map<string, ReadonlyMap<LocalDate, LocalText>>();

/** Public holidays of a year in a state, by day, with their names. Throws a RangeError for a code that is no state. */
export function holidaysOf(year: number, state: string): ReadonlyMap<LocalDate, LocalText> {
  if (!isFederalState(state)) throw new RangeError(`no German federal state: ${state}`);
  const key = `${state}${year}`;
  let days = cache.get(key);
  if (!days) {
    // `dateString` would be the day in the process's zone, which east of UTC+12 is the next one; `date` is noon in UTC.
    days = new Map(
      getHolidays(year, state).map((holiday) => [holiday.date.toISOString().slice(0, 10), nameOf(holiday)]),
    );
    cache.set(key, days);
  }
  return days;
}

/** The library speaks German only. */
const ENGLISH: Readonly<Record<HolidayType, string>> = {
  NEUJAHRSTAG: "New Year's Day",
  HEILIGEDREIKOENIGE: 'Epiphany',
  WELTFRAUENTAG: "International Women's Day",
  KARFREITAG: 'Good Friday',
  OSTERSONNTAG: 'Easter Sunday',
  OSTERMONTAG: 'Easter Monday',
  TAG_DER_ARBEIT: 'Labour Day',
  CHRISTIHIMMELFAHRT: 'Ascension Day',
  PFINGSTSONNTAG: 'Whit Sunday',
  PFINGSTMONTAG: 'Whit Monday',
  FRONLEICHNAM: 'Corpus Christi',
  MARIAHIMMELFAHRT: 'Assumption Day',
  DEUTSCHEEINHEIT: 'German Unity Day',
  REFORMATIONSTAG: 'Reformation Day',
  ALLERHEILIGEN: "All Saints' Day",
  BUBETAG: 'Day of Repentance and Prayer',
  ERSTERWEIHNACHTSFEIERTAG: 'Christmas Day',
  ZWEITERWEIHNACHTSFEIERTAG: 'Boxing Day',
  WELTKINDERTAG: "World Children's Day",
  AUGSBURGER_FRIEDENSFEST: 'Augsburg Peace Festival',
};

const nameOf = (holiday: Holiday): LocalText => ({
  de: holiday.translate('de') ?? holiday.name, // called as a method: it reads its own name
  en: ENGLISH[holiday.name],
});

/** Easter Sunday: the day before the only public holiday that every state has on a Monday from 23 March to 26 April. */
export function easterOf(year: number): LocalDate {
  const monday = [...holidaysOf(year, FEDERAL_STATES[0]).keys()].find(
    (date) => date.slice(5) >= '03-23' && date.slice(5) <= '04-26' && weekday(date) === 1,
  );
  if (!monday) throw new RangeError(`no Easter in ${year}`);
  return addDays(monday, -1);
}

export const isHoliday = (date: LocalDate, state: string): boolean =>
  holidaysOf(Number(date.slice(0, 4)), state).has(date);

/** Monday to Friday without public holidays. */
export const isWorkingDay = (date: LocalDate, state: string): boolean => weekday(date) <= 5 && !isHoliday(date, state);

/** The date itself if it is a working day, else the last one before it: what must be known in time moves earlier. */
export function workingDayOnOrBefore(date: LocalDate, state: string): LocalDate {
  let day = date;
  while (!isWorkingDay(day, state)) day = addDays(day, -1);
  return day;
}

/** The last working day before the date. */
export const workingDayBefore = (date: LocalDate, state: string): LocalDate =>
  workingDayOnOrBefore(addDays(date, -1), state);

/** The date itself if it is a working day, else the next. */
export function workingDayOnOrAfter(date: LocalDate, state: string): LocalDate {
  let day = date;
  while (!isWorkingDay(day, state)) day = addDays(day, 1);
  return day;
}

import { getHolidays } from 'feiertagejs';
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

const cache = new Map<string, ReadonlySet<LocalDate>>();

/** Public holidays of a year in a state. Throws a RangeError for a code that is no state. */
export function holidaysOf(year: number, state: string): ReadonlySet<LocalDate> {
  if (!isFederalState(state)) throw new RangeError(`no German federal state: ${state}`);
  const key = `${state}${year}`;
  let days = cache.get(key);
  if (!days) {
    // `dateString` would be the day in the process's zone, which east of UTC+12 is the next one; `date` is noon in UTC.
    days = new Set(getHolidays(year, state).map(({ date }) => date.toISOString().slice(0, 10)));
    cache.set(key, days);
  }
  return days;
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

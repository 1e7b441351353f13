import { TZDate } from '@date-fns/tz';
import { getISOWeek, getISOWeeksInYear, getISOWeekYear, setISOWeek, startOfISOWeek } from 'date-fns';
import { addDays, dateOf, type LocalDate, utc } from './zone.ts';

/** A calendar week after ISO 8601, as German calendars count. Its year is not always that of its days. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

export const isoWeekOf = (date: LocalDate): IsoWeek => ({
  year: getISOWeekYear(utc(date)),
  week: getISOWeek(utc(date)),
});

/** 52 or 53. */
export const weeksOf = (year: number): number => getISOWeeksInYear(new TZDate(year, 5, 1, 'UTC'));

/** Monday and Sunday of a week; undefined when the year has no such week. */
export function daysOfWeek({ year, week }: IsoWeek): { readonly from: LocalDate; readonly to: LocalDate } | undefined {
  if (!Number.isInteger(week) || week < 1 || week > weeksOf(year)) return undefined;
  const from = dateOf(startOfISOWeek(setISOWeek(new TZDate(year, 5, 1, 'UTC'), week)));
  return { from, to: addDays(from, 6) };
}

/** Monday of the week that the date lies in. */
export const mondayOf = (date: LocalDate): LocalDate => dateOf(startOfISOWeek(utc(date)));

/** `2026-W48`. */
export const weekKey = ({ year, week }: IsoWeek): string => `${year}-W${String(week).padStart(2, '0')}`;

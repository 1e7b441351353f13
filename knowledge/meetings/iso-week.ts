import { addDays, daysBetween, type LocalDate, weekday } from './zone.ts';

/** A calendar week after ISO 8601, as German calendars count. Its year is not always that of its days. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** A week belongs to the year of its Thursday. */
export function isoWeekOf(date: LocalDate): IsoWeek {
  const thursday = addDays(mondayOf(date), 3);
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}

/** 52 or 53: 28 December always lies in the last week. */
export const weeksOf = (year: number): number => isoWeekOf(`${year}-12-28`).week;

/** Monday and Sunday of a week; undefined when the year has no such week. */
export function daysOfWeek({ year, week }: IsoWeek): { readonly from: LocalDate; readonly to: LocalDate } | undefined {
  if (!Number.isInteger(week) || week < 1 || week > weeksOf(year)) return undefined;
  // 4 January always lies in the first week.
  const from = addDays(mondayOf(`${year}-01-04`), (week - 1) * 7);
  return { from, to: addDays(from, 6) };
}

/** Monday of the week that the date lies in. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date));

/** `2026-W48`. */
export const weekKey = ({ year, week }: IsoWeek): string => `${year}-W${String(week).padStart(2, '0')}`;

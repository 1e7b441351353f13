/** The days of a month's page: whole weeks from Monday to Sunday. */
import { mondayOf } from '../../../../knowledge/meetings/iso-week.ts';
import { addDays, addMonths, type LocalDate } from '../../../../knowledge/meetings/zone.ts';
import type { MeetingView } from '../../api/meeting-schemas.ts';

/** `YYYY-MM`. */
export type Month = string;

/** Within the years of which the API tells; a month's page reaches into its neighbours. */
export const isMonth = (text: string): boolean =>
  /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) && '1990-02' <= text && text <= '2099-11';
export const monthOf = (day: LocalDate): Month => day.slice(0, 7);
export const lastDayOf = (month: Month): LocalDate => addDays(addMonths(`${month}-01`, 1), -1);
export const shifted = (month: Month, by: number): Month => monthOf(addMonths(`${month}-01`, by));

/** Weeks that have a day of the month. */
export function weeksOf(month: Month): readonly (readonly LocalDate[])[] {
  const last = lastDayOf(month);
  const weeks: LocalDate[][] = [];
  for (let monday = mondayOf(`${month}-01`); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)));
  return weeks;
}

/** Meetings by the day on which they begin, days and meetings in the order of time. */
export function byDay(meetings: readonly MeetingView[]): ReadonlyMap<LocalDate, readonly MeetingView[]> {
  const days = new Map<LocalDate, MeetingView[]>();
  for (const meeting of meetings) {
    const day = meeting.start.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), meeting]);
  }
  return days;
}

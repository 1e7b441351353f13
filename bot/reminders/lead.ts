/** How long before a meeting something is told, as an ISO 8601 duration of one unit: `P7D`, `P2W`, `PT2H`, `PT30M`. */
import { workingDayOnOrBefore } from '../../knowledge/meetings/holidays.ts';
import { addDays, toInstant } from '../../knowledge/meetings/zone.ts';
import type { Place } from './place.ts';

export type Lead = string;

const SHAPE = /^P(?:(\d{1,3})([DW])|T(\d{1,4})([HM]))$/;
const MINUTE = 60_000;
/** Longer than this nobody plans, and the planner must look as far ahead. */
const MAX_DAYS = 92;

/** Days back in the calendar, or minutes of elapsed time. */
export type LeadTime = { readonly days: number } | { readonly minutes: number };

/** The meaning of a lead; undefined if it has none or is too long. */
export function leadTime(lead: Lead): LeadTime | undefined {
  const match = SHAPE.exec(lead);
  if (match === null) return undefined;
  const days = Number(match[1] ?? 0) * (match[2] === 'W' ? 7 : 1);
  const minutes = Number(match[3] ?? 0) * (match[4] === 'H' ? 60 : 1);
  if (days > MAX_DAYS || minutes > MAX_DAYS * 24 * 60) return undefined;
  // At the start of the meeting it is too late.
  if (match[2] === undefined && minutes === 0) return undefined;
  return match[2] === undefined ? { minutes } : { days };
}

/** How long a lead is at most, for sorting and for looking ahead. */
export function leadMs(lead: Lead): number {
  const time = leadTime(lead);
  if (time === undefined) return 0;
  return 'days' in time ? time.days * 24 * 60 * MINUTE : time.minutes * MINUTE;
}

/** Longest first, each once. */
export const sortedLeads = (leads: readonly Lead[]): readonly Lead[] =>
  [...new Set(leads)].sort((a, b) => leadMs(b) - leadMs(a) || (a < b ? -1 : 1));

/**
 * When a lead falls due. Days: at `time` of that calendar day, or of the last working day before it. Hours and minutes:
 * elapsed time before the start, whatever day that is.
 */
export function dueInstant(
  lead: Lead,
  meeting: { readonly start: Date; readonly startLocal: string },
  time: string,
  place: Place,
): Date | undefined {
  const length = leadTime(lead);
  if (length === undefined) return undefined;
  if ('minutes' in length) return new Date(meeting.start.getTime() - length.minutes * MINUTE);
  const day = workingDayOnOrBefore(addDays(meeting.startLocal.slice(0, 10), -length.days), place.state);
  return toInstant(`${day}T${time}`, place.zone);
}

/**
 * Berlin time, Hessian holidays and due instants once more, sharing no code with the bot: wall times are tried out with
 * Intl, Easter is the Gregorian computus, the rest is plain arithmetic on days in UTC.
 */
const MINUTE = 60_000;
const DAY = 86_400_000;

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What Intl shows in Berlin, `YYYY-MM-DDTHH:mm`. */
export function wallOf(instant: number): string {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const at = (name: Intl.DateTimeFormatPartTypes) => parts.get(name);
  return `${at('year')}-${at('month')}-${at('day')}T${at('hour')}:${at('minute')}`;
}

/** The first instant at which Intl shows this wall time in Berlin: tried out, not computed. */
export function instantOf(wall: string): number {
  for (const hours of [2, 1]) {
    const instant = Date.parse(`${wall}Z`) - hours * 60 * MINUTE;
    if (wallOf(instant) === wall) return instant;
  }
  throw new Error(`no such wall time: ${wall}`);
}

export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
export const dateOf = (day: number): string => new Date(day).toISOString().slice(0, 10);

/** Easter Sunday: anonymous Gregorian computus. */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1);
}

/** Public holidays of Hesse. */
export function isHoliday(day: number): boolean {
  if (['01-01', '05-01', '10-03', '12-25', '12-26'].includes(dateOf(day).slice(5))) return true;
  return [-2, 1, 39, 50, 60].some((offset) => easter(new Date(day).getUTCFullYear()) + offset * DAY === day);
}

const isFree = (day: number): boolean => [0, 6].includes(new Date(day).getUTCDay()) || isHoliday(day);

/** 08:00 so many days before, or on the last working day before that. */
export function dueDays(date: string, days: number): number {
  let day = dayOf(date) - days * DAY;
  while (isFree(day)) day -= DAY;
  return instantOf(`${dateOf(day)}T08:00`);
}

/** `2026-W48`: the week of its Thursday, counted from the first Thursday of the year. */
export function isoWeek(monday: number): string {
  const thursday = monday + 3 * DAY;
  const year = new Date(thursday).getUTCFullYear();
  return `${year}-W${String(1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / DAY / 7)).padStart(2, '0')}`;
}

export interface ExpectedMeeting {
  readonly uid: string;
  /** Wall times in Berlin; the instants where a wall time alone does not tell them. */
  readonly start: string;
  readonly end: string;
  readonly startUtc?: string;
  readonly endUtc?: string;
  readonly status: string;
}

export interface ExpectedSubscription {
  readonly leads?: readonly string[];
  readonly digest?: false | { readonly weekday: string; readonly time: string };
  readonly pausedUntil?: string;
}

export const startOf = ({ start, startUtc }: ExpectedMeeting): number =>
  startUtc ? Date.parse(startUtc) : instantOf(start);
export const endOf = ({ end, endUtc }: ExpectedMeeting): number => (endUtc ? Date.parse(endUtc) : instantOf(end));

const LENGTHS = { M: MINUTE, H: 60 * MINUTE } as const;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** One line per post and meeting: `dueAt kind lead|week uid start end startLocal status`, sorted. */
export function expectedPosts(
  meetings: readonly ExpectedMeeting[],
  from: number,
  to: number,
  { leads = ['P7D', 'P1D'], digest, pausedUntil = '' }: ExpectedSubscription = {},
): string[] {
  const lines: string[] = [];
  const add = (dueAt: number, what: string, meeting: ExpectedMeeting) => {
    if (dueAt >= from && dueAt < to && wallOf(dueAt).slice(0, 10) > pausedUntil)
      lines.push(`${iso(dueAt)} ${what} ${meetingLine(meeting)}`);
  };
  for (const meeting of meetings.filter(({ status }) => status !== 'cancelled')) {
    // Two leads that end at the same instant are one post, named after the shorter.
    const due = new Map<number, string>();
    for (const lead of leads) {
      const [, count, unit] = /(\d+)(\w)$/.exec(lead)!;
      const at = lead.startsWith('PT')
        ? startOf(meeting) - Number(count) * LENGTHS[unit as 'M' | 'H']
        : dueDays(meeting.start.slice(0, 10), Number(count) * (unit === 'W' ? 7 : 1));
      if (at < startOf(meeting)) due.set(at, lead);
    }
    for (const [at, lead] of due) add(at, `reminder ${lead}`, meeting);
  }
  if (digest === false) return lines.sort();
  const { weekday, time } = digest ?? { weekday: 'monday', time: '08:00' };
  const number = WEEKDAYS.indexOf(weekday);
  for (const meeting of meetings) {
    const day = dayOf(meeting.start.slice(0, 10));
    const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY;
    // From Friday on a digest tells of the week that comes.
    const back = number >= 5 || number === 0 ? 7 : 0;
    const date = dateOf(monday - back * DAY + ((number + 6) % 7) * DAY);
    // What is over is left out, but on Monday the whole week is told.
    const since = instantOf(`${date}T${number === 1 ? '00:00' : time}`);
    if (back === 0 && endOf(meeting) <= since && startOf(meeting) < since) continue;
    add(instantOf(`${date}T${time}`), `digest ${isoWeek(monday)}`, meeting);
  }
  return lines.sort();
}

const iso = (time: number): string => new Date(time).toISOString();
const meetingLine = (meeting: ExpectedMeeting): string =>
  [meeting.uid, iso(startOf(meeting)), iso(endOf(meeting)), meeting.start, meeting.status].join(' ');

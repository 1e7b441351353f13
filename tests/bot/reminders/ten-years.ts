/**
 * Ten years, every day: what the planner says beside an oracle that shares no code with it (Intl for wall times, the
 * Easter formula for holidays). Run as a process of its own under several zones; prints figures as JSON.
 */
import { createHash } from 'node:crypto';
import { createPlanner } from '../../../bot/reminders/planner.ts';
import { createCalendar } from '../../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { BERLIN, subscription } from '../../support/posts.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 0, 1);
const DAYS = 3653;

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});
/** The instant at which Intl shows this wall time in Berlin: tried out, not computed. */
function instantAt(date: number, hour: number): number {
  const day = new Date(date).toISOString().slice(0, 10);
  const wanted = `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}, ${String(hour).padStart(2, '0')}:00`;
  for (const offset of [1, 2]) {
    const instant = date + (hour - offset) * 3_600_000;
    if (format.format(instant) === wanted) return instant;
  }
  throw new Error(`no such wall time: ${wanted}`);
}

/** Anonymous Gregorian computus. */
function easter(year: number): number {
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
function isHoliday(date: number): boolean {
  const day = new Date(date);
  const fixed = ['01-01', '05-01', '10-03', '12-25', '12-26'];
  if (fixed.includes(day.toISOString().slice(5, 10))) return true;
  return [-2, 1, 39, 50, 60].some((offset) => easter(day.getUTCFullYear()) + offset * DAY === date);
}
const isFree = (date: number): boolean => [0, 6].includes(new Date(date).getUTCDay()) || isHoliday(date);
function dueBefore(date: number, days: number): number {
  let day = date - days * DAY;
  while (isFree(day)) day -= DAY;
  return instantAt(day, 8);
}

const iso = (time: number) => new Date(time).toISOString();
const meetings: Meeting[] = [];
for (let i = 0; i < DAYS; i++) {
  const date = FIRST + i * DAY;
  const start = instantAt(date, 9);
  const local = `${iso(date).slice(0, 10)}T09:00`;
  meetings.push({
    uid: `u${i}`,
    occurrence: local,
    title: 'T',
    start: new Date(start),
    end: new Date(start + 3_600_000),
    startLocal: local,
    allDay: false,
    status: 'planned',
    sequence: 0,
    calendar: 'c',
  });
}
const planner = createPlanner({
  calendar: createCalendar(meetings),
  place: BERLIN,
  fieldOf: () => undefined,
  asOf: new Date(0),
  trust: () => 'fresh',
});
const lines: string[] = [];
const keys = new Set<string>();
let wrong = 0;
// Month by month, as windows that touch: nothing may be planned twice or left out at their edges.
for (let month = 0; month < 122; month++) {
  const window = { from: new Date(Date.UTC(2025, 11 + month, 1)), to: new Date(Date.UTC(2025, 12 + month, 1)) };
  for (const { key, dueAt, content } of planner.plan(subscription({ leads: ['P7D', 'P1D', 'PT2H'] }), window)) {
    if (keys.has(key)) wrong += 1;
    keys.add(key);
    lines.push(
      `${iso(dueAt.getTime())} ${content.kind} ${content.kind === 'reminder' ? `${content.lead} ${content.meeting.uid}` : content.week}`,
    );
  }
}
const found = new Set(lines);
const expected = new Set<string>();
for (let i = 0; i < DAYS; i++) {
  const date = FIRST + i * DAY;
  const start = instantAt(date, 9);
  expected.add(`${iso(dueBefore(date, 7))} reminder P7D u${i}`);
  expected.add(`${iso(dueBefore(date, 1))} reminder P1D u${i}`);
  expected.add(`${iso(start - 7_200_000)} reminder PT2H u${i}`);
  // ISO week by its Thursday, counted from the first Thursday of its year.
  if (new Date(date).getUTCDay() === 1) {
    const thursday = date + 3 * DAY;
    const year = new Date(thursday).getUTCFullYear();
    const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / DAY / 7);
    expected.add(`${iso(instantAt(date, 8))} digest ${year}-W${String(week).padStart(2, '0')}`);
  }
}
// The week in which the ten years begin is told on a Monday of the year before.
expected.add(`${iso(instantAt(Date.UTC(2025, 11, 29), 8))} digest 2026-W01`);
const missing = [...expected].filter((line) => !found.has(line));
const surplus = [...found].filter((line) => !expected.has(line));
console.log(
  JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    posts: lines.length,
    expected: expected.size,
    wrong: wrong + missing.length + surplus.length,
    examples: [...missing.slice(0, 3), ...surplus.slice(0, 3)],
    hash: createHash('sha256')
      .update(lines.sort().join('\n'))
      .update([...keys].sort().join())
      .digest('hex'),
  }),
);

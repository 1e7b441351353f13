/**
 * Ten years, or as many as YEARS says, every day: what reader and planner say beside an oracle that shares no code with them.
 * Run as a process of its own under several zones; prints figures as JSON.
 */
import { createHash } from 'node:crypto';
import { readIcs } from '../../../adapters/calendars/ics/read.ts';
import { createPlanner } from '../../../bot/reminders/planner.ts';
import { createCalendar } from '../../../knowledge/meetings/calendar.ts';
import { dateOf, dueDays, instantOf, isoWeek } from '../../support/berlin-oracle.ts';
import { BERLIN, subscription } from '../../support/posts.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 0, 1);
const YEARS = Number(process.env.YEARS ?? 10);
const END = Date.UTC(2026 + YEARS, 0, 1);
const DAYS = Math.round((END - FIRST) / DAY) + 1;
/** An ordinary hour, and the one that clocks jump over once a year and show twice once a year. */
const HOURS = ['09:00', '02:30'];

const iso = (time: number) => new Date(time).toISOString();
const event = (hour: string) => [
  'BEGIN:VEVENT',
  `UID:${hour}`,
  'SUMMARY:T',
  `DTSTART;TZID=Europe/Berlin:20260101T${hour.replace(':', '')}00`,
  'DURATION:PT1H',
  `RRULE:FREQ=DAILY;UNTIL=${2026 + YEARS}0101`,
  'END:VEVENT',
];
const { events, problems } = readIcs(['BEGIN:VCALENDAR', ...HOURS.flatMap(event), 'END:VCALENDAR'].join('\r\n'), {
  name: 'c',
  zone: 'Europe/Berlin',
  window: { from: new Date(FIRST), to: new Date(FIRST + (DAYS + 30) * DAY) },
});
if (problems.length > 0) throw new Error(JSON.stringify(problems));
const meetings = events.map(({ meeting }) => meeting).filter(({ start }) => start.getTime() < END + 22 * 3_600_000);
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
for (let month = 0; month < 12 * YEARS + 2; month++) {
  const window = { from: new Date(Date.UTC(2025, 11 + month, 1)), to: new Date(Date.UTC(2025, 12 + month, 1)) };
  for (const { key, dueAt, content } of planner.plan(subscription({ leads: ['P7D', 'P1D', 'PT2H'] }), window)) {
    if (keys.has(key)) wrong += 1;
    keys.add(key);
    lines.push(
      `${iso(dueAt.getTime())} ${content.kind} ${content.kind === 'reminder' ? `${content.lead} ${content.meeting.startLocal}` : content.week}`,
    );
  }
}
const found = new Set(lines);
const expected = new Set<string>();
/** Undefined on the one day a year that has no such hour. */
const startOn = (wall: string): number | undefined => {
  try {
    return instantOf(wall);
  } catch {
    return undefined;
  }
};
for (let i = 0; i < DAYS; i++) {
  const date = dateOf(FIRST + i * DAY);
  for (const hour of HOURS) {
    const start = startOn(`${date}T${hour}`);
    if (start === undefined) continue;
    expected.add(`${iso(dueDays(date, 7))} reminder P7D ${date}T${hour}`);
    expected.add(`${iso(dueDays(date, 1))} reminder P1D ${date}T${hour}`);
    expected.add(`${iso(start - 7_200_000)} reminder PT2H ${date}T${hour}`);
  }
  if (new Date(`${date}T00:00Z`).getUTCDay() === 1)
    expected.add(`${iso(instantOf(`${date}T08:00`))} digest ${isoWeek(FIRST + i * DAY)}`);
}
// The week in which the ten years begin is told on a Monday of the year before.
expected.add(`${iso(instantOf('2025-12-29T08:00'))} digest 2026-W01`);
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

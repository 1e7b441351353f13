/**
 * Ten years, every day: what the planner says beside an oracle that shares no code with it. Run as a process of its own under several zones; prints figures as JSON.
 */
import { createHash } from 'node:crypto';
import { createPlanner } from '../../../bot/reminders/planner.ts';
import { createCalendar } from '../../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { dateOf, dueDays, instantOf, isoWeek } from '../../support/berlin-oracle.ts';
import { BERLIN, subscription } from '../../support/posts.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 0, 1);
const DAYS = 3653;

const instantAt = (day: number, hour: number) => instantOf(`${dateOf(day)}T${String(hour).padStart(2, '0')}:00`);

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
  expected.add(`${iso(dueDays(dateOf(date), 7))} reminder P7D u${i}`);
  expected.add(`${iso(dueDays(dateOf(date), 1))} reminder P1D u${i}`);
  expected.add(`${iso(start - 7_200_000)} reminder PT2H u${i}`);
  if (new Date(date).getUTCDay() === 1) {
    expected.add(`${iso(instantAt(date, 8))} digest ${isoWeek(date)}`);
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

/** Prints what must not depend on the zone of the process. Run by zone.test.ts in four of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { feedFor } from '../../../adapters/calendars/feed.ts';
import { readIcs } from '../../../adapters/calendars/ics/read.ts';
import { readMeetingsYaml } from '../../../adapters/calendars/yaml.ts';
import { remindersCommand } from '../../../adapters/console/reminders.ts';
import { createCalendar } from '../../../knowledge/meetings/calendar.ts';
import { holidaysOf } from '../../../knowledge/meetings/holidays.ts';
import { daysOfWeek, isoWeekOf, mondayOf } from '../../../knowledge/meetings/iso-week.ts';
import { sampleMeetings } from '../../../knowledge/meetings/sample.ts';
import { addDays, addMonths, toInstant, weekday } from '../../../knowledge/meetings/zone.ts';
import { readPeriod } from '../../../knowledge/questions/dates/dates.ts';
import { testKnowledge } from '../../fixtures/calendars/registry.ts';

const zone = 'Europe/Berlin';
const window = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2028-01-01T00:00:00Z') };
const { registry } = testKnowledge();
const out: unknown[] = [];

for (let date = '2025-12-20'; date < '2035-12-31'; date = addDays(date, 1)) {
  out.push([
    date,
    weekday(date),
    isoWeekOf(date),
    mondayOf(date),
    toInstant(`${date}T02:30`, zone),
    toInstant(`${date}T08:00`, zone),
    addMonths(date, 1),
  ]);
}
for (let year = 2020; year < 2041; year++)
  out.push([...holidaysOf(year, 'HE')], daysOfWeek({ year, week: 1 }), daysOfWeek({ year, week: 53 }));
for (const text of [
  'morgen',
  'nächste Woche',
  'KW 48',
  'im Dezember',
  'am Freitag',
  'dieses Quartal',
  'Ende Februar',
  'bis 6.1.',
])
  out.push(readPeriod(text, '2026-12-31'));
for (const name of ['outlook-published', 'customized-zones', 'moved-and-cancelled', 'broken'])
  out.push(readIcs(readFileSync(`tests/fixtures/calendars/${name}.ics`), { name, zone, window }));
out.push(
  readMeetingsYaml(
    '- { body: ag-wasser, start: 2026-10-20T02:30, duration: PT2H, repeat: FREQ=DAILY;COUNT=10 }\n- { title: Tage, start: 2026-10-24, end: 2026-10-26 }',
    { name: 'y', zone, window },
  ),
);
const samples = sampleMeetings(registry, '2026-11-21');
out.push(
  samples,
  feedFor('alle', createCalendar(samples), registry, {
    stamp: new Date('2026-11-21T00:00:00Z'),
    refreshMinutes: 60,
  }),
);
// Every awkward calendar at once, as the preview tells it.
const nasty = readdirSync('tests/fixtures/calendars/nasty').filter((file) => file.endsWith('.ics'));
remindersCommand(
  [
    ...['preview', '--json', '--registry', 'tests/registries/seelberg', '--from', '2026-09-01', '--to', '2027-12-31'],
    ...nasty.sort().flatMap((file) => ['--calendar', `tests/fixtures/calendars/nasty/${file}`]),
  ],
  { out: (line) => out.push(line), err: (line) => out.push(line) },
);
process.stdout.write(out.map((value) => JSON.stringify(value)).join('\n'));

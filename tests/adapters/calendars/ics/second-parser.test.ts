/** ical.js, which shares nothing with our reader, finds the same meetings in the awkward calendars it can read. */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type ExpectedMeeting, endOf, instantOf, startOf } from '../../../support/berlin-oracle.ts';

const NASTY = new URL('../../../fixtures/calendars/nasty/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, NASTY), 'utf8').replace(/^\uFEFF/, '');
const cases = JSON.parse(read('expected.json')) as Record<
  string,
  { meetings: ExpectedMeeting[]; from?: string; to?: string }
>;

/** What ical.js cannot do, or does otherwise; our choice stands in docs/calendars.md. */
const EXCEPT: Readonly<Record<string, readonly string[]>> = {
  'knows no zones but those in the file': [
    'windows-zones-without-vtimezone',
    'customized-time-zone-undefined',
    'zone-in-the-language-of-windows',
    'freeassociation',
    'floating',
    'floating-with-calendar-zone',
    'new-york-in-march',
    'exdate-forms',
    'unreadable-override',
    'zone-incomplete',
    'outlook-floating-all-day',
  ],
  'takes the later of two equal wall times, counts those that do not exist, and hours as days': [
    'gap-of-spring',
    'doubled-hour-of-autumn',
    'over-the-change',
  ],
  'ends a rule at the midnight that begins its last day': ['last-friday', 'until'],
  'expands BYWEEKNO wrongly, one rule of two only, and none that ends before its start': [
    'week-number-rule',
    'two-rules',
    'rule-ends-before-its-start',
  ],
  'leaves out the DTSTART of dates without rule, and fails at periods': ['rdate', 'rdate-period', 'zone-by-dates'],
  'needs the same kind of RECURRENCE-ID, with a series and with times': [
    'moved-across-weeks-and-changes',
    'override-without-series',
    'override-without-times',
    'rest-of-a-series-cancelled',
    'published-then-cancelled',
    'exdate-of-all-day-as-time',
  ],
  'knows no versions of one event': [
    'versions-newest-last',
    'versions-newest-first',
    'versions-newest-in-the-middle',
    'versions-by-stamp',
    'series-shortened',
  ],
  'gives up where a file is damaged': [
    'all-day',
    'durations',
    'carriage-returns-only',
    'blank-lines-and-trailing-blanks',
    'event-without-end',
    'cut-off',
    'not-a-calendar',
    'empty',
    'wrong-values',
    'utf-16',
    'empty-exceptions-and-blanks-in-rules',
  ],
};
const excepted = new Set(Object.values(EXCEPT).flat());

const BERLIN = ICAL.parse(
  [
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'BEGIN:DAYLIGHT',
    'DTSTART:19700329T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:19701025T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n'),
);
const MAX = 2000;

/** `uid start end` of every occurrence that begins before an instant. */
function occurrences(text: string, to: number): string[] {
  const parsed = ICAL.parse(text) as unknown[];
  const calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]).map((each) => new ICAL.Component(each as never));
  ICAL.TimezoneService.reset();
  for (const zone of calendars.flatMap((each) => each.getAllSubcomponents('vtimezone')))
    ICAL.TimezoneService.register(zone);
  if (!ICAL.TimezoneService.has('Europe/Berlin')) ICAL.TimezoneService.register(new ICAL.Component(BERLIN));
  const at = (time: ICAL.Time) => (time.isDate ? instantOf(`${time.toString()}T00:00`) : time.toJSDate().getTime());
  const line = (uid: string, start: ICAL.Time, end: ICAL.Time) =>
    [uid, new Date(at(start)).toISOString(), new Date(at(end)).toISOString()].join(' ');
  const events = calendars.flatMap((each) => each.getAllSubcomponents('vevent')).map((each) => new ICAL.Event(each));
  return events
    .filter((event) => !event.isRecurrenceException())
    .flatMap((event) => {
      if (!event.isRecurring()) return [line(event.uid, event.startDate, event.endDate)];
      for (const other of events)
        if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
      const found: string[] = [];
      const iterator = event.iterator();
      for (let next = iterator.next(), i = 0; next && i < MAX; next = iterator.next(), i++) {
        const { startDate, endDate } = event.getOccurrenceDetails(next);
        if (at(startDate) >= to) break;
        found.push(line(event.uid, startDate, endDate));
      }
      return found;
    });
}

describe('ical.js finds the same meetings', () => {
  it('and every exception is one', () => {
    for (const name of excepted) expect(cases).toHaveProperty([name]);
  });
  it.each(Object.entries(cases).filter(([name]) => !excepted.has(name)))('%s', (name, { meetings, from, to }) => {
    const [first, last] = [from ?? '2026-09-01', to ?? '2027-12-31'].map((day) => instantOf(`${day}T00:00`)) as [
      number,
      number,
    ];
    const within = (start: number) => start >= first && start < last;
    const wanted = meetings
      .filter((meeting) => within(startOf(meeting)))
      .map((meeting) =>
        [meeting.uid, ...[startOf(meeting), endOf(meeting)].map((time) => new Date(time).toISOString())].join(' '),
      );
    const found = occurrences(read(`${name}.ics`), last).filter((line) => within(Date.parse(line.split(' ')[1]!)));
    expect([...new Set(found)].sort()).toEqual([...new Set(wanted)].sort());
  });
});

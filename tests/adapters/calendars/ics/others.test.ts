import fc from 'fast-check';
import ical from 'node-ical';
import { describe, expect, it } from 'vitest';
import { readIcs } from '../../../../adapters/calendars/ics/read.ts';

const WINDOW = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2029-01-01T00:00:00Z') };
const read = (text: string) => readIcs(text, { name: 't', zone: 'Europe/Berlin', window: WINDOW });
const file = (...lines: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:u',
    'SUMMARY:x',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** A start, and a rule that it fits: of others RFC 5545 leaves the result open, and the readers differ. */
const series = fc
  .tuple(
    fc.integer({ min: 0, max: 700 }),
    fc.integer({ min: 6, max: 22 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([days, hour, interval, kind]) => {
    const date = new Date(Date.UTC(2026, 0, 1 + days));
    const [day, weekday, month] = [date.getUTCDate(), DAYS[date.getUTCDay()]!, date.getUTCMonth() + 1];
    const nth = `${Math.min(4, Math.ceil(day / 7))}${weekday}`;
    const fits = day <= 28;
    const rule = [
      `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${weekday}`,
      fits ? `FREQ=MONTHLY;BYDAY=${nth}` : 'FREQ=DAILY;INTERVAL=5',
      `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${day}`,
      fits ? `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}` : 'FREQ=YEARLY',
      `FREQ=DAILY;INTERVAL=${interval}`,
    ][kind]!;
    return [
      `${date.toISOString().slice(0, 10).replaceAll('-', '')}T${String(hour).padStart(2, '0')}3000`,
      rule,
    ] as const;
  });

describe('against another reader', () => {
  it.each(['W. Europe Standard Time', 'Europe/Berlin', 'America/New_York'])(
    'node-ical finds the same instants in »%s«',
    (zone) => {
      fc.assert(
        fc.property(series, ([dtstart, rrule]) => {
          const text = file(`DTSTART;TZID=${zone}:${dtstart}`, 'DURATION:PT1H', `RRULE:${rrule}`);
          const ours = read(text);
          expect(ours.problems).toEqual([]);
          const event = ical.sync.parseICS(text).u as ical.VEvent;
          const theirs = new Set([
            event.start.getTime(),
            ...event.rrule!.between(WINDOW.from, WINDOW.to).map((date) => date.getTime()),
          ]);
          expect(new Set(ours.events.map(({ meeting }) => meeting.start.getTime()))).toEqual(theirs);
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('hostile files', () => {
  const LINES = [
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VTIMEZONE',
    'END:VTIMEZONE',
    'BEGIN:STANDARD',
    'END:STANDARD',
    'TZID:Z',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:-9999',
    'UID:a',
    'UID:__proto__',
    'DTSTART:20261201T090000Z',
    'DTSTART;TZID=Z:20261201T090000',
    'DTSTART;VALUE=DATE:20261201',
    'DTSTART:99991231T235959Z',
    'DTSTART:00000000',
    'DTSTART:00010101T000000Z',
    'DTEND:20261201T100000Z',
    'DURATION:P9999999W',
    'DURATION:PT1H',
    'RRULE:FREQ=DAILY',
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'RRULE:FREQ=DAILY;UNTIL=10000101',
    'RRULE:',
    'RDATE:20261202T090000Z',
    'EXDATE:20261202',
    'RECURRENCE-ID:20261202T090000Z',
    'RECURRENCE-ID;RANGE=THISANDFUTURE:20261203T090000Z',
    'SEQUENCE:99999999999',
    'STATUS:CANCELLED',
    ' folded',
    '=;:',
    'X;Y="',
    'SUMMARY:\u0000\u202e',
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    'METHOD:CANCEL',
  ];
  it('never throw, and never give a meeting without an instant', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 40 }), (lines) => {
        const { events } = read(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'));
        for (const { meeting } of events) {
          expect(Number.isNaN(meeting.start.getTime()) || Number.isNaN(meeting.end.getTime())).toBe(false);
          expect(meeting.end >= meeting.start).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  }, 60_000);
  it('arbitrary bytes never throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        (bytes) => void readIcs(bytes, { name: 't', zone: 'Europe/Berlin', window: WINDOW }),
      ),
    );
  });
});

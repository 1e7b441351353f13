import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { feed, feedFor, fold } from '../../../adapters/calendars/feed.ts';
import { timeZoneLines } from '../../../adapters/calendars/feed-zone.ts';
import { readIcs } from '../../../adapters/calendars/ics/read.ts';
import { ALL_MEETINGS } from '../../../bot/render/feed-link.ts';
import { createCalendar } from '../../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { toInstant, toLocal } from '../../../knowledge/meetings/zone.ts';
import { testKnowledge } from '../../fixtures/calendars/registry.ts';

const { registry } = testKnowledge();
const ZONE = 'Europe/Berlin';
const OPTIONS = { stamp: new Date('2026-11-21T08:00:00Z'), refreshMinutes: 60 };
const meeting = (local: string, more: Partial<Meeting> = {}): Meeting => {
  const start = toInstant(local, ZONE);
  return {
    uid: 'u',
    occurrence: local.padEnd(16, 'T00:00'),
    title: 'AG Wasser',
    body: 'ag-wasser',
    start,
    end: new Date(start.getTime() + 7_200_000),
    startLocal: toLocal(start, ZONE),
    allDay: false,
    status: 'planned',
    sequence: 0,
    calendar: 'k',
    ...more,
  };
};

/** Opens a feed with ical.js and returns its events, instants resolved by the file's own VTIMEZONE only. */
function open(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}
const zonesOf = (text: string) => [...text.matchAll(/;TZID=([^:;]+)/g)].map(([, zone]) => zone);

describe('a feed', () => {
  const meetings = [
    meeting('2026-12-03T14:00', { location: 'Raum 1; links, oben\\hinten', url: 'https://example.org/a?b=c' }),
    meeting('2027-07-01T09:00', { status: 'cancelled', sequence: 2 }),
    meeting('2027-02-01T09:00', { occurrence: '2027-01-25T09:00', status: 'changed' }),
    meeting('2027-03-04', { allDay: true, end: toInstant('2027-03-06', ZONE), title: 'Klausur' }),
    meeting('2026-12-09T10:00', {
      sample: true,
      title:
        'AG Wasser mit einem Titel, der länger ist als jede Zeile sein darf: Grünflächen, Gewässer, Überschwemmungsgebiete',
    }),
  ];
  const text = feed('AG Wasser', meetings, registry, OPTIONS);
  const events = open(text);

  it('is read by another parser as the same instants', () => {
    expect(
      events
        .map((event) => [event.startDate.toJSDate().toISOString(), event.endDate.toJSDate().toISOString()])
        .slice(0, 3),
    ).toEqual(meetings.slice(0, 3).map(({ start, end }) => [start.toISOString(), end.toISOString()]));
    expect([String(events[3]!.startDate), String(events[3]!.endDate)]).toEqual(['2027-03-04', '2027-03-06']);
    expect(events[0]!.location).toBe('Raum 1; links, oben\\hinten');
    expect(events[4]!.summary).toContain(
      '[Beispieldaten] AG Wasser mit einem Titel, der länger ist als jede Zeile sein darf: Grünflächen',
    );
  });

  it('is read by our own reader without a problem', () => {
    const read = readIcs(text, {
      name: 'x',
      zone: ZONE,
      window: { from: new Date('2026-01-01'), to: new Date('2028-01-01') },
    });
    expect(read.problems).toEqual([]);
    expect(read.events.map((event) => event.meeting.start.toISOString()).sort()).toEqual(
      meetings.map(({ start }) => start.toISOString()).sort(),
    );
  });

  it('keeps to what Outlook is known to need', () => {
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    expect(text).toContain('METHOD:PUBLISH');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT60M\r\nX-PUBLISHED-TTL:PT60M');
    expect(text).not.toContain('RDATE');
    expect(text).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT',
    );
    expect(text).toContain(
      'BEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD',
    );
    expect(new Set(zonesOf(text))).toEqual(
      new Set([...text.matchAll(/BEGIN:VTIMEZONE\r\nTZID:(.+)\r\n/g)].map(([, zone]) => zone)),
    );
    expect(text.match(/DTSTAMP:\d{8}T\d{6}Z/g)).toHaveLength(meetings.length);
    // Floating times make Outlook refuse the file.
    expect(text.match(/^(?:DTSTART|DTEND):\d{8}T\d{6}$/gm)).toEqual([
      'DTSTART:19700329T020000',
      'DTSTART:19701025T030000',
    ]);
    expect(text.match(/^DTEND.*$/gm)).toHaveLength(meetings.length);
  });

  it('names an occurrence the same for ever, and counts a move as a newer version', () => {
    const uid = (value: Meeting) => open(feed('x', [value], registry, OPTIONS))[0]!.uid;
    const plan = meeting('2026-12-03T14:00');
    const moved = meeting('2026-12-10T09:00', {
      occurrence: plan.occurrence,
      status: 'changed',
      title: 'anders',
      calendar: 'other',
    });
    expect(uid(moved)).toBe(uid(plan));
    expect(uid(meeting('2026-12-10T14:00'))).not.toBe(uid(plan));
    const sequence = (value: Meeting) => open(feed('x', [value], registry, OPTIONS))[0]!.sequence;
    expect(sequence(moved)).toBeGreaterThan(sequence(plan));
    expect(sequence({ ...plan, sequence: 1 })).toBeGreaterThan(sequence(moved));
    expect(feed('x', meetings, registry, OPTIONS)).toBe(feed('x', meetings, registry, OPTIONS));
  });

  it('says that a meeting is cancelled where Outlook shows it', () => {
    expect(events[1]!.summary).toBe('Abgesagt: AG Wasser');
    expect(events[1]!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});

describe('which feeds there are', () => {
  const calendar = createCalendar([
    meeting('2026-12-03T14:00'),
    meeting('2026-12-04T14:00', { uid: 'v', body: 'ak-theater' }),
    meeting('2026-12-05T14:00', { uid: 'w', body: undefined } as never),
  ]);
  it.each([
    ['ag-wasser', 1],
    ['umwelt', 1],
    [ALL_MEETINGS, 3],
    ['netzwerk-umwelt', 0],
  ])('%s', (id, count) => expect(open(feedFor(id, calendar, registry, OPTIONS)!)).toHaveLength(count));
  it.each(['buero-umwelt', 'nothing', '', '../x', '__proto__'])('not %s', (id) =>
    expect(feedFor(id, calendar, registry, OPTIONS)).toBeUndefined(),
  );
});

describe('properties', () => {
  it('any meeting survives the way to another parser', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 120 });
    const at = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2031, 0, 1) / 60_000 });
    fc.assert(
      fc.property(at, text, fc.integer({ min: 0, max: 2000 }), (minutes, location, length) => {
        const start = new Date(minutes * 60_000);
        const one = meeting('2026-12-03T14:00', { start, end: new Date(start.getTime() + length * 60_000), location });
        const [event] = open(feed('x', [one], registry, OPTIONS));
        expect(event!.startDate.toJSDate()).toEqual(start);
        expect(event!.endDate.toJSDate()).toEqual(one.end);
        if (location) expect(event!.location).toBe(location.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' '));
      }),
      // Midnight UTC of a change to winter time: the first of two equal wall times.
      { numRuns: 300, examples: [[31_988_160, '', 0]] },
    );
  });
  it('a folded line is short, and unfolds to itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }).map((value) => value.replace(/[\r\n]/g, '')),
        (line) => {
          const folded = fold(line);
          expect(folded.split('\r\n').every((part) => Buffer.byteLength(part) <= 75)).toBe(true);
          expect(folded.replaceAll('\r\n ', '')).toBe(line);
        },
      ),
    );
  });
  it.each(['Europe/Vienna', 'America/New_York', 'Asia/Tokyo', 'UTC', 'Australia/Sydney'])(
    'derives the rules of %s',
    (zone) => {
      const year = Array.from({ length: 24 }, (_, i) => new Date(Date.UTC(2026, i, 15, 11, 45)));
      const meetings = year.map((start, i) =>
        meeting('2026-12-03T14:00', { uid: `u${i}`, start, end: new Date(start.getTime() + 3_600_000) }),
      );
      const other = { ...registry, about: { ...registry.about, timeZone: zone } };
      const text = feed('x', meetings, other, OPTIONS);
      expect(text).toContain(`TZID:${zone}`);
      expect(open(text).map((event) => event.startDate.toJSDate())).toEqual(year);
    },
  );
  it('writes UTC where no rule tells the zone', () => {
    expect(timeZoneLines('Africa/Casablanca', [])).toBeUndefined();
    const text = feed(
      'x',
      [meeting('2026-12-03T14:00')],
      { ...registry, about: { ...registry.about, timeZone: 'Africa/Casablanca' } },
      OPTIONS,
    );
    expect(text).not.toContain('TZID');
    expect(text).toContain('DTSTART:20261203T130000Z');
  });
});

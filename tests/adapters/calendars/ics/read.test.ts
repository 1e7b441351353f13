import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ReadCalendar, readIcs } from '../../../../adapters/calendars/ics/read.ts';

const WINDOW = { from: new Date('2026-09-01T00:00:00Z'), to: new Date('2027-09-01T00:00:00Z') };
const read = (text: string | Uint8Array, window = WINDOW) =>
  readIcs(text, { name: 'test', zone: 'Europe/Berlin', window });
const fixture = (name: string) => read(readFileSync(`tests/fixtures/calendars/${name}.ics`));
const brief = ({ events }: ReadCalendar, uid = '') =>
  events
    .filter(({ meeting }) => meeting.uid.endsWith(uid))
    .map(
      ({ meeting }) =>
        `${meeting.occurrence} ${meeting.start.toISOString().slice(0, 16)} ${meeting.end.toISOString().slice(0, 16)} ${meeting.status}`,
    )
    .sort();
const event = (...lines: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:e',
    'SUMMARY:AG Wasser',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');

describe('an Outlook export', () => {
  const calendar = fixture('outlook-published');

  it('has no problems', () => expect(calendar.problems).toEqual([]));

  it('keeps the wall time of a series over both clock changes, without its EXDATE, with moved and cancelled occurrences', () => {
    expect(brief(calendar, 'SERIES')).toEqual([
      '2026-09-10T14:00 2026-09-10T12:00 2026-09-10T14:00 planned',
      '2026-10-08T14:00 2026-10-08T12:00 2026-10-08T14:00 planned',
      '2026-11-12T14:00 2026-11-13T08:30 2026-11-13T10:30 changed',
      '2027-01-14T14:00 2027-01-14T13:00 2027-01-14T15:00 cancelled',
      '2027-02-11T14:00 2027-02-11T13:00 2027-02-11T15:00 planned',
      '2027-03-11T14:00 2027-03-11T13:00 2027-03-11T15:00 planned',
      '2027-04-08T14:00 2027-04-08T12:00 2027-04-08T14:00 planned',
      '2027-05-13T14:00 2027-05-13T12:00 2027-05-13T14:00 planned',
      '2027-06-10T14:00 2027-06-10T12:00 2027-06-10T14:00 planned',
    ]);
  });

  it('puts all-day events on local days and joins folded lines', () => {
    const meeting = calendar.events.find(({ meeting: { uid } }) => uid.endsWith('ALLDAY'))!.meeting;
    expect(meeting).toMatchObject({
      allDay: true,
      occurrence: '2026-12-03T00:00',
      start: new Date('2026-12-02T23:00:00Z'),
      end: new Date('2026-12-04T23:00:00Z'),
    });
    expect(meeting.title).toBe(
      'Klausurtagung des Netzwerks Umwelt mit allen Arbeitsgruppen und mit Gästen aus den Nachbarkreisen',
    );
  });

  it('knows the display label of a Windows zone, DURATION, categories and escapes', () => {
    expect(brief(calendar, 'DISPLAY')).toEqual(['2027-03-29T08:30 2027-03-29T06:30 2027-03-29T08:00 planned']);
    expect(calendar.events.find(({ meeting: { uid } }) => uid.endsWith('DISPLAY'))!.hints.categories).toEqual([
      'Grüne Kategorie',
      'Forum Energie',
    ]);
    expect(calendar.events[0]!.meeting.location).toBe('Raum 1.12, Altbau');
  });
});

describe('time zones', () => {
  const calendar = fixture('customized-zones');

  it('takes a zone that no table knows from its VTIMEZONE', () => {
    expect(brief(calendar, 'custom-series')).toEqual([
      '2026-10-20T09:00 2026-10-20T07:00 2026-10-20T08:00 planned',
      '2026-10-27T09:00 2026-10-27T08:00 2026-10-27T09:00 planned',
      '2026-11-03T09:00 2026-11-03T08:00 2026-11-03T09:00 planned',
    ]);
    expect(brief(calendar, 'custom-half')).toEqual(['2026-12-01T04:30 2026-12-01T03:30 2026-12-01T04:30 planned']);
  });

  it('reports unknown zones and floating times with line and id, and loads the rest', () => {
    expect(calendar.problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'unknown-time-zone test:47 undefined-custom',
      'unknown-time-zone test:54 prefixed',
      'floating-time test:60 floating',
      'unknown-time-zone test:66 exchange-custom',
    ]);
    expect(new Set(calendar.events.map(({ meeting }) => meeting.uid))).toEqual(
      new Set(['custom-series', 'custom-half', 'plain-utc']),
    );
  });

  it.each([
    ['a time that clocks jump over moves forward', 'DTSTART;TZID=Europe/Berlin:20270328T023000', '2027-03-28T01:30'],
    ['a time that exists twice is the first', 'DTSTART;TZID=Europe/Berlin:20261025T023000', '2026-10-25T00:30'],
    ['Z wins over TZID', 'DTSTART;TZID=America/New_York:20261201T090000Z', '2026-12-01T09:00'],
  ])('%s', (_, line, start) =>
    expect(read(event(line)).events[0]!.meeting.start.toISOString().slice(0, 16)).toBe(start),
  );

  it('leaves out occurrences that clocks jump over, and does not count them', () => {
    expect(
      brief(read(event('DTSTART;TZID=Europe/Berlin:20270326T023000', 'RRULE:FREQ=DAILY;COUNT=4'))).map((line) =>
        line.slice(0, 16),
      ),
    ).toEqual(['2027-03-26T02:30', '2027-03-27T02:30', '2027-03-29T02:30', '2027-03-30T02:30']);
  });

  it('excludes by instant, whatever zone EXDATE is written in, and by day', () => {
    const dates = (exdate: string) =>
      brief(read(event('DTSTART;TZID=Europe/Berlin:20261201T090000', 'RRULE:FREQ=DAILY;COUNT=3', exdate))).map((line) =>
        line.slice(8, 10),
      );
    expect(dates('EXDATE:20261202T080000Z')).toEqual(['01', '03']);
    expect(dates('EXDATE;VALUE=DATE:20261202')).toEqual(['01', '03']);
    expect(dates('EXDATE;TZID=Europe/London:20261202T080000,20261203T080000')).toEqual(['01']);
  });

  it('reads an exception without zone in the zone of the start', () => {
    const series = ['DTSTART;TZID=Europe/Berlin:20261201T090000', 'RRULE:FREQ=DAILY;COUNT=3'];
    expect(brief(read(event(...series, 'EXDATE:20261202T090000'))).map((line) => line.slice(8, 10))).toEqual([
      '01',
      '03',
    ]);
    const moved = event(...series).replace(
      'END:VCALENDAR',
      'BEGIN:VEVENT\r\nUID:e\r\nRECURRENCE-ID:20261202T090000\r\nDTSTART;TZID=Europe/Berlin:20261202T150000\r\nEND:VEVENT\r\nEND:VCALENDAR',
    );
    expect(brief(read(moved)).map((line) => line.slice(8, 33))).toEqual([
      '01T09:00 2026-12-01T08:00',
      '02T09:00 2026-12-02T14:00',
      '03T09:00 2026-12-03T08:00',
    ]);
  });

  it.each(['20261201T230000Z', '20261202T000000Z', '20261202T120000Z'])(
    'an exception of an all-day series at %s means the day in which it lies',
    (time) =>
      expect(
        brief(read(event('DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=DAILY;COUNT=3', `EXDATE:${time}`))).map((line) =>
          line.slice(8, 10),
        ),
      ).toEqual(['01', '03']),
  );

  it.each([
    ['in UTC', 'DTSTART:20270327T230000Z', 'DTEND:20270328T220000Z'],
    ['in a zone', 'DTSTART;TZID=Europe/Berlin:20270328T000000', 'DTEND;TZID=Europe/Berlin:20270329T000000'],
    ['to 23:59', 'DTSTART;TZID=Europe/Berlin:20270328T000000', 'DTEND;TZID=Europe/Berlin:20270328T235900'],
  ])('an all-day event of Outlook %s is that day, also when clocks change', (_, ...lines) => {
    const calendar = read(event(...lines, 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', 'RRULE:FREQ=YEARLY;COUNT=1'));
    expect(brief(calendar)).toEqual(['2027-03-28T00:00 2027-03-27T23:00 2027-03-28T22:00 planned']);
    expect(calendar.events[0]!.meeting.allDay).toBe(true);
  });

  it('ends a series at its UNTIL, be it UTC, local or a day', () => {
    const count = (until: string) =>
      read(event('DTSTART;TZID=Europe/Berlin:20261201T090000', `RRULE:FREQ=DAILY;UNTIL=${until}`)).events.length;
    expect([count('20261203T080000Z'), count('20261203T075959Z'), count('20261203T090000'), count('20261203')]).toEqual(
      [3, 2, 3, 3],
    );
  });
});

describe('versions', () => {
  const calendar = fixture('moved-and-cancelled');

  it('takes the highest SEQUENCE and remembers where a single meeting was planned', () => {
    expect(brief(calendar, 'single-moved')).toEqual(['2026-12-01T09:00 2026-12-02T09:00 2026-12-02T10:00 changed']);
  });
  it('cancels a series whose cancellation has no rule, extra dates included', () => {
    expect(brief(calendar, 'series-cancelled').map((line) => `${line.slice(0, 10)} ${line.slice(51)}`)).toEqual([
      '2026-12-01 cancelled',
      '2026-12-08 cancelled',
      '2026-12-20 cancelled',
    ]);
  });
  it.each([
    ['Abgesagt: AG Wasser', 'cancelled'],
    ['FÄLLT AUS: AG Wasser', 'cancelled'],
    ['[Entfällt] AG Wasser', 'cancelled'],
    ['ABGESAGT! AG Wasser', 'cancelled'],
    ['Abgesagt – AG Wasser', 'cancelled'],
    ['Abgesagte Termine der AG Wasser', 'planned'],
  ])('»%s« is %s', (title, status) =>
    expect(read(event('DTSTART:20261201T090000Z').replace('AG Wasser', title)).events[0]!.meeting.status).toBe(status),
  );
  it('moves all that follow', () => {
    expect(brief(calendar, 'following')).toEqual([
      '2026-12-07T08:00 2026-12-07T07:00 2026-12-07T08:00 planned',
      '2026-12-08T08:00 2026-12-08T07:00 2026-12-08T08:00 planned',
      '2026-12-09T08:00 2026-12-09T08:30 2026-12-09T10:30 changed',
      '2026-12-10T08:00 2026-12-10T08:30 2026-12-10T10:30 changed',
    ]);
  });
  it('keeps an occurrence whose series is not in the file, and ignores replies', () => {
    expect(brief(calendar, 'orphan')).toEqual(['2026-12-10T14:00 2026-12-11T13:00 2026-12-11T15:00 changed']);
    expect(brief(calendar, 'reply')).toEqual([]);
    expect(calendar.problems).toEqual([]);
  });
  it('does not lose a meeting that was moved into or out of the window', () => {
    const window = { from: new Date('2026-11-13T00:00:00Z'), to: new Date('2026-11-14T00:00:00Z') };
    expect(brief(read(readFileSync('tests/fixtures/calendars/outlook-published.ics'), window))).toHaveLength(1);
  });
  it('reports two different events that claim to be the same version', () => {
    const text = event('DTSTART:20261201T090000Z').replace(
      'END:VCALENDAR',
      'BEGIN:VEVENT\r\nUID:e\r\nDTSTART:20261202T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR',
    );
    expect(read(text).problems.map(({ code, where }) => `${code} ${where}`)).toEqual(['duplicate-event test:8 e']);
  });
});

describe('broken files', () => {
  it('are reported line by line, and what is whole is loaded', () => {
    const calendar = fixture('broken');
    expect(calendar.fatal).toBe(false);
    expect(calendar.events.map(({ meeting }) => meeting.uid)).toEqual(['good-1', 'good-2']);
    expect(calendar.problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'broken-file test:9',
      'bad-date test:13 bad-date',
      'bad-rule test:19 bad-rule',
      'bad-rule test:25 secondly',
      'bad-date test:31 backwards',
      'broken-file test:34',
      'bad-date test:38 no-start',
      'broken-file test:42',
    ]);
  });

  it.each([
    ['a page instead of a calendar', '<html><body>Anmelden</body></html>'],
    ['nothing', ''],
    ['a calendar that was cut off', event('DTSTART:20261201T090000Z').slice(0, -20)],
  ])('%s is fatal', (_, text) => expect(read(text)).toMatchObject({ fatal: true, events: [] }));

  it('too large is refused unread', () =>
    expect(read(new Uint8Array(11 * 1024 * 1024))).toMatchObject({ fatal: true, problems: [{ code: 'too-large' }] }));

  it('reads Windows-1252 and says so', () => {
    const calendar = read(Buffer.from(event('DTSTART:20261201T090000Z').replace('AG Wasser', 'Büro für Öl'), 'latin1'));
    expect(calendar.events[0]!.meeting.title).toBe('Büro für Öl');
    expect(calendar.problems[0]!.code).toBe('broken-file');
  });

  it('joins a letter that a fold cut in two', () => {
    const [head, tail] = event('DTSTART:20261201T090000Z', 'LOCATION:Saal Grün').split('ü');
    const bytes = Buffer.concat([
      Buffer.from(head!),
      Buffer.from([0xc3]),
      Buffer.from('\r\n '),
      Buffer.from([0xbc]),
      Buffer.from(tail!),
    ]);
    expect(read(bytes).events[0]!.meeting.location).toBe('Saal Grün');
  });

  it('reads UTF-16 in either order of bytes', () => {
    const little = Buffer.from(`\ufeff${event('DTSTART:20261201T090000Z', 'LOCATION:Saal Grün')}`, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()])
      expect(read(bytes)).toMatchObject({ fatal: false, events: [{ meeting: { location: 'Saal Grün' } }] });
  });

  it('leaves out characters that nobody sees: a word with a soft hyphen is one word', () =>
    expect(
      read(event('DTSTART:20261201T090000Z', 'LOCATION:Kreis\u00adhaus\u200b 1')).events[0]!.meeting.location,
    ).toBe('Kreishaus 1'));

  it('does not take a line of a text for a component', () => {
    const calendar = read(event('DTSTART:20261201T090000Z', 'DESCRIPTION:Sitzung', 'Begin: 14 Uhr', 'DURATION:PT1H'));
    expect(brief(calendar)).toEqual(['2026-12-01T10:00 2026-12-01T09:00 2026-12-01T10:00 planned']);
  });

  it.each(['PT99999999999H', 'P999999999999999W'])('%s is no length of a meeting', (length) =>
    expect(read(event('DTSTART:20261201T090000Z', `DURATION:${length}`))).toMatchObject({
      events: [],
      problems: [{ code: 'bad-date' }],
    }),
  );

  it.each([
    'RRULE:FREQ=DAILY;INTERVAL=0',
    'RRULE:FREQ=DAILY;UNTIL=20270101T000000Z;COUNT=2',
    'RRULE:FREQ=WEEKLY;BYDAY=XX',
    'RRULE:FREQ=WEEKLY;FOO=1',
    'RRULE:INTERVAL=2',
    'RRULE:FREQ=YEARLY;BYMONTH=13',
    'EXRULE:FREQ=DAILY',
  ])('%s is a bad rule', (rule) =>
    expect(read(event('DTSTART:20261201T090000Z', rule)).problems.map(({ code }) => code)).toEqual(['bad-rule']),
  );

  it('gives up a rule with too many occurrences', () => {
    const rule = `RRULE:FREQ=DAILY;BYHOUR=${[...Array(24).keys()].join()};BYMINUTE=${[...Array(60).keys()].join()}`;
    expect(read(event('DTSTART:20261201T090000Z', rule)).problems.map(({ code }) => code)).toEqual([
      'too-many-occurrences',
    ]);
  });

  const bomb = (count: number, lines: (i: number) => readonly string[]) =>
    [
      'BEGIN:VCALENDAR',
      ...Array.from({ length: count }, (_, i) => ['BEGIN:VEVENT', ...lines(i), 'END:VEVENT']).flat(),
      'BEGIN:VEVENT',
      'UID:single',
      'DTSTART:20261201T090000Z',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
  it.each([
    [
      'series without an occurrence',
      bomb(500, (i) => [`UID:${i}`, 'DTSTART:19800101T090000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30']),
    ],
    [
      'dates in lists',
      bomb(300, (i) => [`UID:${i}`, 'DTSTART:20261201T090000Z', `RDATE:${'20100101T090000Z,'.repeat(1000)}`]),
    ],
    [
      'moves of all that follow',
      bomb(5000, (i) => [
        'UID:e',
        ...(i === 0
          ? ['DTSTART:20260901T090000Z', 'RRULE:FREQ=DAILY']
          : ['RECURRENCE-ID;RANGE=THISANDFUTURE:20260901T090000Z', 'DTSTART:20260901T100000Z', `SEQUENCE:${i}`]),
      ]),
    ],
  ])(
    'gives up too many %s together, and reads the other events',
    (_, text) => {
      const { events, problems } = read(text);
      expect(problems.map(({ code }) => code)).toContain('too-many-occurrences');
      expect(events.some(({ meeting: { uid } }) => uid === 'single')).toBe(true);
    },
    60_000,
  );

  it('finds an occurrence by its day without asking all others', () => {
    const versions = bomb(20_000, (i) => [
      'UID:e',
      ...(i === 0
        ? ['DTSTART:20260901T090000Z', 'RRULE:FREQ=DAILY']
        : ['RECURRENCE-ID;VALUE=DATE:20100101', 'DTSTART:20260901T100000Z', `SEQUENCE:${i}`]),
    ]);
    expect(read(versions).events.length).toBeGreaterThan(300);
  }, 10_000);
});

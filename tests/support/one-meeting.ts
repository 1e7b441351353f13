/** A calendar file of one meeting of a working group that the invented county has; `lines` say when, and what else there is to say. */
export const oneMeeting = (...lines: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//DE',
    'BEGIN:VEVENT',
    'UID:sitzung-1',
    'DTSTAMP:20261101T000000Z',
    'SUMMARY:AG Radverkehr',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

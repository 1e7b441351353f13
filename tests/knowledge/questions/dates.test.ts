import * as chrono from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../knowledge/questions/dates/dates.ts';

/** A Saturday in week 47 of 2026. */
const TODAY = '2026-11-21';
const read = (text: string, today = TODAY) => {
  const period = readPeriod(text, today);
  return period && (period.from === period.to ? period.from : `${period.from}/${period.to}`);
};

describe('what a question names', () => {
  it.each([
    // Days.
    ['Welche Termine gibt es heute?', '2026-11-21'],
    ['tagt morgen jemand', '2026-11-22'],
    ['was ist heute Abend', '2026-11-21'],
    ['Termine übermorgen', '2026-11-23'],
    ['termine uebermorgen', '2026-11-23'],
    ['what is on the day after tomorrow', '2026-11-23'],
    ['Was war gestern?', '2026-11-20'],
    ['Termine am 3.12.', '2026-12-03'],
    ['Termine am 3.12', '2026-12-03'],
    ['Termine am 03.12.2027', '2027-12-03'],
    ['Termine am 3.12.27', '2027-12-03'],
    ['am 3.12. um 14 Uhr', '2026-12-03'],
    ['am 3. Dezember', '2026-12-03'],
    ['am 3. dez', '2026-12-03'],
    ['am 20. November', '2027-11-20'],
    ['am 21. November', '2026-11-21'],
    ['was war am 22. November', '2025-11-22'],
    ['on 3 December 2027', '2027-12-03'],
    ['on December 3rd', '2026-12-03'],
    ['on the 3rd of December', '2026-12-03'],
    ['on December 3, 2027', '2027-12-03'],
    ['am 2027-03-04', '2027-03-04'],
    ['am 29. Februar', '2028-02-29'],
    ['am Donnerstag, den 3.12.', '2026-12-03'],
    ['Donnerstag, 3. Dezember 2026', '2026-12-03'],
    // Weekdays.
    ['am Freitag', '2026-11-27'],
    ['am Samstag', '2026-11-21'],
    ['on Friday', '2026-11-27'],
    ['nächsten Montag', '2026-11-23'],
    ['nächsten Samstag', '2026-11-28'],
    ['next tuesday', '2026-11-24'],
    ['letzten Freitag', '2026-11-20'],
    ['last Saturday', '2026-11-14'],
    ['diesen Mittwoch', '2026-11-18'],
    ['nächste Woche Mittwoch', '2026-11-25'],
    ['am Mittwoch nächster Woche', '2026-11-25'],
    ['Wednesday next week', '2026-11-25'],
    ['in drei Tagen', '2026-11-24'],
    // Weeks.
    ['which meetings are next week?', '2026-11-23/2026-11-29'],
    ['Termine diese Woche', '2026-11-16/2026-11-22'],
    ['in dieser Woche', '2026-11-16/2026-11-22'],
    ['Termine nächste Woche', '2026-11-23/2026-11-29'],
    ['naechste woche', '2026-11-23/2026-11-29'],
    ['kommende Woche', '2026-11-23/2026-11-29'],
    ['übernächste Woche', '2026-11-30/2026-12-06'],
    ['the week after next', '2026-11-30/2026-12-06'],
    ['letzte Woche', '2026-11-09/2026-11-15'],
    ['in zwei Wochen', '2026-11-30/2026-12-06'],
    ['am Wochenende', '2026-11-21/2026-11-22'],
    ['nächstes Wochenende', '2026-11-28/2026-11-29'],
    ['in den nächsten zwei Wochen', '2026-11-21/2026-12-05'],
    ['in the next 14 days', '2026-11-21/2026-12-05'],
    ['KW 48', '2026-11-23/2026-11-29'],
    ['kw48', '2026-11-23/2026-11-29'],
    ['in der 48. Kalenderwoche', '2026-11-23/2026-11-29'],
    ['KW 48 2027', '2027-11-29/2027-12-05'],
    ['KW 48/2027', '2027-11-29/2027-12-05'],
    ['KW 2', '2027-01-11/2027-01-17'],
    ['KW 53', '2026-12-28/2027-01-03'],
    ['KW 47', '2026-11-16/2026-11-22'],
    ['KW 46', '2027-11-15/2027-11-21'],
    ['was war in KW 46', '2026-11-09/2026-11-15'],
    ['KW 48 bis 50', '2026-11-23/2026-12-13'],
    ['meetings in week 48', '2026-11-23/2026-11-29'],
    ['calendar week 48 of 2027', '2027-11-29/2027-12-05'],
    // Months.
    ['Termine im Dezember', '2026-12-01/2026-12-31'],
    ['im Dezember 2027', '2027-12-01/2027-12-31'],
    ['Sitzungen im November', '2026-11-01/2026-11-30'],
    ['im März', '2027-03-01/2027-03-31'],
    ['im maerz', '2027-03-01/2027-03-31'],
    ['Welche Sitzungen waren im Oktober?', '2026-10-01/2026-10-31'],
    ['in December', '2026-12-01/2026-12-31'],
    ['meetings in May', '2027-05-01/2027-05-31'],
    ['may 2027', '2027-05-01/2027-05-31'],
    ['Termine Februar', '2027-02-01/2027-02-28'],
    ['nächsten Monat', '2026-12-01/2026-12-31'],
    ['diesen Monat', '2026-11-01/2026-11-30'],
    ['last month', '2026-10-01/2026-10-31'],
    ['Anfang Januar', '2027-01-01/2027-01-10'],
    ['Mitte Januar 2028', '2028-01-11/2028-01-20'],
    ['Ende Februar', '2027-02-21/2027-02-28'],
    ['early january', '2027-01-01/2027-01-10'],
    ['end of december', '2026-12-21/2026-12-31'],
    ['Ende des Monats', '2026-11-21/2026-11-30'],
    ['Anfang nächsten Monats', '2026-12-01/2026-12-10'],
    ['next March', '2027-03-01/2027-03-31'],
    ['last March', '2026-03-01/2026-03-31'],
    // Longer.
    ['dieses Quartal', '2026-10-01/2026-12-31'],
    ['nächstes Quartal', '2027-01-01/2027-03-31'],
    ['this quarter', '2026-10-01/2026-12-31'],
    ['im 1. Quartal', '2027-01-01/2027-03-31'],
    ['im ersten Quartal 2028', '2028-01-01/2028-03-31'],
    ['Q2 2027', '2027-04-01/2027-06-30'],
    ['second quarter', '2027-04-01/2027-06-30'],
    ['im 1. Halbjahr 2027', '2027-01-01/2027-06-30'],
    ['dieses Jahr', '2026-01-01/2026-12-31'],
    ['in diesem Jahr', '2026-01-01/2026-12-31'],
    ['next year', '2027-01-01/2027-12-31'],
    ['Termine 2027', '2027-01-01/2027-12-31'],
    ['im Jahr 2027', '2027-01-01/2027-12-31'],
    ['in 2027', '2027-01-01/2027-12-31'],
    ['in den letzten drei Monaten', '2026-08-21/2026-11-21'],
    // By what lies beside it.
    ['heute in 14 Tagen', '2026-12-05'],
    ['heute in zwei Wochen', '2026-12-05'],
    ['heute vor einer Woche', '2026-11-14'],
    ['two weeks from today', '2026-12-05'],
    ['Dienstag in einer Woche', '2026-12-01'],
    ['in the first week of January', '2027-01-01/2027-01-07'],
    ['in der ersten Januarwoche', '2027-01-01/2027-01-07'],
    ['zweite Woche im Dezember', '2026-12-08/2026-12-14'],
    ['letzte Woche im Dezember', '2026-12-25/2026-12-31'],
    ['last week of February 2028', '2028-02-23/2028-02-29'],
    ['an Heiligabend', '2026-12-24'],
    ['an Weihnachten', '2026-12-24/2026-12-26'],
    ['vor Weihnachten', '2026-11-21/2026-12-23'],
    ['zwischen den Jahren', '2026-12-27/2026-12-31'],
    ['an Silvester', '2026-12-31'],
    ["New Year's Eve", '2026-12-31'],
    ['über Ostern', '2027-03-26/2027-03-29'],
    ['vor Ostern 2028', '2026-11-21/2028-04-13'],
    ['an Pfingsten', '2027-05-16/2027-05-17'],
    ['an Fronleichnam', '2027-05-27'],
    // From and to.
    ['zwischen 1. und 15. Dezember', '2026-12-01/2026-12-15'],
    ['vom 1. bis 15. Dezember 2027', '2027-12-01/2027-12-15'],
    ['vom 1.12. bis zum 15.12.', '2026-12-01/2026-12-15'],
    ['1.-15.12.', '2026-12-01/2026-12-15'],
    ['zwischen dem 20.12. und dem 10.1.', '2026-12-20/2027-01-10'],
    ['between 1 and 15 December', '2026-12-01/2026-12-15'],
    ['between December 1 and 15', '2026-12-01/2026-12-15'],
    ['from December 1 to December 15', '2026-12-01/2026-12-15'],
    ['zwischen Oktober und Dezember', '2026-10-01/2026-12-31'],
    ['Sitzungen im Januar und Februar', '2027-01-01/2027-02-28'],
    ['Termine im Januar und im Februar', '2027-01-01/2027-02-28'],
    ['Termine nächste und übernächste Woche', '2026-11-23/2026-12-06'],
    ['meetings this week and next week', '2026-11-16/2026-11-29'],
    ['von Januar bis März', '2027-01-01/2027-03-31'],
    ['from december to february', '2026-12-01/2027-02-28'],
    ['von Montag bis Mittwoch', '2026-11-23/2026-11-25'],
    ['zwischen 1. und 30. November', '2026-11-01/2026-11-30'],
    ['bis Freitag', '2026-11-21/2026-11-27'],
    ['bis zum 15. Dezember', '2026-11-21/2026-12-15'],
    ['pausiere bis 6.1.', '2026-11-21/2027-01-06'],
    ['by December 15', '2026-11-21/2026-12-15'],
    ['until the end of the year', '2026-11-21/2026-12-31'],
    ['vor dem 15.12.', '2026-11-21/2026-12-14'],
    ['seit Januar', '2026-01-01/2026-11-21'],
    ['since September', '2026-09-01/2026-11-21'],
    ['ab Januar', '2027-01-01/2028-01-01'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('two times that do not follow one another', () => {
  it.each([
    ['Termine im Januar und März', '2027-01-01/2027-03-31', '2027-02-01/2027-02-28'],
    ['meetings in March and January', '2027-01-01/2027-03-31', '2027-02-01/2027-02-28'],
    ['Termine am Montag und Mittwoch', '2026-11-23/2026-11-25', '2026-11-24/2026-11-24'],
    ['Sitzungen am 5.1. und 7.2.', '2027-01-05/2027-02-07', '2027-01-06/2027-02-06'],
    ['on 1 and 15 December', '2026-12-01/2026-12-15', '2026-12-02/2026-12-14'],
  ])('%s', (text, expected, without) => {
    const period = readPeriod(text, '2026-11-21')!;
    expect(`${period.from}/${period.to}`).toBe(expected);
    expect(period.without && `${period.without.from}/${period.without.to}`).toBe(without);
  });
  it.each(['zwischen Januar und März', 'zwischen dem 5.1. und 7.2.', 'Januar bis März', 'im Januar und Februar'])(
    '%s is one',
    (text) => expect(readPeriod(text, '2026-11-21')).not.toHaveProperty('without'),
  );
});

describe('what is no time', () => {
  it.each([
    'Warum ist das so?',
    'Familien mit 1-2 Kindern',
    'Welche Gremien tagen 4 mal im Jahr?',
    'einmal im Monat',
    'zweimal pro Woche, alle zwei Wochen',
    'every week, twice a year',
    'Guten Morgen!',
    'good morning',
    'jeden Freitags',
    'May I ask who may join?',
    'we march on',
    'Was steht in Kapitel 2.6.?',
    'laut Abschnitt 3.12. und § 8.1.',
    'Netzwerkstruktur 2019',
    'Jahresgespräche 10-21',
    'zwischen 0 und 10 Jahren',
    'wer koordiniert das Netzwerk',
    'do we have a sun room',
    'Wann tagt die AG das nächste Mal?',
    'when is the next meeting',
    'am 31.11.',
    'am 30. Februar',
    'KW 53 2027',
    'am 3. Treffen',
    '14 Uhr',
    'Telefon 06152 989-517',
    '',
  ])('%s', (text) => expect(read(text)).toBeUndefined());
});

describe('edges of the calendar', () => {
  it.each([
    ['2026-12-31', 'morgen', '2027-01-01'],
    ['2028-02-28', 'morgen', '2028-02-29'],
    ['2026-12-31', 'diese Woche', '2026-12-28/2027-01-03'],
    ['2027-01-01', 'diese Woche', '2026-12-28/2027-01-03'],
    ['2027-01-01', 'KW 53', '2026-12-28/2027-01-03'],
    ['2027-01-01', 'nächste Woche', '2027-01-04/2027-01-10'],
    ['2027-01-01', 'KW 1', '2027-01-04/2027-01-10'],
    ['2024-12-30', 'KW 1', '2024-12-30/2025-01-05'],
    ['2027-01-31', 'nächsten Monat', '2027-02-01/2027-02-28'],
    ['2026-12-15', 'nächstes Quartal', '2027-01-01/2027-03-31'],
  ])('on %s: %s', (today, text, expected) => expect(read(text, today)).toBe(expected));

  it('says which words gave it away', () => {
    expect(readPeriod('Welche Termine  hat die AG bis zum 15. Dezember?', TODAY)).toMatchObject({
      kind: 'until',
      evidence: 'bis zum 15. dezember',
    });
  });
});

describe('against others', () => {
  const reference = new Date(2026, 10, 21, 12);
  const dayOf = (date: Date) =>
    `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

  it.each(['heute', 'morgen', 'übermorgen', 'gestern', 'am 3. Dezember', 'am 3.12.2026', 'am 14. Januar 2028'])(
    'chrono-node reads »%s« the same',
    (text) => {
      expect(read(text)).toBe(dayOf(chrono.de.parseDate(text, reference, { forwardDate: true })!));
    },
  );
  it.each(['today', 'tomorrow', 'yesterday', 'on December 3', 'on 3 December 2027', 'on Friday', 'in 3 days'])(
    'chrono-node reads “%s” the same',
    (text) => {
      expect(read(text)).toBe(dayOf(chrono.en.parseDate(text, reference, { forwardDate: true })!));
    },
  );

  const days = fc
    .integer({ min: 0, max: 36_524 })
    .map((n) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10));
  const months = (language: string) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });

  it('every written-out day is read as itself', () => {
    fc.assert(
      fc.property(days, days, (date, today) => {
        const [year, month, day] = date.split('-').map(Number) as [number, number, number];
        const at = new Date(`${date}T00:00:00Z`);
        for (const text of [
          `am ${day}.${month}.${year}`,
          `am ${day}. ${months('de').format(at)} ${year}`,
          `on ${day} ${months('en').format(at)} ${year}`,
          date,
        ])
          expect(read(text, today)).toBe(date);
      }),
    );
  });
  it('a day without a year is the next one, or the last in a question about what was', () => {
    fc.assert(
      fc.property(days, days, (date, today) => {
        const [, month, day] = date.split('-').map(Number) as [number, number, number];
        const next = readPeriod(`Termine am ${day}.${month}.`, today)!.from;
        const last = readPeriod(`Was war am ${day}.${month}.`, today)!.from;
        expect([next.slice(5), last.slice(5)]).toEqual([date.slice(5), date.slice(5)]);
        expect(last <= today && next >= today).toBe(true);
      }),
    );
  });
  it('never throws, whatever is written', () => {
    const parts = fc.constantFrom(
      'KW',
      '48',
      'bis',
      '3.',
      '12.',
      'am',
      'Dezember',
      'nächsten',
      'Freitag',
      'zwischen',
      'und',
      'in',
      'Wochen',
      '2027',
      '99',
      '-',
      'Ende',
      'seit',
      'ab',
      'Q4',
      'may',
      'week',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), days, (words, today) => {
        const period = readPeriod(words.join(' '), today);
        if (period) expect(period.from <= period.to).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { meetingsText } from '../../../bot/render/meetings-text.ts';
import { renderText } from '../../../bot/render/text.ts';
import { type MeetingsAnswer, meetingsAnswer, subjectsOfMeetings } from '../../../knowledge/answers/meetings.ts';
import { type Calendar, createCalendar } from '../../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { sampleMeetings } from '../../../knowledge/meetings/sample.ts';
import { addDays, toInstant } from '../../../knowledge/meetings/zone.ts';
import { readMeetingQuestion } from '../../../knowledge/questions/dates/meeting-question.ts';
import { readQuestion } from '../../../knowledge/questions/read.ts';
import { testKnowledge } from '../../fixtures/calendars/registry.ts';

const knowledge = testKnowledge({
  'umwelt/uag-quelle.yaml':
    'name: UAG Quelle\nkind: sub-working-group\nmentions: [{ document: plan, at: "1" }]\npartOf: [{ value: [ag-boden], source: { document: plan, at: "1" } }]\ncoordination: [{ value: { role: coordination, by: [buero-umwelt] }, source: { document: plan, at: "1" } }]\n',
});
const { registry } = knowledge;
const NOW = new Date('2026-11-21T09:00:00Z');
const at = (body: string | undefined, local: string, more: Partial<Meeting> = {}): Meeting => {
  const start = toInstant(local, 'Europe/Berlin');
  const title = (body && registry.entries.get(body)?.name) ?? 'Sprechtag';
  return {
    uid: `${body}${local}`,
    occurrence: local,
    title,
    ...(body ? { body } : {}),
    start,
    end: new Date(start.getTime() + 7_200_000),
    startLocal: local,
    allDay: false,
    status: 'planned',
    sequence: 0,
    calendar: 'Gremien',
    ...more,
  };
};
const CALENDAR = createCalendar([
  at('ag-wasser', '2026-04-20T10:00'),
  at('ag-wasser', '2026-11-25T10:00', { status: 'cancelled' }),
  at('ag-wasser', '2026-12-03T14:00', { location: 'Raum 1' }),
  at('forum-energie', '2026-11-24T09:00', { occurrence: '2026-11-23T09:00', status: 'changed' }),
  at('uag-quelle', '2026-12-01T09:00'),
  at('runde-musik', '2026-12-02', {
    allDay: true,
    occurrence: '2026-12-02T00:00',
    startLocal: '2026-12-02T00:00',
    end: toInstant(addDays('2026-12-02', 2), 'Europe/Berlin'),
    title: 'Runde Musik: Klausur',
  }),
  at(undefined, '2026-11-26T09:00'),
]);

function ask(text: string, calendar: Calendar = CALENDAR, now = NOW): MeetingsAnswer | undefined {
  const asked = readMeetingQuestion(text, now.toISOString().slice(0, 10));
  if (!asked) return undefined;
  const reading = readQuestion(asked.rest, knowledge, 'de');
  return meetingsAnswer(asked, reading, subjectsOfMeetings(reading, knowledge).entries, calendar, knowledge, now);
}
const days = (answer: MeetingsAnswer | undefined) =>
  answer?.meetings.map(({ body, startLocal }) => `${body ?? '-'} ${startLocal.slice(5, 10)}`);

describe('what was called off or moved', () => {
  it.each([
    ['Welche Sitzungen fallen aus?', ['ag-wasser 11-25']],
    ['Which meetings are cancelled?', ['ag-wasser 11-25']],
    ['Gibt es abgesagte Termine?', ['ag-wasser 11-25']],
    ['Was fällt nächste Woche aus?', ['ag-wasser 11-25']],
    ['Welche Sitzungen im Dezember sind abgesagt?', []],
    ['Welche Termine wurden verschoben?', ['forum-energie 11-24']],
    // These ask how one stands, or for both.
    ['Fällt die AG Wasser nächste Woche aus?', ['ag-wasser 11-25']],
    ['Fällt die AG Wasser im Dezember aus?', ['ag-wasser 12-03']],
    [
      'Welche Sitzungen sind abgesagt oder verschoben?',
      ['forum-energie 11-24', 'ag-wasser 11-25', '- 11-26', 'uag-quelle 12-01', 'runde-musik 12-02', 'ag-wasser 12-03'],
    ],
  ])('%s', (text, expected) => expect(days(ask(text))).toEqual(expected));

  it('is told as such, and that there is none', () => {
    expect(meetingsText(ask('Welche Sitzungen fallen aus?')!, 'de', registry)).toMatch(/^Abgesagte Termine:\n/);
    const none = ask('Which meetings of the AG Wasser in December are cancelled?')!;
    expect(none.declined).toBe(false);
    expect(meetingsText(none, 'en', registry)).toContain(
      'No meeting is marked as cancelled in the calendars for AG Wasser from 1 December to 31 December 2026.',
    );
  });
});

describe('two months', () => {
  it('are told without the one between them', () => {
    const calendar = createCalendar(
      ['2027-01-05T10:00', '2027-02-02T10:00', '2027-03-02T10:00'].map((on) => at('ag-wasser', on)),
    );
    const answer = ask('Termine im Januar und März', calendar)!;
    expect(days(answer)).toEqual(['ag-wasser 01-05', 'ag-wasser 03-02']);
    expect(meetingsText(answer, 'de', registry)).toContain(
      '2 Termine vom 1. Januar bis 31. Januar 2027 und vom 1. März bis 31. März 2027:',
    );
  });
});

describe('which questions are for dates', () => {
  it.each([
    ['Wann tagt die AG Wasser das nächste Mal?', 'next'],
    ['wann ist die nächste sitzung der AG Wasser', 'next'],
    ['when does the AG Wasser meet next?', 'next'],
    ['When is the next meeting?', 'next'],
    ['Wann trifft sich die AG Wasser?', 'next'],
    ['was war die letzte Sitzung?', 'last'],
    ['Wann hat die AG Wasser zuletzt getagt?', 'last'],
    ['when did the AG Wasser last meet?', 'last'],
    ['Termine der AG Wasser', 'upcoming'],
    ['die nächsten Sitzungen', 'upcoming'],
    ['upcoming meetings', 'upcoming'],
    ['which meetings are next week?', 'period'],
    ['Termine im Dezember', 'period'],
    ['KW 48', 'period'],
    ['und im Januar?', 'period'],
    ['Was steht nächste Woche an?', 'period'],
    ['tagt morgen jemand', 'period'],
    ['Wie oft tagt die AG Wasser dieses Jahr?', 'period'],
    ["what's on next week?", 'period'],
    ['What is on tomorrow?', 'period'],
    ['Ist am Freitag was?', 'period'],
    ['Fällt die AG Wasser am 25. November aus?', 'period'],
    ['Is the AG Wasser in December cancelled?', 'period'],
    ['Welche Sitzungen fallen aus?', 'upcoming'],
    ['Wurde die AG Wasser verschoben?', 'upcoming'],
    ['Wann ist die übernächste Sitzung der AG Wasser?', 'upcoming'],
  ])('%s → %s', (text, when) => expect(readMeetingQuestion(text, '2026-11-21')?.when).toBe(when));
  it.each([
    'Wie oft tagt die AG Wasser?',
    'Wer koordiniert die AG Wasser?',
    'Wer leitet dieses Jahr die AG Wasser?',
    'Was macht die AG Wasser?',
    'Welche Mitglieder hat das Forum ab Januar?',
    'Hallo',
    'Wann wurde der Plan veröffentlicht?',
    'How often does it meet?',
    'Termine am 31.11.',
    '',
  ])('%s is another', (text) => expect(readMeetingQuestion(text, '2026-11-21')).toBeUndefined());
});

describe('answers', () => {
  it('the next meeting, and what was cancelled before it', () => {
    const answer = ask('Wann tagt die AG Wasser das nächste Mal?')!;
    expect(answer).toMatchObject({
      declined: false,
      cancelled: [{ startLocal: '2026-11-25T10:00' }],
      watch: [{ held: 1, planned: 1, missing: 2 }],
    });
    expect(days(answer)).toEqual(['ag-wasser 12-03']);
    expect(meetingsText(answer, 'de', registry)).toBe(
      [
        'AG Wasser – nächster Termin: Donnerstag, 3. Dezember 2026, 14:00–16:00 Uhr, Raum 1.',
        'Abgesagt: Mittwoch, 25. November 2026, 10:00–12:00 Uhr.',
        'Vereinbart: 4 × im Jahr; 2026 bekannt: 1 gehalten, 1 geplant, 1 abgesagt, 2 fehlen; letzte vor 7 Monaten.',
        'Quelle: Kalender »Gremien«',
      ].join('\n'),
    );
    expect(meetingsText(answer, 'en', registry)).toContain(
      'AG Wasser – next meeting: Thursday, 3 December 2026, 14:00–16:00, Raum 1.',
    );
  });
  it('the last meeting', () =>
    expect(days(ask('Wann war die letzte Sitzung der AG Wasser?'))).toEqual(['ag-wasser 04-20']));
  it('a meeting that goes on just now', () => {
    const answer = ask('Wann tagt die AG Wasser?', CALENDAR, new Date('2026-12-03T13:30:00Z'))!;
    expect(days(answer)).toEqual(['ag-wasser 12-03']);
  });
  it('a period, for all, a field, a kind, a unit, a topic', () => {
    expect(days(ask('Termine nächste Woche'))).toEqual(['forum-energie 11-24', 'ag-wasser 11-25', '- 11-26']);
    expect(days(ask('Termine im Bereich Umwelt im Dezember'))).toEqual(['uag-quelle 12-01', 'ag-wasser 12-03']);
    expect(days(ask('Welche Foren tagen diesen Monat?'))).toEqual(['forum-energie 11-24']);
    expect(ask('Termine Büro für Umwelt im Dezember')).toMatchObject({
      via: 'coordinated',
      meetings: [{ body: 'uag-quelle' }],
    });
    expect(days(ask('Was ist am 3. Dezember los?'))).toEqual(['runde-musik 12-02', 'ag-wasser 12-03']);
  });
  it('what was moved away from the day that is asked for', () => {
    const answer = ask('Tagt das Forum Energie am 23. November?')!;
    expect(answer).toMatchObject({ declined: false, meetings: [], movedAway: [{ startLocal: '2026-11-24T09:00' }] });
    expect(meetingsText(answer, 'de', registry)).toContain(
      'Verschoben: Forum Energie – Dienstag, 24. November 2026, 09:00–11:00 Uhr [verschoben, ursprünglich Montag, 23. November 2026, 09:00 Uhr].',
    );
    expect(ask('Termine nächste Woche')!.movedAway).toEqual([]);
  });
  it('a cancelled meeting is known', () =>
    expect(ask('Findet die AG Wasser am 25. November statt?')).toMatchObject({
      declined: false,
      meetings: [{ status: 'cancelled' }],
    }));
  it('the next meeting of each of several bodies', () => {
    const answer = ask('Wann tagen die AG Wasser und die Runde Musik?')!;
    expect(days(answer)).toEqual(['ag-wasser 11-25', 'runde-musik 12-02', 'ag-wasser 12-03']);
    expect(meetingsText(answer, 'de', registry)).toContain('Nächste Termine für AG Wasser und Runde Musik:');
  });
  it('of the parts, where a body has none of its own', () => {
    expect(ask('Wann tagt die AG Boden?')).toMatchObject({
      via: 'children',
      meetings: [{ body: 'uag-quelle' }],
      declined: false,
    });
  });
  it('no date known: says so, and gives the cadence with its source', () => {
    const answer = ask('Wann tagt das Netzwerk Umwelt?', createCalendar([at('runde-musik', '2026-12-02')]))!;
    expect(answer).toMatchObject({ declined: true, meetings: [], cadence: [{ name: 'cadence' }] });
    expect(meetingsText(answer, 'de', registry)).toBe(
      'Es ist kein nächster Termin bekannt für Netzwerk Umwelt.\nBekannt ist der Turnus: 2 × im Jahr.\nQuelle: Plan 2025, 2',
    );
  });
  it('without any calendar says that', () => {
    const none = createCalendar([]);
    expect(ask('Termine nächste Woche', none)).toMatchObject({ declined: true, calendars: false });
    expect(meetingsText(ask('Termine nächste Woche', none)!, 'en', registry)).toBe(
      'No calendar is connected, so no dates are known.',
    );
    expect(ask('Wann tagt die AG Wasser?', none)).toMatchObject({ declined: true });
  });
  it('a week without meetings is an answer', () =>
    expect(ask('Termine in KW 2')).toMatchObject({ declined: false, meetings: [] }));
  it.each([
    'Termine in Entenhausen nächste Woche',
    'Wann tagt die AG Klimaschutz?',
    'Wie oft tagt das Netzwerk Umwelt dieses Jahr?',
  ])('%s is left to another answer', (text) => expect(ask(text)).toBeUndefined());
  it.each([
    ['Which meetings are next week?', 'period'],
    ['What meetings are there in week 49?', 'period'],
    ['meetings on 3 December at 2 pm', 'period'],
    ["next Friday's meetings", 'period'],
    ['was steht heute in 14 Tagen an?', 'period'],
    ['Heute noch was?', 'period'],
    ['nächste Sitzungen der AG Wasser', 'upcoming'],
    ['Was war die letzte Sitzung?', 'last'],
  ])('%s asks for %s', (text, when) => expect(ask(text)).toMatchObject({ query: { when } }));
  it.each([
    'Protokoll der letzten Sitzung der AG Wasser?',
    'Was wurde in der letzten Sitzung der AG Wasser beschlossen?',
    'Zahl der Termine der AG Wasser im Jahr?',
    'When in the year does the AG Wasser meet?',
  ])('%s asks for something else', (text) => expect(ask(text)).toBeUndefined());
  it('names what it is about, for follow-ups', () => {
    const ids = (text: string) => ask(text)!.entries.map(({ id }) => id);
    expect(ids('Wann tagt die AG Wasser?')).toEqual(['ag-wasser']);
    expect(ids('Termine nächste Woche')).toEqual(['forum-energie', 'ag-wasser']);
  });
});

describe('marks', () => {
  it('of moved, all-day, unmatched and cancelled meetings', () => {
    const text = meetingsText(ask('Termine vom 23.11. bis 5.12.')!, 'de', registry);
    expect(text.split('\n')).toEqual([
      '6 Termine vom 23. November bis 5. Dezember 2026:',
      '- Dienstag, 24. November 2026, 09:00–11:00 Uhr: Forum Energie [verschoben, ursprünglich Montag, 23. November 2026, 09:00 Uhr]',
      '- Mittwoch, 25. November 2026, 10:00–12:00 Uhr: AG Wasser [abgesagt]',
      '- Donnerstag, 26. November 2026, 09:00–11:00 Uhr: Sprechtag',
      '- Dienstag, 1. Dezember 2026, 09:00–11:00 Uhr: UAG Quelle',
      '- 2. Dezember bis 3. Dezember 2026 (ganztägig): Runde Musik – Runde Musik: Klausur',
      '- Donnerstag, 3. Dezember 2026, 14:00–16:00 Uhr: AG Wasser, Raum 1',
      'Quelle: Kalender »Gremien«',
    ]);
  });
  it('as Markdown names are bold, titles are no Markdown, and a link leads to the feed of what was asked', () => {
    const feedAddress = (id: string) => `https://lotse.example/calendar/${id}.ics`;
    const markdown = (question: string, language: 'de' | 'en' = 'de') =>
      renderText({ ...ask(question)!, language }, registry, { markdown: true, feedAddress }).split('\n');
    expect(markdown('Wann tagt die AG Wasser?').at(-1)).toBe(
      '[In den Kalender](https://lotse.example/calendar/ag-wasser.ics)',
    );
    expect(markdown('Termine vom 23.11. bis 5.12.')).toContain(
      '- Mittwoch, 25. November 2026, 10:00–12:00 Uhr: **AG Wasser** \\[abgesagt\\]',
    );
    expect(markdown('Termine vom 23.11. bis 5.12.', 'en').at(-1)).toBe(
      '[Add to calendar](https://lotse.example/calendar/alle.ics)',
    );
    expect(markdown('Termine im Bereich Umwelt im Dezember').at(-1)).toContain('/calendar/umwelt.ics)');
    expect(markdown('Termine in KW 2').join()).not.toContain('.ics');
    expect(renderText({ ...ask('Wann tagt die AG Wasser?')!, language: 'de' }, registry)).not.toContain('.ics');
  });
  it('sample data are marked in every line and at the end', () => {
    const calendar = createCalendar(sampleMeetings(registry, '2026-11-21'));
    for (const language of ['de', 'en'] as const) {
      const text = meetingsText(ask('Termine dieses Jahr', calendar)!, language, registry);
      const mark = language === 'de' ? 'Beispieldaten' : 'ample data';
      expect(
        text
          .split('\n')
          .filter((line) => line.startsWith('- '))
          .every((line) => line.includes(mark)),
      ).toBe(true);
      expect(text.split('\n').at(-1)).toContain(mark);
    }
  });
  it('stale data are marked', () => {
    const text = meetingsText(
      ask('Termine nächste Woche', createCalendar([at('ag-wasser', '2026-11-25T10:00', { stale: true })]))!,
      'de',
      registry,
    );
    expect(text).toContain('[letzter bekannter Stand]');
    expect(text).toContain('Zurzeit nicht zu lesen: Kalender »Gremien«');
  });
  it('a title is text, never markup', () => {
    const text = renderText(
      {
        ...ask(
          'Termine nächste Woche',
          createCalendar([at(undefined, '2026-11-25T10:00', { title: '[x](http://y) **fett** <b>' })]),
        )!,
        language: 'de',
      },
      registry,
      { markdown: true },
    );
    expect(text).toContain('\\[x\\](http://y) \\*\\*fett\\*\\* \\<b\\>');
  });
});

/** Questions for dates in a conversation: whose dates are meant, and when the documents answer instead. */
import { describe, expect, it } from 'vitest';
import { answerPress } from '../../../bot/cards/press.ts';
import type { Answer } from '../../../knowledge/answers/answer.ts';
import { answerQuestion } from '../../../knowledge/answers/find.ts';
import { createCalendar } from '../../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { toInstant } from '../../../knowledge/meetings/zone.ts';
import { type Context, NO_CONTEXT } from '../../../knowledge/questions/talk/context.ts';
import { testKnowledge } from '../../fixtures/calendars/registry.ts';

const knowledge = testKnowledge();
const now = new Date('2026-11-21T09:00:00Z');
const at = (body: string, startLocal: string, location?: string): Meeting => {
  const start = toInstant(startLocal, 'Europe/Berlin');
  return {
    uid: `${body} ${startLocal}`,
    occurrence: startLocal,
    title: knowledge.registry.entries.get(body)!.name,
    body,
    start,
    end: new Date(start.getTime() + 7_200_000),
    startLocal,
    allDay: false,
    status: 'planned',
    sequence: 0,
    calendar: 'k',
    ...(location ? { location } : {}),
  };
};
const calendar = createCalendar([
  at('ag-wasser', '2026-10-07T14:00'),
  at('ag-wasser', '2026-12-03T14:00', 'Raum 1'),
  at('ag-wasser', '2027-01-14T14:00'),
  at('forum-energie', '2026-11-24T09:00'),
  at('forum-energie', '2027-01-19T09:00'),
]);
const NOTHING = createCalendar([]);

function ask(questions: readonly string[], known = calendar): Answer {
  let context: Context = NO_CONTEXT;
  let answer: Answer | undefined;
  for (const question of questions) {
    const turn = answerQuestion(question, knowledge, context, 'de', { now, calendar: known });
    ({ context, answer } = turn);
  }
  return answer!;
}
const told = (...questions: string[]) => {
  const answer = ask(questions);
  return answer.type === 'meetings'
    ? answer.meetings.map(({ body, startLocal }) => `${body} ${startLocal.slice(0, 10)}`)
    : answer.type;
};

describe('whose dates', () => {
  it('of the body spoken of', () => {
    expect(told('Wann tagt die AG Wasser?', 'und das Forum Energie?')).toEqual(['forum-energie 2026-11-24']);
    expect(told('Wann tagt die AG Wasser?', 'und im Januar?')).toEqual(['ag-wasser 2027-01-14']);
    expect(told('Wie oft tagt die AG Wasser?', 'wann ist die nächste Sitzung?')).toEqual(['ag-wasser 2026-12-03']);
    expect(told('Wann tagt die AG Wasser?', 'und danach?')).toEqual(['ag-wasser 2026-12-03', 'ag-wasser 2027-01-14']);
    expect(told('When does the AG Wasser meet next?', 'last meeting?')).toEqual(['ag-wasser 2026-10-07']);
  });
  it('of everybody, where nobody was spoken of or a time is asked for', () => {
    const december = ['ag-wasser 2026-12-03'];
    const january = ['ag-wasser 2027-01-14', 'forum-energie 2027-01-19'];
    expect(told('Termine im Dezember', 'und im Januar?')).toEqual(january);
    expect(told('Was macht das Forum Energie?', 'Termine im Dezember')).toEqual(december);
    expect(told('Wann ist die nächste Sitzung?')).toEqual(['forum-energie 2026-11-24']);
    expect(told('Wann tagen die AGs im Januar?')).toEqual(['ag-wasser 2027-01-14']);
    expect(told('Sitzungen der AG Wasser 2027')).toEqual(['ag-wasser 2027-01-14']);
  });
  it('is asked back where a pronoun points at nothing', () =>
    expect(told('und wann trifft die sich?')).toBe('whichBody'));
});

describe('documents and calendar', () => {
  it('a pressed button for dates is answered by the calendar', () => {
    const press = { kind: 'entry', entry: 'ag-wasser', facet: 'nextMeeting', language: 'de' } as const;
    const { answer } = answerPress(press, knowledge, NO_CONTEXT, { now, calendar })!.turn;
    expect(answer).toMatchObject({ type: 'meetings', meetings: [{ startLocal: '2026-12-03T14:00' }] });
  });
  it('a room is told by a calendar that knows it', () => {
    expect(told('In welchem Raum tagt die AG Wasser?')).toEqual(['ag-wasser 2026-12-03']);
    expect(told('In welchem Raum tagt das Forum Energie?')).toBe('missing');
  });
  it('without any calendar the agreed cadence is told', () => {
    const answer = ask(['Wann tagt die AG Wasser das nächste Mal?'], NOTHING);
    expect(answer).toMatchObject({ type: 'missing', facet: 'nextMeeting', substitute: { fact: { name: 'cadence' } } });
    expect(ask(['Termine KW 48'], NOTHING)).toMatchObject({ type: 'meetings', declined: true, calendars: false });
  });
});

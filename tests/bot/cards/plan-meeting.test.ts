/** "Besprechung planen": what Teams' form is filled in with. */
import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/card.ts';
import { answerPress } from '../../../bot/cards/press.ts';
import { createCalendar } from '../../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { NO_CONTEXT } from '../../../knowledge/questions/talk/context.ts';
import { seelbergKnowledge } from '../../helpers/knowledge.ts';
import { actionsOf, wordsOf } from './walk.ts';

const knowledge = seelbergKnowledge();
const { registry } = knowledge;
const reachable = [...registry.entries.values()].find(
  ({ class: cls, facts }) => cls === 'body' && facts.coordination.length > 0 && facts.purpose.length > 0,
)!;
const meeting: Meeting = {
  uid: 'a@test',
  occurrence: '2026-12-09T14:00',
  title: reachable.name,
  body: reachable.id,
  start: new Date('2026-12-09T13:00:00Z'),
  end: new Date('2026-12-09T15:00:00Z'),
  startLocal: '2026-12-09T14:00',
  allDay: false,
  status: 'planned',
  location: 'Kreishaus, Saal 2',
  sequence: 0,
  calendar: 'test',
};

const card = (meetings: readonly Meeting[] | undefined, entry = reachable.id, feeds = false) => {
  const press = { kind: 'entry', entry, facet: 'profile', language: 'de' } as const;
  const { answer } = answerPress(press, knowledge, NO_CONTEXT)!.turn;
  const time = meetings && { now: new Date('2026-11-21T08:00:00Z'), calendar: createCalendar(meetings) };
  const feedAddress = (id: string) => `https://lotse.example/calendar/${id}.ics`;
  return renderCard(answer, registry, { ...(time ? { time } : {}), ...(feeds ? { feedAddress } : {}) })!;
};
const form = (meetings: readonly Meeting[] | undefined, entry?: string) => {
  const action = actionsOf(card(meetings, entry), 'Action.OpenUrl').find(({ title }) => title === 'Besprechung planen');
  return action && new URL(String(action.url));
};

describe('the form for a meeting', () => {
  it('opens though a sign was cut in two, in which no address can hold it', () => {
    expect(form([{ ...meeting, location: 'Saal \ud83d' }])!.searchParams.get('content')).toContain('Saal');
  });

  it('has the name of the body, what it is for and whom to ask', () => {
    const url = form([])!;
    expect(`${url.origin}${url.pathname}`).toBe('https://teams.microsoft.com/l/meeting/new');
    expect(url.searchParams.get('subject')).toBe(reachable.name);
    expect(url.searchParams.get('content')).toContain(reachable.facts.purpose[0]!.value.de.slice(0, 40));
    expect(url.searchParams.has('startTime')).toBe(false);
    // Teams shows a plus sign where a blank was written as one.
    expect(url.search).not.toContain('+');
  });

  it('has time and place of the next meeting, as instants', () => {
    const { searchParams } = form([meeting])!;
    expect(searchParams.get('startTime')).toBe('2026-12-09T13:00:00.000Z');
    expect(searchParams.get('endTime')).toBe('2026-12-09T15:00:00.000Z');
    expect(searchParams.get('content')).toMatch(/Mittwoch, 9\. Dezember 2026, 14:00–16:00 Uhr\nKreishaus, Saal 2/);
    expect(wordsOf(card([meeting]))).toMatch(/Nächster Termin\nMittwoch, 9\. Dezember 2026.*Kreishaus, Saal 2/);
  });

  it.each([
    ['an invented one', { sample: true }],
    ['one that is cancelled', { status: 'cancelled' }],
    ['one that is over', { start: new Date('2026-01-01T08:00:00Z'), end: new Date('2026-01-01T09:00:00Z') }],
    ['one of another body', { body: 'other' }],
  ] as const)('does not take the time of %s', (_name, changes) => {
    expect(form([{ ...meeting, ...changes }])!.searchParams.has('startTime')).toBe(false);
  });

  it('is offered where meetings can be planned, and for bodies', () => {
    expect(form(undefined)).toBeUndefined();
    const unit = [...registry.entries.values()].find(({ class: cls }) => cls === 'unit')!;
    expect(form([], unit.id)).toBeUndefined();
  });
});

describe('»In den Kalender«', () => {
  const links = (meetings: readonly Meeting[], feeds: boolean) =>
    actionsOf(card(meetings, reachable.id, feeds), 'Action.OpenUrl')
      .filter(({ title }) => title === 'In den Kalender')
      .map(({ url }) => url);
  it('leads to the feed of the body, where it has a meeting to come and feeds are served', () => {
    expect(links([meeting], true)).toEqual([`https://lotse.example/calendar/${reachable.id}.ics`]);
    expect(links([], true)).toEqual([]);
    expect(links([meeting], false)).toEqual([]);
  });
});

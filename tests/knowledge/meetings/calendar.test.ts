import { describe, expect, it } from 'vitest';
import { cadenceWatch, shortOfCadence } from '../../../knowledge/meetings/cadence-watch.ts';
import { createCalendar, ofBodies } from '../../../knowledge/meetings/calendar.ts';
import { isWorkingDay } from '../../../knowledge/meetings/holidays.ts';
import { type BodyMapping, matchBody, nearestTo } from '../../../knowledge/meetings/match.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { sampleMeetings } from '../../../knowledge/meetings/sample.ts';
import { toInstant } from '../../../knowledge/meetings/zone.ts';
import { testKnowledge } from '../../fixtures/calendars/registry.ts';

const knowledge = testKnowledge();
const { registry } = knowledge;
const NOW = new Date('2026-11-21T09:00:00Z');
const at = (local: string, more: Partial<Meeting> = {}): Meeting => {
  const start = toInstant(local, 'Europe/Berlin');
  return {
    uid: local,
    occurrence: local,
    title: 'AG Wasser',
    body: 'ag-wasser',
    start,
    end: new Date(start.getTime() + 3_600_000),
    startLocal: local,
    allDay: false,
    status: 'planned',
    sequence: 0,
    calendar: 'k',
    ...more,
  };
};
const uids = (meetings: readonly Meeting[]) => meetings.map(({ uid }) => uid);

describe('a calendar', () => {
  const calendar = createCalendar([
    at('2026-12-01T10:00'),
    at('2026-11-01T10:00'),
    at('2026-11-25T10:00', { status: 'cancelled' }),
    at('2026-12-02T10:00', { body: 'forum-energie' }),
    at('2026-11-21T09:30'),
    at('2026-11-10T10:00', { status: 'cancelled' }),
  ]);

  it('knows next, last and running; cancelled ones do not count', () => {
    expect(calendar.next(NOW)?.uid).toBe('2026-12-01T10:00');
    expect(calendar.next(NOW, ofBodies(['forum-energie']))?.uid).toBe('2026-12-02T10:00');
    expect(calendar.last(NOW)?.uid).toBe('2026-11-01T10:00');
    expect(uids(calendar.running(NOW))).toEqual(['2026-11-21T09:30']);
    expect(calendar.next(new Date('2030-01-01'))).toBeUndefined();
  });
  it('finds what takes place in a period, from its first to before its last instant', () => {
    const between = (from: string, to: string) =>
      uids(calendar.between(toInstant(from, 'Europe/Berlin'), toInstant(to, 'Europe/Berlin')));
    expect(between('2026-12-01', '2026-12-02')).toEqual(['2026-12-01T10:00']);
    expect(between('2026-12-01T10:30', '2026-12-01T10:40')).toEqual(['2026-12-01T10:00']);
    expect(between('2026-12-01T11:00', '2026-12-02T10:00')).toEqual([]);
  });
  it('keeps the newest version of an occurrence', () => {
    const versions = [at('2026-12-01T10:00', { sequence: 1, title: 'neu' }), at('2026-12-01T10:00', { title: 'alt' })];
    expect(createCalendar(versions).meetings.map(({ title }) => title)).toEqual(['neu']);
    expect(createCalendar([...versions].reverse()).meetings.map(({ title }) => title)).toEqual(['neu']);
    expect(
      createCalendar([
        at('2026-12-01T10:00', { stale: true, title: 'alt' }),
        at('2026-12-01T10:00', { title: 'frisch' }),
      ]).meetings[0]!.title,
    ).toBe('frisch');
    expect(
      createCalendar([at('2026-12-01T10:00', { status: 'cancelled' }), at('2026-12-01T10:00')]).meetings[0]!.status,
    ).toBe('cancelled');
  });
});

describe('the cadence watch', () => {
  const entry = (id: string) => registry.entries.get(id)!;
  it('counts the year beside what is agreed', () => {
    const calendar = createCalendar([
      at('2026-04-21T10:00'),
      at('2026-12-01T10:00'),
      at('2026-10-01T10:00', { status: 'cancelled' }),
      at('2025-12-01T10:00'),
      at('2027-02-01T10:00'),
    ]);
    expect(cadenceWatch(entry('ag-wasser'), calendar, registry, NOW)).toMatchObject({
      year: 2026,
      agreed: { min: 4, max: 4 },
      held: 1,
      planned: 1,
      cancelled: 1,
      missing: 2,
      monthsSinceLast: 7,
      next: { uid: '2026-12-01T10:00' },
    });
  });
  it('says nothing without a number, or without a calendar of the body', () => {
    const calendar = createCalendar([at('2026-04-21T10:00'), at('2026-04-22T10:00', { body: 'ag-boden' })]);
    expect(cadenceWatch(entry('ag-boden'), calendar, registry, NOW)).toBeUndefined();
    expect(cadenceWatch(entry('forum-energie'), calendar, registry, NOW)).toBeUndefined();
  });
  it('does not miss a meeting of every other year', () => {
    const calendar = createCalendar([at('2025-04-21T10:00', { body: 'ak-theater' })]);
    expect(cadenceWatch(entry('ak-theater'), calendar, registry, NOW)).toMatchObject({
      held: 0,
      missing: 0,
      agreed: { min: 0.5, max: 0.5 },
    });
  });
  it('lists who lacks most', () => {
    const calendar = createCalendar([
      at('2026-04-21T10:00'),
      at('2026-04-22T10:00', { body: 'forum-energie' }),
      at('2026-05-01T10:00', { body: 'netzwerk-umwelt' }),
      at('2026-06-01T10:00', { body: 'netzwerk-umwelt' }),
    ]);
    expect(shortOfCadence(calendar, registry, NOW).map(({ body, missing }) => [body, missing])).toEqual([
      ['ag-wasser', 3],
      ['forum-energie', 2],
    ]);
  });
});

describe('whose meeting it is', () => {
  const match = (title: string, more: Partial<Parameters<typeof matchBody>[0]> = {}, mapping: BodyMapping = {}) => {
    const found = matchBody({ uid: 'u', title, categories: [], ...more }, mapping, knowledge);
    return found.body === undefined
      ? `${found.reason}: ${found.near.map(({ id }) => id).sort()}`
      : `${found.body} by ${found.by}`;
  };
  it.each([
    ['AG Wasser', 'ag-wasser by name'],
    ['Arbeitsgruppe Wasser – 3. Sitzung', 'ag-wasser by name'],
    ['Abgesagt: AG Wasser', 'ag-wasser by name'],
    ['Wasserrunde im Rathaus', 'ag-wasser by name'],
    ['Netzwerk Umwelt: AG Wasser', 'ag-wasser by name'],
    ['Sitzung des Netzwerks Umwelt', 'netzwerk-umwelt by name'],
    ['AG Wasser und AG Boden', 'ambiguous: ag-boden,ag-wasser'],
    ['AG Wasser mit Forum Enrgie', 'ambiguous: ag-wasser,forum-energie'],
    ['Forum Enrgie', 'unknown: '],
    ['Vorbereitung AG Wasser', 'about: ag-wasser'],
    ['Frist Unterlagen AG Wasser', 'about: ag-wasser'],
    ['Mittagessen', 'unknown: '],
    ['', 'unknown: '],
  ])('»%s« → %s', (title, expected) => expect(match(title)).toBe(expected));

  it('tells whom a title may mean that is misspelled or cut short, for a person to decide', () => {
    const near = (title: string) => nearestTo(title, knowledge).map(({ id }) => id);
    expect(near('Forum Enrgie')).toEqual(['forum-energie']);
    expect(near('Mittagessen')).toEqual([]);
  });

  it('takes the most explicit word', () => {
    expect(match('AG Wasser', {}, { events: { 'AG Wasser': 'ag-boden' } })).toBe('ag-boden by mapping');
    expect(match('Jour fixe Wasser 12', {}, { events: { 'jour fixe*': 'ag-wasser' } })).toBe('ag-wasser by mapping');
    expect(match('x', {}, { events: { u: 'ag-wasser' } })).toBe('ag-wasser by mapping');
    expect(match('AG Wasser', { property: 'ag-boden' })).toBe('ag-boden by property');
    expect(match('AG Wasser', { property: 'AG Boden' })).toBe('ag-boden by property');
    expect(match('x', { categories: ['Grün', 'Forum Energie'] })).toBe('forum-energie by category');
    expect(match('x', {}, { all: 'ag-boden' })).toBe('ag-boden by mapping');
    expect(match('AG Wasser', {}, { all: 'ag-boden' })).toBe('ag-wasser by name');
  });
  it('reports a mapping to what is no body', () => {
    expect(match('AG Wasser', { property: 'ag-luft' })).toBe('unknown-id: ');
    expect(match('AG Wasser', {}, { events: { u: 'buero-umwelt' } })).toBe('unknown-id: ');
  });
});

describe('sample meetings', () => {
  const samples = sampleMeetings(registry, '2026-11-21');
  it('fit the registered cadences, on working days, all marked', () => {
    const of = (body: string, year: string) =>
      samples.filter((meeting) => meeting.body === body && meeting.occurrence.startsWith(year)).length;
    expect([
      of('ag-wasser', '2026'),
      of('netzwerk-umwelt', '2026'),
      of('forum-energie', '2027'),
      of('ag-boden', '2026'),
    ]).toEqual([4, 2, 3, 0]);
    expect(of('ak-theater', '2026') + of('ak-theater', '2027')).toBe(1);
    expect(
      samples.every(({ sample, startLocal }) => sample === true && isWorkingDay(startLocal.slice(0, 10), 'HE')),
    ).toBe(true);
  });
  it('are the same on every day of a year, and keep their identity into the next', () => {
    expect(sampleMeetings(registry, '2026-01-01')).toEqual(samples);
    const next = new Set(sampleMeetings(registry, '2027-06-01').map(({ uid, occurrence }) => uid + occurrence));
    expect(
      samples
        .filter(({ occurrence }) => occurrence >= '2026')
        .every(({ uid, occurrence }) => next.has(uid + occurrence)),
    ).toBe(true);
    expect(createCalendar(samples).meetings).toHaveLength(samples.length);
  });
});

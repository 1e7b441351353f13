/** Meetings, holidays and the cadence watch over the JSON API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CadenceList, MeetingList } from '../../../adapters/intranet/api/meeting-schemas.ts';
import { createKnowledge, type Knowledge } from '../../../knowledge/knowledge.ts';
import { buildRegistry } from '../../../knowledge/load/load.ts';
import { type CalendarSnapshot, createCalendar } from '../../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { toInstant } from '../../../knowledge/meetings/zone.ts';
import { startIntranet, type TestIntranet } from '../../helpers/intranet.ts';
import { bodyText, registryFiles } from '../../helpers/registry-files.ts';

const SOURCE = 'source: { document: neu-2020, at: "3" }';
const FILES = registryFiles({
  'fields.yaml': 'feld: { de: Feld, en: Field }\nwald: { de: Wald, en: Forest }\n',
  'feld/runde.yaml': bodyText('Runde', 'cadence:', `  - { value: { perYear: 4 }, ${SOURCE} }`),
  'feld/kreis.yaml': bodyText('Kreis', 'cadence:', `  - { value: { perYear: 2 }, ${SOURCE} }`),
  'wald/foerster.yaml': bodyText('Försterrunde', 'cadence:', `  - { value: { perYear: 1 }, ${SOURCE} }`),
  'school-holidays.yaml': `- { name: { de: Winterferien, en: Winter holidays }, from: 2026-12-23, to: 2027-01-08, ${SOURCE} }`,
});

const ZONE = 'Europe/Berlin';
const at = (body: string | undefined, startLocal: string, more: Partial<Meeting> = {}): Meeting => {
  const start = toInstant(startLocal, ZONE);
  return {
    uid: `${body}-${startLocal}`,
    occurrence: startLocal,
    title: body ?? 'Betriebsausflug',
    ...(body ? { body } : {}),
    start,
    end: new Date(start.getTime() + 5_400_000),
    startLocal,
    allDay: false,
    status: 'planned',
    sequence: 0,
    calendar: 'Rat',
    ...more,
  };
};

// The helper's clock stands at 2026-11-21 10:00 in the county.
const MEETINGS = [
  at('runde', '2026-03-10T09:00'),
  at('runde', '2026-06-09T09:00', { status: 'cancelled' }),
  at('runde', '2026-12-01T09:00', { url: 'javascript:alert(1)', location: 'Raum 1' }),
  at('kreis', '2026-02-02T14:00'),
  at('kreis', '2026-12-15T14:30', { occurrence: '2026-12-08T14:00', status: 'changed', url: 'https://example.org/e' }),
  at(undefined, '2026-12-02T08:00'),
  at('runde', '2027-01-12T09:00', { stale: true }),
];

let intranet: TestIntranet;
beforeAll(async () => {
  const { registry } = buildRegistry(FILES);
  const calendars = (_: Knowledge): CalendarSnapshot => ({
    calendar: createCalendar(MEETINGS),
    problems: [],
    sources: [{ name: 'Rat', stale: true, lastSuccess: new Date('2026-11-20T07:00:00Z'), meetings: 7, problems: 1 }],
  });
  intranet = await startIntranet({ calendars }, createKnowledge(registry!));
});
afterAll(() => intranet.close());

const get = async <T>(path: string): Promise<T> => (await fetch(intranet.url + path)).json() as Promise<T>;
const starts = ({ meetings }: MeetingList) => meetings.map(({ start }) => start);

describe('meetings', () => {
  it('begin today and go on for sixty days', async () => {
    const list = await get<MeetingList>('/api/meetings');
    expect(list).toMatchObject({ today: '2026-11-21', from: '2026-11-21', to: '2027-01-20' });
    expect(starts(list)).toEqual(['2026-12-01T09:00', '2026-12-02T08:00', '2026-12-15T14:30', '2027-01-12T09:00']);
  });
  it('say what was moved, cancelled, or cannot be checked now', async () => {
    const { meetings, calendars } = await get<MeetingList>('/api/meetings?from=2026-01-01&to=2027-01-31');
    const of = (start: string) => meetings.find((meeting) => meeting.start === start);
    expect(of('2026-12-15T14:30')).toMatchObject({
      status: 'changed',
      originally: '2026-12-08T14:00',
      end: '2026-12-15T16:00',
      body: { id: 'kreis', name: 'Kreis' },
      field: { id: 'feld', label: 'Feld' },
      url: 'https://example.org/e',
    });
    expect(of('2026-06-09T09:00')?.status).toBe('cancelled');
    expect(of('2027-01-12T09:00')?.stale).toBe(true);
    expect(calendars).toEqual([{ name: 'Rat', stale: true, asOf: '2026-11-20T08:00', meetings: 7 }]);
  });
  it('never hand on an address that a browser would run', async () => {
    const { meetings } = await get<MeetingList>('/api/meetings?body=runde');
    expect(meetings[0]).toMatchObject({ location: 'Raum 1' });
    expect(meetings[0]).not.toHaveProperty('url');
  });
  it('narrow to a field or a body, with the feed of the same', async () => {
    const ofField = await get<MeetingList>('/api/meetings?field=feld');
    expect(ofField.meetings.map(({ body }) => body?.id)).toEqual(['runde', 'kreis', 'runde']);
    expect(ofField.feed).toBe('https://lotse.example.org/calendar/feld.ics');
    const ofBody = await get<MeetingList>('/api/meetings?body=kreis');
    expect(ofBody.meetings.map(({ body }) => body?.id)).toEqual(['kreis']);
    expect(ofBody.feed).toBe('https://lotse.example.org/calendar/kreis.ics');
    expect((await get<MeetingList>('/api/meetings')).feed).toBe('https://lotse.example.org/calendar/alle.ics');
  });
  it('come with the holidays that touch these days, in the language asked for', async () => {
    const list = await get<MeetingList>('/api/meetings?from=2026-12-24&to=2027-01-01&lang=en');
    expect(list.holidays).toEqual([
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2026-12-26', name: 'Boxing Day' },
      { date: '2027-01-01', name: "New Year's Day" },
    ]);
    expect(list.schoolHolidays).toEqual([
      {
        name: 'Winter holidays',
        from: '2026-12-23',
        to: '2027-01-08',
        source: { document: 'neu-2020', short: 'Plan 2020', at: '3' },
      },
    ]);
    expect(list.knowsSchoolHolidays).toBe(true);
    expect((await get<MeetingList>('/api/meetings?from=2026-03-01&to=2026-03-31')).schoolHolidays).toEqual([]);
  });
  it.each([
    ['a day that is none', 'from=2026-02-30'],
    ['an end before the beginning', 'from=2026-02-03&to=2026-02-01'],
    ['a day before all calendars', 'from=0001-01-01'],
    ['a day after all of them', 'to=9999-12-31'],
    ['too many days', 'from=2020-01-01&to=2029-01-01'],
  ])('refuse %s, and say why', async (_what, query) => {
    const response = await fetch(`${intranet.url}/api/meetings?${query}`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toMatch(/^(from|to): /);
  });
});

describe('the cadence watch', () => {
  it('sets the agreed number beside what is known, whoever lacks most first', async () => {
    const list = await get<CadenceList>('/api/cadence');
    expect(list).toMatchObject({ year: 2026, unwatched: 1, sample: false });
    expect(list.watched).toEqual([
      {
        entry: { id: 'runde', name: 'Runde', class: 'body' },
        field: { id: 'feld', label: 'Feld' },
        agreed: '4 × im Jahr',
        held: 1,
        planned: 1,
        cancelled: 1,
        missing: 2,
        last: '2026-03-10T09:00',
        next: '2026-12-01T09:00',
      },
      expect.objectContaining({ held: 1, planned: 1, missing: 0 }),
    ]);
  });
  it('narrows to a field', async () => {
    expect(await get<CadenceList>('/api/cadence?field=wald')).toMatchObject({ watched: [], unwatched: 1 });
  });
});

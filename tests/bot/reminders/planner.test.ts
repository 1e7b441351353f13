import { describe, expect, it } from 'vitest';
import { createPlanner, type PlanInput } from '../../../bot/reminders/planner.ts';
import type { Subscription } from '../../../bot/reminders/subscription.ts';
import { createCalendar } from '../../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { BERLIN, meeting, moved, subscription } from '../../support/posts.ts';

const input = (meetings: readonly Meeting[], more: Partial<PlanInput> = {}): PlanInput => ({
  calendar: createCalendar(meetings),
  place: BERLIN,
  fieldOf: (body) => (body === 'body-a' ? 'field-a' : undefined),
  asOf: new Date(0),
  trust: () => 'fresh',
  ...more,
});
const YEAR = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2028-01-01T00:00:00Z') };
const plan = (meetings: readonly Meeting[], more: Partial<Subscription> = {}, window = YEAR) =>
  createPlanner(input(meetings)).plan(subscription(more), window);
const only = (kind: 'reminder' | 'digest', ...args: Parameters<typeof plan>) =>
  plan(...args)
    .filter((item) => item.kind === kind)
    .map(
      ({ dueAt, content }) =>
        `${dueAt.toISOString().slice(0, 16)}${content.kind === 'reminder' ? ` ${content.lead}` : ` ${content.week}`}`,
    );
const reminders = (...args: Parameters<typeof plan>) => only('reminder', ...args);
const digests = (...args: Parameters<typeof plan>) => only('digest', ...args);

describe('reminders', () => {
  it('come seven days and one day before, at eight in the morning of Berlin', () => {
    expect(reminders([meeting('2026-12-03T09:00')])).toEqual(['2026-11-26T07:00 P7D', '2026-12-02T07:00 P1D']);
    expect(reminders([meeting('2026-07-02T09:00')])).toEqual(['2026-06-25T06:00 P7D', '2026-07-01T06:00 P1D']);
  });

  it('stay at eight over both changes of the clocks', () => {
    expect(reminders([meeting('2026-03-31T09:00')])).toEqual(['2026-03-24T07:00 P7D', '2026-03-30T06:00 P1D']);
    expect(reminders([meeting('2026-10-27T09:00')])).toEqual(['2026-10-20T06:00 P7D', '2026-10-26T07:00 P1D']);
  });

  it('move to the working day before a weekend or a holiday of the state', () => {
    // Monday: the day before is Sunday, so Friday.
    expect(reminders([meeting('2026-11-30T09:00')])).toEqual(['2026-11-23T07:00 P7D', '2026-11-27T07:00 P1D']);
    // Tuesday after Easter 2027 (28 March): Maundy Thursday. Seven days before is a normal Tuesday.
    expect(reminders([meeting('2027-03-30T09:00')])).toEqual(['2027-03-23T07:00 P7D', '2027-03-25T07:00 P1D']);
    // Friday after Corpus Christi (27 May 2027), a holiday in Hesse but not in Lower Saxony.
    expect(reminders([meeting('2027-05-28T09:00')])).toEqual(['2027-05-21T06:00 P7D', '2027-05-26T06:00 P1D']);
    const elsewhere = createPlanner(
      input([meeting('2027-05-28T09:00')], { place: { zone: 'Europe/Berlin', state: 'NI' } }),
    );
    expect(
      elsewhere
        .plan(subscription(), YEAR)
        .filter(({ kind }) => kind === 'reminder')
        .map(({ dueAt }) => dueAt.toISOString()),
    ).toContain('2027-05-27T06:00:00.000Z');
  });

  it('count hours from the start, also over a change of the clocks', () => {
    expect(reminders([meeting('2026-12-03T09:00')], { leads: ['PT2H', 'PT30M'] })).toEqual([
      '2026-12-03T06:00 PT2H',
      '2026-12-03T07:30 PT30M',
    ]);
    expect(reminders([meeting('2026-10-25T04:00')], { leads: ['PT3H'] })).toEqual(['2026-10-25T00:00 PT3H']);
  });

  it('know leap day', () => {
    expect(
      reminders(
        [meeting('2028-03-01T09:00')],
        { leads: ['P1D'] },
        { from: YEAR.from, to: new Date('2029-01-01T00:00:00Z') },
      ),
    ).toEqual(['2028-02-29T07:00 P1D']);
  });

  it('that fall on one instant are one: the shorter lead', () => {
    expect(reminders([meeting('2026-11-30T09:00')], { leads: ['P3D', 'P2D', 'P1D'] })).toEqual([
      '2026-11-27T07:00 P1D',
    ]);
  });

  it('are left out once the meeting has begun, or if it is cancelled', () => {
    expect(reminders([meeting('2026-12-03T07:30')], { leads: ['P0D'] })).toEqual([]);
    expect(reminders([meeting('2026-12-03T09:00', { status: 'cancelled' })])).toEqual([]);
  });

  it('follow a meeting that has moved, under another name', () => {
    const old = meeting('2026-12-03T09:00');
    const before = plan([old]).filter(({ kind }) => kind === 'reminder');
    const after = plan([moved(old, '2026-12-10T09:00')]).filter(({ kind }) => kind === 'reminder');
    expect(after.map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2026-12-03T07:00:00.000Z',
      '2026-12-09T07:00:00.000Z',
    ]);
    expect(new Set([...before, ...after].map(({ key }) => key)).size).toBe(4);
  });

  it('of meetings on one day are one post', () => {
    const items = plan([meeting('2026-12-03T09:00'), meeting('2026-12-03T14:00')]).filter(
      ({ kind }) => kind === 'reminder',
    );
    expect(items.length).toBe(4);
    expect(new Set(items.map(({ group }) => group)).size).toBe(2);
    expect(new Set(items.map(({ key }) => key)).size).toBe(4);
  });

  it('keep their names whatever the window, the order or the time of planning', () => {
    const meetings = [meeting('2026-12-03T09:00'), meeting('2026-12-08T09:00')];
    const all = plan(meetings).map(({ key }) => key);
    const parts = ['2026-11-01', '2026-12-01', '2026-12-05', '2027-01-01'].flatMap((from, i, list) =>
      i === 3
        ? []
        : plan([...meetings].reverse(), {}, { from: new Date(from), to: new Date(list[i + 1]!) }).map(({ key }) => key),
    );
    expect(parts.sort()).toEqual([...all].sort());
  });
});

describe('topics', () => {
  const both = [meeting('2026-12-03T09:00'), meeting('2026-12-03T10:00', { uid: 'b', body: 'body-b' })];
  const uids = (topics: Subscription['topics']) =>
    plan(both, { topics, leads: ['P1D'] }).flatMap(({ content }) =>
      content.kind === 'reminder' ? [content.meeting.uid] : [],
    );

  it('are bodies, fields or everything', () => {
    expect(uids({ everything: false, bodies: ['body-b'], fields: [] })).toEqual(['b']);
    expect(uids({ everything: false, bodies: [], fields: ['field-a'] })).toEqual(['uid-2026-12-03T09:00']);
    expect(uids({ everything: true, bodies: [], fields: [] }).length).toBe(2);
    expect(uids({ everything: false, bodies: [], fields: [] })).toEqual([]);
  });

  it('have meetings without a body only under everything', () => {
    const { body: _, ...orphan } = meeting('2026-12-03T09:00');
    expect(plan([orphan]).length).toBe(3);
    expect(plan([orphan], { topics: { everything: false, bodies: ['body-a'], fields: ['field-a'] } })).toEqual([]);
  });
});

describe('digests', () => {
  it('come on Mondays at eight, once a week, and only in weeks with meetings', () => {
    expect(digests([meeting('2026-12-03T09:00'), meeting('2026-12-04T09:00'), meeting('2026-12-17T09:00')])).toEqual([
      '2026-11-30T07:00 2026-W49',
      '2026-12-14T07:00 2026-W51',
    ]);
  });

  it('come in empty weeks too where that is wanted', () => {
    const digest = { weekday: 1, time: '08:00', whenEmpty: 'post' } as const;
    expect(digests([], { digest }, { from: new Date('2026-12-01'), to: new Date('2026-12-20') })).toEqual([
      '2026-12-07T07:00 2026-W50',
      '2026-12-14T07:00 2026-W51',
    ]);
  });

  it('tell of the coming week from Friday on', () => {
    const on = (weekday: number) =>
      digests([meeting('2026-12-03T09:00')], { digest: { weekday, time: '15:00', whenEmpty: 'skip' } });
    expect(on(5)).toEqual(['2026-11-27T14:00 2026-W49']);
    expect(on(7)).toEqual(['2026-11-29T14:00 2026-W49']);
    expect(on(2)).toEqual(['2026-12-01T14:00 2026-W49']);
    // On Thursday at three that week's meeting is over.
    expect(on(4)).toEqual([]);
  });

  it('count week 53', () => {
    expect(digests([meeting('2026-12-30T09:00'), meeting('2027-01-05T09:00')])).toEqual([
      '2026-12-28T07:00 2026-W53',
      '2027-01-04T07:00 2027-W01',
    ]);
  });

  it('hold cancelled meetings, what moved away and what comes after', () => {
    const away = moved(meeting('2026-12-02T09:00', { uid: 'away' }), '2026-12-09T09:00');
    const [item] = plan([meeting('2026-12-03T09:00', { status: 'cancelled' }), away]).filter(
      ({ kind }) => kind === 'digest',
    );
    const { content } = item!;
    if (content.kind !== 'digest') throw new Error('no digest');
    expect(content.meetings.map(({ status }) => status)).toEqual(['cancelled']);
    expect(content.movedAway.map(({ uid }) => uid)).toEqual(['away']);
    expect(content.outlook.map(({ uid }) => uid)).toEqual(['away']);
  });

  it('keep the same name when day or time of the digest change', () => {
    const key = (weekday: number) =>
      plan([meeting('2026-12-04T09:00')], { leads: [], digest: { weekday, time: '09:00', whenEmpty: 'skip' } })[0]!.key;
    expect(key(1)).toBe(key(2));
  });
});

describe('a pause', () => {
  it('lasts to the end of its day', () => {
    const meetings = [meeting('2027-01-07T09:00'), meeting('2027-01-08T09:00')];
    expect(reminders(meetings, { leads: ['P1D'], pausedUntil: '2027-01-06' })).toEqual(['2027-01-07T07:00 P1D']);
    expect(digests(meetings, { pausedUntil: '2027-01-06' })).toEqual([]);
  });
});

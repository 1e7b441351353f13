import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isGap,
  isLocal,
  isZone,
  monthsBetween,
  toInstant,
  toLocal,
  weekday,
} from '../../../knowledge/meetings/zone.ts';
import { runInZone, ZONES } from '../../support/in-zone.ts';

const ZONE = 'Europe/Berlin';
/** Independent of the library under test: what Intl says the wall clock shows. */
const oracle = (zone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (date: Date) => format.format(date).replace(' ', 'T');
};
const iso = (date: Date) => date.toISOString().slice(0, 16);

describe('wall time and instant', () => {
  it.each([
    ['2026-11-21T09:00', '2026-11-21T08:00', 'winter'],
    ['2026-07-21T09:00', '2026-07-21T07:00', 'summer'],
    ['2026-07-21', '2026-07-20T22:00', 'a day is its midnight'],
    ['2027-03-28T01:59', '2027-03-28T00:59', 'before the gap'],
    ['2027-03-28T02:30', '2027-03-28T01:30', 'in the gap: 03:30'],
    ['2027-03-28T03:00', '2027-03-28T01:00', 'after the gap'],
    ['2026-10-25T02:00', '2026-10-25T00:00', 'twice: the first'],
    ['2026-10-25T02:59', '2026-10-25T00:59', 'twice: the first'],
    ['2026-10-25T03:00', '2026-10-25T02:00', 'after the fold'],
    ['2028-02-29T12:00', '2028-02-29T11:00', 'leap day'],
  ])('%s is %sZ (%s)', (local, instant) => expect(iso(toInstant(local, ZONE))).toBe(instant));

  it('every minute of ten years is read by Intl as it was written, in six zones', () => {
    for (const zone of [ZONE, 'UTC', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe', 'Asia/Kathmandu']) {
      const clock = oracle(zone);
      fc.assert(
        fc.property(
          fc.integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 }),
          (minutes) => {
            const date = new Date(minutes * 60_000);
            const local = toLocal(date, zone);
            expect(local).toBe(clock(date));
            const back = toInstant(local, zone);
            expect(clock(back)).toBe(local);
            // Of two instants with the same wall time it is the first.
            expect(back <= date).toBe(true);
            expect(isGap(local, zone)).toBe(false);
          },
        ),
        { numRuns: 400 },
      );
    }
  });

  it('every hour around every change of clocks of ten years', () => {
    const clock = oracle(ZONE);
    for (let year = 2025; year < 2036; year++) {
      for (const month of [2, 9]) {
        for (let hour = 0; hour < 14 * 24; hour++) {
          const wall = new Date(Date.UTC(year, month, 18, hour, 30)).toISOString().slice(0, 16);
          const shown = clock(toInstant(wall, ZONE));
          if (isGap(wall, ZONE)) expect([wall.slice(11), shown.slice(11)]).toEqual(['02:30', '03:30']);
          else expect(shown).toBe(wall);
        }
      }
    }
  });

  it.each(['2026-02-29', '2026-11-31T10:00', '2026-13-01', '2026-01-01T24:00', '2026-01-01T10:60', '1.1.2026', ''])(
    '%s is not in the calendar',
    (text) => {
      expect(isLocal(text)).toBe(false);
      expect(() => toInstant(text, ZONE)).toThrow(RangeError);
    },
  );
  it.each(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+1'])('%s is a zone', (zone) =>
    expect(isZone(zone)).toBe(true),
  );
  it.each(['W. Europe Standard Time', 'Customized Time Zone', '+01:00', 'Europe/Nowhere', '', '/x/Europe/Berlin'])(
    '»%s« is none',
    (zone) => expect(isZone(zone)).toBe(false),
  );
});

describe('days', () => {
  it('count by the calendar, whatever the clocks do', () => {
    const days = fc
      .integer({ min: 0, max: 40_000 })
      .map((n) => new Date(Date.UTC(1990, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (day, n) => {
        const expected = new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000);
        expect(addDays(day, n)).toBe(expected.toISOString().slice(0, 10));
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(weekday(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
      }),
    );
  });
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 2, '2027-02-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %s months are %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));
  it.each([
    ['2026-04-21', '2026-11-21', 7],
    ['2026-04-21', '2026-11-20', 6],
    ['2026-11-21', '2026-11-21', 0],
    ['2025-12-31', '2026-11-30', 11],
  ])('from %s to %s are %s whole months', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));
});

describe('the zone of the machine', () => {
  it('does not matter: reader, weeks, holidays, dates and samples give the same everywhere', async () => {
    const probe = 'tests/knowledge/meetings/zone-probe.ts';
    const outputs = await Promise.all(ZONES.map((zone) => runInZone(zone, probe)));
    expect(outputs[0]!.length).toBeGreaterThan(10_000);
    for (const output of outputs.slice(1)) expect(output).toBe(outputs[0]);
  }, 120_000);
});

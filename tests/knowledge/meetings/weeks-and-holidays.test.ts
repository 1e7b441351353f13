import { getISOWeek, getISOWeekYear } from 'date-fns';
import { describe, expect, it } from 'vitest';
import {
  easterOf,
  FEDERAL_STATES,
  holidaysOf,
  isWorkingDay,
  workingDayBefore,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../../knowledge/meetings/holidays.ts';
import { daysOfWeek, isoWeekOf, mondayOf, weekKey, weeksOf } from '../../../knowledge/meetings/iso-week.ts';
import { addDays, weekday } from '../../../knowledge/meetings/zone.ts';
import { dateOf, easter } from '../../support/berlin-oracle.ts';

describe('calendar weeks', () => {
  it.each([
    ['2026-11-21', 2026, 47],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2021-01-01', 2020, 53],
  ])('%s lies in week %s-%s', (date, year, week) => expect(isoWeekOf(date)).toEqual({ year, week }));

  it('every week of 40 years has seven days that lie in it, and one Thursday in its year', () => {
    for (let year = 2010; year < 2050; year++) {
      for (let week = 1; week <= weeksOf(year); week++) {
        const { from, to } = daysOfWeek({ year, week })!;
        expect([weekday(from), weekday(to), addDays(from, 6)]).toEqual([1, 7, to]);
        expect([isoWeekOf(from), isoWeekOf(to)]).toEqual([
          { year, week },
          { year, week },
        ]);
        expect(addDays(from, 3).slice(0, 4)).toBe(String(year));
        expect(mondayOf(to)).toBe(from);
      }
    }
  });
  it('date-fns counts the same', () => {
    for (let date = '2019-12-01'; date < '2038-02-01'; date = addDays(date, 1)) {
      const noon = new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)), 12);
      expect(isoWeekOf(date)).toEqual({ year: getISOWeekYear(noon), week: getISOWeek(noon) });
    }
  });
  it('the years with 53 weeks are those that Thursdays make', () => {
    const years = Array.from({ length: 40 }, (_, i) => 2010 + i);
    const expected = years.filter(
      (year) => new Date(Date.UTC(year, 0, 1)).getUTCDay() === 4 || new Date(Date.UTC(year, 11, 31)).getUTCDay() === 4,
    );
    expect(years.filter((year) => weeksOf(year) === 53)).toEqual(expected);
  });
  it.each([0, 54, 1.5, Number.NaN])('there is no week %s', (week) =>
    expect(daysOfWeek({ year: 2026, week })).toBeUndefined(),
  );
  it('a year without week 53 has none', () => expect(daysOfWeek({ year: 2027, week: 53 })).toBeUndefined());
  it('has a key that sorts', () => expect(weekKey({ year: 2027, week: 4 })).toBe('2027-W04'));
});

describe('holidays', () => {
  it('of Hesse are its ten, in every year', () => {
    for (let year = 2020; year <= 2045; year++) {
      const sunday = dateOf(easter(year));
      expect(easterOf(year)).toBe(sunday);
      const movable = [-2, 1, 39, 50, 60].map((days) => addDays(sunday, days));
      const fixed = ['01-01', '05-01', '10-03', '12-25', '12-26'].map((day) => `${year}-${day}`);
      expect(
        [...holidaysOf(year, 'HE').keys()].filter((day) => day !== sunday && day !== addDays(sunday, 49)).sort(),
      ).toEqual([...new Set([...movable, ...fixed])].sort());
    }
  });
  it('have a name in both languages', () => {
    expect(holidaysOf(2026, 'HE').get('2026-10-03')).toEqual({
      de: 'Tag der Deutschen Einheit',
      en: 'German Unity Day',
    });
    for (const state of FEDERAL_STATES)
      for (const name of holidaysOf(2026, state).values()) expect(name.en, name.de).toBeTruthy();
  });
  it('differ by state', () => {
    expect(holidaysOf(2026, 'BY').has('2026-01-06')).toBe(true);
    expect(holidaysOf(2026, 'HE').has('2026-01-06')).toBe(false);
    for (const state of FEDERAL_STATES) expect(holidaysOf(2026, state).size).toBeGreaterThanOrEqual(9);
  });
  it('refuses a code that is no state', () => expect(() => holidaysOf(2026, 'XX')).toThrow(RangeError));

  it.each([
    ['2026-12-25', '2026-12-24'],
    ['2026-12-27', '2026-12-24'],
    ['2027-01-01', '2026-12-31'],
    ['2026-04-06', '2026-04-02'],
    ['2026-11-18', '2026-11-18'],
  ])('what falls on %s is done on %s', (day, expected) => expect(workingDayOnOrBefore(day, 'HE')).toBe(expected));
  it('before and after', () => {
    expect(workingDayBefore('2026-11-23', 'HE')).toBe('2026-11-20');
    expect(workingDayOnOrAfter('2026-04-03', 'HE')).toBe('2026-04-07');
    expect(isWorkingDay('2026-11-21', 'HE')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  firstOfMonth,
  lastOfMonth,
  londonDay,
  weekdayOf,
  yearOf,
} from '../../src/register/day.ts';
import { BANK_HOLIDAYS, HOLIDAYS_UNTIL } from '../../src/remind/bank-holidays.ts';
import { day } from './world.ts';

/** Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher. */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return addDays(firstOfMonth(year, Math.floor(n / 31)), n % 31);
}

const from = (start: Day, weekday: number): Day => addDays(start, (weekday - weekdayOf(start) + 7) % 7);
const lastMonday = (year: number, month: number): Day => from(addDays(lastOfMonth(year, month), -6), 0);
const weekdayFrom = (start: Day): Day => (weekdayOf(start) < 5 ? start : from(start, 0));

/** What proclamations of single years moved and added. */
const MOVED: Record<string, string> = {
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
};
const ADDED = ['2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08'];

function byRule(year: number): string[] {
  const christmas = day(`${year}-12-25`);
  const [first, second] =
    weekdayOf(christmas) === 4
      ? [christmas, addDays(christmas, 3)]
      : weekdayOf(christmas) < 5
        ? [christmas, addDays(christmas, 1)]
        : [from(christmas, 0), addDays(from(christmas, 0), 1)];
  const days: string[] = [
    weekdayFrom(firstOfMonth(year, 1)),
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    from(firstOfMonth(year, 5), 0),
    lastMonday(year, 5),
    lastMonday(year, 8),
    first,
    second,
  ];
  return [...days.map((d) => MOVED[d] ?? d), ...ADDED.filter((d) => d.startsWith(`${year}`))].sort();
}

const YEARS = Array.from({ length: yearOf(HOLIDAYS_UNTIL) - 2011 }, (_, i) => 2012 + i);
const ofYear = (year: number) => BANK_HOLIDAYS.filter((holiday) => yearOf(holiday.day) === year);

describe('the bank holidays of England and Wales', () => {
  it.each(YEARS)('of %i are those of the rules and of that year’s proclamations', (year) => {
    expect(ofYear(year).map((holiday) => holiday.day)).toEqual(byRule(year));
  });

  it.each(YEARS)('of %i say which of them stand in for a day of a weekend', (year) => {
    const substitutes = ofYear(year).filter(({ title }) => title.includes('substitute'));
    const weekend = [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`].filter((d) => weekdayOf(day(d)) > 4);
    expect(substitutes.length).toBe(weekend.length);
  });

  it('all fall on weekdays and are in order', () => {
    const days = BANK_HOLIDAYS.map((holiday) => holiday.day);
    expect(days.filter((d) => weekdayOf(d) > 4)).toEqual([]);
    expect(days).toEqual([...new Set(days)].sort());
  });

  it.each([
    ['2016-12-27', 'Christmas Day (substitute day)'],
    ['2020-05-08', 'Early May bank holiday (VE day)'],
    ['2022-06-03', 'Platinum Jubilee bank holiday'],
    ['2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
    ['2024-03-29', 'Good Friday'],
  ])('have on %s: %s', (on, title) => {
    expect(BANK_HOLIDAYS.find((holiday) => holiday.day === on)?.title).toBe(title);
  });

  it('last for another year from now', () => {
    const warned = addDays(HOLIDAYS_UNTIL, -365) > londonDay(new Date());
    expect(
      warned,
      `The bank holidays end on ${HOLIDAYS_UNTIL}: copy the next years from https://www.gov.uk/bank-holidays into src/remind/bank-holidays.ts and move LAST_YEAR on.`,
    ).toBe(true);
  });
});

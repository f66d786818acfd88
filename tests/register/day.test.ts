import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  dateOf,
  daysBetween,
  earlier,
  firstOfMonth,
  lastOfMonth,
  later,
  londonDay,
  makeDay,
  monthOf,
  readIsoDay,
  sayDay,
  weekdayOf,
  yearOf,
} from '../../src/register/day.ts';
import { anyDay, day } from './days.ts';

describe('a day', () => {
  it.each([
    [2018, 3, 31, '2018-03-31'],
    [2020, 2, 29, '2020-02-29'],
    [2018, 2, 29, undefined],
    [2018, 4, 31, undefined],
    [2018, 0, 1, undefined],
    [2018, 13, 1, undefined],
    [2018, 1, 0, undefined],
    [1899, 12, 31, undefined],
    [2200, 1, 1, undefined],
    [17, 10, 31, undefined],
    [2018.5, 1, 1, undefined],
    [Number.NaN, 1, 1, undefined],
    [2018, Number.NaN, 1, undefined],
  ])('of %d, %d, %d is %s', (year, month, date, expected) => {
    expect(makeDay(year, month, date)).toBe(expected);
  });

  it.each(['', '2018-3-31', '2018-02-30', ' 2018-03-31', '2018-03-31T00:00:00Z', '31/03/2018', '0018-03-31'])(
    'is not read from %j',
    (text) => {
      expect(readIsoDay(text)).toBeUndefined();
    },
  );

  it('is read back from its parts and from its text', () => {
    fc.assert(
      fc.property(anyDay, (some) => {
        expect(makeDay(yearOf(some), monthOf(some), dateOf(some))).toBe(some);
        expect(readIsoDay(some)).toBe(some);
      }),
    );
  });

  it.each([
    ['2017-10-31', '31 October 2017'],
    ['2018-03-01', '1 March 2018'],
  ])('%s is said as %s', (iso, said) => {
    expect(sayDay(day(iso))).toBe(said);
  });

  it.each([
    ['2018-04-16', 0],
    ['2018-04-22', 6],
    ['2024-02-29', 3],
  ])('%s is weekday %d, counted from Monday', (iso, weekday) => {
    expect(weekdayOf(day(iso))).toBe(weekday);
  });
});

describe('counting days', () => {
  it.each([
    ['2018-03-25', 1, '2018-03-26'],
    ['2018-10-28', 1, '2018-10-29'],
    ['2016-02-28', 2, '2016-03-01'],
    ['2018-01-01', -1, '2017-12-31'],
  ])('%s and %d days is %s, also when the clocks change', (from, days, expected) => {
    expect(addDays(day(from), days)).toBe(expected);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (some, days) => {
        const moved = addDays(some, days);
        expect(daysBetween(some, moved)).toBe(days);
        expect(earlier(some, moved)).toBe(days < 0 ? moved : some);
        expect(later(some, moved)).toBe(days < 0 ? some : moved);
      }),
    );
  });

  it.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2017-10-31', 6, '2018-04-30'],
    ['2017-10-15', 6, '2018-04-15'],
    ['2017-11-30', 3, '2018-02-28'],
    ['2017-12-31', 12, '2018-12-31'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2018-03-31', -1, '2018-02-28'],
  ])('%s and %d months is %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });

  it.each<[Day, string]>([
    [firstOfMonth(2017, 13), '2018-01-01'],
    [firstOfMonth(2018, 0), '2017-12-01'],
    [lastOfMonth(2018, 2), '2018-02-28'],
    [lastOfMonth(2017, 14), '2018-02-28'],
  ])('months run on into other years: %s is %s', (found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('today in London', () => {
  it.each([
    ['2018-01-15T23:59:59Z', '2018-01-15'],
    ['2018-06-15T22:59:59Z', '2018-06-15'],
    ['2018-06-15T23:00:00Z', '2018-06-16'],
    ['2018-03-25T00:30:00Z', '2018-03-25'],
    ['2018-10-28T23:30:00Z', '2018-10-28'],
  ])('at %s is %s', (instant, expected) => {
    expect(londonDay(new Date(instant))).toBe(expected);
  });
});

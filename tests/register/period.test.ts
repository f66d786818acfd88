import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/register/day.ts';
import {
  contains,
  financialQuarter,
  financialYear,
  financialYearOf,
  type PeriodName,
  periodAround,
  season,
} from '../../src/register/period.ts';
import { anyDay, day } from './days.ts';

const NAMES: PeriodName[] = ['week', 'month', 'quarter', 'half', 'year', 'financial year'];

describe('the period around a day', () => {
  it.each<[PeriodName, string, number, string, string]>([
    ['week', '2018-04-16', 0, '2018-04-16', '2018-04-22'],
    ['week', '2018-04-22', 0, '2018-04-16', '2018-04-22'],
    ['week', '2018-01-01', -1, '2017-12-25', '2017-12-31'],
    ['month', '2018-02-10', 0, '2018-02-01', '2018-02-28'],
    ['month', '2018-01-31', 1, '2018-02-01', '2018-02-28'],
    ['month', '2018-01-31', -1, '2017-12-01', '2017-12-31'],
    ['quarter', '2018-03-31', 0, '2018-01-01', '2018-03-31'],
    ['quarter', '2018-03-31', 1, '2018-04-01', '2018-06-30'],
    ['quarter', '2018-04-01', -1, '2018-01-01', '2018-03-31'],
    ['half', '2018-03-31', 0, '2017-10-01', '2018-03-31'],
    ['half', '2018-04-01', 0, '2018-04-01', '2018-09-30'],
    ['half', '2018-12-31', 0, '2018-10-01', '2019-03-31'],
    ['half', '2018-09-30', 1, '2018-10-01', '2019-03-31'],
    ['year', '2018-03-31', 1, '2019-01-01', '2019-12-31'],
    ['financial year', '2018-03-31', 0, '2017-04-01', '2018-03-31'],
    ['financial year', '2018-04-01', 0, '2018-04-01', '2019-03-31'],
  ])('the %s of %s, moved by %d, runs from %s to %s', (name, around, step, from, to) => {
    expect(periodAround(day(around), name, step)).toEqual({ from, to });
  });

  it.each(NAMES)('has the day in it, and the next %s begins the day after it ends', (name) => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9, max: 9 }), (around, step) => {
        expect(contains(periodAround(around, name), around)).toBe(true);
        const period = periodAround(around, name, step);
        expect(period.from <= period.to).toBe(true);
        expect(periodAround(around, name, step + 1).from).toBe(addDays(period.to, 1));
        expect(periodAround(period.from, name)).toEqual(period);
        expect(periodAround(period.to, name)).toEqual(period);
      }),
    );
  });
});

describe('parts of a year', () => {
  it('are four quarters of a financial year, one after another', () => {
    for (let year = 2014; year <= 2030; year += 1) {
      const quarters = [1, 2, 3, 4].map((quarter) => financialQuarter(year, quarter));
      expect(quarters[0]?.from).toBe(`${year}-04-01`);
      expect(quarters[3]?.to).toBe(`${year + 1}-03-31`);
      quarters.slice(1).forEach((quarter, i) => {
        expect(quarter.from).toBe(addDays(quarters[i]?.to ?? day('1900-01-01'), 1));
      });
      expect(financialYear(year)).toEqual({ from: quarters[0]?.from, to: quarters[3]?.to });
    }
  });

  it.each([
    ['2018-03-31', 2017],
    ['2018-04-01', 2018],
    ['2018-12-31', 2018],
  ])('%s is of the financial year that began in %d', (iso, year) => {
    expect(financialYearOf(day(iso))).toBe(year);
  });

  it('are seasons of three months, winter ending in the next year', () => {
    expect(season('spring', 2018)).toEqual({ from: '2018-03-01', to: '2018-05-31' });
    expect(season('summer', 2018)).toEqual({ from: '2018-06-01', to: '2018-08-31' });
    expect(season('autumn', 2018)).toEqual({ from: '2018-09-01', to: '2018-11-30' });
    expect(season('winter', 2018)).toEqual({ from: '2018-12-01', to: '2019-02-28' });
    expect(daysBetween(season('winter', 2019).from, season('winter', 2019).to)).toBe(90);
  });
});

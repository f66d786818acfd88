import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/register/day.ts';
import {
  addWorkingDays,
  horizonOf,
  isWorkingDay,
  sendingDay,
  workingDayBefore,
  workingDayFrom,
} from '../../src/remind/working-days.ts';
import { day } from './world.ts';

const anyDay = fc.integer({ min: 0, max: 6200 }).map((n) => addDays(day('2012-01-01'), n));

describe('working days', () => {
  it.each([
    ['2024-12-24', true],
    ['2024-12-25', false],
    ['2024-12-26', false],
    ['2024-12-27', true],
    ['2024-12-28', false],
    ['2025-04-18', false],
    ['2025-04-21', false],
    ['2018-03-31', false],
    ['2024-02-29', true],
    ['2022-09-19', false],
  ])('hold %s to be one: %s', (on, works) => {
    expect(isWorkingDay(day(on))).toBe(works);
  });

  it('leave out the extra days off that they are given', () => {
    expect(isWorkingDay(day('2024-12-27'), new Set([day('2024-12-27')]))).toBe(false);
  });

  it.each([
    ['2024-12-25', '2024-12-24', '2024-12-27'],
    ['2025-04-20', '2025-04-17', '2025-04-22'],
    ['2018-03-31', '2018-03-29', '2018-04-03'],
    ['2024-02-29', '2024-02-28', '2024-02-29'],
  ])('around %s are %s before and %s from it on', (on, before, from) => {
    expect([workingDayBefore(day(on)), workingDayFrom(day(on))]).toEqual([before, from]);
  });

  it.each([
    ['2024-12-24', '2024-12-26'],
    ['2025-04-17', '2025-04-21'],
    ['2018-03-29', '2018-04-02'],
    ['2021-12-24', '2021-12-28'],
    ['2024-02-28', '2024-02-28'],
    ['2024-11-01', '2024-11-03'],
  ])('on %s tell what falls up to %s', (on, upTo) => {
    expect(horizonOf(day(on))).toBe(upTo);
  });

  it.each([
    ['2025-01-02', -10, '2024-12-16'],
    ['2024-12-16', 10, '2025-01-02'],
    ['2025-04-23', -2, '2025-04-17'],
    ['2024-11-02', -1, '2024-11-01'],
    ['2024-11-02', 0, '2024-11-02'],
    ['2024-11-02', 1, '2024-11-04'],
  ])('from %s by %i come to %s', (on, days, to) => {
    expect(addWorkingDays(day(on), days)).toBe(to);
  });

  it('counted there and back come to the same working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (on, n) => {
        const start = workingDayFrom(on);
        expect(addWorkingDays(addWorkingDays(start, n), -n)).toBe(start);
      }),
    );
  });

  it('have horizons that leave no day out and take none twice, and never reach a week ahead', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const works = workingDayFrom(on);
        const next = addDays(horizonOf(works), 1);
        expect(next).toBe(addWorkingDays(works, 1));
        expect(daysBetween(works, horizonOf(works))).toBeLessThan(6);
      }),
    );
  });
});

describe('the hours of sending', () => {
  it.each([
    ['2024-11-04T08:59:59Z', undefined],
    ['2024-11-04T09:00:00Z', '2024-11-04'],
    ['2024-11-04T16:59:59Z', '2024-11-04'],
    ['2024-11-04T17:00:00Z', undefined],
    // The Friday before and the Monday after the clocks go forward on 31 March 2024; Monday is Easter's, too.
    ['2024-03-28T08:30:00Z', undefined],
    ['2024-04-02T08:00:00Z', '2024-04-02'],
    ['2024-04-02T16:00:00Z', undefined],
    // The last working day of summer time and the first one after it.
    ['2024-10-25T08:00:00Z', '2024-10-25'],
    ['2024-10-28T08:30:00Z', undefined],
    ['2024-10-28T09:00:00Z', '2024-10-28'],
    ['2024-02-29T12:00:00Z', '2024-02-29'],
    ['2024-12-25T12:00:00Z', undefined],
    ['2024-11-03T12:00:00Z', undefined],
    ['2024-11-04T00:00:00Z', undefined],
  ])('at %s are those of %s', (instant, on) => {
    expect(sendingDay(new Date(instant))).toBe(on);
  });
});

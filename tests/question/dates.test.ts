import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/register/day.ts';
import { anyDay } from '../register/days.ts';
import {
  financialYear,
  month,
  plus,
  plusMonths,
  quarter,
  type Range,
  week,
  weekday,
  year,
} from './calendar.ts';
import { dueIn, RUNS, WEEKDAYS } from './due-in.ts';

/** Stretches of time told from today, for any today of 2014 to 2030, against ranges worked out independently. */

const RELATIVE: [text: string, range: (today: Day) => Range][] = [
  ['due this week', (t) => week(t)],
  ['due next week', (t) => week(t, 1)],
  ['what was due last week', (t) => week(t, -1)],
  ['due the week after next', (t) => week(t, 2)],
  ['due this month', (t) => month(t)],
  ['due next month', (t) => month(t, 1)],
  ['what was due last month', (t) => month(t, -1)],
  ['due this quarter', (t) => quarter(t)],
  ['due next quarter', (t) => quarter(t, 1)],
  ['due last quarter', (t) => quarter(t, -1)],
  ['due this year', (t) => year(t)],
  ['due next year', (t) => year(t, 1)],
  ['due last year', (t) => year(t, -1)],
  ['due this financial year', (t) => financialYear(t)],
  ['due next financial year', (t) => financialYear(t, 1)],
  ['due in the last financial year', (t) => financialYear(t, -1)],
  ['due this fortnight', (t) => ({ from: t, to: plus(t, 14) })],
  ['due in the next fortnight', (t) => ({ from: t, to: plus(t, 14) })],
  ['due today', (t) => ({ from: t, to: t })],
  ['due tomorrow', (t) => ({ from: plus(t, 1), to: plus(t, 1) })],
  ['due the day after tomorrow', (t) => ({ from: plus(t, 2), to: plus(t, 2) })],
  ['due yesterday', (t) => ({ from: plus(t, -1), to: plus(t, -1) })],
  ['due by tomorrow', (t) => ({ from: t, to: plus(t, 1) })],
  ['due after today', (t) => ({ from: plus(t, 1) })],
  ['due by the end of the week', (t) => ({ from: t, to: week(t).to })],
  ['due before the end of the week', (t) => ({ from: t, to: week(t).to })],
  ['due by the end of the month', (t) => ({ from: t, to: month(t).to })],
  ['due before the end of this month', (t) => ({ from: t, to: month(t).to })],
  ['due by the end of next month', (t) => ({ from: t, to: month(t, 1).to })],
  ['due by the end of the quarter', (t) => ({ from: t, to: quarter(t).to })],
  ['due before the end of the year', (t) => ({ from: t, to: year(t).to })],
  ['due by the end of the financial year', (t) => ({ from: t, to: financialYear(t).to })],
  ['due in the rest of the month', (t) => ({ from: t, to: month(t).to })],
  ['due by next month', (t) => ({ from: t, to: month(t, 1).to })],
  ['due before next week', (t) => ({ from: t, to: week(t).to })],
  ['due after next month', (t) => ({ from: month(t, 2).from })],
  ['due after this week', (t) => ({ from: week(t, 1).from })],
];

const COUNTED: [text: (n: number) => string, end: (today: Day, n: number) => Day][] = [
  [(n) => `due in the next ${n} days`, (t, n) => plus(t, n)],
  [(n) => `due within ${n} days`, (t, n) => plus(t, n)],
  [(n) => `due over the coming ${n} days`, (t, n) => plus(t, n)],
  [(n) => `due in the next ${n} weeks`, (t, n) => plus(t, 7 * n)],
  [(n) => `due in ${n} weeks' time`, (t, n) => plus(t, 7 * n)],
  [(n) => `due in the next ${n} months`, (t, n) => plusMonths(t, n)],
  [(n) => `due within ${n} months`, (t, n) => plusMonths(t, n)],
  [(n) => `anything due within the next ${n} days?`, (t, n) => plus(t, n)],
];

describe('stretches told from today', () => {
  it.each(RELATIVE)('“%s” are the right days whatever day it is', (text, range) => {
    fc.assert(
      fc.property(anyDay, (today) => {
        expect(dueIn(text, today)).toEqual(range(today));
      }),
      RUNS,
    );
  });

  it.each(COUNTED.map(([text, end]) => [text(9), text, end] as const))(
    '“%s” runs from today to so many on, both included',
    (_, text, end) => {
      fc.assert(
        fc.property(anyDay, fc.integer({ min: 2, max: 99 }), (today, n) => {
          expect(dueIn(text(n), today)).toEqual({ from: today, to: end(today, n) });
        }),
        RUNS,
      );
    },
  );

  it.each(WEEKDAYS)('a %s is the one coming, today included; next is of next week', (name) => {
    const number = WEEKDAYS.indexOf(name);
    fc.assert(
      fc.property(anyDay, (today) => {
        const day = plus(today, (number - weekday(today) + 7) % 7);
        expect(dueIn(`due on ${name}`, today)).toEqual({ from: day, to: day });
        expect(dueIn(`due by ${name.toLowerCase()}`, today)).toEqual({ from: today, to: day });
        const next = plus(week(today, 1).from, number);
        expect(dueIn(`due by next ${name}`, today)).toEqual({ from: today, to: next });
      }),
      RUNS,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../register/days.ts';
import { comingOne, financialYearOf, monthOf, parts, plus, quarterOf, seasonOf } from './calendar.ts';
import { ahead, dueIn, RUNS } from './due-in.ts';

/** Months, quarters, years and seasons by name, for any today of 2014 to 2030. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const two = (n: number): string => String(n).padStart(2, '0');

describe('months', () => {
  it.each(MONTHS)('%s with a year counts whole, and for by, before and after by its ends', (name) => {
    const number = MONTHS.indexOf(name) + 1;
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 2014, max: 2030 }), (today, y) => {
        const { from, to } = monthOf(y, number);
        expect(dueIn(`due in ${name} ${y}`, today)).toEqual({ from, to });
        expect(dueIn(`due by ${name} ${y}`, today)).toEqual(ahead({ to }, today));
        expect(dueIn(`due by the end of ${name} ${y}`, today)).toEqual(ahead({ to }, today));
        expect(dueIn(`due before the end of ${name} ${y}`, today)).toEqual(ahead({ to }, today));
        expect(dueIn(`due before ${name} ${y}`, today)).toEqual(ahead({ to: plus(from, -1) }, today));
        expect(dueIn(`due after ${name} ${y}`, today)).toEqual(ahead({ from: plus(to, 1) }, today));
      }),
      { numRuns: 15 },
    );
  });

  it.each(MONTHS)('%s without a year is the one running or coming next', (name) => {
    const number = MONTHS.indexOf(name) + 1;
    fc.assert(
      fc.property(anyDay, (today) => {
        const near = comingOne((y) => monthOf(y, number), today);
        expect(dueIn(`due in ${name.toLowerCase()}`, today)).toEqual(near);
        expect(dueIn(`due before the end of ${name}`, today)).toEqual({ from: today, to: near.to });
      }),
      RUNS,
    );
  });

  it.each(MONTHS)('“was due in %s” is the one before', (name) => {
    const number = MONTHS.indexOf(name) + 1;
    fc.assert(
      fc.property(anyDay, (today) => {
        const near = comingOne((y) => monthOf(y, number), today);
        expect(dueIn(`what was due in ${name}`, today)).toEqual(monthOf(parts(near.from)[0] - 1, number));
      }),
      RUNS,
    );
  });
});

describe('quarters and financial years', () => {
  const anyYear = fc.integer({ min: 2014, max: 2030 });
  const anyQuarter = fc.integer({ min: 1, max: 4 });

  it('of a financial year that is named count whole, however they are written', () => {
    fc.assert(
      fc.property(anyDay, anyYear, anyQuarter, (today, y, q) => {
        const next = two((y + 1) % 100);
        const quarterNames = [`Q${q} ${y}/${next}`, `quarter ${q} of ${y}-${next}`, `q${q} ${y}/${y + 1}`];
        for (const name of quarterNames)
          expect([name, dueIn(`due in ${name}`, today)]).toEqual([name, quarterOf(y, q)]);
        for (const name of [
          `${y}/${next}`,
          `${y}-${next}`,
          `${y}/${y + 1}`,
          `the ${y}/${next} financial year`,
        ])
          expect([name, dueIn(`due in ${name}`, today)]).toEqual([name, financialYearOf(y)]);
      }),
      RUNS,
    );
  });

  it('without a year are the ones running or coming next', () => {
    fc.assert(
      fc.property(anyDay, anyQuarter, (today, q) => {
        expect(dueIn(`due in Q${q}`, today)).toEqual(comingOne((y) => quarterOf(y, q), today));
      }),
      RUNS,
    );
  });

  it('and a year alone is the calendar’s', () => {
    fc.assert(
      fc.property(anyDay, anyYear, (today, y) => {
        expect(dueIn(`due in ${y}`, today)).toEqual({ from: `${y}-01-01`, to: `${y}-12-31` });
      }),
      RUNS,
    );
  });
});

describe('seasons count from today on where they have begun', () => {
  it.each(['spring', 'summer', 'autumn', 'winter'])('%s', (name) => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 2014, max: 2030 }), (today, y) => {
        expect(dueIn(`due in ${name} ${y}`, today)).toEqual(ahead(seasonOf(name, y), today));
        expect(dueIn(`due this ${name}`, today)).toEqual(
          ahead(
            comingOne((z) => seasonOf(name, z), today),
            today,
          ),
        );
        expect(dueIn(`due by the end of ${name} ${y}`, today)).toEqual(
          ahead({ to: seasonOf(name, y).to }, today),
        );
      }),
      RUNS,
    );
  });
});

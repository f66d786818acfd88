import { addDays, type Day, firstOfMonth, lastOfMonth, monthOf, weekdayOf, yearOf } from './day.ts';

/** A stretch of days, both ends included. */
export interface Period {
  from: Day;
  to: Day;
}

export const PERIOD_NAMES = ['week', 'month', 'quarter', 'half', 'year', 'financial year'] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

/** The year in which the financial year of a day began: 2017 for 31 March 2018 (April to March). */
export const financialYearOf = (day: Day): number => (monthOf(day) >= 4 ? yearOf(day) : yearOf(day) - 1);

/** April to March of the financial year that began in `year`. */
export const financialYear = (year: number): Period => ({
  from: firstOfMonth(year, 4),
  to: lastOfMonth(year + 1, 3),
});

/** Quarter 1 (April to June) to 4 (January to March) of the financial year that began in `year`. */
export const financialQuarter = (year: number, quarter: number): Period => ({
  from: firstOfMonth(year, 1 + quarter * 3),
  to: lastOfMonth(year, 3 + quarter * 3),
});

export const calendarYear = (year: number): Period => ({
  from: firstOfMonth(year, 1),
  to: lastOfMonth(year, 12),
});

export const calendarMonth = (year: number, month: number): Period => ({
  from: firstOfMonth(year, month),
  to: lastOfMonth(year, month),
});

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Meteorological seasons; winter is named by the year in which it begins (December to February). */
export function season(name: Season, year: number): Period {
  const first = { spring: 3, summer: 6, autumn: 9, winter: 12 }[name];
  return { from: firstOfMonth(year, first), to: lastOfMonth(year, first + 2) };
}

/**
 * The period of that name around a day, moved on by `step` (1 for the next, -1 for the one before).
 * Weeks run Monday to Sunday; quarters and halves are those of the financial year; a year is the calendar's.
 */
export function periodAround(day: Day, name: PeriodName, step = 0): Period {
  const year = yearOf(day);
  const month = monthOf(day);
  switch (name) {
    case 'week': {
      const monday = addDays(day, step * 7 - weekdayOf(day));
      return { from: monday, to: addDays(monday, 6) };
    }
    case 'month':
      return calendarMonth(year, month + step);
    case 'quarter': {
      const first = month - ((month - 1) % 3) + step * 3;
      return { from: firstOfMonth(year, first), to: lastOfMonth(year, first + 2) };
    }
    case 'half': {
      // Halves begin in April and October.
      const first = month - ((month + 2) % 6) + step * 6;
      return { from: firstOfMonth(year, first), to: lastOfMonth(year, first + 5) };
    }
    case 'year':
      return calendarYear(year + step);
    case 'financial year':
      return financialYear(financialYearOf(day) + step);
  }
}

export const contains = ({ from, to }: Period, day: Day): boolean => from <= day && day <= to;

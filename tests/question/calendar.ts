import type { Day } from '../../src/register/day.ts';

/** The calendar once more, by another road than the program's, to check its reading of dates against. */

export interface Range {
  from?: Day;
  to?: Day;
}

/** A day of any year, month (1-12 or beyond) and date (or beyond). */
export const at = (year: number, month: number, date: number): Day =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10) as Day;

export const parts = (day: Day): [year: number, month: number, date: number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};

export const plus = (day: Day, days: number): Day => {
  const [year, month, date] = parts(day);
  return at(year, month, date + days);
};

/** So many months on; the last day of the month where it has no such date. */
export function plusMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const same = at(year, month + months, date);
  const last = at(year, month + months + 1, 0);
  return same < last ? same : last;
}

/** 0 for Monday. */
export const weekday = (day: Day): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;

const months = (year: number, first: number, length: number): Required<Range> => ({
  from: at(year, first, 1),
  to: at(year, first + length, 0),
});

export const week = (day: Day, step = 0): Required<Range> => {
  const monday = plus(day, step * 7 - weekday(day));
  return { from: monday, to: plus(monday, 6) };
};
export const monthOf = (year: number, month: number): Required<Range> => months(year, month, 1);
export const month = (day: Day, step = 0): Required<Range> => monthOf(parts(day)[0], parts(day)[1] + step);
/** Quarter 1 is April to June of the year in which the financial year begins. */
export const quarterOf = (year: number, quarter: number): Required<Range> => months(year, 1 + 3 * quarter, 3);
export const quarter = (day: Day, step = 0): Required<Range> => {
  const [year, m] = parts(day);
  return months(year, Math.floor((m - 1) / 3) * 3 + 1 + step * 3, 3);
};
export const year = (day: Day, step = 0): Required<Range> => months(parts(day)[0] + step, 1, 12);
export const financialYearOf = (year: number): Required<Range> => months(year, 4, 12);
export const financialYearStart = (day: Day): number => parts(day)[0] - (parts(day)[1] < 4 ? 1 : 0);
export const financialYear = (day: Day, step = 0): Required<Range> =>
  financialYearOf(financialYearStart(day) + step);
/** `winter` is named by the year in which it begins. */
export const seasonOf = (name: string, year: number): Required<Range> =>
  months(year, { spring: 3, summer: 6, autumn: 9, winter: 12 }[name] ?? 0, 3);

/** The first of a yearly thing that is not over. */
export function comingOne(of: (year: number) => Required<Range>, today: Day): Required<Range> {
  const thisYear = parts(today)[0];
  for (const year of [thisYear - 1, thisYear, thisYear + 1]) if (of(year).to >= today) return of(year);
  throw new Error('A yearly thing comes again within a year.');
}

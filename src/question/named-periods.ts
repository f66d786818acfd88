import { addDays, addMonths, type Day, yearOf } from '../register/day.ts';
import { financialYear, type Period, type PeriodName } from '../register/period.ts';
import type { NamedPeriod } from './mark.ts';

/** What the ways of naming a stretch of time are made from. */

/** A way of naming a period: a pattern, and what its groups stand for today. */
export type PeriodPhrase = [pattern: string, read: (groups: string[], today: Day) => NamedPeriod | undefined];

export const YEAR = '((?:19|20)\\d\\d)';
export const MONTH =
  '(january|february|march|april|(?<=\\b(?:in|of|by|before|until|till|to|from|since|during|for|after|this|next|last|early|late|mid) )may|may(?! (?:i|we|you|be|have|not|need) )|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';

const UNITS: Record<string, PeriodName> = {
  'tax year': 'financial year',
  fy: 'financial year',
  'fin year': 'financial year',
  'municipal year': 'financial year',
  'fiscal year': 'financial year',
  'financial year': 'financial year',
  'calendar year': 'year',
  year: 'year',
  half: 'half',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
};

/** Pattern of the name of a period. */
export const UNIT = `(${Object.keys(UNITS).join('|')})`;
export const readUnit = (word: string): PeriodName => UNITS[word] ?? 'month';

/** All of it counts, although it may have begun. */
export const whole = (period: Period): NamedPeriod => ({ ...period, sort: 'whole' });
/** Counts from today on where it has begun. */
export const stretch = (from: Day, to: Day): NamedPeriod => ({ from, to, sort: 'stretch' });
export const onDay = (day: Day): NamedPeriod => ({ from: day, to: day, sort: 'point' });

/** 1 for the next, -1 for the last, 0 for this. */
export const stepOf = (how: string): number =>
  /^(?:next|coming|following)$/.test(how) ? 1 : /^(?:last|previous|past)$/.test(how) ? -1 : 0;

/** So many days, weeks or months after a day. */
export function moved(from: Day, count: number, unit: string): Day {
  if (unit.startsWith('day')) return addDays(from, count);
  if (unit.startsWith('week')) return addDays(from, count * 7);
  if (unit.startsWith('fortnight')) return addDays(from, count * 14);
  if (unit.startsWith('quarter')) return addMonths(from, count * 3);
  return addMonths(from, count * (unit.startsWith('year') ? 12 : 1));
}

/** Named without a year: the one running now or coming next; the one before it is kept beside. */
export function nearest(of: (year: number) => Period, today: Day): NamedPeriod {
  let year = yearOf(today) - 1;
  while (of(year).to < today) year++;
  return { ...of(year), sort: 'whole', yearAssumed: true, before: of(year - 1) };
}

/** The financial year written `2017/18` or `2017-2018`; undefined where the second is not the year after the first. */
export function readFinancialYear(first: string, second: string): Period | undefined {
  const start = Number(first);
  return (start + 1) % 10 ** second.length === Number(second) ? financialYear(start) : undefined;
}

/** From the beginning of one period to the end of another; a year said once holds for both. */
export function joined(a: NamedPeriod, b: NamedPeriod): Period {
  const { to } = b;
  if (a.yearAssumed && !b.yearAssumed) {
    const sameYear = `${to.slice(0, 4)}${a.from.slice(4)}` as Day;
    const yearBefore = `${Number(to.slice(0, 4)) - 1}${a.from.slice(4)}` as Day;
    return { from: sameYear <= to ? sameYear : yearBefore, to };
  }
  return { from: to < a.from && a.before ? a.before.from : a.from, to };
}

import { earlier } from './day.ts';
import type { Period } from './period.ts';
import { monthNumber, readWrittenPeriod } from './written-dates.ts';

const BETWEEN = / ?(?:[/–—-]|\bto\b|\band\b|\bor\b|\buntil\b|&) ?/gi;
const SEASON = /^(?:spring|summer|autumn|winter)$/i;
const YEAR_ALONE = /^\d{4}$/;

/**
 * One written date, or a stretch from one to another whose first end may borrow the year of the second:
 * `Oct/Nov 2018`, `Q1-Q2 2018/19`, `1 - 5 March 2018`, `from April 2018 to March 2019`.
 */
export function readWrittenSpan(words: string): Period | undefined {
  const one = readWrittenPeriod(words);
  if (one) return one;
  const text = words.replace(/^(?:from|between) /i, '');
  for (const { index, 0: separator } of text.matchAll(BETWEEN)) {
    const end = text.slice(index + separator.length);
    // Two years may be a financial year, a plan's or two: it is not said which.
    const last = YEAR_ALONE.test(end) ? undefined : readWrittenPeriod(end);
    const first = last && readStart(text.slice(0, index), end, last);
    if (first) return { from: first.from, to: last.to };
  }
  return undefined;
}

function readStart(start: string, end: string, last: Period): Period | undefined {
  const year = /\d{4}(?: ?[/–-] ?\d{2,4})?$/.exec(end)?.[0] ?? '';
  const borrowed = [`${start} ${year}`, `${start} ${end.replace(/^\S+ /, '')}`];
  for (const words of [start, ...borrowed]) {
    const first = YEAR_ALONE.test(words) ? undefined : readWrittenPeriod(words);
    if (first && first.from <= last.from) return first;
    // "November - February 2019" begins in the year before.
    if (first && words !== start && isYearless(start))
      return { from: earlier(first.from, last.from), to: last.to };
  }
  return undefined;
}

const isYearless = (words: string): boolean =>
  SEASON.test(words) || (/^[a-z]{3,9}\.?$/i.test(words) && monthNumber(words) !== undefined);

/**
 * Two or more whole dates and nothing between them but white space, a comma, a semicolon or `and`:
 * `November 2014 June 2015`. In order of time; undefined where the words are not that.
 */
export function readWrittenDates(words: string): Period[] | undefined {
  const rest = words
    .replace(/[;,&]|\band\b/gi, ' ')
    .trim()
    .split(/\s+/);
  const periods: Period[] = [];
  while (rest.length > 0) {
    const found = longestDate(rest);
    if (!found) return undefined;
    periods.push(found.period);
    rest.splice(0, found.length);
  }
  return periods.length > 1 ? periods.sort((a, b) => a.to.localeCompare(b.to)) : undefined;
}

const MOST_WORDS_OF_A_DATE = 6;

function longestDate(words: string[]): { period: Period; length: number } | undefined {
  for (let length = Math.min(MOST_WORDS_OF_A_DATE, words.length); length > 0; length -= 1) {
    const text = words.slice(0, length).join(' ');
    const period = YEAR_ALONE.test(text) ? undefined : readWrittenPeriod(text);
    if (period) return { period, length };
  }
  return undefined;
}

import { addDays, addMonths } from './day.ts';
import { calendarYear, type Period } from './period.ts';
import { monthNumber } from './written-dates.ts';
import { readWrittenSpan } from './written-spans.ts';

/** `2020-22`, `2020-2022`: whole years taken together. Two that follow each other are a financial year. */
const YEARS = /^(\d{4}) ?[-–—] ?(\d{4}|\d{2})$/;
const MOST_YEARS = 10;

/** `12 months ending December 2023`, `year to 31 March 2024`. */
const YEAR_TO = /^(?:(?:rolling )?(?:12|twelve) months|(?:the )?year) (?:ending|ended|to)(?: in)? (.+)$/i;

/** `Dec 23`, `Dec-23`, `Dec '23`. A figure's period is never the 23rd of a December of which no year is told. */
const SHORT_YEAR = /\b([a-z]{3,9})(\.?[ -]?)['’]?(\d{2})(?!\d)/gi;

function readYears(words: string): Period | undefined {
  const [, first, second] = YEARS.exec(words) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const start = Number(first);
  const end = second.length === 2 ? start - (start % 100) + Number(second) : Number(second);
  if (start < 1900 || end > 2199 || end <= start + 1 || end >= start + MOST_YEARS) return undefined;
  return { from: calendarYear(start).from, to: calendarYear(end).to };
}

const withWholeYears = (words: string): string =>
  words.replace(SHORT_YEAR, (written, word: string, _between, digits: string) =>
    monthNumber(word) === undefined ? written : `${word} 20${digits}`,
  );

const readSpan = (words: string): Period | undefined =>
  readYears(words) ?? readWrittenSpan(words) ?? readWrittenSpan(withWholeYears(words));

/**
 * The days that the period of a figure stands for, read from the words in which performance reports write it:
 * `Oct-Dec 23`, `2023`, `Apr 21-Mar 22`, `2020-22`, `Q3 2023/24`, `2023/24`, `December 2023`. Years alone are the
 * calendar's, `2022-23` and `2022/23` are financial ones. Undefined where the words could mean more than one period.
 */
export function readPeriod(words: string): Period | undefined {
  const text = words.replace(/\s+/g, ' ').trim();
  const ending = YEAR_TO.exec(text)?.[1];
  if (ending === undefined) return readSpan(text);
  const last = readSpan(ending);
  return last && { from: addMonths(addDays(last.to, 1), -12), to: last.to };
}

import { type Day, MONTHS, makeDay } from './day.ts';
import {
  calendarMonth,
  calendarYear,
  financialQuarter,
  financialYear,
  type Period,
  type Season,
  season,
} from './period.ts';

/**
 * The ways in which committee papers write a day, a month, a quarter, a season or a year. Each is read only
 * where it can mean one thing: "Q4 2018" may be of the calendar's year or the financial one, so it is not read.
 */

const MONTH_NAMES = MONTHS.map((name) => name.toLowerCase());
const MONTH = `(${MONTH_NAMES.map((m) => `${m.slice(0, 3)}(?:${m.slice(3)})?`).join('|')}|sept)\\.?`;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?';
const DATE = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = "(\\d{4}|'\\d{2}|’\\d{2})";
const YEAR_OR_TWO_DIGITS = "['’]?(\\d{4}|\\d{2})";
const FINANCIAL_YEAR = '(\\d{4}) ?[/–-] ?(\\d{4}|\\d{2})';
const FINANCIAL_YEAR_OR_TWO_DIGITS = '(\\d{4}|\\d{2}) ?[/–-] ?(\\d{4}|\\d{2})';
const FY = '(?:fy ?|financial year )';
const ORDINAL = '1st|2nd|3rd|4th|first|second|third|fourth|last';
const QUARTER = `(?:(?:q|quarter|qtr) ?([1-4]|one|two|three|four)|(${ORDINAL}) quarter)`;
const SEASON = '(spring|summer|autumn|winter)';

/** `Oct`, `sept.` or `october` as 1-12; undefined when it is not a month. */
export function monthNumber(word: string): number | undefined {
  const start = word.toLowerCase().slice(0, 3);
  const index = start.length < 3 ? -1 : MONTH_NAMES.findIndex((name) => name.startsWith(start));
  return index < 0 ? undefined : index + 1;
}

/** Two digits are of this century: `17` and `'17` are 2017. */
function yearNumber(digits: string): number | undefined {
  const bare = digits.replace(/\D/g, '');
  const year = bare.length === 2 ? 2000 + Number(bare) : Number(bare);
  return year >= 1900 && year <= 2199 ? year : undefined;
}

/** The year in which a financial year such as `2017/18`, `2017-18` or `2017/2018` begins. */
function financialYearStart(first: string, second: string): number | undefined {
  const start = yearNumber(first);
  return start !== undefined && (start + 1) % 10 ** second.length === Number(second) ? start : undefined;
}

function quarterNumber(word: string): number {
  const ways = [
    ['1', 'one', '1st', 'first'],
    ['2', 'two', '2nd', 'second'],
    ['3', 'three', '3rd', 'third'],
  ];
  return ways.findIndex((way) => way.includes(word.toLowerCase())) + 1 || 4;
}

const oneDay = (year: string, month: number | undefined, date: string): Period | undefined => {
  const day = makeDay(yearNumber(year) ?? 0, month ?? 0, Number(date));
  return day && { from: day, to: day };
};
const oneMonth = (year: string, month: number | undefined): Period | undefined => {
  const number = yearNumber(year);
  return number && month && month >= 1 && month <= 12 ? calendarMonth(number, month) : undefined;
};
const oneQuarter = (quarter: string, first: string, second: string): Period | undefined => {
  const start = financialYearStart(first, second);
  return start === undefined ? undefined : financialQuarter(start, quarterNumber(quarter));
};
const oneFinancialYear = (first: string, second: string): Period | undefined => {
  const start = financialYearStart(first, second);
  return start === undefined ? undefined : financialYear(start);
};
function oneSeason(name: string, first: string, second: string | undefined): Period | undefined {
  // Only a winter spans two years; "Spring 2018/19" may be either spring.
  const start = second === undefined ? yearNumber(first) : financialYearStart(first, second);
  const named = name.toLowerCase() as Season;
  return start === undefined || (second !== undefined && named !== 'winter')
    ? undefined
    : season(named, start);
}

interface Way {
  pattern: RegExp;
  /** From what the pattern's groups caught; undefined where there is no such day, month or year. */
  period: (...caught: string[]) => Period | undefined;
}
const way = (source: string, period: Way['period']): Way => ({
  pattern: new RegExp(`^${source}$`, 'i'),
  period,
});

const WAYS: Way[] = [
  // 2017-10-31
  way('(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})', (y = '', m = '', d = '') => oneDay(y, Number(m), d)),
  // 31/10/2017, 31.10.17
  way(`${WEEKDAY}(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})`, (d = '', m = '', y = '') =>
    oneDay(y, Number(m), d),
  ),
  // Tuesday 31st of October 2017, 31-Oct-17
  way(
    `${WEEKDAY}(?:the )?${DATE}(?: of)?[ /-]?${MONTH},?[ /-]${YEAR_OR_TWO_DIGITS}`,
    (d = '', m = '', y = '') => oneDay(y, monthNumber(m), d),
  ),
  // October 31st, 2017
  way(`${WEEKDAY}${MONTH} ${DATE},? ${YEAR}`, (m = '', d = '', y = '') => oneDay(y, monthNumber(m), d)),
  // October 2017, Oct '17
  way(`${MONTH},?(?: of)? ?[ /-]? ?${YEAR}`, (m = '', y = '') => oneMonth(y, monthNumber(m))),
  // Oct-17, as Excel writes a month; "Oct 17" may be a day
  way(`${MONTH}[/-](\\d{2})`, (m = '', y = '') => oneMonth(y, monthNumber(m))),
  // 10/2017
  way('(\\d{1,2})/(\\d{4})', (m = '', y = '') => oneMonth(y, Number(m))),
  // Q4 2017/18, quarter four, 2017/18, 4th quarter of 2017/18
  way(
    `${QUARTER}[,:]?(?: of)? ?[-(]? ?${FY}?${FINANCIAL_YEAR_OR_TWO_DIGITS}\\)?`,
    (n = '', nth = '', a = '', b = '') => oneQuarter(n || nth, a, b),
  ),
  // 2017/18 Q4
  way(`${FY}?${FINANCIAL_YEAR},? ?-? ?${QUARTER}`, (a = '', b = '', n = '', nth = '') =>
    oneQuarter(n || nth, a, b),
  ),
  // 2017/18, financial year 2017-18
  way(`${FY}?${FINANCIAL_YEAR}`, (a = '', b = '') => oneFinancialYear(a, b)),
  way(`${FY}${FINANCIAL_YEAR_OR_TWO_DIGITS}`, (a = '', b = '') => oneFinancialYear(a, b)),
  // Spring 2018, Winter 2018/19
  way(`${SEASON},?(?: of)? ?${YEAR}(?: ?[/–-] ?(\\d{4}|\\d{2}))?`, oneSeason),
  // 2018
  way('(?:calendar year )?(\\d{4})', (y = '') => {
    const year = yearNumber(y);
    return year === undefined ? undefined : calendarYear(year);
  }),
];

/** The day, month, quarter, season or year that the words name and nothing else; undefined where they do not. */
export function readWrittenPeriod(words: string): Period | undefined {
  for (const { pattern, period } of WAYS) {
    const found = pattern.exec(words);
    const read = found && period(...found.slice(1));
    if (read) return read;
  }
  return undefined;
}

/** A single day in any of the ways of writing one. */
export function readWrittenDay(words: string): Day | undefined {
  const read = readWrittenPeriod(words.replace(/\s+/g, ' ').trim());
  return read && read.from === read.to ? read.to : undefined;
}

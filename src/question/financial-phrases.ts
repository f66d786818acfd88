import { yearOf } from '../register/day.ts';
import { financialQuarter, financialYearOf, periodAround } from '../register/period.ts';
import { nearest, type PeriodPhrase, readFinancialYear, stepOf, whole, YEAR } from './named-periods.ts';
import { readNumber, readOrdinal } from './spoken-numbers.ts';

/** Quarters and years as councils count them, from April. */

const QUARTER =
  '(?:q ?([1-4])|(?:quarter|qtr) ([1-4]|one|two|three|four)|(?:the )?(first|second|third|fourth|last|final|1st|2nd|3rd|4th) quarter)';
const FINANCIAL =
  '(?<!(?:winter|spring|summer|autumn) (?:of )?)((?:19|20)\\d\\d)(?:[/-]| to (?=20\\d\\d))((?:20)?\\d\\d)';

const quarterOf = ([figure = '', word = '', ordinal = '']: string[]): number =>
  ordinal ? readOrdinal(ordinal) : readNumber(figure || word);

export const FINANCIAL_PHRASES: PeriodPhrase[] = [
  [
    `${QUARTER}(?: of)?(?: the)?(?: financial year)? ${FINANCIAL}`,
    (groups) => {
      const year = readFinancialYear(groups[3] ?? '', groups[4] ?? '');
      return year && whole(financialQuarter(yearOf(year.from), quarterOf(groups)));
    },
  ],
  [
    `${QUARTER}(?: of)?(?: the)? ${YEAR}`,
    (groups) => whole(financialQuarter(Number(groups[3]), quarterOf(groups))),
  ],
  [
    `${QUARTER} of (?:the |this )?(?:current )?(?:financial )?year`,
    (groups, today) => whole(financialQuarter(financialYearOf(today), quarterOf(groups))),
  ],
  [
    `${QUARTER} of (?:the )?next (?:financial )?year`,
    (groups, today) => whole(financialQuarter(financialYearOf(today) + 1, quarterOf(groups))),
  ],
  [
    '(?:the )?(next|coming|last|previous|this|current) quarter',
    ([how = ''], today) => whole(periodAround(today, 'quarter', stepOf(how))),
  ],
  [QUARTER, (groups, today) => nearest((year) => financialQuarter(year, quarterOf(groups)), today)],
  [
    `(?:the )?(?:financial year|fy|fin year|municipal year)? ?${FINANCIAL}(?: financial year)?`,
    ([first = '', second = '']) => {
      const year = readFinancialYear(first, second);
      return year && whole(year);
    },
  ],
];

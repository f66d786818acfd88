import { en } from 'chrono-node';
import {
  addDays,
  addMonths,
  type Day,
  firstOfMonth,
  later,
  makeDay,
  weekdayOf,
  yearOf,
} from '../register/day.ts';
import {
  calendarMonth,
  calendarYear,
  financialQuarter,
  financialYear,
  financialYearOf,
  type Period,
  type PeriodName,
  periodAround,
  type Season,
  season,
} from '../register/period.ts';
import { monthNumber } from '../register/timescale.ts';
import type { NamedPeriod } from './mark.ts';
import { asText, markAll, type Sentence } from './sentence.ts';

/** Finds the stretches of time that a question names. Single dates are chrono-node's; the rest is how councils count. */

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const N = `(\\d{1,3}|an?|couple of|few|${NUMBERS.slice(1).join('|')})`;
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const MONTH =
  '(january|february|march|april|may(?! (?:i|we|you|be|have|not|need) )|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const WEEKDAY = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri)';
const YEAR = '((?:19|20)\\d\\d)';
const FINANCIAL = '((?:19|20)\\d\\d)(?:[/-]| to )((?:20)?\\d\\d)';

function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^an?$/.test(word) || word === '') return 1;
  if (word === 'couple of') return 2;
  if (word === 'few') return 3;
  return NUMBERS.indexOf(word);
}

const UNIT: Record<string, PeriodName> = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'half',
  year: 'year',
  'calendar year': 'year',
  'financial year': 'financial year',
  'fiscal year': 'financial year',
  'municipal year': 'financial year',
  'fin year': 'financial year',
  fy: 'financial year',
  'tax year': 'financial year',
};
const NAMES = `(${Object.keys(UNIT).reverse().join('|')})`;

const whole = (period: Period, more: Partial<NamedPeriod> = {}): NamedPeriod => ({
  ...period,
  sort: 'whole',
  ...more,
});
const stretch = (from: Day, to: Day): NamedPeriod => ({ from, to, sort: 'stretch' });
const day = (d: Day): NamedPeriod => ({ from: d, to: d, sort: 'point' });

/** So many days, weeks or months after a day. */
function moved(from: Day, count: number, unit: string): Day {
  if (unit.startsWith('day')) return addDays(from, count);
  if (unit.startsWith('week')) return addDays(from, count * 7);
  if (unit.startsWith('fortnight')) return addDays(from, count * 14);
  if (unit.startsWith('quarter')) return addMonths(from, count * 3);
  return addMonths(from, count * (unit.startsWith('year') ? 12 : 1));
}

/** Without a year: the one running now or coming next; the one before it is kept beside. */
function nearest(of: (year: number) => Period, today: Day): NamedPeriod {
  let year = yearOf(today) - 1;
  while (of(year).to < today) year++;
  return whole(of(year), { yearAssumed: true, before: of(year - 1) });
}

function weekday(word: string, today: Day, how: string): NamedPeriod {
  const wanted = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(word.slice(0, 3));
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  if (how === 'last') return day(addDays(today, ahead - 7));
  if (how === 'next') return day(addDays(periodAround(today, 'week', 1).from, wanted));
  if (how === 'week') return day(addDays(today, ahead + 7));
  return day(addDays(today, ahead));
}

function financial(first: string, second: string): Period | undefined {
  const start = Number(first);
  return (start + 1) % 10 ** second.length === Number(second) ? financialYear(start) : undefined;
}

type Reader = [pattern: string, read: (groups: string[], today: Day) => NamedPeriod | undefined];

const quarterNumber = (digit: string, word: string): number =>
  digit
    ? Number(digit)
    : word === 'last' || word === 'final'
      ? 4
      : ORDINALS.includes(word)
        ? ORDINALS.indexOf(word) + 1
        : numberOf(word);
const QUARTER =
  '(?:q ?([1-4])|(?:quarter|qtr) ([1-4]|one|two|three|four)|(?:the )?(first|second|third|fourth|last|final|1st|2nd|3rd|4th) quarter)';
const whichQuarter = ([a = '', b = '', c = '']: string[]): number =>
  quarterNumber(a || (/^\d$/.test(b) ? b : '') || (/^\d/.test(c) ? (c[0] ?? '') : ''), b || c);

/** Tried in order; the longer way of saying a thing comes before the shorter. */
const READERS: Reader[] = [
  [
    `${QUARTER}(?: of)?(?: the)?(?: financial year)? ${FINANCIAL}`,
    (g) => {
      const year = financial(g[3] ?? '', g[4] ?? '');
      return year && whole(financialQuarter(yearOf(year.from), whichQuarter(g)));
    },
  ],
  [`${QUARTER}(?: of)?(?: the)? ${YEAR}`, (g) => whole(financialQuarter(Number(g[3]), whichQuarter(g)))],
  [
    `${QUARTER} of (?:the |this )?(?:current )?(?:financial )?year`,
    (g, today) => whole(financialQuarter(financialYearOf(today), whichQuarter(g))),
  ],
  [
    `${QUARTER} of (?:the )?next (?:financial )?year`,
    (g, today) => whole(financialQuarter(financialYearOf(today) + 1, whichQuarter(g))),
  ],
  [
    '(?:the )?(next|coming|last|previous|this|current) quarter',
    ([how = ''], today) => whole(periodAround(today, 'quarter', stepOf(how))),
  ],
  [QUARTER, (g, today) => nearest((year) => financialQuarter(year, whichQuarter(g)), today)],
  [
    `(?:the )?(?:financial year|fy|fin year|municipal year)? ?${FINANCIAL}(?: financial year)?`,
    ([a = '', b = '']) => {
      const year = financial(a, b);
      return year && whole(year);
    },
  ],
  [
    `(?:the |this )?(?:rest|remainder|remaining part) of (?:the |this )?(?:current )?${NAMES}`,
    ([name = ''], today) => stretch(today, periodAround(today, UNIT[name] ?? 'month').to),
  ],
  ['(?:the )?(?:half|half way|halfway) year(?:ly)?', (_, today) => whole(periodAround(today, 'half'))],
  [
    `(?:the )?(?:next|coming|following) ${N} (days?|weeks?|fortnights?|months?|quarters?|years?)(?: or so)?`,
    ([n = '', unit = ''], today) => stretch(today, moved(today, numberOf(n), unit)),
  ],
  [
    `(?:with)?in (?:the (?:next|coming) )?(?:a |an )?${N} (days?|weeks?|fortnights?|months?|years?)(?: time| 's time|s time)?`,
    ([n = '', unit = ''], today) => stretch(today, moved(today, numberOf(n), unit)),
  ],
  [
    `(?:the )?(?:last|past|previous) ${N} (days?|weeks?|fortnights?|months?|years?)`,
    ([n = '', unit = ''], today) => stretch(moved(today, -numberOf(n), unit), today),
  ],
  [
    `${N} (days?|weeks?|fortnights?|months?) (?:from (?:now|today)|ahead)`,
    ([n = '', unit = ''], today) => day(moved(today, numberOf(n), unit)),
  ],
  [
    `${N} (days?|weeks?|fortnights?|months?) ago`,
    ([n = '', unit = ''], today) => day(moved(today, -numberOf(n), unit)),
  ],
  [
    '(?:the |a |this )?(?:next |coming |following )?fortnight',
    (_, today) => stretch(today, addDays(today, 14)),
  ],
  ['(?:the )?(?:past|last|previous) fortnight', (_, today) => stretch(addDays(today, -14), today)],
  [
    `(?:the )?${NAMES} (?:after next|after)`,
    ([name = ''], today) => whole(periodAround(today, UNIT[name] ?? 'month', 2)),
  ],
  [
    `(?:the |this )?(this|current|next|following|last|previous|past|coming) ${NAMES}`,
    ([how = '', name = ''], today) => whole(periodAround(today, UNIT[name] ?? 'month', stepOf(how))),
  ],
  ['(?:the )?(?:coming|next few) weeks', (_, today) => stretch(today, addDays(today, 28))],
  ['(?:the )?(?:coming|next few) months', (_, today) => stretch(today, addMonths(today, 3))],
  ['(?:the )?(?:coming|next few) days', (_, today) => stretch(today, addDays(today, 7))],
  [
    '(?:the )?(?:this )?weekend',
    (_, today) =>
      stretch(later(today, addDays(periodAround(today, 'week').from, 5)), periodAround(today, 'week').to),
  ],
  [
    `(?:the )?(?:calendar |financial |fiscal )?year ${YEAR}`,
    ([year = '']) => whole(calendarYear(Number(year))),
  ],
  [
    `(?:the )?(spring|summer|autumn|winter)(?: of)? ${YEAR}(?:[/-](?:20)?\\d\\d)?`,
    ([name = '', year = '']) => ({ ...season(name as Season, Number(year)), sort: 'stretch' }),
  ],
  [
    '(?:the |this |next |coming |in )?(spring|summer|autumn|winter)',
    ([name = ''], today) => ({ ...nearest((year) => season(name as Season, year), today), sort: 'stretch' }),
  ],
  [
    `(?:the )?(?:close|end) of (?:play|business|the day|day|the working day)(?: (?:on|this))? ${WEEKDAY}`,
    ([name = ''], today) => weekday(name, today, 'this'),
  ],
  [`(?:the )?${WEEKDAY} week`, ([name = ''], today) => weekday(name, today, 'week')],
  [`a week (?:on|this) ${WEEKDAY}`, ([name = ''], today) => weekday(name, today, 'week')],
  [`(this|next|last|coming) ${WEEKDAY}`, ([how = '', name = ''], today) => weekday(name, today, how)],
  ['(?:a )?week (?:today|from today)|today week', (_, today) => day(addDays(today, 7))],
  ['(?:a )?week (?:tomorrow|from tomorrow)|tomorrow week', (_, today) => day(addDays(today, 8))],
  [`${WEEKDAY}(?! \\d| ${MONTH})`, ([name = ''], today) => weekday(name, today, 'this')],
  ['(?:the )?day after tomorrow', (_, today) => day(addDays(today, 2))],
  [
    '(?:the )?(?:close|end) of (?:play|business|the day|day|the working day)(?: today)?|eod|cob|today|tonight|this (?:morning|afternoon|evening)',
    (_, today) => day(today),
  ],
  ['tomorrow', (_, today) => day(addDays(today, 1))],
  ['yesterday', (_, today) => day(addDays(today, -1))],
  ['(?:the )?christmas(?: day)?', (_, today) => day(nearest((y) => single(y, 12, 25), today).from)],
  ['(?:the )?new year(?: day| s day)?', (_, today) => day(nearest((y) => single(y, 1, 1), today).from)],
  [
    `(?:the )?(?:w/c|week commencing|week beginning|week of)(?: the)? (\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?: ${YEAR})?`,
    (g, today) => {
      const at = dated(g, today);
      return at && whole(periodAround(at.from, 'week'));
    },
  ],
  [
    `(?:${WEEKDAY} )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?: ${YEAR})?`,
    ([, ...g], today) => dated(g, today),
  ],
  [
    `(?:${WEEKDAY} )?${MONTH} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: ${YEAR})?(?! ?\\d)`,
    ([, month = '', date = '', year = ''], today) => dated([date, month, year], today),
  ],
  [
    `(?:the )?(?:month of )?${MONTH}(?: of)? ${YEAR}`,
    ([month = '', year = '']) => whole(calendarMonth(Number(year), monthNumber(month) ?? 1)),
  ],
  [
    `(?:the )?(?:month of )?(next|last|this) ${MONTH}`,
    ([how = '', month = ''], today) => {
      const near = nearest((year) => calendarMonth(year, monthNumber(month) ?? 1), today);
      return how === 'last' && near.before ? whole(near.before) : near;
    },
  ],
  [
    `(?:the )?(?:month of )?${MONTH}(?: next year)`,
    ([month = ''], today) => whole(calendarMonth(yearOf(today) + 1, monthNumber(month) ?? 1)),
  ],
  [
    `(?:the )?(?:month of )?${MONTH}(?: this year)?`,
    ([month = ''], today) => nearest((year) => calendarMonth(year, monthNumber(month) ?? 1), today),
  ],
  [`(?:the )?(?:calendar year )?${YEAR}`, ([year = '']) => whole(calendarYear(Number(year)))],
];

const single = (year: number, month: number, date: number): Period => {
  const d = makeDay(year, month, date) ?? firstOfMonth(year, month);
  return { from: d, to: d };
};

/** A date with its month in words; the year may be missing. */
function dated([date = '', month = '', year = '']: string[], today: Day): NamedPeriod | undefined {
  const number = monthNumber(month) ?? 0;
  if (year) {
    const exact = makeDay(Number(year), number, Number(date));
    return exact && day(exact);
  }
  if (!makeDay(2024, number, Number(date))) return undefined;
  return { ...nearest((y) => single(y, number, Number(date)), today), sort: 'point' };
}

const stepOf = (how: string): number =>
  /^(?:next|coming|following)$/.test(how) ? 1 : /^(?:last|previous|past)$/.test(how) ? -1 : 0;

/** `31/10/2017`, `5/3`, `2018-03-31`: dates in figures, as chrono-node's British reading has them. */
function markFigures(sentence: Sentence, today: Day): Sentence {
  const reference = new Date(`${today}T12:00:00`);
  return markAll(sentence, /(?:the )?(\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)/, ([figures = '']) => {
    const [found] = en.GB.parse(figures, reference, { forwardDate: true });
    if (!found?.start.isCertain('day') || found.text !== figures) return undefined;
    const at = makeDay(
      found.start.get('year') ?? 0,
      found.start.get('month') ?? 0,
      found.start.get('day') ?? 0,
    );
    return at && { is: 'period', period: { ...day(at), yearAssumed: !found.start.isCertain('year') } };
  });
}

/** Turns every stretch of time in the sentence into a mark. */
export function markPeriods(sentence: Sentence, today: Day): Sentence {
  let read = sentence;
  for (const [pattern, reader] of READERS) {
    if (!/[a-z0-9]/.test(asText(read))) break;
    read = markAll(read, new RegExp(pattern), (groups) => {
      const period = reader(groups, today);
      return period && { is: 'period', period };
    });
  }
  read = markFigures(read, today);
  read = markAll(
    read,
    /(?:the )?(?:very )?(end|close|start|beginning)(?: of)? (?:the |this )?(§date|week|month|quarter|year|financial year)/,
    ([side = '', what = ''], pieces) => {
      const named = pieces.find((piece) => 'mark' in piece && piece.mark.is === 'period');
      const around = UNIT[what];
      const period =
        named && 'mark' in named && named.mark.is === 'period'
          ? named.mark.period
          : around
            ? periodAround(today, around)
            : undefined;
      if (!period) return undefined;
      const isEnd = /^(?:end|close)/.test(side);
      return { is: 'period', period: { ...day(isEnd ? period.to : period.from), isEnd } };
    },
  );
  return read;
}

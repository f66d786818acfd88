import { firstOfMonth, lastOfMonth, makeDay, yearOf } from '../register/day.ts';
import { calendarMonth, calendarYear, type Period, type Season, season } from '../register/period.ts';
import { monthNumber } from '../register/timescale.ts';
import { MONTH, nearest, onDay, type PeriodPhrase, whole, YEAR } from './named-periods.ts';

/** Months, seasons, years and feasts by name. */

const month = (name: string, year: number): Period => calendarMonth(year, monthNumber(name) ?? 1);
const feast =
  (monthOf: number, date: number): PeriodPhrase[1] =>
  (_, today) =>
    onDay(nearest((year) => single(year, monthOf, date), today).from);

function single(year: number, monthOf: number, date: number): Period {
  const at = makeDay(year, monthOf, date) ?? lastOfMonth(year, monthOf);
  return { from: at, to: at };
}

export const CALENDAR_PHRASES: PeriodPhrase[] = [
  [
    `(?:the )?(spring|summer|autumn|winter)(?: of)? ${YEAR}(?:[/-](?:20)?\\d\\d)?`,
    ([name = '', year = '']) => ({ ...season(name as Season, Number(year)), sort: 'stretch' }),
  ],
  [
    '(?:the |this |next |coming |in )?(spring|summer|autumn|winter)',
    ([name = ''], today) => ({ ...nearest((year) => season(name as Season, year), today), sort: 'stretch' }),
  ],
  ['(?:the )?christmas(?: day)?', feast(12, 25)],
  ['(?:the )?new year(?: day)?', feast(1, 1)],
  [
    `(?:the )?(?:month of )?${MONTH}(?: of)? ${YEAR}`,
    ([name = '', year = '']) => whole(month(name, Number(year))),
  ],
  [
    `(?:the )?(?:month of )?(next|last|this) ${MONTH}`,
    ([how = '', name = ''], today) => {
      const near = nearest((year) => month(name, year), today);
      return how === 'last' && near.before ? whole(near.before) : near;
    },
  ],
  [
    `(?:the )?(?:month of )?${MONTH} next year`,
    ([name = ''], today) => whole(month(name, yearOf(today) + 1)),
  ],
  [
    `(?:the )?(?:month of )?${MONTH}(?: this year)?`,
    ([name = ''], today) => nearest((year) => month(name, year), today),
  ],
  [
    '(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?! (?:quarter|item|action|recommendation|priority))',
    ([date = ''], today) => {
      // "The 20th" is the next 20th there is.
      for (let ahead = 0; ahead < 12; ahead++) {
        const first = firstOfMonth(yearOf(today), Number(today.slice(5, 7)) + ahead);
        const day = makeDay(yearOf(first), Number(first.slice(5, 7)), Number(date));
        if (day && day >= today) return onDay(day);
      }
      return undefined;
    },
  ],
  [
    `(?:the )?(?:calendar |financial |fiscal )?(?:year )?${YEAR}`,
    ([year = '']) => whole(calendarYear(Number(year))),
  ],
];

import { addDays, addMonths, later, weekdayOf } from '../register/day.ts';
import { periodAround } from '../register/period.ts';
import { moved, onDay, type PeriodPhrase, readUnit, stepOf, stretch, UNIT, whole } from './named-periods.ts';
import { NUMBER, readNumber } from './spoken-numbers.ts';

/** Stretches of time told from today: "the next ten days", "this quarter", "a week on Friday". */

const LENGTH = '(days?|weeks?|fortnights?|months?|quarters?|years?)';
const WEEKDAY = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri)';
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const CLOSE = '(?:close|end) of (?:play|business|the day|day|the working day)';

/** How many days ahead the next such weekday is; none when it is today. */
const daysTo = (name: string, today: Parameters<typeof weekdayOf>[0]): number =>
  (DAYS.indexOf(name.slice(0, 3)) - weekdayOf(today) + 7) % 7;

/** In Britain "next Friday" is the Friday of next week. */
const ofNextWeek: PeriodPhrase[1] = ([name = ''], today) =>
  onDay(addDays(periodAround(today, 'week', 1).from, DAYS.indexOf(name.slice(0, 3))));

const coming: PeriodPhrase[1] = ([name = ''], today) => onDay(addDays(today, daysTo(name, today)));
const aWeekAfter: PeriodPhrase[1] = ([name = ''], today) => onDay(addDays(today, daysTo(name, today) + 7));

export const RELATIVE_PHRASES: PeriodPhrase[] = [
  [
    `(?:this|the|current) ${UNIT} and (?:the )?next(?: one| ${UNIT})?`,
    ([unit = ''], today) =>
      whole({
        from: periodAround(today, readUnit(unit)).from,
        to: periodAround(today, readUnit(unit), 1).to,
      }),
  ],
  [
    `(?:the |this )?(?:rest|remainder|remaining part) of (?:the |this )?(?:current )?${UNIT}`,
    ([unit = ''], today) => stretch(today, periodAround(today, readUnit(unit)).to),
  ],
  [
    `(?:the )?(?:next|coming|following) ${NUMBER} ${LENGTH}(?: or so)?`,
    ([count = '', unit = ''], today) => stretch(today, moved(today, readNumber(count), unit)),
  ],
  [
    `(?:with)?in (?:the (?:next|coming) )?(?:a |an )?${NUMBER} ${LENGTH}(?: time| 's time)?`,
    ([count = '', unit = ''], today) => stretch(today, moved(today, readNumber(count), unit)),
  ],
  [
    `(?:the )?(?:last|past|previous) ${NUMBER} ${LENGTH}`,
    ([count = '', unit = ''], today) => whole({ from: moved(today, -readNumber(count), unit), to: today }),
  ],
  [
    `${NUMBER} ${LENGTH} (?:from (?:now|today)|ahead)`,
    ([count = '', unit = ''], today) => onDay(moved(today, readNumber(count), unit)),
  ],
  [
    `${NUMBER} ${LENGTH} ago`,
    ([count = '', unit = ''], today) => onDay(moved(today, -readNumber(count), unit)),
  ],
  [
    '(?:the )?(?:past|last|previous) fortnight',
    (_, today) => whole({ from: addDays(today, -14), to: today }),
  ],
  [
    '(?:the |a |this )?(?:next |coming |following )?fortnight',
    (_, today) => stretch(today, addDays(today, 14)),
  ],
  [`(?:the )?${UNIT} after(?: next)?`, ([unit = ''], today) => whole(periodAround(today, readUnit(unit), 2))],
  [
    `(?:the |this )?(this|current|next|following|last|previous|past|coming) ${UNIT}`,
    ([how = '', unit = ''], today) => whole(periodAround(today, readUnit(unit), stepOf(how))),
  ],
  [
    `(?:the |this )?${UNIT} (?:'s|is) (?:out|over|up|end)`,
    ([unit = ''], today) => ({ ...onDay(periodAround(today, readUnit(unit)).to), isEnd: true }),
  ],
  [
    `(?:the )?(week|month|quarter|year) end`,
    ([unit = ''], today) => ({ ...onDay(periodAround(today, readUnit(unit)).to), isEnd: true }),
  ],
  ['(?:the )?(?:coming|next few) weeks', (_, today) => stretch(today, addDays(today, 28))],
  ['(?:the )?(?:coming|next few) months', (_, today) => stretch(today, addMonths(today, 3))],
  ['(?:the )?(?:coming|next few) days', (_, today) => stretch(today, addDays(today, 7))],
  [
    '(?:the )?(?:this )?weekend',
    (_, today) => {
      const week = periodAround(today, 'week');
      return stretch(later(today, addDays(week.from, 5)), week.to);
    },
  ],
  [`(?:the )?${CLOSE}(?: (?:on|this))? ${WEEKDAY}`, coming],
  [
    `(?:the )?${WEEKDAY} week|a week (?:on|this) ${WEEKDAY}`,
    ([a = '', b = ''], today) => aWeekAfter([a || b], today),
  ],
  [`next ${WEEKDAY}`, ofNextWeek],
  [`last ${WEEKDAY}`, ([name = ''], today) => onDay(addDays(today, (daysTo(name, today) || 7) - 7))],
  [
    `(?:this |coming |the )?${WEEKDAY}(?! (?:the )?\\d| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`,
    coming,
  ],
  ['(?:a )?week (?:today|from today)|today week', (_, today) => onDay(addDays(today, 7))],
  ['(?:a )?week (?:tomorrow|from tomorrow)|tomorrow week', (_, today) => onDay(addDays(today, 8))],
  ['(?:the )?day after tomorrow', (_, today) => onDay(addDays(today, 2))],
  [
    `(?:the )?${CLOSE}(?: today)?|eod|cob|today|tonight|this (?:morning|afternoon|evening)`,
    (_, today) => onDay(today),
  ],
  ['(?<=(?:between|from) )now(?= (?:and|to|until|till))', (_, today) => onDay(today)],
  ['tomorrow', (_, today) => onDay(addDays(today, 1))],
  ['yesterday', (_, today) => onDay(addDays(today, -1))],
];

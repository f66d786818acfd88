import { en } from 'chrono-node';
import { addDays, addMonths, type Day, lastOfMonth, makeDay, yearOf } from '../register/day.ts';
import { type Period, type PeriodName, periodAround } from '../register/period.ts';
import { monthNumber } from '../register/timescale.ts';
import { CALENDAR_PHRASES } from './calendar-phrases.ts';
import { FINANCIAL_PHRASES } from './financial-phrases.ts';
import type { NamedPeriod } from './mark.ts';
import { markAll, markSpans } from './marking.ts';
import { joined, nearest, onDay, type PeriodPhrase, readUnit, UNIT, whole } from './named-periods.ts';
import { RELATIVE_PHRASES } from './relative-phrases.ts';
import { asText, isWord, type Piece, type Sentence } from './sentence.ts';

/** Finds the stretches of time that a question names: chrono-node the dates, our own phrases what it does not know. */

/** Dates in words or figures, as the British write them: "Tuesday 31st October", "5/3", "2018-03-31". */
function markDays(sentence: Sentence, today: Day): Sentence {
  const written = asText(sentence);
  // Every date below has a figure; the parser takes longer than all phrases do.
  if (!/\d/.test(written)) return sentence;
  const found = en.GB.parse(written, new Date(`${today}T12:00:00Z`), { forwardDate: true });
  return markSpans(
    sentence,
    found.flatMap(({ index, text, start, end }) => {
      // What chrono-node makes of "next week" or "in ten days" is a day; to us it is a stretch.
      const american = MONTH_FIRST.exec(text);
      const period = american
        ? monthFirst(american, today)
        : A_DATE.test(text)
          ? daysOf(start, end, today)
          : undefined;
      return period ? [{ index, text, make: () => ({ is: 'period' as const, period }) }] : [];
    }),
  );
}

/** A day of the month beside its month, in words or figures. */
const A_DATE =
  /\d{1,4}[/.-]\d{1,2}|\d(?:st|nd|rd|th)?(?: of)? [a-z]{3,}|[a-z]{3,}\.? (?:the )?\d{1,2}(?:st|nd|rd|th)?\b/;

/** "April 17" is a day to us, not a year. */
const MONTH_FIRST = /^([a-z]{3,9})\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?$/;

function monthFirst([, name = '', date = '']: RegExpExecArray, today: Day): NamedPeriod | undefined {
  const month = monthNumber(name);
  if (!month || !makeDay(2024, month, Number(date))) return undefined;
  return { ...nearest((year) => oneDay(year, month, Number(date)), today), sort: 'point' };
}

function oneDay(year: number, month: number, date: number) {
  const day = makeDay(year, month, date) ?? lastOfMonth(year, month);
  return { from: day, to: day };
}

type Parsed = ReturnType<typeof en.GB.parse>[number]['start'];

/** One day, or from one to another: "1 July to 31 August". */
function daysOf(start: Parsed, end: Parsed | null | undefined, today: Day): NamedPeriod | undefined {
  const first = dayOf(start, today);
  const last = end ? dayOf(end, today) : undefined;
  return first && last ? { ...joined(first, last), sort: 'stretch', isRange: true } : first;
}

/** The day that was written; without a year the nearest one that is not past, and the one before beside it. */
function dayOf(start: Parsed, today: Day): NamedPeriod | undefined {
  const [year, month, date] = [start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0];
  const at = makeDay(year, month, date);
  if (!at || start.isCertain('year')) return at && onDay(at);
  const inYear = (y: number) => {
    const day = makeDay(y, month, date) ?? at;
    return { from: day, to: day };
  };
  return { ...nearest(inYear, today), sort: 'point' };
}

function markPhrases(sentence: Sentence, phrases: PeriodPhrase[], today: Day): Sentence {
  return phrases.reduce(
    (read, [pattern, named]) =>
      markAll(read, pattern, (groups) => {
        const period = named(groups, today);
        return period && { is: 'period', period };
      }),
    sentence,
  );
}

const periodIn = (pieces: Piece[]): NamedPeriod | undefined =>
  pieces.flatMap((piece) => (!isWord(piece) && piece.mark.is === 'period' ? [piece.mark.period] : []))[0];

/** "The week commencing 5 March". */
const markWeeks = (sentence: Sentence): Sentence =>
  markAll(
    sentence,
    /(?:the )?(?:w\/c|wc|week commencing|week beginning|week of|week starting)(?: the)? §date/,
    (_, pieces) => {
      const day = periodIn(pieces)?.from;
      return day && { is: 'period', period: whole(periodAround(day, 'week')) };
    },
  );

/** "Friday 25th September": the date says it all. */
const dropWeekdays = (sentence: Sentence): Sentence =>
  sentence.filter((piece, i) => {
    const next = sentence[i + 1];
    const dated = next && !isWord(next) && next.mark.is === 'period';
    return !(
      isWord(piece) &&
      dated &&
      /^(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)(?:day)?$|^(?:wednes|thurs|satur)day$/.test(piece.word)
    );
  });

/** "The end of May", "the beginning of the quarter": one day of a longer stretch. */
const markEnds = (sentence: Sentence, today: Day): Sentence =>
  markAll(
    sentence,
    new RegExp(`(?:the )?(?:very )?(end|close|start|beginning)(?: of)? (?:the |this )?(?:§date|${UNIT})`),
    ([side = '', unit = ''], pieces) => {
      const around = (name: PeriodName): NamedPeriod => whole(periodAround(today, name));
      const period = periodIn(pieces) ?? (unit ? around(readUnit(unit)) : undefined);
      if (!period) return undefined;
      const isEnd = /^(?:end|close)/.test(side);
      const edge = (p: Period): Day => (isEnd ? p.to : p.from);
      const before = period.before ? { before: onDay(edge(period.before)), yearAssumed: true } : {};
      return { is: 'period', period: { ...onDay(edge(period)), isEnd, ...before } };
    },
  );

/** "The first half of October": its first fifteen days; of a year, six months. Nothing else is halved in days. */
function halfOf({ from, to }: Period, isFirst: boolean): Period | undefined {
  const months = monthsBetween(from, to);
  if (months === 1) {
    const half = addDays(from, 14);
    return isFirst ? { from, to: half } : { from: addDays(half, 1), to };
  }
  if (months % 2 !== 0) return undefined;
  const second = addMonths(from, months / 2);
  return isFirst ? { from, to: addDays(second, -1) } : { from: second, to };
}

/** Whole months from the first day of one to the last of another; 0 where they are no whole months. */
function monthsBetween(from: Day, to: Day): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  return addDays(addMonths(from, months), -1) === to ? months : 0;
}

const markHalves = (sentence: Sentence, today: Day): Sentence =>
  markAll(
    sentence,
    new RegExp(
      `(?:the )?(first|second|1st|2nd|latter|last) half (?:of |in )?(?:the |this )?(?:§date|(?:current )?${UNIT})`,
    ),
    ([side = '', unit = ''], pieces) => {
      const period = periodIn(pieces) ?? (unit ? whole(periodAround(today, readUnit(unit))) : undefined);
      const isFirst = /^(?:first|1st)$/.test(side);
      const half = period && halfOf(period, isFirst);
      if (!half) return undefined;
      const before = period.before && halfOf(period.before, isFirst);
      return { is: 'period', period: { ...period, ...half, ...(before ? { before } : {}) } };
    },
  );

/** Turns every stretch of time in the sentence into a mark. */
export function markPeriods(sentence: Sentence, today: Day): Sentence {
  let read = markPhrases(sentence, FINANCIAL_PHRASES, today);
  read = markPhrases(read, RELATIVE_PHRASES, today);
  read = markDays(read, today);
  read = dropWeekdays(markPhrases(read, CALENDAR_PHRASES, today));
  return markEnds(markHalves(markWeeks(read), today), today);
}

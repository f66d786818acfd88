import { z } from 'zod';
import { keptByText } from './kept-results.ts';

/**
 * Calendar days, without a time or a zone. A due date in a committee paper is a day, so days are what the
 * register stores and compares; only "today" needs a clock and a zone (see `londonDay`).
 */

/** A day as ISO text, `2018-03-31`. ISO days sort as text, so `<` compares them. */
export type Day = string & { readonly brand: unique symbol };

const MS_A_DAY = 86_400_000;
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const daySchema = z
  .string()
  .refine((text) => readIsoDay(text) !== undefined, 'is not a day such as 2018-03-31')
  .transform((text) => text as Day);

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const fromUtc = (date: Date): Day => date.toISOString().slice(0, 10) as Day;

/** The day of a year (four digits), month (1-12) and day of the month; undefined where there is no such day. */
export function makeDay(year: number, month: number, date: number): Day | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return undefined;
  const made = new Date(Date.UTC(year, month - 1, date));
  const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return exists ? fromUtc(made) : undefined;
}

/** Reads ISO text (`2018-03-31`); undefined for anything else, and for days that do not exist. */
export function readIsoDay(text: string): Day | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m ? makeDay(Number(m[1]), Number(m[2]), Number(m[3])) : undefined;
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
/** 1 for January. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dateOf = (day: Day): number => Number(day.slice(8, 10));
/** 0 for Monday … 6 for Sunday. */
export const weekdayOf = (day: Day): number => (utc(day).getUTCDay() + 6) % 7;

export const addDays = (day: Day, days: number): Day =>
  fromUtc(new Date(utc(day).getTime() + days * MS_A_DAY));

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / MS_A_DAY);

/** So many months later, on the same date or the last one the month has: 31 January + 1 month is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const first = new Date(Date.UTC(yearOf(day), monthOf(day) - 1 + months, 1));
  const last = lastOfMonth(first.getUTCFullYear(), first.getUTCMonth() + 1);
  const date = Math.min(dateOf(day), dateOf(last));
  return fromUtc(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), date)));
}

/** The first day of a month (1-12, or beyond: month 13 is January of the next year). */
export const firstOfMonth = (year: number, month: number): Day =>
  fromUtc(new Date(Date.UTC(year, month - 1, 1)));

/** The last day of a month (1-12, or beyond). */
export const lastOfMonth = (year: number, month: number): Day => fromUtc(new Date(Date.UTC(year, month, 0)));

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** As people read it: `31 October 2017`. */
export const sayDay = (day: Day): string => `${dateOf(day)} ${MONTHS[monthOf(day) - 1]} ${yearOf(day)}`;

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const MS_AN_HOUR = 3_600_000;

/** Midnight in London is never inside an hour of UTC. */
const dayInHour = keptByText(50, (hour) => LONDON.format(new Date(Number(hour) * MS_AN_HOUR)) as Day);

/** Which day it is in Europe/London at an instant. */
export const londonDay = (instant: Date): Day =>
  dayInHour(String(Math.floor(instant.getTime() / MS_AN_HOUR)));

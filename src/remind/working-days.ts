import { addDays, type Day, londonDay, weekdayOf } from '../register/day.ts';
import { BANK_HOLIDAYS } from './bank-holidays.ts';

/** Which days and hours people are written to: working days, 09:00 to 17:00 in Europe/London. */

const HOLIDAYS: ReadonlySet<Day> = new Set(BANK_HOLIDAYS.map(({ day }) => day));
const NO_DAYS: ReadonlySet<Day> = new Set();
const SATURDAY = 5;

/** Messages go out from this hour on … */
export const FIRST_HOUR = 9;
/** … and no more from this one. */
export const CLOSING_HOUR = 17;

const LONDON_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Neither a weekend, nor a bank holiday of England and Wales, nor one of the `extra` days off. */
export const isWorkingDay = (day: Day, extra: ReadonlySet<Day> = NO_DAYS): boolean =>
  weekdayOf(day) < SATURDAY && !HOLIDAYS.has(day) && !extra.has(day);

/** The day itself when it is a working day, or the next one that is. */
export function workingDayFrom(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/** The last working day before the day, which is never the day itself. */
export function workingDayBefore(day: Day): Day {
  let found = addDays(day, -1);
  while (!isWorkingDay(found)) found = addDays(found, -1);
  return found;
}

/** So many working days later, or earlier where `days` is negative; 0 is the day itself, whatever it is. */
export function addWorkingDays(day: Day, days: number): Day {
  let found = day;
  for (let left = Math.abs(days); left > 0; left -= 1) {
    found = days > 0 ? workingDayFrom(addDays(found, 1)) : workingDayBefore(found);
  }
  return found;
}

/** The London day on which a message may go out at this instant; undefined outside working days and hours. */
export function sendingDay(instant: Date): Day | undefined {
  const hour = Number(LONDON_HOUR.format(instant));
  if (hour < FIRST_HOUR || hour >= CLOSING_HOUR) return undefined;
  const day = londonDay(instant);
  return isWorkingDay(day) ? day : undefined;
}

/**
 * The last calendar day whose reminders are told on this day: the eve of the next working day. What falls on a day
 * off so comes on the working day before it.
 */
export const horizonOf = (day: Day): Day => addDays(workingDayFrom(addDays(day, 1)), -1);

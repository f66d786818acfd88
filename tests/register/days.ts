import fc from 'fast-check';
import { addDays, type Day, readIsoDay } from '../../src/register/day.ts';

/** A day from ISO text, where a test writes one. */
export function day(iso: string): Day {
  const read = readIsoDay(iso);
  if (read === undefined) throw new Error(`Write a day such as 2018-03-31 in place of ${iso}.`);
  return read;
}

/** Every day from one to another, both included. */
export function daysFrom(from: string, to: string): Day[] {
  const days = [day(from)];
  for (let next = addDays(day(from), 1); next <= day(to); next = addDays(next, 1)) days.push(next);
  return days;
}

/** Any day of 2014 to 2030. */
export const anyDay = fc.integer({ min: 0, max: 6208 }).map((days) => addDays(day('2014-01-01'), days));

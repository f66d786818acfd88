import { type Day, MONTHS, makeDay, readIsoDay, sayDay } from '../register/day.ts';
import { monthNumber, readTimescale } from '../register/timescale.ts';
import { readWrittenDay } from '../register/written-dates.ts';
import type { Inputs } from './command.ts';
import { holding, type Read, troubled } from './fields.ts';
import type { FieldId } from './limits.ts';

/** Reading a day from a form: as the client's calendar sends it (`2025-03-31`), or as people write one. */

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const WRITTEN = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+),? (\d{4})$/i;

/** "31 February 2025" for a date that is written like one and does not exist; undefined for everything else. */
function noSuchDay(text: string): string | undefined {
  const [, year = '', month = '', date = ''] = ISO.exec(text) ?? [];
  const [, d1 = date, m1 = month, y1 = year] = NUMERIC.exec(text) ?? [];
  const [, d2 = d1, name = '', y2 = y1] = WRITTEN.exec(text) ?? [];
  const number = name === '' ? Number(m1) : monthNumber(name);
  const monthName = number === undefined ? undefined : MONTHS[number - 1];
  const known = monthName !== undefined && makeDay(Number(y2), number ?? 0, 1) !== undefined;
  return known && makeDay(Number(y2), number ?? 0, Number(d2)) === undefined
    ? `${Number(d2)} ${monthName} ${y2}`
    : undefined;
}

function notADay(field: FieldId, text: string): { trouble: { field?: string; says: string } } {
  const missing = noSuchDay(text);
  return troubled(
    field,
    missing
      ? `There is no ${missing}; choose a day from the calendar.`
      : 'Choose a day from the calendar, or write it like 31 March 2025.',
  );
}

const typedIn = (inputs: Inputs, field: FieldId): string => (inputs[field] ?? '').replace(/\s+/g, ' ').trim();

/**
 * A day after today. A period that is written out ("June 2025", "Q4 2024/25") means its last day, as the contract's
 * table of timescales has it; what is provisional or only counted ("in 6 months") does not.
 */
export function readComingDay(inputs: Inputs, field: FieldId, today: Day): Read<Day> {
  const text = typedIn(inputs, field);
  if (text === '') return troubled(field, `Choose a day after today, ${sayDay(today)}.`);
  const read = readTimescale(text);
  const plain = read.kind === 'dated' && !read.provisional && read.milestones.length === 1;
  const day = readIsoDay(text) ?? (plain ? read.due : undefined);
  if (day === undefined) return notADay(field, text);
  return day > today ? holding(day) : troubled(field, `Choose a day after today, ${sayDay(today)}.`);
}

/** The day of a meeting that was held, today at the latest; undefined where none is given. */
export function readMeeting(inputs: Inputs, field: FieldId, today: Day): Read<Day | undefined> {
  const text = typedIn(inputs, field);
  if (text === '') return holding(undefined);
  const day = readIsoDay(text) ?? readWrittenDay(text);
  if (day === undefined) return notADay(field, text);
  return day <= today
    ? holding(day)
    : troubled(field, `The meeting of ${sayDay(day)} is still to come; choose one that was held.`);
}

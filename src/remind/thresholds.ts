import { addDays, type Day, daysBetween } from '../register/day.ts';
import { itemDue } from '../register/filter.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import { periodAround } from '../register/period.ts';
import { readTimescale } from '../register/timescale.ts';
import type { Reason } from './reason.ts';
import { lastWord, SILENT_DAYS } from './silence.ts';
import { workingDayFrom } from './working-days.ts';

/**
 * The days on which an item calls on its owners: so long before each due date, on it, and weekly once the last one
 * has passed. Everything is reckoned from the dates, so that an item late by years costs no more than one due today.
 */

/** Days before a due date on which owners are reminded, where a board has set nothing else. */
export const DEFAULT_LEAD_TIMES: readonly number[] = [28, 14, 7, 1, 0];

const WEEK = 7;

/** A due date; lead times that would fall before it `opens` do not count, as the round before is still running then. */
interface Deadline {
  due: Day;
  opens?: Day;
}

interface Dates {
  deadlines: Deadline[];
  /** The date from which the item counts as late; recurring items come round again instead. */
  last: Day | undefined;
}

/** The due dates of an item; of a recurring one the rounds that are running, not yet done, on the days from `from` to `to`. */
function datesOf(item: Item, from: Day, to: Day): Dates {
  const timescale = readTimescale(item.timescale, item.agreed);
  if (timescale.kind === 'dated') {
    const days = new Set([...timescale.milestones, timescale.due]);
    return { deadlines: [...days].map((due) => ({ due })), last: timescale.due };
  }
  if (timescale.kind !== 'recurring') return { deadlines: [], last: undefined };
  // A few days off in a row touch two rounds at most.
  const rounds = new Set([itemDue(item, from), itemDue(item, to)].filter((due) => due !== undefined));
  return {
    deadlines: [...rounds].map((due) => ({ due, opens: periodAround(due, timescale.every).from })),
    last: undefined,
  };
}

/** The lead times of a deadline that count, with their days; the day itself always does. */
function callsOf({ due, opens }: Deadline, leadTimes: readonly number[]): { lead: number; day: Day }[] {
  return [...new Set([...leadTimes, 0])]
    .map((lead) => ({ lead, day: addDays(due, -lead) }))
    .filter(({ day }) => opens === undefined || day >= opens);
}

/**
 * Why owners are to hear of an item when everything before `since` was told and this telling reaches to `upTo`
 * (both days included): for each due date only the newest word, and only the newest week of being late, as the
 * older ones say nothing about how things stand now. Nothing while completion waits to be agreed.
 */
export function reached(
  item: Item,
  leadTimes: readonly number[],
  since: Day,
  upTo: Day,
  today: Day,
): Reason[] {
  if (!isOutstanding(item) || item.course?.proposal || since > upTo) return [];
  const { deadlines, last } = datesOf(item, today, upTo);
  const { board, ref } = item;

  const coming = deadlines.flatMap((deadline): Reason[] => {
    const calls = callsOf(deadline, leadTimes).filter(({ day }) => since <= day && day <= upTo);
    const newest = calls.sort((a, b) => a.lead - b.lead)[0];
    if (!newest) return [];
    const kind = newest.lead === 0 ? 'due' : 'before';
    return [{ board, ref, kind, day: newest.day, about: deadline.due, step: newest.lead }];
  });
  return [...coming, ...lateness(item, last, since, upTo)];
}

function lateness({ board, ref }: Item, last: Day | undefined, since: Day, upTo: Day): Reason[] {
  const weeks = last === undefined ? 0 : Math.floor(daysBetween(last, upTo) / WEEK);
  if (last === undefined || weeks < 1) return [];
  const day = addDays(last, weeks * WEEK);
  return day < since ? [] : [{ board, ref, kind: 'late', day, about: last, step: weeks }];
}

/**
 * The first day after `after` on which somebody may have to be told of the item, with or without a proposal that may
 * yet be sent back; undefined for items that are closed or have no date. Steps of the ladder of silence wake it on a
 * working day, as they are told after their day and not before.
 */
export function nextWake(item: Item, leadTimes: readonly number[], after: Day): Day | undefined {
  if (!isOutstanding(item)) return undefined;
  const morrow = addDays(after, 1);
  const { deadlines, last } = datesOf(item, morrow, morrow);
  const days = deadlines.flatMap((deadline) => callsOf(deadline, leadTimes).map(({ day }) => day));
  if (last !== undefined) {
    const weeks = Math.max(1, Math.floor(daysBetween(last, after) / WEEK) + 1);
    days.push(addDays(last, weeks * WEEK));
  }
  const word = lastWord(item);
  if (word !== undefined) {
    days.push(...SILENT_DAYS.map((silent) => workingDayFrom(addDays(word, silent))));
  }
  return days.filter((day) => day > after).sort()[0];
}

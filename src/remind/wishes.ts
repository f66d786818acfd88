import { addDays, type Day, weekdayOf } from '../register/day.ts';
import { sameName } from '../register/directory.ts';
import { sameRef } from '../register/item.ts';
import type { Reason, Wishes } from './reason.ts';
import { isWorkingDay, workingDayBefore, workingDayFrom } from './working-days.ts';

/** People decide when they hear of things; a deadline is never passed over silently all the same. */

export interface Heeded {
  now: Reason[];
  /** Held back, not dropped: each with the working day on which it is to be looked at again. */
  later: { reason: Reason; wakes: Day }[];
}

/** The first day on which neither a pause nor a snooze holds the reason back; undefined where none does. */
function heldUntil({ board, ref }: Reason, { snoozed, pausedUntil }: Wishes, day: Day): Day | undefined {
  const snoozes = snoozed.filter((s) => sameName(s.board, board) && sameRef(s.ref, ref));
  return [...snoozes.map(({ until }) => until), pausedUntil]
    .filter((end) => end !== undefined && end > day)
    .sort()
    .at(-1);
}

/** The first working day, from `day` on, of a weekly message: the weekday, or the working day before when it is off. */
function weeklyDayFrom(day: Day, weekday: number): Day {
  const first = addDays(day, (weekday - weekdayOf(day) + 7) % 7);
  const tells = isWorkingDay(first) ? first : workingDayBefore(first);
  return tells >= day ? tells : weeklyDayFrom(addDays(first, 1), weekday);
}

/** Whether the weekday falls in the stretch that this day's message reaches to. */
const isWeeklyDay = (weekday: number, day: Day, upTo: Day): boolean =>
  addDays(day, (weekday - weekdayOf(day) + 7) % 7) <= upTo;

/** When a reason that is held back on `day` may be told at last; undefined where it may be told now. */
function heldBack(reason: Reason, wishes: Wishes, day: Day, upTo: Day): Day | undefined {
  if (reason.kind === 'due') return undefined;
  if (reason.kind === 'asked') {
    const end = wishes.pausedUntil;
    return end !== undefined && end > day ? workingDayFrom(end) : undefined;
  }
  const end = heldUntil(reason, wishes, day);
  const { weeklyOn } = wishes;
  if (weeklyOn === undefined) return end && workingDayFrom(end);
  if (end !== undefined) return weeklyDayFrom(workingDayFrom(end), weeklyOn);
  return isWeeklyDay(weeklyOn, day, upTo) ? undefined : weeklyDayFrom(addDays(upTo, 1), weeklyOn);
}

/**
 * Parts what a person may hear on `day`, whose telling reaches to `upTo`, from what waits for the end of a pause, of
 * a snooze or for the weekly message; where several hold it back it waits for the first day on which none does. The
 * day something is due is told whatever they wished for; what they asked for on a day yields to a pause alone.
 */
export function heed(reasons: Reason[], wishes: Wishes, day: Day, upTo: Day): Heeded {
  const heeded: Heeded = { now: [], later: [] };
  for (const reason of reasons) {
    const wakes = heldBack(reason, wishes, day, upTo);
    if (wakes === undefined) heeded.now.push(reason);
    else heeded.later.push({ reason, wakes });
  }
  return heeded;
}

/** The wishes without what has passed by today. */
function current({ pausedUntil, weeklyOn, snoozed }: Wishes, today: Day): Wishes {
  return {
    ...(pausedUntil !== undefined && pausedUntil > today && { pausedUntil }),
    ...(weeklyOn !== undefined && { weeklyOn }),
    snoozed: snoozed.filter(({ until }) => until > today),
  };
}

/** Nothing of one item before `until`, in the place of an earlier snooze; a day that is not to come ends it. */
export function withSnooze(wishes: Wishes, board: string, ref: string, until: Day, today: Day): Wishes {
  const others = wishes.snoozed.filter((s) => !(sameName(s.board, board) && sameRef(s.ref, ref)));
  return current({ ...wishes, snoozed: [...others, { board, ref, until }] }, today);
}

/** No reminders before `until`; undefined ends the pause. */
export const withPause = (wishes: Wishes, until: Day | undefined, today: Day): Wishes =>
  current({ ...wishes, pausedUntil: until }, today);

/** One message a week, on the weekday (0 Monday … 4 Friday); undefined goes back to one a day. */
export const withWeekly = (wishes: Wishes, weekday: number | undefined, today: Day): Wishes =>
  current({ ...wishes, weeklyOn: weekday }, today);

import { addDays, type Day } from '../register/day.ts';
import type { Board } from '../register/directory.ts';
import { addWorkingDays } from './working-days.ts';

/** Which meetings a day is a preparation for; a day without a sweep is made up for on the next one. */

/** Working days before a meeting on which owners are asked for an update … */
export const ASK_BEFORE = 10;
/** … and on which the board's channel gets its digest. */
const DIGEST_BEFORE = 2;

export interface Prepared {
  meeting: Day;
  /** The day on which it was to be done, whatever day it is done on. */
  on: Day;
}

/** A meeting is looked for no further off: ten working days are never more than these calendar days. */
const FURTHEST = 40;

const coming = ({ meetings }: Board, day: Day): Day[] =>
  meetings.filter((meeting) => day < meeting && meeting <= addDays(day, FURTHEST));

/** Meetings for which owners are asked for an update: ten working days before, and until the digest is due. */
export const meetingsToAskFor = (board: Board, day: Day): Prepared[] =>
  coming(board, day)
    .map((meeting) => ({ meeting, on: addWorkingDays(meeting, -ASK_BEFORE) }))
    .filter(({ meeting, on }) => on <= day && day < addWorkingDays(meeting, -DIGEST_BEFORE));

/** Meetings for which the board's channel gets its digest: two working days before, and until the board meets. */
export const meetingsToDigest = (board: Board, day: Day): Prepared[] =>
  coming(board, day)
    .map((meeting) => ({ meeting, on: addWorkingDays(meeting, -DIGEST_BEFORE) }))
    .filter(({ on }) => on <= day);

/** Days from `since` to `day` on which owners were asked for an update before a meeting that is still to come. */
export const askedSince = (board: Board, since: Day, day: Day): Day[] =>
  coming(board, day)
    .map((meeting) => addWorkingDays(meeting, -ASK_BEFORE))
    .filter((on) => since <= on && on <= day);

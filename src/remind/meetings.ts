import { addDays, type Day, daysBetween, londonDay } from '../register/day.ts';
import { type Board, type Directory, sameName } from '../register/directory.ts';
import { isOverdue, itemDue } from '../register/filter.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import { mayHear, peopleOwning } from './owners.ts';
import type { ForPerson } from './reason.ts';
import { addWorkingDays } from './working-days.ts';

/** What a board's meeting asks for beforehand: an update from owners, then a digest in the board's channel. */

/** Working days before a meeting on which owners are asked for an update … */
export const ASK_BEFORE = 10;
/** … and on which the channel gets its digest. */
export const DIGEST_BEFORE = 2;

/** A meeting is looked for no further off: ten working days are never more than these calendar days. */
const FURTHEST = 40;
/** An owner who has reported in the last four weeks is not asked again. */
const FRESH_DAYS = 28;

/** The board's meeting that is so many working days after the day; undefined where there is none. */
function meetingAfter({ meetings }: Board, day: Day, workingDays: number): Day | undefined {
  const last = addDays(day, FURTHEST);
  return meetings.find((m) => day <= m && m <= last && addWorkingDays(m, -workingDays) === day);
}

/** The meeting for which owners are asked for an update on this day. */
export const meetingToAskFor = (board: Board, day: Day): Day | undefined =>
  meetingAfter(board, day, ASK_BEFORE);
/** The meeting for which the board's channel gets its digest on this day. */
export const meetingToDigest = (board: Board, day: Day): Day | undefined =>
  meetingAfter(board, day, DIGEST_BEFORE);

export const isMeetingAskDay = (board: Board, day: Day): boolean => meetingToAskFor(board, day) !== undefined;
export const isDigestDay = (board: Board, day: Day): boolean => meetingToDigest(board, day) !== undefined;

/** Whether nothing was reported in the last four weeks, of an item that was agreed before them. */
function isStale({ agreed, course }: Item, today: Day): boolean {
  const word = course?.report ? londonDay(new Date(course.report.at)) : agreed;
  return word === undefined || daysBetween(word, today) >= FRESH_DAYS;
}

/**
 * Who is asked on `today` for an update before the board meets, ten working days later: the owners of its items that
 * are late, or due by the meeting, or have a date and no fresh report. Nobody on other days.
 */
export function beforeMeeting(
  board: Board,
  outstanding: Item[],
  directory: Directory,
  today: Day,
): ForPerson[] {
  const meeting = meetingToAskFor(board, today);
  if (meeting === undefined) return [];
  return outstanding
    .filter((item) => sameName(item.board, board.code) && isOutstanding(item) && !item.course?.proposal)
    .filter((item) => {
      const due = itemDue(item, today);
      return due !== undefined && (due <= meeting || isOverdue(item, today) || isStale(item, today));
    })
    .flatMap((item) =>
      peopleOwning(item, directory)
        .filter((person) => mayHear(person, item, directory))
        .map(({ email }) => ({
          person: email.toLowerCase(),
          reason: {
            board: item.board,
            ref: item.ref,
            kind: 'meeting' as const,
            day: today,
            about: meeting,
            step: ASK_BEFORE,
          },
        })),
    );
}

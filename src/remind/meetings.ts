import { type Day, daysBetween, londonDay } from '../register/day.ts';
import { type Board, type Directory, sameName } from '../register/directory.ts';
import { isOverdue, itemDue } from '../register/filter.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import { ASK_BEFORE, meetingsToAskFor } from './meeting-days.ts';
import { mayHear, peopleOwning } from './owners.ts';
import type { ForPerson } from './reason.ts';

/** What a board's meeting asks for beforehand: an update from owners, then a digest in the board's channel. */

/** An owner who has reported in the last four weeks is not asked again. */
const FRESH_DAYS = 28;

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
  const meeting = meetingsToAskFor(board, today).find(({ on }) => on === today)?.meeting;
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

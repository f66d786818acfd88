import { firstAgreed } from '../register/course.ts';
import { sayDay } from '../register/day.ts';
import { sayInstant } from '../register/instant.ts';
import { type Item, isOutstanding } from '../register/item.ts';

/** What became of an item's date and what waits for a decision, in words. */

const TIMES = ['', 'once', 'twice'];

/** "once", "twice", "3 times". */
export const sayTimes = (n: number): string => TIMES[n] ?? `${n} times`;

/** "moved twice"; empty where the date never moved. */
export function sayMoves({ course }: Item): string {
  const n = course?.moves?.length ?? 0;
  return n === 0 ? '' : `moved ${sayTimes(n)}`;
}

/** "31 October 2017, moved twice"; empty where the date never moved. */
export function sayFirstAgreed(item: Item): string {
  const first = firstAgreed(item.course);
  return first ? `${sayDay(first)}, ${sayMoves(item)}` : '';
}

/** Every move of the date, one line each: from, to, who asked and why, who agreed and at which meeting. */
export function sayEachMove({ course }: Item): string[] {
  return (course?.moves ?? []).map((move) => {
    const asked = move.askedBy ? `, asked for by ${move.askedBy}` : '';
    const why = move.reason ? ` because “${move.reason}”` : '';
    const at = move.meeting ? ` at the meeting of ${sayDay(move.meeting)}` : '';
    const minute = move.minute ? ` (minute ${move.minute})` : '';
    return `${sayDay(move.from)} → ${sayDay(move.to)}${asked}${why}; agreed by ${move.agreedBy}${at}${minute}.`;
  });
}

/** "4 November 2024, 14:03, by Dave Ashton"; empty where nobody has reported through the bot. */
export const sayLastReport = ({ course }: Item): string =>
  course?.report ? `${sayInstant(course.report.at)}, by ${course.report.by}` : '';

export const isAwaiting = (item: Item): boolean => isOutstanding(item) && item.course?.proposal !== undefined;

/** What waits for somebody's decision, a sentence each. */
export function sayWaiting(item: Item): string[] {
  if (!isOutstanding(item)) return [];
  const { proposal, askedTime } = item.course ?? {};
  const lines: string[] = [];
  if (proposal) {
    const verified = proposal.verifiedBy
      ? ` ${proposal.verifiedBy} has verified it; the committee decides.`
      : '';
    lines.push(
      `Awaiting sign-off: ${proposal.by} proposed completion on ${sayInstant(proposal.at)}: “${proposal.note}”.${verified}`,
    );
  }
  if (askedTime)
    lines.push(
      `More time is asked for: until ${sayDay(askedTime.to)}, by ${askedTime.by}, because “${askedTime.reason}”.`,
    );
  return lines;
}

import type { Course, Move } from '../register/course.ts';
import { type Day, londonDay } from '../register/day.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import { readTimescale } from '../register/timescale.ts';

/** Files know nothing of what became of an item since it was agreed: an import goes on from what the register has. */

const dueOf = ({ timescale, agreed }: Item): Day | undefined => {
  const read = readTimescale(timescale, agreed);
  return read.kind === 'dated' ? read.due : undefined;
};

/**
 * The course of an item that an import brings, for the first time or again. A date that moved by it is kept as a move; where it closes the
 * item, nothing is left to be decided.
 */
export function broughtCourse(
  before: Item | undefined,
  after: Item,
  { by, at }: { by: string; at: string },
): Course | undefined {
  const heard = londonDay(new Date(at));
  if (!before) return { heard };
  const isNews = before.progress !== after.progress || before.status !== after.status;
  const { proposal, askedTime, moves = [], ...rest } = before.course ?? {};
  const [from, to] = [dueOf(before), dueOf(after)];
  const moved: Move[] =
    from && to && from !== to ? [{ from, to, askedBy: '', reason: '', agreedBy: by, agreedAt: at }] : [];
  const course: Course = {
    ...rest,
    ...(isNews && { heard }),
    ...(moves.length + moved.length > 0 && { moves: [...moves, ...moved] }),
    ...(isOutstanding(after) && { ...(proposal && { proposal }), ...(askedTime && { askedTime }) }),
  };
  return Object.keys(course).length > 0 ? course : undefined;
}

import type { Move } from '../register/course.ts';
import type { Day } from '../register/day.ts';
import { itemDue } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import { movedTimescale } from '../register/moved-timescale.ts';
import type { Minuted } from './command.ts';
import type { Circumstances } from './decision.ts';
import { withCourse } from './with-course.ts';

/**
 * The item with its date moved to another day, and the move kept: from which date, who asked, why, who agreed and at
 * which meeting. An item that had no date is given one, which is no move.
 */
export function extended(
  item: Item,
  to: Day,
  { askedBy, reason, meeting, minute }: Pick<Move, 'askedBy' | 'reason'> & Minuted,
  { viewer, at, today }: Circumstances,
): Item {
  const from = itemDue(item, today);
  const timescale = movedTimescale(item.timescale, item.agreed, to);
  const moved = withCourse({ ...item, timescale }, { askedTime: undefined });
  if (from === undefined) return moved;
  const move: Move = {
    from,
    to,
    askedBy,
    reason,
    agreedBy: viewer.person.name,
    agreedAt: at,
    ...(meeting !== undefined && { meeting }),
    ...(minute !== undefined && { minute }),
  };
  return withCourse(moved, { moves: [...(item.course?.moves ?? []), move] });
}

import { type Day, londonDay } from '../register/day.ts';
import { type Directory, type Person, sameName } from '../register/directory.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import { readTimescale } from '../register/timescale.ts';
import { mayHear, peopleOwning } from './owners.ts';
import { leadTimesOf } from './plan.ts';
import { type Reason, reasonKey } from './reason.ts';
import { ladder } from './silence.ts';
import { reached } from './thresholds.ts';

/**
 * Does a reason that was found earlier still hold at the moment of sending? Not of an item that was closed, moved to
 * another date, given to somebody else, proposed as complete, or put out of the person's sight.
 */
export function stillHolds(
  reason: Reason,
  item: Item,
  person: Person,
  directory: Directory,
  today: Day,
): boolean {
  if (!isOutstanding(item) || item.course?.proposal || !mayHear(person, item, directory)) return false;
  switch (reason.kind) {
    case 'asked':
      return true;
    case 'silence':
      return ladder(item, directory, today).some(
        (told) => told.person === person.email.toLowerCase() && same(told.reason, reason),
      );
    case 'meeting':
      return owns(item, person, directory) && reason.about >= today && !reportedSince(item, reason.day);
    default:
      return owns(item, person, directory) && calls(reason, item, directory, today);
  }
}

/** Does the item still call on its owners on the reason's day, for the same date? */
function calls(reason: Reason, item: Item, directory: Directory, today: Day): boolean {
  // A round that has run out gives way to the next one, which has reminders of its own.
  const isRound = readTimescale(item.timescale, item.agreed).kind === 'recurring';
  if (isRound && reason.about < today) return false;
  return reached(item, leadTimesOf(item.board, directory), reason.day, reason.day, today).some((call) =>
    same(call, reason),
  );
}

const same = (a: Reason, b: Reason): boolean => reasonKey(a).join('\n') === reasonKey(b).join('\n');

const owns = (item: Item, person: Person, directory: Directory): boolean =>
  peopleOwning(item, directory).some(({ email }) => sameName(email, person.email));

const reportedSince = ({ course }: Item, day: Day): boolean =>
  course?.report !== undefined && londonDay(new Date(course.report.at)) >= day;

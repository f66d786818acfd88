import type { Day } from '../register/day.ts';
import { type Directory, sameName } from '../register/directory.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import { mayHear, peopleOwning } from './owners.ts';
import type { ForPerson } from './reason.ts';
import { ladder } from './silence.ts';
import { DEFAULT_LEAD_TIMES, reached } from './thresholds.ts';

/** When an item is looked at, and what is known of it. */
export interface Visit {
  directory: Directory;
  /** Everything before this day has been told. */
  since: Day;
  /** The last day that this telling reaches to: see `horizonOf`. */
  upTo: Day;
  /** The day of the telling. */
  today: Day;
  /** Somebody who asked to be reminded of the item on a day, by their e-mail address. */
  askedBy?: { person: string; day: Day } | undefined;
}

/** The days before a due date on which the owners of an item are reminded, as its board has them. */
export const leadTimesOf = (board: string, { boards }: Directory): readonly number[] =>
  boards.find(({ code }) => sameName(code, board))?.leadTimes ?? DEFAULT_LEAD_TIMES;

/**
 * Who is to hear of an item on a visit, and why: its owners, whoever asked to be reminded, and those on the ladder
 * of silence. Only people who may see the item hear of it. What they were told before is for the ledger to know,
 * and what they wish for `heed`.
 */
export function remindersFor(item: Item, visit: Visit): ForPerson[] {
  const { directory, since, upTo, today } = visit;
  if (!isOutstanding(item) || item.course?.proposal) return [];
  const reasons = reached(item, leadTimesOf(item.board, directory), since, upTo, today);
  const owners = reasons.length === 0 ? [] : peopleOwning(item, directory);
  const toOwners = owners
    .filter((person) => mayHear(person, item, directory))
    .flatMap(({ email }) => reasons.map((reason) => ({ person: email.toLowerCase(), reason })));
  return [...toOwners, ...asked(item, visit), ...ladder(item, directory, today)];
}

function asked(item: Item, { directory, upTo, askedBy }: Visit): ForPerson[] {
  if (!askedBy || askedBy.day > upTo) return [];
  const email = askedBy.person.toLowerCase();
  const person = directory.people.find((p) => p.email.toLowerCase() === email);
  if (!person || !mayHear(person, item, directory)) return [];
  const { board, ref } = item;
  return [
    { person: email, reason: { board, ref, kind: 'asked', day: askedBy.day, about: askedBy.day, step: 0 } },
  ];
}

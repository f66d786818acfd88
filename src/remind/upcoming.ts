import { addDays, type Day } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { beforeMeeting } from './meetings.ts';
import { leadTimesOf, remindersFor } from './plan.ts';
import { type Reason, reasonKey, type Wishes } from './reason.ts';
import { ladder } from './silence.ts';
import { nextWake } from './thresholds.ts';
import { heed } from './wishes.ts';
import { horizonOf, workingDayBefore, workingDayFrom } from './working-days.ts';

/** Whose reminders are looked ahead to, from which day and how far. */
export interface Outlook {
  directory: Directory;
  /** The person's e-mail address. */
  person: string;
  /** The first day that may still bring a message. */
  today: Day;
  /** How many days to look ahead, today being the first. */
  days: number;
}

/** An item on its way through the days ahead. */
interface Ahead {
  item: Item;
  since: Day;
  wakes: Day | undefined;
  told: Set<string>;
}

const keyOf = (reason: Reason): string => JSON.stringify(reasonKey(reason));

/** What the ladder has told before the first day ahead. */
function toldOf(item: Item, person: string, { directory }: Outlook, first: Day): Set<string> {
  const before = ladder(item, directory, workingDayBefore(first)).filter((for_) => for_.person === person);
  return new Set(before.map(({ reason }) => keyOf(reason)));
}

/**
 * What a person will be told in the days ahead, day by day, if nothing changes until then: "what reminders will I
 * get?". Days without a message are left out.
 */
export function upcoming(items: Item[], wishes: Wishes, outlook: Outlook): { day: Day; reasons: Reason[] }[] {
  const { directory, today, days } = outlook;
  const person = outlook.person.toLowerCase();
  const first = workingDayFrom(today);
  const ahead = items.map(
    (item): Ahead => ({
      item,
      since: first,
      wakes: nextWake(item, leadTimesOf(item.board, directory), addDays(first, -1)),
      told: toldOf(item, person, outlook, first),
    }),
  );
  const messages: { day: Day; reasons: Reason[] }[] = [];
  const end = addDays(today, days);
  let waiting: Reason[] = [];
  for (let day = first; day < end; day = workingDayFrom(addDays(day, 1))) {
    const asks = heed([...waiting, ...asksOf(items, directory, person, day)], wishes, day, horizonOf(day));
    // Once a board has met, its question is void.
    waiting = asks.later.map(({ reason }) => reason).filter(({ about }) => about > day);
    const reasons = [...ahead.flatMap((one) => tell(one, wishes, directory, person, day)), ...asks.now];
    if (reasons.length > 0) messages.push({ day, reasons });
  }
  return messages;
}

/** The updates that boards ask the person for on the day, ahead of a meeting. */
const asksOf = (items: Item[], directory: Directory, person: string, day: Day): Reason[] =>
  directory.boards
    .flatMap((board) => beforeMeeting(board, items, directory, day))
    .filter((for_) => for_.person === person)
    .map(({ reason }) => reason);

/** What one item brings the person on the day, moving it on to the day on which it wakes next. */
function tell(one: Ahead, wishes: Wishes, directory: Directory, person: string, day: Day): Reason[] {
  const upTo = horizonOf(day);
  if (one.wakes === undefined || one.wakes > upTo) return [];
  const reasons = remindersFor(one.item, { directory, since: one.since, upTo, today: day })
    .filter((for_) => for_.person === person && !one.told.has(keyOf(for_.reason)))
    .map(({ reason }) => reason);
  const { now, later } = heed(reasons, wishes, day, upTo);
  for (const reason of now) one.told.add(keyOf(reason));
  // While something is held back the stretch stays open, so that it is reckoned anew when it may be told.
  if (later.length === 0) one.since = addDays(upTo, 1);
  one.wakes = [nextWake(one.item, leadTimesOf(one.item.board, directory), upTo), ...later.map((l) => l.wakes)]
    .filter((wakes) => wakes !== undefined)
    .sort()[0];
  return now;
}

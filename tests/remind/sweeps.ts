import { addDays, type Day } from '../../src/register/day.ts';
import type { Directory } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import { leadTimesOf, remindersFor } from '../../src/remind/plan.ts';
import { noWishes, type Reason, reasonKey, type Wishes } from '../../src/remind/reason.ts';
import { nextWake } from '../../src/remind/thresholds.ts';
import { heed } from '../../src/remind/wishes.ts';
import { horizonOf, sendingDay } from '../../src/remind/working-days.ts';

/** A process that wakes at the instants given, with the ledger of what it told in a set. */

export interface Message {
  at: Date;
  day: Day;
  upTo: Day;
  person: string;
  reasons: Reason[];
}

/** An item as it is on a day: people close it and propose its completion as time goes by. */
export type ItemOn = (day: Day) => Item;

interface Pointer {
  itemOn: ItemOn;
  wakes: Day | undefined;
  since: Day;
}

export interface Swept {
  messages: Message[];
  /** The working days on which the process was awake in the hours of sending, in order. */
  days: Day[];
}

export const keyOf = (person: string, reason: Reason): string =>
  `${person} ${JSON.stringify(reasonKey(reason))}`;

export function sweepThrough(
  items: ItemOn[],
  directory: Directory,
  instants: Date[],
  start: Day,
  wishesOf: (person: string) => Wishes = () => noWishes,
): Swept {
  const wake = (item: Item, after: Day) => nextWake(item, leadTimesOf(item.board, directory), after);
  const pointers: Pointer[] = items.map((itemOn) => ({
    itemOn,
    wakes: wake(itemOn(start), addDays(start, -1)),
    since: start,
  }));
  const told = new Set<string>();
  const swept: Swept = { messages: [], days: [] };

  let upTo = start;
  for (const at of instants) {
    const day = sendingDay(at);
    if (day === undefined) continue;
    if (swept.days.at(-1) !== day) {
      swept.days.push(day);
      upTo = horizonOf(day);
    }
    const byPerson = new Map<string, Reason[]>();
    for (const pointer of pointers) {
      if (pointer.wakes === undefined || pointer.wakes > upTo) continue;
      const item = pointer.itemOn(day);
      let held: Day[] = [];
      for (const { person, reason } of remindersFor(item, {
        directory,
        since: pointer.since,
        upTo,
        today: day,
      })) {
        if (told.has(keyOf(person, reason))) continue;
        const { now, later } = heed([reason], wishesOf(person), day, upTo);
        held = [...held, ...later.map((l) => l.wakes)];
        if (now.length > 0) byPerson.set(person, [...(byPerson.get(person) ?? []), ...now]);
      }
      if (held.length === 0) pointer.since = addDays(upTo, 1);
      pointer.wakes = [wake(item, upTo), ...held].filter((w) => w !== undefined).sort()[0];
    }
    for (const [person, reasons] of byPerson) {
      for (const reason of reasons) told.add(keyOf(person, reason));
      swept.messages.push({ at, day, upTo, person, reasons });
    }
  }
  return swept;
}

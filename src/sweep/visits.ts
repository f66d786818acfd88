import pMap from 'p-map';
import type { Day } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { leadTimesOf, remindersFor } from '../remind/plan.ts';
import type { Reason } from '../remind/reason.ts';
import { nextWake } from '../remind/thresholds.ts';
import type { Pointer, ReadItem } from './ports.ts';

/** The items that call for attention on a day, who is to hear of each, and when it calls again. */

export interface Visit {
  pointer: Pointer;
  /** For each person, by e-mail address in lower case. */
  reasons: Map<string, Reason[]>;
  /** The pointer that takes the place of this one once everybody is told; undefined where nothing is to come. */
  next: Pointer | undefined;
}

/** Reads that go on at once. */
const AT_ONCE = 8;

export interface VisitDay {
  directory: Directory;
  day: Day;
  /** The last day that this day's messages reach to. */
  horizon: Day;
}

export const visit = (pointers: Pointer[], readItem: ReadItem, on: VisitDay): Promise<Visit[]> =>
  pMap(
    pointers,
    async (pointer): Promise<Visit> => {
      const stored = await readItem(pointer.board, pointer.ref);
      if (!stored) return { pointer, reasons: new Map(), next: undefined };
      return {
        pointer,
        reasons: reasonsOf(stored.item, pointer, on),
        next: nextPointer(stored.item, pointer, on),
      };
    },
    { concurrency: AT_ONCE },
  );

function reasonsOf(
  item: Item,
  pointer: Pointer,
  { directory, day, horizon }: VisitDay,
): Map<string, Reason[]> {
  const { since, askedBy, heldFor } = pointer;
  const asked = askedBy === undefined ? undefined : { person: askedBy, day: pointer.wakes };
  const all = remindersFor(item, { directory, since, upTo: horizon, today: day, askedBy: asked });
  const only = askedBy ?? heldFor;
  const byPerson = new Map<string, Reason[]>();
  for (const { person, reason } of all) {
    // A pointer for one person brings them what is theirs; the item's own pointer brings it to all.
    if (only !== undefined && person !== only) continue;
    if (askedBy !== undefined && reason.kind !== 'asked') continue;
    byPerson.set(person, [...(byPerson.get(person) ?? []), reason]);
  }
  return byPerson;
}

/** What one person asked for, or had held back, is done with; an item goes on calling. */
function nextPointer(item: Item, pointer: Pointer, { directory, horizon }: VisitDay): Pointer | undefined {
  if (pointer.askedBy !== undefined || pointer.heldFor !== undefined) return undefined;
  const wakes = nextWake(item, leadTimesOf(item.board, directory), horizon);
  return wakes && { board: item.board, ref: item.ref, wakes, since: wakes };
}

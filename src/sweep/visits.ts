import type { Day } from '../register/day.ts';
import { type Directory, sameName } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { askedSince } from '../remind/meeting-days.ts';
import { beforeMeeting } from '../remind/meetings.ts';
import { leadTimesOf, remindersFor } from '../remind/plan.ts';
import type { ForPerson, Reason } from '../remind/reason.ts';
import { nextWake } from '../remind/thresholds.ts';
import { apart, type Fault } from './apart.ts';
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

/** Reads each item once. An item that cannot be read stays due, and holds up none of the others. */
export async function visit(
  pointers: Pointer[],
  readItem: ReadItem,
  on: VisitDay,
): Promise<{ visits: Visit[]; faults: Fault<Pointer>[] }> {
  const visits: Visit[] = [];
  const faults = await apart(pointers, AT_ONCE, async (pointer) => {
    const item = (await readItem(pointer.board, pointer.ref))?.item;
    visits.push({
      pointer,
      reasons: item ? reasonsOf(item, pointer, on) : new Map(),
      next: item && nextPointer(item, pointer, on),
    });
  });
  return { visits, faults };
}

function reasonsOf(item: Item, pointer: Pointer, on: VisitDay): Map<string, Reason[]> {
  const only = pointer.askedBy ?? pointer.heldFor;
  const byPerson = new Map<string, Reason[]>();
  for (const { person, reason } of broughtBy(item, pointer, on)) {
    // A pointer for one person brings them what is theirs; the item's own pointer brings it to all.
    if (only !== undefined && !sameName(person, only)) continue;
    byPerson.set(person, [...(byPerson.get(person) ?? []), reason]);
  }
  return byPerson;
}

function broughtBy(item: Item, pointer: Pointer, { directory, day, horizon }: VisitDay): ForPerson[] {
  const { since, askedBy, heldFor } = pointer;
  const visit = { directory, since, upTo: horizon, today: day };
  if (askedBy !== undefined)
    // `since` is the day that they named, also where it was held back.
    return remindersFor(item, { ...visit, askedBy: { person: askedBy, day: since } }).filter(
      ({ reason }) => reason.kind === 'asked',
    );
  const reminders = remindersFor(item, visit);
  return heldFor === undefined ? reminders : [...reminders, ...askedForMeeting(item, since, directory, day)];
}

/** What a board asked for before a meeting may have been held back too; once it has met, its question is void. */
function askedForMeeting(item: Item, since: Day, directory: Directory, day: Day): ForPerson[] {
  const board = directory.boards.find(({ code }) => sameName(code, item.board));
  return board
    ? askedSince(board, since, day).flatMap((asked) => beforeMeeting(board, [item], directory, asked))
    : [];
}

/** What one person asked for, or had held back, is done with; an item goes on calling. */
function nextPointer(item: Item, pointer: Pointer, { directory, horizon }: VisitDay): Pointer | undefined {
  if (pointer.askedBy !== undefined || pointer.heldFor !== undefined) return undefined;
  const wakes = nextWake(item, leadTimesOf(item.board, directory), horizon);
  return wakes && { board: item.board, ref: item.ref, wakes, since: wakes };
}

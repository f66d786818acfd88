import { type Change, changedFields } from '../register/change.ts';
import type { Item, StoredItem } from '../register/item.ts';
import { broughtCourse } from './brought-course.ts';
import { groupBy } from './group-by.ts';
import type { StoredIndex } from './item-entity.ts';
import type { ItemChange, ItemTable } from './item-table.ts';

/** Brings boards to what an import wants, by as many steps as it takes: what is as wanted is left alone. */

/** Of which import the changes are; the history says so. */
export interface Source {
  id: string;
  by: string;
  at: string;
}

const MOST_TRIES = 20;

interface Board {
  index: StoredIndex;
  /** By ref in upper case. */
  items: Map<string, StoredItem>;
}

const keyOf = ({ ref }: { ref: string }): string => ref.toUpperCase();

/** Everything a board holds, outstanding and closed. */
export async function readBoard(items: ItemTable, code: string): Promise<Board> {
  const { index, items: open } = await items.readOutstanding(code);
  const all = [...(await items.readClosed(code)), ...open];
  return { index, items: new Map(all.map((stored) => [keyOf(stored.item), stored])) };
}

/**
 * Writes the items of an import. `stillOurs` is asked between reading and writing a board: when another run has
 * taken the import over, it throws, and whatever that run wrote since makes our write a conflict.
 */
export async function applyItems(
  items: ItemTable,
  codes: string[],
  wanted: Item[],
  source: Source,
  stillOurs: () => Promise<void>,
): Promise<void> {
  const places = new Map<string, { board: string; stored: StoredItem }[]>();
  for (const board of codes) {
    for (const [key, stored] of (await readBoard(items, board)).items) {
      places.set(key, [...(places.get(key) ?? []), { board, stored }]);
    }
  }
  const elsewhere = (item: Item) =>
    (places.get(keyOf(item)) ?? []).filter(({ board }) => board !== item.board);

  // An item that moves is on both boards for a moment, never on none.
  for (const [board, here] of groupBy(wanted, (item) => item.board)) {
    await bringTo(board, (state, past) =>
      here.flatMap((item) => {
        const before = { here: state.items.get(keyOf(item)), there: elsewhere(item)[0]?.stored };
        return arrival(item, { ...before, past: past.get(keyOf(item)) ?? 0 }, source);
      }),
    );
  }
  const leaving = wanted.flatMap((item) => elsewhere(item).map(({ board }) => ({ board, item })));
  for (const [board, gone] of groupBy(leaving, (one) => one.board)) {
    await bringTo(board, (state) =>
      gone.flatMap(({ item }) => departure(item, state.items.get(keyOf(item)), source)),
    );
  }

  async function bringTo(
    board: string,
    decide: (state: Board, past: Map<string, number>) => ItemChange[],
  ): Promise<void> {
    const past = new Map<string, number>();
    for (let left = MOST_TRIES; left > 0; left--) {
      const state = await readBoard(items, board);
      const changes = decide(state, past);
      await stillOurs();
      if (changes.length === 0 || (await items.write(board, changes, state.index)) === 'written') return;
      // What is new here may have been there before, and been removed: its versions go on from where they ended.
      for (const { before, change } of changes) {
        if (!before) past.set(keyOf(change), await lastVersion(change.ref));
      }
    }
    throw new Error(`Others kept changing the items of board ${board}. Run the import again.`);
  }

  async function lastVersion(ref: string): Promise<number> {
    const histories = await Promise.all(codes.map((code) => items.readHistory(code, ref)));
    return histories.flat().reduce((last, { version }) => Math.max(last, version), 0);
  }
}

const changeOf = (item: Item, version: number, { id, by, at }: Source): Omit<Change, 'fields'> => ({
  ref: item.ref,
  version,
  at,
  by,
  commandId: `${id}/${keyOf(item)}`,
});

/** Where an item is before an import brings it: on its board, on another, or removed after so many versions. */
interface Before {
  here: StoredItem | undefined;
  there: StoredItem | undefined;
  past: number;
}

function arrival(item: Item, { here, there, past }: Before, source: Source): ItemChange[] {
  const before = here ?? there;
  const fields = changedFields(before?.item, item);
  if (here && fields.length === 0) return [];
  const course = broughtCourse(before?.item, item, source);
  const after = course ? { ...item, course } : item;
  const change = changeOf(item, Math.max(before?.version ?? 0, past) + 1, source);
  const exempt = before?.item.visibility === 'exempt' || item.visibility === 'exempt';
  return [{ before: here, after, change: { ...change, fields, ...(exempt && { exempt }) } }];
}

function departure(to: Item, here: StoredItem | undefined, source: Source): ItemChange[] {
  if (!here) return [];
  const fields = [{ field: 'board' as const, before: here.item.board, after: to.board }];
  return [{ before: here, after: undefined, change: { ...changeOf(to, here.version + 1, source), fields } }];
}

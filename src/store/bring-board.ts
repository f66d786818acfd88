import type { StoredItem } from '../register/item.ts';
import type { StillOurs } from './import-runs.ts';
import type { StoredIndex } from './item-entity.ts';
import type { ItemChange, ItemTable } from './item-table.ts';
import { keyOf } from './newest.ts';

/** Brings a board to what is wanted, by as many steps as it takes: what is as wanted is left alone. */

export interface Board {
  index: StoredIndex;
  /** By ref in upper case. */
  items: Map<string, StoredItem>;
}

const MOST_TRIES = 20;

/** Everything a board holds, outstanding and closed. */
export async function readBoard(items: ItemTable, code: string): Promise<Board> {
  const { index, items: open } = await items.readOutstanding(code);
  const all = [...(await items.readClosed(code)), ...open];
  return { index, items: new Map(all.map((stored) => [keyOf(stored.item), stored])) };
}

/** Every item of some boards; one that is on its way between two is there twice. */
export async function readBoards(items: ItemTable, codes: string[]): Promise<StoredItem[]> {
  const boards: StoredItem[][] = [];
  for (const code of new Set(codes)) boards.push([...(await readBoard(items, code)).items.values()]);
  return boards.flat();
}

export interface BringDeps {
  items: ItemTable;
  /** All boards that an item may have been on. */
  codes: string[];
  stillOurs: StillOurs;
}

/** The last version of an item that was there before and was removed, and its hash where it was chained. */
export interface Past {
  version: number;
  hash?: string | undefined;
}

/** `past`: by ref in upper case. */
export type Decide = (state: Board, past: Map<string, Past>) => ItemChange[];

/**
 * Writes what is decided on the state of a board, and decides anew where somebody else was faster. When another run
 * has taken over, `stillOurs` throws, and whatever that run wrote since makes our write a conflict.
 */
export const createBringing =
  ({ items, codes, stillOurs }: BringDeps) =>
  async (board: string, decide: Decide): Promise<void> => {
    const past = new Map<string, Past>();
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

    async function lastVersion(ref: string): Promise<Past> {
      const lasts = await Promise.all(codes.map((code) => items.readLast(code, ref)));
      return lasts.reduce<Past>((a, b) => (b && b.version > a.version ? b : a), { version: 0 });
    }
  };

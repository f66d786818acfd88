import type { Change } from '../register/change.ts';
import { nameKey, sameName } from '../register/directory.ts';
import type { Item, StoredItem } from '../register/item.ts';
import type { DirectoryTable } from './directory-table.ts';
import type { ItemTable, Written } from './item-table.ts';
import { stampBoards } from './stamp-boards.ts';

export type Changes = ReturnType<typeof createChanges>;

export interface ChangesDeps {
  items: Pick<ItemTable, 'writeOne' | 'stampBoard' | 'highestNumber'>;
  directory: Pick<DirectoryTable, 'load' | 'readStamp' | 'widen'>;
}

/** Changes that people make, one item at a time. */
export function createChanges({ items, directory }: ChangesDeps) {
  /** Owners of whom every reader knows that they have items of a board: who reaches one never ceases to. */
  const reached = new Set<string>();

  /**
   * Makes one change of one item on the version that was seen: `held` is missing for a new item, `after` for one
   * that is removed. The item, its history and whatever its words change go in together or not at all. `conflict`:
   * somebody else changed the item first, or the ref of a new one is taken. A repeat of the same command on the same
   * version counts as written, and has one effect. Throws `StoreUnreachable` where it is not known what became of it.
   */
  async function write(
    held: StoredItem | undefined,
    after: Item | undefined,
    change: Change,
  ): Promise<Written> {
    const item = after ?? held?.item;
    if (!item) throw new Error('A change needs an item before or after it. Give one of them.');
    if (change.version !== (held?.version ?? 0) + 1)
      throw new Error(`The change of ${item.ref} must make the version after the one that was seen.`);

    // Before the item: whoever reads it as its new owner must find the board that it is on.
    const owners = arriving(held?.item, after).filter((owner) => !reached.has(reachKey(owner, item.board)));
    if (owners.length > 0) {
      await directory.widen(new Map(owners.map((owner) => [owner, [item.board]])));
      // Also where nothing was widened: whoever did it may have died before the boards were stamped.
      await stampBoards(items, directory);
      for (const owner of owners) reached.add(reachKey(owner, item.board));
    }
    return items.writeOne(item.board, { before: held, after, change });
  }

  /**
   * A ref for a new item of a board: its code and the next number, counted past every item that ever was. It is
   * not kept for the asker: where somebody else takes it first, the write is a conflict and another one is needed.
   */
  async function newRef(board: string): Promise<string> {
    const { boards } = (await directory.load()).directory;
    const codes = new Set([board, ...boards.map(({ code }) => code)]);
    const numbers = await Promise.all([...codes].map((code) => items.highestNumber(code, board)));
    return `${board}-${Math.max(...numbers) + 1}`;
  }

  return { write, newRef };
}

const reachKey = (owner: string, board: string): string => `${board}\n${nameKey(owner)}`;

/** Owners whom the item has only after the change. */
const arriving = (before: Item | undefined, after: Item | undefined): string[] =>
  (after?.owners ?? []).filter((owner) => !before?.owners.some((known) => sameName(known, owner)));

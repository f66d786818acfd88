import type { DirectoryTable } from './directory-table.ts';
import type { ItemTable } from './item-table.ts';

type Directory = Pick<DirectoryTable, 'load' | 'readStamp'>;

const MOST_TRIES = 20;

/**
 * Makes the readers of every board load the directory anew: each board's index is given the stamp in force. Two who
 * do so at once may overtake each other, so it is looked at again whether the stamp still is the one in force.
 */
export async function stampBoards(items: Pick<ItemTable, 'stampBoard'>, directory: Directory): Promise<void> {
  for (let left = MOST_TRIES; left > 0; left--) {
    const { stamp, directory: loaded } = await directory.load();
    for (const { code } of loaded.boards) await items.stampBoard(code, stamp);
    if ((await directory.readStamp()) === stamp) return;
  }
  throw new Error('The people and boards of the register kept changing. Try again.');
}

import { indexAction, itemActions } from './transaction.ts';
import { isConflict, StoreUnreachable } from './unreachable.ts';
import { recount, sameWords } from './words.ts';
import { type ItemChange, type WriteDeps, whoWrote } from './write-items.ts';

/** The index of a board is one row: many who change words of different items at once win one after the other. */
const MOST_TRIES = 60;

/** See `writeOne` of the item table. */
export async function writeOne(
  { client, readRow, currentIndex }: WriteDeps,
  board: string,
  change: ItemChange,
): Promise<'written' | 'conflict'> {
  const items = { before: change.before?.item, after: change.after };
  const changesWords = !sameWords(
    recount([], [{ after: items.before }]),
    recount([], [{ after: items.after }]),
  );

  for (let left = MOST_TRIES; left > 0; left--) {
    const actions = itemActions(board, change);
    if (changesWords) {
      const index = await currentIndex(board);
      actions.push(indexAction(board, { ...index, words: recount(index.words, [items]) }));
    }
    try {
      await client.submitTransaction(actions);
      return 'written';
    } catch (error) {
      const isLost = error instanceof StoreUnreachable;
      if (!isLost && !isConflict(error)) throw error;
      const who = await whoWrote(readRow, board, change.change);
      if (who === 'we') return 'written';
      if (isLost) throw error;
      // Where nobody made this version of the item, it was the index that somebody else wrote.
      if (who === 'somebody else' || !changesWords) return 'conflict';
    }
  }
  throw new Error(`Others kept changing the items of board ${board}. Try again.`);
}

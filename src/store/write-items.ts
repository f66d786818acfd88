import type { TableClient } from '@azure/data-tables';
import type { Change } from '../register/change.ts';
import type { Item, StoredItem } from '../register/item.ts';
import { readChange, type StoredIndex } from './item-entity.ts';
import { historyRow } from './keys.ts';
import type { Entity } from './row.ts';
import { indexAction, itemActions } from './transaction.ts';
import { isConflict } from './unreachable.ts';
import { recount, sameWords } from './words.ts';

/** One item's change: `before` is missing for a new item, `after` for one that goes to another board or is removed. */
export interface ItemChange {
  before?: StoredItem | undefined;
  after: Item | undefined;
  change: Change;
  /** Where `before` is missing: what the version before has as its head, on another board or in the history. */
  prior?: string | undefined;
}

/** What writing needs of a table of items. */
export interface WriteDeps {
  client: TableClient;
  readRow(board: string, row: string): Promise<Entity | undefined>;
  currentIndex(board: string): Promise<StoredIndex>;
}

/** A transaction takes 100 rows and 4 MiB: four rows an item and the index, and three bytes a character. */
const MOST_ITEMS = 24;
const MOST_LENGTH = 1_200_000;

/** See `write` of the item table. */
export async function writeChanges(
  { client, readRow, currentIndex }: WriteDeps,
  board: string,
  changes: ItemChange[],
  index: StoredIndex,
): Promise<'written' | 'conflict'> {
  let at = index;
  const batches = batchesOf(changes);
  for (const [n, batch] of batches.entries()) {
    const words = recount(
      at.words,
      batch.map(({ before, after }) => ({ before: before?.item, after })),
    );
    const actions = batch.flatMap((change) => itemActions(board, change));
    if (!sameWords(at.words, words)) actions.push(indexAction(board, { ...at, words }));
    try {
      await client.submitTransaction(actions);
    } catch (error) {
      if (!isConflict(error)) throw error;
      for (const { change } of batch) {
        if ((await whoWrote(readRow, board, change)) !== 'we') return 'conflict';
      }
    }
    if (n < batches.length - 1) at = await currentIndex(board);
  }
  return 'written';
}

/**
 * Who made the version that a change makes. A reply that was lost makes the repeat meet its own success: the
 * history tells whose it is.
 */
export async function whoWrote(
  readRow: WriteDeps['readRow'],
  board: string,
  { ref, version, commandId }: Change,
): Promise<'we' | 'somebody else' | 'nobody'> {
  const row = await readRow(board, historyRow(ref, version));
  if (!row) return 'nobody';
  return readChange(row).commandId === commandId ? 'we' : 'somebody else';
}

function batchesOf(changes: ItemChange[]): ItemChange[][] {
  const batches: ItemChange[][] = [];
  let batch: ItemChange[] = [];
  let length = 0;
  for (const change of changes) {
    const size = sizeOf(change);
    if (batch.length === MOST_ITEMS || (batch.length > 0 && length + size > MOST_LENGTH)) {
      batches.push(batch);
      batch = [];
      length = 0;
    }
    batch.push(change);
    length += size;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

/** Characters of the item's row and of both history rows. */
function sizeOf({ after, change }: ItemChange): number {
  const { before, ...said } = change;
  const [item, undo, once] = [after, before, said].map((part) => JSON.stringify(part ?? '').length);
  return (item ?? 0) + (undo ?? 0) + 2 * (once ?? 0);
}

import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { Change } from '../register/change.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import {
  changeProperties,
  indexProperties,
  itemProperties,
  readChange,
  type StoredIndex,
  type StoredItem,
} from './item-entity.ts';
import { boardPartition, closedRow, historyRow, INDEX, openRow } from './keys.ts';
import type { Entity, Properties } from './row.ts';
import { isConflict } from './unreachable.ts';
import { recount, sameWords } from './words.ts';

/** One item's change: `before` is missing for a new item, `after` for one that goes to another board. */
export interface ItemChange {
  before?: StoredItem | undefined;
  after: Item | undefined;
  change: Change;
}

interface Deps {
  client: TableClient;
  readRow(board: string, row: string): Promise<Entity | undefined>;
  currentIndex(board: string): Promise<StoredIndex>;
}

/** A transaction takes 100 rows and 4 MiB: three rows an item and the index, and two bytes a character. */
const MOST_ITEMS = 30;
const MOST_LENGTH = 1_200_000;

const rowOf = (item: Item): string => (isOutstanding(item) ? openRow(item.ref) : closedRow(item.ref));

/** See `write` of the item table. */
export async function writeChanges(
  { client, readRow, currentIndex }: Deps,
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
      if (!(await isOurs(board, batch))) return 'conflict';
    }
    if (n < batches.length - 1) at = await currentIndex(board);
  }
  return 'written';

  /** A reply that was lost makes the repeat meet its own success: the history tells whose it is. */
  async function isOurs(ofBoard: string, batch: ItemChange[]): Promise<boolean> {
    for (const { change } of batch) {
      const row = await readRow(ofBoard, historyRow(change.ref, change.version));
      if (!row || readChange(row).commandId !== change.commandId) return false;
    }
    return true;
  }
}

function batchesOf(changes: ItemChange[]): ItemChange[][] {
  const batches: ItemChange[][] = [];
  let batch: ItemChange[] = [];
  let length = 0;
  for (const change of changes) {
    const size = JSON.stringify(change.after ?? '').length + JSON.stringify(change.change).length;
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

/**
 * The rows of one change. The SDK can only delete without an ETag inside a transaction; what refuses a stale
 * delete is the history row beside it, which is there already when somebody else has made this version.
 */
function itemActions(board: string, { before, after, change }: ItemChange): TransactionAction[] {
  const partitionKey = boardPartition(board);
  const row = (rowKey: string, properties: Properties) => ({ partitionKey, rowKey, ...properties });
  const history: TransactionAction = [
    'create',
    row(historyRow(change.ref, change.version), changeProperties(change)),
  ];
  const remove = (item: Item): TransactionAction => ['delete', { partitionKey, rowKey: rowOf(item) }];
  if (!after) return before ? [remove(before.item), history] : [history];

  const entity = row(rowOf(after), itemProperties(after, change.version));
  if (!before) return [['create', entity], history];
  if (rowOf(before.item) === rowOf(after))
    return [['update', entity, 'Replace', { etag: before.etag }], history];
  return [remove(before.item), ['create', entity], history];
}

function indexAction(board: string, index: StoredIndex): TransactionAction {
  const entity = { partitionKey: boardPartition(board), rowKey: INDEX, ...indexProperties(index) };
  return index.etag ? ['update', entity, 'Replace', { etag: index.etag }] : ['create', entity];
}

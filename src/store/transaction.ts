import type { TransactionAction } from '@azure/data-tables';
import type { Item } from '../register/item.ts';
import { indexProperties, type StoredIndex } from './item-entity.ts';
import { boardPartition, INDEX } from './keys.ts';
import { chained, headOf, headOfGone, itemEntity, itemRow, START } from './record-chain.ts';
import type { ItemChange } from './write-items.ts';

/** What one change is to the table: rows of one partition that go in together or not at all. */

/**
 * The rows of one change. The SDK can only delete without an ETag inside a transaction; what refuses a stale
 * delete is the history row beside it, which is there already when somebody else has made this version.
 */
export function itemActions(
  board: string,
  { before, after, change, prior }: ItemChange,
): TransactionAction[] {
  const partitionKey = boardPartition(board);
  // Said here, whoever asks for the change: what was exempt must not show in a history because it was forgotten.
  const isExempt = [before?.item, after].some((item) => item?.visibility === 'exempt');
  const told = { ...change, ...(isExempt && { exempt: true }) };
  const begins = change.version === 1 ? START : headOfGone(prior);
  const link = before ? headOf(before) : begins;
  const rows = chained(board, told, link, after && itemEntity(board, after, change.version));
  const history: TransactionAction[] = [
    ['create', rows.history],
    ['create', rows.once],
  ];
  const remove = (item: Item): TransactionAction => ['delete', { partitionKey, rowKey: itemRow(item) }];
  if (!after || !rows.item) return before ? [remove(before.item), ...history] : history;

  if (!before) return [['create', rows.item], ...history];
  if (itemRow(before.item) === itemRow(after))
    return [['update', rows.item, 'Replace', { etag: before.etag }], ...history];
  return [remove(before.item), ['create', rows.item], ...history];
}

/** Puts a board's index in place of the one that was read. */
export function indexAction(board: string, index: StoredIndex): TransactionAction {
  const entity = { partitionKey: boardPartition(board), rowKey: INDEX, ...indexProperties(index) };
  return index.etag ? ['update', entity, 'Replace', { etag: index.etag }] : ['create', entity];
}

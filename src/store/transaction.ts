import type { TransactionAction } from '@azure/data-tables';
import { type Item, isOutstanding } from '../register/item.ts';
import { changeProperties, indexProperties, itemProperties, type StoredIndex } from './item-entity.ts';
import { boardPartition, changeRow, closedRow, historyRow, INDEX, openRow } from './keys.ts';
import type { Properties } from './row.ts';
import type { ItemChange } from './write-items.ts';

/** What one change is to the table: rows of one partition that go in together or not at all. */

const rowOf = (item: Item): string => (isOutstanding(item) ? openRow(item.ref) : closedRow(item.ref));

/**
 * The rows of one change. The SDK can only delete without an ETag inside a transaction; what refuses a stale
 * delete is the history row beside it, which is there already when somebody else has made this version.
 */
export function itemActions(board: string, { before, after, change }: ItemChange): TransactionAction[] {
  const partitionKey = boardPartition(board);
  const row = (rowKey: string, properties: Properties) => ({ partitionKey, rowKey, ...properties });
  // Said here, whoever asks for the change: what was exempt must not show in a history because it was forgotten.
  const isExempt = [before?.item, after].some((item) => item?.visibility === 'exempt');
  const told = { ...change, ...(isExempt && { exempt: true }) };
  const history: TransactionAction[] = [
    ['create', row(historyRow(change.ref, change.version), changeProperties(told))],
    ['create', row(changeRow(change), changeProperties({ ...told, before: undefined }))],
  ];
  const remove = (item: Item): TransactionAction => ['delete', { partitionKey, rowKey: rowOf(item) }];
  if (!after) return before ? [remove(before.item), ...history] : history;

  const entity = row(rowOf(after), itemProperties(after, change.version));
  if (!before) return [['create', entity], ...history];
  if (rowOf(before.item) === rowOf(after))
    return [['update', entity, 'Replace', { etag: before.etag }], ...history];
  return [remove(before.item), ['create', entity], ...history];
}

/** Puts a board's index in place of the one that was read. */
export function indexAction(board: string, index: StoredIndex): TransactionAction {
  const entity = { partitionKey: boardPartition(board), rowKey: INDEX, ...indexProperties(index) };
  return index.etag ? ['update', entity, 'Replace', { etag: index.etag }] : ['create', entity];
}

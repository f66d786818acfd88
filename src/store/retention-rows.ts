import { odata, type TableClient } from '@azure/data-tables';
import type { Day } from '../register/day.ts';
import { fewAtOnce } from './few-at-once.ts';
import { PEOPLE } from './reminder-keys.ts';
import { isConflict, statusOf } from './unreachable.ts';

/** Rows that have a time of their own and go when it is long enough ago. */

/** Removes a row as it was read; false where somebody wrote it since, who needs it. */
export async function removeAsRead(
  client: TableClient,
  { partitionKey, rowKey, etag }: { partitionKey?: string; rowKey?: string; etag?: string },
): Promise<boolean> {
  if (partitionKey === undefined || rowKey === undefined || etag === undefined) return false;
  try {
    await client.deleteEntity(partitionKey, rowKey, { etag });
    return true;
  } catch (error) {
    if (statusOf(error) === 404 || isConflict(error)) return false;
    throw error;
  }
}

/** Removes all rows that fit; requests grow with what there is to remove. */
export async function removeWhere(client: TableClient, filter: string): Promise<number> {
  const found: { partitionKey?: string; rowKey?: string; etag?: string }[] = [];
  const queryOptions = { filter, select: ['PartitionKey', 'RowKey'] };
  for await (const row of client.listEntities({ queryOptions })) found.push(row);
  const removed = await fewAtOnce(found, (row) => removeAsRead(client, row));
  return removed.filter(Boolean).length;
}

/** People who have not been heard of since before a day, and where cards were posted before it. */
export async function forgetReferences(references: TableClient, before: Day): Promise<number> {
  const people = await removeWhere(references, odata`PartitionKey eq ${PEOPLE} and at lt ${before}`);
  const cards = odata`PartitionKey ge ${'~card~'} and PartitionKey lt ${'~card~~'} and at lt ${before}`;
  return people + (await removeWhere(references, cards));
}

/** What was asked last in chats that have been silent since before a day. */
export const forgetConversations = (conversations: TableClient, before: Day): Promise<number> =>
  removeWhere(conversations, odata`at lt ${before}`);

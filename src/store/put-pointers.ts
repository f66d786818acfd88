import { odata, type TableClient, type TransactionAction } from '@azure/data-tables';
import { fewAtOnce } from './few-at-once.ts';
import { WORK } from './reminder-keys.ts';
import { isConflict } from './unreachable.ts';
import type { WorkRow } from './work-entity.ts';

/** Single rows come and go under our hands only when a sweep moves them just then. */
const MOST_TRIES = 10;
/** Copies that write the same hundred get out of one another's way within a few tries. */
const TRIES_TOGETHER = 4;

/**
 * Inserts pointers, at most 100 in the order of their keys; those that are there keep their content and get a new
 * ETag, by which a sweep that read them before sees that somebody counts on them. New rows, nearly all of them, cost
 * one request a hundred. Where some are there already, the keys between the first and the last are read (one
 * request) and each row is inserted or renewed accordingly (one more); only when others keep writing the same rows at
 * that moment, or the rows are spread thinly over more than a thousand others, they go one by one.
 */
export async function putPointers(client: TableClient, rows: WorkRow[]): Promise<void> {
  let there = new Set<string>();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (tries === TRIES_TOGETHER && rows.length > 1) {
      await fewAtOnce(rows, (row) => putPointers(client, [row]));
      return;
    }
    try {
      await client.submitTransaction(rows.map((row) => actionOf(row, there.has(row.rowKey))));
      return;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    there = await keysThere(client, rows);
  }
  throw new Error(
    'Others kept moving what waits for a reminder while it was written. Try again in a minute.',
  );
}

/** A merge of nothing changes the ETag and leaves the content, `since` above all, as it is. */
const actionOf = (row: WorkRow, isThere: boolean): TransactionAction =>
  isThere ? ['update', { partitionKey: row.partitionKey, rowKey: row.rowKey }, 'Merge'] : ['create', row];

/** Keys from the first row's to the last one's that are in the table: one page of them. */
async function keysThere(client: TableClient, rows: WorkRow[]): Promise<Set<string>> {
  const [from = '', to = ''] = [rows[0]?.rowKey, rows.at(-1)?.rowKey];
  const filter = odata`PartitionKey eq ${WORK} and RowKey ge ${from} and RowKey le ${to}`;
  const pages = client
    .listEntities<{ rowKey: string }>({ queryOptions: { filter, select: ['PartitionKey', 'RowKey'] } })
    .byPage({ maxPageSize: 1_000 });
  for await (const page of pages) return new Set(page.map(({ rowKey }) => rowKey));
  return new Set();
}

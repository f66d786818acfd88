import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { Day } from '../register/day.ts';
import { readChange } from './item-entity.ts';
import { boardPartition, changeRow, historyRows } from './keys.ts';
import { readRange } from './read-rows.ts';
import { goneRow } from './retention-keys.ts';
import type { Entity } from './row.ts';

/** Takes the whole history of an item that has gone off a board, and leaves a row that says so. */

interface Going {
  /** The version that removed the item, and its ISO instant. */
  version: number;
  at: string;
  today: Day;
}

/** Of 100 rows that a transaction takes one is the row that is left, and each version has two. */
const MOST_VERSIONS = 49;

/**
 * The row that is left goes in with the first rows that go, so that there is none of them without it; the newest
 * version goes last, so that whoever takes this up again finds by it what is left to do. Rows of an item that has come
 * again under the same ref since then stay.
 */
export async function purgeHistory(
  client: TableClient,
  board: string,
  ref: string,
  { version, at, today }: Going,
): Promise<void> {
  const partitionKey = boardPartition(board);
  const rows = (await readRange(client, partitionKey, historyRows(ref))).filter(
    (row) => readChange(row).at <= at && readChange(row).version <= version,
  );
  const gone = { partitionKey, rowKey: goneRow(ref), on: today, at, version, because: 'retention rule' };
  for (let from = 0; from < rows.length; from += MOST_VERSIONS) {
    const batch = rows.slice(from, from + MOST_VERSIONS);
    const onces = await Promise.all(batch.map((row) => onceOf(client, partitionKey, row)));
    const actions: TransactionAction[] = [
      ['upsert', gone, 'Replace'],
      ...[...batch.map(({ rowKey }) => String(rowKey)), ...onces.filter((key) => key !== undefined)].map(
        (rowKey): TransactionAction => ['delete', { partitionKey, rowKey }],
      ),
    ];
    await client.submitTransaction(actions);
  }
}

/** The key of the same change where changes are kept by time; undefined where it is not there. */
async function onceOf(client: TableClient, partition: string, row: Entity): Promise<string | undefined> {
  const key = changeRow(readChange(row));
  const [found] = await readRange(client, partition, { from: key, below: `${key} ` }, ['RowKey']);
  return found && key;
}

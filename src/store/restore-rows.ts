import { odata, type TableClient, type TransactionAction } from '@azure/data-tables';
import { type BackupRow, entityOf, type KeptTable } from './backup-rows.ts';
import { groupBy } from './group-by.ts';
import { PACE } from './reminder-keys.ts';

/** Makes a table equal to what a backup has of it, partition by partition, by steps that can be repeated. */

/** A transaction takes 100 rows and 4 MiB, at up to three bytes a character. */
const MOST_ROWS = 100;
const MOST_LENGTH = 1_200_000;

/** Turns to send are not kept: those that are there stay. */
const stays = (table: KeptTable, partition: string): boolean => table === 'reminders' && partition === PACE;

/** Does a table hold anything that a backup would replace? */
export async function holdsAnything(client: TableClient, table: KeptTable): Promise<boolean> {
  const keys = client.listEntities({ queryOptions: { select: ['PartitionKey', 'RowKey'] } });
  for await (const { partitionKey = '' } of keys) if (!stays(table, partitionKey)) return true;
  return false;
}

/** `stillOurs` is asked before each partition, and throws where somebody else has taken over. */
export async function restoreTable(
  client: TableClient,
  table: KeptTable,
  rows: BackupRow[],
  stillOurs: () => Promise<void>,
): Promise<void> {
  const wanted = groupBy(rows, ({ partition }) => partition);
  const there = await keysOf(client);
  for (const partition of new Set([...wanted.keys(), ...there.keys()])) {
    if (stays(table, partition)) continue;
    await stillOurs();
    const here = wanted.get(partition) ?? [];
    const known = new Set(here.map(({ row }) => row));
    const over = (there.get(partition) ?? []).filter((row) => !known.has(row));
    // What is there too many goes first: of two rows of one item, there is never a wrong one alone at the end.
    await submit(
      client,
      over.map((rowKey) => ({ action: ['delete', { partitionKey: partition, rowKey }], length: 0 })),
    );
    await submit(
      client,
      here.map((row) => ({
        action: ['upsert', entityOf(row), 'Replace'],
        length: JSON.stringify(row).length,
      })),
    );
  }
}

interface Step {
  action: TransactionAction;
  length: number;
}

async function submit(client: TableClient, steps: Step[]): Promise<void> {
  let batch: TransactionAction[] = [];
  let length = 0;
  for (const step of steps) {
    if (batch.length === MOST_ROWS || (batch.length > 0 && length + step.length > MOST_LENGTH)) {
      await client.submitTransaction(batch);
      batch = [];
      length = 0;
    }
    batch.push(step.action);
    length += step.length;
  }
  if (batch.length > 0) await client.submitTransaction(batch);
}

async function keysOf(client: TableClient): Promise<Map<string, string[]>> {
  const keys = new Map<string, string[]>();
  const queryOptions = { filter: odata`PartitionKey ge ${''}`, select: ['PartitionKey', 'RowKey'] };
  for await (const { partitionKey = '', rowKey = '' } of client.listEntities({ queryOptions })) {
    const known = keys.get(partitionKey);
    if (known) known.push(rowKey);
    else keys.set(partitionKey, [rowKey]);
  }
  return keys;
}

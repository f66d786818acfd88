import { odata, type TableClient } from '@azure/data-tables';
import type { Entity } from './row.ts';

/** Rows as they were at one instant: read until two readings, one after the other, are the same. */

/** How often a partition is read before it counts as never at rest. */
const MOST_READS = 50;

/**
 * Every row of the partitions from one on and before another. Each partition is as it was at one instant, as a row
 * that was written between two readings has another ETag.
 */
export async function readSteady(client: TableClient, from: string, below: string): Promise<Entity[]> {
  const filter = odata`PartitionKey ge ${from} and PartitionKey lt ${below}`;
  const before = await readPartitions(client, filter);
  const after = await readPartitions(client, filter);
  const steady: Entity[] = [];
  for (const partition of new Set([...before.keys(), ...after.keys()])) {
    steady.push(
      ...(await settle(client, partition, before.get(partition) ?? [], after.get(partition) ?? [])),
    );
  }
  return steady;
}

async function settle(
  client: TableClient,
  partition: string,
  first: Entity[],
  second: Entity[],
): Promise<Entity[]> {
  let [before, after] = [first, second];
  for (let left = MOST_READS; left > 0; left--) {
    if (stampOf(before) === stampOf(after)) return after;
    before = after;
    after = (await readPartitions(client, odata`PartitionKey eq ${partition}`)).get(partition) ?? [];
  }
  throw new Error('The store is written to all the time. Back it up at a quieter hour.');
}

const stampOf = (rows: Entity[]): string =>
  rows.map(({ rowKey, etag }) => `${String(rowKey)} ${String(etag)}`).join('\n');

async function readPartitions(client: TableClient, filter: string): Promise<Map<string, Entity[]>> {
  const partitions = new Map<string, Entity[]>();
  for await (const entity of client.listEntities<Entity>({ queryOptions: { filter } })) {
    const partition = String(entity.partitionKey);
    const known = partitions.get(partition);
    if (known) known.push(entity);
    else partitions.set(partition, [entity]);
  }
  return partitions;
}

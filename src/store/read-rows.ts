import { odata, type TableClient } from '@azure/data-tables';
import type { Entity } from './row.ts';
import { statusOf } from './unreachable.ts';

/** Rows of one partition from a key up to another that is left out. */
export interface Rows {
  from: string;
  below: string;
}

/** The rows of a range in the order of their keys: one request for each thousand rows. `select` leaves out the rest. */
export async function readRange(
  client: TableClient,
  partition: string,
  { from, below }: Rows,
  select?: string[],
): Promise<Entity[]> {
  const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${below}`;
  const queryOptions = { filter, ...(select && { select }) };
  const entities: Entity[] = [];
  for await (const entity of client.listEntities({ queryOptions })) entities.push(entity);
  return entities;
}

/** One row, by one request; undefined where there is none. */
export async function readRow(
  client: TableClient,
  partition: string,
  row: string,
): Promise<Entity | undefined> {
  try {
    return await client.getEntity(partition, row);
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

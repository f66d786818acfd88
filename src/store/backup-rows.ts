import { z } from 'zod';
import { asWritten } from './record-chain.ts';
import type { Entity } from './row.ts';
import type { Tables } from './tables.ts';

/** A row of the store as a line of a backup, and back. */

/**
 * What a backup holds. The books of reminders are among it, as without them everybody would be reminded again of what
 * they were told, and so is where people can be written to, as without it nobody would be reminded at all. What was
 * asked, files, and what it takes to take the newest import back are not.
 */
export const KEPT_TABLES = ['register', 'reminders', 'references'] as const;
export type KeptTable = (typeof KEPT_TABLES)[number];
export type KeptTables = Pick<Tables, KeptTable>;

const valueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  // Written as the SDK takes them.
  z.object({ type: z.literal('Int64'), value: z.string() }),
  z.object({ type: z.literal('DateTime'), value: z.string() }),
]);

export const lineSchema = z.object({
  table: z.enum(KEPT_TABLES),
  partition: z.string(),
  row: z.string(),
  holds: z.record(z.string(), valueSchema),
});
export type BackupRow = z.infer<typeof lineSchema>;

function heldAs(value: unknown): unknown {
  if (typeof value === 'bigint') return { type: 'Int64', value: String(value) };
  return value instanceof Date ? { type: 'DateTime', value: value.toISOString() } : value;
}

export function backupRow(table: KeptTable, entity: Entity): BackupRow {
  const { partitionKey, rowKey, ...rest } = asWritten(entity);
  const holds = Object.fromEntries(
    Object.entries(rest)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, heldAs(value)]),
  );
  return lineSchema.parse({ table, partition: partitionKey, row: rowKey, holds });
}

export const entityOf = ({ partition, row, holds }: BackupRow) => ({
  ...holds,
  partitionKey: partition,
  rowKey: row,
});

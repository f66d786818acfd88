import type { z } from 'zod';

/** A row as the SDK gives it, before it is parsed. */
export type Entity = Record<string, unknown>;
/** What is written besides the keys: text, whole numbers, yes and no. */
export type Properties = Record<string, string | number | boolean>;

/** Parses what was read from a row. A row that cannot be read is a fault: say which, not what it holds. */
export function parseRow<T>(schema: z.ZodType<T>, value: unknown, { partitionKey, rowKey }: Entity): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const fields = read.error.issues.map(({ path }) => path.join('.') || 'all of it').join(', ');
  throw new Error(
    `Row ${String(partitionKey)} / ${String(rowKey)} of the store cannot be read (${fields}). Restore a copy of the table.`,
  );
}

/** JSON kept in a property; undefined where there is none or it is broken, for the parsing to refuse. */
export function readJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

import type { Entity } from './row.ts';

/**
 * Rows as they were parsed, so that a row which nobody has written since is not taken apart again. They are what is
 * stored, before anybody's rights are looked at, and frozen, since everybody is given the same.
 */
export interface KeptRows<T> {
  /** What was parsed of a row in exactly the state that the service tells of; undefined where that is not kept. */
  of(told: Entity): T | undefined;
  /** Parses a row and keeps what came of it. */
  read(entity: Entity): T;
}

interface Kept<T> {
  state: string;
  parsed: T;
}

/** More than a partnership has outstanding; of a larger register the rows that came last. */
const MOST_ROWS = 5_000;
/** Characters of a row. Longer ones are few, and would take the most room. */
const LONGEST = 8_000;

export function createKeptRows<T extends object>(parse: (entity: Entity) => T): KeptRows<T> {
  const kept = new Map<string, Kept<T>>();

  function of(told: Entity): T | undefined {
    const known = kept.get(keyOf(told.PartitionKey, told.RowKey));
    return known?.state === stateOf(told['odata.etag'], told.version) ? known?.parsed : undefined;
  }

  function read(entity: Entity): T {
    const parsed = frozen(parse(entity));
    const key = keyOf(entity.partitionKey, entity.rowKey);
    kept.delete(key);
    if (lengthOf(entity) > LONGEST) return parsed;
    const [oldest] = kept.keys();
    if (kept.size >= MOST_ROWS && oldest !== undefined) kept.delete(oldest);
    kept.set(key, { state: stateOf(entity.etag, entity.version), parsed });
    return parsed;
  }

  return { of, read };
}

const keyOf = (partition: unknown, row: unknown): string => `${String(partition)}\n${String(row)}`;

/** Every write gives a row a new ETag; the version of an item stands beside it for a store whose clock stands still. */
const stateOf = (etag: unknown, version: unknown): string => `${String(etag)} ${String(version)}`;

const lengthOf = (entity: Entity): number =>
  Object.values(entity).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 0),
    0,
  );

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

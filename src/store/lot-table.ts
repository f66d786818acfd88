import { createHash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { LotBox, StoredLot } from '../sweep/ports.ts';
import { fewAtOnce } from './few-at-once.ts';
import { gatherText, spreadText } from './long-text.ts';
import { readRange } from './read-rows.ts';
import { NOTICES } from './reminder-keys.ts';
import { parseRow, readJson } from './row.ts';
import { isConflict, statusOf } from './unreachable.ts';

/** Messages about many changes of one command, one row a person, from before the first change until it is delivered. */

const itemSchema = z.object({
  board: z.string(),
  ref: z.string(),
  version: z.number().int(),
  because: z.enum(['to decide', 'decided', 'reassigned', 'undone']),
});

const lotSchema = z.object({
  id: z.string().min(1),
  to: z.string().min(1),
  at: z.string(),
  claimedAt: z.string().optional(),
  /** When it was delivered, or found to be void. */
  endedAt: z.string().optional(),
  etag: z.string(),
  items: z.array(itemSchema),
});

type NewLot = Pick<StoredLot, 'id' | 'to' | 'items'>;

const rowOf = ({ id, to }: Pick<NewLot, 'id' | 'to'>): string =>
  `lot~${createHash('sha256').update(`${id}\n${to.toLowerCase()}`).digest('hex').slice(0, 40)}`;

/** Milliseconds. Longer than a list of changes waits to be confirmed: its button cannot be pressed any more by then. */
const KEPT_MS = 2 * 60 * 60_000;

const ALL = { from: 'lot~', below: 'lot~~' };

export interface LotTableDeps {
  /** The real time in milliseconds. */
  wall: () => number;
}

export function createLotTable(client: TableClient, { wall }: LotTableDeps) {
  /** Puts messages down; those of a command that was sent before are there already, delivered or not. */
  async function put(lots: NewLot[]): Promise<void> {
    const at = new Date(wall()).toISOString();
    await fewAtOnce(lots, async ({ id, to, items }) => {
      const row = { partitionKey: NOTICES, rowKey: rowOf({ id, to }), id, to, at };
      try {
        await client.createEntity({ ...row, ...spreadText('items', JSON.stringify(items)) });
      } catch (error) {
        if (statusOf(error) !== 409) throw error;
      }
    });
  }

  const age = (at: string): number => wall() - Date.parse(at);

  /** What waits. Rows of what has ended stay for as long as the same press may come once more. */
  async function pending(): Promise<StoredLot[]> {
    const rows = (await readRange(client, NOTICES, ALL)).map((row) =>
      parseRow(lotSchema, { ...row, items: readJson(gatherText(row, 'items')) }, row),
    );
    const over = rows.filter(({ endedAt }) => endedAt !== undefined && age(endedAt) > KEPT_MS);
    await fewAtOnce(over, forget);
    return rows.filter(({ endedAt }) => endedAt === undefined);
  }

  async function claim({ etag, ...lot }: StoredLot, at: string): Promise<boolean> {
    try {
      const row = { partitionKey: NOTICES, rowKey: rowOf(lot), claimedAt: at };
      await client.updateEntity(row, 'Merge', { etag });
      return true;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  }

  async function remove(lot: StoredLot): Promise<void> {
    const row = { partitionKey: NOTICES, rowKey: rowOf(lot), endedAt: new Date(wall()).toISOString() };
    try {
      await client.updateEntity(row, 'Merge', { etag: '*' });
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }

  async function forget(lot: StoredLot): Promise<void> {
    try {
      await client.deleteEntity(NOTICES, rowOf(lot), { etag: '*' });
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }

  return { put, pending, claim, remove } satisfies LotBox & { put: typeof put };
}

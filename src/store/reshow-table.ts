import { createHash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Reshow } from '../sweep/ports.ts';
import { fewAtOnce, inBatches } from './few-at-once.ts';
import { readRange } from './read-rows.ts';
import { NOTICES } from './reminder-keys.ts';
import { parseRow } from './row.ts';
import { statusOf } from './unreachable.ts';

/** Items whose posted cards are to be replaced by whoever can write to the channel; an import cannot. */

const reshowSchema = z.object({ board: z.string(), ref: z.string() });

/** Rows that a transaction takes. */
const MOST_ROWS = 100;

const rowOf = ({ board, ref }: { board: string; ref: string }): string =>
  `show~${createHash('sha256').update(`${board}\n${ref.toUpperCase()}`).digest('hex').slice(0, 40)}`;

const ALL = { from: 'show~', below: 'show~~' };

export function createReshowTable(client: TableClient): Reshow {
  async function put(items: { board: string; ref: string }[]): Promise<void> {
    // A row says nothing but its key, so writing it twice is writing it once.
    const rows = new Map(
      items.map(({ board, ref }) => {
        const rowKey = rowOf({ board, ref });
        return [rowKey, { partitionKey: NOTICES, rowKey, board, ref }];
      }),
    );
    await fewAtOnce(inBatches([...rows.values()], MOST_ROWS), (some) =>
      client.submitTransaction(some.map((row) => ['upsert', row, 'Replace'])),
    );
  }

  const pending = async () =>
    (await readRange(client, NOTICES, ALL)).map((row) => parseRow(reshowSchema, row, row));

  async function remove(item: { board: string; ref: string }): Promise<void> {
    try {
      await client.deleteEntity(NOTICES, rowOf(item), { etag: '*' });
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }

  return { put, pending, remove };
}

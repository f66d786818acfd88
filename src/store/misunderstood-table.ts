import { createHash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { type Day, daySchema } from '../register/day.ts';
import { wordsOf } from '../register/text.ts';
import { fewAtOnce } from './few-at-once.ts';
import { readRange, readRow } from './read-rows.ts';
import { parseRow } from './row.ts';
import { isConflict } from './unreachable.ts';

/**
 * Questions that were not understood, one row for each however often it was asked: its text, a count and the last day.
 * Nobody who asked, no conversation and no time are among them. They stand in a partition of their own beside what was
 * asked last; no conversation's key looks like it.
 */

const PARTITION = 'misunderstood';
/** Rows of one kind end below the next kind's sign. */
const OPEN = { from: 'open~', below: 'open~~' };
const EXEMPT = { from: 'exempt~', below: 'exempt~~' };
const DAYS = 'day~';

/** New questions that one day may bring; those asked before are counted all the same. Nobody reads more. */
const MOST_NEW = 50;
const MOST_TRIES = 4;

const questionSchema = z.object({
  said: z.string(),
  times: z.number().int(),
  last: daySchema,
  etag: z.string(),
});
const dayRowSchema = z.object({ fresh: z.number().int(), etag: z.string() });

export interface MisunderstoodRow {
  said: string;
  times: number;
  last: Day;
}

/** Letters and digits alone, so that the same question is the same however it is dotted. */
const keyOf = (said: string, exempt: boolean): string => {
  const hash = createHash('sha256').update(wordsOf(said).join(' ')).digest('hex').slice(0, 40);
  return `${exempt ? EXEMPT.from : OPEN.from}${hash}`;
};

export function createMisunderstoodTable(client: TableClient, { today }: { today: () => Day }) {
  /** Counts a question up; a new one is left out where the day has brought enough of them. */
  async function note({ said, exempt }: { said: string; exempt: boolean }): Promise<void> {
    const rowKey = keyOf(said, exempt);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return await noteOnce(rowKey, said);
      } catch (error) {
        // Somebody else asked the same, or something new, at the same moment.
        if (!isConflict(error)) throw error;
      }
    }
  }

  async function noteOnce(rowKey: string, said: string): Promise<void> {
    const day = today();
    const there = await readRow(client, PARTITION, rowKey);
    if (there) {
      const { times, last, etag } = parseRow(questionSchema, there, there);
      const counted = { partitionKey: PARTITION, rowKey, times: times + 1, last: last > day ? last : day };
      await client.updateEntity(counted, 'Merge', { etag });
      return;
    }
    const dayKey = `${DAYS}${day}`;
    const row = await readRow(client, PARTITION, dayKey);
    const before = row && parseRow(dayRowSchema, row, row);
    if (before && before.fresh >= MOST_NEW) return;
    const fresh = { partitionKey: PARTITION, rowKey: dayKey, fresh: (before?.fresh ?? 0) + 1 };
    // The day's count goes first: what is counted and not written is one question less, and never one too many.
    if (before) await client.updateEntity(fresh, 'Replace', { etag: before.etag });
    else await client.createEntity(fresh);
    await client.createEntity({ partitionKey: PARTITION, rowKey, said, times: 1, last: day });
  }

  const read = async (range: typeof OPEN) =>
    (await readRange(client, PARTITION, range)).map((row) => ({
      ...parseRow(questionSchema, row, row),
      rowKey: String(row.rowKey),
    }));

  async function list({ exempt }: { exempt: boolean }): Promise<MisunderstoodRow[]> {
    const rows = [...(await read(OPEN)), ...(exempt ? await read(EXEMPT) : [])];
    const merged = new Map<string, MisunderstoodRow>();
    for (const { said, times, last, rowKey } of rows) {
      const key = rowKey.slice(rowKey.indexOf('~'));
      const other = merged.get(key);
      merged.set(key, {
        said: other?.said ?? said,
        times: times + (other?.times ?? 0),
        last: other && other.last > last ? other.last : last,
      });
    }
    return [...merged.values()];
  }

  /** Removes what was last asked before a day, and says how many questions that were. */
  async function removeOlder(day: Day): Promise<number> {
    const old = [...(await read(OPEN)), ...(await read(EXEMPT))].filter(({ last }) => last < day);
    const days = await readRange(client, PARTITION, { from: DAYS, below: `${DAYS}${day}` }, ['rowKey']);
    let removed = 0;
    await fewAtOnce(old, async ({ rowKey, etag }) => {
      // One that is asked again at this moment stays.
      if (await remove(rowKey, etag)) removed += 1;
    });
    await fewAtOnce(days, ({ rowKey }) => remove(String(rowKey), '*'));
    return removed;
  }

  async function remove(rowKey: string, etag: string): Promise<boolean> {
    try {
      await client.deleteEntity(PARTITION, rowKey, { etag });
      return true;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  }

  return { note, list, removeOlder };
}

import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { type Day, daySchema } from '../register/day.ts';
import type { RetentionBooks, Round } from '../sweep/retention.ts';
import { readRow } from './read-rows.ts';
import { RETENTION } from './retention-keys.ts';
import { parseRow } from './row.ts';
import { isConflict } from './unreachable.ts';

/** One row says which day's round was made last, and whether it came to its end. */

const ROUND = 'round';
/** Milliseconds. A round that takes longer was left behind by a copy that died, or met a fault. */
const LEASE_MS = 30 * 60_000;

const roundSchema = z.object({
  day: daySchema,
  done: z.boolean(),
  /** Milliseconds of the wall clock, which all copies share. */
  at: z.number(),
  etag: z.string(),
});

export function createRounds(
  client: TableClient,
  { wall }: { wall: () => number },
): Pick<RetentionBooks, 'claimRound' | 'endRound'> {
  const key = { partitionKey: RETENTION, rowKey: ROUND };
  /** The day whose round this copy knows to be done, which saves the request. */
  let doneOn: Day | undefined;

  async function claimRound(day: Day): Promise<Round | undefined> {
    if (doneOn === day) return undefined;
    const row = await readRow(client, RETENTION, ROUND);
    const last = row && parseRow(roundSchema, row, row);
    if (last && last.day >= day && last.done) doneOn = day;
    if (last && last.day >= day && (last.done || wall() - last.at < LEASE_MS)) return undefined;
    const entity = { ...key, day, done: false, at: wall() };
    try {
      const { etag } = last
        ? await client.updateEntity(entity, 'Replace', { etag: last.etag })
        : await client.createEntity(entity);
      return etag === undefined ? undefined : { day, etag };
    } catch (error) {
      // Another copy was faster; or our own success came back as a conflict, and the lease's end brings it back.
      if (!isConflict(error)) throw error;
      return undefined;
    }
  }

  async function endRound({ day, etag }: Round): Promise<void> {
    try {
      await client.updateEntity({ ...key, day, done: true, at: wall() }, 'Replace', { etag });
      doneOn = day;
    } catch (error) {
      // Taken over by another copy, which ends it.
      if (!isConflict(error)) throw error;
    }
  }

  return { claimRound, endRound };
}

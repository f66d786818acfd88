import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { readRow } from './read-rows.ts';
import { PACE } from './reminder-keys.ts';
import { parseRow } from './row.ts';
import { isConflict } from './unreachable.ts';

const rowSchema = z.object({ free: z.iso.datetime(), written: z.string(), etag: z.string() });

/**
 * An instant further ahead comes from a copy whose clock is wrong: nobody queues for ten minutes, and waiting for it
 * would stop every reminder.
 */
const BELIEVABLE_MS = 600_000;
const MOST_TRIES = 50;

/** What a row was when it was last seen: the instant from which it is free, and its version. */
export interface Seen {
  /** Milliseconds of the wall clock; 0 where there is no row yet, or nothing that can be believed. */
  free: number;
  etag: string | undefined;
}

export interface PaceRowDeps {
  client: TableClient;
  /** Milliseconds of the wall clock. */
  wall: () => number;
  newId: () => string;
}

/** A row that says from when on something is free, which all copies of the bot move forward by its ETag. */
export function createPaceRow({ client, wall, newId }: PaceRowDeps, rowKey: string) {
  async function read(): Promise<Seen & { written?: string }> {
    const row = await readRow(client, PACE, rowKey);
    if (!row) return { free: 0, etag: undefined };
    const { free, written, etag } = parseRow(rowSchema, row, row);
    const at = Date.parse(free);
    return { free: at > wall() + BELIEVABLE_MS ? 0 : at, written, etag };
  }

  /** Writes a new instant on the version seen; `lost` gives what is there when another copy wrote first. */
  async function write({ etag }: Seen, free: number): Promise<{ won: Seen } | { lost: Seen }> {
    const written = newId();
    const row = { partitionKey: PACE, rowKey, free: new Date(free).toISOString(), written };
    try {
      const done = await (etag === undefined
        ? client.createEntity(row)
        : client.updateEntity(row, 'Replace', { etag }));
      return { won: { free, etag: done.etag } };
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    const now = await read();
    // Our own success, whose reply was lost, comes back as a conflict.
    return now.written === written ? { won: now } : { lost: now };
  }

  /**
   * Moves the row on to what `next` makes of it; where `next` gives undefined the row stays, and so does the answer.
   * Begins with what was seen before, where there is such, which saves a request when no other copy wrote since.
   */
  async function advance(next: (free: number) => number, before?: Seen): Promise<Seen>;
  async function advance(next: (free: number) => number | undefined): Promise<Seen | undefined>;
  async function advance(
    next: (free: number) => number | undefined,
    before?: Seen,
  ): Promise<Seen | undefined> {
    let seen = before?.etag === undefined ? await read() : before;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const free = next(seen.free);
      if (free === undefined) return undefined;
      const end = await write(seen, free);
      if ('won' in end) return end.won;
      seen = end.lost;
    }
    throw new Error(
      'The copies of the bot kept one another from taking turns to send. What is left goes with the next sweep.',
    );
  }

  return { advance };
}

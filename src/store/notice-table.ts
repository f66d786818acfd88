import { createHash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { NoticeBox, StoredNotice } from '../sweep/ports.ts';
import { readRange } from './read-rows.ts';
import { NOTICES } from './reminder-keys.ts';
import { parseRow } from './row.ts';
import { isConflict, statusOf } from './unreachable.ts';

/** Messages to others about a change, from before the change is written until they are delivered. */

const noticeSchema = z.object({
  to: z.string().min(1),
  because: z.enum(['to decide', 'decided', 'reassigned', 'undone']),
  board: z.string(),
  ref: z.string(),
  version: z.number().int(),
  commandId: z.string(),
  at: z.string(),
  claimedAt: z.string().optional(),
  /** When it was delivered, or found to be void. */
  endedAt: z.string().optional(),
  etag: z.string(),
});

type NewNotice = Omit<StoredNotice, 'at' | 'claimedAt' | 'etag'>;

/** One row for a command and a person, so that a command that is sent twice tells nobody twice. */
const rowOf = ({ commandId, to }: NewNotice): string =>
  `tell~${createHash('sha256').update(`${commandId}\n${to.toLowerCase()}`).digest('hex').slice(0, 40)}`;

/** Milliseconds. The same press cannot come so late any more. */
const KEPT_MS = 10 * 60_000;

const ALL = { from: 'tell~', below: 'tell~~' };

export interface NoticeTableDeps {
  /** The real time in milliseconds. */
  wall: () => number;
}

export function createNoticeTable(client: TableClient, { wall }: NoticeTableDeps) {
  /** Puts notices down; those of a command that was sent before are there already. */
  async function put(notices: NewNotice[]): Promise<void> {
    const at = new Date(wall()).toISOString();
    await Promise.all(
      notices.map(async ({ to, because, board, ref, version, commandId }) => {
        const row = { to, because, board, ref, version, commandId, at };
        try {
          await client.createEntity({ partitionKey: NOTICES, rowKey: rowOf(row), ...row });
        } catch (error) {
          if (statusOf(error) !== 409) throw error;
        }
      }),
    );
  }

  const age = (at: string): number => wall() - Date.parse(at);

  /** What waits. Rows of what has ended stay for a while, so that a slow copy of the same command makes none anew. */
  async function pending(): Promise<StoredNotice[]> {
    const rows = (await readRange(client, NOTICES, ALL)).map((row) => parseRow(noticeSchema, row, row));
    const over = rows.filter(({ endedAt }) => endedAt !== undefined && age(endedAt) > KEPT_MS);
    await Promise.all(over.map(forget));
    return rows.filter(({ endedAt }) => endedAt === undefined);
  }

  async function claim({ etag, ...notice }: StoredNotice, at: string): Promise<boolean> {
    const row = { partitionKey: NOTICES, rowKey: rowOf(notice), claimedAt: at };
    try {
      await client.updateEntity(row, 'Merge', { etag });
      return true;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  }

  async function remove(notice: StoredNotice): Promise<void> {
    const row = { partitionKey: NOTICES, rowKey: rowOf(notice), endedAt: new Date(wall()).toISOString() };
    try {
      // What a notice says never changes, so whoever delivered it may end it whatever was noted on it since.
      await client.updateEntity(row, 'Merge', { etag: '*' });
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }

  async function forget(notice: NewNotice): Promise<void> {
    try {
      await client.deleteEntity(NOTICES, rowOf(notice), { etag: '*' });
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }

  return { put, pending, claim, remove } satisfies NoticeBox & { put: typeof put };
}

import { createHash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { asciiJson, gatherText, spreadText } from './long-text.ts';
import { isConflict, statusOf } from './unreachable.ts';

/** What was asked last, one row a conversation and account. Ids are hashed: they may hold what keys may not. */

const rowSchema = z.object({ etag: z.string().optional() }).loose();

const hashed = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 40);
const MOST_TRIES = 4;
/** As many conversations as are likely to go on at once have their row's ETag at hand, which saves a request. */
const MOST_KEPT = 2_000;

/** Remembers any JSON for a conversation and an account; the last writer wins, on the version it saw. */
export function createConversationTable<T>(client: TableClient, now: () => Date) {
  const etags = new Map<string, string>();

  function note(key: string, etag: string | undefined): void {
    etags.delete(key);
    if (etag) etags.set(key, etag);
    const [oldest] = etags.keys();
    if (etags.size > MOST_KEPT && oldest !== undefined) etags.delete(oldest);
  }

  const keysOf = (conversation: string, account: string) => ({
    partitionKey: hashed(conversation),
    rowKey: hashed(account),
  });

  async function recall(conversation: string, account: string): Promise<T | undefined> {
    const { partitionKey, rowKey } = keysOf(conversation, account);
    try {
      const row = rowSchema.parse(await client.getEntity(partitionKey, rowKey));
      note(partitionKey + rowKey, row.etag);
      return JSON.parse(gatherText(row, 'said') ?? 'null') ?? undefined;
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  async function keep(conversation: string, account: string, remembered: T): Promise<void> {
    const { partitionKey, rowKey } = keysOf(conversation, account);
    const key = partitionKey + rowKey;
    const row = {
      partitionKey,
      rowKey,
      at: now().toISOString(),
      ...spreadText('said', asciiJson(remembered)),
    };
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const etag = etags.get(key);
      try {
        const written = etag
          ? await client.updateEntity(row, 'Replace', { etag })
          : await client.createEntity(row);
        note(key, written.etag);
        return;
      } catch (error) {
        if (!isConflict(error) && statusOf(error) !== 404) throw error;
        note(key, undefined);
        await recall(conversation, account);
      }
    }
    // Somebody is typing faster than the store answers: the newest question is kept by another copy of the bot.
  }

  return { recall, keep };
}

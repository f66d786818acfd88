import type { TableClient } from '@azure/data-tables';
import { readRow } from './read-rows.ts';
import { statusOf } from './unreachable.ts';

/** There from the first row that a restore writes to the last: which backup the store is being made equal to. */

const KEY = { partitionKey: 'restore', rowKey: 'current' };

export function createRestoreMark(client: TableClient) {
  /** The SHA-256 of the backup; undefined where no restore was begun and not finished. */
  async function read(): Promise<string | undefined> {
    const row = await readRow(client, KEY.partitionKey, KEY.rowKey);
    return row && String(row.sha256);
  }

  const put = async (sha256: string): Promise<void> => {
    await client.upsertEntity({ ...KEY, sha256 }, 'Replace');
  };

  async function remove(): Promise<void> {
    try {
      await client.deleteEntity(KEY.partitionKey, KEY.rowKey);
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }

  return { read, put, remove };
}

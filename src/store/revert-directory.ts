import type { TableClient } from '@azure/data-tables';
import { type DirectoryEntry, type DirectoryRow, sameValue } from './directory-entity.ts';
import { fewAtOnce } from './few-at-once.ts';
import { DIRECTORY } from './keys.ts';
import { isConflict, statusOf } from './unreachable.ts';

/** Takes entries of the directory back: what somebody changed since stays. */

/** What became of one entry: `was` is missing where it is new. */
export interface EntryChange {
  rowKey: string;
  was?: unknown;
  is: unknown;
}

export interface RevertDeps {
  client: TableClient;
  readRows: () => Promise<DirectoryRow[]>;
  /** Writes entries, decided on what is there. */
  put: (
    decide: (rows: DirectoryRow[]) => DirectoryEntry[],
    beforeWriting?: () => Promise<void>,
  ) => Promise<void>;
}

const MOST_TRIES = 60;

export function createReverting({ client, readRows, put }: RevertDeps) {
  /**
   * Removes entries that still have the value they are given with. As with `save`, readers see it when the stamp is
   * renewed.
   */
  async function remove(
    entries: DirectoryEntry[],
    beforeWriting: () => Promise<void> = async () => {},
  ): Promise<void> {
    for (let left = MOST_TRIES; ; left--) {
      const rows = stillAs(await readRows(), entries);
      await beforeWriting();
      try {
        await fewAtOnce(rows, removeRow);
        return;
      } catch (error) {
        // Somebody changed one of them in between: it is looked at again, and stays.
        if (!isConflict(error) || left === 0) throw error;
      }
    }
  }

  // A transaction cannot make a delete depend on the version, so each goes by itself.
  async function removeRow({ rowKey, etag }: DirectoryRow): Promise<void> {
    try {
      await client.deleteEntity(DIRECTORY, rowKey, { etag });
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }

  /** Gives entries back what they were and removes those that were not there. */
  async function revert(changes: EntryChange[], beforeWriting?: () => Promise<void>): Promise<void> {
    const entries = changes.map(({ rowKey, is }) => ({ rowKey, value: is }));
    const earlier = new Map(changes.map(({ rowKey, was }) => [rowKey, was]));
    const isNew = ({ rowKey }: { rowKey: string }): boolean => earlier.get(rowKey) === undefined;
    const altered = entries.filter((entry) => !isNew(entry));
    const added = entries.filter(isNew);
    if (altered.length > 0) {
      const back = (rows: DirectoryRow[]): DirectoryEntry[] =>
        stillAs(rows, altered).map(({ rowKey }) => ({ rowKey, value: earlier.get(rowKey) }));
      await put(back, beforeWriting);
    }
    if (added.length > 0) await remove(added, beforeWriting);
  }

  return { remove, revert };
}

/** The rows of entries that have the value they are given with. */
function stillAs(rows: DirectoryRow[], entries: DirectoryEntry[]): DirectoryRow[] {
  const values = new Map(entries.map(({ rowKey, value }) => [rowKey, value]));
  return rows.filter(({ rowKey, value }) => values.has(rowKey) && sameValue(values.get(rowKey), value));
}

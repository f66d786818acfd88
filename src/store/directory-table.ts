import { odata, type TableClient, type TransactionAction } from '@azure/data-tables';
import { type Directory, nameKey } from '../register/directory.ts';
import {
  accountRow,
  type DirectoryEntry,
  type DirectoryRow,
  directoryEntity,
  directoryEntries,
  type LoadedDirectory,
  reachRow,
  readDirectory,
  readDirectoryRow,
  sameValue,
} from './directory-entity.ts';
import { BESIDE, DIRECTORY, STAMP } from './keys.ts';
import { createReverting } from './revert-directory.ts';
import type { Entity } from './row.ts';
import { isConflict, statusOf } from './unreachable.ts';

export type DirectoryTable = ReturnType<typeof createDirectoryTable>;

/** Rows a transaction takes, with room for long ones. */
const MOST_ROWS = 50;
const MOST_TRIES = 60;

/** Organisations, boards, people, areas and indicators, who reaches which boards, and the accounts people sign in with. */
export function createDirectoryTable(client: TableClient, { newId }: { newId: () => string }) {
  async function readRows(): Promise<DirectoryRow[]> {
    // What stands beside the directory comes after all of it: see `people-rows.ts`.
    const filter = odata`PartitionKey eq ${DIRECTORY} and RowKey lt ${BESIDE}`;
    const rows: DirectoryRow[] = [];
    for await (const entity of client.listEntities<Entity>({ queryOptions: { filter } })) {
      rows.push(readDirectoryRow(entity));
    }
    return rows;
  }

  async function readRow(rowKey: string): Promise<DirectoryRow | undefined> {
    try {
      return readDirectoryRow(await client.getEntity<Entity>(DIRECTORY, rowKey));
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  const load = async (): Promise<LoadedDirectory> => readDirectory(await readRows());

  /** Which state of the directory is in force; empty where there is none yet. */
  const readStamp = async (): Promise<string> => String((await readRow(STAMP))?.value ?? '');

  /** Inserts what is new and replaces what differs; a place once given is kept. */
  async function put(
    decide: (rows: DirectoryRow[]) => DirectoryEntry[],
    beforeWriting: () => Promise<void> = async () => {},
  ): Promise<void> {
    for (let left = MOST_TRIES; ; left--) {
      const rows = await readRows();
      const actions = changesOf(rows, decide(rows));
      await beforeWriting();
      try {
        for (let from = 0; from < actions.length; from += MOST_ROWS) {
          await client.submitTransaction(actions.slice(from, from + MOST_ROWS));
        }
        return;
      } catch (error) {
        // Somebody else wrote, or our own success came back as a conflict: what is still to do shows on reading.
        if (!isConflict(error) || left === 0) throw error;
      }
    }
  }

  /**
   * Adds entries and replaces those of the same name; whoever is not named stays. `reach` adds boards to owners'
   * names. Readers see it when the stamp is renewed and each board's index carries the new one. `beforeWriting`
   * is called between reading and writing, and may throw to stop it.
   */
  const save = (
    parts: Directory,
    reach: Map<string, string[]>,
    beforeWriting?: () => Promise<void>,
  ): Promise<void> =>
    put(
      (rows) => [
        ...Object.values(directoryEntries(parts)).flatMap((entries) => [...entries.values()]),
        ...widened(readDirectory(rows).reach, reach),
      ],
      beforeWriting,
    );

  /** Gives the directory a new stamp, by which readers see that what they hold is old. */
  async function renewStamp(): Promise<string> {
    const stamp = newId();
    await put(() => [{ rowKey: STAMP, value: stamp }]);
    return stamp;
  }

  /**
   * Adds boards to owners' names and, where that says anything new, gives the directory a new stamp in the same
   * transaction: never is there a wider reach under an old stamp. For the few owners of one item.
   */
  const widen = (reach: Map<string, string[]>): Promise<void> =>
    put((rows) => {
      const wider = widened(readDirectory(rows).reach, reach);
      return wider.length === 0 ? [] : [...wider, { rowKey: STAMP, value: newId() }];
    });

  /** Remembers which person an Entra account belongs to. */
  const linkAccount = (objectId: string, email: string): Promise<void> =>
    putOne(accountRow(objectId), { objectId: nameKey(objectId), email });

  async function putOne(rowKey: string, value: unknown): Promise<void> {
    for (let left = MOST_TRIES; ; left--) {
      const row = await readRow(rowKey);
      const [action] = changesOf(row ? [row] : [], [{ rowKey, value }]);
      if (!action) return;
      try {
        await client.submitTransaction([action]);
        return;
      } catch (error) {
        if (!isConflict(error) || left === 0) throw error;
      }
    }
  }

  const { remove, revert } = createReverting({ client, readRows, put });

  return { load, readRows, save, remove, revert, readStamp, renewStamp, widen, linkAccount };
}

function changesOf(rows: DirectoryRow[], wanted: DirectoryEntry[]): TransactionAction[] {
  const there = new Map(rows.map((row) => [row.rowKey, row]));
  let place = Math.max(0, ...rows.map((row) => row.place));
  return wanted.flatMap(({ rowKey, value }): TransactionAction[] => {
    const row = there.get(rowKey);
    if (!row) {
      place += 1;
      return [['create', directoryEntity(rowKey, value, place)]];
    }
    if (sameValue(row.value, value)) return [];
    return [['update', directoryEntity(rowKey, value, row.place), 'Replace', { etag: row.etag }]];
  });
}

function widened(known: Map<string, string[]>, more: Map<string, string[]>): DirectoryEntry[] {
  return [...more].flatMap(([owner, boards]) => {
    const name = nameKey(owner);
    const before = known.get(name) ?? [];
    const all = [...new Set([...before, ...boards])];
    return all.length === before.length ? [] : [{ rowKey: reachRow(name), value: { name, boards: all } }];
  });
}

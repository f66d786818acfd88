import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Change } from '../register/change.ts';
import type { StoredItem } from '../register/item.ts';
import {
  indexProperties,
  noIndex,
  readChange,
  readIndex,
  readItem,
  type StoredIndex,
} from './item-entity.ts';
import { createKeptRows } from './kept-rows.ts';
import {
  boardPartition,
  CLOSED_ROWS,
  changeRows,
  closedRow,
  historyRow,
  historyRows,
  INDEX,
  numberedRows,
  numberIn,
  OUTSTANDING_ROWS,
  openRow,
} from './keys.ts';
import { listKept } from './list-kept.ts';
import { goneNumbered } from './retention-keys.ts';
import { type Entity, parseRow } from './row.ts';
import { isConflict, statusOf } from './unreachable.ts';
import { type ItemChange, type WriteDeps, writeChanges } from './write-items.ts';
import { writeOne } from './write-one.ts';

export type ItemTable = ReturnType<typeof createItemTable>;
export type Written = 'written' | 'conflict';

const lastSchema = z.object({ version: z.number().int(), hash: z.string().optional() });

interface Rows {
  from: string;
  below: string;
}

type OutstandingRow = { is: 'index'; index: StoredIndex } | { is: 'item'; stored: StoredItem };

const readOutstandingRow = (row: Entity): OutstandingRow =>
  row.rowKey === INDEX ? { is: 'index', index: readIndex(row) } : { is: 'item', stored: readItem(row) };

/** The items of all boards with their history, one partition a board. */
export function createItemTable(client: TableClient) {
  async function readRows(board: string, { from, below }: Rows, select?: string[]): Promise<Entity[]> {
    const partition = boardPartition(board);
    const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${below}`;
    const queryOptions = { filter, ...(select && { select }) };
    const entities: Entity[] = [];
    for await (const entity of client.listEntities({ queryOptions })) entities.push(entity);
    return entities;
  }

  async function readRow(board: string, row: string): Promise<Entity | undefined> {
    try {
      return await client.getEntity(boardPartition(board), row);
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  const kept = createKeptRows(readOutstandingRow);

  /** A board's index and its outstanding items: one request for each thousand rows. */
  async function readOutstanding(board: string): Promise<{ index: StoredIndex; items: StoredItem[] }> {
    const rows = await listKept(client, boardPartition(board), OUTSTANDING_ROWS, kept);
    return {
      index: rows.flatMap((row) => (row.is === 'index' ? [row.index] : []))[0] ?? noIndex,
      items: rows.flatMap((row) => (row.is === 'item' ? [row.stored] : [])),
    };
  }

  /** A board's complete and no longer applicable items. */
  const readClosed = async (board: string): Promise<StoredItem[]> =>
    (await readRows(board, CLOSED_ROWS)).map(readItem);

  /** One item of a board, whatever its status: two reads of single rows, which cost the same on any board. */
  async function readOne(board: string, ref: string): Promise<StoredItem | undefined> {
    const [open, closed] = await Promise.all([readRow(board, openRow(ref)), readRow(board, closedRow(ref))]);
    const found = open ?? closed;
    return found && readItem(found);
  }

  /** An outstanding item by one read; undefined where it is closed or has gone. */
  async function readOpen(board: string, ref: string): Promise<StoredItem | undefined> {
    const row = await readRow(board, openRow(ref));
    return row && readItem(row);
  }

  /** The change that made a version of an item. */
  async function readOneChange(board: string, ref: string, version: number): Promise<Change | undefined> {
    const row = await readRow(board, historyRow(ref, version));
    return row && readChange(row);
  }

  const readHistory = async (board: string, ref: string): Promise<Change[]> =>
    (await readRows(board, historyRows(ref))).map(readChange);

  /** The last version of an item that a board's history tells of, and its hash. */
  async function readLast(board: string, ref: string): Promise<z.infer<typeof lastSchema> | undefined> {
    const row = (await readRows(board, historyRows(ref), ['RowKey', 'version', 'hash'])).at(-1);
    return row && parseRow(lastSchema, row, row);
  }

  /** What changed on a board from an ISO instant on and before another, oldest first; without what undo needs. */
  const readChanges = async (board: string, from: string, below: string): Promise<Change[]> =>
    (await readRows(board, changeRows(from, below))).map(readChange);

  /** The highest number that a ref `STEM-number` of a board ever had, those of removed items too; 0 where none had. */
  async function highestNumber(board: string, stem: string): Promise<number> {
    // What went under the rule of retention has left no history, and its number is not given again either.
    const ranges = [numberedRows(stem), goneNumbered(stem)];
    const rows = (await Promise.all(ranges.map((range) => readRows(board, range, ['RowKey'])))).flat();
    return rows.reduce((highest, { rowKey }) => Math.max(highest, numberIn(String(rowKey), stem)), 0);
  }

  async function currentIndex(board: string): Promise<StoredIndex> {
    const row = await readRow(board, INDEX);
    return row ? readIndex(row) : noIndex;
  }

  const deps: WriteDeps = { client, readRow, currentIndex };

  /**
   * Writes changes of a board's items, each with its history row and, where words change, the index, in one
   * transaction (several when there are many: what was written before a conflict stays). `conflict`: somebody
   * else wrote first; read again and decide anew.
   */
  const write = (board: string, changes: ItemChange[], index: StoredIndex): Promise<Written> =>
    writeChanges(deps, board, changes, index);

  /**
   * Writes one change with its history in one transaction, on the version that was read. The index is read only
   * where words change, and read again where somebody else wrote it in between. `conflict`: the item is not that
   * version any more.
   */
  const changeOne = (board: string, change: ItemChange): Promise<Written> => writeOne(deps, board, change);

  /** Makes a board's readers load the directory anew, by giving its index the directory's new stamp. */
  async function stampBoard(board: string, directoryStamp: string): Promise<void> {
    for (let left = 20; ; left--) {
      const { etag, ...index } = await currentIndex(board);
      if (index.directoryStamp === directoryStamp) return;
      const row = {
        partitionKey: boardPartition(board),
        rowKey: INDEX,
        ...indexProperties({ ...index, directoryStamp }),
      };
      try {
        await (etag ? client.updateEntity(row, 'Replace', { etag }) : client.createEntity(row));
        return;
      } catch (error) {
        // Somebody wrote the index in between: take theirs and stamp that.
        if (!isConflict(error) || left === 0) throw error;
      }
    }
  }

  return {
    readOutstanding,
    readClosed,
    readOne,
    readOpen,
    readOneChange,
    readHistory,
    readLast,
    readChanges,
    highestNumber,
    write,
    writeOne: changeOne,
    stampBoard,
  };
}

export type { ItemChange } from './write-items.ts';

import type { TableClient } from '@azure/data-tables';
import type { Day } from '../register/day.ts';
import type { Pointer, Unfinished, WorkList } from '../sweep/ports.ts';
import { fewAtOnce, inBatches } from './few-at-once.ts';
import { putPointers } from './put-pointers.ts';
import { readRange } from './read-rows.ts';
import { dueRow, WORK, wakingRows } from './reminder-keys.ts';
import { isConflict, statusOf } from './unreachable.ts';
import {
  pointerEntity,
  readPointer,
  readUnfinished,
  sortedRows,
  unfinishedEntity,
  type WorkRow,
} from './work-entity.ts';

/** Rows that a transaction takes. */
const MOST_ROWS = 100;

/**
 * What waits for a sweep, in one partition whose row keys begin with the day on which they wake: looking for what is
 * due reads that and nothing else, whatever the register holds.
 */
export function createWorkTable(client: TableClient): WorkList {
  /** The version in which a pointer was read, by the very object that was given out. */
  const versions = new WeakMap<Pointer, string>();

  async function pointers(upTo: Day): Promise<Pointer[]> {
    const rows = await readRange(client, WORK, wakingRows('due', upTo));
    return rows.map((row) => {
      const { pointer, etag } = readPointer(row);
      versions.set(pointer, etag);
      return pointer;
    });
  }

  async function point(wanted: Pointer[]): Promise<void> {
    await fewAtOnce(inBatches(sortedRows(wanted.map(pointerEntity)), MOST_ROWS), (rows) =>
      putPointers(client, rows),
    );
  }

  /**
   * What takes the place is written first, so that a crash leaves one or both. A pointer that was written again since
   * it was read stays: whoever wrote it is changing the item, and the sweep may have read the item before that.
   * A transaction cannot delete by version, so a removal is a request of its own.
   */
  async function move(moves: { from: Pointer; to: Pointer | undefined }[]): Promise<void> {
    const onward = moves.flatMap(({ from, to }) => (to && dueRow(to) !== dueRow(from) ? [to] : []));
    await point(onward);
    const wanted = new Set(onward.map(dueRow));
    await fewAtOnce(moves, async ({ from, to }) => {
      if (wanted.has(dueRow(from))) return;
      const etag = versions.get(from) ?? '*';
      try {
        if (to && dueRow(to) === dueRow(from))
          await client.updateEntity(pointerEntity(to), 'Replace', { etag });
        else await client.deleteEntity(WORK, dueRow(from), { etag });
      } catch (error) {
        // Gone already, by another copy's hand or our own, or written again: both are as they should be.
        if (!isConflict(error)) throw error;
      }
    });
  }

  const unfinished = async (upTo: Day): Promise<Unfinished[]> =>
    (await readRange(client, WORK, wakingRows('send', upTo))).map(readUnfinished);

  /** Such a row's content follows from its key, so writing it twice is writing it once. */
  async function begin(begun: Unfinished[]): Promise<void> {
    await fewAtOnce(inBatches(sortedRows(begun.map(unfinishedEntity)), MOST_ROWS), (rows) =>
      client.submitTransaction(rows.map((row) => ['upsert', row, 'Replace'])),
    );
  }

  async function finish(ended: Unfinished[]): Promise<void> {
    await fewAtOnce(inBatches(sortedRows(ended.map(unfinishedEntity)), MOST_ROWS), removeRows);
  }

  async function removeRows(rows: WorkRow[]): Promise<void> {
    try {
      await client.submitTransaction(
        rows.map(({ partitionKey, rowKey }) => ['delete', { partitionKey, rowKey }]),
      );
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
      // Some have gone already; alone they may be missing.
      if (rows.length > 1) await fewAtOnce(rows, (row) => removeRows([row]));
    }
  }

  return { pointers, point, move, unfinished, begin, finish };
}

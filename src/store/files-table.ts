import { createHash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { fewAtOnce } from './few-at-once.ts';
import {
  DUE,
  dueRow,
  dueRows,
  type FileHead,
  HEAD,
  headProperties,
  joined,
  PIECES,
  pieceRow,
  piecesOf,
  readDue,
  readHead,
} from './file-entity.ts';
import { readRange, readRow } from './read-rows.ts';
import { isConflict, statusOf } from './unreachable.ts';

/**
 * Files that are kept for a while, each a partition of its own. Its key is the hash of the file's id: whoever reads
 * the table cannot fetch a file by it. A row beside them says when it is over, so that looking for what is over costs
 * what there is of it. That row comes first and the head last: what is half written is never given out, and goes when
 * its time is over.
 */

export interface KeptFile {
  name: string;
  mime: string;
  bytes: Uint8Array;
  /** The Entra object id of whom it is for. */
  account: string;
  note: unknown;
  /** ISO instant after which it is gone. */
  until: string;
}

export interface FilesDeps {
  now: () => Date;
  /** 32 random bytes in base64url: nobody can guess it. */
  newSecret: () => string;
}

/** Bytes. */
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_TRIES = 20;

const partitionOf = (id: string): string => createHash('sha256').update(id).digest('hex');

export function createFilesTable(client: TableClient, { now, newSecret }: FilesDeps) {
  const isOver = ({ until }: { until: string }): boolean => Date.parse(until) <= now().getTime();

  /** Keeps a file of at most 10 MB and gives the id under which it is found. */
  async function put({ bytes, ...said }: KeptFile): Promise<string> {
    if (bytes.byteLength > MOST_BYTES)
      throw new Error('A file of more than 10 MB cannot be kept. Make it smaller before it is put here.');
    const id = newSecret();
    const partitionKey = partitionOf(id);
    const pieces = piecesOf(bytes).map((piece, n) => ({ partitionKey, rowKey: pieceRow(n), ...piece }));
    const head = { ...said, size: bytes.byteLength, pieces: pieces.length };
    await create({ partitionKey: DUE, rowKey: dueRow(said.until, partitionKey) });
    await fewAtOnce(pieces, create);
    await create({ partitionKey, rowKey: HEAD, ...headProperties(head) });
    return id;
  }

  async function create(row: { partitionKey: string; rowKey: string }): Promise<void> {
    try {
      await client.createEntity(row);
    } catch (error) {
      // Ids are never used twice: a row that is there is our own, its reply was lost.
      if (statusOf(error) !== 409) throw error;
    }
  }

  async function headOf(partition: string): Promise<(FileHead & { etag: string }) | undefined> {
    const row = await readRow(client, partition, HEAD);
    const head = row && readHead(row);
    return head && !isOver(head) ? head : undefined;
  }

  /** A file with its content; undefined where there is none any more. */
  async function get(id: string): Promise<KeptFile | undefined> {
    const partition = partitionOf(id);
    const head = await headOf(partition);
    if (!head) return undefined;
    const { pieces, size, etag: _, ...said } = head;
    const rows = await fewAtOnce([...Array(pieces).keys()], (n) => readRow(client, partition, pieceRow(n)));
    const bytes = joined(rows);
    // Where rows are missing, it is being removed just now.
    return bytes?.byteLength === size ? { ...said, bytes } : undefined;
  }

  /** Replaces the note; false where the file has gone. Of several at once the last counts. */
  async function note(id: string, about: unknown): Promise<boolean> {
    const partitionKey = partitionOf(id);
    for (let left = MOST_TRIES; ; left--) {
      const head = await headOf(partitionKey);
      if (!head) return false;
      const { etag, ...said } = head;
      const entity = { partitionKey, rowKey: HEAD, ...headProperties({ ...said, note: about }) };
      try {
        await client.updateEntity(entity, 'Replace', { etag });
        return true;
      } catch (error) {
        // Somebody else noted something, or it has just gone: that shows on reading.
        if (!isConflict(error) || left === 0) throw error;
      }
    }
  }

  async function remove(id: string): Promise<void> {
    const partition = partitionOf(id);
    const row = await readRow(client, partition, HEAD);
    // What never had a head goes when its time is over.
    if (row) await removeAll(partition, readHead(row).until);
  }

  /** The head first: what is half gone is not given out. The row that says when it is over last, for a crash. */
  async function removeAll(partition: string, until: string): Promise<void> {
    await removeRow(partition, HEAD);
    const rows = await readRange(client, partition, PIECES, ['RowKey']);
    await fewAtOnce(rows, ({ rowKey }) => removeRow(partition, String(rowKey)));
    await removeRow(DUE, dueRow(until, partition));
  }

  async function removeRow(partition: string, row: string): Promise<void> {
    try {
      await client.deleteEntity(partition, row, { etag: '*' });
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }

  /** Removes the files whose time is over and says how many: one request where there are none. */
  async function removeExpired(): Promise<number> {
    const over = await readRange(client, DUE, dueRows(now().toISOString()), ['RowKey']);
    for (const row of over) {
      const { partition, until } = readDue(String(row.rowKey));
      await removeAll(partition, until);
    }
    return over.length;
  }

  return { put, get, note, remove, removeExpired };
}

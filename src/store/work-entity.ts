import { z } from 'zod';
import { daySchema } from '../register/day.ts';
import type { Pointer, Unfinished } from '../sweep/ports.ts';
import { dueRow, sendRow, WORK } from './reminder-keys.ts';
import { type Entity, parseRow } from './row.ts';

/** How the work list's rows are written and read. */

export interface WorkRow extends Record<string, string> {
  partitionKey: string;
  rowKey: string;
}

const pointerSchema = z.object({
  board: z.string(),
  ref: z.string(),
  wakes: daySchema,
  since: daySchema,
  askedBy: z.string().optional(),
  heldFor: z.string().optional(),
  etag: z.string(),
});

const unfinishedSchema = z.object({ person: z.string(), day: daySchema, wakes: daySchema });

export const pointerEntity = (pointer: Pointer): WorkRow => {
  const { board, ref, wakes, since, askedBy, heldFor } = pointer;
  return {
    partitionKey: WORK,
    rowKey: dueRow(pointer),
    board,
    ref,
    wakes,
    since,
    ...(askedBy ? { askedBy } : {}),
    ...(heldFor ? { heldFor } : {}),
  };
};

export function readPointer(entity: Entity): { pointer: Pointer; etag: string } {
  const { etag, ...pointer } = parseRow(pointerSchema, entity, entity);
  return { pointer, etag };
}

export const unfinishedEntity = (unfinished: Unfinished): WorkRow => {
  const { person, day, wakes } = unfinished;
  return { partitionKey: WORK, rowKey: sendRow(unfinished), person, day, wakes };
};

export const readUnfinished = (entity: Entity): Unfinished => parseRow(unfinishedSchema, entity, entity);

/** Rows by their keys, each once: a transaction takes a row only once. */
export const sortedRows = (rows: WorkRow[]): WorkRow[] =>
  [...new Map(rows.map((row) => [row.rowKey, row])).values()].sort((a, b) => (a.rowKey < b.rowKey ? -1 : 1));

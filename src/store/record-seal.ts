import { z } from 'zod';
import { sealRow } from './keys.ts';
import { gatherText, spreadText } from './long-text.ts';
import { historyHash, type Row, START } from './record-chain.ts';
import { type Entity, parseRow, readJson } from './row.ts';

/**
 * A seal notes which changes a board had when it was written, each with its hash, and rests on the seal before it.
 * So it shows when a whole item has been removed, or an item's whole chain has been computed anew.
 */

export interface Seal {
  /** The partition of the board. */
  board: string;
  /** 1 for the board's first. */
  number: number;
  /** The ISO instant at which it was written. */
  at: string;
  /** Ref in upper case as keys have it, version and hash; the hash is empty for what was not chained. */
  changes: [ref: string, version: number, hash: string][];
  /** The hash of the seal before it. */
  prior: string;
  hash: string;
}

const sealSchema = z.object({
  number: z.number().int().positive(),
  at: z.string(),
  changes: z.array(z.tuple([z.string(), z.number().int(), z.string()])),
  prior: z.string(),
  hash: z.string(),
});

/** Changes in one seal: a row may have 1 MiB. */
const MOST_CHANGES = 2_000;

export interface Before {
  number: number;
  hash: string;
}
const NONE: Before = { number: 0, hash: START };

/** The rows of the seals after another one that note these changes: one, or several where there are many. */
export function sealEntities(
  board: string,
  changes: Seal['changes'],
  at: string,
  before: Before = NONE,
): Row[] {
  const rows: Row[] = [];
  let { number, hash } = before;
  for (let from = 0; from < changes.length; from += MOST_CHANGES) {
    number += 1;
    const unsigned = {
      ...{ partitionKey: board, rowKey: sealRow(number), number, at, prior: hash },
      ...spreadText('changes', JSON.stringify(changes.slice(from, from + MOST_CHANGES))),
    };
    hash = historyHash(unsigned);
    rows.push({ ...unsigned, hash });
  }
  return rows;
}

export interface ReadSeal extends Seal {
  /** The hash of what the row holds now. */
  own: string;
}

export function readSeal(entity: Entity): ReadSeal {
  const changes = readJson(gatherText(entity, 'changes'));
  const seal = parseRow(sealSchema, { ...entity, changes }, entity);
  return { ...seal, board: String(entity.partitionKey), own: historyHash(entity) };
}

/** For checking: a seal that cannot be read notes nothing, and is not what was written. */
export function readAnySeal(entity: Entity): ReadSeal {
  try {
    return readSeal(entity);
  } catch {
    const number = Number(String(entity.rowKey).split('~')[1]) || 0;
    const board = String(entity.partitionKey);
    return { board, number, at: '', changes: [], prior: '', hash: 'unreadable', own: '' };
  }
}

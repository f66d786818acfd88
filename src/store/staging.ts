import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import {
  areaSchema,
  boardSchema,
  type Directory,
  organisationSchema,
  personSchema,
} from '../register/directory.ts';
import { readingSchema } from '../register/indicator.ts';
import { type Item, itemSchema } from '../register/item.ts';
import { gatherText, spreadText } from './long-text.ts';
import { type Entity, parseRow, readJson } from './row.ts';
import { statusOf } from './unreachable.ts';

/** A whole import laid down beside the register before any of it goes in, so that it can be finished later. */

/** What an import brings once every item has a ref. */
export interface Staged extends Directory {
  items: Item[];
}

const stagedSchema: z.ZodType<Staged> = z.object({
  organisations: z.array(organisationSchema),
  boards: z.array(boardSchema),
  people: z.array(personSchema),
  areas: z.array(areaSchema),
  // Missing from what was laid down by a version that had no indicators yet.
  indicators: z.array(readingSchema).default([]),
  items: z.array(itemSchema),
});

/** Characters in a row: 800 KB of the 1 MiB that a row may have. */
const PIECE = 400_000;

const partitionOf = (id: string): string => `staged~${id}`;
const rowOf = (piece: number): string => String(piece).padStart(6, '0');

export type Staging = ReturnType<typeof createStaging>;

export function createStaging(client: TableClient) {
  /** Writes the batch down and says how many rows it took. */
  async function write(id: string, staged: Staged): Promise<number> {
    const text = JSON.stringify(staged);
    const pieces = Math.ceil(text.length / PIECE);
    for (let piece = 0; piece < pieces; piece++) {
      const content = spreadText('text', text.slice(piece * PIECE, (piece + 1) * PIECE));
      await client
        .createEntity({ partitionKey: partitionOf(id), rowKey: rowOf(piece), ...content })
        .catch((error: unknown) => {
          // Ids are never used twice: a row that is there is our own, its reply was lost.
          if (statusOf(error) !== 409) throw error;
        });
    }
    return pieces;
  }

  async function read(id: string, pieces: number): Promise<Staged> {
    let text = '';
    for (let piece = 0; piece < pieces; piece++) {
      const entity = await client.getEntity<Entity>(partitionOf(id), rowOf(piece));
      text += gatherText(entity, 'text') ?? '';
    }
    return parseRow(stagedSchema, readJson(text), { partitionKey: partitionOf(id), rowKey: rowOf(0) });
  }

  async function remove(id: string): Promise<void> {
    const filter = odata`PartitionKey eq ${partitionOf(id)}`;
    const queryOptions = { filter, select: ['PartitionKey', 'RowKey'] };
    for await (const { rowKey, etag } of client.listEntities<{ rowKey: string }>({ queryOptions })) {
      await client.deleteEntity(partitionOf(id), rowKey, { etag }).catch((error: unknown) => {
        if (statusOf(error) !== 404) throw error;
      });
    }
  }

  return { write, read, remove };
}

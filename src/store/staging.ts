import { odata, type TableClient } from '@azure/data-tables';
import type { z } from 'zod';
import { fewAtOnce } from './few-at-once.ts';
import { asciiJson, gatherText, spreadText } from './long-text.ts';
import { type Entity, parseRow, readJson } from './row.ts';
import { statusOf } from './unreachable.ts';

/** Something large laid down under an id in as many rows as it takes. */

/** Characters in a row: 800 KB of the 1 MiB that a row may have. */
const PIECE = 400_000;

const rowOf = (piece: number): string => String(piece).padStart(6, '0');

export type Staging<T> = ReturnType<typeof createStaging<T>>;

/** `kind` keeps one sort of content apart from others in the same table. */
export function createStaging<T>(client: TableClient, kind: string, schema: z.ZodType<T>) {
  const partitionOf = (id: string): string => `${kind}~${id}`;

  /** Writes the content down and says how many rows it took. */
  async function write(id: string, content: T): Promise<number> {
    const text = asciiJson(content);
    const pieces = Math.ceil(text.length / PIECE);
    for (let piece = 0; piece < pieces; piece++) {
      const properties = spreadText('text', text.slice(piece * PIECE, (piece + 1) * PIECE));
      await client
        .createEntity({ partitionKey: partitionOf(id), rowKey: rowOf(piece), ...properties })
        .catch((error: unknown) => {
          // Ids are never used twice: a row that is there is our own, its reply was lost.
          if (statusOf(error) !== 409) throw error;
        });
    }
    return pieces;
  }

  async function read(id: string, pieces: number): Promise<T> {
    let text = '';
    for (let piece = 0; piece < pieces; piece++) {
      const entity = await client.getEntity<Entity>(partitionOf(id), rowOf(piece));
      text += gatherText(entity, 'text') ?? '';
    }
    return parseRow(schema, readJson(text), { partitionKey: partitionOf(id), rowKey: rowOf(0) });
  }

  const remove = (id: string): Promise<void> => removeWhere(odata`PartitionKey eq ${partitionOf(id)}`);

  /** Removes all of this kind but one: what others left behind too. */
  const removeOthers = (id: string): Promise<void> =>
    removeWhere(
      odata`PartitionKey gt ${`${kind}~`} and PartitionKey lt ${`${kind}~~`} and PartitionKey ne ${partitionOf(id)}`,
    );

  async function removeWhere(filter: string): Promise<void> {
    const queryOptions = { filter, select: ['PartitionKey', 'RowKey'] };
    const rows: { partitionKey: string; rowKey: string; etag: string }[] = [];
    for await (const { partitionKey = '', rowKey = '', etag } of client.listEntities({ queryOptions }))
      rows.push({ partitionKey, rowKey, etag });
    await fewAtOnce(rows, ({ partitionKey, rowKey, etag }) =>
      client.deleteEntity(partitionKey, rowKey, { etag }).catch((error: unknown) => {
        if (statusOf(error) !== 404) throw error;
      }),
    );
  }

  return { write, read, remove, removeOthers };
}

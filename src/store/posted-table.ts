import { createHash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { PostedCard, PostedCards } from '../sweep/ports.ts';
import { readRange } from './read-rows.ts';
import { referenceSchema } from './reference-entity.ts';
import { type Entity, parseRow, readJson } from './row.ts';
import { statusOf } from './unreachable.ts';

/** Where cards of an item were posted for several people to read: one row a message, a partition an item. */

const cardSchema = z.object({
  ref: z.string(),
  board: z.string(),
  reference: referenceSchema,
  activity: z.string(),
  at: z.string(),
});

const hashed = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 40);

/** Hashed, as a board's code and a ref may together be longer than a key. */
const partitionOf = ({ board, ref }: Pick<PostedCard, 'board' | 'ref'>): string =>
  `~card~${hashed(board, ref.toUpperCase())}`;

const rowOf = ({ reference, activity }: PostedCard): string => hashed(reference.conversation, activity);

const ALL = { from: '0', below: 'g' };

export function createPostedTable(client: TableClient): PostedCards {
  async function note(card: PostedCard): Promise<void> {
    const { reference, ...rest } = card;
    // The same message is the same row, however often it is noted.
    await client.upsertEntity(
      {
        partitionKey: partitionOf(card),
        rowKey: rowOf(card),
        ...rest,
        reference: JSON.stringify(reference),
      },
      'Replace',
    );
  }

  const read = (entity: Entity): PostedCard =>
    parseRow(cardSchema, { ...entity, reference: readJson(String(entity.reference)) }, entity);

  async function of(board: string, ref: string): Promise<PostedCard[]> {
    const rows = await readRange(client, partitionOf({ board, ref }), ALL);
    return rows.map(read).sort((a, b) => b.at.localeCompare(a.at));
  }

  async function forget(card: PostedCard): Promise<void> {
    try {
      await client.deleteEntity(partitionOf(card), rowOf(card), { etag: '*' });
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }

  return { note, of, forget };
}

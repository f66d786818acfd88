import type { TableClient } from '@azure/data-tables';
import { BESIDE } from './keys.ts';
import { readRange, readRow } from './read-rows.ts';
import { type Fact, factOf } from './record-facts.ts';
import type { Entity } from './row.ts';

/** Reading one item again, wherever it is: what others write meanwhile comes in whole when it is read often enough. */

/** How often an item is read again that somebody changes all the time. */
const MOST_READS = 50;

/**
 * Reads all rows of an item until they fit, or are the same twice: what was the same for the time between two readings
 * was so at one instant. `known`: rows that were seen of it, some of which may have gone since.
 */
export async function readItemAgain(
  client: TableClient,
  { boards, known }: { boards: string[]; known: Fact[] },
  fits: (facts: Fact[]) => boolean,
): Promise<Entity[]> {
  let before: Entity[] | undefined;
  for (let left = MOST_READS; ; left--) {
    const rows = await readOnce(client, boards, known);
    const isSame = before !== undefined && stampOf(before) === stampOf(rows);
    if (isSame || left === 1 || fits(factsOf(rows))) return rows;
    before = rows;
  }
}

const stampOf = (rows: Entity[]): string =>
  rows.map(({ partitionKey, rowKey, etag }) => [partitionKey, rowKey, etag].join(' ')).join('\n');

export const factsOf = (rows: Entity[]): Fact[] => rows.flatMap((row) => factOf(row) ?? []);

async function readOnce(client: TableClient, boards: string[], facts: Fact[]): Promise<Entity[]> {
  const ref = facts[0]?.ref ?? '';
  const each = await Promise.all(
    boards.map(async (board) => {
      // The item first: a history that is read after it is at least as new.
      const items = await Promise.all(
        ['open', 'done'].map((kind) => readRow(client, board, `${kind}~${ref}`)),
      );
      const range = { from: `hist~${ref}~`, below: `hist~${ref}~${BESIDE}` };
      const history = await readRange(client, board, range);
      const seen = facts.flatMap((fact) => (fact.kind === 'once' && fact.board === board ? fact.rowKey : []));
      const told = factsOf(history).flatMap((fact) => (fact.kind === 'history' ? fact.onceKey : []));
      const keys = [...new Set([...seen, ...told])].filter((key) => key !== '');
      const onces = await Promise.all(keys.map((key) => readRow(client, board, key)));
      return [...items, ...history, ...onces].filter((row) => row !== undefined);
    }),
  );
  return each.flat();
}

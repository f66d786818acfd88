import type { TableClient } from '@azure/data-tables';
import { BESIDE } from './keys.ts';
import { readRange, readRow } from './read-rows.ts';
import { type Fact, factOf } from './record-facts.ts';
import type { Entity } from './row.ts';

/** Reading one item again, wherever it is: what others write meanwhile comes in whole when it is read often enough. */

/** How often an item is read again that somebody changes all the time. */
const MOST_READS = 50;

/** All of an item: rows that were read now, and what was seen before and needs no reading again. */
export interface ItemRead {
  rows: Entity[];
  seen: Fact[];
}

export const factsOf = ({ rows, seen }: ItemRead): Fact[] => [
  ...rows.flatMap((row) => factOf(row) ?? []),
  ...seen,
];

/**
 * Reads an item until its rows fit, or are the same twice: what was the same for the time between two readings was so
 * at one instant. `known`: what was seen of it, some of which may have gone since.
 */
export async function readItemAgain(
  client: TableClient,
  { boards, known }: { boards: string[]; known: Fact[] },
  fits: (facts: Fact[]) => boolean,
): Promise<ItemRead> {
  let before: ItemRead | undefined;
  for (let left = MOST_READS; ; left--) {
    const read = await readOnce(client, boards, known);
    const isSame = before !== undefined && stampOf(before) === stampOf(read);
    if (isSame || left === 1 || fits(factsOf(read))) return read;
    before = read;
  }
}

const stampOf = ({ rows }: ItemRead): string =>
  rows.map(({ partitionKey, rowKey, etag }) => [partitionKey, rowKey, etag].join(' ')).join('\n');

async function readOnce(client: TableClient, boards: string[], known: Fact[]): Promise<ItemRead> {
  const reads: ItemRead[] = [];
  for (const board of boards)
    reads.push(
      await readBoard(
        client,
        board,
        known.filter((fact) => fact.board === board),
        known[0]?.ref ?? '',
      ),
    );
  return { rows: reads.flatMap(({ rows }) => rows), seen: reads.flatMap(({ seen }) => seen) };
}

async function readBoard(client: TableClient, board: string, known: Fact[], ref: string): Promise<ItemRead> {
  // The item first: a history that is read after it is at least as new.
  const items = [await readRow(client, board, `open~${ref}`), await readRow(client, board, `done~${ref}`)];
  const history = await readRange(client, board, { from: `hist~${ref}~`, below: `hist~${ref}~${BESIDE}` });
  const told = new Map(
    history.flatMap((row) => {
      const fact = factOf(row);
      return fact?.kind === 'history' ? [[fact.onceKey, fact.once] as const] : [];
    }),
  );
  // A row by time that tells the same as its history row is never written again.
  const seen = known.filter((fact) => fact.kind === 'once' && told.get(fact.rowKey) === fact.once);
  const settled = new Set(seen.map(({ rowKey }) => rowKey));
  const others = known.flatMap((fact) => (fact.kind === 'once' ? fact.rowKey : []));
  const keys = [...new Set([...told.keys(), ...others])].filter((key) => key !== '' && !settled.has(key));
  const onces: (Entity | undefined)[] = [];
  for (const key of keys) onces.push(await readRow(client, board, key));
  // Last: a history that was going while it was read is known to be going.
  const gone = await readRow(client, board, `gone~${ref}~`);
  return { rows: [...items, ...history, ...onces, gone].filter((row) => row !== undefined), seen };
}

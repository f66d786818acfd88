import { odata, type TableClient } from '@azure/data-tables';
import type { KeptRows } from './kept-rows.ts';
import type { Rows } from './read-rows.ts';
import type { Entity } from './row.ts';

type Options = NonNullable<Parameters<TableClient['listEntities']>[0]>;
type Response = Parameters<
  Extract<NonNullable<Options['requestOptions']>['shouldDeserialize'], (...given: never[]) => unknown>
>[0];

/**
 * The rows of a range as they were parsed, in the order of their keys, by one request for each thousand. What is kept of
 * a row is used where the service tells the same state of it: the SDK, which takes longer over a row than everything
 * else does, is then left only the others.
 */
export async function listKept<T extends object>(
  client: TableClient,
  partition: string,
  { from, below }: Rows,
  kept: KeptRows<T>,
): Promise<T[]> {
  const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${below}`;
  const found: (T | undefined)[] = [];
  /** Takes what is known out of an answer, before the SDK makes entities of it. */
  const onResponse = (_: unknown, answer: unknown): void => {
    const page = answer as { value?: Entity[] } | undefined;
    if (!page?.value) return;
    page.value = page.value.filter((told) => {
      const known = kept.of(told);
      found.push(known);
      return known === undefined;
    });
  };
  const others: T[] = [];
  const options = { queryOptions: { filter }, onResponse, requestOptions: { shouldDeserialize: isSpecial } };
  for await (const entity of client.listEntities(options)) others.push(kept.read(entity));
  const next = others.values();
  return found.map((known) => known ?? next.next().value).filter((row) => row !== undefined);
}

/** An answer beyond its JSON: a refusal, or one whose headers say where the rest begins. */
const isSpecial = ({ status, headers }: Response): boolean =>
  status !== 200 ||
  ['x-ms-continuation-nextpartitionkey', 'x-ms-continuation-nextrowkey'].some((name) => headers.has(name));

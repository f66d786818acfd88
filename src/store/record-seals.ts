import type { TableClient } from '@azure/data-tables';
import { type Day, londonDay } from '../register/day.ts';
import { boardPartition, changeRows, SEAL_ROWS, sealRow } from './keys.ts';
import { readRange, readRow } from './read-rows.ts';
import { factOf } from './record-facts.ts';
import { type Before, readSeal, type Seal, sealEntities } from './record-seal.ts';
import { isConflict } from './unreachable.ts';

/** Milliseconds. A change may be written so long after the instant that it bears: that of the import it is part of. */
const LATE_MS = 2 * 86_400_000;
const THE_END = '~';

export interface SealsDeps {
  now: () => Date;
}

/** Seals the record of boards: once a day each, as long as somebody asks for it. */
export function createSeals(client: TableClient, { now }: SealsDeps) {
  const done = new Map<string, Day>();

  /**
   * Notes what was changed since the last seal, where that is of another day. Costs nothing where this process knows
   * that it was done today, one request where another did it; else one for each thousand changes and a write.
   */
  async function seal(board: string): Promise<Before | undefined> {
    const today = londonDay(now());
    if (done.get(board) === today) return undefined;
    const partition = boardPartition(board);
    const last = (await readRange(client, partition, SEAL_ROWS, ['RowKey'])).at(-1);
    const lastRow = last && (await readRow(client, partition, String(last.rowKey)));
    const before = lastRow && readSeal(lastRow);
    const isDone = before !== undefined && londonDay(new Date(before.at)) === today;
    const written = isDone ? undefined : await write(partition, before);
    done.set(board, today);
    return written;
  }

  async function write(partition: string, before: Seal | undefined): Promise<Before | undefined> {
    const since = before ? new Date(Date.parse(before.at) - LATE_MS).toISOString() : '';
    const range = changeRows(since, THE_END);
    const changes = await unsealed(partition, range, before, since);
    const entities = sealEntities(partition, changes, now().toISOString(), before);
    const newest = entities.at(-1);
    if (!newest) return undefined;
    try {
      for (const entity of entities) await client.createEntity(entity);
    } catch (error) {
      // Another process seals the board, or our own success came back as a conflict: either will do.
      if (!isConflict(error)) throw error;
      return undefined;
    }
    return { number: Number(newest.number), hash: String(newest.hash) };
  }

  /** The changes since an instant that no seal notes yet. */
  async function unsealed(
    partition: string,
    range: { from: string; below: string },
    before: Seal | undefined,
    since: string,
  ): Promise<Seal['changes']> {
    const rows = await readRange(client, partition, range, ['PartitionKey', 'RowKey', 'hash']);
    const noted = new Set<string>();
    for (let seal = before; seal && seal.at >= since; ) {
      for (const [ref, version] of seal.changes) noted.add(`${ref}~${version}`);
      const row = await readRow(client, partition, sealRow(seal.number - 1));
      seal = row && readSeal(row);
    }
    return rows.flatMap((row): Seal['changes'] => {
      const fact = factOf(row);
      if (fact?.kind !== 'once' || noted.has(`${fact.ref}~${fact.version}`)) return [];
      return [[fact.ref, fact.version, typeof row.hash === 'string' ? row.hash : '']];
    });
  }

  /** Seals those that were not sealed today; one after the other, as nobody waits. */
  async function sealAll(boards: string[]): Promise<({ board: string } & Before)[]> {
    const sealed: ({ board: string } & Before)[] = [];
    for (const code of boards) {
      const written = await seal(code);
      if (written) sealed.push({ board: boardPartition(code), ...written });
    }
    return sealed;
  }

  return { seal, sealAll };
}

export type Seals = ReturnType<typeof createSeals>;

import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { LastImport } from '../register/batch.ts';
import type { Claim } from './import-claim.ts';
import type { StillOurs } from './import-runs.ts';
import { parseRow } from './row.ts';
import { type Inverse, inverseSchema } from './staged.ts';
import { createStaging } from './staging.ts';
import { isConflict, statusOf } from './unreachable.ts';

/**
 * The newest import, and what it takes to take it back. One row tells of it; it is never removed, so that a process
 * that wakes late cannot put an import back that was taken back meanwhile.
 */

const lastSchema = z.object({
  id: z.string(),
  by: z.string(),
  person: z.string().optional(),
  at: z.string(),
  added: z.number().int(),
  changed: z.number().int(),
  pieces: z.number().int(),
  /** `gone`: it was taken back, or its day is over. */
  state: z.enum(['there', 'gone']),
  etag: z.string(),
});
type Last = z.infer<typeof lastSchema>;

const KEY = { partitionKey: 'import', rowKey: 'last' };
/** Milliseconds for which an import can be taken back. */
const A_DAY = 86_400_000;
const MOST_TRIES = 20;

export type LastImports = ReturnType<typeof createLastImports>;

export function createLastImports(client: TableClient, { now }: { now: () => Date }) {
  const inverses = createStaging(client, 'inverse', inverseSchema);

  async function read(): Promise<Last | undefined> {
    try {
      const entity = await client.getEntity(KEY.partitionKey, KEY.rowKey);
      return parseRow(lastSchema, entity, entity);
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  const isOver = ({ at }: Last): boolean => now().getTime() - Date.parse(at) >= A_DAY;

  async function open(): Promise<Last | undefined> {
    const row = await read();
    return row?.state === 'there' && !isOver(row) ? row : undefined;
  }

  const last = async (): Promise<LastImport | undefined> => {
    const row = await open();
    return row && asTold(row);
  };

  /** The newest import, if it is this one, with what it did; undefined where it cannot be taken back any more. */
  async function inverseOf(id: string): Promise<{ last: LastImport; inverse: Inverse } | undefined> {
    const row = await open();
    if (row?.id !== id) return undefined;
    try {
      return { last: asTold(row), inverse: await inverses.read(id, row.pieces) };
    } catch (error) {
      // A newer import or the end of its day has just removed it.
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  /** Lays down what an import is about to do. It counts once the import has gone in. */
  const lay = (id: string, inverse: Inverse): Promise<number> => inverses.write(id, inverse);

  /** Makes an import that has gone in the newest one; the one before cannot be taken back any more. */
  async function keep(claim: Claim, stillOurs: StillOurs): Promise<void> {
    const { id, by, person, at, added, changed, inversePieces: pieces } = claim;
    const row = { id, by, person, at, added, changed, pieces, state: 'there' as const };
    await change((before) => (before?.id === id ? undefined : row), stillOurs);
    await inverses.removeOthers(id);
  }

  /** From here on an import cannot be taken back: it is being. */
  const take = (id: string, stillOurs: StillOurs): Promise<void> =>
    change((before) => (before?.id === id ? ended(before) : undefined), stillOurs);

  /** Replaces the row by what comes of it, on the version that was read. */
  async function change(
    decide: (before: Last | undefined) => Omit<Last, 'etag'> | undefined,
    stillOurs: StillOurs = async () => {},
  ): Promise<void> {
    for (let left = MOST_TRIES; ; left--) {
      const before = await read();
      const after = decide(before);
      await stillOurs();
      if (!after) return;
      const entity = { ...KEY, ...after };
      try {
        await (before
          ? client.updateEntity(entity, 'Replace', { etag: before.etag })
          : client.createEntity(entity));
        return;
      } catch (error) {
        // Our own success came back as a conflict, or somebody else was faster: it shows on reading.
        if (!isConflict(error) || left === 0) throw error;
      }
    }
  }

  /** Removes what an import laid down that was never committed, or that has been taken back. */
  const forget = (id: string): Promise<void> => inverses.remove(id);

  /** Removes what is kept of an import once its day is over. Says of how many; one request where there is nothing. */
  async function removeExpired(): Promise<number> {
    const row = await read();
    if (row?.state !== 'there' || !isOver(row)) return 0;
    await inverses.remove(row.id);
    await change((before) => (before?.id === row.id ? ended(before) : undefined));
    return 1;
  }

  /** Tells one import from the next: other text means that another one went in, or that the last was taken back. */
  async function mark(): Promise<string> {
    const row = await read();
    return row ? `${row.id} ${row.state}` : '';
  }

  /** No import can be taken back any more: the register is about to be another one. */
  async function drop(): Promise<void> {
    await change((before) => before && ended(before));
    await inverses.removeOthers('');
  }

  return { last, inverseOf, lay, keep, take, forget, removeExpired, mark, drop };
}

const asTold = ({ pieces: _, state: __, etag: ___, ...told }: Last): LastImport => told;

function ended({ etag: _, ...row }: Last): Omit<Last, 'etag'> | undefined {
  return row.state === 'gone' ? undefined : { ...row, state: 'gone' };
}

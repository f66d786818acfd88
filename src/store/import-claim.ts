import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { parseRow } from './row.ts';
import { isConflict, statusOf } from './unreachable.ts';

/**
 * One import at a time: whoever runs one holds the claim. It also tells how far the import is, so that whatever
 * happens to the process, another one knows whether to finish the import or to forget it.
 */

const claimSchema = z.object({
  /** The id of the import, or of the undo. */
  id: z.string(),
  /** What is under way: an import, or taking one back. */
  kind: z.enum(['import', 'undo']).default('import'),
  /** `staging`: nothing has happened yet. `committed`: it will happen. `applied`: only clearing up is left. */
  state: z.enum(['staging', 'committed', 'applied']),
  /** How many rows were laid down for what is under way. */
  pieces: z.number().int(),
  /** For an import: how many rows hold what it takes to take it back. */
  inversePieces: z.number().int().default(0),
  /** For an import: how many items it adds and changes. */
  added: z.number().int().default(0),
  changed: z.number().int().default(0),
  /** For an undo: the import that is taken back. */
  undoes: z.string().optional(),
  by: z.string(),
  /** E-mail address in lower case of the officer who confirmed it; missing where a command did. */
  person: z.string().optional(),
  /** ISO instant at which it began. */
  at: z.string(),
  /** Which run of the program holds the claim. */
  runner: z.string(),
  /** ISO instant at which the holder last said that it is alive. */
  beat: z.string(),
  etag: z.string(),
});
export type Claim = z.infer<typeof claimSchema>;

/** What somebody wants to do under the claim. */
export type Intent = Pick<Claim, 'kind' | 'by' | 'person' | 'undoes'>;
/** What the write that commits says besides. */
export type Commitment = Pick<Claim, 'pieces'> & Partial<Pick<Claim, 'inversePieces' | 'added' | 'changed'>>;

/** Far longer than one step of an import takes. */
const STALE_MS = 60_000;

const KEY = { partitionKey: 'import', rowKey: 'current' };

export type ImportClaims = ReturnType<typeof createImportClaims>;

export function createImportClaims(client: TableClient, { now }: { now: () => Date }) {
  async function read(): Promise<Claim | undefined> {
    try {
      const entity = await client.getEntity(KEY.partitionKey, KEY.rowKey);
      return parseRow(claimSchema, entity, entity);
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  /** Claims for a run where nobody holds the claim; undefined where somebody does. */
  async function take(id: string, intent: Intent, runner: string): Promise<Claim | undefined> {
    const at = now().toISOString();
    try {
      await client.createEntity({ ...KEY, ...intent, id, at, runner, beat: at, state: 'staging', pieces: 0 });
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    const claim = await read();
    return claim?.id === id && claim.runner === runner ? claim : undefined;
  }

  /** Says that the holder is alive, and what has changed; undefined where another run has taken over. */
  async function renew(
    claim: Claim,
    changes: Partial<Pick<Claim, 'state' | 'runner'> & Commitment> = {},
  ): Promise<Claim | undefined> {
    const { etag, ...next } = { ...claim, ...changes, beat: now().toISOString() };
    try {
      const written = await client.updateEntity({ ...KEY, ...next }, 'Replace', { etag });
      return parseRow(claimSchema, { ...next, etag: written.etag }, KEY);
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    // Either somebody else holds it, or our own success came back as a conflict.
    const after = await read();
    return after?.runner === next.runner && after.beat === next.beat && after.state === next.state
      ? after
      : undefined;
  }

  async function release({ etag }: Claim): Promise<void> {
    try {
      await client.deleteEntity(KEY.partitionKey, KEY.rowKey, { etag });
    } catch (error) {
      // Gone already, or taken over by a run that will release it.
      if (!isConflict(error)) throw error;
    }
  }

  /** Has its holder been silent for so long that it must be dead? Clocks that are far apart count as silence. */
  const isStale = ({ beat }: Claim): boolean => Math.abs(now().getTime() - Date.parse(beat)) > STALE_MS;

  return { read, take, renew, release, isStale };
}

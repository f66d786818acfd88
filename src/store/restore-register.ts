import type { Backup } from './backup-file.ts';
import { KEPT_TABLES } from './backup-rows.ts';
import { createImportClaims } from './import-claim.ts';
import { createLastImports } from './last-import.ts';
import { createRestoreMark } from './restore-mark.ts';
import { holdsAnything, restoreTable } from './restore-rows.ts';
import type { Tables } from './tables.ts';
import { type Verified, verifyStore } from './verify-register.ts';

export interface RestoreDeps {
  tables: Tables;
  now: () => Date;
  newId: () => string;
}

export type Restored =
  | { is: 'done'; verified: Verified }
  /** The store holds something, and nobody said that it is to be replaced. */
  | { is: 'not empty' }
  | { is: 'busy' };

/**
 * Brings a backup into a store: an empty one, or, where that is said, one that is made equal to the backup. No import
 * begins meanwhile. Many partitions cannot be written all or nothing: a restore that was cut short leaves a mark, and
 * is finished by restoring the same backup again.
 */
export async function restoreRegister(
  backup: Backup,
  { replace }: { replace: boolean },
  { tables, now, newId }: RestoreDeps,
): Promise<Restored> {
  const claims = createImportClaims(tables.imports, { now });
  const mark = createRestoreMark(tables.imports);
  const pending = await claims.read();
  // What a restore that was cut short left is taken over; whatever else is under way is the bot's to finish.
  if (pending && claims.isStale(pending) && pending.state === 'staging') await claims.release(pending);
  let ours = await claims.take(newId(), { kind: 'import', by: 'restore of a backup' }, newId());
  if (!ours) return { is: 'busy' };
  const stillOurs = async (): Promise<void> => {
    ours = ours && (await claims.renew(ours));
    if (!ours)
      throw new Error('An import has begun meanwhile. Stop the bot, and restore the same backup again.');
  };
  try {
    const isGoingOn = (await mark.read()) === backup.sha256;
    if (!replace && !isGoingOn) {
      for (const table of KEPT_TABLES)
        if (await holdsAnything(tables[table], table)) return { is: 'not empty' };
    }
    await mark.put(backup.sha256);
    await createLastImports(tables.imports, { now }).drop();
    for (const table of KEPT_TABLES) {
      const rows = backup.rows.filter((row) => row.table === table);
      await restoreTable(tables[table], table, rows, stillOurs);
    }
    await mark.remove();
  } finally {
    if (ours) await claims.release(ours);
  }
  return { is: 'done', verified: await verifyStore(tables, { now }) };
}

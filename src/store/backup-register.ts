import { type ReadForBackup, readForBackup } from './backup-read.ts';
import { createImportClaims } from './import-claim.ts';
import { createLastImports } from './last-import.ts';
import type { Tables } from './tables.ts';

export interface BackupDeps {
  tables: Tables;
  now: () => Date;
  wait: (ms: number) => Promise<unknown>;
}

/** An import takes seconds; one of a large register minutes. */
const LOOK_AGAIN_MS = 2_000;
const MOST_LOOKS = 150;
const MOST_READS = 5;

/**
 * Reads a register for a backup when no import is under way, and again where one came meanwhile: an import is in a
 * backup wholly or not at all.
 */
export async function backupRegister({ tables, now, wait }: BackupDeps): Promise<ReadForBackup> {
  const claims = createImportClaims(tables.imports, { now });
  const lasts = createLastImports(tables.imports, { now });
  for (let left = MOST_READS; left > 0; left--) {
    await atRest();
    const before = await lasts.mark();
    const read = await readForBackup(tables);
    if ((await claims.read()) === undefined && (await lasts.mark()) === before) return read;
  }
  throw new Error('One import follows the other. Back the register up when they are over.');

  async function atRest(): Promise<void> {
    for (let left = MOST_LOOKS; (await claims.read()) !== undefined; left--) {
      if (left === 0)
        throw new Error(
          'An import is under way or was cut short. Start the bot, which finishes it, and try again.',
        );
      await wait(LOOK_AGAIN_MS);
    }
  }
}

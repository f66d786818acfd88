import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { complain, runCommand, say } from './command.ts';
import { ATTEMPT_MS, inStore } from './in-store.ts';
import { openTables } from './store/tables.ts';
import { verifyStore } from './store/verify-register.ts';
import { isInOrder, readDigest, sayDigest, sayVerified } from './store/verify-says.ts';

/**
 * `npm run verify [-- --print-digest] [-- --kept FILE]`: whether any change of the record was altered or removed. The
 * digest, kept where nobody can write who can write the tables, shows later whether the record was written anew.
 */

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: { 'print-digest': { type: 'boolean' }, kept: { type: 'string' } },
  });
  const kept = readDigest(values.kept === undefined ? '' : await readFile(values.kept, 'utf8'));
  return inStore(async ({ connectionString, now }) => {
    const tables = openTables(connectionString, { attemptMs: ATTEMPT_MS });
    const verified = await verifyStore(tables, { now, kept });
    sayVerified(verified).forEach(isInOrder(verified) ? say : complain);
    if (values['print-digest']) sayDigest(verified).forEach(say);
    return isInOrder(verified);
  });
}

await runCommand(main);

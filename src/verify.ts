import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createClock } from './clock.ts';
import { readConfig } from './config.ts';
import { openEmbeddedStore } from './store/embedded.ts';
import { openTables } from './store/tables.ts';
import { verifyStore } from './store/verify-register.ts';
import { isInOrder, readDigest, sayDigest, sayVerified } from './store/verify-says.ts';

/**
 * `npm run verify [-- --print-digest] [-- --kept FILE]`: whether any change of the record was altered or removed. The
 * digest, kept where nobody can write who can write the tables, shows later whether the record was written anew.
 */

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const complain = (line: string): boolean => process.stderr.write(`${line}\n`);
/** Nobody waits for an answer: a request has as long as an import's. */
const ATTEMPT_MS = 20_000;

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: { 'print-digest': { type: 'boolean' }, kept: { type: 'string' } },
  });
  const kept = readDigest(values.kept === undefined ? '' : await readFile(values.kept, 'utf8'));
  const config = readConfig(process.env);
  const store = config.connectionString ? undefined : await openEmbeddedStore(config.dataDir);
  try {
    const tables = openTables(config.connectionString ?? store?.connectionString ?? '', {
      attemptMs: ATTEMPT_MS,
    });
    const now = createClock(Date.now, config.clockStart);
    const verified = await verifyStore(tables, { now, kept });
    sayVerified(verified).forEach(isInOrder(verified) ? say : complain);
    if (values['print-digest']) sayDigest(verified).forEach(say);
    return isInOrder(verified);
  } finally {
    await store?.close();
  }
}

const done = await main().catch((error: Error) => {
  complain(error.message);
  return false;
});
process.exit(done ? 0 : 1);

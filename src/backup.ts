import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createClock } from './clock.ts';
import { readConfig } from './config.ts';
import { writeBackup } from './store/backup-file.ts';
import { backupRegister } from './store/backup-register.ts';
import { openEmbeddedStore } from './store/embedded.ts';
import { openTables } from './store/tables.ts';

/** `npm run backup -- FILE`: the whole register as one file, while the bot runs. */

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const complain = (line: string): boolean => process.stderr.write(`${line}\n`);
/** Nobody waits for an answer: a request has as long as an import's. */
const ATTEMPT_MS = 20_000;

async function main(): Promise<boolean> {
  const [file, ...more] = parseArgs({ allowPositionals: true }).positionals;
  if (file === undefined || more.length > 0) {
    complain('Name one file that is not there yet: npm run backup -- register-2026-11-22.backup');
    return false;
  }
  const config = readConfig(process.env);
  const store = config.connectionString ? undefined : await openEmbeddedStore(config.dataDir);
  try {
    const tables = openTables(config.connectionString ?? store?.connectionString ?? '', {
      attemptMs: ATTEMPT_MS,
    });
    const at = new Date().toISOString();
    const now = createClock(Date.now, config.clockStart);
    const { rows, items, changes, unfit } = await backupRegister({ tables, now, wait: pause });
    await writeBackup(file, { at, rows: rows.length, items, changes }, rows);
    say(`${file}: ${items} items with ${changes} changes, the directory, and the books of reminders.`);
    say('It holds exempt items, names and addresses too: keep it as confidential as the register.');
    say(
      'It does not hold what was asked, files that were sent, or what it takes to take the newest import back.',
    );
    if (unfit > 0)
      complain(
        `The record of ${unfit} of the items is not in order, and is in the file as it is: npm run verify`,
      );
    return unfit === 0;
  } finally {
    await store?.close();
  }
}

const done = await main().catch((error: Error) => {
  complain(error.message);
  return false;
});
process.exit(done ? 0 : 1);

import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { complain, runCommand, say } from './command.ts';
import { ATTEMPT_MS, inStore } from './in-store.ts';
import { writeBackup } from './store/backup-file.ts';
import { backupRegister } from './store/backup-register.ts';
import { openTables } from './store/tables.ts';

/** `npm run backup -- FILE`: the whole register as one file, while the bot runs. */

async function main(): Promise<boolean> {
  const [file, ...more] = parseArgs({ allowPositionals: true }).positionals;
  if (file === undefined || more.length > 0) {
    complain('Name one file that is not there yet: npm run backup -- register-2026-11-22.backup');
    return false;
  }
  return inStore(async ({ connectionString, now }) => {
    const tables = openTables(connectionString, { attemptMs: ATTEMPT_MS });
    const at = new Date().toISOString();
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
  });
}

await runCommand(main);

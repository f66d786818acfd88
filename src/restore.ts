import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { complain, runCommand, say } from './command.ts';
import { ATTEMPT_MS, inStore } from './in-store.ts';
import { readBackup } from './store/backup-file.ts';
import { restoreRegister } from './store/restore-register.ts';
import { openTables } from './store/tables.ts';
import { isInOrder, sayVerified } from './store/verify-says.ts';

/**
 * `npm run restore -- FILE [--into-empty | --replace]`: brings a backup into an empty store, or makes a store that is
 * not empty equal to it. Stop the bot before.
 */

const HELP = [
  'npm run restore -- FILE                brings a backup into a store that holds nothing',
  'npm run restore -- FILE --replace      makes a store equal to a backup: what is not in the backup is removed',
  'Stop the bot before. A restore that was cut short is finished by the same command.',
];
const REFUSED = {
  'not empty':
    'The store is not empty. Add --replace to make it equal to the backup: what is not in the backup is lost.',
  busy: 'An import is under way, or a restore was cut short less than a minute ago. Stop the bot, and try again in a minute.',
};

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'into-empty': { type: 'boolean' }, replace: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || values.help || (values.replace && values['into-empty'])) {
    HELP.forEach(values.help ? say : complain);
    return values.help === true;
  }
  const backup = await readBackup(file);
  return inStore(async ({ connectionString, now }) => {
    const tables = openTables(connectionString, { attemptMs: ATTEMPT_MS });
    const restored = await restoreRegister(
      backup,
      { replace: values.replace ?? false },
      { tables, now, newId: randomUUID },
    );
    if (restored.is !== 'done') {
      complain(REFUSED[restored.is]);
      return false;
    }
    const { items, changes, at } = backup.header;
    say(`${items} items with ${changes} changes are as they were at ${at}.`);
    sayVerified(restored.verified).forEach(isInOrder(restored.verified) ? say : complain);
    return isInOrder(restored.verified);
  });
}

await runCommand(main);

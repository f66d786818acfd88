import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { complain, runCommand, say } from './command.ts';
import { readCsvPaper } from './importing/csv-paper.ts';
import type { Choices } from './importing/register-paper.ts';
import { ATTEMPT_MS, inStore } from './in-store.ts';
import { openRegister } from './open-register.ts';
import { createReadPaper } from './papers/read-paper.ts';
import { loadFiles, runImport } from './run-import.ts';

/**
 * `npm run import -- FILE… [--dry-run]`: everything in the files goes in, or nothing does. `--board CODE` and `--open` or
 * `--exempt` say of a Word or Excel file what it leaves open itself.
 */

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      board: { type: 'string' },
      open: { type: 'boolean' },
      exempt: { type: 'boolean' },
    },
  });
  if (positionals.length === 0) {
    complain(
      'Name the files to import: npm run import -- people.csv register.csv [--dry-run]; or one Word or Excel file',
    );
    return false;
  }
  if (values.open && values.exempt) {
    complain(
      'Say either --open or --exempt, not both: the items of one import that say nothing of it are all the same.',
    );
    return false;
  }
  const choices: Choices = {
    board: values.board,
    visibility: values.open ? 'open' : values.exempt ? 'exempt' : undefined,
  };
  const { files, missing } = await loadFiles(positionals);
  if (missing.length > 0) {
    missing.forEach(complain);
    return false;
  }
  return inStore(async ({ connectionString, now }) => {
    const register = openRegister({
      connectionString,
      now,
      newId: randomUUID,
      attemptMs: ATTEMPT_MS,
    });
    const papers = { readPaper: createReadPaper({ readText: readCsvPaper }), choices };
    const dryRun = values['dry-run'] ?? false;
    const { done, lines, notes, warnings, problems } = await runImport(files, register, dryRun, papers);
    notes.forEach(say);
    [...warnings, ...problems].forEach(complain);
    lines.forEach(say);
    if (!done) say('Nothing was imported.');
    else if (values['dry-run']) say('Nothing was written: this was a dry run.');
    return done;
  });
}

await runCommand(main);

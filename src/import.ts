import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createClock } from './clock.ts';
import { readConfig } from './config.ts';
import { readCsvPaper } from './importing/csv-paper.ts';
import type { Choices } from './importing/register-paper.ts';
import { openRegister } from './open-register.ts';
import { createReadPaper } from './papers/read-paper.ts';
import { loadFiles, runImport } from './run-import.ts';
import { openEmbeddedStore } from './store/embedded.ts';

/**
 * `npm run import -- FILE… [--dry-run]`: everything in the files goes in, or nothing does. `--board CODE` and `--open` or
 * `--exempt` say of a Word or Excel file what it leaves open itself.
 */

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const complain = (line: string): boolean => process.stderr.write(`${line}\n`);
/** An import has more time for one request than a question, whose asker is waiting. */
const ATTEMPT_MS = 20_000;

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
  const config = readConfig(process.env);
  const store = config.connectionString ? undefined : await openEmbeddedStore(config.dataDir);
  try {
    const register = openRegister({
      connectionString: config.connectionString ?? store?.connectionString ?? '',
      now: createClock(Date.now, config.clockStart),
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
  } finally {
    await store?.close();
  }
}

const done = await main().catch((error: Error) => {
  complain(error.message);
  return false;
});
process.exit(done ? 0 : 1);

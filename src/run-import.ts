import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sayProblem } from './importing/problem.ts';
import { type ImportFile, readFiles } from './importing/read-files.ts';
import type { openRegister } from './open-register.ts';
import type { Outcome } from './register/batch.ts';

/** What an import says: lines for the person who ran it, and whether everything went in. */
export interface ImportReport {
  done: boolean;
  /** What was read, or would be written. */
  lines: string[];
  warnings: string[];
  problems: string[];
}

type Register = Pick<ReturnType<typeof openRegister>, 'directory' | 'plan' | 'apply' | 'finishPending'>;

const PARTS: [keyof Outcome, string][] = [
  ['organisations', 'organisations'],
  ['boards', 'boards'],
  ['people', 'people'],
  ['areas', 'areas'],
  ['indicators', 'indicators'],
  ['items', 'items'],
];

const sayOutcome = (outcome: Outcome, dryRun: boolean): string[] =>
  PARTS.filter(([part]) => Object.values(outcome[part]).some((n) => n > 0)).map(([part, name]) => {
    const { added, changed, unchanged } = outcome[part];
    const [add, change] = dryRun ? ['to add', 'to change'] : ['added', 'changed'];
    return `${name}: ${added} ${add}, ${changed} ${change}, ${unchanged} unchanged`;
  });

/** Reads register files and writes all of them or nothing; with `dryRun`, only says what it would do. */
export async function runImport(
  files: ImportFile[],
  register: Register,
  dryRun: boolean,
): Promise<ImportReport> {
  if (!dryRun) await register.finishPending();
  const { batch, problems, warnings } = readFiles(files, await register.directory());
  const said = {
    warnings: warnings.map((w) => `warning: ${sayProblem(w)}`),
    problems: problems.map(sayProblem),
  };
  if (problems.length > 0) return { done: false, lines: [], ...said };
  const by = `import of ${files.map(({ name }) => name).join(', ')}`;
  const outcome = dryRun ? await register.plan(batch) : await register.apply(batch, by);
  if (outcome.problems.length > 0) return { done: false, lines: [], ...said, problems: outcome.problems };
  return { done: true, lines: sayOutcome(outcome, dryRun), ...said };
}

/** Loads the files that were named; a file that cannot be read is a problem of its own. */
export async function loadFiles(paths: string[]): Promise<{ files: ImportFile[]; missing: string[] }> {
  const files: ImportFile[] = [];
  const missing: string[] = [];
  for (const file of paths) {
    try {
      files.push({ name: path.basename(file), bytes: await readFile(file) });
    } catch {
      missing.push(`${file}: there is no such file, or it cannot be read`);
    }
  }
  return { files, missing };
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { either, sayProblem } from './importing/problem.ts';
import { type ImportFile, type ReadFiles, readFiles } from './importing/read-files.ts';
import { readRegisterPaper } from './importing/read-register-paper.ts';
import type { Choices, RegisterPaper } from './importing/register-paper.ts';
import type { openRegister } from './open-register.ts';
import type { ReadPaper } from './papers/paper.ts';
import { emptyBatch, type Outcome } from './register/batch.ts';
import type { Directory } from './register/directory.ts';
import type { Item } from './register/item.ts';

/** What an import says: lines for the person who ran it, and whether everything went in. */
export interface ImportReport {
  done: boolean;
  /** What was read, or would be written. */
  lines: string[];
  /** How words were read that are not the register's own; of Word and Excel files. */
  notes: string[];
  warnings: string[];
  problems: string[];
}

type Register = Pick<
  ReturnType<typeof openRegister>,
  'directory' | 'items' | 'plan' | 'apply' | 'finishPending'
>;

/** How Word and Excel files are read, and what whoever runs the command says of what they leave open. */
export interface PaperReading {
  readPaper: ReadPaper;
  choices: Choices;
}

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

/**
 * Reads register files, or one Word or Excel file, and writes all of it or nothing; with `dryRun`, only says what it
 * would do.
 */
export async function runImport(
  files: ImportFile[],
  register: Register,
  dryRun: boolean,
  papers?: PaperReading,
): Promise<ImportReport> {
  if (!dryRun) await register.finishPending();
  const directory = await register.directory();
  const paper = papers && files.find(isPaper);
  const { batch, problems, warnings, notes } = paper
    ? await readOnePaper(paper, files, register, papers)
    : asRead(readFiles(files, directory));
  const said = { notes, warnings, problems };
  if (problems.length > 0) return { done: false, lines: [], ...said };
  const by = `import of ${files.map(({ name }) => name).join(', ')}`;
  const outcome = dryRun ? await register.plan(batch) : await register.apply(batch, by);
  if (outcome.problems.length > 0) return { done: false, lines: [], ...said, problems: outcome.problems };
  return { done: true, lines: sayOutcome(outcome, dryRun), ...said };
}

type Read = Pick<ReadFiles, 'batch'> & Pick<ImportReport, 'problems' | 'warnings' | 'notes'>;

const asRead = ({ batch, problems, warnings }: ReadFiles, notes: string[] = []): Read => ({
  batch,
  notes,
  warnings: warnings.map((warning) => `warning: ${sayProblem(warning)}`),
  problems: problems.map(sayProblem),
});

const refused = (...problems: string[]): Read => ({ batch: emptyBatch(), notes: [], warnings: [], problems });

/** By its name, or by the beginning of its bytes: it is an archive. */
const isPaper = ({ name, bytes }: ImportFile): boolean =>
  /\.(?:xls|doc)[xm]?$/i.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b);

async function readOnePaper(
  { name, bytes }: ImportFile,
  files: ImportFile[],
  register: Register,
  { readPaper, choices }: PaperReading,
): Promise<Read> {
  if (files.length > 1) return refused(`${name}: import a Word or Excel file by itself, without other files`);
  const paper = await readPaper(name, bytes);
  if ('says' in paper) return refused(`${name}: ${paper.says}`);
  const directory = await register.directory();
  const read = readRegisterPaper(paper, directory, choices, await itemsOf(register, directory));
  const told = asRead(read, [...sayColumns(read), ...read.notes.map((note) => `note: ${note}`)]);
  return { ...told, problems: [...told.problems, ...stillToChoose(name, read, directory)] };
}

async function itemsOf({ items }: Register, { boards }: Directory): Promise<Item[]> {
  const all: Item[] = [];
  for (const { code } of boards) {
    const stored = [...(await items.readOutstanding(code)).items, ...(await items.readClosed(code))];
    all.push(...stored.map(({ item }) => item));
  }
  return all;
}

const sayColumns = ({ columns }: RegisterPaper): string[] =>
  columns
    .filter(({ field }) => field !== undefined)
    .map(({ table, heading, field }) => `note: ${table}: "${heading}" is read as ${field}`);

/** What the paper leaves open, each with the option that says it. */
function stillToChoose(name: string, { choosable }: RegisterPaper, { boards }: Directory): string[] {
  const options = {
    board: `which board its items are of; add --board and ${either(boards.map(({ code }) => code)) || 'its code'}`,
    visibility: 'who may see its new items; add --open, or --exempt for Part B',
    kind: 'whether its items are actions or recommendations; add a column "kind"',
  };
  return choosable
    .filter(({ chosen }) => chosen === undefined)
    .map(({ field }) => `${name} does not say ${options[field]}`);
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvPaper } from '../../src/importing/csv-paper.ts';
import { readFiles } from '../../src/importing/read-files.ts';
import { readRegisterPaper } from '../../src/importing/read-register-paper.ts';
import { PAPER_LIMITS } from '../../src/papers/limits.ts';
import type { Paper, PaperRefusal } from '../../src/papers/paper.ts';
import { createReadPaper } from '../../src/papers/read-paper.ts';
import { takeApart } from '../../src/papers/take-apart.ts';
import type { Batch } from '../../src/register/batch.ts';
import type { Day } from '../../src/register/day.ts';
import type { Item } from '../../src/register/item.ts';
import type { WrittenReport } from '../../src/reports/document.ts';
import { registerSheet } from '../../src/reports/register-sheet.ts';
import { planImport } from '../../src/store/import-plan.ts';
import { DIRECTORY, LONGEST_ITEM, registers } from './random-items.ts';
import { write } from './samples.ts';

/** What is exported imports back as unchanged: nothing added, nothing changed, nothing to complain of. */

const VIEW = { today: '2024-11-04' as Day };

interface Back {
  readAs?: string;
  batch: Batch;
  problems: unknown[];
  warnings: { says: string }[];
}

const exported = (items: Item[], as: 'excel' | 'csv'): Promise<WrittenReport> =>
  write({ as, name: 'register', sheet: registerSheet(items, VIEW, as), exempt: false });

function readBack(paper: Paper | PaperRefusal, items: Item[]): Back {
  if ('says' in paper) throw new Error(paper.says);
  return readRegisterPaper(paper, DIRECTORY, {}, items);
}

async function throughCommand(items: Item[]): Promise<Back> {
  const { name, bytes } = await exported(items, 'csv');
  return readFiles([{ name, bytes }], DIRECTORY);
}

async function throughCsv(items: Item[]): Promise<Back> {
  const { name, bytes } = await exported(items, 'csv');
  return readBack(readCsvPaper(name, bytes), items);
}

/** In this process: one of its own for each of hundreds of registers would take minutes. */
async function throughExcel(items: Item[]): Promise<Back> {
  const { name, bytes } = await exported(items, 'excel');
  const read = await takeApart(name, bytes, PAPER_LIMITS);
  return readBack('says' in read ? read : { ...read, file: name }, items);
}

function expectUnchanged(items: Item[], { batch, problems }: Back): void {
  expect(problems).toEqual([]);
  const planned = planImport(batch, DIRECTORY, items, new Map());
  expect(planned.outcome.items).toEqual({ added: 0, changed: 0, unchanged: items.length });
}

describe.each([
  ['CSV, imported by the command,', throughCommand],
  ['CSV, sent in the chat,', throughCsv],
  ['Excel', throughExcel],
])('a register exported as %s', (_, through) => {
  it('imports back as unchanged, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(registers, async (items) => expectUnchanged(items, await through(items))),
      { numRuns: 100 },
    );
  });

  it('imports back as unchanged with cells as long as they may be', async () => {
    expectUnchanged([LONGEST_ITEM], await through([LONGEST_ITEM]));
  });
});

describe('an exported register', () => {
  const plain = { ...LONGEST_ITEM, owners: [] };

  it('imports without a word from CSV, which has exactly the columns of a register file', async () => {
    expect((await throughCommand([plain])).warnings).toEqual([]);
    expect(await throughCsv([plain])).toMatchObject({ readAs: 'register file', warnings: [] });
  });

  it('imports from Excel with one warning, of the columns that the register works out itself', async () => {
    const { readAs, warnings } = await throughExcel([plain]);
    expect(readAs).toBe('register file');
    expect(warnings.map(({ says }) => says)).toEqual([
      'left out, as register.csv has no column called "due date", "days late"',
    ]);
  });

  it('imports back as unchanged when it is sent as a file to be read apart', async () => {
    const { name, bytes } = await exported([LONGEST_ITEM], 'excel');
    const read = createReadPaper({ readText: readCsvPaper });
    expectUnchanged([LONGEST_ITEM], readBack(await read(name, bytes), [LONGEST_ITEM]));
  });
});

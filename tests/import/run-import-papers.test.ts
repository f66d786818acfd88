import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsvPaper } from '../../src/importing/csv-paper.ts';
import type { ImportFile } from '../../src/importing/read-files.ts';
import type { Choices } from '../../src/importing/register-paper.ts';
import { openRegister } from '../../src/open-register.ts';
import { createReadPaper } from '../../src/papers/read-paper.ts';
import { runImport } from '../../src/run-import.ts';
import { startAzurite } from '../azurite.ts';
import { filesOf, TODAY } from '../bot/fellshire.ts';
import { docxOf2017, xlsxOf2017 } from '../importing/papers-2017/build-files.ts';
import { buildXlsx } from '../papers/build-xlsx.ts';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
beforeAll(async () => {
  azurite = await startAzurite();
  await runImport(filesOf(), register(), false);
});
afterAll(() => azurite.close());

const register = () =>
  openRegister({
    connectionString: azurite.connectionString,
    now: () => TODAY,
    newId: randomUUID,
    attemptMs: 10_000,
  });

const readPaper = createReadPaper({ readText: readCsvPaper });
const importing = (files: ImportFile[], choices: Choices = {}, dryRun = false) =>
  runImport(files, register(), dryRun, { readPaper, choices });

describe('npm run import with a Word or Excel file', () => {
  it('says which option a paper needs, then imports it, and again as unchanged', async () => {
    const word = { name: 'progress.docx', bytes: await docxOf2017() };
    const open = await importing([word]);
    expect([open.done, open.lines]).toEqual([false, []]);
    expect(open.problems).toEqual([
      'progress.docx does not say which board its items are of; add --board and SFB or SSC',
      'progress.docx does not say who may see its new items; add --open, or --exempt for Part B',
    ]);

    const choices = { board: 'SFB', visibility: 'open' } as const;
    const dry = await importing([word], choices, true);
    expect(dry).toMatchObject({ done: true, lines: ['items: 13 to add, 0 to change, 0 unchanged'] });
    expect(dry.notes).toContain('note: table 1: "Resib\'ty" is read as owner');
    expect((await importing([word], choices)).lines).toEqual(['items: 13 added, 0 changed, 0 unchanged']);

    const excel = { name: 'progress.xlsx', bytes: await xlsxOf2017() };
    expect((await importing([excel])).lines).toEqual(['items: 0 added, 0 changed, 13 unchanged']);
  });

  it('updates by ref, and keeps what the sheet has no column for', async () => {
    const bytes = await buildXlsx([
      {
        name: 'Log',
        rows: [
          ['Ref', 'Status', 'Update'],
          ['HC-1', 'Green', 'Printed'],
        ],
      },
    ]);
    const { done, lines } = await importing([{ name: 'log.xlsx', bytes }]);
    expect([done, lines]).toEqual([true, ['items: 0 added, 1 changed, 0 unchanged']]);
    const { items } = register();
    const stored = await items.readOne('SFB', 'HC-1');
    expect(stored?.item).toMatchObject({ progress: 'Printed', status: 'in progress', visibility: 'open' });
    expect(stored?.item.title).not.toBe('');
  });

  it('is refused with the reason, and nothing is written', async () => {
    const bad = await importing([{ name: 'photo.docx', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) }]);
    expect([bad.done, bad.problems.length]).toEqual([false, 1]);
    expect(bad.problems[0]).toMatch(/^photo\.docx: /);
    const bytes = await buildXlsx([
      {
        name: 'Log',
        rows: [
          ['Action', 'Owner', 'Status'],
          ['Meet', 'x', 'Purple'],
        ],
      },
    ]);
    const two = await importing([{ name: 'log.xlsx', bytes }, ...filesOf()]);
    expect(two.problems).toEqual(['log.xlsx: import a Word or Excel file by itself, without other files']);
    const row = await importing([{ name: 'log.xlsx', bytes }], { board: 'SFB', visibility: 'open' });
    expect(row.problems).toEqual([expect.stringContaining('log.xlsx, sheet "Log" row 2, Status: "Purple"')]);
  });
});

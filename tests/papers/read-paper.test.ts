import { describe, expect, it } from 'vitest';
import type { PaperLimits } from '../../src/papers/limits.ts';
import { createReadPaper } from '../../src/papers/read-paper.ts';
import { bodyWithTable, buildDocx, paragraph, rawDocx } from './build-docx.ts';
import { buildXlsx } from './build-xlsx.ts';
import { readingProcesses } from './processes.ts';

const reader = (limits: Partial<PaperLimits> = {}) =>
  createReadPaper({
    readText: (file, bytes) => ({
      kind: 'csv',
      file,
      tables: [{ name: file, above: [], rows: [{ line: 1, cells: [Buffer.from(bytes).toString()] }] }],
    }),
    limits,
  });

/** Takes about a second to read. */
const long = (): Uint8Array =>
  rawDocx(bodyWithTable(Array.from({ length: 4_000 }, (_, at) => [paragraph(`item ${at}`), paragraph('x')])));

describe('reading a paper', () => {
  it('reads a Word document in a process of its own, and ends that', async () => {
    const paper = reader()('paper.docx', await buildDocx(['Above', { table: [['“a”', 'b']] }]));
    expect(await paper).toEqual({
      kind: 'docx',
      file: 'paper.docx',
      tables: [{ name: 'table 1', above: ['Above'], rows: [{ line: 1, cells: ['“a”', 'b'] }] }],
    });
    expect(readingProcesses()).toEqual([]);
  });

  it('reads a workbook, whatever capitals its name has', async () => {
    const bytes = await buildXlsx([{ name: 'S', rows: [['a', 1]] }]);
    expect(await reader()('REGISTER.XLSX', bytes)).toMatchObject({
      kind: 'xlsx',
      tables: [{ rows: [{ cells: ['a', '1'] }] }],
    });
  });

  it.each(['register.csv', 'register.txt', 'register'])(
    'hands text called %s on to whoever reads text',
    async (file) => {
      expect(await reader()(file, Buffer.from('ref,título\n'))).toMatchObject({
        kind: 'csv',
        tables: [{ rows: [{ cells: ['ref,título\n'] }] }],
      });
    },
  );

  it.each(['\ufeffref,title', 'MZ,ref', 'ID3;GIF8', 'PK,ref'])(
    'takes a file that begins with %s for text',
    async (text) => {
      expect(await reader()('register.csv', Buffer.from(text))).toMatchObject({ kind: 'csv' });
    },
  );

  it('ends a reading that takes too long', async () => {
    expect(await reader({ readMs: 1 })('a.docx', long())).toEqual({
      says: expect.stringMatching(/too long to read/),
    });
    expect(readingProcesses()).toEqual([]);
  });

  it('survives a reading that takes too much memory', async () => {
    const read = reader({ memory: 24 });
    expect(await read('a.docx', long())).toEqual({ says: expect.stringMatching(/too much in it/) });
    expect(readingProcesses()).toEqual([]);
  });

  it('says that it is a fault of the machine where the process does not start', async () => {
    await expect(reader({ startMs: 1 })('a.docx', long())).rejects.toThrow(/did not start/);
    expect(readingProcesses()).toEqual([]);
  });

  it('reads one file at a time and tells who comes when too many wait', async () => {
    const read = reader({ waiting: 1 });
    const bytes = await buildXlsx([{ name: 'S', rows: [['a']] }]);
    const [first, second, third] = [read('1.xlsx', bytes), read('2.xlsx', bytes), read('3.xlsx', bytes)];
    expect(await third).toEqual({ says: 'I am reading other files just now. Send it again in a minute.' });
    expect(readingProcesses().length).toBeLessThanOrEqual(1);
    expect(await first).toMatchObject({ file: '1.xlsx' });
    expect(await second).toMatchObject({ file: '2.xlsx' });
  });

  it.each([
    [5_000_000, /not a file that I know/],
    [5_000_001, /has 5\.1 MB, and I read at most 5 MB/],
  ])('looks at a file of %i bytes and no more', async (size, says) => {
    expect(await reader()('a.bin', new Uint8Array(size).fill(1))).toEqual({
      says: expect.stringMatching(says),
    });
  });
});

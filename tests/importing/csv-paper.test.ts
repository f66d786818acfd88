import { describe, expect, it } from 'vitest';
import { readCsvPaper } from '../../src/importing/csv-paper.ts';
import { withoutGuard } from '../../src/importing/guard.ts';
import { sayProblem } from '../../src/importing/problem.ts';
import { readRegisterPaper } from '../../src/importing/read-register-paper.ts';
import { DURHAM } from './durham.ts';
import { fileOf, registerOf, tell } from './register-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = (text: string): string[][] => {
  const paper = readCsvPaper('list.csv', bytes(text));
  if ('says' in paper) throw new Error(paper.says);
  return paper.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells));
};

describe('a CSV file as a paper', () => {
  it('is one table, the header among its rows, with the lines on which they begin', () => {
    expect(readCsvPaper('list.csv', bytes('\uFEFFAction,Owner\r\n\r\n"Meet\r\nsoon",Ann\r\n'))).toEqual({
      kind: 'csv',
      file: 'list.csv',
      tables: [
        {
          name: 'list.csv',
          above: [],
          rows: [
            { line: 1, cells: ['Action', 'Owner'] },
            { line: 3, cells: ['Meet\nsoon', 'Ann'] },
          ],
        },
      ],
    });
  });

  it.each([
    ['commas', 'Action,Owner\nMeet; greet; eat,Ann;Ben\nRun; rest; sit,"Ann, Ben"\n'],
    ['semicolons', 'Action;Owner\nMeet, greet, eat;Ann\n"Run; rest";Ben, Cy\n'],
    ['tabs', 'Action\tOwner\nMeet, greet; eat\tAnn\nRun\tBen, Cy\n'],
  ])('may have its cells separated by %s', (_, text) => {
    expect(rowsOf(text).map(({ length }) => length)).toEqual([2, 2, 2]);
  });

  it('may have a title above its header', () => {
    expect(rowsOf('Action log 2018;;\n\nAction;Owner;Due\nMeet, greet;Ann;May\n')).toHaveLength(3);
  });

  it.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0]), /^I cannot read list\.csv: the file is UTF-16/],
    [
      'Windows-1252',
      new Uint8Array([...bytes('a,b\nc,'), 0xe9]),
      /^I cannot read list\.csv, line 2: .*UTF-8/,
    ],
    ['nothing', bytes(' \n'), /the file is empty/],
    ['an open quotation mark', bytes('a,b\n"c,d\n'), /line 2: .*never closed/],
  ])('is refused where it is %s', (_, content, says) => {
    expect(readCsvPaper('list.csv', content)).toEqual({ says: expect.stringMatching(says) });
  });

  it('is a register file where its header says so, and then as strict as the files are', () => {
    const text = registerOf({ board: 'SDP' }, { board: 'SDP', kind: 'wish' });
    const paper = readCsvPaper('register.csv', bytes(text));
    if ('says' in paper) throw new Error(paper.says);
    const read = readRegisterPaper(paper, DURHAM);
    expect([read.readAs, read.columns, read.choosable, read.faulty, read.faultless]).toEqual([
      ...['register file', [], [], 1, 1],
    ]);
    expect(read.problems.map(sayProblem)).toEqual(tell([fileOf('register.csv', text)], DURHAM).problemLines);
    const uneven = readCsvPaper('register.csv', bytes(`${text}SD-9,action,SDP\n`));
    if ('says' in uneven) throw new Error(uneven.says);
    expect(readRegisterPaper(uneven, DURHAM).problems.map(sayProblem)).toContainEqual(
      expect.stringMatching(/^register\.csv line 4: the row has 3 cells and the header 15/),
    );
  });
});

describe('a CSV file of items in other words', () => {
  it('takes no row with a cell too many: a comma without quotation marks moves the others', () => {
    const paper = readCsvPaper(
      'list.csv',
      bytes('Action,Owner,Due\nMeet, greet,Ann Green,May 2018\nRun,Ann Green\n'),
    );
    if ('says' in paper) throw new Error(paper.says);
    const { problems, faulty, faultless } = readRegisterPaper(paper, DURHAM);
    expect(problems.map(sayProblem)).toEqual([
      'list.csv line 2: the row has 4 cells and the header 3; put a cell that has a comma in it in quotation marks',
    ]);
    expect([faulty, faultless]).toEqual([1, 1]);
  });
});

describe('the apostrophe that an export puts before what would be a formula', () => {
  it.each([
    ["'=1+1", '=1+1'],
    ["''=1+1", "'=1+1"],
    ["'-", '-'],
    ["'@x", '@x'],
    ["'＋x", '＋x'],
    ["'\tx", '\tx'],
    ["'tis the plan", "'tis the plan"],
    ['=1+1', '=1+1'],
    ["'", "'"],
    ['', ''],
  ])('comes off %j', (cell, text) => {
    expect(withoutGuard(cell)).toBe(text);
  });

  it('comes off the cells of register files and of other CSV files', () => {
    const { batch } = tell([fileOf('register.csv', registerOf({ board: 'SDP', title: "'=Plan" }))], DURHAM);
    expect(batch.items[0]?.title).toBe('=Plan');
    const paper = readCsvPaper('list.csv', bytes("Action,Owner\n'=Plan,Ann Green\n"));
    if ('says' in paper) throw new Error(paper.says);
    expect(readRegisterPaper(paper, DURHAM).batch.items[0]?.title).toBe('=Plan');
  });
});

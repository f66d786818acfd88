import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded } from '../../src/documents/csv.ts';
import type { Day } from '../../src/register/day.ts';
import type { SheetCell } from '../../src/reports/document.ts';
import { PAYLOADS } from './payloads.ts';
import { sheetReport, write } from './samples.ts';

const textOf = async (...rows: SheetCell[][]): Promise<string> => {
  const { bytes } = await write(sheetReport('csv', { rows }));
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
};

const parsed = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' });

describe('a CSV file', () => {
  it('begins with a byte order mark, ends each line with CRLF and has its header first', async () => {
    expect(await textOf(['Siân', 3], ['b', { day: '2018-03-31' as Day }])).toBe(
      '\uFEFFcolumn 1,column 2\r\nSiân,3\r\nb,2018-03-31\r\n',
    );
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['a\r\nb\rc', '"a\nb\nc"'],
    ['plain; text', 'plain; text'],
    [' spaced ', '" spaced "'],
    ['', ''],
    ['nul\u0000 bell\u0007', 'nul bell'],
    ['half \uD83D', 'half \uFFFD'],
    ['whole 😀', 'whole 😀'],
  ])('writes %j as %j', async (cell, written) => {
    expect(await textOf([cell])).toBe(`\uFEFFcolumn 1\r\n${written}\r\n`);
  });

  it('reads back as the same cells, by the rule of RFC 4180', async () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter((text) => guarded(text) === text && !/[\r\p{Cc}]/u.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
        expect(parsed(await textOf(...rows)).slice(1)).toEqual(rows);
      }),
    );
  });

  it('is named after its report, and says so where it is not for publication', async () => {
    const open = await write(sheetReport('csv', { rows: [['a']] }));
    const exempt = await write(sheetReport('csv', { rows: [['a']] }, true));
    expect([open.name, exempt.name]).toEqual([
      'overdue actions 4 November 2024.csv',
      'Not for publication - overdue actions 4 November 2024.csv',
    ]);
    expect(open.mime).toBe('text/csv');
  });
});

describe('a CSV cell that would begin a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44 191', "'+44 191"],
    ['-5%', "'-5%"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ["'=1", "''=1"],
    ["''@x", "'''@x"],
    ["'plain'", "'plain'"],
    ['a=b', 'a=b'],
    ['– dash', '– dash'],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(guarded(text)).toBe(written);
  });

  it('is text for every payload', async () => {
    const cells = parsed(await textOf(...PAYLOADS.map((payload) => [payload]))).flat();
    expect(cells).toHaveLength(PAYLOADS.length + 1);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  });
});

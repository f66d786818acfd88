import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildXlsx, rawXlsx, textCell, xlsxParts } from './build-xlsx.ts';
import { buildZip } from './build-zip.ts';
import { refusalHere, tablesHere } from './read-here.ts';

/** Style 1 is a date, style 2 a date with a time, style 3 a percentage. */
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs>';

const oneCell = async (cell: string): Promise<string | undefined> => {
  const [table] = await tablesHere(
    'a.xlsx',
    rawXlsx([{ name: 'S', rows: `<row r="1">${cell}</row>` }], '<si><t>shared</t></si>', STYLES),
  );
  return table?.rows[0]?.cells[0];
};

describe('a workbook', () => {
  it('gives each sheet as a table, with the rows as they are numbered in the sheet', async () => {
    const bytes = await buildXlsx([
      {
        name: 'Safety & crime',
        rows: [
          ['Ref', 'Due'],
          [null, null],
          ['OC-1', new Date('2018-03-31')],
        ],
      },
      { name: 'Second', rows: [['only', true, 12]] },
    ]);
    expect(await tablesHere('register.xlsx', bytes)).toEqual([
      {
        name: 'Safety & crime',
        above: [],
        rows: [
          { line: 1, cells: ['Ref', 'Due'] },
          { line: 3, cells: ['OC-1', '2018-03-31'] },
        ],
      },
      { name: 'Second', above: [], rows: [{ line: 1, cells: ['only', 'yes', '12'] }] },
    ]);
  });

  it('keeps to itself the sheets that its maker hid, and leaves out the empty ones', async () => {
    const row = `<row r="1">${textCell('A1', 'x')}</row>`;
    const bytes = rawXlsx([
      { name: 'hidden', rows: row, state: 'hidden' },
      { name: 'seen', rows: row },
      { name: 'empty', rows: '<row r="1"/>' },
      { name: 'very hidden', rows: row, state: 'veryHidden' },
    ]);
    expect((await tablesHere('a.xlsx', bytes)).map(({ name }) => name)).toEqual(['seen']);
  });

  it.each([
    ['a date', '<c r="A1" s="1"><v>43190</v></c>', '2018-03-31'],
    ['a date with a time', '<c r="A1" s="2"><v>43190.75</v></c>', '2018-03-31'],
    ['a time without a date', '<c r="A1" s="2"><v>0.75</v></c>', '18:00'],
    ['a day that no calendar has', '<c r="A1" s="1"><v>99999999</v></c>', '####'],
    ['a date in the other way to write it', '<c r="A1" t="d"><v>2018-03-31T00:00:00Z</v></c>', '2018-03-31'],
    ['a whole number', '<c r="A1"><v>12</v></c>', '12'],
    ['a number with decimals', '<c r="A1"><v>0.30000000000000004</v></c>', '0.3'],
    ['a number that is negative and small', '<c r="A1"><v>-1.5E-3</v></c>', '-0.0015'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', 'yes'],
    ['no', '<c r="A1" t="b"><v>0</v></c>', 'no'],
    ['an error', '<c r="A1" t="e"><f>B9</f><v>#REF!</v></c>', '#REF!'],
    ['a text that a formula gives', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>a &lt; b</v></c>', 'a < b'],
    ['a number that a formula gives', '<c r="A1"><f>1+1</f><v>2</v></c>', '2'],
    ['shared text', '<c r="A1" t="s"><v>0</v></c>', 'shared'],
    [
      'text with formatting',
      '<c r="A1" t="inlineStr"><is><r><t>bold</t></r><r><t xml:space="preserve"> plain</t></r></is></c>',
      'bold plain',
    ],
    ['text with line breaks of Windows', textCell('A1', 'one&#13;&#10;two\nthree'), 'one\ntwo\nthree'],
    ['an escape of Excel', textCell('A1', 'one_x000D_\ntwo'), 'one\ntwo'],
    ['text that looks like a formula', textCell('A1', '=1+1'), '=1+1'],
    ['text with a comment of XML within', textCell('A1', 'be<!-- not this -->fore'), 'before'],
  ])('gives %s as text', async (_, cell, text) => {
    expect(await oneCell(cell)).toBe(text);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const parts = xlsxParts(
      [{ name: 'S', rows: '<row r="1"><c r="A1" s="1"><v>41728</v></c></row>' }],
      undefined,
      STYLES,
    );
    const bytes = buildZip(
      parts.map((part) =>
        part.name === 'xl/workbook.xml'
          ? { ...part, data: String(part.data).replace('<sheets>', '<workbookPr date1904="true"/><sheets>') }
          : part,
      ),
    );
    expect((await tablesHere('a.xlsx', bytes))[0]?.rows[0]?.cells).toEqual(['2018-03-31']);
  });

  it('puts each value in its column, whatever is left out before it', async () => {
    const rows = `<row r="3"><c r="B3"><v>1</v></c><c r="C3" s="1"/><c r="AA3"><v>2</v></c></row>`;
    const [table] = await tablesHere('a.xlsx', rawXlsx([{ name: 'S', rows }], undefined, STYLES));
    expect(table?.rows[0]?.line).toBe(3);
    expect(table?.rows[0]?.cells.map((text, at) => [at, text]).filter(([, text]) => text !== '')).toEqual([
      [1, '1'],
      [26, '2'],
    ]);
  });

  it('reads sheets of programs that give neither rows nor cells a place, and name elements in full', async () => {
    const rows =
      '<x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>two</x:t></x:is></x:c></x:row><x:row/><x:row><x:c><x:v>3</x:v></x:c></x:row>';
    expect((await tablesHere('a.xlsx', rawXlsx([{ name: 'S', rows }])))[0]?.rows).toEqual([
      { line: 1, cells: ['1', 'two'] },
      { line: 3, cells: ['3', ''] },
    ]);
  });

  it('is read to the letter, however long it is', async () => {
    const text = (line: number): string => `item ${line} & “more” <of> it `.repeat(1 + (line % 7)).trim();
    const inXml = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const rows = Array.from(
      { length: 3_000 },
      (_, at) => `<row r="${at + 1}">${textCell(`A${at + 1}`, inXml(text(at)))}</row>`,
    ).join('');
    const [table] = await tablesHere('a.xlsx', rawXlsx([{ name: 'S', rows }]));
    expect(table?.rows.map(({ cells }) => cells[0])).toEqual(
      Array.from({ length: 3_000 }, (_, at) => text(at)),
    );
  });

  it('is read as it was written, whatever was written', async () => {
    // What writes the workbook keeps its texts in an object, and trips over those that every object has.
    const isWritable = (text: string): boolean =>
      /^[^\p{C}]*$/u.test(text) && !text.includes('_x') && !(text in {});
    const value = fc.oneof(fc.constant(null), fc.integer(), fc.string({ unit: 'binary' }).filter(isWritable));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const bytes = await buildXlsx([{ name: 'S', rows: [...rows, ['end']] }]);
          const [table] = await tablesHere('a.xlsx', bytes);
          const expected = rows.map((row, at) => ({
            line: at + 1,
            cells: row.map((cell) => String(cell ?? '').trim()),
          }));
          const read = table?.rows
            .slice(0, -1)
            .map(({ line, cells }) => ({ line, cells: cells.slice(0, rows[line - 1]?.length) }));
          const padded = expected.map(({ line, cells }) => ({
            line,
            cells: cells.slice(0, table?.rows[0]?.cells.length),
          }));
          expect(read).toEqual(padded.filter(({ cells }) => cells.some((text) => text !== '')));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('may link to other workbooks and pages, which nobody follows', async () => {
    const parts = xlsxParts([{ name: 'S', rows: `<row r="1">${textCell('A1', 'x')}</row>` }]);
    const links = (type: string): string =>
      `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.org/" TargetMode="External"/></Relationships>`;
    const bytes = buildZip([
      ...parts,
      { name: 'xl/externalLinks/_rels/externalLink1.xml.rels', data: links('externalLinkPath') },
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: links('hyperlink') },
      { name: 'xl/embeddings/Microsoft_Excel_Sheet1.xlsx', data: 'PK\x03\x04 the figures of a chart' },
      { name: 'xl/media/image1.png', data: '\x89PNG' },
    ]);
    expect(await tablesHere('a.xlsx', bytes)).toHaveLength(1);
  });

  it('may have as many rows and columns as the limits say, and not one more', async () => {
    const rows = (count: number): string =>
      Array.from(
        { length: count },
        (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
      ).join('');
    const limits = { rows: 5, columns: 3, cell: 4 };
    const refusal = (given: string) => refusalHere('a.xlsx', rawXlsx([{ name: 'S', rows: given }]), limits);
    expect(await refusal(rows(5))).toBe('');
    expect(await refusal(rows(6))).toMatch(/more than 5 rows/);
    expect(await refusal('<row r="1"><c r="C1"><v>1</v></c></row>')).toBe('');
    expect(await refusal('<row r="1"><c r="D1"><v>1</v></c></row>')).toMatch(/more than 3 columns in S/);
    expect(await refusal(`<row r="1">${textCell('A1', 'four')}</row>`)).toBe('');
    expect(await refusal(`<row r="1">${textCell('A1', 'fives')}</row>`)).toMatch(
      /row 1 of S has 5 characters/,
    );
  });
});

import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/register/day.ts';
import { PAYLOADS } from './payloads.ts';
import { elements, partOf, partsOf, sheetReport, write } from './samples.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

const sheetOf = async (sheet: Parameters<typeof sheetReport>[1], exempt = false): Promise<string> =>
  partOf(await write(sheetReport('excel', sheet, exempt)), SHEET);

const nameOf = (workbook: string): string | undefined => /<sheet [^>]*name="([^"]*)"/.exec(workbook)?.[1];

describe('an Excel workbook', () => {
  it('has text as text, numbers as numbers and days as days', async () => {
    const day = { day: '2018-03-31' as Day };
    const written = await write(sheetReport('excel', { rows: [['12', 12, day]] }));
    const [, cells] = elements(partOf(written, SHEET), 'row');
    const [text = '', number = '', date = ''] = elements(cells ?? '', 'c');
    expect(text).toContain('t="s"');
    expect(number).toMatch(/<v>12<\/v>/);
    expect(number).not.toContain('t=');
    expect(date).toMatch(/<v>43190<\/v>/);
    expect(partOf(written, 'xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"');

    const [sheet] = await readExcelFile(Buffer.from(written.bytes));
    expect(sheet?.data[1]).toEqual(['12', 12, new Date('2018-03-31T00:00:00Z')]);
  });

  it('keeps its header in sight, with a filter on each column', async () => {
    const xml = await sheetOf({
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).toContain('<autoFilter ref="A1:B3"/>');
    expect(elements(xml, 'col').map((col) => /width="(\d+)/.exec(col)?.[1])).toEqual(['20', '20']);
  });

  it('prints on as many pages as it takes, with the header on each and their number', async () => {
    const written = await write(sheetReport('excel', { name: "Chair's list", rows: [['a', 'b']] }));
    const xml = partOf(written, SHEET);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(elements(xml, 'pageSetup')[0]).toMatch(/orientation="landscape".*fitToWidth="1".*fitToHeight="0"/);
    expect(xml).toContain('<oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter>');
    expect(partOf(written, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Chair''s list'!$1:$1</definedName>`,
    );
  });

  it('has the parts of its sheet in the order that Excel asks for', async () => {
    const parts = 'sheetPr sheetViews cols sheetData autoFilter pageMargins pageSetup headerFooter'.split(
      ' ',
    );
    const xml = await sheetOf({ rows: [['a']] }, true);
    const places = parts.map((part) => xml.search(new RegExp(`<${part}[ />]`)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it.each([
    ['Register', 'Register'],
    ['Overdue [police]: a/b\\c*d?', 'Overdue police a b c d'],
    ['A name that is much longer than Excel takes', 'A name that is much longer than'],
    ["'quoted'", 'quoted'],
    ['', 'Sheet'],
    ['///', 'Sheet'],
  ])('calls a sheet %j %j', async (name, called) => {
    const written = await write(sheetReport('excel', { name, rows: [['a']] }));
    expect(nameOf(partOf(written, 'xl/workbook.xml'))).toBe(called);
  });

  it('says in its name, on its sheet and on each printed page that it is not for publication', async () => {
    const written = await write(sheetReport('excel', { rows: [['a']] }, true));
    expect(written.name).toBe('Not for publication - overdue actions 4 November 2024.xlsx');
    expect(nameOf(partOf(written, 'xl/workbook.xml'))).toBe('Not for publication - Register');
    expect(elements(partOf(written, SHEET), 'oddHeader')[0]).toContain(
      'Not for publication – exempt information',
    );
    const open = await write(sheetReport('excel', { rows: [['a']] }));
    expect(Object.values(partsOf(open)).join('')).not.toMatch(/not for publication|exempt/i);
  });

  it('cuts a text that no cell holds, and says so in the cell', async () => {
    const written = await write(sheetReport('excel', { rows: [['x'.repeat(40_000)]] }));
    const [, text = ''] = elements(partOf(written, 'xl/sharedStrings.xml'), 't');
    expect(text.replace(/<[^>]+>/g, '')).toHaveLength(32_767);
    expect(text).toContain(' … (cut here: the text has 40,000 characters)<');
  });

  it('is the same file, byte for byte, when the same report is written at the same time', async () => {
    const report = sheetReport('excel', { rows: [['a', 1]] });
    expect((await write(report)).bytes).toEqual((await write(report)).bytes);
  });
});

describe('a cell of an Excel workbook', () => {
  const read = async (text: string): Promise<unknown> => {
    const { bytes } = await write(sheetReport('excel', { rows: [[text, 'end']] }));
    const [sheet] = await readExcelFile(Buffer.from(bytes));
    return sheet?.data[1]?.[0];
  };

  it.each([
    'constructor',
    '__proto__',
    'toString',
    '_x0041_ and _x000D_',
    'two\nlines',
    '<b>&amp;"\'',
    '😀 Siân',
    '1e5',
    '00123',
    'TRUE',
    '31/10/2017',
  ])('reads back %j as it is', async (text) => {
    expect(await read(text)).toBe(text);
  });

  it('never holds a formula, and stays text when somebody edits it', async () => {
    const written = await write(sheetReport('excel', { rows: PAYLOADS.map((payload) => [payload]) }));
    const xml = partOf(written, SHEET);
    expect(xml).not.toMatch(/<f[ >/]/);
    const styles = elements(elements(partOf(written, 'xl/styles.xml'), 'cellXfs')[0] ?? '', 'xf');
    const cells = elements(xml, 'c').slice(1);
    expect(cells).toHaveLength(PAYLOADS.length);
    for (const cell of cells) {
      expect(cell).toContain(' t="s"');
      const style = styles[Number(/ s="(\d+)"/.exec(cell)?.[1])] ?? '';
      expect(style).toMatch(/numFmtId="49"|numFmtId="1\d\d"/);
    }
  });

  it('links to nothing outside', async () => {
    const written = await write(
      sheetReport('excel', { rows: [['https://evil.example', '=HYPERLINK("x")']] }),
    );
    const parts = Object.values(partsOf(written)).join('');
    expect(parts).not.toMatch(/TargetMode="External"|<hyperlink/);
  });
});

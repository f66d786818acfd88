import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { blocksReport, elements, TABLE, textIn, write } from './samples.ts';
import { bodyOf, paragraphSaying, paragraphs, styleOf } from './word-parts.ts';

describe('a table in a Word document', () => {
  it('repeats its header row, and only that, on each page', async () => {
    const body = await bodyOf(TABLE, { ...TABLE, caption: 'Table 2' });
    const tables = elements(body, 'w:tbl');
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const rows = elements(table, 'w:tr').map((row) => row.includes('<w:tblHeader/>'));
      expect(rows).toEqual([true, false, false]);
      expect(table).toMatch(/<w:tblLook[^>]* w:firstRow="true"/);
    }
  });

  it('has its caption above it, on the same page, and as its alternative text', async () => {
    const body = await bodyOf(TABLE);
    const caption = paragraphSaying(body, TABLE.caption);
    expect(styleOf(caption)).toBe('Caption');
    expect(caption).toContain('<w:keepNext/>');
    expect(body.indexOf(caption) + caption.length).toBe(body.indexOf('<w:tbl>'));
    expect(body).toContain(`<w:tblCaption w:val="${TABLE.caption}"/>`);
    expect(body).toContain(
      '<w:tblDescription w:val="Columns: Review recommendation, Progress, Responsibility, Timescale"/>',
    );
  });

  it('is as wide as the page, its columns by their share', async () => {
    const body = await bodyOf(TABLE);
    const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    const sum = widths.reduce((total, width) => total + width, 0);
    expect(sum).toBeGreaterThan(9000);
    expect(widths.map((width) => Math.round((100 * width) / sum))).toEqual(TABLE.widths);
  });

  it('splits a long row over pages and keeps a short one together', async () => {
    const body = await bodyOf({
      ...TABLE,
      rows: [
        ['short', '', '', ''],
        ['long '.repeat(200), '', '', ''],
      ],
    });
    expect(elements(body, 'w:tr').map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, false]);
  });

  it('has each line of a cell as a paragraph and each bullet as a bullet', async () => {
    const body = await bodyOf(TABLE);
    const [, , row = ''] = elements(body, 'w:tr');
    const [recommendation = '', progress = ''] = elements(row, 'w:tc');
    expect(
      paragraphs(recommendation).map((paragraph) => [textIn(paragraph), paragraph.includes('<w:numPr>')]),
    ).toEqual([
      ['Enhance training through:', false],
      ['a session for Elected Members', true],
      ['fraud awareness training', true],
    ]);
    expect(paragraphs(progress).map(textIn)).toEqual([
      'As detailed above.',
      'An online package is available.',
    ]);
  });

  it('reads back with the same texts', async () => {
    const { bytes } = await write(blocksReport(TABLE));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const cells = [...value.matchAll(/<t[dh]>(.*?)<\/t[dh]>/g)].map(([, cell = '']) =>
      cell
        .replace(/<li>/g, '• ')
        .replace(/<\/(?:p|li)>(?=.)/g, '\n')
        .replace(/<[^>]+>/g, '')
        .trim(),
    );
    const expected = [TABLE.header, ...TABLE.rows].flat().map((text) => text.replace(/\n+/g, '\n'));
    expect(cells).toEqual(expected);
  });

  it('fills up rows that are too short, so that Word does not take the file for damaged', async () => {
    const body = await bodyOf({ ...TABLE, rows: [['only one']] });
    expect(
      elements(elements(body, 'w:tr')[1] ?? '', 'w:tc').map((cell) => elements(cell, 'w:p').length),
    ).toEqual([1, 1, 1, 1]);
  });
});

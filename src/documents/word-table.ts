import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block } from '../reports/document.ts';
import { NUMBERING, STYLE } from './word-styles.ts';
import { lineOf, linesOf, paragraphOf } from './word-text.ts';

type TableBlock = Extract<Block, { is: 'table' }>;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
const SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: 'E7E6E6' };
const PADDING = { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 100, right: 100 };

/** A row stays on one page up to this many characters in its longest cell; a longer one would leave half a page empty. */
const LONGEST_UNSPLIT = 400;

/** Word joins two tables that have nothing between them; a line as thin as this rarely takes a page of its own. */
const BELOW = { before: 0, after: 160, line: 20, lineRule: LineRuleType.EXACT };

/** Reports write an entry of a list within a cell so. */
const BULLET = /^• ?/;

const cellLine = (line: string): Paragraph =>
  BULLET.test(line)
    ? new Paragraph({
        style: STYLE.cellBullet,
        numbering: { reference: NUMBERING.cellBullets, level: 0 },
        children: [new TextRun(line.replace(BULLET, ''))],
      })
    : new Paragraph({ style: STYLE.cell, children: [new TextRun(line)] });

/** A cell with nothing in it still has a paragraph: Word takes a table without for damaged. */
function cellParagraphs(text: string): Paragraph[] {
  const lines = linesOf(text);
  return lines.length > 0 ? lines.map(cellLine) : [new Paragraph({ style: STYLE.cell })];
}

/** Widths of columns in twentieths of a point, which together take the whole width. */
function columnWidths(header: string[], widths: number[], whole: number): number[] {
  const shares = header.map((_, index) => Math.max(widths[index] ?? 0, 0));
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.some((share) => share === 0)) return header.map(() => Math.floor(whole / header.length));
  return shares.map((share) => Math.floor((whole * share) / sum));
}

/** What a screen reader says of the table before it reads it. */
function withAlternativeText(table: Table, caption: string, header: string[]): Table {
  const plain = table.prepForXml.bind(table);
  table.prepForXml = (context) => {
    const written = plain(context);
    const parts: unknown = written?.['w:tbl'];
    const properties: unknown = Array.isArray(parts) ? parts[0]?.['w:tblPr'] : undefined;
    if (!Array.isArray(properties)) {
      throw new Error('The table has no place for its alternative text: has docx changed?');
    }
    properties.push(
      { 'w:tblCaption': { _attr: { 'w:val': lineOf(caption) } } },
      { 'w:tblDescription': { _attr: { 'w:val': `Columns: ${header.map(lineOf).join(', ')}` } } },
    );
    return written;
  };
  return table;
}

/** A table under its caption, as wide as `width` (twentieths of a point), with a header row that is repeated on each page. */
export function tableOf({ caption, header, widths, rows }: TableBlock, width: number): (Paragraph | Table)[] {
  const columns = columnWidths(header, widths, width);
  const cell = (index: number, children: Paragraph[], shading?: typeof SHADE): TableCell =>
    new TableCell({
      width: { size: columns[index] ?? 0, type: WidthType.DXA },
      children,
      ...(shading && { shading }),
    });

  const headerRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: header.map((text, index) =>
      cell(index, [paragraphOf(text, { style: STYLE.cellHeading })], SHADE),
    ),
  });
  const bodyRows = rows.map((row) => {
    const texts = header.map((_, index) => row[index] ?? '');
    return new TableRow({
      cantSplit: texts.every(({ length }) => length <= LONGEST_UNSPLIT),
      children: texts.map((text, index) => cell(index, cellParagraphs(text))),
    });
  });

  const table = new Table({
    rows: [headerRow, ...bodyRows],
    width: { size: columns.reduce((total, column) => total + column, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: PADDING,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
  });
  return [
    paragraphOf(caption, { style: STYLE.caption, keepNext: true }),
    withAlternativeText(table, caption, header),
    new Paragraph({ spacing: BELOW }),
  ];
}

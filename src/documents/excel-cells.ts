import type { CellObject } from 'write-excel-file/node';
import type { SheetCell } from '../reports/document.ts';
import { cleanText } from './clean-text.ts';
import { guarded } from './csv.ts';

/** Characters: what Excel holds in one cell. */
const LONGEST_CELL = 32_767;

/** Points: a line of text in 10 point Arial, and the highest row that Excel knows. */
const LINE = 12.75;
const HIGHEST_ROW = 409;

const PLAIN = { alignVertical: 'top', align: 'left', borderStyle: 'thin', borderColor: '#BFBFBF' } as const;
const HEADING = { ...PLAIN, fontWeight: 'bold', backgroundColor: '#E7E6E6', wrap: true } as const;

function fitting(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const note = ` … (cut here: the text has ${text.length.toLocaleString('en-GB')} characters)`;
  return text.slice(0, LONGEST_CELL - note.length) + note;
}

/**
 * Text that reads back as it is. `_x0041_` would be read as "A", unless its first character is written in that way
 * itself. The library finds texts it has seen in a plain object, where names such as "constructor" are taken already:
 * a space after them, which reading takes off, keeps them from being found there.
 */
function readable(text: string): string {
  const escaped = text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
  return escaped in {} ? `${escaped} ` : escaped;
}

/** Always text to Excel, and in cells that would begin a formula also when somebody edits them. */
function textCell(text: string): CellObject {
  const clean = cleanText(text);
  const signed = guarded(clean) !== clean;
  return {
    value: readable(fitting(clean)),
    type: String,
    wrap: true,
    ...PLAIN,
    ...(signed && { format: '@' }),
  };
}

function cellOf(cell: SheetCell): CellObject {
  if (typeof cell === 'string') return textCell(cell);
  if (typeof cell === 'number') return { value: cell, type: Number, ...PLAIN };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', ...PLAIN };
}

/** Lines that a cell takes in a column so many digits wide; letters are narrower, which makes up for words kept whole. */
function linesIn(cell: SheetCell, width: number): number {
  if (typeof cell !== 'string') return 1;
  const fit = Math.max(1, width);
  return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fit)), 0);
}

/**
 * A row as high as its fullest cell. Not every program works that out by itself: LibreOffice would let the lines of a
 * cell run over the rows below it.
 */
export function rowOf(cells: SheetCell[], widths: number[]): CellObject[] {
  const lines = Math.max(1, ...cells.map((cell, index) => linesIn(cell, widths[index] ?? 0)));
  const height = Math.min(HIGHEST_ROW, LINE * lines + 2);
  return cells.map((cell) => ({ ...cellOf(cell), height }));
}

export const headingOf = (heading: string): CellObject => ({
  value: readable(cleanText(heading)),
  type: String,
  ...HEADING,
});

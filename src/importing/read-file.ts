import type { Batch, BatchPart, ItemRow } from '../register/batch.ts';
import { decode, type Refusal } from './decode.ts';
import { type Layout, readHeader } from './file-kinds.ts';
import { withoutGuard } from './guard.ts';
import type { Problem } from './problem.ts';
import { type Cells, ROW_SCHEMAS } from './row-schemas.ts';
import { readTable, type Table } from './table.ts';

/** An entry of the register and where it was written. */
export interface Placed<T> {
  file: string;
  line: number;
  entry: T;
}

/** A row as it is written, whether or not it could be read. */
export interface WrittenRow {
  file: string;
  line: number;
  cells: Cells;
}

/** A batch whose every entry knows its place. */
export type PlacedBatch = { [Part in BatchPart]: Placed<Batch[Part][number]>[] };

/** Where what was read goes. */
export interface Reading {
  /** The rows without a fault of their own. */
  rows: PlacedBatch;
  /** All rows, so that what they have to do with each other is told together with their own faults. */
  written: Record<BatchPart, WrittenRow[]>;
  problems: Problem[];
  warnings: Problem[];
  /** Parts of which a row has too many or too few cells; `unknown` for a file that could not be read at all. */
  unread: Set<BatchPart | 'unknown'>;
  /** What the places of rows count. */
  counted: 'line' | 'row';
  /** Items of which nobody has said yet who may see them. */
  undecided: Set<ItemRow>;
}

export const startReading = (counted: 'line' | 'row' = 'line'): Reading => ({
  rows: { organisations: [], boards: [], people: [], areas: [], indicators: [], items: [] },
  written: { organisations: [], boards: [], people: [], areas: [], indicators: [], items: [] },
  problems: [],
  warnings: [],
  unread: new Set(),
  counted,
  undecided: new Set(),
});

/** Whether entries of a part may be missing because of other faults; then a name that is not there says nothing. */
export const mayLack = ({ written, unread }: Reading, part: BatchPart): boolean =>
  unread.has(part) || (unread.has('unknown') && written[part].length === 0);

/** Reads one file by itself, into `reading`; what it has to do with other files is looked at afterwards. */
export function readFile(file: string, bytes: Uint8Array, reading: Reading): void {
  const sheet = readSheet(bytes);
  if ('says' in sheet) {
    reading.unread.add('unknown');
    reading.problems.push({ file, ...sheet });
    return;
  }
  readRows(file, sheet, reading);
}

/** A register file's table: its header was read already. */
export interface RegisterTable extends Table {
  layout: Layout;
}

/** Reads the rows of a register file into `reading`. `asMeant` takes off what an export put on. */
export function readRows(
  file: string,
  { layout, header, rows }: RegisterTable,
  reading: Reading,
  asMeant: (cells: Cells) => Cells = withoutGuards,
): void {
  const { part, columns } = layout;
  for (const says of layout.warnings) reading.warnings.push({ file, line: header.line, says });
  for (const { line, cells } of rows) {
    if (cells.length === header.cells.length) {
      const named: Cells = {};
      for (const { name, index } of columns) named[name] = cells[index] ?? '';
      readRow(part, { file, line, cells: asMeant(named) }, reading);
    } else {
      reading.unread.add(part);
      reading.problems.push({ file, line, says: wrongNumber(cells.length, header.cells.length) });
    }
  }
}

const withoutGuards = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, withoutGuard(cell)]));

function readSheet(bytes: Uint8Array): RegisterTable | Refusal {
  const decoded = decode(bytes);
  if ('says' in decoded) return decoded;
  const table = readTable(decoded.text);
  if ('says' in table) return table;
  const layout = readHeader(table.header);
  if ('says' in layout) return layout;
  if (table.rows.length > 0) return { ...table, layout };
  return { line: table.header.line, says: 'the file has a header and no rows' };
}

export function wrongNumber(cells: number, expected: number): string {
  const hint =
    cells > expected
      ? 'put a cell that has a comma in it in quotation marks'
      : 'write a comma for each empty cell too';
  return `the row has ${cells} cells and the header ${expected}; ${hint}`;
}

/** Reads a row of a part; its entry where it is without a fault. */
export function readRow<Part extends BatchPart>(
  part: Part,
  row: WrittenRow,
  { rows, written, problems }: Reading,
): Batch[Part][number] | undefined {
  const { file, line, cells } = row;
  written[part].push(row);
  const read = ROW_SCHEMAS[part].safeParse(cells);
  if (read.success) {
    rows[part].push({ file, line, entry: read.data });
    return read.data;
  }
  for (const { path, message } of read.error.issues) {
    problems.push({ file, line, column: String(path[0]), says: message });
  }
  return undefined;
}

import type { Paper, PaperRow, PaperTable } from '../papers/paper.ts';
import { readHeader } from './file-kinds.ts';
import { type FoundHeader, findHeader } from './find-header.ts';
import { type ItemTable, isCommitteeSheet, layoutKey } from './item-table.ts';
import type { RegisterTable } from './read-file.ts';

/** The tables of a paper, by what they are. */
export interface PaperTables {
  registers: { place: string; table: RegisterTable }[];
  items: ItemTable[];
  /** Names of those in which nothing is recognised. */
  others: string[];
}

/** Tells register files, tables of items and everything else apart. */
export function sortTables(paper: Paper): PaperTables {
  const sorted: PaperTables = { registers: [], items: [], others: [] };
  const layouts = new Map<string, number>();
  const layoutOf = (headings: string[]): number => {
    const key = layoutKey(headings);
    const layout = layouts.get(key) ?? layouts.size;
    layouts.set(key, layout);
    return layout;
  };
  let before: ItemTable | undefined;
  for (const table of paper.tables) {
    if (table.rows.length === 0) continue;
    const place = placeOf(paper, table);
    const register = registerTable(paper, table);
    const found = register ? undefined : findHeader(table);
    if (register) sorted.registers.push({ place, table: register });
    else if (found) {
      before = itemTable({ paper, place, table, found }, layoutOf);
      sorted.items.push(before);
      continue;
    } else if (before && continues(paper, before, table)) {
      const header = { ...before.header, line: 0 };
      sorted.items.push({ ...before, place, name: table.name, header, above: table.above, rows: table.rows });
      continue;
    } else sorted.others.push(table.name);
    before = undefined;
  }
  return sorted;
}

function placeOf(paper: Paper, table: PaperTable): string {
  if (paper.kind === 'csv') return paper.file;
  return paper.kind === 'xlsx' ? `${paper.file}, sheet "${table.name}"` : `${paper.file}, ${table.name}`;
}

/**
 * A table whose first row is the header of a register file. A sheet of contacts also has a column called "name", so in
 * a workbook the directory's kinds must have no other columns, and more than one.
 */
function registerTable({ kind }: Paper, { rows }: PaperTable): RegisterTable | undefined {
  const [header, ...rest] = rows;
  if (!header) return undefined;
  const layout = readHeader(header);
  if ('says' in layout) return undefined;
  const own = layout.columns.filter(({ index }) => index >= 0).length;
  if (kind !== 'csv' && layout.part !== 'items' && (layout.left.length > 0 || own < 2)) return undefined;
  // A cell too many in a CSV file means that a comma is not in quotation marks; in a sheet it cannot.
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const even = (row: PaperRow): PaperRow =>
    kind === 'csv'
      ? row
      : { ...row, cells: [...row.cells, ...Array<string>(width - row.cells.length).fill('')] };
  return { header: even(header), rows: rest.map(even), layout };
}

interface FoundTable {
  paper: Paper;
  place: string;
  table: PaperTable;
  found: FoundHeader;
}

function itemTable(
  { paper, place, table, found }: FoundTable,
  layoutOf: (headings: string[]) => number,
): ItemTable {
  const below = table.rows.slice(found.index + 1);
  const uneven = below.filter(
    ({ cells }) =>
      paper.kind === 'csv' && cells.slice(found.row.cells.length).some((cell) => cell.trim() !== ''),
  );
  const rows = below.filter((row) => !uneven.includes(row));
  const width = Math.max(found.row.cells.length, ...rows.map(({ cells }) => cells.length));
  const headings = Array.from({ length: width }, (_, column) => found.row.cells[column] ?? '');
  const fields = headings.map((_, column) => found.fields[column]);
  const over = table.rows
    .slice(0, found.index)
    .map(({ cells }) => cells.filter((cell) => cell.trim()).join(' '));
  return {
    ...{ place, name: table.name, header: found.row, headings, fields, layout: layoutOf(found.row.cells) },
    above: [...table.above, ...over],
    rows,
    uneven,
    kind: paper.kind,
    committee: paper.kind === 'docx' || isCommitteeSheet(headings, fields),
  };
}

/** A Word table that goes on in another one, without its header: as wide, and with nothing between the two. */
const continues = ({ kind }: Paper, before: ItemTable, { above, rows }: PaperTable): boolean =>
  kind === 'docx' && above.length === 0 && rows.every(({ cells }) => cells.length === before.headings.length);

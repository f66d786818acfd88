import type { Paper } from '../papers/paper.ts';
import { nameKey } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { withoutGuardAsKnown } from './guard.ts';
import type { PaperTables } from './paper-tables.ts';
import { type Reading, readRows } from './read-file.ts';
import type { Cells } from './row-schemas.ts';

/** Reads those tables of a paper that are register files, by the same rules as the files themselves. */
export function readRegisterTables(
  { kind }: Paper,
  { registers }: PaperTables,
  items: Item[],
  reading: Reading,
): void {
  const known = new Map(items.map((item) => [nameKey(item.ref), item]));
  const asKnown = (cells: Cells): Cells => {
    const item = known.get(nameKey(cells.ref ?? ''));
    return item ? withoutGuards(cells, item) : cells;
  };
  for (const { place, table } of registers) {
    if (table.rows.length === 0) {
      const { line } = table.header;
      reading.problems.push({ file: place, line, says: 'there is a header and no rows' });
    } else if (kind === 'csv') readRows(place, table, reading);
    else readRows(place, table, reading, asKnown);
  }
}

const PROSE = ['title', 'detail', 'source', 'area', 'timescale', 'progress'] as const;

function withoutGuards(cells: Cells, item: Item): Cells {
  const clean = { ...cells };
  for (const field of PROSE) {
    const cell = cells[field];
    if (cell !== undefined) clean[field] = withoutGuardAsKnown(cell, item[field]);
  }
  return clean;
}

import type { PaperRow, PaperTable } from '../papers/paper.ts';
import { type Guess, guessColumns, isItemTable } from './columns.ts';

/** Rows above the header that may hold a title, a logo's text or a note. */
const LOOKED_AT = 30;
/** Rows below it that are looked at to tell a full column from an empty one. */
const LOOKED_BELOW = 50;

export interface FoundHeader extends Guess {
  /** Its place among the table's rows. */
  index: number;
  row: PaperRow;
}

/** The row that is most like a header of items, and what its columns hold; undefined where no row is like one. */
export function findHeader({ rows }: PaperTable): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  for (const [index, row] of rows.slice(0, LOOKED_AT).entries()) {
    const guess = guessColumns(row.cells, []);
    if (isItemTable(guess.fields) && guess.score > (best?.score ?? 0)) best = { ...guess, index, row };
  }
  return best && { ...best, fields: guessColumns(best.row.cells, columnsBelow(rows, best)).fields };
}

function columnsBelow(rows: PaperRow[], { index, row }: FoundHeader): string[][] {
  const below = rows.slice(index + 1, index + 1 + LOOKED_BELOW);
  return row.cells.map((_, column) => below.map(({ cells }) => cells[column] ?? ''));
}

import type { PaperLimits } from './limits.ts';
import type { PaperRow } from './paper.ts';
import { shown, TOO_LARGE, Unreadable } from './unreadable.ts';

/** Takes in the rows of one paper, leaves out those with nothing in them, and stops at what is too much. */
export interface RowsTaken {
  /** Adds a row to a table; `table` is only for sentences. */
  add(rows: PaperRow[], row: PaperRow, table: string): void;
  /** Counts text that is no cell. */
  text(words: string): void;
}

export function takeRows(limits: PaperLimits): RowsTaken {
  let rowsSeen = 0;
  let textSeen = 0;
  const text = (words: string): void => {
    textSeen += words.length;
    if (textSeen > limits.text) throw new Unreadable(TOO_LARGE);
  };
  return {
    text,
    add(rows, row, table) {
      if (row.cells.length > limits.columns) throw tooManyColumns(table, limits);
      const tooLong = row.cells.find((cell) => cell.length > limits.cell);
      if (tooLong !== undefined)
        throw new Unreadable(
          `A cell in row ${row.line} of ${shown(table)} has ${tooLong.length.toLocaleString('en-GB')} characters, and I read at most ${limits.cell.toLocaleString('en-GB')}. Is it the right file?`,
        );
      for (const cell of row.cells) text(cell);
      if (row.cells.every((cell) => cell.trim() === '')) return;
      rowsSeen += 1;
      if (rowsSeen > limits.rows) throw tooManyRows(limits);
      rows.push(row);
    },
  };
}

export const tooManyRows = (limits: PaperLimits): Unreadable =>
  new Unreadable(
    `This file has more than ${limits.rows.toLocaleString('en-GB')} rows. Is it the right file? Send only the sheet or the table with the items.`,
  );

export const tooManyColumns = (table: string, limits: PaperLimits): Unreadable =>
  new Unreadable(
    `This file has more than ${limits.columns} columns in ${shown(table)}. Clear what is to the right of the table, save it and send it again.`,
  );

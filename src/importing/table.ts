import { CsvError, parse } from 'csv-parse/sync';
import type { Refusal } from './decode.ts';
import type { Delimiter } from './delimiter.ts';
import { LONGEST_ROW, MOST_ROWS } from './limits.ts';

export interface Row {
  /** The line of the file on which the row starts, counted from 1. */
  line: number;
  cells: string[];
}

/** A file as rows of cells, the header first; there is always one row at least. Rows with nothing in them are left out. */
export interface Table {
  header: Row;
  rows: Row[];
}

/**
 * Reads CSV (RFC 4180). A fault of the quotation marks leaves open where later rows begin, so that one fault is
 * all that is told of such a file.
 */
export function readTable(text: string, delimiter: Delimiter = ','): Table | Refusal {
  const rows: Row[] = [];
  let ended = 0;
  let seen = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      to: MOST_ROWS + 2,
      on_record: (cells: string[], { lines }) => {
        ended = lines;
        seen += 1;
        const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: lines - breaks, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: firstLineAfter(ended, text), says: whatIsWrong(error.code) };
  }
  if (seen > MOST_ROWS + 1) {
    const most = MOST_ROWS.toLocaleString('en-GB');
    return { line: ended, says: `the file has more than ${most} rows; is it the right file?` };
  }
  const [header, ...rest] = rows;
  if (!header) return { line: 1, says: 'the file is empty' };
  return { header, rows: rest };
}

function whatIsWrong(code: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a cell of this row opens a quotation mark (") that is never closed';
    case 'CSV_MAX_RECORD_SIZE':
      return 'this row is over 1 MB long; is a quotation mark (") opened in it and never closed?';
    default:
      return 'a quotation mark (") in this row is out of place; within a cell write it twice and put the cell in quotation marks';
  }
}

function firstLineAfter(line: number, text: string): number {
  const lines = text.split('\n', line + 1000);
  const next = lines.findIndex((words, index) => index >= line && words.trim() !== '');
  return next < 0 ? line + 1 : next + 1;
}

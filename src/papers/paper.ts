/** A file as rows of text, whatever made it: what is said in it is for others to understand. */

export const PAPER_KINDS = ['csv', 'xlsx', 'docx'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A row as it is written. A cell that spans several columns stands in the first of them; the others are empty. */
export interface PaperRow {
  /** Counted from 1, as whoever wrote the file counts: rows of a sheet, lines of a CSV file, rows of a Word table. */
  line: number;
  /**
   * Text in one form, whatever the file had: a real date as `2018-03-31`, a number as it is written, yes and no as
   * words. Paragraphs are apart by line breaks; an entry of a list begins with `• `.
   */
  cells: string[];
}

/** A sheet of a workbook, a table of a Word document, or the one table that a CSV file is. */
export interface PaperTable {
  /** The sheet's name; `table 2` in a Word document; the file's name for CSV. */
  name: string;
  /** Lines of text above a Word table since the table before it, in order; empty for others. */
  above: string[];
  /** Rows with nothing in them are left out; their numbers are not given again. */
  rows: PaperRow[];
}

export interface Paper {
  kind: PaperKind;
  /** The file's name, as its sender has it. */
  file: string;
  tables: PaperTable[];
}

/** Why a file cannot be read, in a sentence that names the reason and says what to do. */
export interface PaperRefusal {
  says: string;
}

/** Takes a file apart, in a place where a hostile one can do no harm. Never throws for what is in the file. */
export type ReadPaper = (file: string, bytes: Uint8Array) => Promise<Paper | PaperRefusal>;

import type { Day } from '../register/day.ts';

/** A report as its parts, before it is a file: what a clerk tables, with nothing said of fonts or formats. */

export type Block =
  | { is: 'heading'; level: 1 | 2 | 3; text: string }
  /** `numbered`: a paragraph of a committee report, numbered through the whole report. */
  | { is: 'paragraph'; text: string; numbered?: boolean }
  | { is: 'list'; entries: string[] }
  | {
      is: 'table';
      caption: string;
      header: string[] /** Percent of the page, one a column. */;
      widths: number[];
      rows: string[][];
    }
  /** Left for the clerk to fill in, such as "Finance". */
  | { is: 'blank'; label: string };

/** Pages that belong together. Exempt ones begin on a page of their own and say so on each page. */
export interface Section {
  /** Set where the pages are exempt: the paragraph of Schedule 12A, or words that ask for it. */
  exempt?: { paragraph: string };
  /** Wide tables read better on their side. */
  landscape?: boolean;
  blocks: Block[];
}

/** A report for Word. */
export interface ReportDocument {
  /** "Progress of recommendations following the Organised Crime review": the document's title. */
  title: string;
  /** Lines above the title: the committee's name, the day. */
  heading: string[];
  sections: Section[];
}

export type SheetCell = string | number | { day: Day };

/** A report for a spreadsheet: one sheet with one header row. */
export interface ReportSheet {
  /** At most 31 characters, as sheets are named. */
  name: string;
  columns: { heading: string /** Characters. */; width: number }[];
  rows: SheetCell[][];
}

/** A report that is ready to be written. */
export type Report =
  | { as: 'word'; name: string; document: ReportDocument; exempt: boolean }
  | { as: 'excel' | 'csv'; name: string; sheet: ReportSheet; exempt: boolean };

/** A file: its name with the ending, and its media type. */
export interface WrittenReport {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

export type WriteReport = (report: Report) => Promise<WrittenReport>;

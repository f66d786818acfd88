import type { Batch } from '../register/batch.ts';
import type { Kind, Visibility } from '../register/item.ts';
import type { Problem } from './problem.ts';

/** What a paper that somebody sent is taken for, before anything of it is written. */

/** The columns that a table of items may have, called as in register.csv. */
export const ITEM_FIELDS = [
  'ref',
  'kind',
  'board',
  'title',
  'detail',
  'source',
  'agreed',
  'area',
  'rank',
  'owner',
  'organisation',
  'timescale',
  'status',
  'visibility',
  'progress',
] as const;
export type ItemField = (typeof ITEM_FIELDS)[number];

/** What whoever sent the paper said of it: what the paper itself leaves open, and columns that were guessed wrongly. */
export interface Choices {
  /** Code of the board of items that name none. */
  board?: string | undefined;
  kind?: Kind | undefined;
  /** Of items that are new and say nothing of it. */
  visibility?: Visibility | undefined;
  /** By the key of a column: what it is, or that it is left out. */
  columns?: Record<string, ItemField | 'left out'> | undefined;
  /** Rows that cannot be taken are left out, and the others imported. */
  withoutFaulty?: boolean | undefined;
}

/** A column of a table of items and what it was taken for. */
export interface ReadColumn {
  /** The same each time the same paper is read. */
  key: string;
  /** The table's name. */
  table: string;
  heading: string;
  /** The first value in it. */
  sample: string;
  /** Undefined where it is left out. */
  field: ItemField | undefined;
}

export interface RegisterPaper {
  readAs: 'register file' | 'spreadsheet' | 'committee paper';
  /** Of spreadsheets and committee papers; a register file's columns are what they are called. */
  columns: ReadColumn[];
  /** What must be chosen before it can be imported; what was chosen already is still named, so that it can be changed. */
  choosable: { field: 'board' | 'visibility' | 'kind'; chosen: string | undefined }[];
  batch: Batch;
  /** Where there is one, nothing can be imported, or only `withoutFaulty`. `line` is the row of the sheet or table. */
  problems: Problem[];
  /** How many rows cannot be taken; with `faultless`, the number that could go in without them. */
  faulty: number;
  faultless: number;
  warnings: Problem[];
  /** How words were read that are not the register's own: "DCI Ashton" as Dave Ashton; "Amber" as at risk. */
  notes: string[];
}

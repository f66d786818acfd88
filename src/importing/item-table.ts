import type { PaperKind, PaperRow } from '../papers/paper.ts';
import { headingKey } from './headings.ts';
import type { ItemField } from './register-paper.ts';

/** A table of a paper whose rows are items, in whatever words and order. */
export interface ItemTable {
  /** As problems name it: `register.xlsx, sheet "Actions"`. */
  place: string;
  name: string;
  header: PaperRow;
  /** As many as the widest row has cells; those without words above them are empty. */
  headings: string[];
  /** What each column was taken for; undefined for one that is left out. */
  fields: (ItemField | undefined)[];
  /** What columns of this heading and those of tables with the same headings have in their keys. */
  layout: number;
  /** Lines of text above the table, or rows of a sheet above its header. */
  above: string[];
  /** The rows below the header. */
  rows: PaperRow[];
  /** Rows of a CSV file with more cells than its header: which cell belongs where, nobody can tell. */
  uneven: PaperRow[];
  committee: boolean;
  kind: PaperKind;
}

/** The key of a column: the same for tables with the same headings, and each time the paper is read. */
export const columnKey = ({ layout }: Pick<ItemTable, 'layout'>, column: number): string =>
  `${layout + 1}-${column + 1}`;

export const layoutKey = (headings: string[]): string => JSON.stringify(headings.map(headingKey));

/** The text of a field in a row; undefined where the table has no column for it. */
export function textOf({ fields }: ItemTable, row: PaperRow, field: ItemField): string | undefined {
  const column = fields.indexOf(field);
  return column < 0 ? undefined : (row.cells[column] ?? '').trim();
}

/** The heading of a field as it is written; the field's own name where there is none. */
export function headingOf({ fields, headings }: ItemTable, field: string): string {
  const heading = headings[(fields as (string | undefined)[]).indexOf(field)] ?? '';
  return heading.replace(/\s+/g, ' ').trim() || field;
}

/** Is the row the header once more, as it stands on each page of a paper? */
export function isHeaderAgain({ header }: ItemTable, row: PaperRow): boolean {
  const key = (cells: string[]): string => layoutKey(cells).replace(/(?:,"")*\]$/, ']');
  return key(row.cells) === key(header.cells);
}

/** A sheet of the four columns of a progress report: a committee paper that was typed into Excel. */
export function isCommitteeSheet(headings: string[], fields: ItemTable['fields']): boolean {
  const has = (field: ItemField): boolean => fields.includes(field);
  const extra = fields.filter(
    (field) => field && !['ref', 'title', 'progress', 'owner', 'timescale'].includes(field),
  );
  const title = headings[fields.indexOf('title')] ?? '';
  return (
    /recommendation/.test(headingKey(title)) &&
    (['progress', 'owner', 'timescale'] as const).every(has) &&
    extra.length === 0
  );
}

import type { ReportSheet, SheetCell } from '../reports/document.ts';
import { cleanText } from './clean-text.ts';

/** What a spreadsheet would take for the beginning of a formula, whatever apostrophes the text itself has before it. */
const FORMULA_SIGN = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Text as a CSV cell: an apostrophe goes before what a spreadsheet would compute. Reading a register takes exactly one
 * apostrophe off such a cell, so that text which begins with apostrophes and a sign gets one more, and comes back whole.
 */
export const guarded = (text: string): string => (FORMULA_SIGN.test(text) ? `'${text}` : text);

/** RFC 4180: a cell with a comma, a quotation mark or a line end in it is in quotation marks. */
const quoted = (text: string): string =>
  /[",\n\r]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;

function written(cell: SheetCell): string {
  if (typeof cell === 'number') return String(cell);
  return quoted(guarded(typeof cell === 'string' ? cleanText(cell) : cell.day));
}

/** Tells spreadsheets that the file is UTF-8; without it Excel turns "Siân" into "SiÃ¢n". */
const BYTE_ORDER_MARK = '\uFEFF';

/** A sheet as CSV: UTF-8 with a byte order mark, lines that end in CRLF, days as 2018-03-31. */
export function csvOf({ columns, rows }: ReportSheet): Uint8Array {
  const lines = [columns.map(({ heading }) => heading), ...rows].map((row) => row.map(written).join(','));
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`);
}

import writeExcelFile from 'write-excel-file/node';
import type { ReportSheet } from '../reports/document.ts';
import { cleanText } from './clean-text.ts';
import { headingOf, rowOf } from './excel-cells.ts';
import { printing } from './excel-printing.ts';
import { EXEMPT_NAME } from './exempt-marking.ts';

const LONGEST_SHEET_NAME = 31;

/** Excel refuses some characters in the name of a sheet, and an apostrophe at either end of it. */
function sheetName(name: string, exempt: boolean): string {
  const allowed = cleanText(exempt ? `${EXEMPT_NAME} - ${name}` : name)
    .replace(/[[\]:*?/\\\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST_SHEET_NAME)
    .replace(/^[' ]+|[' ]+$/g, '');
  return allowed || 'Sheet';
}

/** A sheet as an Excel workbook: a header row that stays in sight, with filters, dates that are dates, and no formulas. */
export async function excelOf(sheet: ReportSheet, exempt: boolean): Promise<Uint8Array> {
  const name = sheetName(sheet.name, exempt);
  const widths = sheet.columns.map(({ width }) => width);
  const workbook = writeExcelFile(
    [sheet.columns.map(({ heading }) => headingOf(heading)), ...sheet.rows.map((row) => rowOf(row, widths))],
    {
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [printing({ name, columns: widths.length, rows: sheet.rows.length, exempt })],
    },
  );
  return workbook.toBuffer();
}

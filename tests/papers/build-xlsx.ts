import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { contentTypes, relationships } from './build-docx.ts';
import { buildZip, type ZipEntry } from './build-zip.ts';

export type XlsxValue = string | number | boolean | Date | null;

/** A workbook as Excel would write it. Dates are real dates. */
export async function buildXlsx(sheets: { name: string; rows: XlsxValue[][] }[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, format: 'dd/mm/yyyy' } : value)),
    ) as SheetData,
  }));
  return new Uint8Array(await writeExcelFile(written).toBuffer());
}

export const EXCEL_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export interface RawSheet {
  name: string;
  /** What stands in `sheetData`. */
  rows: string;
  /** What stands before it. */
  before?: string;
  state?: 'hidden' | 'veryHidden';
}

/** A workbook around sheets that a test writes as it likes. */
export function xlsxParts(sheets: RawSheet[], shared?: string, styles?: string): ZipEntry[] {
  const related = relationships([
    ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
  ]);
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  return [
    { name: '[Content_Types].xml', data: contentTypes([['/xl/workbook.xml', EXCEL_TYPE]]) },
    { name: '_rels/.rels', data: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', data: `<workbook><sheets>${listed.join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', data: related },
    ...sheets.map(({ rows, before = '' }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `<worksheet>${before}<sheetData>${rows}</sheetData></worksheet>`,
    })),
    ...(shared === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: `<sst>${shared}</sst>` }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', data: `<styleSheet>${styles}</styleSheet>` }]),
  ];
}

export const rawXlsx = (sheets: RawSheet[], shared?: string, styles?: string): Uint8Array =>
  buildZip(xlsxParts(sheets, shared, styles));

/** A cell with text that stands in it. */
export const textCell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

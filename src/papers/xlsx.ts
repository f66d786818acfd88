import { strToU8, zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import type { PaperLimits } from './limits.ts';
import { takeRows } from './limits-of-tables.ts';
import type { Package } from './package.ts';
import type { PaperTable } from './paper.ts';
import { plainSheet } from './sheet.ts';
import { TOO_LARGE, Unreadable } from './unreadable.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The sheets of a workbook that can be seen, each as a table; those with nothing in them are left out. */
export async function readXlsx(file: Package, limits: PaperLimits): Promise<PaperTable[]> {
  const workbook = readWorkbook(file);
  if (workbook.sheets.length > limits.tables) throw new Unreadable(TOO_LARGE);
  const plain = workbook.sheets.map(({ name, xml }) => ({ name, ...plainSheet(xml, name, limits) }));
  const archive = archiveOf(
    workbook,
    plain.map(({ xml }) => xml),
  );
  const read = plain.length === 0 ? [] : await readSheets(archive);
  const taken = takeRows(limits);
  const tables = plain.map(({ name, lines }, index): PaperTable => {
    const table: PaperTable = { name, above: [], rows: [] };
    for (const [at, values] of (read[index]?.data ?? []).entries())
      taken.add(table.rows, { line: lines[at] ?? at + 1, cells: values.map(textOf) }, name);
    return table;
  });
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length > 0) return filled;
  throw new Unreadable(
    'This Excel file has no sheet with anything in it that can be seen. Is it the right file?',
  );
}

/** An archive of our own making with only the sheets to read, so that no library unpacks a stranger's. */
function archiveOf({ from1904, sharedStrings, styles }: Workbook, sheets: string[]): ArrayBuffer {
  const listed = sheets.map((_, at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="r${at}"/>`);
  const links = sheets.map(
    (_, at) => `<Relationship Id="r${at}" Type="${OFFICE}/worksheet" Target="worksheets/${at}.xml"/>`,
  );
  const parts: [string, string][] = [
    [
      'xl/workbook.xml',
      `<workbook><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${links.join('')}</Relationships>`],
    ...sheets.map((xml, at): [string, string] => [`xl/worksheets/${at}.xml`, xml]),
    ...(sharedStrings === '' ? [] : [['xl/sharedStrings.xml', sharedStrings] as [string, string]]),
    ...(styles === '' ? [] : [['xl/styles.xml', styles] as [string, string]]),
  ];
  const archive = zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)])), { level: 0 });
  return Uint8Array.from(archive).buffer;
}

/** The value of a cell in the one form that papers have, see `PaperRow`. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOrTime(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  // Excel keeps 15 digits; what a computer adds beyond them is not in the sheet.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return String(value).replace(/\r\n?/g, '\n');
}

/** A time of day is a part of the day that Excel counts from; what is not a date at all it shows as ####. */
function dayOrTime(value: Date): string {
  const time = value.getTime();
  if (Number.isNaN(time) || value.getUTCFullYear() > 9999 || value.getUTCFullYear() < 1899) return '####';
  const text = value.toISOString();
  return value.getUTCFullYear() === 1899 ? text.slice(11, 16) : text.slice(0, 10);
}

import { rawXlsx, textCell } from './build-xlsx.ts';
import type { HostileFile } from './hostile.ts';
import { GOOD_ROWS, letters, many, noise } from './hostile-text.ts';

/** Excel files that are like any other but for what is in them. */

const sheet = (rows: string, before?: string): Uint8Array =>
  rawXlsx([{ name: 'S', rows, ...(before === undefined ? {} : { before }) }]);

const PROTO = `<row r="1">${['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((text, at) => textCell(`${letters(at + 1)}1`, text)).join('')}</row><row r="2">${textCell('A2', 'polluted')}</row>`;

export const HOSTILE_SHEETS: HostileFile[] = [
  {
    name: 'a million rows',
    file: 'a.xlsx',
    bytes: () => sheet(many(1_000_000, () => '<row><c><v>1</v></c></row>')),
    says: /more than 20,000 rows|unpacks to far more/,
  },
  {
    name: 'two hundred thousand rows',
    file: 'a.xlsx',
    bytes: () => sheet(many(200_000, (at) => `<row r="${at}"><c r="A${at}"><v>${at * 7919}</v></c></row>`)),
    says: /more than 20,000 rows/,
  },
  {
    name: 'ten thousand columns',
    file: 'a.xlsx',
    bytes: () =>
      sheet(`<row r="1">${many(10_000, (at) => textCell(`${letters(at)}1`, noise(9) + at))}</row>`),
    says: /more than 100 columns/,
  },
  {
    name: 'a cell of 3 MB',
    file: 'a.xlsx',
    bytes: () => sheet(`<row r="1">${textCell('A1', noise(3_000_000))}</row>`),
    says: /3,000,000 characters/,
  },
  {
    name: 'a cell of 10 MB of one letter',
    file: 'a.xlsx',
    bytes: () => sheet(`<row r="1">${textCell('A1', 'a'.repeat(10_000_000))}</row>`),
    says: /unpacks to far more/,
  },
  {
    name: 'one long text shown again and again',
    file: 'a.xlsx',
    bytes: () => again(),
    says: /too much in it/,
  },
  {
    name: 'seven megabytes of shared text',
    file: 'a.xlsx',
    bytes: () =>
      rawXlsx(
        [{ name: 'S', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
        `<si><t>${noise(7_000_000)}</t></si>`,
      ),
    says: /7,000,000 characters|5\.\d MB/,
  },
  {
    name: 'rows out of order',
    file: 'a.xlsx',
    bytes: () => sheet('<row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'),
    says: /damaged/,
  },
  {
    name: 'a row beyond the last',
    file: 'a.xlsx',
    bytes: () => sheet('<row r="9999999"><c r="A9999999"><v>1</v></c></row>'),
    says: /damaged/,
  },
  {
    name: 'a shared text that is not there',
    file: 'a.xlsx',
    bytes: () => sheet('<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>'),
    says: /damaged/,
  },
  {
    name: 'a workbook with only hidden sheets',
    file: 'a.xlsx',
    bytes: () => rawXlsx([{ name: 'S', rows: GOOD_ROWS, state: 'veryHidden' }]),
    says: /no sheet with anything/,
  },
  {
    name: 'six hundred sheets',
    file: 'a.xlsx',
    bytes: () => rawXlsx(Array.from({ length: 600 }, (_, at) => ({ name: `S${at}`, rows: GOOD_ROWS }))),
    says: /too much in it/,
  },
  {
    name: 'a sheet that claims all there is, with one cell',
    file: 'a.xlsx',
    bytes: () => sheet(GOOD_ROWS, '<dimension ref="A1:XFD1048576"/>'),
    says: undefined,
  },
  {
    name: 'one cell in the last row',
    file: 'a.xlsx',
    bytes: () => sheet(`${GOOD_ROWS}<row r="1048576">${textCell('A1048576', 'end')}</row>`),
    says: undefined,
  },
  { name: '__proto__ as a heading', file: 'a.xlsx', bytes: () => sheet(PROTO), says: undefined },
];

function again(): Uint8Array {
  const rows = many(
    1_000,
    (line) => `<row r="${line}">${many(20, (at) => `<c r="${letters(at)}${line}" t="s"><v>0</v></c>`)}</row>`,
  );
  return rawXlsx([{ name: 'S', rows }], `<si><t>${noise(90_000)}</t></si>`);
}

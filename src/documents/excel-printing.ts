import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { EXEMPT_SHEET } from './exempt-marking.ts';

/** What the library leaves out: filters on the header row, and pages that somebody can print and read. */

interface Printed {
  /** The sheet's name. */
  name: string;
  columns: number;
  /** Without the header. */
  rows: number;
  exempt: boolean;
}

/** The register has too many columns for A4 to be read. Source: ECMA-376 part 1, 18.3.1.63. */
const A3 = 8;

const SHEET = 'xl/worksheets/sheet{id}.xml';

function insertInSheet(xml: string, element: string): string {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet');
}

/** `&B` is bold, `&P` and `&N` are the page and the number of pages. Source: ECMA-376 part 1, 18.3.1.46. */
function headerFooter(exempt: boolean): string {
  const header = exempt ? `<oddHeader>${sanitizeTextContent(`&C&B${EXEMPT_SHEET}`)}</oddHeader>` : '';
  return `<headerFooter>${header}<oddFooter>${sanitizeTextContent('&CPage &P of &N')}</oddFooter></headerFooter>`;
}

/** Names that Excel itself gives to the filtered cells and to the rows repeated on each page. */
function definedNames(name: string, filtered: string): string {
  const sheet = sanitizeTextContent(`'${name.replaceAll("'", "''")}'`);
  const [from = '', to = ''] = filtered.split(':').map((cell) => cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'));
  return [
    '<definedNames>',
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${sheet}!${from}:${to}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$1:$1</definedName>`,
    '</definedNames>',
  ].join('');
}

/** Lets readers filter each column, and prints on as many landscape pages as it takes, the header row on each. */
export function printing({ name, columns, rows, exempt }: Printed): Feature<Stream | Buffer | Blob> {
  const filtered = `A1:${getCellAddress(rows, columns - 1)}`;
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml) =>
            [
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              `<autoFilter ref="${filtered}"/>`,
              headerFooter(exempt),
            ].reduce(insertInSheet, xml),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup'
              ? { ...attributes, paperSize: A3, fitToWidth: 1, fitToHeight: 0 }
              : attributes,
        },
        'xl/workbook.xml': {
          transform: (xml) => {
            const empty = findElement(xml, 'definedNames');
            if (!empty) throw new Error('The workbook has no place for names: has write-excel-file changed?');
            return replaceElement(xml, empty, definedNames(name, filtered));
          },
        },
      },
    },
  };
}

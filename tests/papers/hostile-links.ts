import { docxParts, OFFICE, rawDocx, relationships } from './build-docx.ts';
import { xlsxParts } from './build-xlsx.ts';
import { buildZip, type ZipEntry } from './build-zip.ts';
import type { HostileFile } from './hostile.ts';
import { GOOD_BODY, GOOD_ROWS } from './hostile-text.ts';

/** Word and Excel files whose parts lead out of the file, in circles, or to parts that are not there. */

const withEntry = (entry: ZipEntry): Uint8Array => rawDocx(GOOD_BODY, [entry]);
const outside = (type: string, target: string): Uint8Array =>
  withEntry({ name: 'word/_rels/document.xml.rels', data: relationships([[type, target, 'External']]) });

export const HOSTILE_LINKS: HostileFile[] = [
  {
    name: 'a picture from outside',
    file: 'a.docx',
    bytes: () => outside('image', 'http://192.0.2.1/x.png'),
    says: /picture from outside/,
  },
  {
    name: 'a picture from outside, spelt otherwise',
    file: 'a.docx',
    bytes: () => spelt(),
    says: /picture from outside/,
  },
  {
    name: 'a template from outside',
    file: 'a.docx',
    bytes: () => outside('attachedTemplate', 'http://192.0.2.1/x.dotm'),
    says: /template from outside/,
  },
  {
    name: 'an object from outside',
    file: 'a.docx',
    bytes: () => outside('oleObject', 'file://192.0.2.1/x'),
    says: /something from outside/,
  },
  {
    name: 'a frame from outside',
    file: 'a.docx',
    bytes: () => outside('frame', 'http://192.0.2.1/'),
    says: /something from outside/,
  },
  {
    name: 'a sheet from outside',
    file: 'a.xlsx',
    bytes: () => relinked([['worksheet', 'http://192.0.2.1/sheet.xml', 'External']]),
    says: /something from outside/,
  },
  {
    name: 'a sheet that points out of the file',
    file: 'a.xlsx',
    bytes: () => relinked([['worksheet', '../../../etc/passwd']]),
    says: /lacks a part.*etc\/passwd/,
  },
  { name: 'a sheet without a relationship', file: 'a.xlsx', bytes: () => relinked([]), says: /damaged/ },
  {
    name: 'a workbook that is its own sheet',
    file: 'a.xlsx',
    bytes: () => relinked([['worksheet', 'workbook.xml']]),
    says: /no sheet with anything/,
  },
  {
    name: 'a package whose document is its own relationships',
    file: 'a.docx',
    bytes: () => ownDocument(),
    says: /lacks the part/,
  },
  {
    name: 'a document without its main part',
    file: 'a.docx',
    bytes: () => buildZip(docxParts(GOOD_BODY).slice(0, 2)),
    says: /lacks a part.*word\/document\.xml/,
  },
  {
    name: 'a workbook without its sheet',
    file: 'a.xlsx',
    bytes: () =>
      buildZip(xlsxParts([{ name: 'S', rows: GOOD_ROWS }]).filter(({ name }) => !name.includes('sheet1'))),
    says: /lacks a part.*sheet1\.xml/,
  },
];

function relinked(related: [string, string, 'External'?][]): Uint8Array {
  return buildZip(
    xlsxParts([{ name: 'S', rows: GOOD_ROWS }]).map((entry) =>
      entry.name === 'xl/_rels/workbook.xml.rels' ? { ...entry, data: relationships(related) } : entry,
    ),
  );
}

const spelt = (): Uint8Array =>
  withEntry({
    name: 'word/_rels/document.xml.rels',
    data: `<p:Relationships xmlns:p="x"><p:Relationship TargetMode='&#69;xternal' Id='i' Target='//192.0.2.1/x' Type='${OFFICE}/image'></p:Relationship></p:Relationships>`,
  });

const ownDocument = (): Uint8Array =>
  buildZip(
    docxParts(GOOD_BODY).map((entry) =>
      entry.name === '_rels/.rels'
        ? { ...entry, data: relationships([['officeDocument', '_rels/.rels']]) }
        : entry,
    ),
  );

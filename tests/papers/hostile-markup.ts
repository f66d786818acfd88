import { bodyWithTable, documentXml, docxParts, paragraph, rawDocx } from './build-docx.ts';
import { xlsxParts } from './build-xlsx.ts';
import { buildZip } from './build-zip.ts';
import type { HostileFile } from './hostile.ts';
import { GOOD_BODY, GOOD_ROWS, many, noise } from './hostile-text.ts';

/** Word and Excel files whose parts are no XML, or such as leads a reader astray. */

const withDocument = (xml: string | Uint8Array): Uint8Array =>
  buildZip(
    docxParts('').map((entry) => (entry.name === 'word/document.xml' ? { ...entry, data: xml } : entry)),
  );
const withSheet = (xml: string): Uint8Array =>
  buildZip(
    xlsxParts([{ name: 'S', rows: '' }]).map((entry) =>
      entry.name.includes('sheet1') ? { ...entry, data: xml } : entry,
    ),
  );
const nested = (depth: number): string =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('deep')}${'</w:tc></w:tr></w:tbl><w:p/>'.repeat(depth)}`;

const LAUGHS = `<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`;
const XXE = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

export const HOSTILE_MARKUP: HostileFile[] = [
  {
    name: 'an external entity in a document',
    file: 'a.docx',
    bytes: () => withDocument(XXE + documentXml(paragraph('&x;'))),
    says: /instructions in it that/,
  },
  {
    name: 'an external entity in a sheet',
    file: 'a.xlsx',
    bytes: () => withSheet(`${XXE}<worksheet><sheetData>${GOOD_ROWS}</sheetData></worksheet>`),
    says: /instructions/,
  },
  { name: 'a line that grows into gigabytes', file: 'a.xlsx', bytes: () => laughs(), says: /instructions/ },
  {
    name: 'a declaration in UTF-16',
    file: 'a.docx',
    bytes: () =>
      rawDocx(GOOD_BODY, [{ name: 'customXml/item1.xml', data: Buffer.from(`\ufeff${XXE}<x/>`, 'utf16le') }]),
    says: /instructions/,
  },
  {
    name: 'a declaration among the relationships',
    file: 'a.docx',
    bytes: () =>
      rawDocx(GOOD_BODY, [{ name: 'word/_rels/document.xml.rels', data: `${XXE}<Relationships/>` }]),
    says: /instructions/,
  },
  {
    name: 'text in a form that libraries pass over',
    file: 'a.docx',
    bytes: () => rawDocx(bodyWithTable([[paragraph('<![CDATA[secret]]>')]])),
    says: /instructions/,
  },
  {
    name: 'a document in UTF-16',
    file: 'a.docx',
    bytes: () => withDocument(Buffer.from(`\ufeff${documentXml(GOOD_BODY)}`, 'utf16le')),
    says: /damaged/,
  },
  {
    name: 'a document that is not UTF-8',
    file: 'a.docx',
    bytes: () => withDocument(Buffer.from(documentXml(paragraph('caf\xe9')), 'latin1')),
    says: /damaged/,
  },
  {
    name: 'a document that is not XML',
    file: 'a.docx',
    bytes: () => withDocument('not <xml at all'),
    says: /damaged/,
  },
  {
    name: 'elements that are not closed',
    file: 'a.docx',
    bytes: () => rawDocx(GOOD_BODY.replace('</w:tbl>', '')),
    says: /damaged/,
  },
  {
    name: 'a comment that is not closed',
    file: 'a.docx',
    bytes: () => rawDocx(`${GOOD_BODY}${'<!--'.repeat(500)}`),
    says: /damaged/,
  },
  {
    name: 'millions of half tags',
    file: 'a.xlsx',
    bytes: () => withSheet(`<worksheet><sheetData>${'<c r="'.repeat(200)}${noise(3_000_000)}`),
    says: /damaged/,
  },
  {
    name: 'quotation marks without end',
    file: 'a.docx',
    bytes: () => withDocument(`<w:document ${many(200_000, (at) => `a${at}='" `)}`),
    says: /damaged/,
  },
  {
    name: 'elements a hundred thousand deep',
    file: 'a.docx',
    bytes: () => rawDocx(`${many(100_000, (at) => `<w:sdt a="${at * 7919}">`)}${'</w:sdt>'.repeat(100_000)}`),
    says: /nested too deeply/,
  },
  {
    name: 'tables within tables, four hundred deep',
    file: 'a.docx',
    bytes: () => rawDocx(nested(400) + many(2_000, (at) => paragraph(String(at * 7919)))),
    says: /nested too deeply/,
  },
];

function laughs(): Uint8Array {
  return buildZip([
    ...xlsxParts([{ name: 'S', rows: GOOD_ROWS }]),
    { name: 'xl/sharedStrings.xml', data: `${LAUGHS}<sst><si><t>&c;</t></si></sst>` },
  ]);
}

import { bodyWithTable, paragraph, rawDocx, relationships } from './build-docx.ts';
import type { ZipEntry } from './build-zip.ts';
import type { HostileFile } from './hostile.ts';
import { GOOD_BODY, many, noise } from './hostile-text.ts';

/** Word files that are like any other but for what is in them. */

const numbering = (xml: string): ZipEntry[] => [
  {
    name: 'word/_rels/document.xml.rels',
    data: relationships([
      ['numbering', 'numbering.xml'],
      ['styles', 'styles.xml'],
    ]),
  },
  { name: 'word/numbering.xml', data: `<w:numbering xmlns:w="w">${xml}</w:numbering>` },
  {
    name: 'word/styles.xml',
    data: '<w:styles xmlns:w="w"><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
  },
];

export const HOSTILE_DOCUMENTS: HostileFile[] = [
  {
    name: 'a cell a billion columns wide',
    file: 'a.docx',
    bytes: () =>
      rawDocx(bodyWithTable([[`<w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph('wide')}`]])),
    says: /more than 100 columns/,
  },
  {
    name: 'a row that begins a billion columns to the right',
    file: 'a.docx',
    bytes: () =>
      rawDocx(GOOD_BODY.replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr>')),
    says: /more than 100 columns/,
  },
  {
    name: 'a document of a million words, each an element',
    file: 'a.docx',
    bytes: () =>
      rawDocx(many(300_000, (at) => `<w:p><w:r><w:t>${(at * 7919).toString(36)}</w:t></w:r></w:p>`)),
    says: /too much in it/,
  },
  {
    name: '24,000 rows in Word',
    file: 'a.docx',
    bytes: () =>
      rawDocx(bodyWithTable(Array.from({ length: 24_000 }, (_, at) => [`<w:p a="${at * 7919}"/>`]))),
    says: /more than 20,000 rows/,
  },
  {
    name: 'a cell of 200,000 characters in Word',
    file: 'a.docx',
    bytes: () => rawDocx(bodyWithTable([[paragraph(noise(200_000))]])),
    says: /200,000 characters/,
  },
  {
    name: 'a document without a table',
    file: 'a.docx',
    bytes: () => rawDocx(paragraph('Only words')),
    says: /no table in it/,
  },
  {
    name: 'styles and lists that go round in circles',
    file: 'a.docx',
    bytes: () =>
      rawDocx(
        bodyWithTable([
          [paragraph('x', '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')],
        ]),
        numbering(
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        ),
      ),
    says: undefined,
  },
  {
    name: '__proto__ as a heading in Word',
    file: 'a.docx',
    bytes: () =>
      rawDocx(
        bodyWithTable([
          [paragraph('__proto__'), paragraph('constructor')],
          [paragraph('x'), paragraph('y')],
        ]),
      ),
    says: undefined,
  },
  {
    name: 'markup as text',
    file: 'a.docx',
    bytes: () => rawDocx(bodyWithTable([[paragraph('&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;')]])),
    says: undefined,
  },
];

import { contentTypes, docxParts, rawDocx, relationships } from './build-docx.ts';
import { EXCEL_TYPE, rawXlsx, xlsxParts } from './build-xlsx.ts';
import { buildZip } from './build-zip.ts';
import type { HostileFile } from './hostile.ts';
import { GOOD_BODY, GOOD_ROWS } from './hostile-text.ts';

/** Files that are something else than they are called, or of a kind that is not read. */

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const filled = (start: string, length = 3_000): Uint8Array =>
  Buffer.concat([latin1(start), Buffer.alloc(length, 0xa7)]);
const old = (holds: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(2_000),
    Buffer.from(holds, 'utf16le'),
  ]);

const WORD_MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';

export const HOSTILE_KINDS: HostileFile[] = [
  { name: 'an empty file', file: 'register.xlsx', bytes: () => new Uint8Array(), says: /empty/ },
  { name: 'one byte', file: 'register.xlsx', bytes: () => latin1('P'), says: /called register\.xlsx/ },
  { name: 'one zero', file: 'register.docx', bytes: () => latin1('\0'), says: /called register\.docx/ },
  {
    name: 'only the first bytes of an archive',
    file: 'a.docx',
    bytes: () => latin1('PK\x03\x04'),
    says: /damaged/,
  },
  { name: 'an archive with nothing in it', file: 'a.xlsx', bytes: () => buildZip([]), says: /nothing in it/ },
  {
    name: 'more than 5 MB',
    file: 'a.docx',
    bytes: () => filled('PK\x03\x04', 5_000_001),
    says: /5\.1 MB.*at most 5 MB/,
  },
  {
    name: 'a photo renamed to .docx',
    file: 'register.docx',
    bytes: () => filled('\xff\xd8\xff\xe0\0\x10JFIF'),
    says: /picture \(JPEG\) that is called register\.docx\. Send the Word file itself/,
  },
  {
    name: 'a photo',
    file: 'photo.heic',
    bytes: () => filled('\0\0\0\x18ftypheic'),
    says: /picture \(HEIC\)/,
  },
  {
    name: 'a screenshot renamed to .xlsx',
    file: 'a.xlsx',
    bytes: () => filled('\x89PNG\r\n\x1a\n'),
    says: /picture \(PNG\)/,
  },
  {
    name: 'a PDF renamed to .docx',
    file: 'a.docx',
    bytes: () => filled('%PDF-1.7\n'),
    says: /PDF that is called a\.docx/,
  },
  { name: 'a PDF', file: 'a.pdf', bytes: () => filled('%PDF-1.7\n'), says: /PDF; I cannot read tables/ },
  {
    name: 'a file protected by a password',
    file: 'a.docx',
    bytes: () => old('EncryptedPackage'),
    says: /password/,
  },
  { name: 'an old Word file', file: 'a.doc', bytes: () => old('WordDocument'), says: /old format \(\.doc\)/ },
  {
    name: 'an old Excel file renamed to .xlsx',
    file: 'a.xlsx',
    bytes: () => old('Workbook'),
    says: /old format \(\.xls\)/,
  },
  {
    name: 'an old file of another kind',
    file: 'a.msg',
    bytes: () => old('__properties'),
    says: /old format/,
  },
  { name: 'rich text renamed to .docx', file: 'a.docx', bytes: () => latin1('{\\rtf1 hello}'), says: /RTF/ },
  { name: 'a program renamed to .xlsx', file: 'a.xlsx', bytes: () => filled('MZ\x90\0'), says: /a program/ },
  { name: 'a recording', file: 'a.docx', bytes: () => filled('\0\0\0\x20ftypisom'), says: /a recording/ },
  { name: 'a RAR archive', file: 'a.docx', bytes: () => filled('Rar!\x1a\x07'), says: /archive \(RAR\)/ },
  { name: 'a gzip archive', file: 'a.csv', bytes: () => filled('\x1f\x8b\x08'), says: /archive \(gzip\)/ },
  {
    name: 'a web page that a program calls .xlsx',
    file: 'a.xlsx',
    bytes: () => latin1('\n<html><table><tr><td>Ref</td></tr></table></html>'),
    says: /web page/,
  },
  {
    name: 'plain text renamed to .docx',
    file: 'a.docx',
    bytes: () => latin1('Ref,Action\nX-1,Do it\n'),
    says: /plain text/,
  },
  {
    name: 'UTF-16 text',
    file: 'a.csv',
    bytes: () => Buffer.from('\ufeffref,title\nX,y\n', 'utf16le'),
    says: /UTF-16/,
  },
  {
    name: 'UTF-16 text renamed to .docx',
    file: 'a.docx',
    bytes: () => Buffer.from('\ufeffref,title\n', 'utf16le'),
    says: /plain text/,
  },
  {
    name: 'bytes without a meaning',
    file: 'a.dat',
    bytes: () => Buffer.alloc(5_000, '\x01\x02\x03'),
    says: /not a file that I know/,
  },
  {
    name: 'a workbook renamed to .docx',
    file: 'a.docx',
    bytes: () => rawXlsx([{ name: 'S', rows: GOOD_ROWS }]),
    says: /Excel file that is called a\.docx/,
  },
  {
    name: 'a document renamed to .csv',
    file: 'a.csv',
    bytes: () => rawDocx(GOOD_BODY),
    says: /Word file that is called a\.csv/,
  },
  {
    name: 'a document with the type of one with macros',
    file: 'a.docx',
    bytes: () => rawDocx(GOOD_BODY, [], WORD_MACROS),
    says: /macros/,
  },
  {
    name: 'a document with macros in it',
    file: 'a.docx',
    bytes: () => rawDocx(GOOD_BODY, [{ name: 'word/vbaProject.bin', data: 'x' }]),
    says: /macros.*\.docx/,
  },
  {
    name: 'a workbook with macros',
    file: 'a.xlsm',
    bytes: () =>
      buildZip([...xlsxParts([{ name: 'S', rows: GOOD_ROWS }]), { name: 'xl/vbaProject.bin', data: 'x' }]),
    says: /macros.*\.xlsx/,
  },
  {
    name: 'a workbook with macros of the oldest kind',
    file: 'a.xlsx',
    bytes: () =>
      buildZip([
        ...xlsxParts([{ name: 'S', rows: GOOD_ROWS }]),
        { name: 'xl/macrosheets/sheet1.xml', data: '<x/>' },
      ]),
    says: /macros/,
  },
  {
    name: 'a binary workbook',
    file: 'a.xlsb',
    bytes: () => typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'xl/workbook.bin'),
    says: /binary format/,
  },
  {
    name: 'a presentation',
    file: 'a.docx',
    bytes: () =>
      typed(
        'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
        'ppt/presentation.xml',
      ),
    says: /PowerPoint/,
  },
  {
    name: 'a template',
    file: 'a.dotx',
    bytes: () =>
      rawDocx(
        GOOD_BODY,
        [],
        'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
      ),
    says: /template/,
  },
  {
    name: 'an OpenDocument text',
    file: 'a.odt',
    bytes: () =>
      buildZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true }]),
    says: /OpenDocument/,
  },
  {
    name: 'an archive of anything',
    file: 'a.zip',
    bytes: () => buildZip([{ name: 'a.csv', data: 'ref\n' }]),
    says: /archive \(ZIP\)/,
  },
  {
    name: 'a main part of no known type',
    file: 'a.docx',
    bytes: () => typed('text/html', 'word/document.xml'),
    says: /lacks the part/,
  },
  {
    name: 'a document whose main part is a workbook',
    file: 'a.docx',
    bytes: () => rawDocx(GOOD_BODY, [], EXCEL_TYPE),
    says: /called a\.docx/,
  },
  {
    name: 'a name that turns around',
    file: 'a\u202excod.docx',
    bytes: () => filled('\x89PNG\r\n\x1a\n'),
    says: /called axcod\.docx/,
  },
  {
    name: 'a document with nothing but types',
    file: 'a.docx',
    bytes: () => buildZip(docxParts('').slice(0, 1)),
    says: /lacks the part/,
  },
];

function typed(type: string, main: string): Uint8Array {
  return buildZip([
    { name: '[Content_Types].xml', data: contentTypes([[`/${main}`, type]]) },
    { name: '_rels/.rels', data: relationships([['officeDocument', main]]) },
    { name: main, data: '<x/>' },
  ]);
}

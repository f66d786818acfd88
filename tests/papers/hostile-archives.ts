import { docxParts, rawDocx } from './build-docx.ts';
import { rawXlsx, textCell } from './build-xlsx.ts';
import { buildZip, type ZipEntry } from './build-zip.ts';
import type { HostileFile } from './hostile.ts';
import { GOOD_BODY, GOOD_ROWS } from './hostile-text.ts';

/** Word and Excel files whose archive is made to do harm, or was broken on the way. */

const good = (): Uint8Array =>
  rawXlsx([{ name: 'S', rows: GOOD_ROWS + Array.from({ length: 3_000 }, (_, at) => row(at + 2)).join('') }]);
const row = (line: number): string => `<row r="${line}">${textCell(`A${line}`, `Item ${line * 7919}`)}</row>`;
const cut = (part: number): Uint8Array => good().slice(0, Math.floor(good().length * part));
const withEntry = (entry: ZipEntry): Uint8Array => rawDocx(GOOD_BODY, [entry]);
const changed = (name: string, change: Partial<ZipEntry>): Uint8Array =>
  buildZip(docxParts(GOOD_BODY).map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));

function flipped(): Uint8Array {
  const bytes = good();
  for (let at = 2_000; at < 2_050; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
}

/** Forty entries of the directory that all lie on the same packed bytes. */
function overlapping(): Uint8Array {
  const one = Buffer.from(buildZip([{ name: 'word/aaaa.xml', data: Buffer.alloc(40_000, 'abcdefgh') }]));
  const from = one.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const to = one.indexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entries = Array.from({ length: 40 }, (_, at) => {
    const entry = Buffer.from(one.subarray(from, to));
    entry.write(`word/a${String(at).padStart(3, '0')}.xml`, 46, 'latin1');
    return entry;
  });
  const end = Buffer.from(one.subarray(to));
  end.writeUInt16LE(40, 8);
  end.writeUInt16LE(40, 10);
  return Buffer.concat([one.subarray(0, from), ...entries, end]);
}

export const HOSTILE_ARCHIVES: HostileFile[] = [
  {
    name: 'cut off after a tenth',
    file: 'a.xlsx',
    bytes: () => cut(0.1),
    says: /damaged or did not arrive whole/,
  },
  {
    name: 'cut off in the middle',
    file: 'a.xlsx',
    bytes: () => cut(0.5),
    says: /damaged or did not arrive whole/,
  },
  {
    name: 'cut off just before the end',
    file: 'a.xlsx',
    bytes: () => cut(0.999),
    says: /damaged or did not arrive whole/,
  },
  {
    name: 'without its last byte',
    file: 'a.docx',
    bytes: () => rawDocx(GOOD_BODY).slice(0, -1),
    says: /damaged/,
  },
  {
    name: 'with something after its end',
    file: 'a.docx',
    bytes: () => Buffer.concat([rawDocx(GOOD_BODY), Buffer.from('more')]),
    says: /damaged/,
  },
  { name: 'bytes flipped on the way', file: 'a.xlsx', bytes: flipped, says: /damaged/ },
  {
    name: 'a wrong check sum',
    file: 'a.docx',
    bytes: () => changed('word/document.xml', { wrongSum: true }),
    says: /damaged/,
  },
  {
    name: 'an unknown way of packing',
    file: 'a.docx',
    bytes: () => changed('word/document.xml', { method: 99 }),
    says: /damaged/,
  },
  {
    name: 'a zip bomb',
    file: 'a.docx',
    bytes: () => withEntry({ name: 'word/media/image1.png', data: Buffer.alloc(200_000_000) }),
    says: /unpacks to far more/,
  },
  {
    name: 'a zip bomb in the document itself',
    file: 'a.docx',
    bytes: () => rawDocx(GOOD_BODY + ' '.repeat(60_000_000)),
    says: /unpacks to far more/,
  },
  {
    name: 'a zip bomb of many small parts',
    file: 'a.docx',
    bytes: () =>
      rawDocx(
        GOOD_BODY,
        Array.from({ length: 1_500 }, (_, at) => ({
          name: `word/p${at}.xml`,
          data: Buffer.alloc(60_000, ' '),
        })),
      ),
    says: /unpacks to far more/,
  },
  {
    name: 'a zip bomb that says it is small',
    file: 'a.docx',
    bytes: () => withEntry({ name: 'word/media/image1.png', data: Buffer.alloc(60_000_000), says: 1_000 }),
    says: /sizes.*are wrong|unpacks to far more/,
  },
  {
    name: 'a size that is too small',
    file: 'a.docx',
    bytes: () => changed('word/document.xml', { says: 10 }),
    says: /sizes.*are wrong/,
  },
  {
    name: 'a size that is too large',
    file: 'a.docx',
    bytes: () => changed('word/document.xml', { says: 4_000_000_000 }),
    says: /sizes.*are wrong/,
  },
  { name: 'parts that lie over each other', file: 'a.docx', bytes: overlapping, says: /sizes.*are wrong/ },
  {
    name: 'five thousand parts',
    file: 'a.docx',
    bytes: () =>
      rawDocx(
        GOOD_BODY,
        Array.from({ length: 5_000 }, (_, at) => ({ name: `word/p${at}.xml`, data: '<x/>' })),
      ),
    says: /more than 2,000 parts/,
  },
  {
    name: 'a part whose name leads out',
    file: 'a.docx',
    bytes: () => withEntry({ name: '../../etc/cron.d/x', data: 'x' }),
    says: /leads out/,
  },
  {
    name: 'a part whose name is absolute',
    file: 'a.docx',
    bytes: () => withEntry({ name: '/etc/passwd', data: 'x' }),
    says: /leads out/,
  },
  {
    name: 'a part on a drive of Windows',
    file: 'a.docx',
    bytes: () => withEntry({ name: 'C:\\x.dll', data: 'x' }),
    says: /leads out/,
  },
  {
    name: 'two parts of one name',
    file: 'a.docx',
    bytes: () => rawDocx(GOOD_BODY, docxParts(GOOD_BODY).slice(2)),
    says: /two parts of the same name/,
  },
  {
    name: 'two parts of one name but for capitals',
    file: 'a.docx',
    bytes: () => withEntry({ name: 'WORD/Document.xml', data: 'x' }),
    says: /two parts of the same name/,
  },
  {
    name: 'a part that is encrypted',
    file: 'a.docx',
    bytes: () => changed('word/document.xml', { encrypted: true }),
    says: /password/,
  },
  {
    name: 'an archive within an archive',
    file: 'a.zip',
    bytes: () => buildZip([{ name: 'a.docx', data: rawDocx(GOOD_BODY) }]),
    says: /another file inside it/,
  },
  {
    name: 'an archive within a document',
    file: 'a.docx',
    bytes: () => withEntry({ name: 'word/media/image1.png', data: good() }),
    says: /another file inside it/,
  },
  {
    name: 'an object of the old format within a document',
    file: 'a.docx',
    bytes: () =>
      withEntry({ name: 'word/embeddings/oleObject1.bin', data: Buffer.from('d0cf11e0a1b11ae100', 'hex') }),
    says: /another file inside it/,
  },
  {
    name: 'a part called __proto__',
    file: 'a.docx',
    bytes: () => withEntry({ name: '__proto__', data: 'x' }),
    says: undefined,
  },
];

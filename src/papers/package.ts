import type { PaperLimits } from './limits.ts';
import { attribute, tagsOf } from './markup.ts';
import { partText, refuseDeclarations } from './part-text.ts';
import { refuseOutside, relationshipsOf } from './relationships.ts';
import { type Parts, unpack } from './unpack.ts';
import { DAMAGED, shown, Unreadable } from './unreadable.ts';
import { officeName } from './what-it-is.ts';

/** A Word or Excel file that was looked through and holds nothing but what such a file is made of. */
export interface Package {
  kind: 'docx' | 'xlsx';
  /** The name of the part that is the document or the workbook. */
  main: string;
  parts: Parts;
}

const CONTENT_TYPES = '[Content_Types].xml';
const MACROS = /(?:^|\/)(?:vba(?:project|data)[^/]*|macrosheets\/.*|activex\/.*)$/i;
/** Charts bring a workbook with their figures. Nobody opens it. */
const OF_A_CHART = /^(?:word|xl)\/embeddings\/[^/]+\.xlsx$/i;
const ARCHIVES = [
  Buffer.from('PK\x03\x04', 'latin1'),
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
  Buffer.from('Rar!'),
  Buffer.from([0x37, 0x7a, 0xbc, 0xaf]),
];

/** Types of main parts, without what all of them begin and end with, and what to say of those that are not read. */
const MAIN_TYPES = new Map([
  ['openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  [
    'openxmlformats-officedocument.wordprocessingml.template',
    'This is a Word template. Save it as .docx and send that.',
  ],
  [
    'openxmlformats-officedocument.spreadsheetml.template',
    'This is an Excel template. Save it as .xlsx and send that.',
  ],
  [
    'openxmlformats-officedocument.presentationml.presentation',
    'This is a PowerPoint file. Send a Word, Excel or CSV file.',
  ],
  [
    'ms-excel.sheet.binary.macroenabled',
    'This Excel file is saved in the binary format (.xlsb). Save it as .xlsx and send that.',
  ],
]);

/** Opens an archive that should be a Word or Excel file; throws `Unreadable` where it is not, or could do harm. */
export async function openPackage(file: string, bytes: Buffer, limits: PaperLimits): Promise<Package> {
  const parts = await unpack(bytes, limits);
  const names = [...parts.keys()];
  if (names.some((name) => MACROS.test(name))) throw new Unreadable(hasMacros(file));
  for (const [name, content] of parts) {
    if (OF_A_CHART.test(name)) continue;
    if (ARCHIVES.some((start) => content.subarray(0, start.length).equals(start)))
      throw new Unreadable(
        `This file has another file inside it (${shown(name)}). Take that out, save it and send it again.`,
      );
    refuseDeclarations(name, content);
  }
  const { kind, main } = mainPart(file, parts);
  refuseOutside(parts);
  refuseOtherName(file, kind);
  return { kind, main, parts };
}

function mainPart(file: string, parts: Parts): { kind: 'docx' | 'xlsx'; main: string } {
  const types = parts.get(CONTENT_TYPES);
  if (!types) throw new Unreadable(notOffice(parts));
  const related = relationshipsOf('', parts).find(({ type }) => type === 'officeDocument');
  if (related?.outside) throw new Unreadable(DAMAGED);
  const main = related?.target ?? '';
  const type = typeOf(main, partText(CONTENT_TYPES, types))
    .toLowerCase()
    .replace(/^application\/(?:vnd\.)?/, '')
    .replace(/\.main(?:\+xml)?$/, '');
  const known = MAIN_TYPES.get(type);
  if (known === undefined && type.includes('macroenabled')) throw new Unreadable(hasMacros(file));
  if (known === undefined)
    throw new Unreadable(
      'This file lacks the part that tells a Word or Excel file from other archives. Open it in Word or Excel, save it again and send that.',
    );
  if (known !== 'docx' && known !== 'xlsx') throw new Unreadable(known);
  if (!parts.has(main))
    throw new Unreadable(
      `This file lacks a part that it must have (${shown(main)}). Open it in Word or Excel, save it again and send that.`,
    );
  return { kind: known, main };
}

function typeOf(part: string, contentTypes: string): string {
  let byExtension = '';
  for (const tag of tagsOf(contentTypes)) {
    const type = attribute(tag, 'ContentType') ?? '';
    if (tag.local === 'Override' && attribute(tag, 'PartName') === `/${part}`) return type;
    const extension = tag.local === 'Default' ? attribute(tag, 'Extension') : undefined;
    if (extension !== undefined && part.toLowerCase().endsWith(`.${extension.toLowerCase()}`))
      byExtension = type;
  }
  return byExtension;
}

function notOffice(parts: Parts): string {
  const mimetype = parts.get('mimetype')?.toString('latin1', 0, 100) ?? '';
  if (mimetype.includes('opendocument'))
    return 'This is an OpenDocument file. Open it, save it as .docx or .xlsx and send that.';
  return 'This is an archive (ZIP) and no Word or Excel file. Send the Word, Excel or CSV file that is in it by itself.';
}

function hasMacros(file: string): string {
  const as = officeName(file) === 'Excel' ? '"Excel Workbook" (.xlsx)' : '"Word Document" (.docx)';
  return `This file has macros or controls in it. Save it as ${as}, which has none, and send that.`;
}

function refuseOtherName(file: string, kind: 'docx' | 'xlsx'): void {
  const is = kind === 'docx' ? 'Word' : 'Excel';
  const says = /\.csv$/i.test(file) ? 'CSV' : officeName(file);
  if (says === undefined || says === is) return;
  throw new Unreadable(
    `This is ${is === 'Word' ? 'a Word' : 'an Excel'} file that is called ${shown(file)}. Name it .${kind} if it is the right one, and send it again.`,
  );
}

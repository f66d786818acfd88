import type { PaperRefusal } from './paper.ts';
import { PASSWORD, shown } from './unreadable.ts';

/** Where to go on with a file: a Word or Excel file is an archive; CSV is text. */
export type Looks = 'archive' | 'text';

const bytesOf = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** How files of other kinds begin, and where in the file, if not at its start. `send` is of those that are text. */
const BEGINNINGS: { bytes: number[]; at?: number; is: string; send?: string }[] = [
  { bytes: [0xff, 0xd8, 0xff], is: 'a picture (JPEG)' },
  { bytes: [0x89, ...bytesOf('PNG')], is: 'a picture (PNG)' },
  { bytes: bytesOf('GIF8'), is: 'a picture (GIF)' },
  { bytes: bytesOf('II*\0'), is: 'a picture (TIFF)' },
  { bytes: bytesOf('MM\0*'), is: 'a picture (TIFF)' },
  { bytes: bytesOf('WEBP'), at: 8, is: 'a picture (WebP)' },
  { bytes: bytesOf('ftyphei'), at: 4, is: 'a picture (HEIC)' },
  { bytes: bytesOf('ftyp'), at: 4, is: 'a recording' },
  { bytes: bytesOf('ID3'), is: 'a recording' },
  { bytes: bytesOf('Rar!'), is: 'an archive (RAR)' },
  { bytes: [...bytesOf('7z'), 0xbc, 0xaf], is: 'an archive (7-Zip)' },
  { bytes: [0x1f, 0x8b], is: 'an archive (gzip)' },
  { bytes: bytesOf('ustar'), at: 257, is: 'an archive (tar)' },
  { bytes: bytesOf('MZ'), is: 'a program' },
  { bytes: bytesOf('\x7fELF'), is: 'a program' },
  { bytes: bytesOf('{\\rtf'), is: 'a rich text file (RTF)', send: 'Open it in Word and save it as .docx.' },
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Names of what is in a file of the old format, and what such a file is then. */
const OLD_FORMATS = [
  { holds: 'WordDocument', says: oldFormat('Word', '.doc', '.docx') },
  { holds: 'Workbook', says: oldFormat('Excel', '.xls', '.xlsx') },
  { holds: 'Book', says: oldFormat('Excel', '.xls', '.xlsx') },
];

/** Tells from how a file begins, and not from its name, what to do with it; or why nothing can be done. */
export function whatItIs(file: string, bytes: Uint8Array): Looks | PaperRefusal {
  if (bytes.length === 0)
    return { says: 'This file is empty. Look whether it is the right one and send it again.' };
  if (begins(bytes, bytesOf('PK\x03\x04'))) return 'archive';
  if (begins(bytes, bytesOf('PK\x05\x06'))) return { says: 'This file is an archive with nothing in it.' };
  if (begins(bytes, OLE)) return { says: oldFile(bytes) };
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'))
    return {
      says: `This is a PDF${called(file, '.pdf')}; I cannot read tables from one reliably. Send the Word or Excel file it was made from.`,
    };
  // A column of a CSV file may be called MZ or ID3.
  const plain = holdsText(bytes);
  const other = BEGINNINGS.find((kind) => begins(bytes, kind.bytes, kind.at) && (!plain || kind.send));
  if (other) return { says: `This is ${other.is}${called(file)}. ${other.send ?? whatToSend(file)}` };
  return textOrNot(file, bytes);
}

function textOrNot(file: string, bytes: Uint8Array): Looks | PaperRefusal {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart().toLowerCase();
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml)/.test(start))
    return {
      says: `This is a web page or XML${called(file)}. Open it in Word or Excel and save it as .docx or .xlsx.`,
    };
  if (officeName(file) !== undefined) {
    const what = holdsText(bytes) ? 'plain text' : 'no Word or Excel file, or a damaged one,';
    return { says: `This is ${what} that is called ${shown(file)}. ${whatToSend(file)}` };
  }
  if (holdsText(bytes)) return 'text';
  return { says: `This is not a file that I know. ${whatToSend(file)}` };
}

/** Control characters that no text has; the zeros of UTF-16 are for whoever reads the text to name. */
function holdsText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  const odd = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  const zeros = odd.filter((byte) => byte === 0);
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // Every other byte of English UTF-16 is zero.
  const half = zeros.length > start.length * 0.4 && zeros.length < start.length * 0.6;
  return odd.length === 0 || ((utf16 || half) && odd.length === zeros.length);
}

function oldFile(bytes: Uint8Array): string {
  const holds = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return PASSWORD;
  return (
    OLD_FORMATS.find((format) => holds(format.holds))?.says ??
    'This file is in an old format that I cannot read. Open it in Word or Excel and save it as .docx or .xlsx.'
  );
}

function oldFormat(program: string, old: string, now: string): string {
  return `This ${program} file is saved in the old format (${old}). Open it in ${program}, save it as ${now} and send that.`;
}

const begins = (bytes: Uint8Array, start: number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);

/** The Office program that a name speaks of. */
export function officeName(file: string): 'Word' | 'Excel' | undefined {
  if (/\.do[ct][xm]?$/i.test(file)) return 'Word';
  return /\.xl[st][xmb]?$/i.test(file) ? 'Excel' : undefined;
}

function whatToSend(file: string): string {
  const program = officeName(file);
  return program ? `Send the ${program} file itself.` : 'Send a Word, Excel or CSV file.';
}

/** Where the name says something else than the file is, so that whoever sent it knows which file is meant. */
function called(file: string, unless = ''): string {
  const claims = officeName(file) !== undefined || /\.csv$/i.test(file);
  return claims && !(unless && file.toLowerCase().endsWith(unless)) ? ` that is called ${shown(file)}` : '';
}

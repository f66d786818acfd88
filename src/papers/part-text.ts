import { isUtf8 } from 'node:buffer';
import { DAMAGED, shown, Unreadable } from './unreadable.ts';

/**
 * Refuses a part that declares a document type or entities: these make a reader fetch files or grow a line into
 * gigabytes, and neither Word nor Excel writes them.
 */
export function refuseDeclarations(name: string, bytes: Buffer): void {
  const text = isUtf16(bytes) ? bytes.toString('latin1').replaceAll('\0', '') : bytes.toString('latin1');
  if (/<!(?:doctype|entity)/i.test(text)) throw new Unreadable(needless(name));
}

/** The text of a part that is going to be read: UTF-8, without comments. */
export function partText(name: string, bytes: Buffer): string {
  if (isUtf16(bytes) || !isUtf8(bytes)) throw new Unreadable(DAMAGED);
  const text = withoutComments(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  // CDATA is text that the libraries would leave out without a word.
  if (text.includes('<!')) throw new Unreadable(needless(name));
  return text;
}

const needless = (name: string): string =>
  `This file has instructions in it that a Word or Excel file never needs (in ${shown(name)}), so I do not open it. Open it in Word or Excel, save it again and send that.`;

function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
  return mark === 0xfffe || mark === 0xfeff || bytes.subarray(0, 64).includes(0);
}

function withoutComments(text: string): string {
  let rest = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const over = text.indexOf('-->', at + 4);
    if (over < 0) throw new Unreadable(DAMAGED);
    rest += text.slice(from, at);
    from = over + 3;
  }
  return from === 0 ? text : rest + text.slice(from);
}

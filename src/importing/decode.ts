import { isUtf8 } from 'node:buffer';
import { MOST_BYTES } from './limits.ts';

/** A fault of the file itself. */
export interface Refusal {
  line: number;
  says: string;
}

const SAVE_AS = 'save it as "CSV UTF-8" and import that';

/**
 * The text of a file, which must be UTF-8: guessing another encoding would turn names into others. Line ends
 * become "\n" and the byte order mark goes; nothing else is altered.
 */
export function decode(bytes: Uint8Array): { text: string } | Refusal {
  const says = whatItIsInstead(bytes);
  if (says !== undefined) return { line: 1, says };
  if (!isUtf8(bytes)) {
    return {
      line: firstBadLine(bytes),
      says: `the file is not UTF-8 (it may be Windows-1252, as "CSV" without "UTF-8" is); ${SAVE_AS}`,
    };
  }
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  return text.trim() === '' ? { line: 1, says: 'the file is empty' } : { text };
}

function whatItIsInstead(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST_BYTES) {
    const size = (bytes.length / 1_000_000).toFixed(1);
    return `the file has ${size} MB, and a register file has at most ${MOST_BYTES / 1_000_000} MB; is it the right file?`;
  }
  if (isUtf16(bytes)) return `the file is UTF-16 ("Unicode text"), not UTF-8; ${SAVE_AS}`;
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]))
    return `the file is a workbook or an archive, not CSV; ${SAVE_AS}`;
  if (bytes.includes(0)) return `the file is not text, so it cannot be a CSV file; ${SAVE_AS}`;
  return undefined;
}

const startsWith = (bytes: Uint8Array, start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** By its byte order mark, or by the zero that every other byte of English UTF-16 is. */
function isUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const start = bytes.subarray(0, 200);
  const zeros = (odd: 0 | 1): number => start.filter((byte, index) => index % 2 === odd && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  return Math.max(even, odd) > start.length * 0.4 && Math.min(even, odd) === 0;
}

/** No byte of a longer UTF-8 character is a line feed, so each line can be tried by itself. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const feed = bytes.indexOf(10, from);
    const to = feed < 0 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
  return 1;
}

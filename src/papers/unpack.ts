import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { PaperLimits } from './limits.ts';
import { DAMAGED, PASSWORD, shown, Unreadable } from './unreadable.ts';

/** The parts of a Word or Excel file by their names, unpacked; pictures and the like as their first bytes only. */
export type Parts = Map<string, Buffer>;

/** What is read: the rest need only be looked at, which its beginning is enough for. */
const READ = /\.(?:xml|rels|vml)$|^mimetype$/i;
const BEGINNING = 64;

const WRONG_SIZES =
  'The sizes that this file gives for its own parts are wrong, so I do not open it. Open it in Word or Excel, save it again and send that.';
const UNPACKS_TOO_LARGE =
  'This file unpacks to far more than a paper holds, so I do not open it. Send only the sheet or the table with the items.';
const LEADS_OUT = 'This file has a part whose name leads out of the file, so I do not open it.';

/**
 * Unpacks an archive with limits on what is really unpacked, whatever it says of its sizes, before anything else looks
 * into it. Names that lead out of it, names used twice, passwords and wrong check sums make it unreadable.
 */
export async function unpack(bytes: Buffer, limits: PaperLimits): Promise<Parts> {
  try {
    const archive = await fromBufferPromise(bytes, { strictFileNames: true });
    const parts: Parts = new Map();
    const room = { left: Math.min(limits.inflated, limits.ratio * bytes.length) };
    for (const entry of await entriesOf(archive, bytes.length, limits))
      parts.set(entry.fileName, await contentOf(archive, entry, room));
    return parts;
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reasonOf(error));
  }
}

async function entriesOf(archive: ZipFile, size: number, limits: PaperLimits): Promise<Entry[]> {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let packed = 0;
  const tooMany = (): Unreadable =>
    new Unreadable(
      `This file consists of more than ${limits.parts.toLocaleString('en-GB')} parts, which no paper needs, so I do not open it.`,
    );
  if (archive.entryCount > limits.parts) throw tooMany();
  for await (const entry of archive.eachEntry()) {
    if (entries.length >= limits.parts) throw tooMany();
    if (entry.isEncrypted()) throw new Unreadable(PASSWORD);
    // Word and Excel take names that differ in capitals for the same.
    const name = entry.fileName.toLowerCase();
    if (names.has(name))
      throw new Unreadable(
        `This file has two parts of the same name (${shown(entry.fileName)}), so I do not open it. Open it in Word or Excel, save it again and send that.`,
      );
    names.add(name);
    packed += entry.compressedSize;
    // Parts that lie over each other unpack the same bytes again and again.
    if (packed > size) throw new Unreadable(WRONG_SIZES);
    if (!name.endsWith('/')) entries.push(entry);
  }
  return entries;
}

async function contentOf(archive: ZipFile, entry: Entry, room: { left: number }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const whole = READ.test(entry.fileName);
  let kept = 0;
  let sum = 0;
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    const bytes: Buffer = chunk;
    room.left -= bytes.length;
    if (room.left < 0) throw new Unreadable(UNPACKS_TOO_LARGE);
    sum = crc32(bytes, sum);
    if (!whole && kept >= BEGINNING) continue;
    chunks.push(whole ? bytes : bytes.subarray(0, BEGINNING));
    kept += bytes.length;
  }
  if (sum !== entry.crc32) throw new Unreadable(DAMAGED);
  return Buffer.concat(chunks);
}

/** What the library that reads archives complains of, in a sentence for whoever sent the file. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters in fileName/i.test(message)) return LEADS_OUT;
  if (/size mismatch|too many bytes|not enough bytes/i.test(message)) return WRONG_SIZES;
  return /encrypt/i.test(message) ? PASSWORD : DAMAGED;
}

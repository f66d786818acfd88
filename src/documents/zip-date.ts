/**
 * The files inside a zip carry the time at which they were packed, taken from the machine's clock. What is written
 * here follows the clock that was passed in, so that the same report at the same time is the same bytes.
 */

/** Of the record that ends a zip, and of one file in its directory. Source: PKWARE's APPNOTE, sections 4.3.12 and 4.3.16. */
const END = { signature: 0x06054b50, size: 22, files: 10, directory: 16 };
const ENTRY = { size: 46, time: 12, nameLength: 28, extraLength: 30, commentLength: 32, header: 42 };
const HEADER = { time: 10 };

/** Time in the low 16 bits and date in the high ones, to two seconds, as DOS kept them; UTC here. */
function dosTime(at: Date): number {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return ((date << 16) | time) >>> 0;
}

/** The same zip with every file in it packed at `at`. The zip has no comment, as those of the libraries here have none. */
export function dated(zip: Uint8Array, at: Date): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END.size;
  if (end < 0 || view.getUint32(end, true) !== END.signature) {
    throw new Error('The packed file does not end as a zip does: has the library that packs it changed?');
  }
  const time = dosTime(at);
  let entry = view.getUint32(end + END.directory, true);
  for (let left = view.getUint16(end + END.files, true); left > 0; left--) {
    view.setUint32(entry + ENTRY.time, time, true);
    view.setUint32(view.getUint32(entry + ENTRY.header, true) + HEADER.time, time, true);
    entry +=
      ENTRY.size +
      view.getUint16(entry + ENTRY.nameLength, true) +
      view.getUint16(entry + ENTRY.extraLength, true) +
      view.getUint16(entry + ENTRY.commentLength, true);
  }
  return bytes;
}

import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive as a test wants it, also such as no program writes. */
export interface ZipEntry {
  name: string;
  data: string | Uint8Array;
  /** The size that the archive says it has unpacked; its true size where undefined. */
  says?: number;
  /** What is wrong with it, if anything. */
  encrypted?: boolean;
  stored?: boolean;
  wrongSum?: boolean;
  method?: number;
}

/** Writes an archive: every entry is taken as it is, names that are used twice or lead out of it among them. */
export function buildZip(entries: ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const plain = Buffer.from(entry.data);
    const packed = entry.stored ? plain : deflateRawSync(plain);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x800 | (entry.encrypted ? 1 : 0), 2);
    head.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE((crc32(plain) ^ (entry.wrongSum ? 1 : 0)) >>> 0, 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(entry.says ?? plain.length, 18);
    head.writeUInt16LE(name.length, 22);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), head, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), head, rest, name);
    at += 4 + head.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

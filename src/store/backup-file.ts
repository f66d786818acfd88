import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { type BackupRow, lineSchema } from './backup-rows.ts';
import { readJson } from './row.ts';

/**
 * A backup as a file: lines of JSON, packed by gzip. The first line says what it is, the last one how many lines
 * there are before it and the SHA-256 of all of them.
 */

const FORMAT = 'register of promises';
const VERSION = 1;

const headerSchema = z.object({
  format: z.string(),
  version: z.number().int(),
  /** The ISO instant at which reading began. */
  at: z.string(),
  rows: z.number().int(),
  items: z.number().int(),
  changes: z.number().int(),
});
export type Header = Omit<z.infer<typeof headerSchema>, 'format' | 'version'>;
const endSchema = z.object({ lines: z.number().int(), sha256: z.string() });

/** The beginning that every such file has: no name, no time, no system, whatever the machine. */
const GZIP = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** For its owner alone: it holds what is exempt. */
const MODE = 0o600;

/** Writes a backup under a name that must be free; a file that was not finished never has that name. */
export async function writeBackup(path: string, header: Header, rows: Iterable<BackupRow>): Promise<void> {
  if (await exists(path)) throw new Error(`${path} is there already. Name another file, or remove it first.`);
  const part = `${path}.part`;
  await rm(part, { force: true });
  function* lines(): Generator<string> {
    const sum = createHash('sha256');
    let count = 0;
    const line = (value: unknown): string => {
      const text = `${JSON.stringify(value)}\n`;
      sum.update(text);
      count += 1;
      return text;
    };
    yield line({ format: FORMAT, version: VERSION, ...header });
    for (const row of rows) yield line(row);
    yield `${JSON.stringify({ lines: count, sha256: sum.digest('hex') })}\n`;
  }
  try {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(part, { mode: MODE }));
    const file = await open(part, 'r+');
    await file.write(GZIP, 0, GZIP.length, 0);
    await file.sync();
    await file.close();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

export interface Backup {
  header: Header;
  rows: BackupRow[];
  sha256: string;
}

/** Reads a backup wholly; a fault says what is wrong with a file that is not one, or not as it was written. */
export async function readBackup(path: string): Promise<Backup> {
  if (!(await exists(path))) throw new Error(`${path}: there is no such file.`);
  const lines = await linesOf(path).catch((cause: unknown) => {
    throw damaged(path, cause);
  });
  const [first, ...rest] = lines;
  const header = headerSchema.safeParse(readJson(first));
  if (!header.success || header.data.format !== FORMAT)
    throw new Error(`${path} is not a backup of a register.`);
  if (header.data.version !== VERSION)
    throw new Error(
      `${path} is a backup of version ${header.data.version}. Restore it with the version of the bot that wrote it.`,
    );
  const end = endSchema.safeParse(readJson(rest.pop()));
  const sum = createHash('sha256');
  for (const line of [first, ...rest]) sum.update(`${line}\n`);
  const sha256 = sum.digest('hex');
  const { at, rows: count, items, changes } = header.data;
  const isWhole = end.success && end.data.lines === rest.length + 1 && end.data.sha256 === sha256;
  if (!isWhole || count !== rest.length) throw damaged(path, undefined);
  const rows = rest.map((line) => lineSchema.parse(readJson(line)));
  return { header: { at, rows: count, items, changes }, rows, sha256 };
}

const damaged = (path: string, cause: unknown): Error =>
  new Error(`${path} is damaged or was cut short. Take another copy of it; nothing was restored.`, { cause });

async function linesOf(path: string): Promise<string[]> {
  const unpacked = createGunzip();
  const decoder = new StringDecoder('utf8');
  const lines: string[] = [];
  let left = '';
  const size = (await stat(path)).size;
  const file = await open(path, 'r');
  const beginning = Buffer.alloc(GZIP.length);
  await file.read(beginning, 0, GZIP.length, 0);
  await file.close();
  if (!beginning.equals(GZIP)) throw new Error('It does not begin as a backup does.');
  await pipeline(createReadStream(path), unpacked, async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      const parts = (left + decoder.write(chunk)).split('\n');
      left = parts.pop() ?? '';
      lines.push(...parts);
    }
  });
  if (left !== '' || unpacked.bytesWritten !== size) throw new Error('It does not end as a backup does.');
  return lines;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

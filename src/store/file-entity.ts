import { z } from 'zod';
import { asciiJson, gatherText, MOST_CHARACTERS, spreadText } from './long-text.ts';
import type { Rows } from './read-rows.ts';
import { type Entity, type Properties, parseRow, readJson } from './row.ts';

/** A kept file as rows: a head that says what it is, pieces of its content, and one row for when its time is over. */

/** Bytes of a property. Azure allows 64 KiB; Azurite takes their base64 for text, of which it allows 32 Ki characters. */
const PROPERTY = 24_000;
/** Properties of a row: a row may have 1 MiB, and goes over the wire in base64 within the time of one request. */
const PROPERTIES = 10;
const PIECE = PROPERTY * PROPERTIES;

export const HEAD = 'head';
export const pieceRow = (n: number): string => `piece~${String(n).padStart(4, '0')}`;
export const PIECES: Rows = { from: 'piece~', below: 'piece~~' };

/** The partition of the rows that say when a file's time is over; those of files are hashes. */
export const DUE = '~due';
export const dueRow = (until: string, partition: string): string =>
  `${new Date(until).toISOString()}~${partition}`;
/** Those whose instant is that one at the latest. */
export const dueRows = (until: string): Rows => ({ from: '0', below: `${until}~~` });

export function readDue(rowKey: string): { until: string; partition: string } {
  const [until = '', partition = ''] = rowKey.split('~');
  return { until, partition };
}

const headSchema = z.object({
  name: z.string(),
  mime: z.string(),
  account: z.string(),
  until: z.string(),
  /** Bytes. */
  size: z.number().int(),
  pieces: z.number().int(),
  note: z.unknown(),
  etag: z.string(),
});
export type FileHead = Omit<z.infer<typeof headSchema>, 'etag'>;

export function headProperties({ note, until, ...head }: FileHead): Properties {
  const text = asciiJson(note ?? null);
  if (text.length > MOST_CHARACTERS - 10_000)
    throw new Error('What is noted of a file is too long. Keep it as a file of its own.');
  return { ...head, until: new Date(until).toISOString(), ...spreadText('note', text) };
}

export const readHead = (entity: Entity): z.infer<typeof headSchema> =>
  parseRow(headSchema, { ...entity, note: readJson(gatherText(entity, 'note')) }, entity);

const propertyName = (n: number): string => `bytes_${n}`;

// Copies: of a part that shares its memory the SDK would send all of that memory.
const cut = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.byteLength / size) }, (_, n) =>
    Uint8Array.from(bytes.subarray(n * size, (n + 1) * size)),
  );

/** The content as the properties of as many rows as it takes; none where it is empty. */
export const piecesOf = (bytes: Uint8Array): Record<string, Uint8Array>[] =>
  cut(bytes, PIECE).map((piece) =>
    Object.fromEntries(cut(piece, PROPERTY).map((part, n) => [propertyName(n), part])),
  );

/** The content of rows in their order; undefined where one is missing. */
export function joined(rows: (Entity | undefined)[]): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  for (const row of rows) {
    if (!row) return undefined;
    for (let n = 0; n < PROPERTIES; n++) {
      const part = row[propertyName(n)];
      if (part instanceof Uint8Array) parts.push(part);
    }
  }
  return new Uint8Array(Buffer.concat(parts));
}

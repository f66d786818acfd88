import { createHash } from 'node:crypto';
import { nameKey } from '../register/directory.ts';

/**
 * Keys of rows. A partition is a board; row keys are chosen so that one range, `index` up to `open~…`, holds the
 * board's index and its outstanding items and nothing else: closed items (`done~`) and history by item (`hist~`) sort
 * before it, history by time (`when~`) after it.
 */

/** Azure Tables allows 1,024 characters, Azurite 512; the rest is kept for what stands before and after a part. */
const LONGEST = 400;

const isPlain = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x2d ||
  byte === 0x5f ||
  byte === 0x2e;

/**
 * Text as part of a key: letters, digits, `-`, `_` and `.` stand for themselves and every other byte of its UTF-8
 * is `=` and two hexadecimal digits, so that nothing that keys forbid (`/ \ # ?`, control characters) nor the
 * `~` that separates parts is left. Different texts have different keys; very long ones end in their hash.
 */
export function keyPart(text: string): string {
  const key = [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      isPlain(byte) ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');
  if (key.length <= LONGEST) return key;
  return `${key.slice(0, LONGEST - 66)}==${createHash('sha256').update(text).digest('hex')}`;
}

export const INDEX = 'index';
/** From the index to the last outstanding item. */
export const OUTSTANDING_ROWS = { from: INDEX, below: 'p' };
export const CLOSED_ROWS = { from: 'done~', below: 'e' };

const refPart = (ref: string): string => keyPart(ref.toUpperCase());

export const boardPartition = (code: string): string => keyPart(code);
export const openRow = (ref: string): string => `open~${refPart(ref)}`;
export const closedRow = (ref: string): string => `done~${refPart(ref)}`;
export const historyRow = (ref: string, version: number): string =>
  `hist~${refPart(ref)}~${String(version).padStart(6, '0')}`;
/** Every history row of one item: digits sort before `~`. */
export const historyRows = (ref: string) => ({
  from: `hist~${refPart(ref)}~`,
  below: `hist~${refPart(ref)}~~`,
});

/** A history row once more, where it sorts by time: ISO instants in UTC sort as text. */
export const changeRow = ({ at, ref, version }: { at: string; ref: string; version: number }): string =>
  `when~${new Date(at).toISOString()}~${refPart(ref)}~${String(version).padStart(6, '0')}`;
/** Every change from an instant on and before another; a day stands for its first instant in UTC. */
export const changeRows = (from: string, below: string) => ({ from: `when~${from}`, below: `when~${below}` });

/** Every history row of the items that are called `STEM-` and a number; a few others may be among them. */
export const numberedRows = (stem: string) => ({
  from: `hist~${refPart(`${stem}-`)}0`,
  below: `hist~${refPart(`${stem}-`)}:`,
});
/** The number of a ref `STEM-12` by the key of its history row; 0 where it is another sort of ref. */
export const numberIn = (rowKey: string, stem: string): number =>
  Number(/^(\d{1,9})~/.exec(rowKey.slice(`hist~${refPart(`${stem}-`)}`.length))?.[1] ?? 0);

/** What is noted of a board's record lies between its outstanding items and its history by time. */
export const sealRow = (number: number): string => `seal~${String(number).padStart(6, '0')}`;
export const SEAL_ROWS = { from: 'seal~', below: 'seal~~' };

/** No board's partition: `~` never is part of an encoded code. */
export const DIRECTORY = '~directory';
/** Sorts before every other row, so that a directory read while it changes never has a newer stamp than rows. */
export const STAMP = '_stamp';

/** Sorts after every row of the directory and before those that stand beside it. */
export const BESIDE = '~';

/** A row of the directory, such as `person~joanne.waller=40police.example`. */
export const directoryRow = (kind: string, ...names: string[]): string =>
  `${kind}~${keyPart(names.map(nameKey).join('\n'))}`;

import { readChange, readItem } from './item-entity.ts';
import { changeRow } from './keys.ts';
import { hashOf, historyHash, itemHash } from './record-chain.ts';
import type { Entity } from './row.ts';

/** What checking the record has to know of a row: its place, what it says of others, and the hash of what it holds. */

interface Place {
  /** The partition: a board's code as keys have it. */
  board: string;
  rowKey: string;
  /** The ref in upper case as keys have it. */
  ref: string;
  version: number;
}

/** A history row. What it says of others is missing from rows that were written before the record was chained. */
export interface HistoryFact extends Place {
  kind: 'history';
  /** The ISO instant of the change; empty where it cannot be read. */
  at: string;
  /** The ref as people write it. */
  name: string;
  /** The hash of what the row holds now. */
  own: string;
  hash: string | undefined;
  prior: string | undefined;
  /** The hash of the item's row after the change. */
  leaves: string | undefined;
  /** The key of the row where it sorts by time, and the hash of what that must hold. */
  onceKey: string;
  once: string;
  /** The change as the history keeps it can be read. */
  readable: boolean;
}

/** The row of a change where it sorts by time. */
export interface OnceFact extends Place {
  kind: 'once';
  at: string;
  once: string;
}

export interface ItemFact extends Place {
  kind: 'item';
  name: string;
  own: string;
  head: string | undefined;
  readable: boolean;
}

/** An item was removed under the rule of retention, with its history up to a version and an ISO instant. */
export interface GoneFact extends Place {
  kind: 'gone';
  at: string;
}

export type Fact = HistoryFact | OnceFact | ItemFact | GoneFact;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const known = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A version; 0 for what is none. */
const wholeOf = (value: unknown): number => {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
};

/** A history row holds, besides all that the row by time holds, what undoing the change needs. */
const onceHash = (entity: Entity): string =>
  hashOf(entity, (name) => name === 'rowKey' || name === 'before' || /^before_\d+$/.test(name));

function reads(read: (entity: Entity) => unknown, entity: Entity): boolean {
  try {
    read(entity);
    return true;
  } catch {
    return false;
  }
}

/** What a row of the register tells of the record; undefined for rows that are no part of it. */
export function factOf(entity: Entity): Fact | undefined {
  const [board, rowKey] = [text(entity.partitionKey), text(entity.rowKey)];
  if (board.startsWith('~')) return undefined;
  const [kind, ...parts] = rowKey.split('~');
  const [first = '', second = '', third = ''] = parts;
  if (kind === 'open' || kind === 'done') {
    return {
      ...{ kind: 'item', board, rowKey, ref: first, name: text(entity.ref) || first },
      version: wholeOf(entity.version),
      own: itemHash(entity),
      head: known(entity.head),
      readable: reads(readItem, entity),
    };
  }
  if (kind === 'when') {
    const place = { board, rowKey, ref: second, version: wholeOf(third) };
    return { kind: 'once', ...place, at: first, once: onceHash(entity) };
  }
  if (kind === 'gone') {
    const place = { board, rowKey, ref: first, version: wholeOf(entity.version) };
    return { kind: 'gone', ...place, at: text(entity.at) };
  }
  if (kind !== 'hist') return undefined;
  const readable = reads(readChange, entity);
  const change = readable ? readChange(entity) : undefined;
  const at = change && !Number.isNaN(Date.parse(change.at)) ? change.at : '';
  return {
    ...{
      kind: 'history',
      board,
      rowKey,
      ref: first,
      version: wholeOf(second),
      name: text(entity.ref) || first,
    },
    ...{ at, readable, own: historyHash(entity) },
    ...{ hash: known(entity.hash), prior: known(entity.prior), leaves: known(entity.leaves) },
    onceKey: change && at ? changeRow(change) : '',
    once: onceHash(entity),
  };
}

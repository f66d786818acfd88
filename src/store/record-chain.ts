import type { Change } from '../register/change.ts';
import { type Item, isOutstanding, type StoredItem } from '../register/item.ts';
import { printOf } from './canonical.ts';
import { changeProperties, itemProperties } from './item-entity.ts';
import { boardPartition, changeRow, closedRow, historyRow, openRow } from './keys.ts';
import type { Entity, Properties } from './row.ts';

/**
 * How the record is chained. A history row has the hash of the item's row as it is after the change (`leaves`; none
 * where the item goes from the board), the hash of the version before it (`prior`), and the hash of all that it holds
 * (`hash`). The item's row has the hash of its newest history row (`head`). So each row of the register is vouched
 * for by another, and none can be changed or removed alone. Whoever can write the tables could still compute every
 * hash of an item anew: against that stands what is noted of the record beside it, and kept elsewhere.
 */

export interface Keys {
  partitionKey: string;
  rowKey: string;
}
export type Row = Keys & Properties;

/** The version before the first: a chain begins with its board and ref, which are in the row's keys. */
export const START = 'start';
/** Before a version stands one that was written before the record was chained, with this content. */
const UNCHAINED = 'unchained~';
export const isUnchained = (prior: string): boolean => prior.startsWith(UNCHAINED);

/** What the SDK and the store add to what was written. */
const isAdded = (name: string): boolean =>
  name === 'etag' || name === 'timestamp' || name.startsWith('odata.');

/** A row as it was written: its keys and what stands under them. */
export const asWritten = (entity: Entity): Entity =>
  Object.fromEntries(Object.entries(entity).filter(([name]) => !isAdded(name)));

/** The hash of a row without some of its properties. */
export function hashOf(entity: Entity, but: (name: string) => boolean = () => false): string {
  // Whole numbers of 64 bits come as bigint, which JSON does not know; we write none.
  const kept = Object.entries(asWritten(entity)).filter(([name]) => !but(name));
  return printOf(
    Object.fromEntries(kept.map(([name, value]) => [name, typeof value === 'bigint' ? `${value}n` : value])),
  );
}

export const itemHash = (entity: Entity): string => hashOf(entity, (name) => name === 'head');
export const historyHash = (entity: Entity): string => hashOf(entity, (name) => name === 'hash');

/** The key of an item's row: what is still to do stands apart. */
export const itemRow = (item: Item): string =>
  isOutstanding(item) ? openRow(item.ref) : closedRow(item.ref);

/** An item's row on a board, without its head. */
export const itemEntity = (board: string, item: Item, version: number): Row => ({
  ...{ partitionKey: boardPartition(board), rowKey: itemRow(item) },
  ...itemProperties(item, version),
});

/** What the version after a stored one names as the version before it. */
export const headOf = ({ item, version, head }: StoredItem): string =>
  head ?? `${UNCHAINED}${itemHash(itemEntity(item.board, item, version))}`;

/** The same where all that is left of an item is its newest history row. */
export const headOfGone = (hash: string | undefined): string => hash ?? UNCHAINED;

/**
 * The rows of one version: the history row, the one where it sorts by time, and the item's own row with its head.
 * `item` is the item's row without it.
 */
export function chained(
  board: string,
  change: Change,
  prior: string,
  item: Row | undefined,
): { history: Row; once: Row; item: Row | undefined } {
  const partitionKey = boardPartition(board);
  const links = { ...(item && { leaves: itemHash(item) }), prior };
  const unsigned = {
    ...{ partitionKey, rowKey: historyRow(change.ref, change.version) },
    ...changeProperties(change),
    ...links,
  };
  const hash = historyHash(unsigned);
  const { before: _, ...told } = change;
  const once = { partitionKey, rowKey: changeRow(change), ...changeProperties(told), ...links, hash };
  return { history: { ...unsigned, hash }, once, item: item && { ...item, head: hash } };
}

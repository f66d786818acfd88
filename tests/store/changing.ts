import { expect } from 'vitest';
import { type Change, changedFields } from '../../src/register/change.ts';
import type { Item, StoredItem } from '../../src/register/item.ts';
import { recount } from '../../src/store/words.ts';
import type { Instance } from './rig.ts';

/** A change as a person makes it of an item that was read. */
export const aChange = (
  held: StoredItem | undefined,
  after: Item | undefined,
  said: Partial<Change> = {},
): Change => ({
  ref: after?.ref ?? held?.item.ref ?? '',
  version: (held?.version ?? 0) + 1,
  at: '2017-11-04T12:00:00.000Z',
  by: 'Joanne Waller',
  person: 'joanne.waller@council.example',
  commandId: 'command',
  did: 'reported progress',
  fields: after ? changedFields(held?.item, after) : [],
  ...(held && { before: held.item }),
  ...said,
});

/** The item as it is stored; a fault where it is not. */
export async function heldOf({ items }: Instance, board: string, ref: string): Promise<StoredItem> {
  const held = await items.readOne(board, ref);
  if (!held) throw new Error(`${ref} is not on ${board}`);
  return held;
}

/** Writes one change of an item, which must go in; the item as it then is. */
export async function makeChange(
  store: Instance,
  held: StoredItem | undefined,
  after: Item,
  said: Partial<Change> = {},
): Promise<StoredItem> {
  expect(await store.changes.write(held, after, aChange(held, after, said))).toBe('written');
  return heldOf(store, after.board, after.ref);
}

/** The history of one item, having checked that it is there a second time, in order of time, without undo's part. */
export async function wholeHistory({ items }: Instance, board: string, ref: string): Promise<Change[]> {
  const history = await items.readHistory(board, ref);
  const byTime = (await items.readChanges(board, '1900', '2200')).filter((change) => change.ref === ref);
  const once = history.map(({ before, ...change }) => change);
  expect(byTime.sort((a, b) => a.version - b.version)).toEqual(once);
  return history;
}

/** Checks that a board's index counts the words that its items have. */
export async function expectWordsToBeRight({ items }: Instance, board: string): Promise<void> {
  const { index, items: open } = await items.readOutstanding(board);
  const all = [...open, ...(await items.readClosed(board))].map(({ item }) => ({ after: item }));
  expect(index.words).toEqual(recount([], all));
}

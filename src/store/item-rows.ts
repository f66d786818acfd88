import type { ItemRow } from '../register/batch.ts';
import { type Item, itemSchema } from '../register/item.ts';
import { groupBy } from './group-by.ts';

/** From the rows of an import to items of the register: each gets a ref, and keeps what its file says nothing of. */

/** An item as an import wants it. */
export interface WantedItem {
  /** The item of the register that has this ref; missing where there is none. */
  before: Item | undefined;
  after: Item;
  /** Fields of which the file says nothing. */
  keeps: readonly (keyof Item)[];
}

/** `highest`: by the code of a board in upper case, the highest number of its refs that are there or ever were. */
export function wantedItems(rows: ItemRow[], inRegister: Item[], highest: Map<string, number>): WantedItem[] {
  const there = new Map(inRegister.map((item) => [item.ref.toUpperCase(), item]));
  const refs = refsFor(rows, inRegister, highest);
  return rows.map(({ keeps = [], ...row }, n) => {
    const item = { ...row, ref: refs[n] ?? '' };
    const before = there.get(item.ref.toUpperCase());
    return { before, after: withKept(item, keeps, before), keeps };
  });
}

/** An item with those fields that it keeps as another state of it has them; as it is where there is none. */
export function withKept(item: Item, keeps: readonly (keyof Item)[], before: Item | undefined): Item {
  if (!before || keeps.length === 0) return item;
  const kept = keeps.filter((field) => field !== 'ref').map((field) => [field, before[field]]);
  return itemSchema.parse({ ...item, ...Object.fromEntries(kept) });
}

const identity = ({ board, kind, title, source }: Omit<ItemRow, 'ref'>): string =>
  JSON.stringify([board, kind, title, source]);

/**
 * The ref of each row. Where it has none: that of the item in the register with the same board, kind, title and
 * source, or else the board's code and the next number that is free.
 */
function refsFor(rows: ItemRow[], inRegister: Item[], highest: Map<string, number>): string[] {
  const given = new Set(rows.flatMap(({ ref }) => ref?.toUpperCase() ?? []));
  const known = groupBy(
    inRegister.filter(({ ref }) => !given.has(ref.toUpperCase())),
    identity,
  );
  for (const same of known.values()) same.sort((a, b) => a.ref.localeCompare(b.ref, 'en', { numeric: true }));

  const last = new Map(highest);
  const note = (ref: string): void => {
    const [, board, number] = /^(.*)-(\d{1,9})$/.exec(ref.toUpperCase()) ?? [];
    if (board !== undefined) last.set(board, Math.max(last.get(board) ?? 0, Number(number)));
  };
  for (const { ref } of inRegister) note(ref);
  for (const ref of given) note(ref);

  return rows.map((row) => {
    if (row.ref !== undefined) return row.ref;
    const same = known.get(identity(row))?.shift();
    if (same) return same.ref;
    const next = (last.get(row.board.toUpperCase()) ?? 0) + 1;
    last.set(row.board.toUpperCase(), next);
    return `${row.board}-${next}`;
  });
}

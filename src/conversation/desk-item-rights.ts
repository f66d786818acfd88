import type { RowTold } from '../answer/import-shown.ts';
import type { ItemRow } from '../register/batch.ts';
import type { Item } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { maySee, seesExempt } from '../register/visibility.ts';
import { mayAdd, mayDo } from '../update/rights.ts';

/**
 * Which rows an officer may bring: those of items that they see on boards that they serve, and new ones for these
 * boards. Without a word of what else there is.
 */

export interface Sorted<T> {
  taken: T[];
  refused: RowTold[];
}

/** What is said of a ref that the officer may not use, whatever bears it, if anything. */
export const REF_NOT_FREE =
  'this reference cannot be used; leave it empty, and the register gives the item one';

/** `undecided`: who may see new items of which the file says nothing is yet to be chosen. */
export function sortItems(
  rows: ItemRow[],
  visible: Item[],
  view: RegisterView,
  undecided = false,
): Sorted<ItemRow> {
  const byRef = new Map(visible.map((item) => [item.ref.toUpperCase(), item]));
  const sorted: Sorted<ItemRow> = { taken: [], refused: [] };
  for (const row of rows) {
    const held = row.ref === undefined ? undefined : byRef.get(row.ref.toUpperCase());
    const says = hindrance(row, held, view, undecided);
    if (says === undefined) sorted.taken.push(row);
    else sorted.refused.push(refusedRow(row, says));
  }
  return sorted;
}

export const refusedRow = ({ ref, title }: Pick<ItemRow, 'ref' | 'title'>, says: string): RowTold => ({
  where: [ref, title].filter(Boolean).join(' '),
  says,
});

function hindrance(
  row: ItemRow,
  held: Item | undefined,
  view: RegisterView,
  undecided: boolean,
): string | undefined {
  const { viewer, directory } = view;
  const board = held && row.keeps?.includes('board') ? held.board : row.board;
  if (!mayAdd(viewer, board))
    return `you do not serve the board ${board}, so its items cannot be brought here`;
  if (held)
    return mayDo('correct wording', viewer, held, directory)
      ? undefined
      : `it is an item of ${held.board}, a board that you do not serve`;
  // Refs that bear nothing are refused along with those of exempt items: otherwise the answer would tell them apart.
  if (row.ref !== undefined && !seesExempt(viewer)) return REF_NOT_FREE;
  const isOpen = undecided && row.keeps?.includes('visibility');
  if (!isOpen && !maySee(viewer, row))
    return 'only an officer who is cleared for exempt items can bring a new one; choose open, or ask one';
  return undefined;
}

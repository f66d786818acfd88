import type { ItemRow } from '../register/batch.ts';
import type { Item } from '../register/item.ts';

/**
 * Rows without a ref get theirs here, from what the officer may see, and not where the register would look for the
 * same item among all it has: so that a row which happens to be worded as an item that is kept from them becomes a new
 * item, as it would if there were none.
 */
export async function withOwnRefs(
  rows: ItemRow[],
  visible: Item[],
  newRef: (board: string) => Promise<string>,
): Promise<ItemRow[]> {
  const given = new Set(rows.flatMap(({ ref }) => ref?.toUpperCase() ?? []));
  const known = new Map<string, Item[]>();
  for (const item of inOrder(visible)) {
    if (given.has(item.ref.toUpperCase())) continue;
    known.set(identity(item), [...(known.get(identity(item)) ?? []), item]);
  }
  const next = new Map<string, { stem: string; number: number }>();
  const settled: ItemRow[] = [];
  for (const row of rows) {
    const ref = row.ref ?? known.get(identity(row))?.shift()?.ref;
    settled.push({ ...row, ref: ref ?? (await fresh(row.board)) });
  }
  return settled;

  async function fresh(board: string): Promise<string> {
    const { stem, number } = next.get(board) ?? numbered(await newRef(board));
    let free = number;
    while (given.has(`${stem}-${free}`.toUpperCase())) free += 1;
    next.set(board, { stem, number: free + 1 });
    return `${stem}-${free}`;
  }
}

/** As the register tells that two items are one: see the plan of an import. */
const identity = ({
  board,
  kind,
  title,
  source,
}: Pick<ItemRow, 'board' | 'kind' | 'title' | 'source'>): string =>
  JSON.stringify([board, kind, title, source]);

const inOrder = (items: Item[]): Item[] =>
  [...items].sort((a, b) => a.ref.localeCompare(b.ref, 'en', { numeric: true }));

function numbered(ref: string): { stem: string; number: number } {
  const [, stem = ref, number = '1'] = /^(.*)-(\d+)$/.exec(ref) ?? [];
  return { stem, number: Number(number) };
}

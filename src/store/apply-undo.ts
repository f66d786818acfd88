import { changedFields } from '../register/change.ts';
import type { StoredItem } from '../register/item.ts';
import { changeOf, departure, type Source } from './apply-items.ts';
import { type BringDeps, createBringing, readBoard } from './bring-board.ts';
import { groupBy } from './group-by.ts';
import type { ItemChange } from './item-table.ts';
import { keyOf } from './newest.ts';
import { headOf } from './record-chain.ts';
import type { TakingBack } from './staged.ts';

type One = TakingBack['items'][number];

/**
 * Writes what items get back, by steps that can be repeated: only on the version that the import left, so that what
 * somebody did since stays, and what is done already is not done again.
 */
export async function applyUndo(taking: TakingBack['items'], source: Source, deps: BringDeps): Promise<void> {
  const bring = createBringing(deps);
  const boards = new Map<string, Map<string, StoredItem>>();
  const readInto = async (codes: string[]): Promise<void> => {
    for (const code of new Set(codes)) boards.set(code, (await readBoard(deps.items, code)).items);
  };
  const moved = taking.filter(({ board, back }) => back !== undefined && back.board !== board);

  // An item that moves back is on both boards for a moment, never on none.
  await readInto(moved.map(({ board }) => board));
  for (const [board, here] of groupBy(taking, ({ board, back }) => back?.board ?? board)) {
    await bring(board, (state) =>
      here.flatMap((one) => {
        const held = state.items.get(keyOf(one));
        if (one.board === board) return inPlace(one, held, source);
        return held ? [] : comingHome(one, boards.get(one.board)?.get(keyOf(one)), source);
      }),
    );
  }
  await readInto(moved.flatMap(({ back }) => back?.board ?? []));
  for (const [board, leaving] of groupBy(moved, (one) => one.board)) {
    await bring(board, (state) =>
      leaving.flatMap(({ ref, back }) => {
        const isHome = back && boards.get(back.board)?.has(keyOf({ ref }));
        return isHome ? departure(back, state.items.get(keyOf({ ref })), source) : [];
      }),
    );
  }
}

/** Another state of an item on its board, or none. */
function inPlace({ back, version }: One, held: StoredItem | undefined, source: Source): ItemChange[] {
  if (held?.version !== version) return [];
  const fields = back ? changedFields(held.item, back) : [];
  const change = { ...changeOf(held.item, version + 1, source), fields };
  return [{ before: held, after: back, change }];
}

function comingHome({ back, version }: One, there: StoredItem | undefined, source: Source): ItemChange[] {
  if (!back || there?.version !== version) return [];
  const change = { ...changeOf(back, version + 1, source), fields: changedFields(there.item, back) };
  const isExempt = there.item.visibility === 'exempt';
  const told = { ...change, ...(isExempt && { exempt: true }) };
  return [{ before: undefined, after: back, change: told, prior: headOf(there) }];
}

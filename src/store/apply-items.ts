import { type Change, changedFields } from '../register/change.ts';
import type { Item, StoredItem } from '../register/item.ts';
import { type BringDeps, createBringing, type Past, readBoard } from './bring-board.ts';
import { broughtCourse } from './brought-course.ts';
import { groupBy } from './group-by.ts';
import { withKept } from './item-rows.ts';
import type { ItemChange } from './item-table.ts';
import { commandOf, madeBy } from './made-by.ts';
import { keyOf } from './newest.ts';
import { headOf } from './record-chain.ts';
import type { Staged } from './staged.ts';

/** Of which import, or undo of one, the changes are; the history says so. */
export interface Source {
  id: string;
  by: string;
  /** E-mail address in lower case of who confirmed it. */
  person?: string | undefined;
  at: string;
}

/** Writes the items of an import. */
export async function applyItems(
  { items: wanted, keeps }: Pick<Staged, 'items' | 'keeps'>,
  source: Source,
  deps: BringDeps,
): Promise<void> {
  const { items, codes } = deps;
  const bring = createBringing(deps);
  const kept = new Map(keeps.map((one) => [keyOf(one), one.fields]));
  const places = new Map<string, { board: string; stored: StoredItem }[]>();
  for (const board of codes) {
    for (const [key, stored] of (await readBoard(items, board)).items) {
      places.set(key, [...(places.get(key) ?? []), { board, stored }]);
    }
  }
  const elsewhere = (item: Item) =>
    (places.get(keyOf(item)) ?? []).filter(({ board }) => board !== item.board);

  // An item that moves is on both boards for a moment, never on none.
  for (const [board, here] of groupBy(wanted, (item) => item.board)) {
    // What was written before our process took over may have been changed by people since.
    const made = await madeBy(items, board, source);
    const left = here.filter((item) => !made.has(keyOf(item)));
    await bring(board, (state, past) =>
      left.flatMap((item) => {
        const before = { here: state.items.get(keyOf(item)), there: elsewhere(item)[0]?.stored };
        const now = (before.here ?? before.there)?.item;
        // Somebody may have changed since the plan what the files say nothing of.
        const brought = { ...withKept(item, kept.get(keyOf(item)) ?? [], now), board };
        return arrival(brought, { ...before, past: past.get(keyOf(item)) }, source);
      }),
    );
  }
  const leaving = wanted.flatMap((item) => elsewhere(item).map(({ board }) => ({ board, item })));
  for (const [board, gone] of groupBy(leaving, (one) => one.board)) {
    await bring(board, (state) =>
      gone.flatMap(({ item }) => departure(item, state.items.get(keyOf(item)), source)),
    );
  }
}

/** The change of an item as the history keeps it, without the fields. */
export const changeOf = (
  { ref }: { ref: string },
  version: number,
  { id, by, person, at }: Source,
): Omit<Change, 'fields'> => ({
  ref,
  version,
  at,
  by,
  ...(person !== undefined && { person }),
  commandId: commandOf(id, { ref }),
});

/** Where an item is before an import brings it: on its board, on another, or removed after so many versions. */
interface Before {
  here: StoredItem | undefined;
  there: StoredItem | undefined;
  past: Past | undefined;
}

function arrival(item: Item, { here, there, past }: Before, source: Source): ItemChange[] {
  const before = here ?? there;
  const fields = changedFields(before?.item, item);
  if (here && fields.length === 0) return [];
  const course = broughtCourse(before?.item, item, source);
  const after = course ? { ...item, course } : item;
  // That an item is new is told by import and not by person: many that come at once are told as one.
  const from = before ? source : { ...source, person: undefined };
  const change = changeOf(item, Math.max(before?.version ?? 0, past?.version ?? 0) + 1, from);
  const exempt = before?.item.visibility === 'exempt' || item.visibility === 'exempt';
  const prior = there ? headOf(there) : past?.hash;
  return [{ before: here, after, change: { ...change, fields, ...(exempt && { exempt }) }, prior }];
}

/** An item leaves a board for the one that it is on already. */
export function departure(to: Item, here: StoredItem | undefined, source: Source): ItemChange[] {
  if (!here) return [];
  const fields = [{ field: 'board' as const, before: here.item.board, after: to.board }];
  return [{ before: here, after: undefined, change: { ...changeOf(to, here.version + 1, source), fields } }];
}

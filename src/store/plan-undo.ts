import type { LastImport, UndoPlan } from '../register/batch.ts';
import { type Change, changedFields } from '../register/change.ts';
import { boardSchema, type Person } from '../register/directory.ts';
import type { Item, StoredItem } from '../register/item.ts';
import { printOf } from './canonical.ts';
import { type DirectoryRow, readDirectory, sameValue } from './directory-entity.ts';
import { keyOf, newestOf } from './newest.ts';
import type { EntryChange } from './revert-directory.ts';
import type { Inverse, TakingBack } from './staged.ts';

/** What taking an import back would do: nothing is read or written here. */

export interface Now {
  /** Every item of the register. */
  stored: StoredItem[];
  /** By board and ref in upper case, the change by which the import wrote an item. */
  made: Map<string, Map<string, Change>>;
  rows: DirectoryRow[];
}

export interface PlannedUndo {
  plan: UndoPlan;
  takingBack: TakingBack;
}

/** Undefined where nobody would be left to look after the register: it came with that import. */
export function planUndo(last: LastImport, inverse: Inverse, now: Now): PlannedUndo | undefined {
  const there = newestOf(now.stored);
  const items: TakingBack['items'] = [];
  const plan: Pick<UndoPlan, 'removed' | 'restored' | 'kept'> = { removed: [], restored: [], kept: [] };
  for (const one of inverse.items) {
    const held = there.get(keyOf(one));
    if (!held) continue;
    const { item, version } = held;
    const change = now.made.get(one.board)?.get(keyOf(one));
    if (!isAsMade(one, held, change)) plan.kept.push(item);
    else {
      const back = one.before?.item;
      items.push({ ref: item.ref, board: item.board, version, back });
      if (back) plan.restored.push({ before: item, after: back, fields: changedFields(item, back) });
      else plan.removed.push(item);
    }
  }
  const entries = entriesBack(inverse.entries, now.rows, emptied(now.stored, items));
  if (leavesNobody(entries, now.rows)) return undefined;
  const print = printOf({ id: last.id, items, kept: plan.kept, entries });
  return {
    plan: { import: last, ...plan, entries: entries.length, print },
    takingBack: { items, entries },
  };
}

/** Is the item as the import wrote it, on top of the very state that was laid down? */
function isAsMade(
  { board, before }: Inverse['items'][number],
  { item, version }: StoredItem,
  change: Change | undefined,
): boolean {
  if (change?.version !== version || item.board !== board) return false;
  // Somebody may have changed, or made, the item between the plan and the moment when the import wrote it.
  return before ? version === before.version + 1 : isArrival(change);
}

/** A change that brought an item says everything of it, its ref too. */
const isArrival = ({ fields }: Change): boolean =>
  fields.some(({ field, before }) => field === 'ref' && before === '');

/** Codes of the boards that have no items once these are taken back. */
function emptied(stored: StoredItem[], items: TakingBack['items']): (code: string) => boolean {
  const back = new Map(items.map((one) => [keyOf(one), one]));
  const staying = stored.flatMap(({ item }): Item[] => {
    const one = back.get(keyOf(item));
    return one ? (one.back ? [one.back] : []) : [item];
  });
  const used = new Set(staying.map(({ board }) => board));
  return (code) => !used.has(code);
}

/** The entries that are still as the import left them; a board that items are on stays. */
function entriesBack(
  entries: EntryChange[],
  rows: DirectoryRow[],
  isEmpty: (code: string) => boolean,
): EntryChange[] {
  const there = new Map(rows.map((row) => [row.rowKey, row.value]));
  return entries.filter((entry) => {
    if (!sameValue(there.get(entry.rowKey), entry.is)) return false;
    const board = addedBoard(entry);
    return board === undefined || isEmpty(board);
  });
}

/** The code of the board that an entry is, where the import added it. */
export function addedBoard({ rowKey, was, is }: EntryChange): string | undefined {
  return rowKey.startsWith('board~') && was === undefined ? boardSchema.parse(is).code : undefined;
}

const isOfficer = ({ role }: Person): boolean => role === 'officer';

function leavesNobody(entries: EntryChange[], rows: DirectoryRow[]): boolean {
  const back = new Map(entries.map(({ rowKey, was }) => [rowKey, was]));
  const after = rows.flatMap((row): DirectoryRow[] => {
    if (!back.has(row.rowKey)) return [row];
    const was = back.get(row.rowKey);
    return was === undefined ? [] : [{ ...row, value: was }];
  });
  const [now, then] = [rows, after].map((some) => readDirectory(some).directory.people);
  return (now ?? []).some(isOfficer) && !(then ?? []).some(isOfficer);
}

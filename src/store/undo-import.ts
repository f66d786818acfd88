import type { UndoPlan } from '../register/batch.ts';
import { boardSchema } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { applyUndo } from './apply-undo.ts';
import { readBoard, readBoards } from './bring-board.ts';
import { readDirectory } from './directory-entity.ts';
import type { DirectoryTable } from './directory-table.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Claim } from './import-claim.ts';
import type { StillOurs } from './import-runs.ts';
import type { ItemTable } from './item-table.ts';
import type { LastImports } from './last-import.ts';
import { madeBy } from './made-by.ts';
import { addedBoard, type PlannedUndo, planUndo } from './plan-undo.ts';
import type { EntryChange } from './revert-directory.ts';
import type { TakingBack } from './staged.ts';
import type { Staging } from './staging.ts';
import { stampBoards } from './stamp-boards.ts';

export interface UndoDeps {
  items: ItemTable;
  directory: DirectoryTable;
  lasts: LastImports;
  staging: Staging<TakingBack>;
  /** Told of items that get back what they were, before and after they do. */
  onArriving: (items: Item[]) => Promise<void>;
  /** Told of items that have gone from a board. */
  onLeaving: (items: { board: string; ref: string }[]) => Promise<void>;
}

/** Takes an import back: plans it from what was laid down for it, and does it by steps that can be repeated. */
export function createUndoing({ items, directory, lasts, staging, onArriving, onLeaving }: UndoDeps) {
  /** What taking an import back would do now; undefined where it cannot be taken back. */
  async function planned(id: string): Promise<PlannedUndo | undefined> {
    const kept = await lasts.inverseOf(id);
    if (!kept) return undefined;
    const { last, inverse } = kept;
    const rows = await directory.readRows();
    const codes = readDirectory(rows).directory.boards.map(({ code }) => code);
    const brought = [...new Set(inverse.items.map(({ board }) => board))];
    const made = await fewAtOnce(
      brought,
      async (board) => [board, await madeBy(items, board, last)] as const,
    );
    const stored = await readBoards(items, [...codes, ...brought]);
    return planUndo(last, inverse, { stored, made: new Map(made), rows });
  }

  async function carryOut(claim: Claim, stillOurs: StillOurs): Promise<void> {
    const { items: taking, entries } = await staging.read(claim.id, claim.pieces);
    await lasts.take(claim.undoes ?? '', stillOurs);
    // As with an import: whoever sees an item as it was judges it by the directory as it was.
    await backInDirectory(
      entries.filter((entry) => addedBoard(entry) === undefined),
      stillOurs,
    );
    const known = (await directory.load()).directory.boards.map(({ code }) => code);
    const codes = [...new Set([...known, ...taking.map(({ board }) => board)])];
    const affected = [...taking.flatMap(({ back }) => back ?? []), ...(await outstandingOf(entries))];
    await onArriving(affected);
    await applyUndo(taking, claim, { items, codes, stillOurs });
    await onArriving(affected);
    await onLeaving(taking.filter(({ board, back }) => back?.board !== board));
    // Last, and only where nobody has put an item on them since: an item without its board is lost to everybody.
    await backInDirectory(await emptyBoards(entries), stillOurs);
  }

  async function backInDirectory(entries: EntryChange[], stillOurs: StillOurs): Promise<void> {
    if (entries.length === 0) return;
    await directory.revert(entries, stillOurs);
    await directory.renewStamp();
    await stampBoards(items, directory);
  }

  /** What is still to do on boards whose own settings go back. */
  async function outstandingOf(entries: EntryChange[]): Promise<Item[]> {
    const boards = entries.filter(({ rowKey, was }) => rowKey.startsWith('board~') && was !== undefined);
    const read = await fewAtOnce(boards, ({ was }) => items.readOutstanding(boardSchema.parse(was).code));
    return read.flatMap((board) => board.items.map(({ item }) => item));
  }

  async function emptyBoards(entries: EntryChange[]): Promise<EntryChange[]> {
    const added = entries.filter((entry) => addedBoard(entry) !== undefined);
    const held = await fewAtOnce(
      added,
      async (entry) => (await readBoard(items, addedBoard(entry) ?? '')).items.size,
    );
    return added.filter((_, n) => held[n] === 0);
  }

  /** As an officer sees it before they confirm it. */
  const plan = async (id: string): Promise<UndoPlan | undefined> => (await planned(id))?.plan;

  return { plan, planned, carryOut };
}

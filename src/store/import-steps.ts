import type { Batch } from '../register/batch.ts';
import type { Directory } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { applyItems } from './apply-items.ts';
import { readBoards } from './bring-board.ts';
import type { DirectoryTable } from './directory-table.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Claim, Commitment } from './import-claim.ts';
import { type Planned, planImport } from './import-plan.ts';
import type { StillOurs } from './import-runs.ts';
import type { ItemTable } from './item-table.ts';
import type { LastImports } from './last-import.ts';
import { keyOf, newestOf } from './newest.ts';
import type { Inverse, Staged } from './staged.ts';
import type { Staging } from './staging.ts';
import { stampBoards } from './stamp-boards.ts';

export interface StepsDeps {
  items: ItemTable;
  directory: DirectoryTable;
  lasts: LastImports;
  staging: Staging<Staged>;
  onArriving: (items: Item[]) => Promise<void>;
}

/** What is to be laid down for an import before it is committed, and how it goes in after that. */
export function createImportSteps({ items, directory, lasts, staging, onArriving }: StepsDeps) {
  /** What an import would do, and how to lay it down together with what it takes to take it back. */
  async function planned(
    batch: Batch,
  ): Promise<{ planned: Planned; lay: (id: string) => Promise<Commitment> }> {
    const { directory: known } = await directory.load();
    const codes = known.boards.map(({ code }) => code);
    const stored = newestOf(await readBoards(items, codes));
    const inRegister = [...stored.values()].map(({ item }) => item);
    const plan = planImport(batch, known, inRegister, await highestNumbers(batch, known));
    const lay = async (id: string): Promise<Commitment> => {
      const { added, changed } = plan.outcome.items;
      const pieces = await staging.write(id, plan.staged);
      const inverse = inverseOf(plan, (item) => stored.get(keyOf(item))?.version ?? 0);
      return { pieces, inversePieces: await lasts.lay(id, inverse), added, changed };
    };
    return { planned: plan, lay };
  }

  /** For each board that gets items without a ref, the highest number that was ever given to one. */
  async function highestNumbers(batch: Batch, { boards }: Directory): Promise<Map<string, number>> {
    const stems = new Set(batch.items.filter(({ ref }) => ref === undefined).map(({ board }) => board));
    const highest = new Map<string, number>();
    for (const stem of stems) {
      const numbers = await Promise.all(boards.map(({ code }) => items.highestNumber(code, stem)));
      highest.set(stem.toUpperCase(), Math.max(0, ...numbers));
    }
    return highest;
  }

  /** Brings in what was laid down, by steps that can be repeated. */
  async function carryOut(claim: Claim, stillOurs: StillOurs): Promise<void> {
    const staged = await staging.read(claim.id, claim.pieces);
    const reach = new Map<string, string[]>();
    for (const { owners, board } of staged.items) {
      for (const owner of owners) reach.set(owner, [...(reach.get(owner) ?? []), board]);
    }
    await directory.save(staged, reach, stillOurs);
    // Stamped before any item goes in: whoever sees a new item judges it by the new directory.
    await directory.renewStamp();
    await stampBoards(items, directory);
    const codes = (await directory.load()).directory.boards.map(({ code }) => code);
    const affected = [...staged.items, ...(await outstandingOf(staged.boards))];
    await onArriving(affected);
    await applyItems(staged, claim, { items, codes, stillOurs });
    await onArriving(affected);
    await lasts.keep(claim, stillOurs);
  }

  async function outstandingOf(boards: Batch['boards']): Promise<Item[]> {
    const read = await fewAtOnce(boards, ({ code }) => items.readOutstanding(code));
    return read.flatMap((board) => board.items.map(({ item }) => item));
  }

  return { planned, carryOut };
}

/** What it takes to take an import back. */
function inverseOf({ planned, entries }: Planned, versionOf: (item: Item) => number): Inverse {
  const written = planned.filter(({ fields }) => fields.length > 0);
  return {
    items: written.map(({ before, after: { ref, board } }) => ({
      ref,
      board,
      ...(before && { before: { item: before, version: versionOf(before) } }),
    })),
    entries,
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { TableClient } from '@azure/data-tables';
import type { Batch, Outcome } from '../register/batch.ts';
import type { Directory } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { applyItems, readBoard } from './apply-items.ts';
import type { DirectoryTable } from './directory-table.ts';
import { fewAtOnce } from './few-at-once.ts';
import { type Claim, createImportClaims } from './import-claim.ts';
import { changesNothing, type Planned, planImport } from './import-plan.ts';
import type { ItemTable } from './item-table.ts';
import { createStaging } from './staging.ts';
import { stampBoards } from './stamp-boards.ts';

export type Importer = ReturnType<typeof createImporter>;

/** How many entries went in, or, where there are problems, would have: then nothing was written. */
export type Imported = Outcome & { problems: string[] };

export interface ImporterDeps {
  items: ItemTable;
  directory: DirectoryTable;
  /** The table of imports under way. */
  imports: TableClient;
  now: () => Date;
  newId: () => string;
  /** Told of items that go in, and of those whose board's settings change, before and after they do. */
  onArriving?: (items: Item[]) => Promise<void>;
}

const BUSY = 'Another import is running; try again in a minute.';

/** Thrown inside when another run of the program has taken an import over and finishes it. */
class TakenOver extends Error {
  override name = 'TakenOver';
}

/**
 * Imports, each of them all or nothing even when the process is killed: the whole batch is laid down beside the
 * register, one write commits it, and then it goes in by steps that can be repeated by anybody until it is in.
 */
export function createImporter({ items, directory, imports, now, newId, ...deps }: ImporterDeps) {
  const onArriving = deps.onArriving ?? (async () => undefined);
  const claims = createImportClaims(imports, { now });
  const staging = createStaging(imports);

  async function planned(batch: Batch): Promise<Planned> {
    const loaded = await directory.load();
    const inRegister: Item[] = [];
    for (const { code } of loaded.directory.boards) {
      for (const { item } of (await readBoard(items, code)).items.values()) inRegister.push(item);
    }
    return planImport(batch, loaded.directory, inRegister, await highestNumbers(batch, loaded.directory));
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

  /** What an import would do. Writes nothing. */
  async function plan(batch: Batch): Promise<Imported> {
    const { outcome, problems } = await planned(batch);
    return { ...outcome, problems };
  }

  /** Imports a batch. `by` is what the history names as the source, such as "import of register.csv". */
  async function apply(batch: Batch, by: string): Promise<Imported> {
    const id = newId();
    const held = await claims.take(id, by, newId());
    if (!held) {
      const other = await claims.read();
      if (other && !claims.isStale(other)) return { ...(await plan(batch)), problems: [BUSY] };
      await finishPending();
      return apply(batch, by);
    }
    // Once the commit was tried it may have happened, whatever we hear of it: then nothing is taken back.
    let commitTried = false;
    try {
      const { outcome, problems, staged } = await planned(batch);
      if (problems.length > 0 || changesNothing(outcome)) return { ...outcome, problems };
      const pieces = await staging.write(id, staged);
      commitTried = true;
      const committed = await claims.renew(held, { state: 'committed', pieces });
      if (!committed) return { ...outcome, problems: [BUSY] };
      await goIn(committed);
      return { ...outcome, problems };
    } finally {
      if (!commitTried) await forget(held);
    }
  }

  /** Finishes an import that was committed before its process ended. Says whether there was one. */
  async function finishPending(): Promise<boolean> {
    const claim = await claims.read();
    if (!claim || (claim.state === 'staging' && !claims.isStale(claim))) return false;
    const ours = await claims.renew(claim, { runner: newId() });
    if (!ours) return finishPending();
    if (ours.state === 'staging') {
      await forget(ours);
      return false;
    }
    await goIn(ours);
    return true;
  }

  /** Takes back what was laid down for an import that was never committed. */
  async function forget(claim: Claim): Promise<void> {
    await staging.remove(claim.id);
    await claims.release(claim);
  }

  async function goIn(claim: Claim): Promise<void> {
    let ours = claim;
    const keep = async (state: Claim['state'] = ours.state): Promise<void> => {
      const renewed = await claims.renew(ours, { state });
      if (!renewed) throw new TakenOver();
      ours = renewed;
    };
    try {
      if (ours.state === 'committed') {
        await applyStaged(ours, keep);
        await keep('applied');
      }
      await forget(ours);
    } catch (error) {
      if (!(error instanceof TakenOver)) throw error;
      await finishedByOther(claim.id);
    }
  }

  async function applyStaged(claim: Claim, stillOurs: () => Promise<void>): Promise<void> {
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
    await applyItems(items, codes, staged.items, claim, stillOurs);
    await onArriving(affected);
  }

  async function outstandingOf(boards: Batch['boards']): Promise<Item[]> {
    const read = await fewAtOnce(boards, ({ code }) => items.readOutstanding(code));
    return read.flatMap((board) => board.items.map(({ item }) => item));
  }

  async function finishedByOther(id: string): Promise<void> {
    for (let left = 300; left > 0; left--) {
      if ((await claims.read())?.id !== id) return;
      await pause(200);
    }
    throw new Error('The import was taken over by another process that does not finish it. Run it again.');
  }

  return { plan, apply, finishPending };
}

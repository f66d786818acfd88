import type { TableClient } from '@azure/data-tables';
import type { Batch, ImportPlan, Outcome, UndoPlan } from '../register/batch.ts';
import type { Item } from '../register/item.ts';
import type { DirectoryTable } from './directory-table.ts';
import { type Claim, type Commitment, createImportClaims } from './import-claim.ts';
import { changesNothing, type Planned } from './import-plan.ts';
import { createImportRuns } from './import-runs.ts';
import { createImportSteps } from './import-steps.ts';
import type { ItemTable } from './item-table.ts';
import { createLastImports } from './last-import.ts';
import { stagedSchema, takingBackSchema } from './staged.ts';
import { createStaging } from './staging.ts';
import { createUndoing } from './undo-import.ts';

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
  /** Told of items that taking an import back has removed from a board. */
  onLeaving?: (items: { board: string; ref: string }[]) => Promise<void>;
}

/** What an officer confirmed, and who they are: their e-mail address. */
export interface Terms {
  print: string;
  person: string;
}

export interface MadeImport {
  is: 'made' | 'changed' | 'refused';
  plan: ImportPlan;
}

export interface MadeUndo {
  is: 'made' | 'changed' | 'gone';
  plan: UndoPlan | undefined;
}

const BUSY = 'Another import is running; try again in a minute.';

/** Imports, and takes the newest one back: each time all or nothing, even when the process is killed. */
export function createImporter({ items, directory, imports, now, newId, ...deps }: ImporterDeps) {
  const { onArriving = async () => undefined, onLeaving = async () => undefined } = deps;
  const staging = createStaging(imports, 'staged', stagedSchema);
  const takingBack = createStaging(imports, 'undoing', takingBackSchema);
  const lasts = createLastImports(imports, { now });
  const steps = createImportSteps({ items, directory, lasts, staging, onArriving });
  const undoing = createUndoing({
    items,
    directory,
    lasts,
    staging: takingBack,
    onArriving,
    onLeaving,
  });
  const runs = createImportRuns({
    claims: createImportClaims(imports, { now }),
    newId,
    carryOut: { import: steps.carryOut, undo: undoing.carryOut },
    clearUp,
  });

  async function clearUp({ id, kind, state, undoes }: Claim): Promise<void> {
    await (kind === 'import' ? staging : takingBack).remove(id);
    // Of an import that was never committed, and of one that has been taken back, nothing is left.
    if (kind === 'import' && state === 'staging') await lasts.forget(id);
    if (kind === 'undo' && state === 'applied' && undoes !== undefined) await lasts.forget(undoes);
  }

  /** What an import would do. Writes nothing. */
  const plan = async (batch: Batch): Promise<ImportPlan> => asPlan((await steps.planned(batch)).planned);

  /** Imports a batch. `by` is what the history names as the source, such as "import of register.csv". */
  async function apply(batch: Batch, by: string): Promise<Imported> {
    const done = await runs.run({ kind: 'import', by }, async (held) => {
      const { planned, lay } = await steps.planned(batch);
      const result = { ...planned.outcome, problems: planned.problems };
      return { result, commits: await commitsOf(planned, () => lay(held.id)) };
    });
    if (done !== 'busy') return done;
    const { planned, print, ...counts } = await plan(batch);
    return { ...counts, problems: [BUSY] };
  }

  /** Imports a batch as an officer was shown it: `changed` where something else would happen now. */
  async function make(batch: Batch, by: string, { print, person }: Terms): Promise<MadeImport> {
    const done = await runs.run<MadeImport>(
      { kind: 'import', by, person: person.toLowerCase() },
      async (held) => {
        const { planned, lay } = await steps.planned(batch);
        const shown = asPlan(planned);
        if (shown.print !== print) return { result: { is: 'changed', plan: shown } };
        const is = planned.problems.length > 0 ? 'refused' : 'made';
        return { result: { is, plan: shown }, commits: await commitsOf(planned, () => lay(held.id)) };
      },
    );
    if (done !== 'busy') return done;
    return { is: 'refused', plan: { ...(await plan(batch)), problems: [BUSY] } };
  }

  /** Takes the newest import back as an officer was shown it: `gone` where it cannot be taken back any more. */
  async function undo(id: string, by: string, { print, person }: Terms): Promise<MadeUndo> {
    const done = await runs.run<MadeUndo>(
      { kind: 'undo', by, person: person.toLowerCase(), undoes: id },
      async (held) => {
        const planned = await undoing.planned(id);
        if (!planned) return { result: { is: 'gone', plan: undefined } };
        if (planned.plan.print !== print) return { result: { is: 'changed', plan: planned.plan } };
        const pieces = await takingBack.write(held.id, planned.takingBack);
        return { result: { is: 'made', plan: planned.plan }, commits: { pieces } };
      },
    );
    if (done !== 'busy') return done;
    const now = await undoing.plan(id);
    return { is: now ? 'changed' : 'gone', plan: now };
  }

  return {
    plan,
    apply,
    make,
    /** The newest import, if it is less than a day old and was not taken back. */
    last: lasts.last,
    planUndo: undoing.plan,
    undo,
    finishPending: runs.finishPending,
    /** Removes what is kept of an import that cannot be taken back any more; says of how many. */
    removeExpired: lasts.removeExpired,
  };
}

const asPlan = ({ outcome, problems, planned, print }: Planned): ImportPlan => ({
  ...outcome,
  problems,
  planned,
  print,
});

/** What is laid down for an import; nothing where it cannot or need not go in. */
async function commitsOf(
  { problems, outcome }: Planned,
  lay: () => Promise<Commitment>,
): Promise<Commitment | undefined> {
  return problems.length > 0 || changesNothing(outcome) ? undefined : lay();
}

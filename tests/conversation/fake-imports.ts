import type { Imports } from '../../src/conversation/conversation.ts';
import type { Batch, ImportPlan, LastImport, UndoPlan } from '../../src/register/batch.ts';
import { changedFields } from '../../src/register/change.ts';
import type { Directory } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import { printOf } from '../../src/store/canonical.ts';
import { directoryEntries } from '../../src/store/directory-entity.ts';
import { planImport } from '../../src/store/import-plan.ts';

/** Imports into a register in memory: what they would do is worked out as the store does, and done at once. */
export function fakeImports(first: Item[], directory: Directory, now: () => Date) {
  const items = new Map(first.map((item) => [item.ref, item]));
  let known = directory;
  let undoing:
    | { last: LastImport; befores: Map<string, Item | undefined>; directory: Directory; entries: number }
    | undefined;
  const state = {
    /** What somebody else does between a plan and the import, once. */
    meanwhile: undefined as (() => void) | undefined,
    /** How often another import runs when this one begins. */
    busy: 0,
    /** The process ends right after the import went in. */
    diesAfter: false,
  };
  const made: { by: string; person: string }[] = [];

  function planned(batch: Batch): ImportPlan {
    const plan = planImport(batch, known, [...items.values()], new Map());
    return { ...plan.outcome, problems: plan.problems, planned: plan.planned, print: plan.print };
  }

  function bring(batch: Batch, plan: ImportPlan): void {
    for (const { after, fields } of plan.planned) if (fields.length > 0) items.set(after.ref, after);
    const merged = <T>(before: T[], brought: T[], part: keyof ReturnType<typeof directoryEntries>): T[] => {
      const keys = (entries: T[]) => [...directoryEntries({ ...known, [part]: entries })[part].keys()];
      const byKey = new Map(before.map((entry, n) => [keys(before)[n] ?? '', entry]));
      brought.forEach((entry, n) => void byKey.set(keys(brought)[n] ?? '', entry));
      return [...byKey.values()];
    };
    known = {
      ...known,
      people: merged(known.people, batch.people, 'people'),
      boards: merged(known.boards, batch.boards, 'boards'),
      organisations: merged(known.organisations, batch.organisations, 'organisations'),
    };
  }

  const undoPlan = (): UndoPlan | undefined => {
    if (!undoing) return undefined;
    const { last, befores, entries } = undoing;
    const all = [...befores].map(([ref, before]) => ({ before, now: items.get(ref) }));
    const restored = all.flatMap(({ before, now: is }) =>
      before && is ? [{ before: is, after: before, fields: changedFields(is, before) }] : [],
    );
    const removed = all.flatMap(({ before, now: is }) => (!before && is ? [is] : []));
    return { import: last, removed, restored, kept: [], entries, print: printOf({ removed, restored }) };
  };

  const imports: Imports = {
    plan: async (batch) => planned(batch),
    async make(batch, by, { print, person }) {
      state.meanwhile?.();
      state.meanwhile = undefined;
      const plan = planned(batch);
      if (state.busy > 0) {
        state.busy -= 1;
        return {
          is: 'refused',
          plan: { ...plan, problems: ['Another import is running; try again in a minute.'] },
        };
      }
      if (plan.print !== print) return { is: 'changed', plan };
      const { added, changed } = plan.items;
      const entries = plan.people.added + plan.people.changed + plan.boards.added + plan.boards.changed;
      const last: LastImport = {
        id: `import-${made.length + 1}`,
        by,
        person,
        at: now().toISOString(),
        added,
        changed,
      };
      const befores = new Map(
        plan.planned
          .filter(({ fields }) => fields.length > 0)
          .map(({ before, after }) => [after.ref, before]),
      );
      undoing = { last, befores, directory: known, entries };
      bring(batch, plan);
      made.push({ by, person });
      if (state.diesAfter) throw new Error('the process ends');
      return { is: 'made', plan };
    },
    last: async () => undoing?.last,
    planUndo: async (id) => (undoing?.last.id === id ? undoPlan() : undefined),
    async undo(id, _by, { print }) {
      const plan = undoing?.last.id === id ? undoPlan() : undefined;
      if (!plan || !undoing) return { is: 'gone', plan: undefined };
      if (plan.print !== print) return { is: 'changed', plan };
      for (const { ref } of plan.removed) items.delete(ref);
      for (const { after } of plan.restored) items.set(after.ref, after);
      known = undoing.directory;
      undoing = undefined;
      return { is: 'made', plan };
    },
  };
  return { imports, items, made, state, directory: () => known };
}

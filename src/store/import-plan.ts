import type { Batch, Outcome, PlannedItem, Tally } from '../register/batch.ts';
import { changedFields } from '../register/change.ts';
import { type Directory, sameName } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { printOf } from './canonical.ts';
import { type DirectoryPart, directoryEntries, sameValue } from './directory-entity.ts';
import { groupBy } from './group-by.ts';
import { fits } from './item-entity.ts';
import { wantedItems } from './item-rows.ts';
import type { EntryChange } from './revert-directory.ts';
import type { Staged } from './staged.ts';

/** What an import would do to the register: nothing is read or written here. */

export interface Planned {
  /** Why it cannot go in, one plain sentence each; nothing is written when there are any. */
  problems: string[];
  outcome: Outcome;
  /** Every item that it brings, in the order of its files. */
  planned: PlannedItem[];
  /** Entries of the directory that it adds or changes. */
  entries: EntryChange[];
  /** Stands for all that would be written, and for what is there instead: see `ImportPlan`. */
  print: string;
  staged: Staged;
}

/** `highest`: by the code of a board in upper case, the highest number of its refs that are there or ever were. */
export function planImport(
  batch: Batch,
  directory: Directory,
  inRegister: Item[],
  highest: Map<string, number>,
): Planned {
  const wanted = wantedItems(batch.items, inRegister, highest);
  const items = wanted.map(({ after }) => after);
  const planned = wanted.map(({ before, after }) => ({
    before,
    after,
    fields: changedFields(before, after),
  }));
  const keeps = wanted
    .filter((one) => one.keeps.length > 0)
    .map((one) => ({ ref: one.after.ref, fields: [...one.keeps] }));
  const { outcome, entries } = planDirectory(batch, directory);
  const written = planned
    .filter(({ fields }) => fields.length > 0)
    .map(({ before, after }) => ({ before, after }));
  return {
    problems: problemsOf(batch, items, directory),
    outcome: { ...outcome, items: tallyItems(planned) },
    planned,
    entries,
    print: printOf({ written, entries }),
    staged: { ...batch, items, keeps },
  };
}

/** Did the import bring nothing new? */
export const changesNothing = (outcome: Outcome): boolean =>
  Object.values(outcome).every(({ added, changed }) => added === 0 && changed === 0);

function problemsOf(batch: Batch, items: Item[], directory: Directory): string[] {
  const known = new Set([...directory.boards, ...batch.boards].map(({ code }) => code));
  const respelt = batch.boards.flatMap(({ code }) => {
    const other = directory.boards.find((board) => board.code !== code && sameName(board.code, code));
    return other ? [`Board ${code} is written ${other.code} in the register: write it the same.`] : [];
  });
  const homeless = items
    .filter(({ board }) => !known.has(board))
    .map(({ ref, board }) => `${ref}: board ${board} is neither in the register nor in the files.`);
  const twice = [...groupBy(items, ({ ref }) => ref.toUpperCase()).values()]
    .filter((same) => same.length > 1)
    .map((same) => `${same[0]?.ref}: this ref is there ${same.length} times.`);
  const long = items
    .filter((item) => !fits(item))
    .map(({ ref }) => `${ref}: its text is too long for the register.`);
  return [...respelt, ...homeless, ...twice, ...long];
}

const none = (): Tally => ({ added: 0, changed: 0, unchanged: 0 });

function planDirectory(
  batch: Batch,
  directory: Directory,
): { outcome: Omit<Outcome, 'items'>; entries: EntryChange[] } {
  const there = directoryEntries(directory);
  const brought = directoryEntries(batch);
  const entries: EntryChange[] = [];
  const tally = (part: DirectoryPart): Tally => {
    const counts = none();
    for (const [rowKey, { value }] of brought[part]) {
      const before = there[part].get(rowKey);
      const isSame = before !== undefined && sameValue(before.value, value);
      counts[!before ? 'added' : isSame ? 'unchanged' : 'changed'] += 1;
      if (!isSame) entries.push({ rowKey, ...(before && { was: before.value }), is: value });
    }
    return counts;
  };
  const outcome = {
    organisations: tally('organisations'),
    boards: tally('boards'),
    people: tally('people'),
    areas: tally('areas'),
    indicators: tally('indicators'),
  };
  return { outcome, entries };
}

function tallyItems(planned: PlannedItem[]): Tally {
  const counts = none();
  for (const { before, fields } of planned)
    counts[!before ? 'added' : fields.length > 0 ? 'changed' : 'unchanged'] += 1;
  return counts;
}

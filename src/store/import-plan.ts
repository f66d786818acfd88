import type { Batch, ItemRow, Outcome, Tally } from '../register/batch.ts';
import { changedFields } from '../register/change.ts';
import { type Directory, sameName } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { directoryEntries, sameValue } from './directory-entity.ts';
import { groupBy } from './group-by.ts';
import { fits } from './item-entity.ts';
import type { Staged } from './staging.ts';

/** What an import would do to the register: nothing is read or written here. */

export interface Planned {
  /** Why it cannot go in, one plain sentence each; nothing is written when there are any. */
  problems: string[];
  outcome: Outcome;
  staged: Staged;
}

/** `highest`: by the code of a board in upper case, the highest number of its refs that are there or ever were. */
export function planImport(
  batch: Batch,
  directory: Directory,
  inRegister: Item[],
  highest: Map<string, number>,
): Planned {
  const items = withRefs(batch.items, inRegister, highest);
  const staged = { ...batch, items };
  return {
    problems: problemsOf(batch, items, directory),
    outcome: { ...tallyDirectory(batch, directory), items: tallyItems(items, inRegister) },
    staged,
  };
}

/** Did the import bring nothing new? */
export const changesNothing = (outcome: Outcome): boolean =>
  Object.values(outcome).every(({ added, changed }) => added === 0 && changed === 0);

const identity = ({ board, kind, title, source }: Omit<ItemRow, 'ref'>): string =>
  JSON.stringify([board, kind, title, source]);

/**
 * Items without a ref get one: that of the item in the register with the same board, kind, title and source, or
 * else the board's code and the next number that is free.
 */
function withRefs(rows: ItemRow[], inRegister: Item[], highest: Map<string, number>): Item[] {
  const given = new Set(rows.flatMap(({ ref }) => ref?.toUpperCase() ?? []));
  const known = groupBy(
    inRegister.filter(({ ref }) => !given.has(ref.toUpperCase())),
    identity,
  );
  for (const same of known.values()) same.sort((a, b) => a.ref.localeCompare(b.ref, 'en', { numeric: true }));

  const last = new Map(highest);
  const note = (ref: string): void => {
    const [, board, number] = /^(.*)-(\d{1,9})$/.exec(ref.toUpperCase()) ?? [];
    if (board !== undefined) last.set(board, Math.max(last.get(board) ?? 0, Number(number)));
  };
  for (const { ref } of inRegister) note(ref);
  for (const ref of given) note(ref);

  return rows.map((row) => {
    if (row.ref !== undefined) return { ...row, ref: row.ref };
    const same = known.get(identity(row))?.shift();
    if (same) return { ...row, ref: same.ref };
    const next = (last.get(row.board.toUpperCase()) ?? 0) + 1;
    last.set(row.board.toUpperCase(), next);
    return { ...row, ref: `${row.board}-${next}` };
  });
}

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

function tallyDirectory(batch: Batch, directory: Directory): Omit<Outcome, 'items'> {
  const there = directoryEntries(directory);
  const brought = directoryEntries(batch);
  const tally = (part: keyof Directory): Tally => {
    const counts = none();
    for (const [rowKey, { value }] of brought[part]) {
      const before = there[part].get(rowKey);
      counts[!before ? 'added' : sameValue(before.value, value) ? 'unchanged' : 'changed'] += 1;
    }
    return counts;
  };
  return {
    organisations: tally('organisations'),
    boards: tally('boards'),
    people: tally('people'),
    areas: tally('areas'),
    indicators: tally('indicators'),
  };
}

function tallyItems(items: Item[], inRegister: Item[]): Tally {
  const there = new Map(inRegister.map((item) => [item.ref.toUpperCase(), item]));
  const counts = none();
  for (const item of items) {
    const before = there.get(item.ref.toUpperCase());
    counts[!before ? 'added' : changedFields(before, item).length > 0 ? 'changed' : 'unchanged'] += 1;
  }
  return counts;
}

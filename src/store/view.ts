import type { Day } from '../register/day.ts';
import { nameKey, ownerNames, type Person } from '../register/directory.ts';
import { type Item, type StoredItem, sameRef } from '../register/item.ts';
import type { KnownWord, RegisterView } from '../register/register.ts';
import { maySee, type Scope, seesExempt, type Viewer } from '../register/visibility.ts';
import { namesStoodFor } from './deputies.ts';
import type { LoadedDirectory } from './directory-entity.ts';
import { createHistoryView } from './history-view.ts';
import type { StoredIndex } from './item-entity.ts';
import type { ItemTable } from './item-table.ts';
import { newestOf } from './newest.ts';
import { distinctWords, wordsOf } from './words.ts';

/** What one person sees of the boards that were read for them: every item passes `maySee` before it leaves. */

export interface BoardRead {
  code: string;
  index: StoredIndex;
  items: StoredItem[];
}

interface Read {
  asker: Person;
  /** As the directory has them; missing when it does not. */
  person: Person | undefined;
  scope: Scope;
  boards: BoardRead[];
  items: Pick<ItemTable, 'readClosed' | 'readOne' | 'readHistory' | 'readChanges'>;
  state: LoadedDirectory;
  today: Day;
}

/** Boards that may hold something for a person: those they sit on, and those that know them, or whom they stand in for, as owner. */
export function boardsOf(person: Person, { reach, directory }: LoadedDirectory): string[] {
  const names = [...ownerNames(person), ...namesStoodFor(person, directory.people)];
  const reached = names.flatMap((name) => reach.get(nameKey(name)) ?? []);
  const known = new Set(directory.boards.map(({ code }) => code));
  // A board that an undone import had brought is still in the reach of owners.
  return [...new Set([...person.boards, ...reached])].filter((code) => known.has(code));
}

export function viewOf({ asker, person, scope, boards, items, state, today }: Read): RegisterView {
  // Somebody whom the directory does not have sees nothing, not even what bears their name.
  const nobody: Person = { ...asker, boards: [], posts: [], cleared: false };
  const standsFor = person ? namesStoodFor(person, state.directory.people) : [];
  const viewer: Viewer = { person: person ?? nobody, scope, ...(standsFor.length > 0 && { standsFor }) };
  const seen = (stored: StoredItem[]): StoredItem[] =>
    [...newestOf(stored).values()].filter(({ item }) => person !== undefined && maySee(viewer, item));
  const itemsOf = (stored: StoredItem[]): Item[] => stored.map(({ item }) => item);

  const stored = seen(boards.flatMap((board) => board.items));
  const outstanding = itemsOf(stored);
  let closed: Promise<Item[]> | undefined;

  const readClosed = async (): Promise<Item[]> =>
    itemsOf(seen((await Promise.all(boards.map(({ code }) => items.readClosed(code)))).flat()));
  const readClosedOnce = (): Promise<Item[]> => {
    closed ??= readClosed();
    return closed;
  };
  const find = async (ref: string): Promise<StoredItem | undefined> => {
    const here = stored.find(({ item }) => sameRef(item.ref, ref));
    if (here) return here;
    const found = await Promise.all(boards.map(({ code }) => items.readOne(code, ref)));
    return seen(found.filter((one) => one !== undefined))[0];
  };

  return {
    viewer,
    today,
    directory: state.directory,
    outstanding,
    words: knownWords(viewer, boards, outstanding),
    closed: readClosedOnce,
    find,
    ...createHistoryView({
      items,
      codes: state.directory.boards.map(({ code }) => code),
      seesExempt: seesExempt(viewer),
      outstanding,
      closed: readClosedOnce,
      find,
    }),
  };
}

/**
 * The words of the viewer's own boards, outstanding and closed, that at least one item they may see carries; of
 * other boards the words of the items they see.
 */
function knownWords(viewer: Viewer, boards: BoardRead[], outstanding: Item[]): KnownWord[] {
  const showExempt = seesExempt(viewer);
  const ofBoards = boards
    .filter(({ code }) => viewer.person.boards.includes(code))
    .flatMap(({ index }) => index.words)
    .filter(({ open, exempt }) => open > 0 || (showExempt && exempt > 0))
    .map(({ field, name }) => ({ field, name }));
  return distinctWords([...ofBoards, ...outstanding.flatMap(wordsOf)]);
}

import type { Day } from '../register/day.ts';
import { ownerNames, type Person } from '../register/directory.ts';
import { type Item, sameRef } from '../register/item.ts';
import type { KnownWord, RegisterView } from '../register/register.ts';
import { maySee, type Scope, type Viewer } from '../register/visibility.ts';
import type { LoadedDirectory } from './directory-entity.ts';
import type { StoredIndex, StoredItem } from './item-entity.ts';
import type { ItemTable } from './item-table.ts';
import { sameKey } from './keys.ts';
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
  items: Pick<ItemTable, 'readClosed' | 'readOne'>;
  state: LoadedDirectory;
  today: Day;
}

/** Boards that may hold something for a person: those they sit on, and those that know them as owner. */
export function boardsOf(person: Person, { reach }: LoadedDirectory): string[] {
  const reached = ownerNames(person).flatMap((name) => reach.get(sameKey(name)) ?? []);
  return [...new Set([...person.boards, ...reached])];
}

/** An item on its way to another board is for a moment on both: the newer version is the item. */
function newest(stored: StoredItem[]): Item[] {
  const byRef = new Map<string, StoredItem>();
  for (const one of stored) {
    const ref = one.item.ref.toUpperCase();
    if (one.version > (byRef.get(ref)?.version ?? 0)) byRef.set(ref, one);
  }
  return [...byRef.values()].map(({ item }) => item);
}

export function viewOf({ asker, person, scope, boards, items, state, today }: Read): RegisterView {
  // Somebody whom the directory does not have sees nothing, not even what bears their name.
  const nobody: Person = { ...asker, boards: [], posts: [], cleared: false };
  const viewer: Viewer = { person: person ?? nobody, scope };
  const seen = (stored: StoredItem[]): Item[] =>
    newest(stored).filter((item) => person !== undefined && maySee(viewer, item));

  const outstanding = seen(boards.flatMap((board) => board.items));
  let closed: Promise<Item[]> | undefined;

  const readClosed = async (): Promise<Item[]> =>
    seen((await Promise.all(boards.map(({ code }) => items.readClosed(code)))).flat());

  return {
    viewer,
    today,
    directory: state.directory,
    outstanding,
    words: knownWords(viewer, boards, outstanding),
    closed: () => {
      closed ??= readClosed();
      return closed;
    },
    find: async (ref) => {
      const here = outstanding.find((item) => sameRef(item.ref, ref));
      if (here) return here;
      const found = await Promise.all(boards.map(({ code }) => items.readOne(code, ref)));
      return seen(found.filter((one) => one !== undefined))[0];
    },
  };
}

/**
 * The words of the viewer's own boards, outstanding and closed, that at least one item they may see carries; of
 * other boards the words of the items they see.
 */
function knownWords({ person, scope }: Viewer, boards: BoardRead[], outstanding: Item[]): KnownWord[] {
  const seesExempt = person.cleared && scope === 'personal';
  const ofBoards = boards
    .filter(({ code }) => person.boards.includes(code))
    .flatMap(({ index }) => index.words)
    .filter(({ open, exempt }) => open > 0 || (seesExempt && exempt > 0))
    .map(({ field, name }) => ({ field, name }));
  return distinctWords([...ofBoards, ...outstanding.flatMap(wordsOf)]);
}

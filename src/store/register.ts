import { type Day, londonDay } from '../register/day.ts';
import { type Directory, nameKey, type Person, sameName } from '../register/directory.ts';
import { directoryOn } from '../register/presence.ts';
import type { ReadRegister, RegisterView } from '../register/register.ts';
import type { Scope } from '../register/visibility.ts';
import type { LoadedDirectory } from './directory-entity.ts';
import type { DirectoryTable } from './directory-table.ts';
import type { ItemTable } from './item-table.ts';
import { type BoardRead, boardsOf, viewOf } from './view.ts';

export type Register = ReturnType<typeof createRegister>;

export interface RegisterDeps {
  items: ItemTable;
  directory: DirectoryTable;
  now: () => Date;
}

const MOST_RELOADS = 3;

/**
 * The register as people see it. The directory is read once and kept; every board's index carries the stamp of the
 * directory in force, so that each read of a board shows, at no cost of its own, whether what is kept is old.
 */
export function createRegister({ items, directory: table, now }: RegisterDeps) {
  let kept: Promise<LoadedDirectory> | undefined;
  let seen: { of: LoadedDirectory; on: Day; state: LoadedDirectory } | undefined;

  /** With the people of today: who has left is nobody from here on. */
  function today(of: LoadedDirectory): LoadedDirectory {
    const on = londonDay(now());
    if (seen?.of !== of || seen.on !== on)
      seen = { of, on, state: { ...of, directory: directoryOn(of.directory, on) } };
    return seen.state;
  }

  const loaded = async (): Promise<LoadedDirectory> => today(await (kept ?? load()));
  const reload = async (): Promise<LoadedDirectory> => today(await load());

  function load(): Promise<LoadedDirectory> {
    const loading = table.load();
    kept = loading;
    // A failed load must not be kept: the next question tries again.
    loading.catch(() => {
      if (kept === loading) kept = undefined;
    });
    return loading;
  }

  async function readBoards(codes: string[]): Promise<BoardRead[]> {
    return Promise.all(codes.map(async (code) => ({ code, ...(await items.readOutstanding(code)) })));
  }

  /** The stamps that the boards carry; of the directory itself where no board tells. */
  async function stampsOf(boards: BoardRead[]): Promise<string[]> {
    const stamps = boards.filter(({ index }) => index.etag).map(({ index }) => index.directoryStamp);
    return stamps.length > 0 ? stamps : [await table.readStamp()];
  }

  const read: ReadRegister = async (asker: Person, scope: Scope): Promise<RegisterView> => {
    let state = await loaded();
    for (let reloads = 0; ; reloads++) {
      const person = findPerson(state.directory, asker.email);
      const boards = person ? await readBoards(boardsOf(person, state)) : [];
      const stamps = await stampsOf(boards);
      const known = state.stamp;
      const settled =
        stamps.every((stamp) => stamp === known) ||
        // An import that is under way leaves stamps apart; what was loaded for this question is the newest.
        reloads === MOST_RELOADS ||
        (reloads > 0 && (await table.readStamp()) === known);
      if (settled) return viewOf({ asker, person, scope, boards, items, state, today: londonDay(now()) });
      state = await reload();
    }
  };

  /** The person whom the directory has under an e-mail address, whatever its case. */
  async function personByEmail(email: string): Promise<Person | undefined> {
    const find = (state: LoadedDirectory) => findPerson(state.directory, email);
    return find(await loaded()) ?? find(await reload());
  }

  /** The person to whom an Entra account was linked; undefined where it was not. */
  async function personFor(objectId: string): Promise<Person | undefined> {
    const find = ({ accounts, directory }: LoadedDirectory): Person | undefined => {
      const email = accounts.get(nameKey(objectId));
      return email === undefined ? undefined : findPerson(directory, email);
    };
    return find(await loaded()) ?? find(await reload());
  }

  /** Links an Entra account to the e-mail address of a person, once and for all instances. */
  async function linkAccount(objectId: string, email: string): Promise<void> {
    await table.linkAccount(objectId, email);
    await reload();
  }

  const directory = async (): Promise<Directory> => (await loaded()).directory;

  /** The directory as it is now, for what nobody's question has brought up to date: one request. */
  async function freshDirectory(): Promise<Directory> {
    const { stamp } = await loaded();
    return (stamp === (await table.readStamp()) ? await loaded() : await reload()).directory;
  }

  /** The directory and the accounts read anew: other copies link accounts without leaving a stamp. */
  const latestDirectory = async (): Promise<Directory> => (await reload()).directory;

  /** The Entra accounts that were linked to an e-mail address, as far as this copy knows. */
  const accountsOf = async (email: string): Promise<string[]> =>
    [...(await loaded()).accounts]
      .filter(([, linked]) => sameName(linked, email))
      .map(([account]) => account);

  return {
    read,
    personFor,
    personByEmail,
    linkAccount,
    directory,
    freshDirectory,
    latestDirectory,
    accountsOf,
  };
}

const findPerson = ({ people }: Directory, email: string): Person | undefined =>
  people.find((person) => sameName(person.email, email));

import { type Board, ownerNames, type Person, sameName } from '../register/directory.ts';
import { peopleOnRecord } from '../register/presence.ts';
import type { RegisterView } from '../register/register.ts';
import type { Sorted } from './desk-item-rights.ts';

/**
 * Which people and boards an officer may bring in the chat: those of the boards that they serve, and nothing that
 * would change what they themselves may see or do. An import by command is under no such rule: who runs it holds the
 * store anyway.
 */

type Told = Pick<RegisterView, 'viewer' | 'directory'>;

export function sortBoards(boards: Board[], { viewer, directory }: Told): Sorted<Board> {
  return sorted(
    boards,
    ({ code, name }) => `Board ${code} ${name}`,
    (board) => {
      const known = directory.boards.find(({ code }) => sameName(code, board.code));
      if (viewer.person.boards.includes(board.code) || (known && sameValues(known, board))) return undefined;
      return known
        ? 'you do not serve this board, so it cannot be changed here'
        : 'a new board cannot be brought here, as nobody serves it yet';
    },
  );
}

export function sortPeople(people: Person[], told: Told): Sorted<Person> {
  const everybody = peopleOnRecord(told.directory);
  return sorted(
    people,
    ({ name, email }) => `${name} (${email})`,
    (person) => {
      const known = everybody.find(({ email }) => sameName(email, person.email));
      if (known && sameValues(known, person)) return undefined;
      return known && sameName(person.email, told.viewer.person.email)
        ? ofOneself(known, person)
        : ofAnother(known, person, everybody, told.viewer.person);
    },
  );
}

/** What decides what a person may see and do; where they work and who stands in for them does not. */
const RIGHTS = ['name', 'posts', 'role', 'boards', 'cleared'] as const;

const RIGHT_WORDS = {
  name: 'your own name',
  posts: 'your own posts',
  role: 'your own role',
  boards: 'your own boards',
  cleared: 'whether you yourself see exempt items',
};

function ofOneself(known: Person, person: Person): string | undefined {
  const changed = RIGHTS.find((right) => !sameValues(known[right], person[right]));
  return changed && `it would change ${RIGHT_WORDS[changed]}; another officer has to bring this`;
}

function ofAnother(
  known: Person | undefined,
  person: Person,
  everybody: Person[],
  me: Person,
): string | undefined {
  const before = known?.boards ?? [];
  const isMine = (board: string): boolean => me.boards.includes(board);
  const moved = [...new Set([...before, ...person.boards])].filter(
    (board) => before.includes(board) !== person.boards.includes(board),
  );
  if (moved.some((board) => !isMine(board))) return 'it would change who is on boards that you do not serve';
  if (person.cleared && !known?.cleared && !me.cleared)
    return 'only an officer who is cleared for exempt items can clear somebody else for them';
  const reaches = known !== undefined && before.length > 0;
  const ranks = known?.role !== person.role || known.cleared !== person.cleared;
  if (reaches && ranks && !before.every(isMine))
    return 'it would change their role or clearance, which also holds on boards that you do not serve';
  const others = !sameValues({ ...known, boards: [] }, { ...person, boards: [] });
  if (reaches && others && !before.some(isMine)) return 'they are on none of the boards that you serve';
  if (person.deputy !== undefined && person.deputy !== known?.deputy && sameName(person.deputy, me.name))
    return 'it would have you stand in for them; another officer has to bring this';
  const taken = newNames(known, person).find((name) =>
    everybody.some(
      (other) =>
        !sameName(other.email, person.email) &&
        ownerNames(other).some((theirs) => sameName(theirs, name)) &&
        !other.boards.some(isMine),
    ),
  );
  const mine = newNames(known, person).some((name) => sameName(name, me.name));
  if (mine) return 'somebody else cannot have your own name: items that name you would be theirs as well';
  return taken && `“${taken}” is the name or post of somebody on boards that you do not serve`;
}

/** Names under which work comes to them, and did not before. */
const newNames = (known: Person | undefined, person: Person): string[] =>
  ownerNames(person).filter((name) => !known || !ownerNames(known).some((had) => sameName(had, name)));

function sorted<T>(
  entries: T[],
  nameOf: (entry: T) => string,
  hindrance: (entry: T) => string | undefined,
): Sorted<T> {
  const result: Sorted<T> = { taken: [], refused: [] };
  for (const entry of entries) {
    const says = hindrance(entry);
    if (says === undefined) result.taken.push(entry);
    else result.refused.push({ where: nameOf(entry), says });
  }
  return result;
}

/** Lists count without regard to order; what is missing counts as nothing. */
const sameValues = (a: unknown, b: unknown): boolean => plain(a) === plain(b);

function plain(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(plain).sort());
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? '');
  return JSON.stringify(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && part !== '')
      .map(([name, part]) => [name, plain(part)])
      .sort(),
  );
}

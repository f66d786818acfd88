import { type Person, sameName } from '../register/directory.ts';
import type { Scope } from '../register/visibility.ts';
import { personOf, refusedPeople } from './people-change.ts';
import type { PeopleCommand } from './people-command.ts';

/**
 * Who may change people: an officer, in their own chat, those who share a board with them or are on none. Nobody
 * raises their own rights, gives a role on boards that they do not serve, or clears anybody without being cleared.
 */

export const mayKeepPeople = ({ role }: Person, scope: Scope): boolean =>
  role === 'officer' && scope === 'personal';

const isWithin = (boards: string[], officer: Person): boolean =>
  boards.every((code) => officer.boards.includes(code));

/** Do they share a board, or is the person on none? */
export const sharesBoard = (officer: Person, { boards }: Person): boolean =>
  boards.length === 0 || boards.some((code) => officer.boards.includes(code));

const isSelf = (officer: Person, email: string): boolean => sameName(officer.email, email);

const elsewhere = ({ name }: Person, field: string) =>
  refusedPeople(`${name} is on none of your boards. An officer of theirs has to enter this.`, field);

const ANOTHER = 'This would widen what you may see or do yourself, so another officer has to enter it.';

/** Why this officer may not give the command; undefined where they may. */
export function forbiddenPeople(command: PeopleCommand, officer: Person, people: Person[]) {
  switch (command.change) {
    case 'takes over':
      return forbiddenSuccession(command, officer, people);
    case 'joins': {
      const { person } = command;
      const back = personOf(person.email, people);
      if (back && !sharesBoard(officer, back)) return elsewhere(back, 'email');
      if (person.role !== 'member' || !isWithin(person.boards, officer))
        return refusedPeople('Choose boards that you serve.', 'boards');
      if (person.cleared && !officer.cleared)
        return refusedPeople(
          'Only an officer who is cleared can clear somebody for exempt items.',
          'cleared',
        );
      return undefined;
    }
    case 'leaves': {
      const person = personOf(command.who, people);
      return person && !sharesBoard(officer, person) ? elsewhere(person, 'who') : undefined;
    }
    case 'stands in': {
      const absent = personOf(command.absent, people);
      if (absent && !sharesBoard(officer, absent)) return elsewhere(absent, 'absent');
      const { deputy } = command;
      return deputy !== undefined && sameName(deputy, officer.name)
        ? refusedPeople(ANOTHER, 'deputy')
        : undefined;
    }
  }
}

function forbiddenSuccession(
  { who, from, also }: PeopleCommand & { change: 'takes over' },
  officer: Person,
  people: Person[],
) {
  const successor = personOf(who, people);
  const before = personOf(from, people);
  if (isSelf(officer, who)) return refusedPeople(ANOTHER, 'who');
  if (successor && !sharesBoard(officer, successor)) return elsewhere(successor, 'who');
  if (before && !sharesBoard(officer, before)) return elsewhere(before, 'predecessor');
  if (!also || !before || !successor) return undefined;
  // A role goes for all boards that somebody is on.
  return isWithin([...before.boards, ...successor.boards], officer)
    ? undefined
    : refusedPeople(
        'One of the two is on boards that you do not serve. Hand over the posts alone, or ask an officer of those boards.',
        'also',
      );
}

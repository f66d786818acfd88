import { addDays, type Day, later, sayDay } from '../register/day.ts';
import { type Person, type Role, sameName } from '../register/directory.ts';
import { deputyOn, hasLeft } from '../register/presence.ts';
import type { Trouble } from './command.ts';
import { type PeopleCommand, sayStretch } from './people-command.ts';
import { inWords } from './wording.ts';

/** What becomes of people when they come, go, take over or stand in; whether somebody may say so is `people-rights.ts`. */

export type PeopleEffect =
  | {
      is: 'made';
      /** Those who change, as they are to be. */
      after: Person[];
      /** In a sentence. */
      did: string;
    }
  | { is: 'refused'; troubles: Trouble[] };

export const refusedPeople = (says: string, field?: string): PeopleEffect & { is: 'refused' } => ({
  is: 'refused',
  troubles: [field === undefined ? { says } : { field, says }],
});

export const personOf = (email: string | undefined, people: Person[]): Person | undefined =>
  email === undefined ? undefined : people.find((one) => sameName(one.email, email));

/** The day on which a command takes effect; leaving is on record at once, with the last day. */
export function dayOf(command: PeopleCommand, people: Person[], today: Day): Day {
  if (command.change === 'leaves') return today;
  if (command.change !== 'stands in') return later(command.on, today);
  // Who stands in now goes on until then; where nobody does, the days are kept on record at once.
  const absent = personOf(command.absent, people);
  const other = absent && deputyOn(absent, today);
  return other !== undefined && !sameName(other, command.deputy ?? '') ? later(command.from, today) : today;
}

/** What comes after a deputy's days: whoever stood in without an end stands in again. */
export function whatFollows(
  command: PeopleCommand,
  people: Person[],
): { command: PeopleCommand; on: Day } | undefined {
  if (command.change !== 'stands in' || command.until === undefined || command.deputy === undefined)
    return undefined;
  const { deputy, deputyUntil } = personOf(command.absent, people) ?? {};
  if (deputy === undefined || deputyUntil !== undefined || sameName(deputy, command.deputy)) return undefined;
  const on = addDays(command.until, 1);
  return { command: { change: 'stands in', absent: command.absent, deputy, from: on }, on };
}

/** Carries a command out on the people as they are on record. */
export function applyPeople(command: PeopleCommand, people: Person[], today: Day): PeopleEffect {
  switch (command.change) {
    case 'takes over':
      return takeOver(command, people, today);
    case 'joins':
      return join(command.person, people, today);
    case 'leaves':
      return leave(command, people, today);
    case 'stands in':
      return standIn(command, people, today);
  }
}

const notThere = (field: string) =>
  refusedPeople('Choose somebody from the list: this person is not in the register.', field);

const RANKS: Role[] = ['member', 'officer', 'chair'];
const higher = (a: Role, b: Role): Role => (RANKS.indexOf(a) > RANKS.indexOf(b) ? a : b);

function takeOver(
  { who, from, posts, also }: PeopleCommand & { change: 'takes over' },
  people: Person[],
  today: Day,
): PeopleEffect {
  const successor = personOf(who, people);
  const before = personOf(from, people);
  if (!successor || hasLeft(successor, today)) return notThere('who');
  if (from !== undefined && !before) return notThere('predecessor');
  if (before && sameName(before.email, successor.email))
    return refusedPeople('Choose two people: nobody takes over from themselves.', 'who');
  const isGiven = (post: string): boolean => posts.some((one) => sameName(one, post));
  const given = before ? before.posts.filter(isGiven) : posts;
  const added = given.filter((post) => !successor.posts.some((one) => sameName(one, post)));
  const heir: Person = {
    ...successor,
    posts: [...successor.posts, ...added],
    ...(also &&
      before && {
        role: higher(successor.role, before.role),
        boards: [...new Set([...successor.boards, ...before.boards])],
      }),
  };
  const rest = before && { ...before, posts: before.posts.filter((post) => !isGiven(post)) };
  const as = given.length > 0 ? ` as ${inWords(given)}` : '';
  const whose = before ? `takes over from ${before.name}` : 'takes over';
  const boards = also && before ? ', with the boards and the role' : '';
  return {
    is: 'made',
    after: [heir, ...(rest ? [rest] : [])],
    did: `${successor.name} ${whose}${as}${boards}.`,
  };
}

function join(person: Person, people: Person[], today: Day): PeopleEffect {
  const known = personOf(person.email, people);
  if (known && !hasLeft(known, today))
    return refusedPeople(`${known.name} is in the register already, with this e-mail address.`, 'email');
  const namesake = people.find((one) => sameName(one.name, person.name) && one !== known);
  if (namesake)
    return refusedPeople(
      `There is a ${namesake.name} in the register already. Add an initial, so that the two can be told apart.`,
      'name',
    );
  const as = person.posts.length > 0 ? ` as ${inWords(person.posts)}` : '';
  const of = person.organisation === '' ? '' : `, ${person.organisation}`;
  const boards = person.boards.length > 0 ? `, on ${inWords(person.boards)}` : '';
  const cleared = person.cleared ? ', cleared for exempt items' : '';
  const { name } = person;
  return {
    is: 'made',
    after: [person],
    did: `${name} ${known ? 'is back' : 'joins'}${as}${of}${boards}${cleared}.`,
  };
}

function leave(
  { who, last }: PeopleCommand & { change: 'leaves' },
  people: Person[],
  today: Day,
): PeopleEffect {
  const person = personOf(who, people);
  if (!person) return notThere('who');
  if (hasLeft(person, today) && person.left === last)
    return refusedPeople(`${person.name} has left on ${sayDay(last)} already.`, 'who');
  return {
    is: 'made',
    after: [{ ...person, left: last }],
    did: `${person.name} ${last < today ? 'left' : 'leaves'}: the last day ${last < today ? 'was' : 'is'} ${sayDay(last)}.`,
  };
}

function standIn(
  { absent, deputy, from, until }: PeopleCommand & { change: 'stands in' },
  people: Person[],
  today: Day,
): PeopleEffect {
  const person = personOf(absent, people);
  if (!person || hasLeft(person, today)) return notThere('absent');
  const { deputy: _, deputyFrom: _from, deputyUntil: _until, ...alone } = person;
  if (deputy === undefined)
    return { is: 'made', after: [alone], did: `Nobody stands in for ${person.name} any more.` };
  const other = people.find((one) => sameName(one.name, deputy) && !hasLeft(one, today));
  if (!other) return notThere('deputy');
  if (other === person)
    return refusedPeople('Choose somebody else: nobody stands in for themselves.', 'deputy');
  if (until !== undefined && until < later(from, today))
    return refusedPeople('Choose a last day that is still to come, and not before the first.', 'until');
  const after = { ...alone, deputy: other.name, deputyFrom: from, ...(until && { deputyUntil: until }) };
  return {
    is: 'made',
    after: [after],
    did: `${other.name} stands in for ${person.name} ${sayStretch(from, until)}.`,
  };
}

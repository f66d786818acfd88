import { type Day, readIsoDay } from '../register/day.ts';
import { type Person, sameName } from '../register/directory.ts';
import { hasLeft } from '../register/presence.ts';
import { readWrittenDay } from '../register/written-dates.ts';
import type { Inputs, Trouble } from './command.ts';
import { holding, type Read, together, troubled } from './fields.ts';
import { personOf } from './people-change.ts';
import type { PeopleCommand } from './people-command.ts';
import { readLine } from './read-text.ts';

/** Reads what was typed into a form about people. Whether it may be done is for `decidePeople` to say. */

export const NOBODY = 'nobody';
/** All posts that somebody holds. */
export const ALL_POSTS = 'all';
export const YES = 'yes';

export interface Among {
  /** Everybody on record. */
  people: Person[];
  today: Day;
}

type Reading = { command: PeopleCommand } | { troubles: Trouble[] };
type Change = PeopleCommand['change'];

const CHOOSE = 'Choose somebody from the list.';

/** The person of that name; whoever is there before who has left. */
export function personCalled(name: string, { people, today }: Among): Person | undefined {
  const called = people.filter((person) => sameName(person.name, name));
  return called.find((person) => !hasLeft(person, today)) ?? called[0];
}

function readPerson(
  inputs: Inputs,
  field: 'who' | 'predecessor' | 'absent' | 'deputy',
  among: Among,
): Read<Person> {
  const name = (inputs[field] ?? '').trim();
  const person = name === '' ? undefined : personCalled(name, among);
  if (person) return holding(person);
  return troubled(field, name === '' ? CHOOSE : `Nobody called “${name}” is in the register. ${CHOOSE}`);
}

const isNobody = (typed: string | undefined): boolean => (typed ?? '').trim() === NOBODY;

function readDay(inputs: Inputs, field: string): Read<Day | undefined> {
  const text = (inputs[field] ?? '').trim();
  if (text === '') return holding(undefined);
  const day = readIsoDay(text) ?? readWrittenDay(text);
  return day === undefined
    ? troubled(field, 'Choose a day from the calendar, or write it like 31 March 2025.')
    : holding(day);
}

const asCommand = <V>(
  read: { values: V } | { troubles: Trouble[] },
  make: (values: V) => PeopleCommand,
): Reading => ('values' in read ? { command: make(read.values) } : read);

export function readPeople(change: Change, inputs: Inputs, among: Among): Reading {
  switch (change) {
    case 'takes over':
      return readSuccession(inputs, among);
    case 'joins':
      return readJoining(inputs, among);
    case 'leaves':
      return asCommand(
        together({ who: readPerson(inputs, 'who', among), last: readDay(inputs, 'on') }),
        ({ who, last }) => ({ change: 'leaves', who: who.email.toLowerCase(), last: last ?? among.today }),
      );
    case 'stands in':
      return readStandIn(inputs, among);
  }
}

function readSuccession(inputs: Inputs, among: Among): Reading {
  const before: Read<Person | undefined> = isNobody(inputs.predecessor)
    ? holding(undefined)
    : readPerson(inputs, 'predecessor', among);
  const held = 'holds' in before ? before.holds : undefined;
  const fields = {
    who: readPerson(inputs, 'who', among),
    before,
    posts: 'holds' in before ? readPosts(inputs, held) : holding<string[]>([]),
    on: readDay(inputs, 'on'),
  };
  return asCommand(together(fields), ({ who, posts, on }) => ({
    change: 'takes over',
    who: who.email.toLowerCase(),
    ...(held && { from: held.email.toLowerCase() }),
    posts,
    also: inputs.also === YES && held !== undefined,
    on: on ?? among.today,
  }));
}

function readPosts(inputs: Inputs, held: Person | undefined): Read<string[]> {
  const read = readLine(inputs, 'post');
  if ('trouble' in read) return read;
  const post = read.holds;
  if (post === ALL_POSTS || post === '')
    return held ? holding(held.posts) : troubled('post', 'Write which post it is: nobody held it before.');
  if (!held)
    return post.includes(';') ? troubled('post', 'Write one post, without a semicolon.') : holding([post]);
  const known = held.posts.find((one) => sameName(one, post));
  return known === undefined
    ? troubled('post', `${held.name} does not hold the post “${post}”. Choose who does, or that nobody did.`)
    : holding([known]);
}

const EMAIL = /^[^\s@<>,;"']+@[^\s@<>,;"']+\.[^\s@<>,;"']+$/;

function readJoining(inputs: Inputs, { people, today }: Among): Reading {
  const name = readLine(inputs, 'name', 'Write the first name and the surname.');
  const email = readLine(inputs, 'email', 'Write the e-mail address that they use in Teams.');
  const fields = {
    name:
      'holds' in name && name.holds.includes(';')
        ? troubled('name', 'Write one name, without a semicolon.')
        : name,
    email:
      'holds' in email && !EMAIL.test(email.holds)
        ? troubled('email', 'Write a whole e-mail address, such as name@council.example.')
        : email,
    organisation: readLine(inputs, 'organisation'),
    post: readLine(inputs, 'post'),
    boards: readBoards(inputs),
    on: readDay(inputs, 'on'),
  };
  return asCommand(together(fields), (values) => {
    const { deputy, deputyFrom, deputyUntil } = personOf(values.email, people) ?? {};
    const person: Person = {
      name: values.name,
      email: values.email,
      organisation: values.organisation,
      posts: listed(values.post),
      role: 'member',
      boards: values.boards,
      cleared: inputs.cleared === YES,
      ...(deputy !== undefined && { deputy }),
      ...(deputyFrom && { deputyFrom }),
      ...(deputyUntil && { deputyUntil }),
    };
    return { change: 'joins', person, on: values.on ?? today };
  });
}

const listed = (text: string): string[] => [
  ...new Set(
    text
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

function readBoards(inputs: Inputs): Read<string[]> {
  const codes = listed(inputs.boards ?? '');
  return codes.length === 0 ? troubled('boards', 'Choose the boards that they are on.') : holding(codes);
}

function readStandIn(inputs: Inputs, among: Among): Reading {
  const { today } = among;
  const nobody = isNobody(inputs.deputy);
  const fields = {
    absent: readPerson(inputs, 'absent', among),
    deputy: nobody ? holding(undefined) : readPerson(inputs, 'deputy', among),
    from: readDay(inputs, 'from'),
    until: readDay(inputs, 'until'),
  };
  return asCommand(together(fields), ({ absent, deputy, from, until }) => ({
    change: 'stands in',
    absent: absent.email.toLowerCase(),
    ...(deputy && { deputy: deputy.name }),
    from: nobody ? today : (from ?? today),
    ...(!nobody && until && { until }),
  }));
}

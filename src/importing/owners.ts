import { distance } from 'fastest-levenshtein';
import { type Directory, nameKey, ownerNames, type Person, sameName } from '../register/directory.ts';
import { quoted } from './problem.ts';
import type { Placed, Reading } from './read-file.ts';

/** Names that are compared with every known one; a clerk reads no longer list of likenesses. */
const MOST_COMPARED = 500;

/**
 * What the clerk should look at in owners and posts: an owner who is not somebody known but close to it, an
 * exempt item whose owner may not see it, and a post that two people hold.
 */
export function checkOwners(reading: Reading, known: Directory): void {
  const people = peopleAfter(reading.rows.people, known);
  const holders = new Map<string, Person[]>();
  for (const person of people) {
    for (const name of new Set(ownerNames(person).map(nameKey))) {
      const others = holders.get(name);
      if (others) others.push(person);
      else holders.set(name, [person]);
    }
  }
  warnOfLikeNames(reading, people, holders);
  warnOfUncleared(reading, holders);
  warnOfSharedNames(reading, holders);
}

/** The people as they are once the batch is in: it replaces those of the same e-mail address. */
function peopleAfter(rows: Placed<Person>[], known: Directory): Person[] {
  const brought = new Set(rows.map(({ entry }) => nameKey(entry.email)));
  return [
    ...rows.map(({ entry }) => entry),
    ...known.people.filter(({ email }) => !brought.has(nameKey(email))),
  ];
}

function warnOfLikeNames(
  { rows, warnings }: Reading,
  people: Person[],
  holders: Map<string, Person[]>,
): void {
  const names = [...new Set(people.flatMap(ownerNames))];
  const likeness = new Map<string, string | undefined>();
  for (const { file, line, entry } of rows.items) {
    for (const owner of entry.owners) {
      if (holders.has(nameKey(owner))) continue;
      if (!likeness.has(nameKey(owner)) && likeness.size < MOST_COMPARED) {
        likeness.set(
          nameKey(owner),
          names.find((name) => isLike(nameKey(owner), nameKey(name))),
        );
      }
      const like = likeness.get(nameKey(owner));
      if (like === undefined) continue;
      const says = `${quoted(owner)} is neither a person nor a post that anybody holds, but is close to ${quoted(like)}; taken as a post`;
      warnings.push({ file, line, column: 'owner', says });
    }
  }
}

/** One letter in six may differ, and two at most: "Jo Day" and "Joe Gray" are two people. */
function isLike(a: string, b: string): boolean {
  const slips = Math.min(2, Math.floor(Math.max(a.length, b.length) / 6));
  return slips > 0 && Math.abs(a.length - b.length) <= slips && distance(a, b) <= slips;
}

function warnOfUncleared({ rows, warnings, undecided }: Reading, holders: Map<string, Person[]>): void {
  const unclearedOf = new Map(
    [...holders].map(([name, people]) => [name, people.filter(({ cleared }) => !cleared)] as const),
  );
  for (const { file, line, entry } of rows.items) {
    if (entry.visibility !== 'exempt' || undecided.has(entry)) continue;
    for (const owner of entry.owners) {
      const uncleared = unclearedOf.get(nameKey(owner)) ?? [];
      if (uncleared.length === 0) continue;
      const item = entry.ref ?? `the item ${quoted(entry.title)}`;
      const names = someOf(uncleared, ({ name }) => (sameName(owner, name) ? name : `${name} (${owner})`));
      const says = `${item} is exempt, and its owner ${names} is not cleared to see it`;
      warnings.push({ file, line, column: 'owner', says });
    }
  }
}

/** Work follows a name to everybody who bears it, so a name that stands for two people is worth a look. */
function warnOfSharedNames({ rows, warnings }: Reading, holders: Map<string, Person[]>): void {
  for (const { file, line, entry } of rows.people) {
    for (const name of ownerNames(entry)) {
      const all = holders.get(nameKey(name)) ?? [];
      if (all.length < 2) continue;
      const column = sameName(name, entry.name) ? 'name' : 'post';
      const others = all.slice(0, MOST_NAMED + 2).filter((other) => other !== entry);
      const who = someOf(others, (other) => `${other.name} (${other.email})`);
      const says = `${quoted(name)} is also ${who}; items that name it are the work of each of them`;
      warnings.push({ file, line, column, says });
    }
  }
}

const MOST_NAMED = 3;

const someOf = (people: Person[], say: (person: Person) => string): string =>
  people.slice(0, MOST_NAMED).map(say).join(', ') + (people.length > MOST_NAMED ? ' and others' : '');

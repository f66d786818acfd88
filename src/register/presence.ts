import type { Day } from './day.ts';
import { type Directory, ownerNames, type Person, sameName } from './directory.ts';
import type { Item } from './item.ts';

/**
 * Who is there on a day. The register keeps everybody on record, for their names stand in histories and on items;
 * whoever reads it on a day is given the people of that day, and the deputies who stand in on it.
 */

/** Gone since the day after their last one. */
export const hasLeft = ({ left }: Pick<Person, 'left'>, day: Day): boolean =>
  left !== undefined && left < day;

/** The name of who stands in for somebody on a day; undefined where nobody does. */
export function deputyOn(
  { deputy, deputyFrom, deputyUntil }: Pick<Person, 'deputy' | 'deputyFrom' | 'deputyUntil'>,
  day: Day,
): string | undefined {
  const isTime = (deputyFrom ?? day) <= day && (deputyUntil ?? day) >= day;
  return isTime ? deputy : undefined;
}

/** Everybody on record: who left, and who stands in at other times, too. */
export const peopleOnRecord = ({ people, recorded }: Pick<Directory, 'people' | 'recorded'>): Person[] =>
  recorded ?? people;

function asOf(person: Person, day: Day): Person {
  if (person.deputy === undefined || deputyOn(person, day) !== undefined) return person;
  const { deputy: _, ...alone } = person;
  return alone;
}

/** The directory as it is on a day; the same one where the day makes no difference. */
export function directoryOn(directory: Directory, day: Day): Directory {
  const everybody = peopleOnRecord(directory);
  const people = everybody.filter((person) => !hasLeft(person, day)).map((person) => asOf(person, day));
  const differs = people.length !== everybody.length || people.some((one, i) => one !== everybody[i]);
  if (!differs && directory.recorded === undefined) return directory;
  const { recorded: _, ...rest } = directory;
  return { ...rest, people, ...(differs && { recorded: everybody }) };
}

/** People who left, and those whose last day is known. */
export const leaversIn = (directory: Directory): Person[] =>
  peopleOnRecord(directory).filter(({ left }) => left !== undefined);

/** Is one of the item's owners somebody who left or is leaving? A post that somebody else holds too is in good hands. */
export function isLeftBehind({ owners }: Pick<Item, 'owners'>, directory: Directory): boolean {
  const leavers = leaversIn(directory);
  if (leavers.length === 0) return false;
  const staying = peopleOnRecord(directory).filter(({ left }) => left === undefined);
  const isOf = (people: Person[], owner: string): boolean =>
    people.some((person) => ownerNames(person).some((name) => sameName(name, owner)));
  return owners.some((owner) => isOf(leavers, owner) && !isOf(staying, owner));
}

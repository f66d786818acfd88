import { ownerNames, type Person, sameName } from '../register/directory.ts';

/** The names, their own and of their posts, of all whose deputy a person is; the people are those of the day. */
export const namesStoodFor = (person: Person, people: Person[]): string[] =>
  people
    .filter(({ deputy }) => deputy !== undefined && sameName(deputy, person.name))
    .flatMap((other) => ownerNames(other));

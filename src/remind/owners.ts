import { type Directory, ownerNames, owns, type Person, sameName } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { maySee } from '../register/visibility.ts';

/** Who answers for an item, and who may hear of it at all. */

/** The people of the directory who own the item, by name or by a post they hold. */
export const peopleOwning = (item: Item, { people }: Directory): Person[] =>
  people.filter((person) => owns(person, item));

/** The person of that name, or else all who hold the post of that name. */
export function peopleCalled(name: string, { people }: Directory): Person[] {
  const person = people.find((p) => sameName(p.name, name));
  return person ? [person] : people.filter((p) => p.posts.some((post) => sameName(post, name)));
}

/** Whether a person may be told of the item in their chat with the bot, where deputies see what they stand in for. */
export function mayHear(person: Person, item: Item, { people }: Directory): boolean {
  const standsFor = people
    .filter(({ deputy }) => deputy !== undefined && sameName(deputy, person.name))
    .flatMap(ownerNames);
  return maySee({ person, scope: 'personal', standsFor }, item);
}

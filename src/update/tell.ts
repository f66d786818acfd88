import { type Directory, owns, type Person, sameName } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import type { Circumstances, Notice } from './decision.ts';
import { relationsOf, seesItem, viewerOf } from './rights.ts';

/** Who hears of a change. */

/** People of one kind, and why they are told. */
export interface Hearers {
  people: Person[];
  because: Notice['because'];
}

const related = (relation: 'officer' | 'chair', item: Item, { people, ...rest }: Directory): Person[] =>
  people.filter((person) =>
    relationsOf({ person, scope: 'personal' }, item, { people, ...rest }).includes(relation),
  );

export const officersOf = (item: Item, directory: Directory): Person[] => related('officer', item, directory);
export const chairsOf = (item: Item, directory: Directory): Person[] => related('chair', item, directory);
export const ownersOf = (item: Item, { people }: Directory): Person[] =>
  people.filter((person) => owns(person, item));

/** The owners, and whoever proposed or asked for what is decided now. `before` is the item with what was pending. */
export function decidedFor(before: Item, { directory }: Circumstances): Hearers {
  const { proposal, askedTime } = before.course ?? {};
  const asked = directory.people.filter(({ name }) =>
    [proposal?.by, askedTime?.by].some((by) => by !== undefined && sameName(by, name)),
  );
  return { people: [...ownersOf(before, directory), ...asked], because: 'decided' };
}

/**
 * One notice a person, for the first reason there is. Never to whoever made the change, and never to somebody who may
 * not see the item, as it is after the change, in their own chat.
 */
export function notices(after: Item, { viewer, directory }: Circumstances, ...groups: Hearers[]): Notice[] {
  const told = new Set([viewer.person.email.toLowerCase()]);
  return groups.flatMap(({ people, because }) =>
    people.flatMap((person) => {
      const address = person.email.toLowerCase();
      if (told.has(address) || !seesItem(viewerOf(person, 'personal', directory), after, directory))
        return [];
      told.add(address);
      return [{ to: person.email, because }];
    }),
  );
}

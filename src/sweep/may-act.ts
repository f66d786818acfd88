import type { Day } from '../register/day.ts';
import type { Directory, Person } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { verbsFor } from '../update/open-verbs.ts';

/** Is there anything that this person may do to the item where others read along? */
export const mayActOn = (item: Item, person: Person, directory: Directory, today: Day): boolean =>
  verbsFor({ person, scope: 'shared' }, item, directory, today).length > 0;

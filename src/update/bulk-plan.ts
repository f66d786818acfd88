import { sameName } from '../register/directory.ts';
import type { Item, StoredItem } from '../register/item.ts';
import { type BulkChange, decideBulk } from './bulk-change.ts';
import type { Circumstances } from './decision.ts';
import { readOwners } from './owners.ts';

/** What a change of many items would come to, before anybody has agreed to it. */

export interface BulkPlan {
  changed: { held: StoredItem; after: Item }[];
  /** Items that stay as they are; why, in a sentence. */
  left: { item: Item; why: string }[];
  /** What to think of first, a sentence each. */
  warnings: string[];
}

/** No more than this is changed at once: nobody reads through a longer list before agreeing to it. */
export const MOST_AT_ONCE = 200;

/** The reason is given when the change is confirmed, so none is needed to see what would happen. */
export function planBulk(change: BulkChange, items: StoredItem[], circumstances: Circumstances): BulkPlan {
  const plan: BulkPlan = { changed: [], left: [], warnings: [] };
  for (const held of items) {
    const decision = decideBulk(change, held.item, '', circumstances);
    if (decision.is === 'made' && decision.after) plan.changed.push({ held, after: decision.after });
    else if (decision.is === 'refused')
      plan.left.push({ item: held.item, why: decision.troubles.map(({ says }) => says).join(' ') });
  }
  if (change.change === 'reassign') plan.warnings.push(...notCleared(change.owner, plan, circumstances));
  return plan;
}

/** An owner without clearance does not see the exempt items that they are given. */
function notCleared(owner: string, { changed }: BulkPlan, { directory }: Circumstances): string[] {
  const exempt = changed.filter(({ after }) => after.visibility === 'exempt').map(({ after }) => after.ref);
  const read = readOwners(owner, directory);
  if (exempt.length === 0 || 'unknown' in read) return [];
  const people = directory.people.filter(({ name, posts }) =>
    read.owners.some((one) => [name, ...posts].some((known) => sameName(known, one))),
  );
  return people
    .filter(({ cleared }) => !cleared)
    .map(
      ({ name }) =>
        `${name} is not cleared for exempt items and will not see ${exempt.join(', ')}, which ${exempt.length === 1 ? 'is' : 'are'} exempt.`,
    );
}

import { owns, type Person, sameName } from './directory.ts';
import type { Item } from './item.ts';

/** Where somebody is talking: alone with the bot, or in a channel, group chat or meeting that others read. */
export type Scope = 'personal' | 'shared';

export interface Viewer {
  person: Person;
  scope: Scope;
  /** The names, their own and of their posts, of those for whom the person stands in as deputy. */
  standsFor?: string[];
}

/** Whether somebody is shown exempt items at all: the cleared, where nobody reads along. */
export const seesExempt = ({ person, scope }: Pick<Viewer, 'person' | 'scope'>): boolean =>
  person.cleared && scope === 'personal';

/**
 * The one rule of who sees what, through which every item passes before anything else looks at it: people see
 * the items of their boards, and on any board their own and those of whom they stand in for. Exempt (Part B) items
 * are seen only by cleared people and only in a personal chat; their own uncleared owner does not see them either.
 * Source: Local Government Act 1972, Part VA and Schedule 12A; the contract's "What words mean".
 */
export function maySee(viewer: Viewer, item: Pick<Item, 'board' | 'owners' | 'visibility'>): boolean {
  if (item.visibility === 'exempt' && !seesExempt(viewer)) return false;
  const { person, standsFor = [] } = viewer;
  return (
    person.boards.includes(item.board) ||
    owns(person, item) ||
    standsFor.some((name) => item.owners.some((owner) => sameName(owner, name)))
  );
}

import { owns, type Person } from './directory.ts';
import type { Item } from './item.ts';

/** Where somebody is talking: alone with the bot, or in a channel, group chat or meeting that others read. */
export type Scope = 'personal' | 'shared';

export interface Viewer {
  person: Person;
  scope: Scope;
}

/**
 * The one rule of who sees what, through which every item passes before anything else looks at it: people see
 * the items of their boards, and their own on any board. Exempt (Part B) items are seen only by cleared people
 * and only in a personal chat; their own uncleared owner does not see them either.
 * Source: Local Government Act 1972, Part VA and Schedule 12A; the contract's "What words mean".
 */
export function maySee(
  { person, scope }: Viewer,
  item: Pick<Item, 'board' | 'owners' | 'visibility'>,
): boolean {
  if (item.visibility === 'exempt' && !(person.cleared && scope === 'personal')) return false;
  return person.boards.includes(item.board) || owns(person, item);
}

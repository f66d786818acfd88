import { type Directory, ownerNames, owns, type Person, sameName } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { maySee, type Scope, type Viewer } from '../register/visibility.ts';
import type { Verb } from './command.ts';

/** What somebody is to an item: its owner by name or post, an owner's deputy, an officer or the chair of its board. */
export type Relation = 'owner' | 'deputy' | 'officer' | 'chair';

interface Right {
  who: readonly Relation[];
  where: readonly Scope[];
}

const EVERYWHERE: readonly Scope[] = ['personal', 'shared'];
/** What is exempt must not be discussed before others. */
const ALONE: readonly Scope[] = ['personal'];

/** Who may do what, and where. The code reads this table and nothing else decides; an item must be seen besides. */
export const RIGHTS: Record<Verb, Right> = {
  'report progress': { who: ['owner', 'deputy', 'officer'], where: EVERYWHERE },
  'propose completion': { who: ['owner', 'deputy', 'officer'], where: EVERYWHERE },
  'ask for more time': { who: ['owner', 'deputy', 'officer'], where: EVERYWHERE },
  'verify completion': { who: ['officer'], where: EVERYWHERE },
  'agree completion': { who: ['chair'], where: EVERYWHERE },
  'send back completion': { who: ['officer', 'chair'], where: EVERYWHERE },
  'accept more time': { who: ['officer', 'chair'], where: EVERYWHERE },
  'decline more time': { who: ['officer', 'chair'], where: EVERYWHERE },
  reassign: { who: ['officer'], where: EVERYWHERE },
  'correct wording': { who: ['officer'], where: EVERYWHERE },
  'make exempt': { who: ['officer'], where: ALONE },
  'make open': { who: ['officer'], where: ALONE },
  'record decision': { who: ['officer'], where: EVERYWHERE },
  'add item': { who: ['officer'], where: ALONE },
  // Who made the change, and when, is checked besides: see `undo`.
  undo: { who: ['owner', 'deputy', 'officer', 'chair'], where: EVERYWHERE },
};

/** The people for whom somebody stands in as deputy. */
const standsInFor = (person: Person, { people }: Directory): Person[] =>
  people.filter(({ deputy }) => deputy !== undefined && sameName(deputy, person.name));

/** The owners of an item, as people, for whom somebody stands in as deputy. */
export const deputisesFor = (person: Person, item: Pick<Item, 'owners'>, directory: Directory): Person[] =>
  standsInFor(person, directory).filter((owner) => owns(owner, item));

/** A person talking in a place, with the names for which the directory lets them stand in. */
export const viewerOf = (person: Person, scope: Scope, directory: Directory): Viewer => ({
  person,
  scope,
  standsFor: standsInFor(person, directory).flatMap(ownerNames),
});

/** What somebody is to an item, by the directory and the stored item alone. */
export function relationsOf(
  { person }: Viewer,
  item: Pick<Item, 'owners' | 'board'>,
  directory: Directory,
): Relation[] {
  const relations: Relation[] = [];
  if (owns(person, item)) relations.push('owner');
  if (deputisesFor(person, item, directory).length > 0) relations.push('deputy');
  return [...relations, ...boardRelations(person, item.board)];
}

function boardRelations({ role, boards }: Person, board: string): Relation[] {
  return role !== 'member' && boards.includes(board) ? [role] : [];
}

const allows = ({ who, where }: Right, relations: Relation[], scope: Scope): boolean =>
  where.includes(scope) && relations.some((relation) => who.includes(relation));

/** May this person, in this chat, see the item? Deputies see what they stand in for. */
export const seesItem = ({ person, scope }: Viewer, item: Item, directory: Directory): boolean =>
  maySee(viewerOf(person, scope, directory), item);

/** May this person do that to the item, in this chat? Whether it makes sense now is another question: `obstacle`. */
export const mayDo = (verb: Verb, viewer: Viewer, item: Item, directory: Directory): boolean =>
  seesItem(viewer, item, directory) &&
  allows(RIGHTS[verb], relationsOf(viewer, item, directory), viewer.scope);

/** May this person, in this chat, add an item to the board of that code? */
export const mayAdd = ({ person, scope }: Viewer, board: string): boolean =>
  allows(RIGHTS['add item'], boardRelations(person, board), scope);

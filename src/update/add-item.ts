import { sameName } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import type { Command } from './command.ts';
import type { Circumstances, Decision } from './decision.ts';
import { readOwners, unknownOwner } from './owners.ts';
import { forbidden, refused } from './refusal.ts';
import { mayAdd, seesItem } from './rights.ts';
import { notices, ownersOf } from './tell.ts';
import { didWith } from './wording.ts';

/** A new item, not started and agreed today, under a ref that nothing else has or had. */
export function addItem(
  command: Extract<Command, { verb: 'add item' }>,
  ref: string,
  circumstances: Circumstances,
): Decision {
  const { viewer, today, directory } = circumstances;
  const { kind, title, detail, source, timescale, visibility } = command;
  const board = directory.boards.find(({ code }) => sameName(code, command.board))?.code;
  if (board === undefined) return refused('Choose a board from the list.', 'board');
  if (!mayAdd(viewer, board)) return forbidden('add item', viewer.scope);
  const area = directory.areas.find((one) => sameName(one.area, command.area))?.area ?? '';
  if (area === '' && command.area !== '')
    return refused('Choose an area from the list, or leave it empty.', 'area');
  const owned = readOwners(command.owner, directory);
  if ('unknown' in owned) return refused(unknownOwner(owned.unknown), 'owner');

  const after: Item = {
    ref,
    kind,
    board,
    title,
    detail,
    source,
    agreed: today,
    area,
    ...owned,
    timescale,
    status: 'not started',
    visibility,
    progress: '',
  };
  if (!seesItem(viewer, after, directory))
    return refused('Choose open, or ask an officer who is cleared for exempt items to add it.', 'visibility');
  const people = ownersOf(after, directory);
  const tell = notices(after, circumstances, { people, because: 'reassigned' });
  return { is: 'made', after, did: didWith('added it', title), tell };
}

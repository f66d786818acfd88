import type { Day } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import type { Viewer } from '../register/visibility.ts';
import type { Verb } from './command.ts';
import { obstacle } from './obstacle.ts';
import { mayDo } from './rights.ts';

/** Likeliest first: decisions that wait, then what an owner does, then the officer's rest. */
const IN_ORDER: readonly Verb[] = [
  'verify completion',
  'agree completion',
  'send back completion',
  'accept more time',
  'decline more time',
  'report progress',
  'propose completion',
  'ask for more time',
  'record decision',
  'reassign',
  'correct wording',
  'make exempt',
  'make open',
];

/** What this person may do to the item, in this chat, and that makes sense now; likeliest first. `undo`: see `mayUndo`. */
export const verbsFor = (viewer: Viewer, item: Item, directory: Directory, today: Day): Verb[] =>
  IN_ORDER.filter(
    (verb) => mayDo(verb, viewer, item, directory) && obstacle(verb, item, today) === undefined,
  );

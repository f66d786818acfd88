import { createHash } from 'node:crypto';
import type { Day } from '../register/day.ts';
import { nameKey } from '../register/directory.ts';
import { type Reason, reasonKey } from '../remind/reason.ts';
import type { Pointer, Unfinished } from '../sweep/ports.ts';
import { keyPart } from './keys.ts';
import type { Rows } from './read-rows.ts';

/**
 * Keys of the books of reminders. In the table `reminders` each person is a partition, and four partitions more hold
 * what is common to all: `~` is never part of an encoded e-mail address.
 */
export const WORK = '~work';
export const TROUBLES = '~troubles';
export const PACE = '~pace';
export const NOTICES = '~notices';

/** The partitions of the table `references`. */
export const PEOPLE = '~people';
export const CHANNELS = '~channels';

/** Three parts fit into one key, which Azurite allows 512 characters. */
const LONGEST = 130;
const HASH = 64;

/** A part of a key that has several; long ones end in their hash. */
function part(text: string): string {
  const key = keyPart(text);
  if (key.length <= LONGEST) return key;
  return `${key.slice(0, LONGEST - HASH - 2)}==${createHash('sha256').update(text).digest('hex')}`;
}

export const personPartition = (person: string): string => keyPart(nameKey(person));

/** A pointer for one person stands beside the item's own: `asked` for what they asked for, `held` for what waits. */
export const dueRow = ({ wakes, board, ref, askedBy, heldFor }: Pointer): string =>
  [
    'due',
    wakes,
    part(board),
    part(ref.toUpperCase()),
    ...(askedBy ? ['asked', part(nameKey(askedBy))] : []),
    ...(heldFor ? ['held', part(nameKey(heldFor))] : []),
  ].join('~');

export const sendRow = ({ wakes, person, day }: Unfinished): string =>
  ['send', wakes, part(nameKey(person)), day].join('~');

/** Rows of the work list that wake on the day or before. */
export const wakingRows = (kind: 'due' | 'send', upTo: Day): Rows => ({
  from: `${kind}~`,
  below: `${kind}~${upTo}~~`,
});

/**
 * A person's message of a day and their wishes lie side by side, with only the messages of later days between them,
 * so that both are one range of two rows: digits sort before `wishes`, and what was told after it.
 */
export const dayRow = (day: Day): string => `day~${day}`;
export const WISHES = 'day~wishes';
export const dayAndWishes = (day: Day): Rows => ({ from: dayRow(day), below: 'day~x' });

export const toldRow = (reason: Reason): string => ['told', ...reasonKey(reason).map(part)].join('~');

/** Everything a person was told of one item. */
export const toldRows = (board: string, ref: string): Rows => {
  const item = `told~${part(board)}~${part(ref.toUpperCase())}~`;
  return { from: item, below: `${item}~` };
};

export const troubleRow = (day: Day, person: string): string => `trouble~${day}~${part(nameKey(person))}`;
export const troubleRows = (from: Day, to: Day): Rows => ({
  from: `trouble~${from}~`,
  below: `trouble~${to}~~`,
});

export const accountKey = (account: string): string => keyPart(nameKey(account));

/** Ids of conversations may be long and hold what keys may not. */
export const conversationRow = (conversation: string): string =>
  `conversation~${createHash('sha256').update(conversation).digest('hex').slice(0, 40)}`;

import { sameName } from '../register/directory.ts';
import type { Item, Visibility } from '../register/item.ts';
import type { Command } from './command.ts';
import type { Circumstances, Decision } from './decision.ts';
import { readOwners, unknownOwner } from './owners.ts';
import { refused } from './refusal.ts';
import { notices, ownersOf } from './tell.ts';
import { didWith, inWords } from './wording.ts';

/** What officers keep in order: whose an item is, how it is worded, and who may see it. */

export function reassign(
  { owner, reason }: Extract<Command, { verb: 'reassign' }>,
  item: Item,
  circumstances: Circumstances,
): Decision {
  const { directory } = circumstances;
  const read = readOwners(owner, directory);
  if ('unknown' in read) return refused(unknownOwner(read.unknown), 'owner');
  const { owners, organisations } = read;
  if (owners.length === 0) return refused('Choose the person or the post that has it from now on.', 'owner');
  if (sameOwners(owners, item.owners))
    return refused(`${item.ref} is with ${inWords(owners)} already. Choose somebody else.`, 'owner');
  const after = { ...item, owners, ...(organisations.length > 0 && { organisations }) };
  const people = [...ownersOf(after, directory), ...ownersOf(item, directory)];
  return {
    is: 'made',
    after,
    did: didWith(`reassigned it to ${inWords(owners)}`, reason),
    tell: notices(after, circumstances, { people, because: 'reassigned' }),
  };
}

const sameOwners = (a: string[], b: string[]): boolean => {
  const isIn = (names: string[]) => (name: string) => names.some((other) => sameName(name, other));
  return a.every(isIn(b)) && b.every(isIn(a));
};

export function correctWording(
  { title, detail, reason }: Extract<Command, { verb: 'correct wording' }>,
  item: Item,
): Decision {
  if (title === item.title && detail === item.detail)
    return refused(`This is how ${item.ref} is worded already. Change the title or the text below it.`);
  const after = { ...item, title, detail };
  return { is: 'made', after, did: didWith('corrected the wording', reason), tell: [] };
}

export function changeVisibility(visibility: Visibility, reason: string, item: Item): Decision {
  return {
    is: 'made',
    after: { ...item, visibility },
    did: didWith(`made it ${visibility}`, reason),
    tell: [],
  };
}

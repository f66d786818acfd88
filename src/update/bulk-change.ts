import { addDays, addMonths, type Day, sayDay } from '../register/day.ts';
import { type Directory, ownerNames, type Person, sameName } from '../register/directory.ts';
import { itemDue } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import { peopleOnRecord } from '../register/presence.ts';
import type { Circumstances, Decision } from './decision.ts';
import { extended } from './extension.ts';
import { notLater, obstacle } from './obstacle.ts';
import { readOwners, unknownOwner } from './owners.ts';
import { forbidden, refused, UNSEEN } from './refusal.ts';
import { mayDo, seesItem } from './rights.ts';
import { decidedFor, notices, ownersOf } from './tell.ts';
import { didWith, inWords } from './wording.ts';

/** One change that many items get alike; each is decided by itself, as if it were the only one. */

export interface Length {
  count: number;
  unit: 'day' | 'week' | 'month';
}

export type BulkChange =
  /** `from`: only this person or post gives it up, and whoever owns an item beside them keeps it. */
  | { change: 'reassign'; owner: string; from?: string | undefined }
  /** By so much after the date that each item has, or to one day for all. */
  | { change: 'more time'; by: Length }
  | { change: 'more time'; until: Day };

/** What the change comes to on one item, as it is stored; a refusal leaves the item out and says why. */
export function decideBulk(
  change: BulkChange,
  item: Item,
  reason: string,
  circumstances: Circumstances,
): Decision {
  const { viewer, directory, today } = circumstances;
  if (!seesItem(viewer, item, directory)) return refused(UNSEEN);
  // An officer who records a decision moves a date that nobody asked to have moved; this is such a decision.
  const verb = change.change === 'reassign' ? 'reassign' : 'record decision';
  if (!mayDo(verb, viewer, item, directory)) return forbidden(verb, viewer.scope);
  const hindered = obstacle('report progress', item, today);
  if (hindered !== undefined) return refused(hindered);
  return change.change === 'reassign'
    ? giveTo(change, item, reason, circumstances)
    : moveDate(change, item, reason, circumstances);
}

function giveTo(
  { owner, from }: BulkChange & { change: 'reassign' },
  item: Item,
  reason: string,
  circumstances: Circumstances,
): Decision {
  const { directory } = circumstances;
  const to = readOwners(owner, directory);
  if ('unknown' in to) return refused(unknownOwner(to.unknown), 'owner');
  const giving = from === undefined ? item.owners : item.owners.filter(isOf(from, directory));
  const staying = giving.length === 0 ? [] : item.owners.filter((name) => !giving.includes(name));
  const owners = distinct(
    giving.length === 0
      ? to.owners
      : item.owners.flatMap((name) => (giving.includes(name) ? to.owners : [name])),
  );
  // Nobody owned it, or it is theirs already.
  const all = owners.length > 0 ? owners : to.owners;
  if (
    all.length === item.owners.length &&
    all.every((name) => item.owners.some((one) => sameName(one, name)))
  )
    return refused(`${item.ref} is with ${inWords(item.owners)} already.`);
  const after = {
    ...item,
    owners: all,
    organisations: organisationsOf(item, to.organisations, staying, directory),
  };
  const people = [...ownersOf(after, directory), ...ownersOf(item, directory)];
  return {
    is: 'made',
    after,
    did: didWith(`reassigned it to ${inWords(all)}`, reason),
    tell: notices(after, circumstances, { people, because: 'reassigned' }),
  };
}

/** Is a name one under which work comes to this person, or the post that is named? */
function isOf(from: string, directory: Directory): (name: string) => boolean {
  const person = holderOf(from, directory);
  const names = person ? ownerNames(person) : [from];
  return (name) => names.some((one) => sameName(one, name));
}

/** The person of that name, gone or not, or who holds the post of that name. */
function holderOf(name: string, directory: Directory): Person | undefined {
  return (
    peopleOnRecord(directory).find((one) => sameName(one.name, name)) ??
    directory.people.find(({ posts }) => posts.some((post) => sameName(post, name)))
  );
}

/** The organisations of the new owners, and of those who stay. */
function organisationsOf(item: Item, brought: string[], staying: string[], directory: Directory): string[] {
  if (brought.length === 0) return item.organisations;
  if (staying.length === 0) return brought;
  const kept = staying.map((name) => holderOf(name, directory)?.organisation ?? '');
  return distinct([
    ...item.organisations.filter((name) => kept.some((one) => sameName(one, name))),
    ...brought,
  ]);
}

function distinct(names: string[]): string[] {
  return names.filter((name, i) => names.findIndex((other) => sameName(other, name)) === i);
}

const moved = (day: Day, { count, unit }: Length): Day =>
  unit === 'month' ? addMonths(day, count) : addDays(day, unit === 'week' ? 7 * count : count);

function moveDate(
  change: BulkChange & { change: 'more time' },
  item: Item,
  reason: string,
  circumstances: Circumstances,
): Decision {
  const { today } = circumstances;
  const hindered = obstacle('ask for more time', item, today);
  if (hindered !== undefined) return refused(hindered);
  const due = itemDue(item, today);
  if (due === undefined) return refused(`${item.ref} has no date that could be moved.`);
  const until = 'until' in change ? change.until : moved(due, change.by);
  if (until <= today)
    return refused(`${item.ref} would be due on ${sayDay(until)}, which is not after today.`);
  const wrong = notLater(item, until, today);
  if (wrong !== undefined) return refused(wrong);
  const after = extended(item, until, { askedBy: '', reason }, circumstances);
  return {
    is: 'made',
    after,
    did: didWith(`gave more time until ${sayDay(until)}`, reason),
    tell: notices(after, circumstances, decidedFor(item, circumstances)),
  };
}

/** The command of one item's change within a change of many, so that a repeat of the whole has one effect on each. */
export const commandOf = (lot: string, ref: string): string => `${lot}/${ref.toUpperCase()}`;

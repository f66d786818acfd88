import { type Day, daysBetween, sayDay } from '../register/day.ts';
import { type Directory, owns, type Person } from '../register/directory.ts';
import { isOverdue } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { peopleOwning } from '../remind/owners.ts';
import type { Reason } from '../remind/reason.ts';
import { ladder, lastWord, SILENT_DAYS } from '../remind/silence.ts';
import { sayList } from './wording.ts';

/** Late items that nobody has answered about, and who was told of each. */

/** Somebody on an item's ladder: its owners at step 0, then the deputy, the lead and the officers. */
export interface OnLadder {
  person: Person;
  step: number;
  /** The days on which they were told since the silence began, oldest first. */
  on: Day[];
}

const silentSince = (item: Item, today: Day): Day | undefined => {
  const word = lastWord(item);
  const silent = word !== undefined && isOverdue(item, today) && !item.course?.proposal;
  return silent && daysBetween(word, today) >= SILENT_DAYS[0] ? word : undefined;
};

/** Does this person serve the item's board as its officer or chair? */
export const serves = ({ role, boards }: Person, { board }: Pick<Item, 'board'>): boolean =>
  role !== 'member' && boards.includes(board);

/** The longest silent first: of the boards that the person serves, and their own. */
export function silentItems({ outstanding, viewer, today }: RegisterView): Item[] {
  const { person } = viewer;
  return outstanding
    .filter((item) => serves(person, item) || owns(person, item))
    .flatMap((item) => {
      const since = silentSince(item, today);
      return since === undefined ? [] : [{ item, key: `${since} ${item.ref}` }];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}

/** Whom to look up for an item: its owners, and those whom its silence has reached. */
export function peopleOnLadder(item: Item, directory: Directory, today: Day): Omit<OnLadder, 'on'>[] {
  const reached = ladder(item, directory, today).flatMap(({ person: email, reason }) => {
    const person = directory.people.find((one) => one.email.toLowerCase() === email);
    return person ? [{ person, step: reason.step }] : [];
  });
  return [...peopleOwning(item, directory).map((person) => ({ person, step: 0 })), ...reached];
}

/** On which days somebody at a step was told, of all that they were told of the item. */
export function toldAt(item: Item, step: number, told: { reason: Reason; on: Day }[]): Day[] {
  const word = lastWord(item);
  if (word === undefined) return step === 0 ? daysOf(told) : [];
  return daysOf(
    told.filter(({ reason, on }) =>
      step === 0
        ? on >= word && reason.kind !== 'silence'
        : reason.kind === 'silence' && reason.about === word,
    ),
  );
}

const daysOf = (told: { on: Day }[]): Day[] => [...new Set(told.map(({ on }) => on))].sort();

const STEPS = ['owner', 'deputy', 'lead of the organisation', 'officer'];
/** More names than this are counted. */
const MOST_NAMES = 3;

/** Who was told and when, a sentence each; those of one step who were told on the same day together. */
export function sayLadder(item: Item, people: OnLadder[]): string[] {
  const groups = new Map<string, OnLadder[]>();
  for (const one of people) {
    const key = one.step === 0 ? one.person.email : `${one.step} ${one.on.at(-1) ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const lines = [...groups.values()].map(sayGroup);
  return people.some(({ step }) => step === 0) ? lines : [sayNoOwner(item), ...lines];
}

const sayNoOwner = ({ owners }: Item): string =>
  owners.length === 0
    ? 'Nobody is named as its owner.'
    : 'Nobody in the register holds it, so nobody could be reminded.';

function sayGroup(group: OnLadder[]): string {
  const [first] = group;
  if (!first) return '';
  const { step, on } = first;
  const role = STEPS[step] ?? '';
  const names = group.map(({ person }) => person.name);
  const said =
    names.length > MOST_NAMES
      ? `${names.length} ${role}s`
      : `${sayList(names)} (${names.length > 1 ? `${role}s` : role})`;
  const be = names.length > 1 ? 'were' : 'was';
  const last = on.at(-1);
  if (last === undefined) return `${said} ${be} not told yet.`;
  const how = step === 0 ? 'reminded' : 'told';
  return on.length === 1
    ? `${said} ${be} ${how} on ${sayDay(last)}.`
    : `${said} ${be} ${how} ${on.length === 2 ? 'twice' : `${on.length} times`}, last on ${sayDay(last)}.`;
}

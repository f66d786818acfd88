import { type Day, sayDay } from '../register/day.ts';
import type { Directory, Person } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { peopleOwning } from '../remind/owners.ts';
import { ladder } from '../remind/silence.ts';
import type { Claim, Ledger } from './ports.ts';

/** What was tried before somebody else hears of an item: who was told, when, and whether it reached them. */

export interface TriedDeps {
  directory: Directory;
  today: Day;
  ledger: Pick<Ledger, 'toldOf' | 'personDay'>;
}

/** The newest days that are named; before them only how many there were. */
const MOST_DAYS = 3;
/** The newest messages that are looked at. */
const MOST_MESSAGES = 10;

/** A line for each owner, and for each who stands on a lower step of the ladder than `step`. */
export async function sayTried(
  item: Item,
  step: number,
  { directory, today, ledger }: TriedDeps,
): Promise<string[]> {
  const owners = peopleOwning(item, directory);
  const below = new Set(
    ladder(item, directory, today)
      .filter(({ reason }) => reason.step < step)
      .map(({ person }) => person),
  );
  const behind = directory.people.filter(({ email }) => below.has(email.toLowerCase()));
  const lines = await Promise.all([
    ...owners.map(async (person) => sayOne(person, 'reminded', await messagesTo(person))),
    ...behind.map(async (person) => sayOne(person, 'told', await messagesTo(person))),
  ]);
  if (owners.length > 0) return lines;
  return ['Nobody in the register owns it, so nobody could be reminded.', ...lines];

  /** Before today: what goes out at this moment has not been tried yet. */
  async function messagesTo({ email }: Person): Promise<Messages> {
    const person = email.toLowerCase();
    const told = await ledger.toldOf(person, item.board, item.ref);
    const days = [...new Set(told.map(({ on }) => on).filter((on) => on < today))].sort();
    const claims = days
      .slice(-MOST_MESSAGES)
      .map(async (day) => (await ledger.personDay(person, day)).claim ?? []);
    return { looked: (await Promise.all(claims)).flat(), more: days.length > MOST_MESSAGES };
  }
}

interface Messages {
  /** Oldest first. */
  looked: Claim[];
  /** Whether there were others before them. */
  more: boolean;
}

function sayOne({ name }: Person, verb: 'reminded' | 'told', { looked, more }: Messages): string {
  const arrived = looked.filter(({ outcome }) => outcome === 'sent').map(({ day }) => day);
  const last = looked.filter(({ outcome }) => outcome !== 'nothing left').at(-1);
  if (!last) return `${name} has not been ${verb} yet.`;
  const first = arrived.length > 0 ? `${name} was ${verb} ${sayDays(arrived, more)}. ` : '';
  return `${first}${sayLast(name, last)}`.trim();
}

/** How the newest message ended, where it is not known to have arrived. */
function sayLast(name: string, { outcome, because, day }: Claim): string {
  if (outcome === 'sent') return '';
  if (outcome === 'failed') return `${name} could not be reached on ${sayDay(day)}: ${because ?? 'a fault'}.`;
  return `Nobody knows whether the message to ${name} of ${sayDay(day)} arrived.`;
}

function sayDays(days: Day[], more: boolean): string {
  const newest = days.slice(-MOST_DAYS).map(sayDay);
  if (more) return `more than ${days.length} times, last on ${newest.at(-1)}`;
  if (days.length > MOST_DAYS) return `${days.length} times, last on ${newest.at(-1)}`;
  return `on ${[newest.slice(0, -1).join(', '), newest.at(-1)].filter(Boolean).join(' and ')}`;
}

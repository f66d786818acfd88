import { type Day, sayDay } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { peopleOwning } from '../remind/owners.ts';
import type { Ledger } from './ports.ts';

/** The newest days that are told; before them only that there were others. */
const MOST_DAYS = 3;

/** What was tried before somebody else hears of an item: who was reminded, and when; a sentence each. */
export async function sayTried(
  item: Item,
  directory: Directory,
  toldOf: Ledger['toldOf'],
): Promise<string[]> {
  const owners = peopleOwning(item, directory);
  if (owners.length === 0) return ['Nobody in the register owns it, so nobody could be reminded.'];
  const lines = owners.map(async ({ name, email }) => {
    const told = await toldOf(email.toLowerCase(), item.board, item.ref);
    return `${name} ${sayDays([...new Set(told.map(({ on }) => on))].sort())}.`;
  });
  return Promise.all(lines);
}

function sayDays(days: Day[]): string {
  if (days.length === 0) return 'has not been reminded yet';
  const newest = days.slice(-MOST_DAYS).map(sayDay);
  const list = [newest.slice(0, -1).join(', '), newest.at(-1)].filter(Boolean).join(' and ');
  return days.length > MOST_DAYS
    ? `was reminded ${days.length} times, last on ${newest.at(-1)}`
    : `was reminded on ${list}`;
}

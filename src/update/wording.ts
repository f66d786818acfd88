import { sayDay } from '../register/day.ts';
import type { Item } from '../register/item.ts';
import type { Minuted } from './command.ts';
import type { Circumstances } from './decision.ts';
import { deputisesFor, relationsOf } from './rights.ts';

/** The parts of what the history says of a change: `Change.did`. */

/** "reported progress" + "six towns mapped": what was done and the words given with it, in one line. */
export const didWith = (did: string, words: string): string =>
  (words === '' ? did : `${did}: ${words}`).replace(/\s+/g, ' ').trim();

/** ", at the meeting of 4 June 2018 (minute 7)"; empty where no meeting is named. */
export function atMeeting({ meeting, minute }: Minuted): string {
  if (meeting === undefined) return '';
  return `, at the meeting of ${sayDay(meeting)}${minute ? ` (minute ${minute})` : ''}`;
}

/** " for Dave Ashton" where somebody acts as his deputy alone; empty where they may act in their own right. */
export function onBehalf(item: Item, { viewer, directory }: Circumstances): string {
  const relations = relationsOf(viewer, item, directory);
  if (relations.includes('owner') || relations.includes('officer')) return '';
  const names = deputisesFor(viewer.person, item, directory).map(({ name }) => name);
  return names.length === 0 ? '' : ` for ${inWords(names)}`;
}

/** "Ann, Ben and Cay" */
export const inWords = (names: string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');

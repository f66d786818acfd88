import { addMonths, type Day, daysBetween, sayDay } from '../register/day.ts';
import type { Directory, Person } from '../register/directory.ts';
import { type Clause, type Condition, isOverdue, itemDue } from '../register/filter.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import { readTimescale } from '../register/timescale.ts';
import type { ItemRow, Tone } from './shapes/parts.ts';
import { isAwaiting, sayMoves } from './slippage.ts';

/** How the register's facts are said to people. */

/** "Dave Ashton", "Dave Ashton and Joanne Waller", "A, B and C". */
export function sayList(names: string[], joint = 'and'): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 item", "12 recommendations". */
export const countOf = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const days = (n: number): string => countOf(n, 'day');

/** Days up to three months; then whole months, and from two years on whole years, of what has passed at least. */
function sayLateness(due: Day, today: Day): string {
  const late = daysBetween(due, today);
  const months = wholeMonths(due, today);
  if (late <= 92) return days(late);
  return months < 24
    ? `over ${countOf(months, 'month')}`
    : `over ${countOf(Math.floor(months / 12), 'year')}`;
}

function wholeMonths(from: Day, to: Day): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months++;
  return months;
}

/** "16 days late", "due today", "in 5 days"; empty where there is nothing to say. */
export function sayDistance(item: Item, due: Day, today: Day): string {
  if (!isOutstanding(item)) return '';
  const left = daysBetween(today, due);
  if (left < 0) return `${sayLateness(due, today)} late`;
  if (left === 0) return 'due today';
  return left === 1 ? 'due tomorrow' : `in ${days(left)}`;
}

const EVERY: Record<string, string> = {
  week: 'Every week',
  month: 'Monthly',
  quarter: 'Quarterly',
  half: 'Every six months',
  year: 'Every year',
  'financial year': 'Every year',
};

/** "31 March 2018 · 16 days late", "Quarterly, next 30 June 2018 · in 75 days", "No date: ongoing". */
export function sayDue(item: Item, today: Day): string {
  const timescale = readTimescale(item.timescale, item.agreed);
  switch (timescale.kind) {
    case 'dated': {
      const distance = sayDistance(item, timescale.due, today);
      const provisional = timescale.provisional ? ' (provisional)' : '';
      return [sayDay(timescale.due) + provisional, distance, sayMoves(item)].filter(Boolean).join(' · ');
    }
    case 'recurring': {
      const due = itemDue(item, today);
      const next =
        due && isOutstanding(item) ? `, next ${sayDay(due)} · ${sayDistance(item, due, today)}` : '';
      return `${EVERY[timescale.every]}${next}`;
    }
    case 'undated':
      return timescale.because === 'complete' ? 'No date given' : `No date: ${timescale.because}`;
    case 'unreadable':
      return `No date: “${item.timescale}”`;
  }
}

export const sayOwners = (item: Item, { people }: Pick<Directory, 'people'>): string =>
  item.owners.length === 0 ? 'Nobody named' : sayList(item.owners.map((owner) => withHolder(owner, people)));

/** A post with the name of whoever holds it, so that one knows whom to ring. */
function withHolder(owner: string, people: Person[]): string {
  const holder = people.find((person) =>
    person.posts.some((post) => post.toLowerCase() === owner.toLowerCase()),
  );
  return holder ? `${owner} (${holder.name})` : owner;
}

/** How many days ahead a date counts as soon. */
const SOON_DAYS = 14;

export function toneOf(item: Item, today: Day): Tone {
  if (!isOutstanding(item)) return 'closed';
  if (isOverdue(item, today)) return 'late';
  const due = itemDue(item, today);
  return due !== undefined && daysBetween(today, due) <= SOON_DAYS ? 'soon' : 'plain';
}

/** "In progress", "In progress · awaiting sign-off". */
export const sayStatus = (item: Item): string =>
  capital(item.status) + (isAwaiting(item) ? ' · awaiting sign-off' : '');

export function rowOf(item: Item, directory: Directory, today: Day, open: ItemRow['open']): ItemRow {
  return {
    ref: item.ref,
    kind: item.kind,
    title: item.title,
    owner: sayOwners(item, directory),
    organisations: sayList(item.organisations),
    due: sayDue(item, today),
    status: sayStatus(item),
    tone: toneOf(item, today),
    exempt: item.visibility === 'exempt',
    open,
  };
}

/** Late first, then by date; items without a date last; closed ones after the outstanding. */
export function byUrgency(today: Day): (a: Item, b: Item) => number {
  const rank = (item: Item): string =>
    `${isOutstanding(item) ? 0 : 1} ${itemDue(item, today) ?? '9999-99-99'} ${item.ref.replace(/\d+/g, (n) => n.padStart(6, '0'))}`;
  return (a, b) => (rank(a) < rank(b) ? -1 : 1);
}

function sayRange(from: Day | undefined, to: Day | undefined): string {
  if (from && to) return from === to ? `on ${sayDay(from)}` : `from ${sayDay(from)} to ${sayDay(to)}`;
  if (to) return `by ${sayDay(to)}`;
  return from ? `on or after ${sayDay(from)}` : 'at any time';
}

/** A condition in a few words, as it stands in "how I read it". */
export function sayCondition(condition: Condition, { boards }: Pick<Directory, 'boards'>): string {
  switch (condition.is) {
    case 'outstanding':
    case 'overdue':
    case 'exempt':
      return condition.is;
    case 'recurring':
      return condition.every ? `recurring every ${condition.every}` : 'recurring';
    case 'status':
      return condition.status;
    case 'kind':
      return `${condition.kind}s`;
    case 'due':
      return `due ${sayRange(condition.from, condition.to)}`;
    case 'agreed':
      return `agreed ${sayRange(condition.from, condition.to)}`;
    case 'undated':
      return 'without a date';
    case 'provisional':
      return 'with a provisional date';
    case 'owner':
    case 'organisation':
      return condition.name;
    case 'mine':
      return 'yours';
    case 'joint':
      return 'with several owners';
    case 'unowned':
      return 'without an owner';
    case 'owner left':
      return 'with an owner who has left or is leaving';
    case 'board':
      return boards.find((board) => board.code === condition.code)?.name ?? condition.code;
    case 'area':
    case 'priority':
    case 'source':
      return condition.name;
    case 'rank':
      return `priority level ${condition.rank}`;
    case 'ref':
      return condition.ref;
    case 'mentions':
      return `mentions “${condition.words}”`;
  }
}

export function sayClause(clause: Clause, directory: Pick<Directory, 'boards'>): string {
  const words = sayList(
    [...new Set(clause.anyOf.map((condition) => sayCondition(condition, directory)))],
    'or',
  );
  return clause.not ? `not ${words}` : words;
}

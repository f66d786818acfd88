import { type Day, readIsoDay } from '../../src/register/day.ts';
import { type Directory, emptyDirectory, type Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import type { ForPerson, Reason } from '../../src/remind/reason.ts';

/** A small partnership to remind. */

export function day(text: string): Day {
  const read = readIsoDay(text);
  if (!read) throw new Error(`${text} is no day`);
  return read;
}

export const item = (over: Partial<Item> = {}): Item => ({
  ref: 'HC-1',
  kind: 'action',
  board: 'CSP',
  title: 'Map the alley gates',
  detail: '',
  source: 'Home Safety review',
  area: '',
  owners: ['Ann Archer'],
  organisations: [],
  timescale: '31 October 2024',
  status: 'in progress',
  visibility: 'open',
  progress: '',
  ...over,
});

export const person = (name: string, over: Partial<Person> = {}): Person => ({
  name,
  email: `${name.replace(' ', '.')}@Council.Example`,
  organisation: 'Council',
  posts: [],
  role: 'member',
  boards: ['CSP'],
  cleared: false,
  ...over,
});

export const directory = (people: Person[], over: Partial<Directory> = {}): Directory => ({
  ...emptyDirectory(),
  boards: [{ code: 'CSP', name: 'Partnership', aliases: [], meetings: [] }],
  people,
  ...over,
});

export const mail = (name: string): string => `${name.replace(' ', '.')}@council.example`.toLowerCase();

/** A reason in one line: `before 7 of 2024-10-31 on 2024-10-24`. */
export const said = ({ kind, step, about, day: on }: Reason): string =>
  `${kind} ${step} of ${about} on ${on}`;
export const told = ({ person: who, reason }: ForPerson): string => `${who.split('@')[0]}: ${said(reason)}`;

import type { Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';

/** A member of one board who is not cleared. */
export const person = (name: string, posts: string[]): Person => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@x.example`,
  organisation: '',
  posts,
  role: 'member',
  boards: ['SFB'],
  cleared: false,
});

/** An open action in progress that says nothing else. */
export const item = (changes: Partial<Item> = {}): Item => ({
  ref: 'HC-1',
  kind: 'action',
  board: 'SFB',
  title: 'Publish the plan',
  detail: '',
  source: '',
  area: '',
  owners: [],
  organisations: [],
  timescale: '',
  status: 'in progress',
  visibility: 'open',
  progress: '',
  ...changes,
});

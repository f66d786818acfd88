import type { Beside } from '../../src/answer/item-answer.ts';
import type { Directory, Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import type { Reason } from '../../src/remind/reason.ts';
import { day } from '../register/days.ts';
import { item, person } from '../register/entries.ts';

/** A board of a few people on Monday 4 November 2024, of whom some have items coming due. */

export const TODAY = day('2024-11-04');

const somebody = (name: string, changes: Partial<Person> = {}): Person => ({
  ...person(name, changes.posts ?? []),
  ...changes,
});

export const DAVE = somebody('Dave Ashton', {
  posts: ['Public Health Lead'],
  organisation: 'Durham Constabulary',
  deputy: 'Tara Lowe',
});
export const TARA = somebody('Tara Lowe');
export const RUTH = somebody('Ruth Kerr', { posts: ['Chief Constable'] });
export const JULIE = somebody('Julie Bradbrook', { role: 'officer', cleared: true });
export const CHAIR = somebody('Amina Shah', { role: 'chair', cleared: true });

const directory: Directory = {
  organisations: [{ name: 'Durham Constabulary', aliases: ['the police'], lead: 'Chief Constable' }],
  boards: [
    {
      code: 'SFB',
      name: 'Safe Durham Partnership Board',
      aliases: [],
      meetings: [day('2024-09-12'), day('2024-11-21'), day('2025-01-23')],
    },
  ],
  people: [DAVE, TARA, RUTH, JULIE, CHAIR],
  areas: [],
  indicators: [],
};

export const beside = (who: Person = DAVE): Beside => ({
  viewer: { person: who, scope: 'personal' },
  directory,
  today: TODAY,
});

/** An item of Dave Ashton's. */
export const his = (ref: string, timescale: string, changes: Partial<Item> = {}): Item =>
  item({ ref, timescale, owners: ['Dave Ashton'], title: 'Publish the hate crime plan', ...changes });

/** A reason for an item of the board; `about` is an ISO day. */
export const because = (kind: Reason['kind'], about: string, step = 0): Reason => ({
  board: 'SFB',
  ref: 'HC-1',
  kind,
  day: TODAY,
  about: day(about),
  step,
});

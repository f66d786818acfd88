import { type Directory, emptyDirectory, type Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import type { Scope, Viewer } from '../../src/register/visibility.ts';
import type { Circumstances, Decision } from '../../src/update/decision.ts';
import { day } from '../register/days.ts';
import { item as bareItem } from '../register/entries.ts';

/** Two boards, of which SFB completes by an officer and CMT by its committee, and who sits on them. */

const person = (name: string, changes: Partial<Person> = {}): Person => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@x.example`,
  organisation: 'Fellshire Council',
  posts: [],
  role: 'member',
  boards: ['SFB', 'CMT'],
  cleared: false,
  ...changes,
});

export const dave = person('Dave Ashton', { organisation: 'Fellshire Police', deputy: 'Dee Putty' });
export const dee = person('Dee Putty', { boards: ['SFB', 'CMT'] });
export const holder = person('Post Holder', { posts: ['Lead for Roads'], boards: [], organisation: 'Fire' });
export const officer = person('Olive Officer', { role: 'officer', cleared: true });
export const officer2 = person('Oscar Officer', { role: 'officer', boards: ['SFB'] });
export const chair = person('Charlie Chair', { role: 'chair' });
export const stranger = person('Sam Stranger', { boards: [] });
export const member = person('Mary Member');

export const directory: Directory = {
  ...emptyDirectory(),
  boards: [
    { code: 'SFB', name: 'Safer Fellshire', aliases: [], meetings: [] },
    { code: 'CMT', name: 'Scrutiny', aliases: [], meetings: [], completion: 'committee' },
  ],
  people: [dave, dee, holder, officer, officer2, chair, stranger, member],
  areas: [
    {
      strategy: 'Plan',
      period: '2018-2021',
      priority: 'Protect people',
      area: 'Hate crime',
      kind: 'focus',
      lead: '',
      goals: [],
      aliases: [],
    },
  ],
};

export const TODAY = day('2018-03-05');
export const AT = '2018-03-05T09:00:00Z';

export const as = (who: Person, scope: Scope = 'personal'): Viewer => ({ person: who, scope });

export const when = (who: Person, scope: Scope = 'personal'): Circumstances => ({
  viewer: as(who, scope),
  today: TODAY,
  at: AT,
  directory,
});

/** Dave Ashton's action, due on 31 March 2018. */
export const item = (changes: Partial<Item> = {}): Item =>
  bareItem({
    owners: ['Dave Ashton'],
    organisations: ['Fellshire Police'],
    timescale: 'March 2018',
    agreed: day('2017-10-31'),
    ...changes,
  });

/** What was made, where it was; a refusal is an error. */
export function made(decision: Decision): Decision & { is: 'made'; after: Item } {
  if (decision.is !== 'made' || decision.after === undefined)
    throw new Error(`Expected a change of the item: ${JSON.stringify(decision)}.`);
  return { ...decision, after: decision.after };
}

/** The sentences of a refusal; empty where it was none. */
export const refusals = (decision: Decision): string[] =>
  decision.is === 'refused' ? decision.troubles.map(({ says }) => says) : [];

/** Who is told, by first name, and why. */
export const told = (decision: Decision): string[] =>
  decision.is === 'made' ? decision.tell.map(({ to, because }) => `${to.split('.')[0]} ${because}`) : [];

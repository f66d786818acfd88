import type { Person } from '../../src/register/directory.ts';
import type { PeopleCommand } from '../../src/update/people-command.ts';
import { decidePeople } from '../../src/update/people-decide.ts';
import { day } from '../register/days.ts';
import { AT, directory, member, officer, TODAY } from './partnership.ts';

/** What officers enter of people, and what it comes to. */

export const { people } = directory;
export const of = ({ email }: Person): string => email.toLowerCase();

export const handOver = (who: Person, from: Person | undefined, more: object = {}): PeopleCommand => ({
  change: 'takes over',
  who: of(who),
  ...(from && { from: of(from) }),
  posts: from?.posts ?? ['Lead for Roads'],
  also: false,
  on: TODAY,
  ...more,
});
export const leaves = (who: Person, last = '2018-03-31'): PeopleCommand => ({
  change: 'leaves',
  who: of(who),
  last: day(last),
});
export const standIn = (
  absent: Person,
  deputy: string | undefined,
  from = '2018-08-01',
  until = '2018-08-31',
): PeopleCommand => ({
  change: 'stands in',
  absent: of(absent),
  ...(deputy !== undefined && { deputy, until: day(until) }),
  from: day(from),
});
export const newcomer: Person = { ...member, name: 'Priya Shah', email: 'priya@x.example', boards: ['SFB'] };
export const joins = (more: Partial<Person> = {}): PeopleCommand => ({
  change: 'joins',
  person: { ...newcomer, ...more },
  on: TODAY,
});

export const entering = (who = officer) => ({ officer: who, today: TODAY, at: AT, id: 'the-command' });
export const decide = (command: PeopleCommand, who = officer) => decidePeople(command, people, entering(who));

export function madeBy(command: PeopleCommand, who = officer) {
  const decision = decide(command, who);
  if (decision.is === 'refused') throw new Error(JSON.stringify(decision.troubles));
  return decision.made;
}
export const why = (command: PeopleCommand, who = officer): string => {
  const decision = decide(command, who);
  return decision.is === 'refused' ? decision.troubles.map(({ says }) => says).join(' ') : '';
};

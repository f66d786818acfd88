import { addDays, type Day, sayDay } from '../register/day.ts';
import type { Person } from '../register/directory.ts';
import {
  applyPeople,
  dayOf,
  type PeopleEffect,
  personOf,
  refusedPeople,
  whatFollows,
} from './people-change.ts';
import type { MadePeople, PeopleCommand, PlannedPeople } from './people-command.ts';
import { forbiddenPeople } from './people-rights.ts';

/** What an officer's command comes to: done at once, or put down for its day. */

export interface Entering {
  officer: Person;
  today: Day;
  /** ISO instant. */
  at: string;
  /** The id of the command. */
  id: string;
}

export type PeopleDecision = { is: 'made'; made: MadePeople; on: Day } | (PeopleEffect & { is: 'refused' });

export function decidePeople(
  command: PeopleCommand,
  people: Person[],
  { officer, today, at, id }: Entering,
): PeopleDecision {
  const forbidden = forbiddenPeople(command, officer, people);
  if (forbidden) return forbidden;
  const on = dayOf(command, people, today);
  // What cannot be done now is refused now, also where it is for later.
  const effect = applyPeople(command, people, today);
  if (effect.is === 'refused') return effect;
  const by = { by: officer.name, person: officer.email.toLowerCase(), at };
  const plan = (planned: PeopleCommand, day: Day, says: string): PlannedPeople => ({
    ...by,
    id: `${id}~${planned === command ? 1 : 2}`,
    on: day,
    command: planned,
    says,
  });
  const next = whatFollows(command, people);
  const follows = next
    ? [{ ...plan(next.command, next.on, sayAgain(next.command)), follows: true as const }]
    : [];
  const plans = on > today ? [plan(command, on, effect.did), ...follows] : follows;
  const did = on > today ? `On ${sayDay(on)}: ${effect.did}` : effect.did;
  const after = on > today ? [] : effect.after;
  return {
    is: 'made',
    on,
    made: { record: { ...by, id, did }, before: peopleIn(after, people), after, plans },
  };
}

const sayAgain = (command: PeopleCommand): string =>
  command.change === 'stands in' ? `${command.deputy ?? 'Nobody'} stands in again, as before.` : '';

/** Those of some people who are on record already, as they are there. */
export const peopleIn = (after: Person[], people: Person[]): Person[] =>
  after.flatMap((one) => people.find(({ email }) => email.toLowerCase() === one.email.toLowerCase()) ?? []);

const unneeded = refusedPeople('Something else has been entered since.');

/** Have the deputy's days ended as they were entered? */
function isStillSo({ command, on }: PlannedPeople, people: Person[]): boolean {
  const absent = command.change === 'stands in' ? personOf(command.absent, people) : undefined;
  return absent?.deputyUntil === addDays(on, -1);
}

/**
 * Carries out what was planned, on the people as they are by then. What is no longer possible is put on record and
 * done with; nothing else happens.
 */
export function carryOut(planned: PlannedPeople, people: Person[], today: Day, at: string): MadePeople {
  const { id, by, person, on, command, says } = planned;
  const effect =
    planned.follows && !isStillSo(planned, people) ? unneeded : applyPeople(command, people, today);
  const record = { id: `${id}~done`, at, by, person };
  if (effect.is === 'refused') {
    const why = effect.troubles.map((trouble) => trouble.says).join(' ');
    const did = `What was planned for ${sayDay(on)} could not be done: ${says} ${why}`;
    return { record: { ...record, did }, before: [], after: [], plans: [], ends: planned };
  }
  const did = `${effect.did} As planned for ${sayDay(on)}.`;
  const { after } = effect;
  return { record: { ...record, did }, before: peopleIn(after, people), after, plans: [], ends: planned };
}

import { type Day, sayDay } from '../register/day.ts';
import { type Directory, ownerNames, type Person, sameName } from '../register/directory.ts';
import { MOST } from '../register/filter.ts';
import { sayInstant } from '../register/instant.ts';
import type { Item } from '../register/item.ts';
import { leaversIn } from '../register/presence.ts';
import { personOf } from '../update/people-change.ts';
import type { PeopleCommand, PeopleRecord, PlannedPeople } from '../update/people-command.ts';
import { ask, items } from './buttons.ts';
import type { Button } from './shapes/parts.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { countOf } from './wording.ts';

/** What is said of people who come and go. */

const words = (sentence: string, lines: string[] = [], buttons: Button[] = []): WordsAnswer => ({
  shows: 'words',
  sentence,
  lines,
  buttons,
});

export const onlyOfficersAlone = (officers: string[]): WordsAnswer =>
  words('Who is who in the register is kept by officers, each in their own chat with me.', [
    officers.length > 0
      ? `${officers.join(' or ')} can enter it.`
      : 'An officer of the board can enter it in a personal chat.',
  ]);

export const peopleKeptChanging = (): WordsAnswer =>
  words('Others were changing the same people, so nothing was written.', ['Please send it again.']);

/** What happened, and nothing more. */
export const peopleSaid = (did: string): WordsAnswer => words(did);
export const noSuchPlan = (): WordsAnswer =>
  words('This is no longer planned, so there is nothing to call off.');

/** Items that name somebody, by their own name. */
const naming = (person: Person, outstanding: Item[]): Item[] =>
  outstanding.filter(({ owners }) => owners.some((owner) => sameName(owner, person.name)));

/** What happened, and what to do next about the items of whoever goes. */
export function peopleDone(
  did: string,
  command: PeopleCommand,
  people: Person[],
  outstanding: Item[],
): WordsAnswer {
  switch (command.change) {
    case 'takes over':
      return handedOver(did, command, people, outstanding);
    case 'leaves': {
      const person = personOf(command.who, people);
      return person ? goneFrom(did, person, outstanding) : words(did);
    }
    case 'joins':
      return words(
        did,
        [],
        [
          ask('They take over from somebody', {
            about: 'people change',
            change: 'takes over',
            values: { who: command.person.name },
          }),
        ],
      );
    case 'stands in':
      return words(
        did,
        [],
        [ask('Planned changes of people', { about: 'people changes', which: 'planned' })],
      );
  }
}

function handedOver(
  did: string,
  { who, from }: PeopleCommand & { change: 'takes over' },
  people: Person[],
  outstanding: Item[],
): WordsAnswer {
  const before = personOf(from, people);
  const successor = personOf(who, people);
  const named = before ? naming(before, outstanding) : [];
  if (!before || !successor || named.length === 0) return words(did);
  const owned = items([{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [{ is: 'owner', name: before.name }] }]);
  const refs = named.map(({ ref }) => ({ is: 'ref' as const, ref }));
  // Until the day comes posts are still with the other: only what names the person is meant.
  const filter = refs.length <= MOST ? [...owned.filter, { anyOf: refs }] : owned.filter;
  const have = named.length === 1 ? 'names' : 'name';
  return words(
    did,
    [`${countOf(named.length, 'outstanding item')} ${have} ${before.name}.`],
    [
      ask(`Reassign them to ${successor.name}`, {
        about: 'bulk',
        change: 'reassign',
        owner: successor.name,
        filter,
        reason: `${successor.name} takes over from ${before.name}`,
      }),
      ask('Show them', { ...owned, filter }),
    ],
  );
}

function goneFrom(did: string, person: Person, outstanding: Item[]): WordsAnswer {
  const theirs = outstanding.filter(({ owners }) =>
    owners.some((owner) => ownerNames(person).some((name) => sameName(name, owner))),
  );
  if (theirs.length === 0) return words(did);
  return words(
    did,
    [
      `${countOf(theirs.length, 'outstanding item')} ${theirs.length === 1 ? 'is' : 'are'} down to ${person.name} and wait${theirs.length === 1 ? 's' : ''} for somebody else.`,
      `Say who is to have them: “reassign all of ${person.name}’s items to …”.`,
    ],
    [
      ask(
        'Show them',
        items([{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [{ is: 'owner', name: person.name }] }]),
      ),
      ask('Who takes over?', {
        about: 'people change',
        change: 'takes over',
        values: { predecessor: person.name },
      }),
    ],
  );
}

/** More lines than this nobody reads. */
const MOST_LINES = 15;

/** Who is to come, who leaves or has left, who stands in: the earliest first. */
export function plannedPeople(planned: PlannedPeople[], directory: Directory, today: Day): WordsAnswer {
  const leaving = leaversIn(directory).flatMap(({ name, left }) =>
    left === undefined ? [] : [{ on: left, says: `${name}${left < today ? ' left' : '’s last day'}` }],
  );
  const away = (directory.recorded ?? directory.people).flatMap(
    ({ name, deputy, deputyFrom, deputyUntil, left }) =>
      deputy !== undefined && deputyUntil !== undefined && deputyUntil >= today && left === undefined
        ? [{ on: deputyFrom ?? today, says: `${deputy} stands in for ${name} until ${sayDay(deputyUntil)}` }]
        : [],
  );
  const lines = [...planned.map(({ on, says }) => ({ on, says })), ...leaving, ...away]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, says }) => `${sayDay(on)}: ${says.replace(/(?<![.?!])$/, '.')}`);
  const sentence =
    lines.length === 0
      ? 'Nobody is joining or leaving, as far as I was told.'
      : `${countOf(planned.length, 'change')} of people ${planned.length === 1 ? 'is' : 'are'} planned, and ${countOf(leaving.length, 'person', 'people')} ${leaving.length === 1 ? 'has' : 'have'} left or ${leaving.length === 1 ? 'is' : 'are'} leaving.`;
  const calls: Button[] = planned.slice(0, 4).map(({ id, on, command }) => ({
    title: `Call off ${sayDay(on)}`,
    press: { verb: 'people', change: command.change, id, values: { cancel: 'yes' } },
  }));
  const behind = ask(
    'Items of leavers',
    items([{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [{ is: 'owner left' }] }]),
  );
  return words(sentence, lines.slice(0, MOST_LINES), [...(leaving.length > 0 ? [behind] : []), ...calls]);
}

/** Who changed what among people, the newest first. */
export function peopleChanges(changes: PeopleRecord[]): WordsAnswer {
  if (changes.length === 0) return words('Nobody has changed anything among people in this chat so far.');
  return words(
    `${countOf(changes.length, 'change')} of people ${changes.length === 1 ? 'is' : 'are'} on record.`,
    changes.slice(0, MOST_LINES).map(({ at, by, did }) => `${sayInstant(at)}, ${by}: ${did}`),
  );
}

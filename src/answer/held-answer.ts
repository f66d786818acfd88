import { type Day, londonDay, sayDay } from '../register/day.ts';
import { owns, type Person, sameName } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { deputyOn, peopleOnRecord } from '../register/presence.ts';
import type { RegisterView } from '../register/register.ts';
import type { Wishes } from '../remind/reason.ts';
import type { Retention } from '../remind/retention.ts';
import { ask, items, MINE } from './buttons.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { countOf, sayList } from './wording.ts';

/** "What do you hold about me?": all that is kept of one person, for how long, and who puts it right. */

/** How often something happened, and the day of the first. */
export interface Tally {
  count: number;
  since: Day | undefined;
}

export interface Held {
  /** How many accounts were linked to the person's entry. */
  accounts: number;
  /** Since when the last word from the person is known, one for each chat that they can be written to in. */
  reachable: { lastWord: Day; blocked: boolean }[];
  wishes: Wishes;
  /** Reminders asked for, of items by ref. */
  asked: { ref: string; wakes: Day }[];
  /** What they were reminded of. */
  told: Tally;
  /** Changes of items that they made. */
  changes: Tally;
  /** Changes among people that they made. */
  peopleChanges: number;
  retention: Retention;
}

export function heldAnswer(held: Held, view: RegisterView, closed: Item[]): WordsAnswer {
  const { viewer, outstanding } = view;
  const { person } = viewer;
  const open = outstanding.filter((item) => owns(person, item));
  const done = closed.filter((item) => owns(person, item));
  return {
    shows: 'words',
    sentence: `This is what I hold about you, ${person.name}.`,
    lines: [
      sayEntry(person, view),
      sayAccount(held),
      sayChat(held),
      `What you asked last, so that “and next month?” is understood: kept for ${sayDays(held.retention.conversationsDays)}.`,
      sayWishes(held),
      sayTold(held),
      sayChanges(held),
      sayItems(open.length, done.length, held.retention),
      'Lines of the log hold numbers and the kind of what happened, never your name, your address or what you typed.',
      whomToAsk(view),
    ],
    buttons: [
      ...(open.length > 0 ? [ask('Items that name me', MINE)] : []),
      ...(done.length > 0
        ? [
            ask(
              'Closed items that name me',
              items([
                {
                  anyOf: [
                    { is: 'status', status: 'complete' },
                    { is: 'status', status: 'no longer applicable' },
                  ],
                },
                { anyOf: [{ is: 'mine' }] },
              ]),
            ),
          ]
        : []),
      ask('My reminders', { about: 'reminders' }),
    ],
  };
}

function sayEntry(person: Person, { directory, today }: RegisterView): string {
  const boards = directory.boards.filter(({ code }) => person.boards.includes(code)).map(({ name }) => name);
  const entry = peopleOnRecord(directory).find(({ email }) => sameName(email, person.email)) ?? person;
  const deputy = deputyOn(entry, today) ?? entry.deputy;
  const standsInFor = peopleOnRecord(directory)
    .filter((one) => one.deputy !== undefined && sameName(one.deputy, person.name))
    .map(({ name }) => name);
  const parts = [
    `name ${person.name}`,
    `e-mail address ${person.email}`,
    person.organisation && `organisation ${person.organisation}`,
    person.posts.length > 0 && `${person.posts.length === 1 ? 'post' : 'posts'} ${sayList(person.posts)}`,
    `role ${person.role}`,
    boards.length > 0 ? `boards ${sayList(boards)}` : 'no board',
    person.cleared && 'cleared for exempt items',
    deputy && `deputy ${deputy}`,
    standsInFor.length > 0 && `you stand in for ${sayList(standsInFor)}`,
    entry.left !== undefined && `last day ${sayDay(entry.left)}`,
  ];
  return `Your entry in the directory: ${parts.filter(Boolean).join('; ')}.`;
}

const sayAccount = ({ accounts, retention }: Held): string =>
  accounts === 0
    ? 'No Teams account is linked to your entry.'
    : `${countOf(accounts, 'Teams account')} ${accounts === 1 ? 'is' : 'are'} linked to your entry, by an id. Both are kept ${
        retention.leaversMonths === undefined
          ? 'until an officer has them removed'
          : `for ${sayMonths(retention.leaversMonths)} after your last day`
      }.`;

function sayChat({ reachable, retention }: Held): string {
  if (reachable.length === 0) return 'I keep no chat in which I could write to you first.';
  const [first] = reachable;
  const last = first ? sayDay(first.lastWord) : '';
  const blocked = reachable.some((one) => one.blocked) ? ' At present nothing can be sent there.' : '';
  return `Where I can write to you: the reference of our chat, last confirmed on ${last}. It goes at once when the app is removed, or after ${sayDays(retention.referencesDays)} without a word from you.${blocked}`;
}

function sayWishes({ wishes, asked }: Held): string {
  const parts = [
    wishes.pausedUntil !== undefined && `reminders paused until ${sayDay(wishes.pausedUntil)}`,
    wishes.weeklyOn !== undefined && 'reminders once a week',
    wishes.snoozed.length > 0 && `${countOf(wishes.snoozed.length, 'item')} snoozed`,
    asked.length > 0 && `${countOf(asked.length, 'reminder')} that you asked for`,
  ].filter(Boolean);
  return parts.length === 0
    ? 'You have wished for nothing about reminders.'
    : `Your wishes about reminders: ${parts.join('; ')}. They are kept until you change them.`;
}

const sinceWords = ({ since }: Tally): string => (since === undefined ? '' : ` since ${sayDay(since)}`);

const sayTold = ({ told, retention }: Held): string =>
  told.count === 0
    ? 'I have sent you no reminder.'
    : `Of ${countOf(told.count, 'message')} with reminders${sinceWords(told)} I keep which items they named, until ${sayDays(retention.toldDays)} have passed and the items are closed.`;

function sayChanges({ changes, peopleChanges, retention }: Held): string {
  if (changes.count === 0 && peopleChanges === 0) return 'No change on record was made by you.';
  const among = peopleChanges > 0 ? `, and ${countOf(peopleChanges, 'change')} among people` : '';
  const kept =
    retention.historyMonths === undefined
      ? 'as long as the item'
      : `as long as the item, which goes ${sayMonths(retention.historyMonths)} after its last change once it is closed`;
  return `${countOf(changes.count, 'change')} on record ${changes.count === 1 ? 'was' : 'were'} made by you${sinceWords(changes)}${among}. The record is kept ${kept}.`;
}

function sayItems(open: number, closed: number, { closedItemsMonths }: Retention): string {
  const kept =
    closedItemsMonths === undefined
      ? 'No date is set for removing closed ones.'
      : `Closed ones go after ${sayMonths(closedItemsMonths)} without a change.`;
  return `${countOf(open, 'outstanding item')} and ${countOf(closed, 'closed one')} name you or a post of yours as owner. ${kept}`;
}

function whomToAsk({ directory, viewer }: RegisterView): string {
  const officers = directory.people.filter(({ role }) => role === 'officer');
  const near = officers.filter(({ boards }) => boards.some((code) => viewer.person.boards.includes(code)));
  const names = (near.length > 0 ? near : officers)
    .map(({ name, email }) => `${name} (${email})`)
    .slice(0, 5);
  return names.length === 0
    ? 'To have something corrected or erased, ask whoever runs the register.'
    : `To have something corrected or erased, ask ${sayList(names, 'or')}.`;
}

const sayDays = (days: number): string => countOf(days, 'day');
const sayMonths = (months: number): string => countOf(months, 'month');

/** The day in London of an ISO instant. */
export const dayOf = (instant: string): Day => londonDay(new Date(instant));

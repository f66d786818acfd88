import { sayDay } from '../register/day.ts';
import { itemDue } from '../register/filter.ts';
import { obstacle } from '../update/obstacle.ts';
import { ask, MINE } from './buttons.ts';
import type { Beside } from './item-answer.ts';
import { reminderSentence } from './reminder-sentence.ts';
import { type Standing, standingOf, type Told, URGENCIES } from './reminder-urgency.ts';
import { boardName, sayWhy } from './reminder-why.ts';
import type { Button } from './shapes/parts.ts';
import type { ReminderAnswer, ReminderRow } from './shapes/reminder.ts';
import { byUrgency, rowOf, sayList } from './wording.ts';

/** One person's reminder of a day: what is late, what comes due, and what to do about it at once. */

/** More rows than this nobody reads, and no card of 28 KB holds. */
const MOST_ROWS = 8;

/** Once only, however many items there are; of each item only the most urgent reason decides where it stands. */
export function reminderAnswer(told: Told[], beside: Beside): ReminderAnswer {
  const standing = inOrder(
    told.map((one) => standingOf(one, beside)),
    beside,
  );
  const shown = standing.slice(0, MOST_ROWS);
  const headings = [...new Set(shown.map((one) => headingOf(one, beside)))];
  return {
    shows: 'reminder',
    sentence: reminderSentence(standing, beside.today),
    groups: headings.map((heading) => ({
      heading,
      rows: shown.filter((one) => headingOf(one, beside) === heading).map((one) => reminderRow(one, beside)),
    })),
    more: sayMore(standing.slice(MOST_ROWS)),
    buttons: closingButtons(standing, beside),
  };
}

/** By urgency; meetings in their order; then by date and ref. */
function inOrder(standing: Standing[], { directory, today }: Beside): Standing[] {
  const rank = ({ urgency, when, item }: Standing): string =>
    `${URGENCIES.indexOf(urgency)} ${urgency === 'meeting' ? `${when} ${boardName(item.board, directory)}` : ''}`;
  const dateOf = ({ urgency, when, item }: Standing): string =>
    urgency === 'meeting' || urgency === 'asked' ? (itemDue(item, today) ?? '9999') : when;
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const byItem = byUrgency(today);
  return standing.toSorted(
    (a, b) => compare(rank(a), rank(b)) || compare(dateOf(a), dateOf(b)) || byItem(a.item, b.item),
  );
}

function headingOf({ urgency, when, item }: Standing, { directory }: Beside): string {
  switch (urgency) {
    case 'late':
      return 'Late';
    case 'today':
      return 'Due today';
    case 'soon':
      return 'Due soon';
    case 'meeting':
      return `Before the meeting of the ${boardName(item.board, directory)} on ${sayDay(when)}`;
    case 'asked':
      return 'You asked to be reminded';
    case 'silence':
      return 'Nobody has answered';
  }
}

function reminderRow(standing: Standing, beside: Beside): ReminderRow {
  const { item } = standing;
  const open: Button['press'] = { verb: 'open', ref: item.ref };
  return {
    row: rowOf(item, beside.directory, beside.today, open),
    why: sayWhy(standing, beside),
    buttons: standing.own ? ownButtons(standing, beside) : [{ title: 'Open', press: open }],
  };
}

function ownButtons({ item }: Standing, { today }: Beside): Button[] {
  const { ref } = item;
  // A recurring item has no one date to move, and what is asked for already is decided first.
  const movable =
    itemDue(item, today) !== undefined && obstacle('ask for more time', item, today) === undefined;
  return [
    { title: 'Report progress', press: { verb: 'form', form: 'report progress', ref } },
    ...(movable
      ? [
          {
            title: 'Need more time',
            press: { verb: 'form', form: 'ask for more time', ref },
          } satisfies Button,
        ]
      : []),
    { title: 'Snooze', press: { verb: 'wish', wish: 'snooze', ref } },
  ];
}

/** How many there are besides, and what to ask to see them all. */
function sayMore(left: Standing[]): string {
  if (left.length === 0) return '';
  const silent = left.some(({ urgency }) => urgency === 'silence');
  const others = left.filter(({ own, urgency }) => !own && urgency !== 'silence');
  const questions = [
    left.some(({ own }) => own) ? '“what is mine?”' : '',
    silent ? '“who hasn’t answered?”' : '',
    ...others.map(({ item }) => `“${item.ref}”`),
  ].filter(Boolean);
  return `and ${left.length} more. Ask ${sayList(questions)} to see ${left.length === 1 ? 'it' : 'them all'}.`;
}

function closingButtons(standing: Standing[], { viewer }: Beside): Button[] {
  const silent = standing.some(({ urgency }) => urgency === 'silence');
  return [
    ask('All mine', MINE),
    ask('My reminders', { about: 'reminders' }),
    ...(silent && viewer.person.role === 'officer'
      ? [ask('Who hasn’t answered?', { about: 'unanswered' })]
      : []),
  ];
}

import { type Day, londonDay, sayDay } from '../register/day.ts';
import type { Board } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { ask, items } from './buttons.ts';
import type { Beside } from './item-answer.ts';
import type { ReminderAnswer, ReminderRow } from './shapes/reminder.ts';
import { byUrgency, rowOf, sayList, sayOwners } from './wording.ts';

/** What a board is about to look at, for its channel two working days before it meets. */

/** What the board's items come to; the same item may stand in several parts. */
export interface DigestParts {
  /** The day from which completions count; the board's meeting before this one where it is left out. */
  since?: Day;
  completed: Item[];
  late: Item[];
  dueBefore: Item[];
  /** Those asked about that nobody has given an update on. */
  silent: Item[];
}

/** All groups must fit one card. */
const MOST_IN_A_GROUP = 3;

interface Part {
  items: Item[];
  heading: string;
  /** After a number, in the sentence. */
  words: string;
  silent?: boolean;
}

/**
 * Everybody in the channel reads it, so that an exempt item among the parts is a fault of whoever chose them, and
 * nothing is said at all.
 */
export function digestAnswer(
  board: Board,
  meeting: Day,
  parts: DigestParts,
  beside: Pick<Beside, 'directory' | 'today'>,
): ReminderAnswer {
  const { completed, late, dueBefore, silent } = parts;
  if (
    [completed, late, dueBefore, silent].some((some) => some.some(({ visibility }) => visibility !== 'open'))
  )
    throw new Error(
      'A digest for a channel was given an exempt item: leave such items out before making it.',
    );
  const since = parts.since ?? board.meetings.filter((day) => day < meeting && day <= beside.today).at(-1);
  const all: Part[] = [
    {
      items: completed,
      heading: since ? `Completed since ${sayDay(since)}` : 'Completed',
      words: 'completed',
    },
    { items: late, heading: 'Late', words: 'late' },
    { items: dueBefore, heading: 'Due before the meeting', words: 'due before then' },
    { items: silent, heading: 'No update received', words: 'without an update', silent: true },
  ];
  const filled = all.filter((part) => part.items.length > 0);
  return {
    shows: 'reminder',
    sentence: sentenceOf(board, meeting, filled),
    groups: filled.map((part) => ({
      heading: `${part.heading}: ${part.items.length}`,
      rows: part.items
        .toSorted(byUrgency(beside.today))
        .slice(0, MOST_IN_A_GROUP)
        .map((item) => digestRow(item, part, beside)),
    })),
    more: sayMore(filled),
    buttons: [
      ask('All that is late', items([{ anyOf: [{ is: 'overdue' }] }, ofBoard(board)])),
      ask('All outstanding', items([{ anyOf: [{ is: 'outstanding' }] }, ofBoard(board)])),
    ],
  };
}

const ofBoard = ({ code }: Board) => ({ anyOf: [{ is: 'board' as const, code }] });

function sentenceOf({ name }: Board, meeting: Day, filled: Part[]): string {
  const counts = filled.map((part) => `${part.items.length} ${part.words}`).join(', ');
  return `${name} meets on ${sayDay(meeting)}: ${counts || 'nothing is late or due before then'}.`;
}

/** A press on it opens the item, and there is nothing else to press: who may change an item is worked out for whoever opens it. */
function digestRow(
  item: Item,
  { silent }: Part,
  { directory, today }: Pick<Beside, 'directory' | 'today'>,
): ReminderRow {
  const report = item.course?.report;
  const last = silent && report ? ` Last report ${sayDay(londonDay(new Date(report.at)))}.` : '';
  return {
    row: rowOf(item, directory, today, { verb: 'open', ref: item.ref }),
    why: `${item.owners.length > 1 ? 'Owners' : 'Owner'}: ${sayOwners(item, directory)}.${last}`,
    buttons: [],
  };
}

/** "and 2 more late and 4 more without an update". */
function sayMore(filled: Part[]): string {
  const left = filled
    .map(({ items: all, words }) => ({ n: all.length - MOST_IN_A_GROUP, words }))
    .filter(({ n }) => n > 0);
  return left.length === 0 ? '' : `and ${sayList(left.map(({ n, words }) => `${n} more ${words}`))}.`;
}

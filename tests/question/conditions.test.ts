import { describe, expect, it } from 'vitest';
import type { Filter } from '../../src/register/filter.ts';
import { asked } from './fellshire.ts';
import {
  AT_RISK,
  all,
  EXEMPT,
  either,
  filterOf,
  LATE,
  MINE,
  OPEN,
  POLICE,
  RECOMMENDATION,
  rank,
  status,
  UNDATED,
  UNOWNED,
} from './filters.ts';

/** Each thing the register says of an item, in several people's words, alone and combined. */

const NOT_STARTED = status('not started');
const DONE = status('complete');
const DROPPED = status('no longer applicable');
const CLOSED = either(DONE, DROPPED);
const EVERY = (every: 'quarter' | 'month' | 'financial year') => ({ is: 'recurring', every }) as const;

/** One condition, and the ways of saying it. */
const SAID: [filter: Filter, ...wordings: string[]][] = [
  [
    all(OPEN),
    "what's outstanding?",
    'outstanding items',
    'still to do',
    'what is left',
    'pending',
    'not complete',
    'what remains outstanding',
    'open actions',
    "what hasn't been done",
    'unfinished business',
    'all items',
    'what have we still got to do',
  ].slice(0, -1) as [Filter, ...string[]],
  [
    all(LATE),
    "what's late?",
    'overdue',
    'anything past its deadline',
    'what should have been done by now',
    'what has slipped',
    'which are running behind',
    'not done on time',
    'late actions',
    'overdue items please',
    'deadline has passed',
    'whose deadline has been and gone',
  ],
  [
    all(OPEN, UNDATED),
    'items with no due date',
    'actions without a deadline',
    'open-ended items',
    'no timescale',
    'which have no deadline?',
    'what has not got a date',
  ],
  [
    all(OPEN, UNOWNED),
    'nobody owns',
    'unowned actions',
    'items with no owner',
    'unassigned',
    'actions nobody owns',
    'not assigned to anyone',
    'which actions have no lead officer',
    'no one is responsible for',
  ],
  [all(AT_RISK), 'at risk', 'red rated', 'off track', 'what is in trouble', 'in danger', "what's at risk?"],
  [
    all(NOT_STARTED),
    'not started',
    'yet to begin',
    "hasn't been started",
    "which actions haven't started",
    'work still to start',
    'never got going',
  ],
  [all(status('in progress')), 'in progress', 'under way', 'being worked on', 'underway', 'in hand'],
  [
    all(DONE),
    "what's been finished",
    'done',
    'completed items',
    'what have we finished',
    'already delivered',
  ],
  [all(CLOSED), 'closed items', 'what is closed'],
  [
    all(DROPPED),
    'cancelled',
    'dropped',
    'no longer needed',
    'superseded',
    'no longer applicable',
    'abandoned items',
  ],
  [
    all(OPEN, RECOMMENDATION),
    'recommendations',
    'recs',
    'outstanding recommendations',
    'what was recommended',
  ],
  [all(OPEN, { is: 'kind', kind: 'action' }), 'actions only', 'only actions'],
  [all(OPEN, rank(1)), 'priority 1', 'rank one items', 'top priority actions', 'P1', 'level 1 items'],
  [all(OPEN, rank(2)), 'p2 items', 'rank two', 'priority level 2'],
  [all(OPEN, EXEMPT), 'exempt items', 'part b', 'confidential actions', 'anything restricted'],
  [
    all(OPEN, MINE),
    'my actions',
    'what have I got to do',
    "what's on my plate",
    'assigned to me',
    'what do I owe',
    'anything for me',
    'mine',
    'what am I responsible for',
  ],
  [all(OPEN, { is: 'joint' }), 'jointly owned', 'items with several owners', 'with more than one owner'],
  [all(OPEN, { is: 'recurring' }), 'recurring actions', 'which items repeat', 'regular items'],
  [all(OPEN, EVERY('quarter')), 'quarterly items'],
  [all(OPEN, EVERY('month')), 'monthly reports'],
  [all(OPEN, EVERY('financial year')), 'annual actions'],
  [all(OPEN, { is: 'provisional' }), 'provisional dates', 'items with a provisional date'],
];

describe('a condition is understood', () => {
  it.each(SAID.flatMap(([filter, ...wordings]) => wordings.map((text) => [text, filter] as const)))(
    'in “%s”',
    (text, filter) => {
      expect(filterOf(asked(text))).toEqual(filter);
    },
  );
});

describe('a number is wanted', () => {
  it.each<[text: string, filter: Filter]>([
    ['how many overdue', all(LATE)],
    ['how many items are outstanding?', all(OPEN)],
    ['how many recommendations does the police have', all(OPEN, RECOMMENDATION, POLICE)],
    ['number of late items', all(LATE)],
    ['count outstanding', all(OPEN)],
    ['how many have we completed', all(DONE)],
  ])('in “%s”', (text, filter) => {
    const question = asked(text);
    expect(filterOf(question)).toEqual(filter);
    expect(question).toMatchObject({ as: 'count' });
  });
});

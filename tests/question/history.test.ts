import { describe, expect, it } from 'vitest';
import type { Filter } from '../../src/register/filter.ts';
import { asked, read } from './fellshire.ts';
import { all, FIRE, HATE, HOME, MINE, owner, POLICE, RECOMMENDATION, SCRUTINY, words } from './filters.ts';

/** What happened to one item, and what changed on which days. It is Monday, 16 April 2018. */

const OF_ITEM = [
  'history of HC-1',
  'HC-1 history',
  'show me the history of HC-1',
  'what happened to HC-1',
  'what has happened to HC-1?',
  'who changed HC-1',
  'what changed on HC-1',
  'what has changed on HC-1',
  'when was HC-1 last updated?',
  'changes to HC-1',
  'what changes were made to hc1',
  'has HC-1 changed',
  'has HC-1 been updated?',
  'who last updated HC 1?',
  'has anyone updated HC-1',
  'please show the full history of HC-1',
  'audit trail for HC-1',
  'how has HC-1 changed',
];

const OF_SHOWN = [
  'its history',
  'history',
  'show its history',
  'what happened to it',
  'who changed it',
  'when was it last updated?',
  'what changed on that one',
];

const CHANGES: [text: string, from: string, to: string, words: string, filter?: Filter][] = [
  ['what changed this week', '2018-04-16', '2018-04-22', 'this week'],
  [
    'what has changed since the last meeting',
    '2018-03-05',
    '2018-04-16',
    'since the last meeting (5 March 2018)',
  ],
  ["what's changed since 1 October", '2017-10-01', '2018-04-16', 'since 1 October 2017'],
  ['any updates today?', '2018-04-16', '2018-04-16', 'today'],
  ['what was updated in October', '2017-10-01', '2017-10-31', 'in October 2017'],
  ['what did the police update last month', '2018-03-01', '2018-03-31', 'last month', all(POLICE)],
  ['what has changed on hate crime this month', '2018-04-01', '2018-04-30', 'this month', all(HATE)],
  [
    'changes since the last partnership board',
    '2018-02-15',
    '2018-04-16',
    'since the last meeting (15 February 2018)',
  ],
  [
    'changes since the last Safer Fellshire Board',
    '2018-02-15',
    '2018-04-16',
    'since the last meeting (15 February 2018)',
  ],
  [
    'what has changed since the last scrutiny committee meeting',
    '2018-03-05',
    '2018-04-16',
    'since the last meeting (5 March 2018)',
  ],
  ['what changed', '2018-04-09', '2018-04-16', 'in the last seven days'],
  ["what's changed", '2018-04-09', '2018-04-16', 'in the last seven days'],
  ['what changed?', '2018-04-09', '2018-04-16', 'in the last seven days'],
  ['what has changed recently', '2018-04-09', '2018-04-16', 'in the last seven days'],
  ['what changed yesterday', '2018-04-15', '2018-04-15', 'yesterday'],
  ['what changed in the last fortnight', '2018-04-02', '2018-04-16', 'in the last fortnight'],
  ['what changed in the last 10 days', '2018-04-06', '2018-04-16', 'in the last 10 days'],
  ['changes this week', '2018-04-16', '2018-04-22', 'this week'],
  ['any changes since Monday?', '2018-04-16', '2018-04-16', 'since 16 April 2018'],
  ['has anything changed since Friday', '2018-04-13', '2018-04-16', 'since 13 April 2018'],
  ['has anything changed', '2018-04-09', '2018-04-16', 'in the last seven days'],
  ['have any actions changed this month', '2018-04-01', '2018-04-30', 'this month'],
  [
    'which recommendations have been updated this quarter',
    '2018-04-01',
    '2018-06-30',
    'this quarter',
    all(RECOMMENDATION),
  ],
  ['which hate crime actions changed in March', '2018-03-01', '2018-03-31', 'in March 2018', all(HATE)],
  ['what did I update this week', '2018-04-16', '2018-04-22', 'this week', all(MINE)],
  ['what has changed on my items this week', '2018-04-16', '2018-04-22', 'this week', all(MINE)],
  ['my changes this week', '2018-04-16', '2018-04-22', 'this week', all(MINE)],
  ['what did Ravi update last month', '2018-03-01', '2018-03-31', 'last month', all(owner('Ravi Bell'))],
  [
    'what has changed for the police since January',
    '2018-01-01',
    '2018-04-16',
    'since 1 January 2018',
    all(POLICE),
  ],
  ['what changed between 1 and 15 March', '2018-03-01', '2018-03-15', 'from 1 March 2018 to 15 March 2018'],
  ['what changed from 1 March to 15 March', '2018-03-01', '2018-03-15', 'from 1 March 2018 to 15 March 2018'],
  ['recent changes', '2018-04-09', '2018-04-16', 'in the last seven days'],
  ['show me the latest changes', '2018-04-09', '2018-04-16', 'in the last seven days'],
  ['what changed on 5 March', '2018-03-05', '2018-03-05', 'on 5 March 2018'],
  ['what changed at the last meeting', '2018-03-05', '2018-03-05', 'on 5 March 2018'],
  [
    'what changed after the last meeting',
    '2018-03-05',
    '2018-04-16',
    'since the last meeting (5 March 2018)',
  ],
  ['what changed in the home safety review this year', '2018-01-01', '2018-12-31', 'this year', all(HOME)],
  [
    'what has changed on the refuge contract this month',
    '2018-04-01',
    '2018-04-30',
    'this month',
    all(words('refuge contract')),
  ],
  ['any updates this week from the fire service', '2018-04-16', '2018-04-22', 'this week', all(FIRE)],
  [
    "what's changed on HC-1 this week",
    '2018-04-16',
    '2018-04-22',
    'this week',
    all({ is: 'ref', ref: 'HC-1' }),
  ],
  ['changes since last week', '2018-04-09', '2018-04-16', 'since 9 April 2018'],
  ['changes in 2017', '2017-01-01', '2017-12-31', 'in 2017'],
  ['changes so far this year', '2018-01-01', '2018-12-31', 'this year'],
  ['has anything been updated today', '2018-04-16', '2018-04-16', 'today'],
  [
    'what changed with the smoke alarms',
    '2018-04-09',
    '2018-04-16',
    'in the last seven days',
    all(words('smoke alarms')),
  ],
  ['changes', '2018-04-09', '2018-04-16', 'in the last seven days'],
  [
    'what changed since the last meeting of the scrutiny committee',
    '2018-03-05',
    '2018-04-16',
    'since the last meeting (5 March 2018)',
  ],
  ['what changes have there been since September', '2017-09-01', '2018-04-16', 'since 1 September 2017'],
  [
    'tell me what changed in scrutiny since 5 March',
    '2018-03-05',
    '2018-04-16',
    'since 5 March 2018',
    all(SCRUTINY),
  ],
];

/** A fragment after a question about changes. */
const REFINED: [before: string, text: string, from: string, to: string, words: string, filter?: Filter][] = [
  ['what changed this week', 'and last month?', '2018-03-01', '2018-03-31', 'last month'],
  ['what changed this week', 'only the police', '2018-04-16', '2018-04-22', 'this week', all(POLICE)],
  [
    'what has changed for the police this month',
    'just hate crime',
    '2018-04-01',
    '2018-04-30',
    'this month',
    [...all(POLICE), ...all(HATE)],
  ],
  [
    'what did the police update last month',
    'what about the fire service?',
    '2018-03-01',
    '2018-03-31',
    'last month',
    all(FIRE),
  ],
  ['what changed this week', 'how many is that', '2018-04-16', '2018-04-22', 'this week'],
];

const NOT_TOLD = [
  'who has updated this week',
  'what has not changed',
  'what has been added this week',
  'what has moved on',
  'what changed next week',
  'any updates?',
];

const changes = (from: string, to: string, words: string, filter: Filter = []) => ({
  about: 'changes',
  from,
  to,
  words,
  filter,
});

describe('the history of one item is asked for', () => {
  it.each(OF_ITEM)('by “%s”', (text) => {
    expect(read(text)).toMatchObject({ question: { about: 'history', ref: 'HC-1' }, refersBack: false });
  });

  it.each(OF_SHOWN)('by “%s” after the item was shown', (text) => {
    const shown = { about: 'item', ref: 'HC-1', aspect: 'everything' } as const;
    expect(asked(text, shown, ['HC-1'])).toEqual({ about: 'history', ref: 'HC-1' });
    expect(read(text).refersBack).toBe(true);
    expect(asked(text, shown, ['HC-1', 'HC-2'])).toEqual({ about: 'something else' });
  });
});

describe('what changed on some days is asked for', () => {
  it.each(CHANGES)('by “%s”', (text, from, to, words, filter) => {
    const question = asked(text);
    expect(question).toEqual(changes(from, to, words, filter));
  });

  it.each(REFINED)('by “%s” → “%s”', (before, text, from, to, words, filter) => {
    expect(asked(text, asked(before))).toEqual(changes(from, to, words, filter));
  });
});

describe('what no history tells', () => {
  it.each(NOT_TOLD)('is said plainly for “%s”', (text) => {
    expect(asked(text)).toEqual({ about: 'something else' });
  });
});

describe('how something is getting on stays a question about items', () => {
  it.each([
    "what's happening with HC-1",
    'any update on HC-1',
    'update on HC-1',
    'update me on HC-1',
    'any updates on hate crime',
    'what happened to the refuge',
    "what's the latest on HC-1",
  ])('in “%s”', (text) => {
    expect(['item', 'items']).toContain(asked(text).about);
  });
});

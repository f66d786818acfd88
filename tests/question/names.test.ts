import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/question/question.ts';
import type { Filter } from '../../src/register/filter.ts';
import { asked, read } from './fellshire.ts';
import {
  ABUSE,
  all,
  BOARD,
  COUNCIL,
  CRIME,
  due,
  either,
  FIRE,
  filterOf,
  HATE,
  HOME,
  LATE,
  OPEN,
  owner,
  POLICE,
  RECOMMENDATION,
  SCRUTINY,
  SEPTEMBER,
  words,
} from './filters.ts';

/** The names of the register in the ways that people write them. */

const RAVI = owner('Ravi Bell');
const GREEN = owner('Adrian Green');
const MAY = owner('Sandra May');
const JOANNE = owner('Joanne Waller');
const SIAN = owner('Siân O’Hara');
const ASB = { is: 'area', name: 'Anti-social behaviour' } as const;

const PEOPLE: [text: string, filter: Filter][] = [
  ['what does Ravi Bell have outstanding', all(OPEN, RAVI)],
  ['ravi', all(OPEN, RAVI)],
  ['what has bell got to do', all(OPEN, RAVI)],
  ["Ravi's actions", all(OPEN, RAVI)],
  ['Ravi’s overdue items', all(LATE, RAVI)],
  ['R Bell', all(OPEN, RAVI)],
  ['Bell, Ravi', all(OPEN, RAVI)],
  ['DCI Bell', all(OPEN, RAVI)],
  ['wallers actions', all(OPEN, JOANNE)],
  ["joanne waller's actions", all(OPEN, JOANNE)],
  ['what is overdue for joanne waller', all(LATE, JOANNE)],
  ["joane waller's actions", all(OPEN, JOANNE)],
  ['jonane', all(OPEN, JOANNE)],
  // A surname that is an ordinary word.
  ['what is adrian green working on', all(OPEN, GREEN)],
  ['what is Mr Green doing', all(OPEN, GREEN)],
  ["Green's actions", all(OPEN, GREEN)],
  ['anything for green', all(OPEN, GREEN)],
  // A surname that is a month.
  ['Cllr May', all(OPEN, MAY)],
  ["cllr may's actions", all(OPEN, MAY)],
  ['Councillor Sandra May', all(OPEN, MAY)],
  ['what does May have to do', all(OPEN, MAY)],
  ["what's due in May", all(OPEN, due('2018-05-01', '2018-05-31'))],
  ['what is due for Sandra May in May', all(OPEN, MAY, due('2018-05-01', '2018-05-31'))],
  // Accents and apostrophes.
  ['siân', all(OPEN, SIAN)],
  ['sian o’hara', all(OPEN, SIAN)],
  ["what has O'Hara got", all(OPEN, SIAN)],
  // Several, one after the other.
  ['Ravi and Sandra', all(OPEN, either(RAVI, MAY))],
  ["Ravi or Sandra's overdue items", all(LATE, either(RAVI, MAY))],
  // Posts.
  ['Chief Inspector', all(OPEN, owner('Chief Inspector'))],
  ["the chief inspector's actions", all(OPEN, owner('Chief Inspector'))],
  ['actions for the head of housing', all(OPEN, owner('Head of Housing'))],
  ['what does the partnership manager owe us', all(OPEN, owner('Partnership Manager'))],
  // Who somebody says they are counts for nothing.
  ['I am Ravi Bell, show me my overdue actions', all(LATE, { is: 'mine' })],
  ['this is Ravi Bell. what is mine?', all(OPEN, { is: 'mine' })],
];

const STRANGERS: [text: string, filter: Filter][] = [
  ['what does Ravi Kapoor have outstanding', all(OPEN, words('Ravi Kapoor'))],
  ['anything for Ravi Kapoor?', all(OPEN, words('Ravi Kapoor'))],
  ['late actions owned by John Smith', all(LATE, words('John Smith'))],
  ['what is Smith doing', all(OPEN, words('Smith'))],
  ["what's overdue for the NHS", all(LATE, words('NHS'))],
  ['actions for the head of transport', all(OPEN, words('head of transport'))],
  ['actions on cycling', all(OPEN, words('cycling'))],
];

const ELSE: [text: string, filter: Filter][] = [
  ['FCC', all(OPEN, COUNCIL)],
  ['county council', all(OPEN, COUNCIL)],
  ['what is the council late on', all(LATE, COUNCIL)],
  ['FFRS', all(OPEN, FIRE)],
  ['fire brigade', all(OPEN, FIRE)],
  ['Fellshire Fire & Rescue Service', all(OPEN, FIRE)],
  ['fellshire police', all(OPEN, POLICE)],
  ['the force', all(OPEN, POLICE)],
  ["the police's recommendations", all(OPEN, POLICE, RECOMMENDATION)],
  ['what are the polce late on', all(LATE, POLICE)],
  ['probation', all(OPEN, { is: 'organisation', name: 'National Probation Service' })],
  ['NPS', all(OPEN, { is: 'organisation', name: 'National Probation Service' })],

  ['partnership board', all(OPEN, BOARD)],
  ['SFB', all(OPEN, BOARD)],
  ['safer fellshire board items', all(OPEN, BOARD)],
  ['scrutiny', all(OPEN, SCRUTINY)],
  ['scrutiny committee overdue', all(LATE, SCRUTINY)],
  ["the safety scrutiny committee's items", all(OPEN, SCRUTINY)],

  ['ASB', all(OPEN, ASB)],
  ['anti social behaviour', all(OPEN, ASB)],
  ['antisocial behaviour actions', all(OPEN, ASB)],
  ['DV actions', all(OPEN, ABUSE)],
  ['what are we doing about domestic abuse?', all(OPEN, ABUSE)],
  ['hate', all(OPEN, HATE)],
  ['hate crimes', all(OPEN, HATE)],
  ['reduce reoffending', all(OPEN, { is: 'priority', name: 'Reduce reoffending' })],
  ['actions under protect people from harm', all(OPEN, { is: 'priority', name: 'Protect people from harm' })],

  ['home safety review', all(OPEN, HOME)],
  ['home safety recommendations', all(OPEN, HOME, RECOMMENDATION)],
  ['progress on the home safety review', all(HOME)],
  ['organised crime', all(OPEN, CRIME)],
  [
    'completed recommendations from the organised crime review',
    all({ is: 'status', status: 'complete' }, RECOMMENDATION, CRIME),
  ],
  ['22 september minutes', all(OPEN, SEPTEMBER)],
  ['minutes of 22 September 2017', all(OPEN, SEPTEMBER)],
  ['outstanding from the september minutes', all(OPEN, SEPTEMBER)],
];

const REFS: [text: string, question: Question][] = [
  ...[
    'OC-5',
    'oc-5',
    'OC 5',
    'oc5',
    'OC-5.',
    'OC5?',
    'tell me about oc-5',
    'Oc 5 please',
    'show OC-5',
    'what is OC-5?',
  ].map((text): [string, Question] => [text, { about: 'item', ref: 'OC-5', aspect: 'everything' }]),
  // What the register does not have is read alike.
  ['OC-99', { about: 'item', ref: 'OC-99', aspect: 'everything' }],
  ['ZZ-12', { about: 'item', ref: 'ZZ-12', aspect: 'everything' }],
];

describe('people are understood', () => {
  it.each(PEOPLE)('in “%s”', (text, filter) => {
    expect(filterOf(asked(text))).toEqual(filter);
  });

  it.each([
    ['karen', 'karen', all(OPEN), 'list'],
    ["Karen's overdue items", 'Karen', all(LATE), 'list'],
    ['how many does Karen have', 'Karen', all(OPEN), 'count'],
  ])('by a name that two share as a choice: “%s”', (text, typed, filter, as) => {
    expect(asked(text)).toEqual({
      about: 'choice',
      typed,
      names: ['Karen Whitlock', 'Karen Boyes'],
      filter,
      as,
    });
  });

  it.each(['Karen Boyes', 'Boyes', 'K Boyes', "Karen Boyes's actions"])(
    'by the rest of a name that two share: “%s”',
    (text) => {
      expect(filterOf(asked(text))).toEqual(all(OPEN, owner('Karen Boyes')));
    },
  );

  it('through a slip of the finger, which is told', () => {
    expect(read('what does joane have').corrections).toEqual([{ typed: 'joane', read: 'joanne' }]);
  });
});

describe('whoever the register does not know is a word to look for, never left out', () => {
  it.each(STRANGERS)('in “%s”', (text, filter) => {
    expect(filterOf(asked(text))).toEqual(filter);
  });
});

describe('organisations, boards, areas and sources are understood', () => {
  it.each(ELSE)('in “%s”', (text, filter) => {
    expect(filterOf(asked(text))).toEqual(filter);
  });
});

describe('refs are understood', () => {
  it.each(REFS)('in “%s”', (text, question) => {
    expect(asked(text)).toEqual(question);
  });

  it.each(['HS-1, HS-2 and HC-1', 'show me hs 1, hs2 and HC-1', 'HS-1 HS-2 HC-1'])(
    'several as a list of them: “%s”',
    (text) => {
      expect(filterOf(asked(text))).toEqual(
        all(either({ is: 'ref', ref: 'HS-1' }, { is: 'ref', ref: 'HS-2' }, { is: 'ref', ref: 'HC-1' })),
      );
    },
  );
});

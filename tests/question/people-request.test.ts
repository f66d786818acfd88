import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/question/question.ts';
import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import type { Person } from '../../src/register/directory.ts';
import { directoryOn } from '../../src/register/presence.ts';
import { day } from '../register/days.ts';
import { person } from '../register/entries.ts';
import { directory, fellshire, TODAY } from './fellshire.ts';

/** A Monday in April 2018; Len has left, and Sandra has a deputy. */
const left: Person = { ...person('Len Gone', ['Lead for Roads']), left: day('2018-03-31') };
const people = [
  ...directory.people.map((one) => (one.name === 'Sandra May' ? { ...one, deputy: 'Ravi Bell' } : one)),
  left,
];
const view = { ...fellshire(), directory: directoryOn({ ...directory, people }, TODAY) };
const vocabulary = vocabularyOf(view);
const ask = (text: string): Question => understand(text, vocabulary, TODAY).question;

type Change = (Question & { about: 'people change' })['change'];

const SAID: [string, Change, Record<string, string>][] = [
  [
    'Tanya Graham takes over from Karen Boyes on 1 May',
    'takes over',
    { who: 'Tanya Graham', predecessor: 'Karen Boyes', on: '2018-05-01' },
  ],
  ['Joanne is taking over from Len Gone.', 'takes over', { who: 'Joanne Waller', predecessor: 'Len Gone' }],
  [
    'Joanne Waller replaces Adrian Green next month',
    'takes over',
    { who: 'Joanne Waller', predecessor: 'Adrian Green', on: '2018-05-01' },
  ],
  [
    'Tanya Graham is the new Chief Inspector from 1 May',
    'takes over',
    { who: 'Tanya Graham', predecessor: 'Ravi Bell', post: 'Chief Inspector', on: '2018-05-01' },
  ],
  [
    'Joanne Waller is the new Lead for Roads',
    'takes over',
    { who: 'Joanne Waller', predecessor: 'Len Gone', post: 'Lead for Roads' },
  ],
  [
    'Joanne Waller is now Head of Housing',
    'takes over',
    { who: 'Joanne Waller', predecessor: 'Adrian Green', post: 'Head of Housing' },
  ],
  ['Joanne Waller is the new Data Analyst', 'takes over', { who: 'Joanne Waller', post: 'Data Analyst' }],
  ['Ravi Bell is leaving on 31 May', 'leaves', { who: 'Ravi Bell', on: '2018-05-31' }],
  ['Sandra May left on 31 March', 'leaves', { who: 'Sandra May', on: '2018-03-31' }],
  ['Ravi’s last day is 31 May', 'leaves', { who: 'Ravi Bell', on: '2018-05-31' }],
  ['Adrian Green has retired', 'leaves', { who: 'Adrian Green' }],
  [
    'Priya Shah joins as Partnership Analyst at the council on Monday, priya.shah@council.example',
    'joins',
    {
      name: 'Priya Shah',
      post: 'Partnership Analyst',
      organisation: 'Fellshire County Council',
      email: 'priya.shah@council.example',
      on: '2018-04-16',
    },
  ],
  ['Sam Jones starts on 1 June', 'joins', { name: 'Sam Jones', on: '2018-06-01' }],
  ['Len Gone is back', 'joins', { name: 'Len Gone', email: 'len.gone@x.example', post: 'Lead for Roads' }],
  [
    'Adrian Green’s deputy for August is Ravi Bell',
    'stands in',
    { absent: 'Adrian Green', deputy: 'Ravi Bell', from: '2018-08-01', until: '2018-08-31' },
  ],
  [
    'Ravi Bell stands in for Adrian Green from 1 to 31 August',
    'stands in',
    { absent: 'Adrian Green', deputy: 'Ravi Bell', from: '2018-08-01', until: '2018-08-31' },
  ],
  [
    'Ravi is covering for Adrian until 30 June',
    'stands in',
    { absent: 'Adrian Green', deputy: 'Ravi Bell', until: '2018-06-30' },
  ],
  [
    'Ravi deputises for Adrian from Friday',
    'stands in',
    { absent: 'Adrian Green', deputy: 'Ravi Bell', from: '2018-04-20' },
  ],
  ['Sandra May is back', 'stands in', { absent: 'Sandra May', deputy: 'nobody' }],
];

/** What only sounds like it. */
const OTHER = [
  'Joanne Waller takes over HC-1',
  'Karen Boyes is the new owner of HC-1',
  'who takes over from Karen Boyes?',
  'is Ravi Bell leaving on 31 May?',
  'what is left to do',
  'which actions are left over from last year',
  'what is new?',
  'Ravi starts the meeting',
  'I am back',
];

describe('what officers say of people', () => {
  it.each(SAID)('is read: %s', (text, change, values) => {
    expect(ask(text)).toEqual({ about: 'people change', change, values });
  });

  it.each(OTHER)('is not “%s”', (text) => {
    expect(ask(text).about).not.toMatch(/^people/);
  });

  it.each([
    ['who is joining or leaving?', 'planned'],
    ['who has left?', 'planned'],
    ['who’s leaving?', 'planned'],
    ['planned changes of people', 'planned'],
    ['leavers', 'planned'],
    ['who changed the people?', 'made'],
    ['history of the directory', 'made'],
  ])('is asked after by “%s”', (text, which) => {
    expect(ask(text)).toEqual({ about: 'people changes', which });
  });
});

describe('items of those who left', () => {
  it.each([
    'whose owner has left?',
    'items whose owner left',
    'items of leavers',
    'which items have an owner who has left?',
    'what is still with people who are leaving?',
  ])('are asked for by “%s”', (text) => {
    expect(ask(text)).toMatchObject({
      about: 'items',
      filter: [{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [{ is: 'owner left' }] }],
    });
  });
});

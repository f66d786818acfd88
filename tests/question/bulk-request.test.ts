import { describe, expect, it } from 'vitest';
import type { Before } from '../../src/question/follow-up.ts';
import type { Question } from '../../src/question/question.ts';
import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import { fellshire, TODAY } from './fellshire.ts';

const vocabulary = vocabularyOf(fellshire());
const ask = (text: string, before?: Before) => understand(text, vocabulary, TODAY, before);

type Bulk = Question & { about: 'bulk' };
const reassign = (owner: string, more: Partial<Bulk> = {}) => ({
  about: 'bulk',
  change: 'reassign',
  owner,
  ...more,
});
const moreTime = (more: Partial<Bulk>) => ({ about: 'bulk', change: 'more time', ...more });
const of = (name: string) => ({ anyOf: [{ is: 'owner' as const, name }] });
const OUTSTANDING = { anyOf: [{ is: 'outstanding' as const }] };

const ASKED: [string, object][] = [
  [
    'reassign all of Ravi Bell’s open recommendations to Joanne Waller',
    reassign('Joanne Waller', {
      filter: [of('Ravi Bell'), OUTSTANDING, { anyOf: [{ is: 'kind', kind: 'recommendation' }] }],
    }),
  ],
  [
    'give everything Karen Boyes has to Joanne Waller because she is back',
    reassign('Joanne Waller', { filter: [OUTSTANDING, of('Karen Boyes')], reason: 'she is back' }),
  ],
  [
    'Give Joanne Waller everything that Ravi has',
    reassign('Joanne Waller', { filter: [OUTSTANDING, of('Ravi Bell')] }),
  ],
  [
    'can you reassign all of Ravi’s actions to me?',
    reassign('Ann Dale', { filter: [OUTSTANDING, of('Ravi Bell')] }),
  ],
  ['hand over everything of Ravi’s to the Head of Housing', reassign('Head of Housing')],
  ['reassign all housing actions to Nora Nobody', reassign('Nora Nobody')],
  [
    'move all overdue police actions to Siân O’Hara',
    reassign('Siân O’Hara', {
      filter: [{ anyOf: [{ is: 'overdue' }] }, { anyOf: [{ is: 'organisation', name: 'Fellshire Police' }] }],
    }),
  ],
  ['extend everything due in May by a month', moreTime({ by: { count: 1, unit: 'month' } })],
  [
    'extend everything due from 1 May to 5 June by two weeks because of the election',
    moreTime({ by: { count: 2, unit: 'week' }, reason: 'because of the election' }),
  ],
  ['push all overdue actions back by a fortnight', moreTime({ by: { count: 2, unit: 'week' } })],
  ['give all overdue actions another quarter', moreTime({ by: { count: 3, unit: 'month' } })],
  [
    'give all overdue actions until 30 June: the bid is late',
    moreTime({ until: '2018-06-30' as never, reason: 'the bid is late' }),
  ],
  ['move the police actions to June', moreTime({ until: '2018-06-30' as never })],
  ['move everything due this month to the end of June', moreTime({ until: '2018-06-30' as never })],
  ['delay all council actions', moreTime({})],
  ['give all overdue items more time', moreTime({})],
];

/** What is about one item, asks for a list, or is something else altogether. */
const OTHER: [string, Question['about']][] = [
  ['reassign HC-1 to Ravi Bell', 'change'],
  ['give HC-1 two more weeks', 'change'],
  ['push it to 30 June', 'change'],
  ['give me all overdue actions', 'items'],
  ['give us everything that is due by June', 'items'],
  ['what can you give me on all police actions', 'items'],
  ['which actions were moved to June?', 'items'],
];

describe('a change of many items', () => {
  it.each(ASKED)('is asked for by “%s”', (text, expected) => {
    expect(ask(text).question).toMatchObject(expected);
  });

  it.each(OTHER)('is not asked for by “%s”', (text, about) => {
    expect(ask(text).question.about).toBe(about);
  });

  it('is one of outstanding items, unless something else is said', () => {
    expect(ask('reassign everything under hate crime to Ravi Bell').question).toMatchObject({
      filter: expect.arrayContaining([OUTSTANDING]),
    });
  });

  it('keeps the name of a stretch of time that the register knows no days of', () => {
    expect(ask('extend everything due in the election period by a month').question).toMatchObject({
      filter: [OUTSTANDING, { anyOf: [{ is: 'due', words: 'the election period' }] }],
    });
  });
});

describe('a change of those that were shown', () => {
  const list: Before = {
    question: { about: 'items', filter: [OUTSTANDING, of('Ravi Bell')], as: 'list' },
    refs: ['HC-1', 'OC-1'],
  };
  const twoWeeks = { by: { count: 2, unit: 'week' as const } };

  it.each([
    [
      'give those two more weeks because of the election',
      moreTime({ ...twoWeeks, reason: 'because of the election' }),
    ],
    ['push all of them to 30 June', moreTime({ until: '2018-06-30' as never })],
    ['reassign them to Joanne Waller', reassign('Joanne Waller')],
    ['give them another fortnight', moreTime(twoWeeks)],
  ])('is “%s”', (text, expected) => {
    const { question, refersBack } = ask(text, list);
    expect(refersBack).toBe(true);
    expect(question).toMatchObject({ ...expected, filter: [OUTSTANDING, of('Ravi Bell')] });
  });

  it('is of the items by their refs where no list was asked for by conditions', () => {
    const shown: Before = { question: { about: 'unanswered' }, refs: ['HC-1', 'OC-1'] };
    expect(ask('reassign those to Joanne Waller', shown).question).toMatchObject({
      filter: [
        {
          anyOf: [
            { is: 'ref', ref: 'HC-1' },
            { is: 'ref', ref: 'OC-1' },
          ],
        },
      ],
    });
  });

  it.each([[undefined], [{ question: { about: 'help' as const }, refs: [] }]])(
    'is none where nothing was shown: %j',
    (before) => {
      expect(ask('push all of them to 30 June', before).question).toEqual({ about: 'change' });
    },
  );
});

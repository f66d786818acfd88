import { describe, expect, it } from 'vitest';
import { type OnLadder, sayLadder, silentItems, toldAt } from '../../src/answer/silent-items.ts';
import { PAGE_SIZE, unansweredAnswer } from '../../src/answer/unanswered-answer.ts';
import { renderAnswer } from '../../src/cards/render.ts';
import type { Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import { viewIn } from '../question-sets/exam.ts';
import { day } from '../register/days.ts';
import { as } from './ask.ts';
import { because, beside, CHAIR, DAVE, his, JULIE, RUTH, TARA, TODAY } from './reminding.ts';

const viewOf = (items: Item[], who: Person = JULIE) =>
  viewIn(items, beside().directory, who, 'personal', TODAY);

const at = (person: Person, step: number, ...on: string[]): OnLadder => ({ person, step, on: on.map(day) });

describe('silent', () => {
  const report = (on: string) => ({ report: { at: `${on}T10:00:00.000Z`, by: 'Dave Ashton' } });

  it('are items two weeks late without a report, the longest silent first', () => {
    const items = [
      his('A-1', '21 October 2024'),
      his('A-2', '22 October 2024'),
      his('A-3', '1 October 2024', { course: report('2024-10-25') }),
      his('A-4', '1 August 2024', { course: report('2024-10-01') }),
      his('A-5', '1 September 2024', { status: 'complete' }),
      his('A-6', 'Ongoing'),
      his('A-7', '1 September 2024', {
        course: { proposal: { by: 'Dave Ashton', at: '2024-10-01T10:00:00.000Z', note: 'Done' } },
      }),
    ];
    expect(silentItems(viewOf(items)).map(({ ref }) => ref)).toEqual(['A-4', 'A-1']);
  });

  it.each([
    [JULIE, ['A-1', 'B-1']],
    [CHAIR, ['A-1', 'B-1']],
    [DAVE, ['A-1']],
    [RUTH, []],
  ])('are shown to $name as far as they serve the board or own them', (who, refs) => {
    const items = [his('A-1', '1 October 2024'), his('B-1', '2 October 2024', { owners: [] })];
    expect(silentItems(viewOf(items, who)).map(({ ref }) => ref)).toEqual(refs);
  });

  it('are exempt items only to whoever is cleared', () => {
    const items = [his('A-1', '1 October 2024', { visibility: 'exempt' })];
    expect(silentItems(viewOf(items)).length).toBe(1);
    expect(silentItems(viewOf(items, { ...JULIE, cleared: false }))).toEqual([]);
    expect(silentItems(viewOf(items, DAVE))).toEqual([]);
  });
});

describe('the ladder in words', () => {
  const item = his('A-1', '1 October 2024');

  it.each<[string, OnLadder[], string[]]>([
    ['an owner who was not', [at(DAVE, 0)], ['Dave Ashton (owner) was not told yet.']],
    ['once', [at(DAVE, 0, '2024-10-08')], ['Dave Ashton (owner) was reminded on 8 October 2024.']],
    [
      'often',
      [at(DAVE, 0, '2024-10-08', '2024-10-15', '2024-10-22')],
      ['Dave Ashton (owner) was reminded 3 times, last on 22 October 2024.'],
    ],
    [
      'officers together',
      [at(DAVE, 0, '2024-10-08'), at(JULIE, 3, '2024-10-29'), at(CHAIR, 3, '2024-10-29')],
      [
        'Dave Ashton (owner) was reminded on 8 October 2024.',
        'Julie Bradbrook and Amina Shah (officers) were told on 29 October 2024.',
      ],
    ],
    [
      'a crowd',
      [at(DAVE, 0), ...[JULIE, CHAIR, TARA, RUTH].map((one) => at(one, 3, '2024-10-29'))],
      ['Dave Ashton (owner) was not told yet.', '4 officers were told on 29 October 2024.'],
    ],
  ])('tells of %s', (_, people, lines) => {
    expect(sayLadder(item, people)).toEqual(lines);
  });

  it.each([
    [[], 'Nobody is named as its owner.'],
    [['Somebody Else'], 'Nobody in the register holds it, so nobody could be reminded.'],
  ])('says where nobody owns it (%j)', (owners, line) => {
    expect(sayLadder({ ...item, owners }, [])).toEqual([line]);
  });

  it('counts for owners what they were told since the silence began, for others their own step', () => {
    const told = [
      { reason: because('before', '2024-10-01', 7), on: day('2024-09-24') },
      { reason: because('late', '2024-10-01', 1), on: day('2024-10-08') },
      { reason: because('silence', '2024-08-01', 1), on: day('2024-10-09') },
      { reason: because('silence', '2024-10-01', 1), on: day('2024-10-15') },
    ];
    expect(toldAt(item, 0, told)).toEqual(['2024-10-08']);
    expect(toldAt(item, 1, told)).toEqual(['2024-10-15']);
  });
});

describe('the answer', () => {
  const many = Array.from({ length: 19 }, (_, n) => his(`A-${n + 1}`, '1 October 2024'));
  const page = (n: number, who = JULIE) => {
    const items = many.slice(n * PAGE_SIZE, (n + 1) * PAGE_SIZE);
    const people = [at(DAVE, 0, '2024-10-08'), at(TARA, 1, '2024-10-15'), at(JULIE, 3)];
    return unansweredAnswer(
      { page: n, total: many.length, items: items.map((item) => ({ item, people })) },
      viewOf(many, who),
    );
  };

  it('turns its pages', () => {
    const titles = (n: number) => as('reminder', page(n)).buttons.map(({ title }) => title);
    expect([titles(0), titles(1), titles(2)]).toEqual([
      ['Show more'],
      ['Show more', 'Show earlier'],
      ['Show earlier'],
    ]);
    expect(as('reminder', page(2)).more).toBe('17–19 of 19');
  });

  it('offers a letter to those who serve the board, and a report to owners', () => {
    const [row] = as('reminder', page(0)).groups[0]?.rows ?? [];
    expect(row?.buttons).toEqual([
      { title: 'Draft a letter', press: { verb: 'ask', question: { about: 'letter', ref: 'A-1' } } },
    ]);
    expect(as('reminder', page(0, DAVE)).groups[0]?.rows[0]?.buttons[0]?.title).toBe('Report progress');
    expect(page(0, DAVE).sentence).toBe(
      '19 of your late items have been without an answer for two weeks or more.',
    );
  });

  it('fits a card, however long its words are', () => {
    const wide = many.slice(0, PAGE_SIZE).map((item) => ({ ...item, title: '“Ω” '.repeat(200) }));
    const people = Array.from({ length: 30 }, (_, n) =>
      at({ ...DAVE, name: `Ω${n}`.repeat(30), email: `${n}` }, 0),
    );
    const shown = unansweredAnswer(
      { page: 0, total: 8, items: wide.map((item) => ({ item, people })) },
      viewOf(many),
    );
    const { card } = renderAnswer(shown);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(28 * 1024);
    expect(JSON.stringify(card)).toContain('A-8');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUrgency, sayDue, sayList, sayOwners, toneOf } from '../../src/answer/wording.ts';
import type { Item } from '../../src/register/item.ts';
import { directory, items, TODAY } from '../question/fellshire.ts';
import { anyDay, day } from '../register/days.ts';
import { item } from '../register/entries.ts';

const DUE: [words: string, changes: Partial<Item>][] = [
  ['31 March 2018 · 16 days late', { timescale: 'March 2018' }],
  ['15 April 2018 · 1 day late', { timescale: '15 April 2018' }],
  ['16 April 2018 · due today', { timescale: '16 April 2018' }],
  ['17 April 2018 · due tomorrow', { timescale: '17/04/2018' }],
  ['18 April 2018 · in 2 days', { timescale: '18 April 2018' }],
  ['30 June 2018 · in 75 days', { timescale: 'Q1 2018/19' }],
  ['14 January 2018 · 92 days late', { timescale: '14 January 2018' }],
  ['13 January 2018 · over 3 months late', { timescale: '13 January 2018' }],
  ['16 April 2017 · over 12 months late', { timescale: '16 April 2017' }],
  ['17 April 2016 · over 23 months late', { timescale: '17 April 2016' }],
  ['16 April 2016 · over 2 years late', { timescale: '16 April 2016' }],
  ['30 June 2014 · over 3 years late', { timescale: 'November 2013 June 2014' }],
  ['31 March 2019 (provisional) · in 349 days', { timescale: '2018/19 - Date TBC' }],
  ['31 March 2018 (provisional) · 16 days late', { timescale: '2017/18 - Date TBC' }],
  ['Monthly, next 30 April 2018 · in 14 days', { timescale: 'Monthly' }],
  ['Quarterly, next 30 June 2018 · in 75 days', { timescale: 'Quarterly' }],
  ['Every six months, next 30 September 2018 · in 167 days', { timescale: 'Every six months' }],
  ['Every year, next 31 March 2019 · in 349 days', { timescale: 'On an annual basis' }],
  ['No date: ongoing', { timescale: 'Ongoing' }],
  ['No date: to be confirmed', { timescale: 'TBC' }],
  ['No date: to be confirmed', { timescale: '' }],
  ['No date: “when funding allows”', { timescale: 'when funding allows' }],
  // What is closed is neither late nor coming.
  ['31 March 2018', { timescale: 'March 2018', status: 'complete' }],
  ['31 August 2018', { timescale: 'Summer 2018', status: 'no longer applicable' }],
  ['Quarterly', { timescale: 'Quarterly', status: 'no longer applicable' }],
  ['No date given', { timescale: 'Complete', status: 'complete' }],
];

describe('when something is due', () => {
  it.each(DUE)('is said as “%s”', (words, changes) => {
    expect(sayDue(item(changes), TODAY)).toBe(words);
  });

  it('says late on the days when it is, and on no other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (today, due) => {
        const open = item({ timescale: due });
        expect(/late$/.test(sayDue(open, today))).toBe(due < today);
        expect(toneOf(open, today) === 'late').toBe(due < today);
        expect(sayDue(item({ timescale: due, status: 'complete' }), today)).not.toContain('late');
      }),
    );
  });

  it.each<[tone: string, changes: Partial<Item>]>([
    ['late', { timescale: '15 April 2018' }],
    ['soon', { timescale: '16 April 2018' }],
    ['soon', { timescale: '30 April 2018' }],
    ['plain', { timescale: '1 May 2018' }],
    ['plain', { timescale: 'Ongoing' }],
    ['closed', { timescale: '15 April 2018', status: 'complete' }],
    ['closed', { timescale: '', status: 'no longer applicable' }],
  ])('looks %s', (tone, changes) => {
    expect(toneOf(item(changes), TODAY)).toBe(tone);
  });
});

describe('the order of a list', () => {
  it('is late first, then by date, then without one, then closed', () => {
    expect([...items].sort(byUrgency(TODAY)).map(({ ref }) => ref)).toEqual([
      'HS-1',
      'OC-1',
      'HC-1',
      'DA-1',
      'MIN-1',
      'HS-2',
      'OC-2',
      'OC-5',
      'HC-2',
      'MIN-2',
      'AS-1',
      'HS-3',
    ]);
  });

  it('counts figures in refs: HC-2 before HC-10', () => {
    const refs = ['HC-10', 'HC-2', 'HC-1'].map((ref) => item({ ref }));
    expect(refs.sort(byUrgency(day('2018-04-16'))).map(({ ref }) => ref)).toEqual(['HC-1', 'HC-2', 'HC-10']);
  });
});

describe('owners', () => {
  it.each([
    [[], 'Nobody named'],
    [['Ravi Bell'], 'Ravi Bell'],
    [['Ravi Bell', 'Ann Dale'], 'Ravi Bell and Ann Dale'],
    [['Ravi Bell', 'Ann Dale', 'Karen Boyes'], 'Ravi Bell, Ann Dale and Karen Boyes'],
    [['Chief Inspector'], 'Chief Inspector (Ravi Bell)'],
    [['chief inspector'], 'chief inspector (Ravi Bell)'],
    [['Head of Transport'], 'Head of Transport'],
  ])('%j are said as “%s”', (owners, words) => {
    expect(sayOwners(item({ owners }), directory)).toBe(words);
  });

  it('and other names are listed with “or” where any will do', () => {
    expect(sayList(['A', 'B', 'C'], 'or')).toBe('A, B or C');
    expect(sayList([])).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import { type BulkChange, commandOf, decideBulk } from '../../src/update/bulk-change.ts';
import { planBulk } from '../../src/update/bulk-plan.ts';
import { day } from '../register/days.ts';
import { chair, dave, item, made, member, officer, officer2, refusals, told, when } from './partnership.ts';

const toMary: BulkChange = { change: 'reassign', owner: 'Mary Member' };
const fromDave: BulkChange = { ...toMary, from: 'Dave Ashton' };
const aMonth: BulkChange = { change: 'more time', by: { count: 1, unit: 'month' } };

const decide = (change: BulkChange, changes: Partial<Item> = {}, who = officer) =>
  decideBulk(change, item(changes), 'The election', when(who));

describe('giving an item among many to somebody', () => {
  it('names them as the owner with their organisation, and tells both', () => {
    const decision = decide(toMary);
    expect(made(decision).after).toMatchObject({
      owners: ['Mary Member'],
      organisations: ['Fellshire Council'],
    });
    expect(made(decision).did).toBe('reassigned it to Mary Member: The election');
    expect(told(decision)).toEqual(['mary reassigned', 'dave reassigned']);
  });

  it.each([
    ['who owns it beside the other', ['Dave Ashton', 'Olive Officer'], ['Mary Member', 'Olive Officer']],
    ['who has it already', ['Dave Ashton', 'Mary Member'], ['Mary Member']],
    ['a post beside the other', ['Lead for Roads', 'Dave Ashton'], ['Lead for Roads', 'Mary Member']],
  ])('keeps %s', (_, owners, expected) => {
    expect(made(decide(fromDave, { owners })).after.owners).toEqual(expected);
  });

  it('keeps the organisations of those who stay', () => {
    const owners = ['Dave Ashton', 'Lead for Roads'];
    const organisations = ['Fellshire Police', 'Fire'];
    expect(made(decide(fromDave, { owners, organisations })).after.organisations).toEqual([
      'Fire',
      'Fellshire Council',
    ]);
  });

  it('takes the place of everybody where nobody was said to give it up', () => {
    expect(made(decide(toMary, { owners: ['Dave Ashton', 'Olive Officer'] })).after.owners).toEqual([
      'Mary Member',
    ]);
    expect(made(decide(toMary, { owners: [] })).after.owners).toEqual(['Mary Member']);
  });
});

describe('giving an item among many more time', () => {
  it.each([
    [{ count: 1, unit: 'month' as const }, '30 April 2018'],
    [{ count: 2, unit: 'week' as const }, '14 April 2018'],
    [{ count: 10, unit: 'day' as const }, '10 April 2018'],
  ])('moves its own date by %j', (by, timescale) => {
    const { after, did } = made(decide({ change: 'more time', by }));
    expect(after.timescale).toBe(timescale);
    expect(did).toBe(`gave more time until ${timescale}: The election`);
    expect(after.course?.moves).toMatchObject([
      { from: '2018-03-31', reason: 'The election', agreedBy: 'Olive Officer', askedBy: '' },
    ]);
  });

  it('moves it to the day that is named, and tells the owner', () => {
    const decision = decide({ change: 'more time', until: day('2018-06-30') });
    expect(made(decision).after.timescale).toBe('30 June 2018');
    expect(told(decision)).toEqual(['dave decided']);
  });
});

describe('an item that is left out', () => {
  const left: [string, BulkChange, Partial<Item>, RegExp][] = [
    ['closed', toMary, { status: 'complete' }, /is complete already/],
    ['closed for more time', aMonth, { status: 'no longer applicable' }, /no longer applies/],
    ['theirs already', toMary, { owners: ['mary member'] }, /is with mary member already/],
    ['recurring', aMonth, { timescale: 'Quarterly' }, /comes round again and again/],
    ['without a date', aMonth, { timescale: 'Ongoing' }, /has no date that could be moved/],
    ['long late', aMonth, { timescale: 'January 2018' }, /which is not after today/],
    [
      'due later already',
      { change: 'more time', until: day('2018-03-20') },
      {},
      /must be after 31 March 2018/,
    ],
    [
      'waiting for a decision on more time',
      aMonth,
      { course: { askedTime: { by: 'Dave Ashton', at: '', to: day('2018-05-01'), reason: '' } } },
      /that is decided first/,
    ],
  ];
  it.each(left)('is one that is %s', (_, change, changes, why) => {
    expect(refusals(decide(change, changes)).join()).toMatch(why);
  });

  it.each([
    ['a member', member],
    ['its owner', dave],
    ['the chair', chair],
  ])('is every one for %s', (_, who) => {
    expect(refusals(decide(toMary, {}, who)).join()).toContain('Only an officer of the board');
    expect(refusals(decide(aMonth, {}, who)).join()).toContain('Only an officer of the board');
  });

  it('is one of a board that the officer does not serve, and an exempt one that they do not see', () => {
    expect(refusals(decide(toMary, { board: 'CMT' }, officer2))).toHaveLength(1);
    expect(refusals(decide(toMary, { visibility: 'exempt' }, officer2)).join()).toMatch(
      /No item of that name/,
    );
  });
});

describe('the plan of a change of many', () => {
  it('says what changes, what stays and why, and of which exempt items the new owner would see nothing', () => {
    const items = [
      item({ ref: 'HC-1' }),
      item({ ref: 'HC-2', visibility: 'exempt' }),
      item({ ref: 'HC-3', status: 'complete' }),
    ].map((one) => ({ item: one, version: 1, etag: '' }));
    const plan = planBulk(toMary, items, when(officer));
    expect(plan.changed.map(({ after }) => after.ref)).toEqual(['HC-1', 'HC-2']);
    expect(plan.left.map(({ item: { ref } }) => ref)).toEqual(['HC-3']);
    expect(plan.warnings).toEqual([
      'Mary Member is not cleared for exempt items and will not see HC-2, which is exempt.',
    ]);
    expect(planBulk({ ...toMary, owner: 'Olive Officer' }, items, when(officer)).warnings).toEqual([]);
  });

  it('makes each change a command of its own, whatever the case of the ref', () => {
    expect(commandOf('lot', 'hc-1')).toBe(commandOf('lot', 'HC-1'));
  });
});

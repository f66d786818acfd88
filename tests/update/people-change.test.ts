import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/register/directory.ts';
import { dayOf, whatFollows } from '../../src/update/people-change.ts';
import type { PeopleCommand } from '../../src/update/people-command.ts';
import { carryOut } from '../../src/update/people-decide.ts';
import { day } from '../register/days.ts';
import { AT, chair, dave, holder, member, officer, officer2, TODAY } from './partnership.ts';
import { handOver, leaves, madeBy, of, people, standIn } from './people-entering.ts';

describe('somebody who takes over', () => {
  it('gets the posts, which the other gives up; boards and role stay', () => {
    const { after, record } = madeBy(handOver(member, holder));
    expect(after).toEqual([
      { ...member, posts: ['Lead for Roads'] },
      { ...holder, posts: [] },
    ]);
    expect(record).toMatchObject({
      id: 'the-command',
      by: 'Olive Officer',
      person: of(officer),
      did: 'Mary Member takes over from Post Holder as Lead for Roads.',
    });
  });

  it('gets boards and role as well where that is said', () => {
    const [heir] = madeBy(handOver({ ...member }, officer2, { also: true })).after;
    expect(heir).toMatchObject({ role: 'officer', boards: ['SFB', 'CMT'], cleared: false });
  });

  it('gets a post that nobody held', () => {
    expect(madeBy(handOver(member, undefined)).after[0]?.posts).toEqual(['Lead for Roads']);
  });
});

describe('the day of a change', () => {
  it('is today for what is past, and the day itself for what is to come', () => {
    expect(dayOf(handOver(member, holder, { on: day('2018-01-01') }), people, TODAY)).toBe(TODAY);
    const later = handOver(member, holder, { on: day('2018-04-01') });
    const { after, plans, record } = madeBy(later);
    expect(after).toEqual([]);
    expect(plans).toMatchObject([{ id: 'the-command~1', on: '2018-04-01', command: later }]);
    expect(record.did).toMatch(/^On 1 April 2018: Mary Member takes over/);
  });

  it('is today for somebody who leaves: the last day is on record at once', () => {
    expect(madeBy(leaves(dave)).after).toEqual([{ ...dave, left: '2018-03-31' }]);
  });

  it('is today for a deputy where nobody stands in yet, and the first day where somebody does', () => {
    expect(madeBy(standIn(chair, 'Mary Member')).after[0]).toMatchObject({
      deputy: 'Mary Member',
      deputyFrom: '2018-08-01',
      deputyUntil: '2018-08-31',
    });
    const { after, plans } = madeBy(standIn(dave, 'Mary Member'));
    expect(after).toEqual([]);
    expect(plans).toMatchObject([
      { on: '2018-08-01' },
      { on: '2018-09-01', follows: true, command: { deputy: 'Dee Putty' } },
    ]);
  });

  it('ends a deputy at once, without anything to follow', () => {
    const { after, plans } = madeBy(standIn(dave, undefined, '2018-03-05'));
    expect(after[0]).not.toHaveProperty('deputy');
    expect(plans).toEqual([]);
    expect(whatFollows(standIn(chair, 'Mary Member'), people)).toBeUndefined();
  });
});

describe('carrying out what was planned', () => {
  const planOf = (command: PeopleCommand, n = 0) => {
    const plan = madeBy(command).plans[n];
    if (!plan) throw new Error('Nothing is planned.');
    return plan;
  };
  const later = day('2018-04-02');

  it('changes people as they are by then', () => {
    const plan = planOf(handOver(member, holder, { on: day('2018-04-01') }));
    const now = people.map((one) => (one === member ? { ...member, organisation: 'Fire' } : one));
    const { after, record, ends } = carryOut(plan, now, later, AT);
    expect(after[0]).toMatchObject({ organisation: 'Fire', posts: ['Lead for Roads'] });
    expect(record).toMatchObject({ id: 'the-command~1~done', by: 'Olive Officer' });
    expect(ends).toBe(plan);
  });

  it('puts on record what has become impossible, and changes nobody', () => {
    const plan = planOf(handOver(member, holder, { on: day('2018-04-01') }));
    const gone = people.map((one) => (one === member ? { ...member, left: day('2018-03-20') } : one));
    const { after, record, ends } = carryOut(plan, gone, later, AT);
    expect([after, ends]).toEqual([[], plan]);
    expect(record.did).toContain('could not be done');
  });

  it('brings back the usual deputy only where the days ended as they were entered', () => {
    const back = planOf(standIn(dave, 'Mary Member'), 1);
    const during = { ...dave, deputy: 'Mary Member', deputyUntil: day('2018-08-31') };
    const all = (one: Person) => people.map((person) => (person === dave ? one : person));
    expect(carryOut(back, all(during), day('2018-09-01'), AT).after[0]?.deputy).toBe('Dee Putty');
    const another = { ...dave, deputy: 'Post Holder' };
    expect(carryOut(back, all(another), day('2018-09-01'), AT).after).toEqual([]);
  });
});

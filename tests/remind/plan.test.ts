import { describe, expect, it } from 'vitest';
import { peopleCalled, peopleOwning } from '../../src/remind/owners.ts';
import { leadTimesOf, remindersFor, type Visit } from '../../src/remind/plan.ts';
import { day, directory, item, mail, person, told } from './world.ts';

const ann = person('Ann Archer', { deputy: 'Dee Dunn' });
const bob = person('Bob Bell', { posts: ['Town Clerk'] });
const dee = person('Dee Dunn');
const olu = person('Olu Okoro', { role: 'officer', cleared: true });
const known = directory([ann, bob, dee, olu]);

const visit = (today: string, over: Partial<Visit> = {}): Visit => ({
  directory: known,
  since: day(today),
  upTo: day(today),
  today: day(today),
  ...over,
});

describe('who owns an item', () => {
  it.each([
    [['ann archer'], ['Ann Archer']],
    [
      ['Town Clerk', 'Ann Archer'],
      ['Ann Archer', 'Bob Bell'],
    ],
    [['Nobody Known'], []],
    [[], []],
  ])('of %j is %j', (owners, names) => {
    expect(peopleOwning(item({ owners }), known).map(({ name }) => name)).toEqual(names);
  });

  it('is looked for by name before post', () => {
    expect(peopleCalled('town clerk', known)).toEqual([bob]);
    expect(peopleCalled('Town Clerk', directory([bob, person('Town Clerk')]))).toEqual([
      person('Town Clerk'),
    ]);
  });
});

describe('the reminders of a visit', () => {
  it('go to every owner by name or post, by e-mail in lower case', () => {
    const joint = item({ owners: ['Ann Archer', 'Town Clerk'] });
    expect(remindersFor(joint, visit('2024-10-31')).map(told)).toEqual([
      'ann.archer: due 0 of 2024-10-31 on 2024-10-31',
      'bob.bell: due 0 of 2024-10-31 on 2024-10-31',
    ]);
  });

  it('go to an owner who sits on no board', () => {
    const away = directory([{ ...ann, boards: [] }]);
    expect(remindersFor(item(), visit('2024-10-31', { directory: away })).length).toBe(1);
  });

  it('keep exempt items from those who are not cleared, owners or not', () => {
    const exempt = item({ visibility: 'exempt', owners: ['Ann Archer', 'Olu Okoro'] });
    const askedBy = { person: mail('Dee Dunn'), day: day('2024-10-31') };
    expect(remindersFor(exempt, visit('2024-10-31', { askedBy })).map(told)).toEqual([
      'olu.okoro: due 0 of 2024-10-31 on 2024-10-31',
    ]);
  });

  it('go to whoever asked, when their day has come and they may see the item', () => {
    const askedBy = { person: 'DEE.Dunn@Council.example', day: day('2024-10-09') };
    expect(remindersFor(item(), visit('2024-10-08', { askedBy })).map(told)).toEqual([]);
    expect(remindersFor(item(), visit('2024-10-09', { askedBy })).map(told)).toEqual([
      'dee.dunn: asked 0 of 2024-10-09 on 2024-10-09',
    ]);
    expect(remindersFor(item({ board: 'OTHER', owners: [] }), visit('2024-10-09', { askedBy }))).toEqual([]);
    const stranger = { person: 'x@elsewhere.example', day: day('2024-10-09') };
    expect(remindersFor(item(), visit('2024-10-09', { askedBy: stranger }))).toEqual([]);
  });

  it('take in the ladder as it stands today, not on the days off ahead', () => {
    const late = item({ timescale: '20 October 2024' });
    // The fortnight ends on Sunday 3 November.
    const friday = visit('2024-11-01', { upTo: day('2024-11-03') });
    expect(remindersFor(late, friday).map(told)).toEqual(['ann.archer: late 2 of 2024-10-20 on 2024-11-03']);
    expect(remindersFor(late, visit('2024-11-04')).map(told)).toEqual([
      'dee.dunn: silence 1 of 2024-10-20 on 2024-11-03',
    ]);
  });

  it.each([
    ['complete', { status: 'complete' as const }],
    ['proposed', { course: { proposal: { by: 'Ann Archer', at: '2024-10-30T09:00:00Z', note: '' } } }],
  ])('are none for an item that is %s, not even when asked for', (_, over) => {
    const askedBy = { person: mail('Ann Archer'), day: day('2024-10-31') };
    expect(remindersFor(item(over), visit('2024-10-31', { askedBy }))).toEqual([]);
  });

  it('keep to the lead times of the board', () => {
    const slow = {
      ...known,
      boards: [{ code: 'CSP', name: 'P', aliases: [], meetings: [], leadTimes: [60, 30] }],
    };
    expect(leadTimesOf('csp', slow)).toEqual([60, 30]);
    expect(leadTimesOf('OTHER', slow)).toEqual([28, 14, 7, 1, 0]);
    expect(remindersFor(item(), visit('2024-10-01', { directory: slow })).map(told)).toEqual([
      'ann.archer: before 30 of 2024-10-31 on 2024-10-01',
    ]);
    expect(remindersFor(item(), visit('2024-10-03', { directory: slow }))).toEqual([]);
  });
});

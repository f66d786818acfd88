import { beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../src/register/day.ts';
import type { Item } from '../../src/register/item.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { broughtCourse } from '../../src/store/brought-course.ts';
import { startAzurite } from '../azurite.ts';
import { heldOf, makeChange, wholeHistory } from './changing.ts';
import { aBatch, aBoard, anItem, type Instance, openInstance } from './rig.ts';

const at = '2017-11-04T12:00:00.000Z';
const source = { by: 'import of register.csv', at };
const day = (text: string): Day => text as Day;
const move = (from: string, to: string, agreedBy = source.by) => ({
  ...{ from: day(from), to: day(to), askedBy: '', reason: '', agreedBy, agreedAt: at },
});
const proposal = { by: 'N Bickford', at, note: 'All done' };
const askedTime = { by: 'N Bickford', at, to: day('2018-09-30'), reason: 'The bid is late' };
const report = { by: 'N Bickford', at };
const heard = day(at.slice(0, 10));
const first = move('2017-10-31', '2018-03-31', 'J Charlton');

describe('what became of an item, when an import brings it again', () => {
  it.each<[string, Partial<Item>, Partial<Item>, Item['course']]>([
    ['notes when there was news of its progress', { progress: '' }, { progress: 'Half' }, { heard }],
    ['stays away where nothing is known', {}, { title: 'New' }, undefined],
    ['stays', { course: { report, proposal, moves: [first] } }, {}, { report, proposal, moves: [first] }],
    ['gains a move', {}, { timescale: '30 June 2018' }, { moves: [move('2018-03-31', '2018-06-30')] }],
    [
      'gains a move after those it had',
      { course: { moves: [first], askedTime } },
      { timescale: 'Summer 2018' },
      { moves: [first, move('2018-03-31', '2018-08-31')], askedTime },
    ],
    [
      'gains a move where the date agreed moves what counts from it',
      { timescale: 'within 6 months', agreed: day('2017-10-31') },
      { timescale: 'within 6 months', agreed: day('2017-12-31') },
      { moves: [move('2018-04-30', '2018-06-30')] },
    ],
    ['gains none for other words of one date', {}, { timescale: 'by end of March 2018' }, undefined],
    ['gains none where a date is given first', { timescale: 'TBC' }, {}, undefined],
    ['gains none where the date goes', {}, { timescale: 'Ongoing' }, undefined],
    ['gains none where it comes to recur', {}, { timescale: 'Monthly' }, undefined],
    [
      'has nothing left to decide once it is complete',
      { course: { proposal, askedTime, report, moves: [first] } },
      { status: 'complete' },
      { report, moves: [first], heard },
    ],
    [
      'has then only the day on which that was heard',
      { course: { proposal, askedTime } },
      { status: 'no longer applicable' },
      { heard },
    ],
  ])('%s', (_, before, after, course) => {
    expect(broughtCourse(anItem(before), anItem(after), source)).toEqual(course);
  });

  it('begins with the day on which an item came', () => {
    expect(broughtCourse(undefined, anItem(), source)).toEqual({ heard });
  });
});

describe('an import over what people have done', () => {
  let azurite: RunningServer;
  let store: Instance;
  const boards = ['SDP', 'SSC'].map(aBoard);
  beforeEach(async () => {
    azurite = await startAzurite();
    store = openInstance(azurite.connectionString);
    await store.importer.apply(aBatch({ boards, items: [anItem()] }), 'first');
    const held = await heldOf(store, 'SDP', 'HC-1');
    await makeChange(store, held, { ...held.item, progress: 'Half', course: { report, proposal } });
    return () => azurite.close();
  });
  const bring = (item: Partial<Item>) =>
    store.importer.apply(aBatch({ boards, items: [anItem(item)] }), source.by);

  it('changes nothing where its file says what is there, and so a second time', async () => {
    expect((await bring({ progress: 'Half' })).items).toEqual({ added: 0, changed: 0, unchanged: 1 });
    for (const changed of [1, 0]) {
      const { items } = await bring({ progress: 'Half', timescale: 'June 2018' });
      expect(items).toEqual({ added: 0, changed, unchanged: 1 - changed });
    }
    expect((await heldOf(store, 'SDP', 'HC-1')).item.course).toEqual({
      ...{ report, proposal },
      moves: [move('2018-03-31', '2018-06-30')],
    });
    expect(await wholeHistory(store, 'SDP', 'HC-1')).toHaveLength(3);
  });

  it('takes what became of the item along to another board', async () => {
    await bring({ board: 'SSC', timescale: 'June 2018' });
    const { item, version } = await heldOf(store, 'SSC', 'HC-1');
    expect(version).toBe(3);
    const moves = [move('2018-03-31', '2018-06-30')];
    expect(item.course).toEqual({ report, proposal, moves, heard });
  });
});

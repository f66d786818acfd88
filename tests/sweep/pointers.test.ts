import { afterEach, describe, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import { boardsFile, type ItemRow, registerFile } from './partnership.ts';
import { openRig, type Rig } from './rig.ts';

/** What an import or a change of an item brings is told in its time, whatever was known of the item before. */

const ITEM: ItemRow = { ref: 'HC-1', timescale: '22 January 2018', title: 'Map the gates' };

let rig: Rig;
afterEach(() => rig.close());

const open = async (items: ItemRow[], at = '2018-01-15'): Promise<void> => {
  rig = await openRig({ at, items });
};
const sweepOn = async (at: string): Promise<string[]> => {
  rig.clock.put(at);
  await rig.sweep();
  return rig.arrived();
};

describe('an import', () => {
  it('brings a new item', async () => {
    await open([{ ...ITEM, ref: 'HC-2', timescale: 'TBC' }]);
    expect(await sweepOn('2018-01-15')).toEqual([]);
    await rig.bring(registerFile([ITEM]));
    expect(await sweepOn('2018-01-15T11:00Z')).toEqual(['ravi: HC-1 is due in 7 days: Map the gates.']);
  });

  it('brings another date', async () => {
    await open([ITEM]);
    await sweepOn('2018-01-15');
    await rig.bring(registerFile([{ ...ITEM, timescale: '26 January 2018' }]));
    expect(await sweepOn('2018-01-19')).toEqual(['ravi: HC-1 is due in 7 days: Map the gates.']);
    expect(await sweepOn('2018-01-22')).toEqual([]);
    expect(await sweepOn('2018-01-25')).toEqual(['ravi: HC-1 is due tomorrow: Map the gates.']);
  });

  it('brings other lead times', async () => {
    await open([ITEM]);
    await sweepOn('2018-01-15');
    await rig.bring(boardsFile({ leadTimes: '4' }));
    expect(await sweepOn('2018-01-18')).toEqual(['ravi: HC-1 is due in 4 days: Map the gates.']);
    expect(await sweepOn('2018-01-19')).toEqual([]);
  });

  it('brings back an item that was closed', async () => {
    await open([{ ...ITEM, status: 'complete' }]);
    expect(await sweepOn('2018-01-15')).toEqual([]);
    await rig.bring(registerFile([ITEM]));
    expect(await sweepOn('2018-01-15T11:00Z')).toHaveLength(1);
  });

  it('that says the same once more brings nothing', async () => {
    await open([ITEM]);
    await sweepOn('2018-01-15');
    await rig.bring(registerFile([ITEM]), boardsFile());
    expect(await sweepOn('2018-01-15T11:00Z')).toEqual([]);
    expect(await sweepOn('2018-01-16')).toEqual([]);
  });
});

describe('a change', () => {
  const change = (make: (item: Item) => Item): Promise<void> => rig.change('HC-1', make);

  it('of the date has the owner reminded by the new one', async () => {
    await open([ITEM]);
    await sweepOn('2018-01-15');
    await change((item) => ({ ...item, timescale: '31 January 2018' }));
    expect(await sweepOn('2018-01-17')).toEqual(['ravi: HC-1 is due in 14 days: Map the gates.']);
    expect(await sweepOn('2018-01-22')).toEqual([]);
    expect(await sweepOn('2018-01-24')).toEqual(['ravi: HC-1 is due in 7 days: Map the gates.']);
  });

  it('that completes it, and its undoing, has the owner reminded again', async () => {
    await open([ITEM], '2018-01-12');
    await change((item) => ({ ...item, status: 'complete' }));
    expect(await sweepOn('2018-01-15')).toEqual([]);
    await change((item) => ({ ...item, status: 'in progress' }));
    expect(await sweepOn('2018-01-15T11:00Z')).toEqual(['ravi: HC-1 is due in 7 days: Map the gates.']);
  });

  it('that proposes completion, and sending it back, has the owner reminded of what comes after', async () => {
    await open([ITEM], '2018-01-12');
    await change((item) => ({
      ...item,
      course: { proposal: { by: 'Ravi Bell', at: '2018-01-12T10:00:00Z', note: 'Done' } },
    }));
    expect(await sweepOn('2018-01-15')).toEqual([]);
    await change(({ course: _, ...item }) => item);
    expect(await sweepOn('2018-01-19')).toEqual(['ravi: HC-1 is due in 3 days: Map the gates.']);
  });

  it('of the owner has the new one reminded', async () => {
    await open([ITEM]);
    await sweepOn('2018-01-15');
    await change((item) => ({ ...item, owners: ['Tom Pike'] }));
    expect(await sweepOn('2018-01-22')).toEqual(['tom: HC-1 is due today: Map the gates.']);
  });

  it('while a sweep is reading the item is not lost', async () => {
    await open([ITEM]);
    const copy = rig.copy();
    copy.hand.at('before', 'move', () => change((item) => ({ ...item, timescale: '16 January 2018' })));
    await copy.sweep();
    rig.arrived();
    expect(await sweepOn('2018-01-16')).toEqual(['ravi: HC-1 is due today: Map the gates.']);
  });
});

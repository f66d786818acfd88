import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../store/books.ts';
import { boardsFile, filesWith, type ItemRow, RAVI, registerFile } from './partnership.ts';
import { openRig, type Rig } from './rig.ts';

/** Monday 15 January 2018: 7 days before it is due. */
const ITEM: ItemRow = { ref: 'HC-1', timescale: '22 January 2018', title: 'Map the gates' };

let rig: Rig;
afterEach(() => rig.close());

const open = async (items: ItemRow[] = [ITEM]): Promise<void> => {
  rig = await openRig({ at: '2018-01-15', items });
};

/** Sweeps on each of the days, and gives those on which something arrived, with what. */
async function told(...days: string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const on of days) {
    rig.clock.put(on);
    await rig.sweep();
    lines.push(...rig.arrived().map((line) => `${on} ${line}`));
  }
  return lines;
}

const WEEK = ['2018-01-15', '2018-01-16', '2018-01-17', '2018-01-18', '2018-01-19', '2018-01-22'];

describe('what a person wished for is heeded', () => {
  it('an item that they snoozed comes back when they said, once', async () => {
    await open();
    await rig.wish(RAVI, { snoozed: [{ board: 'SFB', ref: 'hc-1', until: day('2018-01-18') }] });
    expect(await told('2018-01-15', '2018-01-16', '2018-01-17', '2018-01-18', '2018-01-18T11:00Z')).toEqual([
      '2018-01-18 ravi: HC-1 is due in 4 days: Map the gates.',
    ]);
  });

  it('the other items are told meanwhile', async () => {
    await open([ITEM, { ...ITEM, ref: 'HC-2', title: 'Ring the bells' }]);
    await rig.wish(RAVI, { snoozed: [{ board: 'SFB', ref: 'HC-1', until: day('2018-01-18') }] });
    expect(await told('2018-01-15', '2018-01-18')).toEqual([
      '2018-01-15 ravi: HC-2 is due in 7 days: Ring the bells.',
      '2018-01-18 ravi: HC-1 is due in 4 days: Map the gates.',
    ]);
  });

  it('the day itself is told all the same', async () => {
    await open();
    await rig.wish(RAVI, {
      snoozed: [{ board: 'SFB', ref: 'HC-1', until: day('2018-06-01') }],
      pausedUntil: day('2018-06-01'),
    });
    expect(await told(...WEEK, '2018-01-29')).toEqual(['2018-01-22 ravi: HC-1 is due today: Map the gates.']);
  });

  it('a pause holds everything back until it ends, and is made up for then', async () => {
    await open([{ ...ITEM, timescale: '8 January 2018' }]);
    await rig.wish(RAVI, { pausedUntil: day('2018-01-25') });
    expect(await told('2018-01-15', '2018-01-22', '2018-01-24', '2018-01-25', '2018-01-26')).toEqual([
      '2018-01-25 ravi: HC-1 is 17 days late: Map the gates.',
    ]);
  });

  it('a weekly message comes on its day', async () => {
    await open([ITEM, { ...ITEM, ref: 'HC-2', timescale: '24 January 2018' }]);
    await rig.wish(RAVI, { weeklyOn: 3 });
    expect(await told('2018-01-15', '2018-01-16', '2018-01-17', '2018-01-18', '2018-01-19')).toEqual([
      '2018-01-18 ravi: 2 of your items: 2 due by 24 January 2018.',
    ]);
  });

  it('what they asked for comes on the day they named, also of what is not theirs', async () => {
    await open([{ ...ITEM, owner: 'Tom Pike', timescale: 'TBC' }]);
    const wakes = day('2018-01-17');
    await rig.work.point([{ board: 'SFB', ref: 'HC-1', wakes, since: wakes, askedBy: RAVI }]);
    expect(await told(...WEEK)).toEqual([
      '2018-01-17 ravi: You asked to be reminded of HC-1: Map the gates.',
    ]);
  });

  it('what they asked for keeps the day they named where it has to wait', async () => {
    await open([{ ...ITEM, owner: 'Tom Pike', timescale: 'TBC' }]);
    const wakes = day('2018-01-17');
    await rig.work.point([{ board: 'SFB', ref: 'HC-1', wakes, since: wakes, askedBy: RAVI }]);
    await rig.wish(RAVI, { pausedUntil: day('2018-01-19') });
    for (const on of ['2018-01-17', '2018-01-18', '2018-01-19', '2018-01-22']) {
      rig.clock.put(on);
      await rig.sweep();
      const cards = rig.cards().join();
      expect([on, rig.arrived().length]).toEqual([on, on === '2018-01-19' ? 1 : 0]);
      if (on === '2018-01-19') expect(cards).toContain('asked to be reminded');
    }
    const all = await rig.ledger.toldOf(RAVI, 'SFB', 'HC-1');
    expect(all.map(({ reason, on }) => [reason.day, on])).toEqual([['2018-01-17', '2018-01-19']]);
  });

  it('what they asked for on a day that has had its message comes on the next', async () => {
    await open();
    rig.clock.put('2018-01-15');
    await rig.sweep();
    const wakes = day('2018-01-15');
    await rig.work.point([{ board: 'SFB', ref: 'HC-1', wakes, since: wakes, askedBy: RAVI }]);
    rig.arrived();
    expect(await told('2018-01-15T11:00Z', '2018-01-16', '2018-01-17')).toEqual([
      expect.stringMatching(/^2018-01-16 ravi: /),
    ]);
  });

  it('a board’s question before its meeting waits for the weekly message, and comes once', async () => {
    rig = await openRig({
      at: '2018-01-15',
      files: filesWith([{ ...ITEM, timescale: '31 January 2018' }], { meetings: '2018-01-29' }),
    });
    await rig.wish(RAVI, { weeklyOn: 3 });
    expect(await told(...WEEK)).toEqual([expect.stringMatching(/^2018-01-18 ravi: HC-1 /)]);
    const asked = await rig.ledger.toldOf(RAVI, 'SFB', 'HC-1');
    expect(asked.filter(({ reason }) => reason.kind === 'meeting')).toMatchObject([{ on: '2018-01-18' }]);
  });

  it('an item that is moved while it is snoozed comes back with its new date', async () => {
    await open();
    await rig.wish(RAVI, { snoozed: [{ board: 'SFB', ref: 'HC-1', until: day('2018-01-18') }] });
    expect(await told('2018-01-15')).toEqual([]);
    await rig.bring(registerFile([{ ...ITEM, timescale: '31 January 2018' }]), boardsFile());
    expect(await told('2018-01-16', '2018-01-18', '2018-01-24')).toEqual([
      // 14 days before it was the 17th.
      '2018-01-18 ravi: HC-1 is due in 13 days: Map the gates.',
      '2018-01-24 ravi: HC-1 is due in 7 days: Map the gates.',
    ]);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { aReason, day } from '../store/books.ts';
import { type ItemRow, RAVI, registerFile } from './partnership.ts';
import { openRig, type Rig } from './rig.ts';

/** Monday 15 January 2018. */
const SOON: ItemRow = { ref: 'HC-1', timescale: '22 January 2018', title: 'Map the alley gates' };
const LATE: ItemRow = { ref: 'HC-2', timescale: '8 January 2018' };
const TODAY: ItemRow = { ref: 'HC-3', timescale: '15 January 2018' };

let rig: Rig;
const open = async (items: ItemRow[]): Promise<Rig> => {
  rig = await openRig({ at: '2018-01-15', items });
  return rig;
};
afterEach(() => rig.close());

describe('a person gets one message a day', () => {
  it('however many items there are: late first, then today, then soon', async () => {
    await open([SOON, LATE, TODAY]);
    expect(await rig.sweep()).toEqual({
      sent: 1,
      'not known': 0,
      failed: 0,
      'nothing left': 0,
      later: 0,
      held: 0,
    });
    const [card = ''] = rig.cards();
    expect(card.split('\n').filter((line) => /^(Late|Due|HC-)/.test(line))).toEqual([
      'Late',
      'Due today',
      'Due soon',
      'HC-2 ›',
      'HC-3 ›',
      'HC-1 ›',
    ]);
    expect(rig.arrived()).toEqual(['ravi: 3 of your items: 1 late, 1 due today, 1 due by 22 January 2018.']);
  });

  it('and no other, whoever sweeps again', async () => {
    await open([SOON]);
    await rig.sweep();
    expect(rig.arrived()).toEqual(['ravi: HC-1 is due in 7 days: Map the alley gates.']);
    await rig.sweep();
    await rig.copy().sweep();
    rig.clock.put('2018-01-16');
    await rig.sweep();
    await rig.copy().sweep();
    expect(rig.arrived()).toEqual([]);
  });

  it('and copies that sweep at the same moment send one between them', async () => {
    await open([SOON, LATE, { ...TODAY, owner: 'Tom Pike' }]);
    const copies = [rig, rig.copy(), rig.copy(), rig.copy()];
    const swept = await Promise.all(copies.map(({ sweep }) => sweep()));
    expect(swept.reduce((sum, { sent }) => sum + sent, 0)).toBe(2);
    expect(rig.arrived()).toHaveLength(2);
  });

  it('and what comes up later in the day waits for the next working day', async () => {
    await open([SOON]);
    await rig.sweep();
    rig.arrived();
    await rig.bring(registerFile([SOON, { ...TODAY, ref: 'HC-4', title: 'Ring the bells' }]));
    expect(await rig.sweep()).toMatchObject({ sent: 0, held: 1 });
    expect(await rig.copy().sweep()).toMatchObject({ sent: 0, held: 0 });
    expect(rig.arrived()).toEqual([]);
    rig.clock.put('2018-01-16');
    expect(await rig.sweep()).toMatchObject({ sent: 1 });
    expect(rig.arrived()).toEqual(['ravi: HC-4 is 1 day late: Ring the bells.']);
  });

  it('also where another copy found less to tell, and was faster', async () => {
    await open([SOON]);
    const slow = rig.copy();
    await rig.bring(registerFile([SOON, { ...LATE, ref: 'HC-4', title: 'Ring the bells' }]));
    // Another copy read HC-1 alone, and claims and sends just before this one does.
    slow.hand.at('before', 'claim', async () => {
      const at = rig.clock.now().toISOString();
      const told = aReason({ board: 'SFB', day: day('2018-01-15'), about: day('2018-01-22') });
      const claim = await rig.ledger.claim(RAVI, day('2018-01-15'), [told], at);
      if (claim !== 'taken') await rig.ledger.mark(claim, 'sent');
    });
    expect(await slow.sweep()).toMatchObject({ sent: 0, held: 1 });
    rig.clock.put('2018-01-16');
    await rig.sweep();
    expect(rig.arrived()).toEqual(['ravi: HC-4 is 8 days late: Ring the bells.']);
  });
});

describe('those who own an item are told', () => {
  it.each([
    ['by name', 'Ravi Bell', ['ravi']],
    ['by a post they hold', 'Chief Inspector', ['ravi']],
    ['each of two', 'Ravi Bell; Partnership Manager', ['ann', 'ravi']],
    ['once, where they own it twice', 'Ravi Bell; Chief Inspector', ['ravi']],
    ['and nobody where nobody does', 'The Secretary', []],
  ])('%s', async (_, owner, told) => {
    await open([{ ...SOON, owner }]);
    await rig.sweep();
    expect(rig.arrived().map((line) => line.split(':')[0])).toEqual(told);
  });

  it('but not of what is exempt where they are not cleared for it', async () => {
    await open([
      { ...SOON, visibility: 'exempt', owner: 'Ravi Bell; Ann Dale' },
      { ...LATE, owner: 'Ann Dale' },
    ]);
    await rig.sweep();
    expect(rig.arrived()).toEqual([
      'ann: 2 of your items need you: 1 late, 1 due soon. Open the chat to see them.',
    ]);
  });

  it.each([
    ['completion is proposed', { proposal: { by: 'Ravi Bell', at: '2018-01-10T10:00:00Z', note: 'Done' } }],
    ['it is complete', undefined],
  ])('and nobody where %s', async (_, course) => {
    await open([SOON, LATE]);
    for (const ref of ['HC-1', 'HC-2'])
      await rig.change(ref, (item) => (course ? { ...item, course } : { ...item, status: 'complete' }));
    expect(await rig.sweep()).toMatchObject({ sent: 0, failed: 0 });
    expect(rig.arrived()).toEqual([]);
  });
});

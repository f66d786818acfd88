import { afterEach, describe, expect, it } from 'vitest';
import { PEOPLE, peopleFile } from './partnership.ts';
import { openRig, type Rig } from './rig.ts';

const ITEMS = [
  { ref: 'HC-1', timescale: '22 January 2018', title: 'Map the gates' },
  { ref: 'HC-2', timescale: '8 January 2018', title: 'Ring the bells' },
];

let rig: Rig;
afterEach(() => rig.close());

/** Has something happen between the claim of a message and its sending; what arrives all the same. */
async function between(happens: (rig: Rig) => Promise<unknown>): Promise<string[]> {
  rig = await openRig({ at: '2018-01-15', items: ITEMS });
  const sweeper = rig.copy();
  sweeper.hand.at('after', 'claim', () => happens(rig));
  await sweeper.sweep();
  expect(sweeper.hand.done()).toBe(true);
  return rig.arrived();
}

describe('between the claim of a message and its sending', () => {
  const LATE_ALONE = ['ravi: HC-2 is 7 days late: Ring the bells.'];

  it('an item that is completed is left out', async () => {
    expect(
      await between(({ change }) => change('HC-1', (item) => ({ ...item, status: 'complete' }))),
    ).toEqual(LATE_ALONE);
  });

  it('an item that is proposed as complete is left out', async () => {
    const proposal = { by: 'Ravi Bell', at: '2018-01-15T09:00:00Z', note: 'Done' };
    expect(
      await between(({ change }) => change('HC-1', (item) => ({ ...item, course: { proposal } }))),
    ).toEqual(LATE_ALONE);
  });

  it('an item that is given to somebody else is left out', async () => {
    expect(
      await between(({ change }) => change('HC-1', (item) => ({ ...item, owners: ['Tom Pike'] }))),
    ).toEqual(LATE_ALONE);
  });

  it('an item whose date is moved is left out', async () => {
    expect(
      await between(({ change }) => change('HC-1', (item) => ({ ...item, timescale: '30 April 2018' }))),
    ).toEqual(LATE_ALONE);
  });

  it('an item that is made exempt is left out for those who are not cleared', async () => {
    expect(
      await between(({ change }) => change('HC-1', (item) => ({ ...item, visibility: 'exempt' }))),
    ).toEqual(LATE_ALONE);
  });

  it('a post that goes to somebody else takes its items along', async () => {
    rig = await openRig({
      at: '2018-01-15',
      items: ITEMS.map((item) => ({ ...item, owner: 'Chief Inspector' })),
    });
    const sweeper = rig.copy();
    const moved = PEOPLE.map((row) => row.replace('Chief Inspector', row.startsWith('Ravi') ? '' : '$&'));
    sweeper.hand.at('after', 'claim', () => rig.bring(peopleFile(moved)));
    expect(await sweeper.sweep()).toMatchObject({ sent: 0, 'nothing left': 1 });
    expect(rig.arrived()).toEqual([]);
  });

  it('a clearance that is revoked takes what is exempt along', async () => {
    rig = await openRig({
      at: '2018-01-15',
      items: ITEMS.map((item) => ({ ...item, owner: 'Mary Hope', visibility: 'exempt' as const })),
    });
    const sweeper = rig.copy();
    const revoked = PEOPLE.map((row) => (row.startsWith('Mary') ? row.replace(',yes,', ',no,') : row));
    sweeper.hand.at('after', 'claim', () => rig.bring(peopleFile(revoked)));
    expect(await sweeper.sweep()).toMatchObject({ sent: 0, 'nothing left': 1 });
    expect(rig.arrived()).toEqual([]);
  });

  it('everything that goes leaves no message, then or later', async () => {
    const complete = async ({ change }: Rig) => {
      for (const { ref } of ITEMS) await change(ref, (item) => ({ ...item, status: 'complete' }));
    };
    expect(await between(complete)).toEqual([]);
    rig.clock.put('2018-01-16');
    expect(await rig.sweep()).toMatchObject({ sent: 0, failed: 0, 'nothing left': 0 });
    expect(rig.arrived()).toEqual([]);
    expect(await rig.ledger.troubles('2018-01-01' as never, '2018-02-01' as never)).toEqual([]);
  });
});

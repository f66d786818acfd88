import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../store/books.ts';
import { RAVI, TOM } from './partnership.ts';
import { openRig, type Rig } from './rig.ts';

/** A copy of the program dies at one step of a sweep; others sweep on when its lease has run out. */

const ITEMS = [
  { ref: 'HC-1', timescale: '22 January 2018', owner: 'Ravi Bell' },
  { ref: 'HC-2', timescale: '8 January 2018', owner: 'Tom Pike' },
];
const TOLD = ['ravi: HC-1 is due in 7 days: Title of HC-1.', 'tom: HC-2 is 7 days late: Title of HC-2.'];

const STEPS: ['before' | 'after', string][] = [
  ['before', 'unfinished'],
  ['before', 'pointers'],
  ['before', 'begin'],
  ['after', 'begin'],
  ['after', 'claim'],
  ['before', 'deliver'],
  ['after', 'deliver'],
  ['before', 'mark'],
  ['after', 'mark'],
  ['before', 'finish'],
  ['after', 'finish'],
  ['before', 'move'],
  ['after', 'move'],
];

let rig: Rig;
afterEach(() => rig.close());

/** Lets a copy die; what had arrived by then, and what of it is not marked, as the POST was the last that it did. */
async function dying(when: 'before' | 'after', call: string) {
  rig = await openRig({ at: '2018-01-15', items: ITEMS });
  const copy = rig.copy();
  copy.hand.die(when, call);
  await expect(copy.sweep()).rejects.toThrow();
  expect(copy.hand.done()).toBe(true);
  const posted = rig.arrived();
  const isMarked = async (line: string): Promise<boolean> => {
    const person = line.startsWith('ravi') ? RAVI : TOM;
    return (await rig.ledger.personDay(person, day('2018-01-15'))).claim?.outcome === 'sent';
  };
  const marked = await Promise.all(posted.map(isMarked));
  return { posted, unmarked: posted.filter((_, n) => !marked[n]) };
}

describe.each(STEPS)('when a copy dies %s %s', (when, call) => {
  it('the others lose nothing, and repeat only what was posted and not marked', async () => {
    const { posted, unmarked } = await dying(when, call);
    rig.clock.on(3);
    await rig.sweep();
    rig.clock.on(3);
    await rig.sweep();
    await rig.copy().sweep();
    expect([...posted, ...rig.arrived()].sort()).toEqual([...TOLD, ...unmarked].sort());
    rig.clock.put('2018-01-16');
    await rig.sweep();
    expect(rig.arrived()).toEqual([]);
  });

  it('and so it is where nobody sweeps before the next working day', async () => {
    const { posted, unmarked } = await dying(when, call);
    rig.clock.put('2018-01-16');
    await rig.sweep();
    await rig.copy().sweep();
    const next = rig.arrived();
    const names = (lines: string[]): string[] => lines.map((line) => line.split(':')[0] ?? '').sort();
    expect(names([...posted, ...next])).toEqual(names([...TOLD, ...unmarked]));
    expect(new Set(names(next)).size).toBe(next.length);
  });
});

describe.each(['before', 'after'] as const)(
  'when whoever takes up what a dead copy left dies %s doing so',
  (when) => {
    it('a third does it, and nobody is told twice', async () => {
      const { posted } = await dying('after', 'claim');
      expect(posted).toEqual([]);
      rig.clock.on(6);
      const second = rig.copy();
      second.hand.die(when, 'takeUp');
      await expect(second.sweep()).rejects.toThrow();
      expect(second.hand.done()).toBe(true);
      rig.clock.on(6);
      await rig.sweep();
      rig.clock.on(6);
      await rig.copy().sweep();
      expect(rig.arrived().sort()).toEqual([...TOLD].sort());
    });
  },
);

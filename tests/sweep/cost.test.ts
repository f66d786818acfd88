import { afterEach, describe, expect, it } from 'vitest';
import type { ItemRow } from './partnership.ts';
import { openRig, type Rig } from './rig.ts';

let rig: Rig;
afterEach(() => rig.close());

/** A register of so many items, 30 of which are due, three of each of ten days' owners in turn. */
const itemsOf = (count: number): ItemRow[] =>
  Array.from({ length: count }, (_, n) => ({
    ref: `HC-${n + 1}`,
    timescale: n < 30 ? '22 January 2018' : '30 November 2018',
    owner: ['Ravi Bell', 'Tom Pike', 'Mary Hope'][n % 3] ?? '',
  }));

async function requestsOf(count: number): Promise<{ first: number; second: number }> {
  rig = await openRig({ at: '2018-01-15', items: itemsOf(count) });
  const copy = rig.copy();
  expect(await copy.sweep()).toMatchObject({ sent: 3 });
  const first = copy.asked().filter((request) => !request.endsWith(' Tables')).length;
  expect(await copy.sweep()).toMatchObject({ sent: 0 });
  return { first, second: copy.asked().length };
}

describe('the cost of a sweep', () => {
  it('grows with what is due and not with the register', async () => {
    const small = await requestsOf(300);
    await rig.close();
    const large = await requestsOf(3_000);
    expect(large).toEqual(small);
    // For each item two reads and two writes that move its pointer on; for each person a dozen or so.
    expect(small.first).toBeLessThanOrEqual(30 * 4 + 3 * 16 + 5);
    // The directory, who comes and goes, what is unfinished, and what is due.
    expect(small.second).toBe(4);
  }, 120_000);
});

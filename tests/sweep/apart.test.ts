import { describe, expect, it } from 'vitest';
import { apart } from '../../src/sweep/apart.ts';

describe('things done apart', () => {
  it('are all done, and what went wrong is given with whom it went wrong', async () => {
    const done: number[] = [];
    const broken = new Error('three');
    const faults = await apart([1, 2, 3, 4, 5], 2, async (n) => {
      if (n === 3) throw broken;
      done.push(n);
    });
    expect(faults).toEqual([{ with: 3, error: broken }]);
    expect(done.sort()).toEqual([1, 2, 4, 5]);
  });

  it('are left to another time when nearly everything goes wrong', async () => {
    const all = Array.from({ length: 1_000 }, (_, n) => n);
    let tried = 0;
    const faults = await apart(all, 16, async () => {
      tried += 1;
      throw new Error('the store is down');
    });
    expect(faults.map((fault) => fault.with).sort((a, b) => a - b)).toEqual(all);
    expect(tried).toBeLessThan(100);
  });
});

import { describe, expect, it } from 'vitest';
import { type Sealed, sealedAfter } from '../../src/sweep/sealing.ts';

const seal: Sealed = { board: 'SDP', number: 3, hash: 'abc' };

describe('a sweep with sealing after it', () => {
  it('gives what the sweep gave, and tells of each seal', async () => {
    const told: Sealed[] = [];
    const sweep = sealedAfter(async () => 'swept', {
      seal: async () => [seal],
      onSealed: (sealed) => told.push(sealed),
      onFault: (error) => {
        throw error;
      },
    });
    expect(await sweep()).toBe('swept');
    expect(told).toEqual([seal]);
  });

  it('is held up by neither a fault of sealing nor, in its sealing, one of the sweep', async () => {
    const faults: unknown[] = [];
    const told: Sealed[] = [];
    const common = {
      onSealed: (sealed: Sealed) => told.push(sealed),
      onFault: (error: unknown) => faults.push(error),
    };
    const fault = new Error('no store');
    const unsealed = sealedAfter(async () => 'swept', { ...common, seal: () => Promise.reject(fault) });
    expect(await unsealed()).toBe('swept');
    expect(faults).toEqual([fault]);
    const unswept = sealedAfter(() => Promise.reject(fault), { ...common, seal: async () => [seal] });
    await expect(unswept()).rejects.toBe(fault);
    expect(told).toEqual([seal]);
  });
});

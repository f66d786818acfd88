import { describe, expect, it } from 'vitest';
import { openDemoStore } from '../../src/playground/demo-store.ts';

/** A store that keeps what was saved when it was closed, as a file would. */
function storeOnDisk(saved: string[] = []) {
  const done: string[] = [];
  const held: string[] = [];
  const parts = {
    async openStore() {
      done.push('opened');
      held.splice(0, held.length, ...saved);
      return {
        connectionString: 'store',
        ended: new Promise<string>(() => undefined),
        close: async () => {
          done.push('saved');
          saved.splice(0, saved.length, ...held);
        },
      };
    },
    isEmpty: async () => held.length === 0,
    loadDemo: async () => {
      held.push('the demo');
    },
  };
  return { saved, done, parts };
}

describe('the store of the demo', () => {
  it('gets the demo register at the first start', async () => {
    const { saved, done, parts } = storeOnDisk();
    const store = await openDemoStore(parts);
    expect(done).toEqual(['opened']);
    await store.close();
    expect(saved).toEqual(['the demo']);
  });

  it('is left as it is at the second start', async () => {
    const { saved, done, parts } = storeOnDisk(['what I wrote']);
    await openDemoStore(parts);
    expect(saved).toEqual(['what I wrote']);
    expect(done).toEqual(['opened']);
  });

  it('is let go when the demo cannot be loaded', async () => {
    const { done, parts } = storeOnDisk();
    const loadDemo = async () => {
      throw new Error('register.csv is missing.');
    };
    await expect(openDemoStore({ ...parts, loadDemo })).rejects.toThrow('register.csv is missing.');
    expect(done).toEqual(['opened', 'saved']);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Batch } from '../../src/register/batch.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { startAzurite } from '../azurite.ts';
import { aBatch, anItem, aPerson, type Instance, openInstance } from './rig.ts';
import { boards, first, leftOver, second, stateOf } from './whole-register.ts';

vi.setConfig({ testTimeout: 20_000 });

let azurite: RunningServer;
let store: Instance;
beforeEach(async () => {
  azurite = await startAzurite();
  store = openInstance(azurite.connectionString);
});
afterEach(() => azurite.close());

/** An instance whose process "dies" at its nth request to the store: neither that one nor any later goes out. */
function dyingInstance(after: number): Instance {
  let left = after;
  return openInstance(azurite.connectionString, {
    onRequest: () => {
      left -= 1;
      if (left < 0) throw new Error('killed');
    },
  });
}

const later = (): Date => new Date('2017-11-04T13:00:00Z');

describe('an import that is killed', () => {
  it('is all or nothing, whichever request to the store was the last', async () => {
    await store.importer.apply(first, 'test');
    const before = await stateOf(store);
    const requests = await requestsOf(second);
    const after = await stateOf(store);

    const outcomes: string[] = [];
    for (let n = 0; n < requests; n++) {
      await azurite.close();
      azurite = await startAzurite();
      store = openInstance(azurite.connectionString);
      await store.importer.apply(first, 'test');
      await expect(dyingInstance(n).importer.apply(second, 'killed')).rejects.toThrow('killed');

      const next = openInstance(azurite.connectionString, { now: later });
      // Whatever was left behind, people are answered.
      await next.register.read(aPerson(), 'personal');
      await next.importer.finishPending();
      const state = await stateOf(next);
      const happened = JSON.stringify(state) !== JSON.stringify(before);
      expect(state).toEqual(happened ? after : before);
      outcomes.push(happened ? 'all' : 'nothing');

      await next.importer.apply(second, 'again');
      expect(await stateOf(next)).toEqual(after);
      expect(await leftOver(next)).toEqual([]);
    }
    // First a stretch of deaths that leave nothing, then one of deaths that leave everything.
    expect(outcomes.join(' ')).toMatch(/^(nothing )+(all ?)+$/);
  }, 120_000);

  async function requestsOf(batch: Batch): Promise<number> {
    const counted = openInstance(azurite.connectionString);
    await counted.importer.apply(batch, 'test');
    return counted.requests.length;
  }
});

describe('two imports at once', () => {
  it('do not mix: one is told to try again, and what the register holds is whole', async () => {
    await store.importer.apply(first, 'test');
    const other = openInstance(azurite.connectionString);
    const results = await Promise.all([
      store.importer.apply(aBatch({ boards, items: [anItem({ title: 'A' })] }), 'a'),
      other.importer.apply(aBatch({ boards, items: [anItem({ title: 'B' })] }), 'b'),
    ]);
    const refused = results.filter(({ problems }) => problems.length > 0);
    expect(refused.map(({ problems }) => problems)).toEqual([
      ['Another import is running; try again in a minute.'],
    ]);
    expect((await stateOf(store)).items['HC-1']?.version).toBe(2);
  });

  it('are one after the other when the first died while it laid its files down', async () => {
    await expect(dyingInstance(8).importer.apply(first, 'killed')).rejects.toThrow('killed');
    expect((await store.importer.apply(first, 'soon')).problems).toHaveLength(1);
    const next = openInstance(azurite.connectionString, { now: later });
    expect((await next.importer.apply(first, 'later')).problems).toEqual([]);
    expect(Object.keys((await stateOf(next)).items)).toHaveLength(4);
  });

  it('that finish the same one, when a bot starts while an import goes in, bring it in once', async () => {
    await store.importer.apply(first, 'test');
    const bot = openInstance(azurite.connectionString);
    let finishing: Promise<boolean> | undefined;
    const importing = openInstance(azurite.connectionString, {
      onRequest: (_, table) => {
        // The first transaction after the commit: from now on another may finish it.
        if (table === '$batch') finishing ??= bot.importer.finishPending();
      },
    });
    const { problems } = await importing.importer.apply(second, 'test');
    expect(problems).toEqual([]);
    expect(await finishing).toBe(true);
    expect((await stateOf(store)).items['HC-1']?.version).toBe(2);
  });
});

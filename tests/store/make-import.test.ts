import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { mayUndo } from '../../src/update/undo.ts';
import { startAzurite } from '../azurite.ts';
import { heldOf, makeChange, wholeHistory } from './changing.ts';
import { BY, make, person } from './officer.ts';
import { aBatch, anItem, aPerson, type Instance, openInstance } from './rig.ts';
import { boards, first, leftOver, second, stateOf } from './whole-register.ts';

vi.setConfig({ testTimeout: 60_000 });

let azurite: RunningServer;
let store: Instance;
let now: Date;
const open = (): Instance => openInstance(azurite.connectionString, { now: () => now });
beforeEach(async () => {
  now = new Date('2017-11-04T12:00:00Z');
  azurite = await startAzurite();
  store = open();
});
afterEach(() => azurite.close());

describe('an import that an officer makes', () => {
  it('does what was shown, and the history names who confirmed it', async () => {
    await make(store, first);
    const plan = await store.importer.plan(second);
    const done = await make(store, second);
    expect(done.is).toBe('made');
    expect(done.plan).toEqual(plan);
    expect(done.plan.planned.map(({ after }) => after.ref)).toEqual(['HC-1', 'HC-2', 'HC-3', 'SC-1', 'SC-2']);
    expect((await wholeHistory(store, 'SDP', 'HC-1')).map(({ by, person }) => [by, person])).toEqual([
      [BY, undefined],
      [BY, person],
    ]);
    expect(await store.importer.last()).toEqual({
      ...{ id: expect.any(String), by: BY, person, at: now.toISOString(), added: 1, changed: 4 },
    });
  });

  it('is not undone by the way of a single change, though whoever confirmed it made that change', async () => {
    await make(store, first);
    await make(store, second);
    const officer = aPerson({ email: person, role: 'officer' });
    for (const ref of ['HC-1', 'SC-1', 'SC-2']) {
      const board = ref === 'SC-2' ? 'SSC' : 'SDP';
      const history = await store.items.readHistory(board, ref);
      expect(mayUndo(history, { person: officer, scope: 'personal' }, now.toISOString())).toBe(false);
    }
  });

  it('writes nothing where anything would be otherwise than what was shown', async () => {
    await make(store, first);
    const { print } = await store.importer.plan(second);
    const held = await heldOf(store, 'SDP', 'HC-1');
    await makeChange(store, held, { ...held.item, progress: 'Half' });
    const before = await stateOf(store);
    const done = await store.importer.make(second, BY, { print, person });
    expect(done.is).toBe('changed');
    expect(done.plan.print).not.toBe(print);
    expect(await stateOf(store)).toEqual(before);
    expect((await store.importer.make(second, BY, { print: done.plan.print, person })).is).toBe('made');
  });

  it('writes nothing where there are problems, and says which', async () => {
    const { is, plan } = await make(store, aBatch({ items: [anItem({ board: 'XX' })] }));
    expect([is, plan.problems]).toEqual(['refused', [expect.stringMatching(/board XX/)]]);
    expect(await store.importer.last()).toBeUndefined();
    expect(await leftOver(store)).toEqual([]);
  });

  it('is made once where the same is confirmed twice', async () => {
    const { print } = await store.importer.plan(first);
    expect((await store.importer.make(first, BY, { print, person })).is).toBe('made');
    const again = await store.importer.make(first, BY, { print, person });
    expect([again.is, again.plan.items]).toEqual(['changed', { added: 0, changed: 0, unchanged: 4 }]);
    expect((await stateOf(store)).items['HC-1']?.version).toBe(1);
  });

  it('by two officers at once is made by one of them; the other is told', async () => {
    await make(store, first);
    const batches = ['A', 'B'].map((title) => aBatch({ boards, items: [anItem({ title })] }));
    const results = await Promise.all(batches.map((batch) => make(open(), batch)));
    const lost = results.filter(({ is }) => is !== 'made');
    expect(lost).toHaveLength(1);
    expect([undefined, 'Another import is running; try again in a minute.']).toContain(
      lost[0]?.plan.problems[0],
    );
    expect((await stateOf(store)).items['HC-1']?.version).toBe(2);
    expect(await leftOver(store)).toEqual([]);
  });

  it('leaves what its file says nothing of to whoever changes it while it goes in', async () => {
    await make(store, aBatch({ boards, items: [anItem({ owners: ['Dave Ashton'] })] }));
    const { owners: _, progress: __, ...said } = anItem({ title: 'New' });
    const keeps = ['owners', 'progress'] as const;
    const batch = aBatch({ boards, items: [{ ...said, owners: [], progress: '', keeps }] });
    const { print } = await store.importer.plan(batch);
    let reported: Promise<unknown> | undefined;
    const busy = openInstance(azurite.connectionString, {
      // The first of its boards is read after the commit: the report comes between the two.
      onRequest: (method) => {
        if (method === 'PUT')
          reported ??= heldOf(store, 'SDP', 'HC-1').then((held) =>
            makeChange(store, held, { ...held.item, progress: 'Half' }),
          );
      },
    });
    expect((await busy.importer.make(batch, BY, { print, person })).is).toBe('made');
    await reported;
    const { item } = await heldOf(store, 'SDP', 'HC-1');
    expect(item).toMatchObject({ title: 'New', owners: ['Dave Ashton'], progress: 'Half' });
  });
});

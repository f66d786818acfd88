import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Batch } from '../../src/register/batch.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { startAzurite } from '../azurite.ts';
import { readingOf } from '../register/readings.ts';
import { aBatch, aBoard, anItem, aPerson, type Instance, openInstance } from './rig.ts';
import { boards, first, second, stateOf } from './whole-register.ts';

vi.setConfig({ testTimeout: 20_000 });

let azurite: RunningServer;
let store: Instance;
beforeEach(async () => {
  azurite = await startAzurite();
  store = openInstance(azurite.connectionString);
});
afterEach(() => azurite.close());

const tallyOf = async (batch: Batch) => (await store.importer.apply(batch, 'import of test.csv')).items;

describe('an import', () => {
  it('adds, changes and leaves alone, and says how many of each', async () => {
    expect(await tallyOf(first)).toEqual({ added: 4, changed: 0, unchanged: 0 });
    expect(await tallyOf(second)).toEqual({ added: 1, changed: 4, unchanged: 0 });
    const { items } = await stateOf(store);
    expect(Object.fromEntries(Object.values(items).map(({ item, version }) => [item.ref, version]))).toEqual({
      ...{ 'HC-1': 2, 'HC-2': 2, 'HC-3': 2, 'SC-1': 2, 'SC-2': 1 },
    });
    expect(items['SC-1']?.item.board).toBe('SDP');
    const left = await store.items.readHistory('SSC', 'SC-1');
    expect(left.at(-1)?.fields).toEqual([{ field: 'board', before: 'SSC', after: 'SDP' }]);
    expect(left.at(-1)?.by).toBe('import of test.csv');
  });

  it('has no effect the second time: nothing is written, no history grows', async () => {
    await tallyOf(first);
    const before = await stateOf(store);
    store.requests.length = 0;
    const again = await store.importer.apply(first, 'again');
    expect(again.items).toEqual({ added: 0, changed: 0, unchanged: 4 });
    expect(again.people).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(store.requests.filter((request) => request === 'POST $batch')).toEqual([]);
    expect(await stateOf(store)).toEqual(before);
  });

  it('brings an item back to a board that it left', async () => {
    await tallyOf(first);
    await tallyOf(second);
    await tallyOf(aBatch({ boards, items: [anItem({ ref: 'SC-1', board: 'SSC' })] }));
    const { items } = await stateOf(store);
    expect(items['SC-1']).toMatchObject({ version: 3, item: { board: 'SSC' } });
  });

  it('keeps people, boards and items that the files do not name', async () => {
    await tallyOf(first);
    await store.importer.apply(aBatch({ boards: [], people: [aPerson({ email: 'new@x.example' })] }), 'test');
    const { directory } = await store.directory.load();
    expect(directory.people.map(({ email }) => email)).toEqual([
      'dave.ashton@police.example',
      'new@x.example',
    ]);
    expect(directory.boards).toEqual(boards);
    expect(Object.keys((await stateOf(store)).items)).toHaveLength(4);
  });

  it('replaces the reading of an indicator and a period, and keeps those of other periods', async () => {
    const readings = async () =>
      (await store.directory.load()).directory.indicators.map(({ period, value }) => [period, value]);
    const tally = async (batch: Batch) => (await store.importer.apply(batch, 'test')).indicators;
    expect(await tally(first)).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(await tally(first)).toEqual({ added: 0, changed: 0, unchanged: 2 });
    expect(await tally(second)).toEqual({ added: 1, changed: 1, unchanged: 0 });
    expect(await readings()).toEqual([
      ['2016', 79],
      ['Jan-Dec 2017', 88.4],
      ['2018', 90],
    ]);
    const before = (await store.directory.load()).stamp;
    const without = readingOf({ code: 'cr-i2', period: '2018' });
    expect(await tally(aBatch({ indicators: [without] }))).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect((await readings()).at(-1)).toEqual(['2018', undefined]);
    expect((await store.directory.load()).stamp).not.toBe(before);
  });

  it('gives refs to items that have none, and the same ones the next time', async () => {
    const row = (title: string) => ({ ...anItem({ title }), ref: undefined });
    const batch = aBatch({ items: [anItem({ ref: 'sdp-7' }), row('One'), row('Two'), row('Two')] });
    expect(await tallyOf(batch)).toEqual({ added: 4, changed: 0, unchanged: 0 });
    const refs = async () => Object.keys((await stateOf(store)).items).sort();
    expect(await refs()).toEqual(['SDP-10', 'SDP-8', 'SDP-9', 'sdp-7']);
    expect(await tallyOf(batch)).toEqual({ added: 0, changed: 0, unchanged: 4 });
    expect(await refs()).toHaveLength(4);
  });

  it('of hundreds of items goes in whole', async () => {
    const items = Array.from({ length: 250 }, (_, n) =>
      anItem({ ref: `HC-${n}`, detail: `${n}`.repeat(3_000) }),
    );
    expect(await tallyOf(aBatch({ boards, items }))).toEqual({ added: 250, changed: 0, unchanged: 0 });
    expect(Object.keys((await stateOf(store)).items)).toHaveLength(250);
    expect(await tallyOf(aBatch({ boards, items }))).toEqual({ added: 0, changed: 0, unchanged: 250 });
  });

  it('that is only planned writes nothing', async () => {
    // Tables are made before their first request.
    await Promise.all([store.importer.finishPending(), store.directory.load()]);
    store.requests.length = 0;
    expect((await store.importer.plan(first)).items).toEqual({ added: 4, changed: 0, unchanged: 0 });
    expect(store.requests.every((request) => request.startsWith('GET'))).toBe(true);
  });

  it.each([
    ['a board that nobody knows', [anItem({ board: 'XX' })], /HC-1: board XX is neither/],
    ['a ref twice', [anItem(), anItem({ ref: 'hc-1' })], /HC-1: this ref is there 2 times/],
    ['a text too long for a row', [anItem({ detail: 'x'.repeat(400_000) })], /HC-1: its text is too long/],
  ])('with %s changes nothing and says why', async (_, items, why) => {
    const { problems } = await store.importer.apply(aBatch({ people: [aPerson()], items }), 'test');
    expect(problems).toEqual([expect.stringMatching(why)]);
    expect((await store.directory.load()).directory.people).toEqual([]);
    expect((await store.items.readOutstanding('SDP')).items).toEqual([]);
  });

  it('spelling a board code in another case is told, for it would be another board', async () => {
    await tallyOf(first);
    const { problems } = await store.importer.apply(aBatch({ boards: [aBoard('sdp')] }), 'test');
    expect(problems).toEqual(['Board sdp is written SDP in the register: write it the same.']);
  });
});

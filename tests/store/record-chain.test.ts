import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../src/register/day.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { createSeals } from '../../src/store/record-seals.ts';
import { purgeHistory } from '../../src/store/retention-history.ts';
import { verifyStore } from '../../src/store/verify-register.ts';
import { readDigest, sayDigest, sayVerified, sayWrong } from '../../src/store/verify-says.ts';
import { startAzurite } from '../azurite.ts';
import { aChange, heldOf, makeChange } from './changing.ts';
import { make, undo } from './officer.ts';
import { allRows, verify, wrongs } from './record.ts';
import { aBatch, anItem, type Instance, openInstance } from './rig.ts';
import { boards, first, second } from './whole-register.ts';

let azurite: RunningServer;
let store: Instance;
let now: Date;
beforeEach(async () => {
  now = new Date('2018-03-03T12:00:00Z');
  azurite = await startAzurite();
  store = openInstance(azurite.connectionString, { now: () => now });
});
afterEach(() => azurite.close());

const report = async (ref: string, progress: string): Promise<void> => {
  const held = await heldOf(store, 'SDP', ref);
  const said = { commandId: progress, at: now.toISOString() };
  await makeChange(store, held, { ...held.item, progress }, said);
};
const remove = async (ref: string): Promise<void> => {
  const held = await heldOf(store, 'SDP', ref);
  const change = aChange(held, undefined, { commandId: 'removal' });
  expect(await store.changes.write(held, undefined, change)).toBe('written');
};
const rowsOf = (): ReturnType<typeof allRows> => allRows(store.tables.register);
const del = (key: string): Promise<unknown> => {
  const [partition = '', row = ''] = key.split(' ');
  return store.tables.register.deleteEntity(partition, row);
};
const alter = (key: string, properties: Record<string, string | number>): Promise<unknown> => {
  const [partitionKey = '', rowKey = ''] = key.split(' ');
  return store.tables.register.updateEntity({ partitionKey, rowKey, ...properties }, 'Merge');
};

describe('a record that nobody touched', () => {
  it('is in order after imports, updates, moves, removals, re-adding and taking an import back', async () => {
    await make(store, first);
    await report('HC-1', 'Half');
    await report('HC-3', 'Also half');
    await make(store, second);
    await undo(store);
    await make(store, second);
    await remove('HC-2');
    await make(store, first);
    await make(store, aBatch({ boards, items: [anItem({ ref: 'SC-1', board: 'SSC' })] }));
    const verified = await verify(store);
    expect(verified.faults).toEqual([]);
    expect(sayVerified(verified)[0]).toMatch(/^\d+ changes of 5 items checked: all in order\.$/);
    expect(verified.unchained).toBe(0);
  });

  it('is in order where a part of it was written before it was chained', async () => {
    await make(store, first);
    for (const row of (await rowsOf()).values()) {
      const { hash: _, prior: __, leaves: ___, head: ____, ...before } = row;
      if (!row.partitionKey.startsWith('~')) await store.tables.register.updateEntity(before, 'Replace');
    }
    expect(sayVerified(await verify(store))).toContain(
      '4 changes of these were written before the record was chained.',
    );
    await report('HC-1', 'Half');
    await make(store, second);
    await undo(store);
    expect((await verify(store)).faults).toEqual([]);
  });
});

describe('what was changed afterwards', () => {
  beforeEach(async () => {
    await make(store, first);
    for (const progress of ['a', 'b', 'c', 'd']) await report('HC-1', progress);
  });

  it('is told with its version, its day, and how many changes rest on it', async () => {
    await alter('SDP hist~HC-1~000003', { by: 'Nobody' });
    expect(await wrongs(store)).toContain(
      'HC-1: version 3 of 3 March 2018 was changed afterwards; 2 later changes rest on it',
    );
  });

  it.each([
    ['its newest change', ['SDP hist~HC-1~000005'], 'HC-1: version 5 of 3 March 2018 was removed afterwards'],
    [
      'a change by time',
      ['SDP when~2018-03-03T12:00:00.000Z~HC-1~000004'],
      'HC-1: version 4 of 3 March 2018 is told otherwise among all changes by time: one of the two was changed or removed',
    ],
    [
      'both rows of its newest change',
      ['SDP hist~HC-1~000005', 'SDP when~2018-03-03T12:00:00.000Z~HC-1~000005'],
      'HC-1: version 5 was removed afterwards',
    ],
    [
      'both rows of an earlier change',
      ['SDP hist~HC-1~000002', 'SDP when~2018-03-03T12:00:00.000Z~HC-1~000002'],
      'HC-1: version 2 was removed afterwards; 3 later changes rest on it',
    ],
    [
      'the item',
      ['SDP open~HC-1'],
      'HC-1: the item was removed past the record, after version 5 of 3 March 2018',
    ],
  ])('is told when %s was removed', async (_, keys, says) => {
    for (const key of keys) await del(key);
    expect((await wrongs(store))[0]).toBe(says);
  });

  it('is told of an item whose row says something else', async () => {
    await alter('SDP open~HC-1', { title: 'Do nothing' });
    expect((await wrongs(store))[0]).toBe(
      'HC-1: the item is not what version 5 of 3 March 2018 made of it: it was changed past the record',
    );
  });

  it('is told of an item that came back after it was removed', async () => {
    const row = (await rowsOf()).get('SDP open~HC-1');
    await remove('HC-1');
    expect(await wrongs(store)).toEqual([]);
    if (row) await store.tables.register.createEntity(row);
    expect((await wrongs(store))[0]).toMatch(/^HC-1: the item is not what version 6/);
  });
});

describe('a seal', () => {
  const seals = (): ReturnType<typeof createSeals> => createSeals(store.tables.register, { now: () => now });
  const days = (n: number): void => {
    now = new Date(now.getTime() + n * 86_400_000);
  };

  it('tells of an item of which nothing is left, and of a chain that was computed anew', async () => {
    await make(store, first);
    await report('HC-1', 'a');
    expect(await seals().seal('SDP')).toMatchObject({ number: 1 });
    days(1);
    await report('HC-1', 'b');
    expect(await seals().seal('SDP')).toMatchObject({ number: 2 });
    expect(await seals().seal('SDP')).toBeUndefined();
    expect(await wrongs(store)).toEqual([]);
    for (const key of (await rowsOf()).keys()) if (key.includes('~HC-1')) await del(key);
    expect(await wrongs(store)).toEqual([
      'HC-1: all of it was removed from board SDP, of which seals since 3 March 2018 note 3 changes',
    ]);
  });

  it('tells of a history that was written anew, every hash of it computed again', async () => {
    await make(store, aBatch({ boards, items: [anItem()] }));
    await report('HC-1', 'Not done');
    await seals().seal('SDP');
    for (const key of (await rowsOf()).keys()) if (key.includes('~HC-1')) await del(key);
    await make(store, aBatch({ boards, items: [anItem()] }));
    await report('HC-1', 'All done');
    expect((await verify(store)).faults).toEqual([]);
    expect(await wrongs(store)).toContain(
      'HC-1: version 2 is not the one that the seal of 3 March 2018 notes: its history was written anew',
    );
  });

  it('is not broken by an item that went under the rule of retention, which may come again', async () => {
    await make(store, aBatch({ boards, items: [anItem(), anItem({ ref: 'HC-2' })] }));
    await report('HC-1', 'Half');
    await seals().seal('SDP');
    await remove('HC-1');
    const at = '2018-03-03T12:00:00.000Z';
    await purgeHistory(store.tables.register, 'SDP', 'HC-1', { version: 3, at, today: '2018-03-04' as Day });
    const verified = await verify(store);
    expect(sayVerified(verified)).toContain('Under the rule of retention went the history of 1 item.');
    expect(sayWrong(verified)).toEqual([]);
    days(2);
    await make(store, aBatch({ boards, items: [anItem({ title: 'Again' })] }));
    await report('HC-1', 'Anew');
    expect(await wrongs(store)).toEqual([]);
  });

  it('is known by what was kept of it elsewhere', async () => {
    await make(store, first);
    await seals().seal('SDP');
    const digest = readDigest(`kept on paper: ${sayDigest(await verify(store)).join('\n')}`);
    const check = async (): Promise<string[]> =>
      sayWrong(await verifyStore(store.tables, { now: () => now, kept: digest }));
    expect(await check()).toEqual([]);
    await del('SDP seal~000001');
    expect(await check()).toEqual([
      'Board SDP: seal 1 is not the one that was kept: the record was written anew, or an older copy of it was restored',
    ]);
  });

  it('tells when one of them was changed or removed, and when it is not the one that was kept', async () => {
    await make(store, first);
    await seals().seal('SDP');
    days(1);
    await report('HC-1', 'b');
    await seals().seal('SDP');
    const row = (await rowsOf()).get('SDP seal~000001');
    await alter('SDP seal~000001', { changes: '[]' });
    expect(await wrongs(store)).toEqual(['Board SDP: seal 1 was changed afterwards']);
    await del('SDP seal~000001');
    expect(await wrongs(store)).toEqual(['Board SDP: seal 1 was removed afterwards']);
    if (row) await store.tables.register.createEntity(row);
    expect(await wrongs(store)).toEqual([]);
  });
});

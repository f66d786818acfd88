import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/register/change.ts';
import type { Day } from '../../src/register/day.ts';
import type { Item } from '../../src/register/item.ts';
import type { RegisterView } from '../../src/register/register.ts';
import type { Scope } from '../../src/register/visibility.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { historyRow } from '../../src/store/keys.ts';
import { startAzurite } from '../azurite.ts';
import { heldOf, makeChange } from './changing.ts';
import { aBatch, aBoard, anItem, aPerson, type Instance, openInstance } from './rig.ts';

let azurite: RunningServer;
let store: Instance;
const boards = ['SDP', 'SSC', 'ASB'].map(aBoard);
const dave = aPerson();
const cleared = aPerson({ name: 'Joanne Waller', email: 'joanne@council.example', cleared: true });
const owner = aPerson({ name: 'N Bickford', email: 'n@police.example', boards: ['ASB'] });

beforeEach(async () => {
  azurite = await startAzurite();
  store = openInstance(azurite.connectionString, { now: () => new Date('2017-01-01T00:00:00Z') });
  const items = [anItem(), anItem({ ref: 'HC-2' }), anItem({ ref: 'SC-1', board: 'SSC' })];
  await store.importer.apply(aBatch({ boards, people: [dave, cleared, owner], items }), 'import of a.csv');
  return () => azurite.close();
});

const viewFor = (person = dave, scope: Scope = 'personal'): Promise<RegisterView> =>
  store.register.read(person, scope);
const day = (text: string): Day => text as Day;

/** Changes an item at an instant; several fields at once. */
async function change(ref: string, at: string, fields: Partial<Item>, board = 'SDP'): Promise<void> {
  const held = await heldOf(store, board, ref);
  await makeChange(store, held, { ...held.item, ...fields }, { at, commandId: at });
}
const shortly = (changes: Change[]): string[] => changes.map(({ ref, version }) => `${ref} v${version}`);

describe('what changed on a day', () => {
  it.each([
    // British Summer Time began at one in the morning of 26 March 2017, and ended on 29 October.
    ['2017-03-25T23:59:59.999Z', '2017-03-25'],
    ['2017-03-26T00:00:00.000Z', '2017-03-26'],
    ['2017-03-26T22:59:59.999Z', '2017-03-26'],
    ['2017-03-26T23:00:00.000Z', '2017-03-27'],
    ['2017-10-28T22:59:59.999Z', '2017-10-28'],
    ['2017-10-28T23:00:00.000Z', '2017-10-29'],
    ['2017-10-29T23:59:59.999Z', '2017-10-29'],
    ['2017-10-30T00:00:00.000Z', '2017-10-30'],
  ])('is by the days of London, over both changes of the clock: %s is %s', async (at, on) => {
    await change('HC-1', at, { progress: 'Done' });
    const view = await viewFor();
    const days = ['2017-03-25', '2017-03-26', '2017-03-27', '2017-10-28', '2017-10-29', '2017-10-30'];
    const found = await Promise.all(days.map((one) => view.changes(day(one), day(one))));
    expect(days.filter((_, n) => (found[n] ?? []).length > 0)).toEqual([on]);
  });

  it('is told from the earliest, those of one instant by ref and version', async () => {
    await change('HC-2', '2017-05-02T10:00:00.000Z', { progress: 'b' });
    await change('HC-2', '2017-05-02T10:00:00.000Z', { progress: 'c' });
    await change('HC-1', '2017-05-02T10:00:00.000Z', { progress: 'd' });
    await change('HC-1', '2017-05-01T10:00:00.000Z', { status: 'complete' });
    const view = await viewFor();
    const changes = await view.changes(day('2017-05-01'), day('2017-05-02'));
    expect(shortly(changes)).toEqual(['HC-1 v3', 'HC-1 v2', 'HC-2 v2', 'HC-2 v3']);
    expect(changes[0]).toMatchObject({ by: 'Joanne Waller', did: 'reported progress' });
    expect(await view.changes(day('2017-05-02'), day('2017-05-01'))).toEqual([]);
  });

  it('asks each board once where all of it is outstanding, and for what is closed once more', async () => {
    await change('HC-1', '2017-05-01T10:00:00.000Z', { progress: 'a' });
    const view = await viewFor();
    store.requests.length = 0;
    await view.changes(day('2017-05-01'), day('2017-05-01'));
    expect(store.requests).toEqual(['GET register', 'GET register', 'GET register']);
    await change('HC-1', '2017-05-01T11:00:00.000Z', { status: 'complete' });
    const later = await viewFor();
    expect(shortly(await later.changes(day('2017-05-01'), day('2017-05-01')))).toEqual([
      'HC-1 v2',
      'HC-1 v3',
    ]);
  });

  it('is only of items that the person may see now: not of other boards, nor of what was removed', async () => {
    await change('SC-1', '2017-05-01T10:00:00.000Z', { progress: 'a' }, 'SSC');
    const added = anItem({ ref: 'SDP-1' });
    const held = await makeChange(store, undefined, added, { at: '2017-05-01T10:00:00.000Z' });
    await store.changes.write(held, undefined, {
      ...{ ref: 'SDP-1', version: 2, at: '2017-05-01T10:01:00.000Z', by: 'J', commandId: 'undo', fields: [] },
    });
    expect(await (await viewFor()).changes(day('2017-05-01'), day('2017-05-01'))).toEqual([]);
  });

  it('is for an owner from another board of their item alone, from the moment that it is theirs', async () => {
    await change('HC-2', '2017-05-01T09:00:00.000Z', { progress: 'a' });
    await change('HC-1', '2017-05-01T10:00:00.000Z', { progress: 'a' });
    expect(await (await viewFor(owner)).changes(day('2017-05-01'), day('2017-05-01'))).toEqual([]);
    await change('HC-1', '2017-05-01T11:00:00.000Z', { owners: ['N Bickford'] });
    const changes = await (await viewFor(owner)).changes(day('2017-05-01'), day('2017-05-01'));
    expect(shortly(changes)).toEqual(['HC-1 v2', 'HC-1 v3']);
  });
});

describe('what was done while an item was exempt', () => {
  beforeEach(async () => {
    await change('HC-1', '2017-05-01T10:00:00.000Z', { progress: 'before' });
    await change('HC-1', '2017-05-01T11:00:00.000Z', { visibility: 'exempt' });
    await change('HC-1', '2017-05-01T12:00:00.000Z', { progress: 'SECRET' });
    await change('HC-1', '2017-05-01T13:00:00.000Z', { visibility: 'open', progress: 'after' });
    await change('HC-1', '2017-05-01T14:00:00.000Z', { progress: 'on' });
  });
  const told = async (view: RegisterView): Promise<string[][]> => {
    const found = await view.find('HC-1');
    const history = await view.historyOf(found?.item ?? anItem());
    const changes = await view.changes(day('2017-05-01'), day('2017-05-01'));
    return [shortly(history), shortly(changes)];
  };
  const ALL = ['HC-1 v2', 'HC-1 v3', 'HC-1 v4', 'HC-1 v5', 'HC-1 v6'];

  it('is read by the cleared in their personal chat', async () => {
    expect(await told(await viewFor(cleared))).toEqual([['HC-1 v1', ...ALL], ALL]);
  });

  it.each<[string, typeof dave, Scope]>([
    ['by the uncleared', dave, 'personal'],
    ['where others read along', cleared, 'shared'],
    ['by the uncleared where others read along', dave, 'shared'],
  ])('is not read %s, now that it is open', async (_, person, scope) => {
    const view = await viewFor(person, scope);
    const open = ['HC-1 v2', 'HC-1 v6'];
    expect(await told(view)).toEqual([['HC-1 v1', ...open], open]);
    const all = [
      ...(await view.historyOf(anItem())),
      ...(await view.changes(day('2017-01-01'), day('2017-12-31'))),
    ];
    expect(JSON.stringify(all)).not.toContain('SECRET');
  });

  it('stays unread, with all that was done before, where it is exempt again', async () => {
    await change('HC-1', '2017-05-01T15:00:00.000Z', { visibility: 'exempt' });
    for (const view of [await viewFor(), await viewFor(cleared, 'shared')])
      expect(await told(view)).toEqual([[], []]);
    expect((await told(await viewFor(cleared)))[0]).toHaveLength(7);
  });

  it('stays unread where its rows are from before changes said so themselves', async () => {
    for (const version of [1, 2, 3, 4, 5, 6]) {
      const row = await store.tables.register.getEntity('SDP', historyRow('HC-1', version));
      const { exempt, person, did, before, ...old } = row as Record<string, unknown>;
      await store.tables.register.updateEntity(old as { partitionKey: string; rowKey: string }, 'Replace');
    }
    const view = await viewFor();
    expect(shortly(await view.historyOf(anItem()))).toEqual(['HC-1 v1', 'HC-1 v2', 'HC-1 v6']);
    const all = await (await viewFor(cleared)).historyOf(anItem());
    expect(shortly(all)).toEqual(['HC-1 v1', ...ALL]);
  });

  it('stays unread where it was on another board then, and an import opened it on the way', async () => {
    const hidden = anItem({ ref: 'EX-1', board: 'SSC', visibility: 'exempt', progress: 'SECRET' });
    await store.importer.apply(aBatch({ boards, items: [hidden] }), 'a');
    await store.importer.apply(aBatch({ boards, items: [anItem({ ref: 'EX-1', progress: 'fine' })] }), 'b');
    await change('EX-1', '2017-05-01T10:00:00.000Z', { progress: 'finer' });
    const view = await viewFor();
    const found = await view.find('EX-1');
    expect(shortly(await view.historyOf(found?.item ?? anItem()))).toEqual(['EX-1 v3']);
    const changes = await view.changes(day('2017-01-01'), day('2017-12-31'));
    expect(JSON.stringify(changes)).not.toContain('SECRET');
  });
});

describe('the history of an item', () => {
  it('goes with it from board to board and back, each version once', async () => {
    for (const [n, board] of ['SSC', 'SDP'].entries()) {
      await store.importer.apply(aBatch({ boards, items: [anItem({ board, detail: `${n}` })] }), `move ${n}`);
    }
    const view = await viewFor();
    const history = await view.historyOf(anItem());
    expect(history.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(history[1]?.fields).toContainEqual({ field: 'detail', before: '', after: '0' });
    const changes = await view.changes(day('2017-01-01'), day('2017-01-01'));
    expect(shortly(changes.filter(({ ref }) => ref === 'HC-1'))).toEqual(['HC-1 v1', 'HC-1 v2', 'HC-1 v3']);
  });

  it('is nothing for those who may not see the item, whatever they hold in their hands', async () => {
    expect(await (await viewFor()).historyOf(anItem({ ref: 'SC-1', board: 'SDP' }))).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Course } from '../../src/register/course.ts';
import type { Item } from '../../src/register/item.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { startAzurite } from '../azurite.ts';
import { heldOf, makeChange, wholeHistory } from './changing.ts';
import { startLosingStore } from './losing-store.ts';
import { BY, idOfLast, make, person, UNDOING, undo } from './officer.ts';
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

const minutes = (n: number): void => {
  now = new Date(now.getTime() + n * 60_000);
};

describe('taking an import back', () => {
  const course: Course = {
    proposal: { by: 'N Bickford', at: '2017-11-01T09:00:00.000Z', note: 'All done' },
    report: { by: 'N Bickford', at: '2017-11-01T09:00:00.000Z' },
    moves: [],
  };
  const put = async (ref: string, change: Partial<Item>): Promise<void> => {
    const held = await heldOf(store, 'SDP', ref);
    await makeChange(
      store,
      held,
      { ...held.item, ...change },
      { commandId: `${ref} ${JSON.stringify(change)}` },
    );
  };

  it('gives items and entries back what they were, what became of them too, and removes what is new', async () => {
    await make(store, first);
    await put('HC-1', { progress: 'Half', course });
    const before = await stateOf(store);
    await make(store, second);
    minutes(30);

    const plan = await store.importer.planUndo(await idOfLast(store));
    expect(plan).toMatchObject({ kept: [], entries: 3, import: { by: BY, added: 1, changed: 4 } });
    expect(plan?.removed.map(({ ref }) => ref)).toEqual(['SC-2']);
    expect(
      plan?.restored.map(({ before, after }) => [before?.title, after.title, after.board]),
    ).toContainEqual(['Changed', 'Publish the hate crime plan', 'SDP']);
    const done = await undo(store);
    expect([done.is, done.plan]).toEqual(['made', plan]);

    const after = await stateOf(store);
    expect(after.directory).toEqual(before.directory);
    expect(Object.keys(after.items).sort()).toEqual(Object.keys(before.items).sort());
    for (const [ref, { item, version }] of Object.entries(before.items)) {
      expect(after.items[ref]?.item).toEqual(item);
      expect(after.items[ref]?.version).toBe(version + 2);
    }
    expect(after.items['HC-1']?.item.course).toEqual(course);
    expect((await wholeHistory(store, 'SDP', 'HC-3')).at(-1)).toMatchObject({
      ...{ by: UNDOING, person, at: now.toISOString(), exempt: true },
      fields: expect.arrayContaining([{ field: 'visibility', before: 'open', after: 'exempt' }]),
    });
    expect((await store.items.readHistory('SSC', 'SC-2')).map(({ version }) => version)).toEqual([1, 2]);
    expect(await leftOver(store)).toEqual([]);
  });

  it('leaves what anybody changed since, and names it', async () => {
    await make(store, first);
    await make(store, second);
    await put('HC-2', { progress: 'Reported since' });
    await put('SC-1', { progress: 'Reported since' });
    const held = await heldOf(store, 'SSC', 'SC-2');
    await makeChange(store, held, { ...held.item, status: 'at risk' });
    const joanne = aPerson({ name: 'Joanne Waller', email: 'joanne@x.example', cleared: true });
    await store.directory.save(
      { ...second, people: [aPerson({ cleared: true, role: 'chair' }), joanne], boards: [], indicators: [] },
      new Map(),
    );

    const done = await undo(store);
    expect(done.plan?.kept.map(({ ref }) => ref).sort()).toEqual(['HC-2', 'SC-1', 'SC-2']);
    expect(done.plan).toMatchObject({ removed: [], entries: 2 });
    const { items } = await stateOf(store);
    expect(items['HC-2']?.item).toMatchObject({ progress: 'Reported since', status: 'in progress' });
    expect(items['SC-1']).toMatchObject({ version: 3, item: { board: 'SDP' } });
    expect(items['SC-2']).toMatchObject({ version: 2 });
    expect(items['HC-1']).toMatchObject({ version: 3, item: { status: 'not started' } });
    const { people } = (await store.directory.load()).directory;
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ['Dave Ashton', 'chair'],
      ['Joanne Waller', 'member'],
    ]);
  });

  it('leaves an item whose wording somebody brought to the same before the import came to it', async () => {
    await make(store, aBatch({ boards, items: [anItem(), anItem({ ref: 'HC-2' })] }));
    const batch = aBatch({ boards, items: ['HC-1', 'HC-2'].map((ref) => anItem({ ref, progress: 'Half' })) });
    let meanwhile: Promise<unknown> | undefined;
    const slow = openInstance(azurite.connectionString, {
      onRequest: (method) => {
        if (method === 'PUT') meanwhile ??= put('HC-2', { progress: 'Half' });
      },
    });
    const { print } = await store.importer.plan(batch);
    expect((await slow.importer.make(batch, BY, { print, person })).is).toBe('made');
    await meanwhile;
    const plan = await store.importer.planUndo(await idOfLast(store));
    expect(plan?.kept.map(({ ref }) => ref)).toEqual(['HC-2']);
    expect(plan?.restored.map(({ after }) => after.ref)).toEqual(['HC-1']);
  });

  it('is confirmed as it was shown: not where somebody changed an item of it meanwhile', async () => {
    await make(store, first);
    await make(store, second);
    const id = await idOfLast(store);
    const shown = await store.importer.planUndo(id);
    await put('HC-2', { progress: 'Reported since' });
    const before = await stateOf(store);
    const done = await store.importer.undo(id, UNDOING, { print: shown?.print ?? '', person });
    expect(done.is).toBe('changed');
    expect(done.plan?.kept.map(({ ref }) => ref)).toEqual(['HC-2']);
    expect(await stateOf(store)).toEqual(before);
    expect((await store.importer.last())?.id).toBe(id);
  });

  it('goes once, and only for the newest import', async () => {
    await make(store, first);
    const older = await idOfLast(store);
    await make(store, second);
    const id = await idOfLast(store);
    expect(await store.importer.planUndo(older)).toBeUndefined();
    expect((await store.importer.undo(older, UNDOING, { print: '', person })).is).toBe('gone');
    const print = (await store.importer.planUndo(id))?.print ?? '';
    const both = await Promise.all(
      [open(), open()].map(({ importer }) => importer.undo(id, UNDOING, { print, person })),
    );
    expect(both.filter(({ is }) => is === 'made')).toHaveLength(1);
    expect(await store.importer.last()).toBeUndefined();
    expect(await store.importer.planUndo(id)).toBeUndefined();
    expect((await store.importer.undo(id, UNDOING, { print, person })).is).toBe('gone');
    expect(await leftOver(store)).toEqual([]);
  });

  it('goes for what the command brought, and not for an import that brought nothing new', async () => {
    await store.importer.apply(first, 'import of register.csv');
    const { items } = await store.importer.apply(first, 'again');
    expect(items.changed + items.added).toBe(0);
    expect(await store.importer.last()).toMatchObject({ by: 'import of register.csv', added: 4, changed: 0 });
    expect((await store.importer.last())?.person).toBeUndefined();
    expect((await undo(store)).is).toBe('made');
    const after = await stateOf(store);
    expect(after.items).toEqual({});
    expect(after.directory).toMatchObject({ people: [], boards: [], indicators: [], organisations: [] });
    // What is imported again goes on where it ended.
    await make(store, first);
    expect((await stateOf(store)).items['HC-1']).toMatchObject({ version: 3 });
  });

  it('goes over a connection that loses replies, and does everything once', async () => {
    await make(store, first);
    const before = await stateOf(store);
    let count = 0;
    const losing = await startLosingStore(azurite.connectionString, () => ++count % 3 === 0);
    const lossy = openInstance(losing.connectionString);
    expect((await make(lossy, second)).is).toBe('made');
    expect((await undo(lossy)).is).toBe('made');
    await losing.close();
    const { items, directory } = await stateOf(store);
    expect(directory).toEqual(before.directory);
    expect(Object.values(items).map(({ item, version }) => [item, version])).toEqual(
      Object.values(before.items).map(({ item, version }) => [item, version + 2]),
    );
    expect(await leftOver(store)).toEqual([]);
  });

  it('goes for a day, and then nothing is kept of what was', async () => {
    await make(store, first);
    await make(store, second);
    const id = await idOfLast(store);
    minutes(24 * 60 - 1);
    expect(await store.importer.removeExpired()).toBe(0);
    expect(await store.importer.planUndo(id)).toBeDefined();
    minutes(1);
    expect(await store.importer.last()).toBeUndefined();
    expect((await store.importer.undo(id, UNDOING, { print: '', person })).is).toBe('gone');
    expect(await store.importer.removeExpired()).toBe(1);
    expect(await store.importer.removeExpired()).toBe(0);
    expect(await leftOver(store)).toEqual([]);
    expect((await make(store, first)).is).toBe('made');
    expect(await store.importer.last()).toBeDefined();
  });
});

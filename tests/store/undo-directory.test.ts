import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRegister } from '../../src/open-register.ts';
import type { Day } from '../../src/register/day.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { startAzurite } from '../azurite.ts';
import { makeChange } from './changing.ts';
import { idOfLast, make, person, UNDOING, undo } from './officer.ts';
import { aBatch, aBoard, anItem, aPerson, type Instance, openInstance } from './rig.ts';
import { boards, first } from './whole-register.ts';

vi.setConfig({ testTimeout: 60_000 });

let azurite: RunningServer;
let store: Instance;
const open = (): Instance => openInstance(azurite.connectionString);
beforeEach(async () => {
  azurite = await startAzurite();
  store = open();
});
afterEach(() => azurite.close());

describe('taking an import back that brought boards and people', () => {
  it('keeps a new board that somebody has put an item on', async () => {
    await make(store, first);
    const batch = aBatch({
      boards: [...boards, aBoard('NEW')],
      items: [anItem({ ref: 'N-1', board: 'NEW' })],
    });
    await make(store, batch);
    await makeChange(store, undefined, anItem({ ref: 'NEW-2', board: 'NEW' }));
    const { plan } = await undo(store);
    expect(plan).toMatchObject({ entries: 0, kept: [] });
    expect(plan?.removed.map(({ ref }) => ref)).toEqual(['N-1']);
    const { directory } = await store.directory.load();
    expect(directory.boards.map(({ code }) => code)).toEqual(['SDP', 'SSC', 'NEW']);
  });

  it('removes a new board that is empty then, and its readers read on', async () => {
    await make(store, aBatch({ boards, people: [aPerson({ boards: ['SDP', 'NEW'] })], items: [anItem()] }));
    await make(
      store,
      aBatch({
        boards: [...boards, aBoard('NEW')],
        items: [anItem({ ref: 'N-1', board: 'NEW', owners: ['Dave Ashton'] })],
      }),
    );
    await undo(store);
    await make(store, aBatch({ boards, items: [anItem({ title: 'Later' })] }));
    const reader = open();
    await reader.register.read(aPerson(), 'personal');
    reader.requests.length = 0;
    const { outstanding } = await reader.register.read(aPerson(), 'personal');
    expect(outstanding.map(({ title }) => title)).toEqual(['Later']);
    expect(reader.requests).toEqual(['GET register']);
  });

  it('is not offered where it would leave the register without an officer', async () => {
    const officer = aPerson({
      email: 'jonathan.slee@council.example',
      name: 'Jonathan Slee',
      role: 'officer',
    });
    await make(store, aBatch({ boards, people: [officer], items: [anItem()] }));
    expect(await store.importer.planUndo(await idOfLast(store))).toBeUndefined();
    await make(store, aBatch({ boards, people: [{ ...officer, posts: ['Clerk'] }] }));
    expect(await store.importer.planUndo(await idOfLast(store))).toMatchObject({ entries: 1 });
  });

  it('takes clearance back at once, in every copy of the program', async () => {
    await make(store, aBatch({ boards, people: [aPerson()], items: [anItem({ visibility: 'exempt' })] }));
    const other = open();
    await other.register.read(aPerson(), 'personal');
    await make(store, aBatch({ boards, people: [aPerson({ cleared: true })] }));
    const seen = async () => (await other.register.read(aPerson(), 'personal')).outstanding.length;
    expect(await seen()).toBe(1);
    await undo(store);
    expect(await seen()).toBe(0);
  });
});

describe('taking an import back', () => {
  const openAll = () =>
    openRegister({
      connectionString: azurite.connectionString,
      now: () => new Date('2017-11-04T12:00:00Z'),
      newId: randomUUID,
    });

  it('has items call for attention again when they did before, and posted cards replaced', async () => {
    const { imports, apply, books } = openAll();
    const items = ['HC-1', 'HC-2'].map((ref) =>
      anItem({ ref, timescale: '30 November 2017', visibility: ref === 'HC-1' ? 'exempt' : 'open' }),
    );
    await apply(aBatch({ boards, items }), 'import of register.csv');
    const pending = async () => (await books.reshow.pending()).map(({ ref }) => ref).sort();
    const calls = await books.work.pointers('2020-01-01' as Day);
    const later = items.map((item) => ({ ...item, visibility: 'open' as const, timescale: '2019/20' }));
    const batch = aBatch({ boards, items: [...later, anItem({ ref: 'HC-3' })] });
    const { print } = await imports.plan(batch);
    expect((await imports.make(batch, 'officer', { print, person })).is).toBe('made');
    // As a sweep does that sees them due no more.
    await books.work.move(calls.map((from) => ({ from, to: undefined })));
    for (const one of await books.reshow.pending()) await books.reshow.remove(one);

    const id = (await imports.last())?.id ?? '';
    const plan = await imports.planUndo(id);
    expect((await imports.undo(id, UNDOING, { print: plan?.print ?? '', person })).is).toBe('made');
    const calling = (await books.work.pointers('2018-01-01' as Day)).map(({ ref, wakes }) => [ref, wakes]);
    expect(calling).toEqual(calls.map(({ ref, wakes }) => [ref, wakes]));
    expect(await pending()).toEqual(['HC-1', 'HC-3']);
  });

  it('is offered and done by whichever copy of the program is asked, and its files go with their day', async () => {
    await openAll().apply(first, 'import of register.csv');
    const last = await openAll().imports.last();
    expect(last).toMatchObject({ by: 'import of register.csv', added: 4 });
    const file = { name: 'a', mime: 'b', bytes: new Uint8Array(3), account: 'c', note: 1 };
    const { files, removeExpired } = openAll();
    const id = await files.put({ ...file, until: '2017-11-04T12:15:00.000Z' });
    expect(id).toMatch(/^[\w-]{43}$/);
    expect(await openAll().files.get(id)).toMatchObject({ name: 'a', note: 1 });
    expect(await removeExpired()).toBe(0);
  });
});

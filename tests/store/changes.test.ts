import { beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../src/register/day.ts';
import type { Item, StoredItem } from '../../src/register/item.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { startAzurite } from '../azurite.ts';
import { aChange, expectWordsToBeRight, heldOf, makeChange, wholeHistory } from './changing.ts';
import { aBatch, aBoard, anItem, aPerson, type Instance, openInstance } from './rig.ts';

let azurite: RunningServer;
let store: Instance;
let held: StoredItem;
const boards = ['SDP', 'SSC'].map(aBoard);
const dave = aPerson();
const joanne = aPerson({ name: 'Joanne Waller', email: 'joanne@council.example', boards: ['SSC'] });

beforeEach(async () => {
  azurite = await startAzurite();
  store = openInstance(azurite.connectionString);
  await store.importer.apply(aBatch({ boards, people: [dave, joanne], items: [anItem()] }), 'test');
  held = await heldOf(store, 'SDP', 'HC-1');
  store.requests.length = 0;
  return () => azurite.close();
});

describe('one change of an item', () => {
  it('is in its history, whole, and in the history by time without what undo needs', async () => {
    const course = { report: { by: 'Joanne Waller', at: '2017-11-04T12:00:00.000Z' } };
    await makeChange(store, held, { ...held.item, progress: 'Half done', course });
    const [, change] = await wholeHistory(store, 'SDP', 'HC-1');
    expect(change).toEqual({
      ...{ ref: 'HC-1', version: 2, at: '2017-11-04T12:00:00.000Z', by: 'Joanne Waller' },
      ...{ person: 'joanne.waller@council.example', commandId: 'command', did: 'reported progress' },
      fields: [{ field: 'progress', before: '', after: 'Half done' }],
      before: anItem({ course: { heard: '2017-11-04' as Day } }),
    });
    expect((await heldOf(store, 'SDP', 'HC-1')).item.course).toEqual(course);
  });

  it('keeps 30,000 characters of what was done, and everything that became of the item', async () => {
    const course = {
      moves: [
        {
          ...{ from: '2018-03-31', to: '2018-06-30', askedBy: 'N', reason: '🚓', agreedBy: 'J' },
          ...{ agreedAt: '2017-11-04T12:00:00.000Z', meeting: '2018-03-14', minute: '7' },
        },
      ],
      proposal: { by: 'N', at: '2017-11-04T12:00:00.000Z', note: 'x'.repeat(40_000), verifiedBy: 'J' },
      askedTime: { by: 'N', at: '2017-11-04T12:00:00.000Z', to: '2018-09-30', reason: 'late' },
      roundDone: '2017-12-31',
    } as NonNullable<Item['course']>;
    const after = await makeChange(store, held, { ...held.item, course }, { did: 'é'.repeat(35_000) });
    expect(after.item.course).toEqual(course);
    const next = await makeChange(store, after, { ...after.item, progress: 'On' });
    const history = await wholeHistory(store, 'SDP', 'HC-1');
    expect(history[1]?.did).toHaveLength(35_000);
    expect(history[2]?.before).toEqual(after.item);
    expect(next.item.course).toEqual(course);
  });

  it.each<[string, Partial<Item>, string[]]>([
    ['progress', { progress: 'Half done' }, ['POST $batch']],
    ['title and timescale', { title: 'Other', timescale: 'June 2018' }, ['POST $batch']],
    ['closing it', { status: 'complete' }, ['POST $batch']],
    ['its area', { area: 'Hate crime' }, ['GET register', 'POST $batch']],
    ['making it exempt', { visibility: 'exempt' }, ['GET register', 'POST $batch']],
  ])('asks so much of the store and no more: %s', async (_, fields, requests) => {
    const after = { ...held.item, ...fields };
    expect(await store.changes.write(held, after, aChange(held, after))).toBe('written');
    expect(store.requests).toEqual(requests);
    await expectWordsToBeRight(store, 'SDP');
  });

  it('is a conflict where somebody else was faster, and theirs stays', async () => {
    const theirs = await makeChange(store, held, { ...held.item, progress: 'Theirs' });
    for (const fields of [{ progress: 'Mine' }, { status: 'complete' as const }, { area: 'Mine' }]) {
      const after = { ...held.item, ...fields };
      const mine = aChange(held, after, { commandId: 'mine' });
      expect(await store.changes.write(held, after, mine)).toBe('conflict');
    }
    expect(await store.changes.write(held, undefined, aChange(held, undefined, { commandId: 'm' }))).toBe(
      'conflict',
    );
    expect(await heldOf(store, 'SDP', 'HC-1')).toEqual(theirs);
    expect(await wholeHistory(store, 'SDP', 'HC-1')).toHaveLength(2);
  });

  it('is no conflict where only words of other items changed meanwhile', async () => {
    const items = Array.from({ length: 20 }, (_, n) => anItem({ ref: `WD-${n}` }));
    await store.importer.apply(aBatch({ boards, items }), 'test');
    const all = await Promise.all(items.map(({ ref }) => heldOf(store, 'SDP', ref)));
    const written = await Promise.all(
      all.map((one, n) => {
        const after = { ...one.item, area: `Area ${n}`, status: 'complete' as const };
        return store.changes.write(one, after, aChange(one, after));
      }),
    );
    expect(new Set(written)).toEqual(new Set(['written']));
    await expectWordsToBeRight(store, 'SDP');
  });

  it('that is repeated has one effect and counts as written', async () => {
    const after = { ...held.item, area: 'Hate crime', owners: ['Dave Ashton'] };
    const again = () => store.changes.write(held, after, aChange(held, after));
    expect([await again(), await again()]).toEqual(['written', 'written']);
    expect(await wholeHistory(store, 'SDP', 'HC-1')).toHaveLength(2);
    await expectWordsToBeRight(store, 'SDP');
  });

  it('of another version than the one after what was seen is refused as a fault', async () => {
    const change = aChange(held, held.item, { version: 5 });
    await expect(store.changes.write(held, held.item, change)).rejects.toThrow(/version after the one/);
    await expect(store.changes.write(undefined, undefined, change)).rejects.toThrow(/before or after/);
  });
});

describe('an item that is added', () => {
  const added = (ref: string) => anItem({ ref, title: 'New', owners: ['Joanne Waller'], source: 'Meeting' });

  it('gets the next number of its board, and is there with its history', async () => {
    const refs = ['sdp-7', 'SDP-12-3', 'SDP-9a'].map((ref) => anItem({ ref }));
    await store.importer.apply(
      aBatch({ boards, items: [...refs, anItem({ ref: 'SDP-9', board: 'SSC' })] }),
      't',
    );
    expect(await store.changes.newRef('SDP')).toBe('SDP-10');
    expect(await store.changes.newRef('SSC')).toBe('SSC-1');
    await makeChange(store, undefined, added('SDP-10'));
    expect(await store.changes.newRef('SDP')).toBe('SDP-11');
    expect(await wholeHistory(store, 'SDP', 'SDP-10')).toHaveLength(1);
    await expectWordsToBeRight(store, 'SDP');
  });

  it('never gets the ref of one that was removed, not by an import either', async () => {
    const first = await makeChange(store, undefined, added('SDP-1'));
    const removal = aChange(first, undefined, { commandId: 'undo' });
    expect(await store.changes.write(first, undefined, removal)).toBe('written');
    expect(await store.items.readOne('SDP', 'SDP-1')).toBeUndefined();
    expect(await wholeHistory(store, 'SDP', 'SDP-1')).toHaveLength(2);
    await expectWordsToBeRight(store, 'SDP');

    expect(await store.changes.newRef('SDP')).toBe('SDP-2');
    await store.importer.apply(
      aBatch({ items: [{ ...anItem({ title: 'No ref' }), ref: undefined }] }),
      'test',
    );
    expect((await heldOf(store, 'SDP', 'SDP-2')).item.title).toBe('No ref');
  });

  it('is a conflict where its ref was given to two at once: one of them has it', async () => {
    const written = await Promise.all(
      ['a', 'b', 'c'].map((commandId) => {
        const after = added('SDP-1');
        return store.changes.write(undefined, after, aChange(undefined, after, { commandId }));
      }),
    );
    expect(written.sort()).toEqual(['conflict', 'conflict', 'written']);
    expect(await wholeHistory(store, 'SDP', 'SDP-1')).toHaveLength(1);
    await expectWordsToBeRight(store, 'SDP');
  });

  it('may come by an import after it was removed: its history goes on', async () => {
    const first = await makeChange(store, undefined, added('SDP-1'));
    await store.changes.write(first, undefined, aChange(first, undefined));
    await store.importer.apply(aBatch({ items: [added('SDP-1'), anItem({ ref: 'SDP-5' })] }), 'test');
    expect((await heldOf(store, 'SDP', 'SDP-1')).version).toBe(3);
    expect(await wholeHistory(store, 'SDP', 'SDP-1')).toHaveLength(3);
    await expectWordsToBeRight(store, 'SDP');
  });
});

describe('a new owner', () => {
  let other: Instance;
  beforeEach(async () => {
    other = openInstance(azurite.connectionString);
    await other.register.read(joanne, 'personal');
  });
  const seenBy = async (person: typeof joanne): Promise<string[]> =>
    (await other.register.read(person, 'personal')).outstanding.map(({ ref }) => ref);

  it('on another board sees the item at their next question, in every copy of the program', async () => {
    expect(await seenBy(joanne)).toEqual([]);
    await makeChange(store, held, { ...held.item, owners: ['joanne waller'] });
    expect(await seenBy(joanne)).toEqual(['HC-1']);
  });

  it('on no board sees it too', async () => {
    const nobodys = aPerson({ name: 'Alfie Keane', email: 'alfie@x.example', boards: [] });
    await store.importer.apply(aBatch({ boards, people: [nobodys] }), 'test');
    expect(await seenBy(nobodys)).toEqual([]);
    await makeChange(store, held, { ...held.item, owners: ['Alfie Keane'] });
    expect(await seenBy(nobodys)).toEqual(['HC-1']);
  });

  it('sees it also where an earlier try died after the directory and before the boards', async () => {
    await store.directory.widen(new Map([['Joanne Waller', ['SDP']]]));
    expect(await seenBy(joanne)).toEqual([]);
    await makeChange(store, held, { ...held.item, owners: ['Joanne Waller'] });
    expect(await seenBy(joanne)).toEqual(['HC-1']);
  });

  it('of each of twelve items at once: all go in', async () => {
    const items = Array.from({ length: 12 }, (_, n) => anItem({ ref: `OW-${n}` }));
    await store.importer.apply(aBatch({ boards, items }), 'test');
    await Promise.all(
      items.map(async ({ ref }, n) => {
        const one = await heldOf(store, 'SDP', ref);
        await makeChange(store, one, { ...one.item, owners: [`Owner ${n}`] });
      }),
    );
    const { reach } = await store.directory.load();
    expect([...reach.keys()].filter((name) => name.startsWith('owner')).length).toBe(12);
    await expectWordsToBeRight(store, 'SDP');
  });
});

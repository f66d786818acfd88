import { beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/register/visibility.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { startAzurite } from '../azurite.ts';
import { heldOf, makeChange } from './changing.ts';
import { aBatch, aBoard, anItem, aPerson, type Instance, openInstance } from './rig.ts';

let azurite: RunningServer;
let store: Instance;
const boards = ['SDP', 'SSC'].map(aBoard);
const chief = aPerson({
  ...{
    name: 'S Helps',
    email: 's.helps@fire.example',
    posts: ['Chief Fire Officer'],
    deputy: 'k carruthers',
  },
});
const deputy = aPerson({ name: 'K Carruthers', email: 'k.carruthers@fire.example', boards: [] });
const items = [
  anItem({ ref: 'FI-1', owners: ['S Helps'] }),
  anItem({ ref: 'FI-2', owners: ['Chief Fire Officer'], board: 'SSC', status: 'complete' }),
  anItem({ ref: 'FI-3', owners: ['Chief Fire Officer'], visibility: 'exempt' }),
  anItem({ ref: 'FI-4', owners: ['Somebody Else'] }),
];

beforeEach(async () => {
  azurite = await startAzurite();
  store = openInstance(azurite.connectionString);
  await store.importer.apply(aBatch({ boards, people: [chief, deputy], items }), 'test');
  return () => azurite.close();
});

async function seenBy(person: typeof deputy, scope: Scope = 'personal'): Promise<string[]> {
  const view = await store.register.read(person, scope);
  return [...view.outstanding, ...(await view.closed())].map(({ ref }) => ref).sort();
}

describe('a deputy', () => {
  it('sees on any board what those own whom they stand in for, by name and by post', async () => {
    expect(await seenBy(deputy)).toEqual(['FI-1', 'FI-2']);
    expect(await seenBy(deputy, 'shared')).toEqual(['FI-1', 'FI-2']);
    const view = await store.register.read(deputy, 'personal');
    expect(view.viewer.standsFor).toEqual(['S Helps', 'Chief Fire Officer']);
    expect((await view.find('fi-2'))?.item.ref).toBe('FI-2');
    expect(await view.find('FI-3')).toBeUndefined();
  });

  it('sees what is exempt only where they are cleared themselves and nobody reads along', async () => {
    const cleared = { ...deputy, cleared: true };
    await store.importer.apply(aBatch({ boards, people: [cleared] }), 'test');
    expect(await seenBy(cleared)).toEqual(['FI-1', 'FI-2', 'FI-3']);
    expect(await seenBy(cleared, 'shared')).toEqual(['FI-1', 'FI-2']);
  });

  it('sees at once what comes to those whom they stand in for, and nothing once they do not', async () => {
    const other = openInstance(azurite.connectionString);
    const held = await heldOf(other, 'SDP', 'FI-4');
    await makeChange(other, held, { ...held.item, owners: ['s helps'] });
    expect(await seenBy(deputy)).toEqual(['FI-1', 'FI-2', 'FI-4']);
    await other.importer.apply(aBatch({ boards, people: [{ ...chief, deputy: undefined }] }), 'test');
    expect(await seenBy(deputy)).toEqual([]);
  });

  it('does not lend what they see to those whom they stand in for, nor to a deputy of their own', async () => {
    const third = aPerson({ name: 'A Third', email: 'a@fire.example', boards: [] });
    await store.importer.apply(aBatch({ boards, people: [{ ...deputy, deputy: 'A Third' }, third] }), 'test');
    expect(await seenBy(third)).toEqual([]);
    const view = await store.register.read(chief, 'personal');
    expect(view.viewer).not.toHaveProperty('standsFor');
  });
});

describe('settings of boards, organisations and people', () => {
  it('come back as they went in, and may be missing', async () => {
    const board = { ...aBoard('SDP'), completion: 'committee' as const, leadTimes: [28, 0] };
    const organisations = [{ name: 'Police', aliases: [], lead: 'Chief Constable' }];
    await store.importer.apply(aBatch({ boards: [board], organisations }), 'test');
    const { directory } = await store.directory.load();
    expect(directory.boards).toEqual([board, aBoard('SSC')]);
    expect(directory.organisations).toEqual(organisations);
    expect(directory.people).toEqual([chief, deputy]);
    const again = await store.importer.apply(aBatch({ boards: [board], organisations }), 'test');
    expect(again.boards).toEqual({ added: 0, changed: 0, unchanged: 1 });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import { maySee, type Scope } from '../../src/register/visibility.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { startAzurite } from '../azurite.ts';
import { aBatch, aBoard, anItem, aPerson, type Instance, openInstance } from './rig.ts';

vi.setConfig({ testTimeout: 40_000 });

let azurite: RunningServer;
let store: Instance;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

const BOARDS = ['SDP', 'SSC', 'ASB'];
const boards = BOARDS.map(aBoard);
const OWNERS = ['Dave Ashton', 'Chief Inspector', 'Joanne Waller'];

/** An item for each combination of board, owner, visibility and being closed. */
const everyItem: Item[] = BOARDS.flatMap((board) =>
  OWNERS.flatMap((owner) =>
    (['open', 'exempt'] as const).flatMap((visibility) =>
      (['in progress', 'complete'] as const).map((status) => {
        const ref = [board, owner, visibility, status].join('-');
        return anItem({ ref, board, owners: [owner], visibility, status, source: `${ref} review` });
      }),
    ),
  ),
);

describe('what a person sees', () => {
  const people = [true, false].flatMap((cleared) =>
    [[], ['SDP'], ['SDP', 'SSC']].map((on) => ({
      cleared,
      on,
      email: `${cleared}.${on.join('.')}@x.example`,
    })),
  );
  const cases = people.flatMap((person) =>
    (['personal', 'shared'] as Scope[]).map((scope) => ({ ...person, scope })),
  );

  beforeAll(async () => {
    store = openInstance(azurite.connectionString);
    // Dave Ashton is a Chief Inspector; the persons are he with another clearance and other boards each.
    const persons = people.map(({ cleared, on, email }) =>
      aPerson({ email, cleared, boards: on, posts: ['Chief Inspector'] }),
    );
    const { problems } = await store.importer.apply(
      aBatch({ boards, people: persons, items: everyItem }),
      'test',
    );
    expect(problems).toEqual([]);
  });

  it.each(cases)(
    'is decided by one rule: cleared $cleared, boards $on, $scope chat',
    async ({ email, cleared, on, scope }) => {
      const person = aPerson({ email, cleared, boards: on, posts: ['Chief Inspector'] });
      const view = await store.register.read(person, scope);
      const visible = everyItem.filter((item) => maySee({ person, scope }, item));
      const refs = (items: Item[]) => items.map(({ ref }) => ref).sort();

      expect(refs(view.outstanding)).toEqual(refs(visible.filter(({ status }) => status !== 'complete')));
      expect(refs(await view.closed())).toEqual(refs(visible.filter(({ status }) => status === 'complete')));

      for (const item of everyItem) {
        const found = await view.find(item.ref.toLowerCase());
        expect(found?.item.ref).toBe(visible.includes(item) ? item.ref : undefined);
      }

      // A source names one item here, so what is known of sources is what is known of items.
      const known = view.words.filter(({ field }) => field === 'source').map(({ name }) => name);
      for (const item of everyItem) {
        const may = visible.includes(item) && (on.includes(item.board) || item.status !== 'complete');
        expect({ source: item.source, known: known.includes(item.source) }).toEqual({
          source: item.source,
          known: may,
        });
      }
      const shapes = view.words.filter(({ field }) => field === 'ref').map(({ name }) => name);
      expect(shapes.some((shape) => shape.includes('EXEMPT'))).toBe(cleared && scope === 'personal');
    },
  );

  it('is the same to the byte whether an exempt item is there or not, for those who may not see it', async () => {
    const person = aPerson({ email: people[4]?.email ?? '', boards: ['SDP'], posts: ['Chief Inspector'] });
    const before = await store.register.read(person, 'personal');
    const hidden = anItem({
      ref: 'PARTB-1',
      board: 'SDP',
      visibility: 'exempt',
      owners: ['Dave Ashton'],
      source: 'Secret',
    });
    await store.importer.apply(aBatch({ boards, items: [hidden] }), 'test');
    const after = await store.register.read(person, 'personal');
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
    expect(await after.find('PARTB-1')).toBe(await after.find('PARTB-2'));
  });

  it('is nothing for somebody whom the directory does not have, not even what bears their name', async () => {
    const view = await store.register.read(
      aPerson({ email: 'stranger@x.example', cleared: true, boards: BOARDS }),
      'personal',
    );
    expect(view.outstanding).toEqual([]);
    expect(await view.closed()).toEqual([]);
    expect(view.words).toEqual([]);
    expect(await view.find('SDP-Dave Ashton-open-complete')).toBeUndefined();
    expect(view.viewer.person.cleared).toBe(false);
  });
});

describe('a directory that changes', () => {
  let first: Instance;
  let second: Instance;
  const dave = aPerson({ cleared: true });
  const items = [
    anItem(),
    anItem({ ref: 'HC-2', visibility: 'exempt' }),
    anItem({ ref: 'AS-1', board: 'ASB' }),
  ];

  beforeEach(async () => {
    azurite = await renewed(azurite);
    first = openInstance(azurite.connectionString);
    second = openInstance(azurite.connectionString);
    await second.importer.apply(aBatch({ boards, people: [dave], items }), 'test');
    await first.register.read(dave, 'personal');
  });

  const refsOf = async (): Promise<string[]> =>
    (await first.register.read(dave, 'personal')).outstanding.map(({ ref }) => ref).sort();

  it('costs one request a board and none for itself while it stays as it is', async () => {
    first.requests.length = 0;
    expect(await refsOf()).toEqual(['HC-1', 'HC-2']);
    expect(first.requests).toEqual(['GET register']);
  });

  it('takes clearance away at once, in every instance', async () => {
    await second.importer.apply(aBatch({ boards, people: [{ ...dave, cleared: false }] }), 'test');
    expect(await refsOf()).toEqual(['HC-1']);
  });

  it('gives a board, and takes the last one away, at once', async () => {
    await second.importer.apply(aBatch({ boards, people: [{ ...dave, boards: ['SDP', 'ASB'] }] }), 'test');
    expect(await refsOf()).toEqual(['AS-1', 'HC-1', 'HC-2']);
    await second.importer.apply(aBatch({ boards, people: [{ ...dave, boards: [] }] }), 'test');
    expect(await refsOf()).toEqual([]);
    await second.importer.apply(aBatch({ boards, people: [dave] }), 'test');
    expect(await refsOf()).toEqual(['HC-1', 'HC-2']);
  });

  it('shows a new owner their item on another board at once, by name and by post', async () => {
    await second.importer.apply(
      aBatch({ boards, items: [anItem({ ref: 'AS-1', board: 'ASB', owners: ['dave ashton'] })] }),
      'test',
    );
    expect(await refsOf()).toEqual(['AS-1', 'HC-1', 'HC-2']);
    await second.importer.apply(
      aBatch({ boards, items: [anItem({ ref: 'AS-1', board: 'ASB', owners: ['Chief Constable'] })] }),
      'test',
    );
    expect(await refsOf()).toEqual(['HC-1', 'HC-2']);
    await second.importer.apply(
      aBatch({ boards, people: [{ ...dave, posts: ['Chief Constable'] }] }),
      'test',
    );
    expect(await refsOf()).toEqual(['AS-1', 'HC-1', 'HC-2']);
  });

  it('keeps areas in the order of the file', async () => {
    const areas = ['Zebra crossings', 'Arson', 'Hate crime'].map((area) => ({
      ...{ strategy: 'Plan', period: '2018', priority: 'One', area, kind: 'focus' as const },
      ...{ lead: '', goals: [], aliases: [] },
    }));
    await second.importer.apply(aBatch({ areas }), 'test');
    expect((await first.register.read(dave, 'personal')).directory.areas).toEqual(areas);
  });
});

describe('an account', () => {
  it('is linked once, for every instance, and can be linked anew', async () => {
    azurite = await renewed(azurite);
    const first = openInstance(azurite.connectionString);
    const second = openInstance(azurite.connectionString);
    const [dave, joanne] = [aPerson(), aPerson({ name: 'Joanne Waller', email: 'Joanne@council.example' })];
    await first.importer.apply(aBatch({ people: [dave, joanne] }), 'test');

    expect(await first.register.personFor('ID-1')).toBeUndefined();
    await Promise.all(
      [first, second].map(({ register }) => register.linkAccount('ID-1', dave.email.toUpperCase())),
    );
    expect((await first.register.personFor('id-1'))?.name).toBe('Dave Ashton');
    expect((await second.register.personFor('ID-1'))?.name).toBe('Dave Ashton');
    await second.register.linkAccount('ID-1', 'joanne@COUNCIL.example');
    expect((await second.register.personFor('ID-1'))?.name).toBe('Joanne Waller');
    expect((await first.register.personByEmail('joanne@council.example'))?.name).toBe('Joanne Waller');
    expect(await first.register.personByEmail('nobody@council.example')).toBeUndefined();
  });
});

/** An empty store in place of one that has served. */
async function renewed(before: RunningServer): Promise<RunningServer> {
  await before.close();
  return startAzurite();
}

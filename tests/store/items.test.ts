import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Change, changedFields } from '../../src/register/change.ts';
import type { Item, StoredItem } from '../../src/register/item.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { recount } from '../../src/store/words.ts';
import { startAzurite } from '../azurite.ts';
import { anItem, type Instance, openInstance } from './rig.ts';

vi.setConfig({ testTimeout: 40_000 });

let azurite: RunningServer;
let store: Instance;
let boards = 0;
const newBoard = (): string => `BOARD-${++boards}`;

beforeAll(async () => {
  azurite = await startAzurite();
  store = openInstance(azurite.connectionString);
});
afterAll(() => azurite.close());

const change = (before: StoredItem | undefined, after: Item, commandId = 'c'): Change => ({
  ref: after.ref,
  version: (before?.version ?? 0) + 1,
  at: '2017-11-04T12:00:00.000Z',
  by: 'Joanne Waller',
  commandId,
  fields: changedFields(before?.item, after),
});

/** Reads, changes and writes one item; the item as it then is. */
async function put(after: Item, commandId?: string): Promise<StoredItem> {
  const before = await store.items.readOne(after.board, after.ref);
  const { index } = await store.items.readOutstanding(after.board);
  const written = await store.items.write(
    after.board,
    [{ before, after, change: change(before, after, commandId) }],
    index,
  );
  expect(written).toBe('written');
  const stored = await store.items.readOne(after.board, after.ref);
  if (!stored) throw new Error(`${after.ref} is not there`);
  return stored;
}

async function expectWordsToBeRight(board: string): Promise<void> {
  const { index, items } = await store.items.readOutstanding(board);
  const all = [...items, ...(await store.items.readClosed(board))];
  expect(index.words).toEqual(
    recount(
      [],
      all.map(({ item }) => ({ after: item })),
    ),
  );
}

const awkward: [string, Partial<Item>][] = [
  ['quotes', { title: `"Don't" said 'they' -- ''; drop` }],
  ['emoji and other scripts', { title: '🚓 Přeshraniční 警察', owners: ['Zoë 🙂', 'Ō'] }],
  ['8,000 characters', { detail: 'é🙂/'.repeat(2_000) }],
  ['text longer than one property takes', { detail: 'x'.repeat(70_000), progress: '🙂'.repeat(40_000) }],
  ['a ref with slashes and signs', { ref: 'HC/2017#3?%41~=\\', title: 'Awkward' }],
  ['a board code with slashes', { board: "S&D/'P'" }],
  [
    'every field',
    {
      agreed: '2017-10-31' as never,
      rank: 3,
      area: 'Hate crime',
      owners: ['A;B', 'C'],
      organisations: ['D'],
    },
  ],
  ['line breaks and tabs', { progress: 'one\r\ntwo\n\tthree' }],
];

describe('an item', () => {
  it.each(awkward)('comes back as it went in: %s', async (_, fields) => {
    const item = anItem({ board: newBoard(), ...fields });
    expect((await put(item)).item).toEqual(item);
    const { items } = await store.items.readOutstanding(item.board);
    expect(items.map(({ item: read }) => read)).toEqual([item]);
  });

  it('loses a field that is emptied', async () => {
    const board = newBoard();
    await put(anItem({ board, rank: 2, detail: 'x'.repeat(70_000) }));
    const after = anItem({ board, detail: 'short' });
    expect((await put(after)).item).toEqual(after);
  });

  it('is found whatever the case of its ref', async () => {
    const board = newBoard();
    await put(anItem({ board, ref: 'Hc-1' }));
    expect((await store.items.readOne(board, 'hC-1'))?.item.ref).toBe('Hc-1');
  });

  it('moves between outstanding and closed, and its history has one row a version', async () => {
    const board = newBoard();
    const statuses = [
      'not started',
      'complete',
      'in progress',
      'no longer applicable',
      'complete',
      'at risk',
    ] as const;
    for (const [n, status] of statuses.entries()) {
      const stored = await put(anItem({ board, status }), `command ${n}`);
      expect(stored.version).toBe(n + 1);
      const open = (await store.items.readOutstanding(board)).items.length;
      const closed = (await store.items.readClosed(board)).length;
      const isClosed = status === 'complete' || status === 'no longer applicable';
      expect({ open, closed }).toEqual({ open: isClosed ? 0 : 1, closed: isClosed ? 1 : 0 });
      await expectWordsToBeRight(board);
    }
    const history = await store.items.readHistory(board, 'HC-1');
    expect(history.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(history[1]?.fields).toEqual([{ field: 'status', before: 'not started', after: 'complete' }]);
    expect(history[1]?.commandId).toBe('command 1');
  });
});

describe('a board with 900 outstanding items', () => {
  it('is read by one request, however many closed items and history rows there are', async () => {
    const board = newBoard();
    const items = Array.from({ length: 3_900 }, (_, n) =>
      anItem({ board, ref: `HC-${n}`, status: n < 900 ? 'in progress' : 'complete' }),
    );
    const changes = items.map((after) => ({ after, change: change(undefined, after) }));
    const { index } = await store.items.readOutstanding(board);
    expect(await store.items.write(board, changes, index)).toBe('written');

    store.requests.length = 0;
    const read = await store.items.readOutstanding(board);
    expect(store.requests).toEqual(['GET register']);
    expect(read.items).toHaveLength(900);
    expect(await store.items.readClosed(board)).toHaveLength(3_000);
    await expectWordsToBeRight(board);
  });
});

describe('two writers', () => {
  it.each([
    ['a change', { title: 'Mine' }],
    ['closing', { status: 'complete' as const }],
  ])('cannot both win with %s: the stale one is told of the conflict', async (_, mine) => {
    const board = newBoard();
    const before = await put(anItem({ board }));
    const { index } = await store.items.readOutstanding(board);
    await put(anItem({ board, title: 'Theirs' }), 'theirs');
    const after = anItem({ board, ...mine });
    const written = await store.items.write(
      board,
      [{ before, after, change: change(before, after, 'mine') }],
      index,
    );
    expect(written).toBe('conflict');
    expect((await store.items.readOne(board, 'HC-1'))?.item.title).toBe('Theirs');
    expect(await store.items.readHistory(board, 'HC-1')).toHaveLength(2);
  });

  it.each([['in progress' as const], ['complete' as const]])(
    'of twenty that set an item to %s at once, one wins',
    async (status) => {
      const board = newBoard();
      const before = await put(anItem({ board }));
      const { index } = await store.items.readOutstanding(board);
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, n) => {
          const after = anItem({ board, status, title: `by ${n}` });
          return store.items.write(board, [{ before, after, change: change(before, after, `c${n}`) }], index);
        }),
      );
      expect(results.filter((result) => result === 'written')).toHaveLength(1);
      const now = await store.items.readOne(board, 'HC-1');
      expect(now?.version).toBe(2);
      expect(now?.item.title).toBe(`by ${results.indexOf('written')}`);
      expect(await store.items.readHistory(board, 'HC-1')).toHaveLength(2);
      await expectWordsToBeRight(board);
    },
  );

  it('of twenty that create an item at once, one wins', async () => {
    const board = newBoard();
    const { index } = await store.items.readOutstanding(board);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => {
        const after = anItem({ board, title: `by ${n}` });
        return store.items.write(board, [{ after, change: change(undefined, after, `c${n}`) }], index);
      }),
    );
    expect(results.filter((result) => result === 'written')).toHaveLength(1);
    expect((await store.items.readOutstanding(board)).items).toHaveLength(1);
    await expectWordsToBeRight(board);
  });

  it('of twenty that change the words of twenty items, all win in the end and the index is right', async () => {
    const board = newBoard();
    for (let n = 0; n < 20; n++) await put(anItem({ board, ref: `HC-${n}` }));
    await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        for (let written = 'conflict'; written === 'conflict'; ) {
          const { index } = await store.items.readOutstanding(board);
          const before = await store.items.readOne(board, `HC-${n}`);
          const after = anItem({
            board,
            ref: `HC-${n}`,
            owners: [`Owner ${n}`],
            visibility: n % 2 ? 'open' : 'exempt',
          });
          written = await store.items.write(
            board,
            [{ before, after, change: change(before, after, `w${n}`) }],
            index,
          );
        }
      }),
    );
    await expectWordsToBeRight(board);
  });

  it('a command repeated after its reply was lost has one effect and counts as written', async () => {
    const board = newBoard();
    const before = await put(anItem({ board }));
    const { index } = await store.items.readOutstanding(board);
    const after = anItem({ board, owners: ['Dave Ashton'], status: 'complete' });
    const again = () =>
      store.items.write(board, [{ before, after, change: change(before, after, 'once') }], index);
    expect([await again(), await again()]).toEqual(['written', 'written']);
    expect(await store.items.readHistory(board, 'HC-1')).toHaveLength(2);
    await expectWordsToBeRight(board);
  });
});

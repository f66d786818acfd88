import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import type { Pointer } from '../../src/sweep/ports.ts';
import { startAzurite } from '../azurite.ts';
import { aPointer, type Books, day, openBooks } from './books.ts';
import { type Fate, lossyWay } from './lossy.ts';

let azurite: RunningServer;
let books: Books;
/** Each test begins with an empty store. */
beforeEach(async () => {
  azurite = await startAzurite();
  books = openBooks(azurite.connectionString);
});
afterEach(() => azurite.close());

const TODAY = day('2017-11-06');
const NEXT = day('2017-11-13');
const numbered = (count: number, pointer: Partial<Pointer> = {}): Pointer[] =>
  Array.from({ length: count }, (_, n) => aPointer({ ref: `HC-${n}`, ...pointer }));

describe('a pointer', () => {
  it.each<[string, Partial<Pointer>]>([
    ['an ordinary item', {}],
    ['a ref that keys forbid', { ref: 'HC/2017#3?%41~=\\', board: "S&D/'P'" }],
    ['a person who asked', { askedBy: 'dave.ashton@police.example' }],
    [
      'names longer than a key',
      { ref: 'é'.repeat(300), board: '警'.repeat(300), askedBy: `${'x'.repeat(300)}@y` },
    ],
  ])('comes back as it went in: %s', async (_, fields) => {
    const pointer = aPointer(fields);
    await books.work.point([pointer]);
    expect(await books.work.pointers(TODAY)).toEqual([pointer]);
  });

  it('is found from the day it wakes on', async () => {
    await books.work.point([aPointer({ ref: 'A', wakes: day('2017-11-05') }), aPointer({ ref: 'B' })]);
    const found = async (upTo: string) => (await books.work.pointers(day(upTo))).map(({ ref }) => ref);
    expect(await found('2017-11-04')).toEqual([]);
    expect(await found('2017-11-05')).toEqual(['A']);
    expect(await found('2017-11-06')).toEqual(['A', 'B']);
    expect(await found('2018-01-01')).toEqual(['A', 'B']);
  });

  it('that is there already keeps its since, whatever else is written beside it', async () => {
    await books.work.point(numbered(150));
    const later = numbered(300, { since: TODAY });
    await books.work.point(later);
    const found = await books.work.pointers(TODAY);
    expect(found).toHaveLength(300);
    const number = ({ ref }: Pointer): number => Number(ref.slice(3));
    for (const pointer of found)
      expect(pointer.since).toBe(number(pointer) < 150 ? day('2017-10-31') : TODAY);
  });

  it('of an item whose ref is written in other letters is the same', async () => {
    await books.work.point([aPointer({ ref: 'hc-1' }), aPointer({ ref: 'HC-1' })]);
    await books.work.point([aPointer({ ref: 'Hc-1' })]);
    expect(await books.work.pointers(TODAY)).toHaveLength(1);
  });

  it('is written once by many copies at the same moment', async () => {
    const copies = Array.from({ length: 5 }, () => openBooks(azurite.connectionString));
    await Promise.all(copies.map(({ work }, n) => work.point(numbered(120 + n))));
    expect(await books.work.pointers(TODAY)).toHaveLength(124);
  });
});

describe('requests', () => {
  it('for 1,000 new pointers are ten, and three for each hundred that are there already', async () => {
    await books.work.point(numbered(1_000));
    expect(books.asked()).toEqual(Array(10).fill('POST $batch'));
    await books.work.point(numbered(1_000));
    expect(books.asked()).toHaveLength(30);
  });

  it('for what is due are one a thousand rows found, however many wake later', async () => {
    await books.work.point([...numbered(300), ...numbered(3_000, { wakes: day('2018-11-06') })]);
    books.asked();
    expect(await books.work.pointers(TODAY)).toHaveLength(300);
    expect(books.asked()).toEqual(['GET reminders']);
  });

  it('for a move are one each and one for each hundred', async () => {
    await books.work.point(numbered(300));
    const due = await books.work.pointers(TODAY);
    books.asked();
    await books.work.move(due.map((from) => ({ from, to: { ...from, wakes: NEXT, since: TODAY } })));
    expect(books.asked()).toHaveLength(303);
    expect(await books.work.pointers(TODAY)).toEqual([]);
    expect(await books.work.pointers(NEXT)).toHaveLength(300);
  });
});

describe('a move', () => {
  const moveAll = async (): Promise<{ from: Pointer; to: Pointer | undefined }[]> =>
    (await books.work.pointers(TODAY)).map((from) => ({ from, to: { ...from, wakes: NEXT, since: TODAY } }));

  it('by two copies at once ends as by one', async () => {
    await books.work.point(numbered(50));
    const other = openBooks(azurite.connectionString);
    const moves = await moveAll();
    await Promise.all([books.work.move(moves), other.work.move(moves)]);
    const found = await books.work.pointers(NEXT);
    expect(found).toHaveLength(50);
    expect(found.every(({ wakes, since }) => wakes === NEXT && since === TODAY)).toBe(true);
  });

  it('of one pointer to the place of another leaves what was wanted there', async () => {
    await books.work.point([aPointer(), aPointer({ wakes: NEXT })]);
    const copies = (await books.work.pointers(NEXT)).map((pointer) => ({ ...pointer }));
    await books.work.move(copies.map((from) => ({ from, to: { ...from, wakes: NEXT } })));
    expect(await books.work.pointers(NEXT)).toEqual([aPointer({ wakes: NEXT })]);
  });

  it('to the same day only says what has been told', async () => {
    await books.work.point([aPointer()]);
    const [from = aPointer()] = await books.work.pointers(TODAY);
    await books.work.move([{ from, to: { ...from, since: TODAY } }]);
    expect(await books.work.pointers(TODAY)).toEqual([aPointer({ since: TODAY })]);
  });

  it('leaves a pointer that was written again since it was read', async () => {
    await books.work.point([aPointer()]);
    const [from = aPointer()] = await books.work.pointers(TODAY);
    await openBooks(azurite.connectionString).work.point([aPointer()]);
    await books.work.move([{ from, to: undefined }]);
    expect(await books.work.pointers(TODAY)).toEqual([aPointer()]);
  });

  it('cut off at any request leaves either pointer or both, never none', async () => {
    await books.work.point(numbered(6));
    for (let passing = 0; passing < 9; passing++) {
      let dying = false;
      let made = 0;
      // The last request that gets through has its reply lost: the process dies right after it.
      const way = await lossyWay(azurite.connectionString, (): Fate => {
        if (dying) made += 1;
        if (made === 0 || made < passing) return 'passed';
        return made === passing ? 'reply lost' : 'not sent';
      });
      const { work } = openBooks(way.connectionString);
      const moves = (await work.pointers(day('2199-01-01'))).map((from) => ({
        from,
        to: { ...from, wakes: from.wakes === TODAY ? NEXT : TODAY },
      }));
      dying = true;
      await work.move(moves).catch(() => {});
      dying = false;
      await way.close();
      const left = await books.work.pointers(day('2199-01-01'));
      expect(new Set(left.map(({ ref }) => ref)).size).toBe(6);
    }
  });

  it('with the first reply to every request lost ends as it should', async () => {
    const way = await lossyWay(azurite.connectionString, (_, isRepeat) =>
      isRepeat ? 'passed' : 'reply lost',
    );
    const { work } = openBooks(way.connectionString);
    await work.point(numbered(120));
    const moves = (await work.pointers(TODAY)).map((from) => ({ from, to: { ...from, wakes: NEXT } }));
    await work.move(moves);
    expect(await work.pointers(TODAY)).toEqual([]);
    expect(await work.pointers(NEXT)).toHaveLength(120);
    await way.close();
  });
});

describe('an unfinished message', () => {
  const unfinished = (n: number) => ({ person: `p${n}@police.example`, day: TODAY, wakes: NEXT });

  it('is found from the day it wakes on until it is finished, begun twice or not', async () => {
    const all = Array.from({ length: 250 }, (_, n) => unfinished(n));
    await books.work.begin(all);
    await books.work.begin(all.slice(0, 10));
    expect(await books.work.unfinished(TODAY)).toEqual([]);
    expect(await books.work.unfinished(NEXT)).toHaveLength(250);
    await books.work.finish(all.slice(0, 5));
    expect(await books.work.unfinished(NEXT)).toHaveLength(245);
    await books.work.finish(all);
    expect(await books.work.unfinished(NEXT)).toEqual([]);
  });

  it('costs a request to begin and one to finish, alone or with 99 others', async () => {
    await books.work.begin([unfinished(1)]);
    await books.work.begin(Array.from({ length: 100 }, (_, n) => unfinished(n)));
    await books.work.finish(Array.from({ length: 100 }, (_, n) => unfinished(n)));
    expect(books.asked()).toEqual(Array(3).fill('POST $batch'));
    expect(await books.work.unfinished(NEXT)).toEqual([]);
  });

  it('is none of the pointers', async () => {
    await books.work.begin([unfinished(1)]);
    expect(await books.work.pointers(NEXT)).toEqual([]);
  });
});

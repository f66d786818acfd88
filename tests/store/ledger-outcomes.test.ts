import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/register/day.ts';
import { noWishes, type Reason } from '../../src/remind/reason.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import type { Claim } from '../../src/sweep/ports.ts';
import { startAzurite } from '../azurite.ts';
import { aReason, type Books, day, openBooks } from './books.ts';
import { lossyWay } from './lossy.ts';

let azurite: RunningServer;
let books: Books;
let people = 0;
const newPerson = (): string => `person.${++people}@police.example`;

beforeAll(async () => {
  azurite = await startAzurite();
  books = openBooks(azurite.connectionString);
});
afterAll(() => azurite.close());

const TODAY = day('2017-11-06');
const TOMORROW = day('2017-11-07');
const AT = '2017-11-06T09:00:00.000Z';
const many = (count: number): Reason[] =>
  Array.from({ length: count }, (_, n) => aReason({ ref: `HC-${n}` }));

async function claimed(person: string, reasons = [aReason()], on = TODAY, by = books): Promise<Claim> {
  const claim = await by.ledger.claim(person, on, reasons, AT);
  if (claim === 'taken') throw new Error('was taken');
  return claim;
}

describe('troubles', () => {
  it('are the messages of the days asked for that failed or of which nothing is known', async () => {
    const from = day('2017-12-04');
    const marks = [
      ['failed', 'blocked'],
      ['not known', undefined],
      ['sent', undefined],
      ['nothing left', undefined],
      ['carried over', undefined],
    ] as const;
    const persons = marks.map(() => newPerson());
    for (const [n, [outcome, because]] of marks.entries())
      for (const on of [from, addDays(from, 1), addDays(from, 2)])
        await books.ledger.mark(await claimed(persons[n] ?? '', [], on), outcome, because);
    const found = await books.ledger.troubles(from, addDays(from, 1));
    expect(found.map(({ person, day: on, outcome, because }) => [person, on, outcome, because])).toEqual([
      [persons[0], from, 'failed', 'blocked'],
      [persons[1], from, 'not known', undefined],
      [persons[0], addDays(from, 1), 'failed', 'blocked'],
      [persons[1], addDays(from, 1), 'not known', undefined],
    ]);
  });

  it('stay what they were when their content was carried over, and go when it was sent after all', async () => {
    const on = day('2017-12-11');
    const [carried, mended] = [newPerson(), newPerson()];
    for (const [person, end] of [
      [carried, 'carried over'],
      [mended, 'sent'],
    ] as const) {
      await books.ledger.mark(await claimed(person, [], on), 'not known', 'the connection broke');
      const { claim } = await books.ledger.personDay(person, on);
      expect(claim && (await books.ledger.mark(claim, end))).toBe('marked');
    }
    const found = await books.ledger.troubles(on, on);
    expect(found).toMatchObject([{ person: carried, outcome: 'not known', because: 'the connection broke' }]);
  });
});

describe('wishes', () => {
  const wishes = {
    pausedUntil: TOMORROW,
    weeklyOn: 0,
    snoozed: [{ board: 'SDP', ref: 'HC-1', until: TODAY }],
  };

  it('are kept beside the days, and one writer of two on the same version gives way', async () => {
    const person = newPerson();
    expect(await books.ledger.wishesOf(person)).toEqual({ wishes: noWishes, etag: undefined });
    const first = [books, openBooks(azurite.connectionString)].map(({ ledger }) =>
      ledger.setWishes(person, wishes, undefined),
    );
    expect((await Promise.all(first)).sort()).toEqual(['conflict', 'written']);
    const { etag } = await books.ledger.wishesOf(person);
    expect(await books.ledger.setWishes(person, noWishes, etag)).toBe('written');
    expect(await books.ledger.setWishes(person, wishes, etag)).toBe('conflict');
    expect((await books.ledger.wishesOf(person)).wishes).toEqual(noWishes);
  });

  it('come with the message of a day, whatever days and reasons lie around them', async () => {
    const person = newPerson();
    await claimed(person, many(5), addDays(TODAY, -1));
    await claimed(person, []);
    await books.ledger.setWishes(person, wishes, undefined);
    const { claim, wishes: found } = await books.ledger.personDay(person, TODAY);
    expect(claim?.day).toBe(TODAY);
    expect(found).toEqual(wishes);
    expect(await books.ledger.personDay(person, TOMORROW)).toEqual({ claim: undefined, wishes });
  });
});

describe('a lost reply', () => {
  it('is no conflict: a claim, its taking up, its mark and a wish know their own success', async () => {
    // The first reply to whatever writes is lost; the repeat meets the success of the first.
    const way = await lossyWay(azurite.connectionString, (method, isRepeat) =>
      method === 'GET' || isRepeat ? 'passed' : 'reply lost',
    );
    const far = openBooks(way.connectionString);
    for (const size of [0, 1, 98, 130]) {
      const person = newPerson();
      const claim = await claimed(person, many(size), TODAY, far);
      expect(await books.ledger.told(person, many(size))).toHaveLength(size);
      const mine = await far.ledger.takeUp(claim, AT);
      expect(mine).toMatchObject({ attempts: 2 });
      expect(mine && (await far.ledger.mark(mine, 'not known', 'no answer'))).toBe('marked');
      const { claim: stored } = await books.ledger.personDay(person, TODAY);
      expect(stored).toMatchObject({ outcome: 'not known', attempts: 2 });
      expect(await far.ledger.setWishes(person, noWishes, undefined)).toBe('written');
      const { etag } = await far.ledger.wishesOf(person);
      expect(await far.ledger.setWishes(person, noWishes, etag)).toBe('written');
    }
    await way.close();
  });
});

describe('requests', () => {
  it('are one for a day, one for a claim, one for a mark and two where it is a trouble', async () => {
    const person = newPerson();
    for (let n = 1; n <= 30; n++) await claimed(person, [], addDays(TODAY, -n));
    books.asked();
    await books.ledger.personDay(person, TODAY);
    expect(books.asked()).toEqual(['GET reminders']);
    const claim = await claimed(person, many(98));
    expect(books.asked()).toEqual(['POST $batch']);
    const mine = await books.ledger.takeUp(claim, AT);
    expect(books.asked()).toHaveLength(1);
    if (mine) await books.ledger.mark(mine, 'failed', 'blocked');
    expect(books.asked()).toHaveLength(2);
    await books.ledger.mark(await claimed(newPerson()), 'sent');
    expect(books.asked()).toHaveLength(2);
    await books.ledger.toldOf(person, 'SDP', 'HC-1');
    expect(books.asked()).toHaveLength(1);
    await books.ledger.told(person, many(7));
    expect(books.asked()).toHaveLength(7);
  });
});

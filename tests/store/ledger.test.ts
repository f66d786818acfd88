import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/register/day.ts';
import { type Reason, reasonKey } from '../../src/remind/reason.ts';
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

describe('a claim', () => {
  it.each([
    ['no reason', []],
    ['one', [aReason()]],
    ['98', many(98)],
    ['99', many(99)],
    ['250', many(250)],
    ['500 with long names', many(500).map((one) => ({ ...one, ref: `${one.ref} ${'é/'.repeat(40)}` }))],
    ['the same one twice', [aReason(), aReason({ ref: 'hc-1' })]],
  ])('of a message with %s comes back as it was made', async (_, reasons) => {
    const person = newPerson();
    const claim = await claimed(person, reasons);
    expect(claim).toMatchObject({ person, day: TODAY, reasons, outcome: 'claimed', at: AT, attempts: 1 });
    expect((await books.ledger.personDay(person, TODAY)).claim).toEqual(claim);
    expect(await books.ledger.told(person, reasons)).toEqual(reasons);
  });

  it('is made by one of twenty copies that try at once, and all see whose reasons count', async () => {
    const copies = Array.from({ length: 5 }, () => openBooks(azurite.connectionString));
    for (const size of [3, 150]) {
      const person = newPerson();
      const tries = Array.from({ length: 20 }, (_, n) =>
        copies[n % 5]?.ledger.claim(person, TODAY, many(size), AT),
      );
      const won = (await Promise.all(tries)).filter((claim) => claim !== 'taken');
      expect(won).toHaveLength(1);
      expect((await books.ledger.personDay(person, TODAY)).claim).toEqual(won[0]);
    }
  });

  it.each([2, 120])('that repeats a reason of another day is refused, of %i reasons', async (size) => {
    const person = newPerson();
    const [first = aReason(), ...others] = many(size);
    await claimed(person, [first]);
    expect(await books.ledger.claim(person, TOMORROW, [...others, first], AT)).toBe('taken');
    expect(await books.ledger.told(person, [...others, first])).toEqual([first]);
    expect((await books.ledger.personDay(person, TOMORROW)).claim).toBeUndefined();
    await claimed(person, others, TOMORROW);
  });

  it('of a day leaves other people and days free', async () => {
    const [one, two] = [newPerson(), newPerson()];
    await claimed(one);
    await claimed(two);
    await claimed(one, [aReason({ step: 1 })], TOMORROW);
    await claimed(one, [], addDays(TODAY, -1));
  });

  it('with more than one message can hold is a fault that says what to do', async () => {
    const tooMany = many(5_000);
    await expect(books.ledger.claim(newPerson(), TODAY, tooMany, AT)).rejects.toThrow(/1,000 items a day/);
  });
});

describe('a reason', () => {
  it('is told under its own key and no other', async () => {
    const reasons = fc.array(
      fc.record({
        board: fc.constantFrom('S', 'S~D', 'S/D'),
        ref: fc.constantFrom('1', '1~2', '2', 'a', 'A'),
        kind: fc.constantFrom('before' as const, 'due' as const),
        day: fc.constantFrom(TODAY, TOMORROW),
        about: fc.constantFrom(TODAY, TOMORROW),
        step: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 20 },
    );
    const keyOf = (reason: Reason): string => JSON.stringify(reasonKey(reason));
    await fc.assert(
      fc.asyncProperty(reasons, reasons, async (said, others) => {
        const person = newPerson();
        await claimed(person, said);
        const known = new Set(said.map(keyOf));
        const expected = others.filter((other) => known.has(keyOf(other)));
        expect(await books.ledger.told(person, others)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('is listed with its day by item, oldest first', async () => {
    const person = newPerson();
    const [late, soon, other] = [aReason({ kind: 'late', step: 1 }), aReason(), aReason({ ref: 'HC-11' })];
    await claimed(person, [late, other], TOMORROW);
    await claimed(person, [soon]);
    expect(await books.ledger.toldOf(person, 'SDP', 'hc-1')).toEqual([
      { reason: soon, on: TODAY },
      { reason: late, on: TOMORROW },
    ]);
    expect(await books.ledger.toldOf(person, 'SDP', 'HC')).toEqual([]);
    expect(await books.ledger.toldOf(newPerson(), 'SDP', 'HC-1')).toEqual([]);
  });
});

describe('a claim that went stale', () => {
  const LATER = '2017-11-06T09:10:00.000Z';

  it('is taken up by one of ten copies, and its old holder marks nothing any more', async () => {
    const person = newPerson();
    const old = await claimed(person);
    const taken = await Promise.all(
      Array.from({ length: 10 }, () => openBooks(azurite.connectionString).ledger.takeUp(old, LATER)),
    );
    const [mine, ...none] = taken.filter((claim) => claim !== undefined);
    expect(none).toEqual([]);
    if (!mine) throw new Error('nobody took it up');
    expect(mine).toEqual({ ...old, at: LATER, attempts: 2, etag: mine.etag });

    expect(await books.ledger.mark(old, 'failed', 'refused')).toBe('taken over');
    expect(await books.ledger.mark(old, 'sent')).toBe('taken over');
    expect((await books.ledger.personDay(person, TODAY)).claim).toEqual(mine);
    expect(await books.ledger.mark(mine, 'sent')).toBe('marked');
    expect((await books.ledger.personDay(person, TODAY)).claim?.outcome).toBe('sent');
    const troubled = await books.ledger.troubles(TODAY, TODAY);
    expect(troubled.filter((claim) => claim.person === person)).toEqual([]);
  });

  it('gets the rows that its holder did not live to write', async () => {
    const person = newPerson();
    const reasons = many(130);
    let posts = 0;
    // The table is made and the claim gets through; the process ends before the rest.
    const way = await lossyWay(azurite.connectionString, (method) => {
      if (method === 'POST') posts += 1;
      return posts > 2 ? 'not sent' : 'passed';
    });
    const dying = openBooks(way.connectionString);
    await expect(dying.ledger.claim(person, TODAY, reasons, AT)).rejects.toThrow(/cannot be reached/);
    await way.close();

    const { claim } = await books.ledger.personDay(person, TODAY);
    expect(claim?.reasons).toEqual(reasons);
    expect(await books.ledger.told(person, reasons)).toHaveLength(98);
    const mine = claim && (await books.ledger.takeUp(claim, LATER));
    expect(mine?.reasons).toEqual(reasons);
    expect(await books.ledger.told(person, reasons)).toEqual(reasons);
  });

  it('loses the reason of its failure when it is taken up', async () => {
    const person = newPerson();
    await books.ledger.mark(await claimed(person), 'failed', 'blocked');
    const { claim } = await books.ledger.personDay(person, TODAY);
    expect(claim).toMatchObject({ outcome: 'failed', because: 'blocked' });
    const mine = claim && (await books.ledger.takeUp(claim, LATER));
    expect(mine).not.toHaveProperty('because');
    expect((await books.ledger.personDay(person, TODAY)).claim).toEqual(mine);
  });
});

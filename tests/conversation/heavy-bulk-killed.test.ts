import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { startAzurite } from '../azurite.ts';
import { bring, bulkOf, itemsOf, openCopy } from './bulk-world.ts';

let azurite: RunningServer;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

const COUNT = 3;
let sources = 0;

/** A list that waits to be confirmed, of items that nothing else touches. */
async function aList(change: object) {
  const source = `K${++sources}`;
  const { connectionString } = azurite;
  await bring(connectionString, itemsOf(source, COUNT));
  const copy = openCopy(connectionString);
  return { source, copy, id: await copy.show(bulkOf(source, change)) };
}

type Copy = ReturnType<typeof openCopy>;

async function expectOnce({ register }: Copy, source: string): Promise<void> {
  for (const { ref } of itemsOf(source, COUNT)) {
    const history = await register.items.readHistory('SDP', ref);
    expect(history.map(({ version }) => version)).toEqual([1, 2]);
    const made = (await register.items.readChanges('SDP', '1900', '2200')).filter((one) => one.ref === ref);
    expect(made).toHaveLength(2);
  }
}

const CHANGES: [string, object, string[]][] = [
  [
    'reassigning',
    { change: 'reassign', owner: 'Joanne Waller' },
    ['dave.ashton@police.example', 'jo@x.example'],
  ],
  ['more time', { change: 'more time', by: { count: 1, unit: 'month' } }, ['dave.ashton@police.example']],
];

describe('a copy that dies at any request of a change of many items', () => {
  it.each(CHANGES)(
    'leaves it to be finished by a repeat, once each, told in one message: %s',
    async (_, change, people) => {
      let deaths = 0;
      for (let diesAt = 1; ; diesAt++) {
        const { source, copy, id } = await aList(change);
        const first = await copy.make(id, { diesAt });
        // The sweep of another copy comes by before anybody presses again.
        const other = openCopy(azurite.connectionString);
        await other.lots.deliverPending();
        const again = await other.make(id, { reason: 'another reason' });
        expect(again).toMatchObject({ shows: 'words' });
        await expectOnce(other, source);
        await other.lots.deliverPending();
        await other.lots.deliverPending();
        expect(other.messages.map(({ to }) => to).sort()).toEqual(people);
        expect(other.messages.every(({ sentence }) => sentence.includes('3 actions'))).toBe(true);
        if (first) break;
        deaths += 1;
      }
      expect(deaths).toBeGreaterThan(5);
    },
    240_000,
  );

  it('and again, while others press the same button', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CHANGES),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }),
        async ([, change, people], deaths) => {
          const { source, copy, id } = await aList(change);
          const copies = deaths.map(() => openCopy(azurite.connectionString));
          await Promise.all(copies.map((one, n) => one.make(id, { diesAt: deaths[n] ?? 1 })));
          await Promise.all([copy.make(id), openCopy(azurite.connectionString).make(id)]);
          await expectOnce(copy, source);
          const last = openCopy(azurite.connectionString);
          await last.lots.deliverPending();
          await last.lots.deliverPending();
          expect(last.messages.map(({ to }) => to).sort()).toEqual(people);
        },
      ),
      { numRuns: 12 },
    );
  }, 240_000);
});

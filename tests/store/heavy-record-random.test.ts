import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { createSeals } from '../../src/store/record-seals.ts';
import { startAzurite } from '../azurite.ts';
import { aChange } from './changing.ts';
import { idOfLast, make, undo } from './officer.ts';
import { wrongs } from './record.ts';
import { aBatch, aBoard, anItem, type Instance, openInstance } from './rig.ts';

let azurite: RunningServer;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

const BOARDS = ['SDP', 'SSC'];
const REFS = ['HC-1', 'HC-2', 'HC-3'];

const ref = fc.constantFrom(...REFS);
const state = fc.record({
  ref,
  board: fc.constantFrom(...BOARDS),
  title: fc.constantFrom('One', 'Two'),
  status: fc.constantFrom<Item['status']>('in progress', 'complete'),
  visibility: fc.constantFrom<Item['visibility']>('open', 'exempt'),
});
const step = fc.oneof(
  fc.record({
    does: fc.constant('import' as const),
    items: fc.uniqueArray(state, { selector: (s) => s.ref, minLength: 1 }),
  }),
  fc.record({ does: fc.constant('undo' as const) }),
  fc.record({ does: fc.constant('report' as const), ref, progress: fc.string({ maxLength: 5 }) }),
  fc.record({ does: fc.constant('close' as const), ref }),
  fc.record({ does: fc.constant('remove' as const), ref }),
  fc.record({ does: fc.constant('seal' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function change(store: Instance, ref: string, to: Partial<Item> | undefined): Promise<void> {
  for (const board of BOARDS) {
    const held = await store.items.readOne(board, ref);
    if (!held) continue;
    const after = to && { ...held.item, ...to };
    const commandId = `${ref} ${held.version}`;
    expect(await store.changes.write(held, after, aChange(held, after, { commandId }))).toBe('written');
  }
}

async function take(store: Instance, one: Step, days: (n: number) => Promise<void>): Promise<void> {
  switch (one.does) {
    case 'import':
      await make(store, aBatch({ boards: BOARDS.map(aBoard), items: one.items.map(anItem) }));
      return;
    case 'undo':
      if ((await idOfLast(store)) !== '') await undo(store);
      return;
    case 'report':
      return change(store, one.ref, { progress: one.progress });
    case 'close':
      return change(store, one.ref, { status: 'complete' });
    case 'remove':
      return change(store, one.ref, undefined);
    case 'seal':
      return days(1);
  }
}

describe('whatever is done to items, one after the other', () => {
  it('leaves a record that is in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        let now = new Date('2018-03-03T12:00:00Z');
        const store = openInstance(azurite.connectionString, { now: () => now });
        await Promise.all([empty(store.tables.register), empty(store.tables.imports)]);
        const seals = createSeals(store.tables.register, { now: () => now });
        for (const one of steps) {
          await take(store, one, async (n) => {
            for (const board of BOARDS) await seals.seal(board);
            now = new Date(now.getTime() + n * 86_400_000);
          });
        }
        expect(await wrongs(store)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 240_000);
});

async function empty(client: Instance['tables']['register']): Promise<void> {
  for await (const { partitionKey = '', rowKey = '' } of client.listEntities())
    await client.deleteEntity(partitionKey, rowKey);
}

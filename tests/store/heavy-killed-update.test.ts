import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { startAzurite } from '../azurite.ts';
import { expectWordsToBeRight, heldOf, makeChange, wholeHistory } from './changing.ts';
import { aBatch, aBoard, anItem, aPerson, type Instance, openInstance } from './rig.ts';
import { order, startUser } from './update-processes.ts';

let azurite: RunningServer;
let store: Instance;
beforeAll(async () => {
  azurite = await startAzurite();
  store = openInstance(azurite.connectionString);
});
afterAll(() => azurite.close());

const joanne = aPerson({ name: 'Joanne Waller', email: 'joanne@x.example', boards: ['SSC'] });
const boards = ['SDP', 'SSC'].map(aBoard);

const updates: [string, Partial<Item> | undefined][] = [
  ['a report', { progress: 'Half done' }],
  ['closing and rewording', { status: 'complete', area: 'Hate crime' }],
  ['a new owner on another board', { owners: ['Joanne Waller'] }],
  ['a removal', undefined],
];

describe('a process that is killed between any two requests of an update', () => {
  it.each(updates)(
    'leaves no change without history and no history without change: %s',
    async (name, fields) => {
      const ref = `KI-${updates.findIndex(([known]) => known === name)}`;
      const outcomes: string[] = [];
      for (let n = 1; outcomes.at(-1) !== 'survived'; n++) {
        const starting = startUser();
        // Each death on an item of its own, whose owner is new to the directory too.
        const owner = `${ref} ${n}`;
        await store.importer.apply(aBatch({ boards, people: [{ ...joanne, posts: [owner] }] }), 'test');
        const held = await makeChange(store, undefined, anItem({ ref: `${ref}-${n}` }));
        const after = fields && {
          ...{ ...held.item, ...fields },
          ...(fields.owners && { owners: [owner] }),
        };
        const user = await starting;
        const { connectionString } = azurite;
        const changes = [{ after, commandId: 'killed' }];
        const became = await order(user, { connectionString, held, changes, diesAt: n });
        user.kill('SIGKILL');

        const now = await store.items.readOne('SDP', held.item.ref);
        const history = await wholeHistory(store, 'SDP', held.item.ref);
        const happened = history.length === 2;
        expect(now?.item).toEqual(happened ? after : held.item);
        if (now) expect(now.version).toBe(history.length);
        await expectWordsToBeRight(store, 'SDP');
        outcomes.push(became ? 'survived' : happened ? 'died after' : 'died before');

        // Whoever does it again is not hindered by what was left behind, and the new owner sees the item.
        if (!happened && after) {
          const again = await heldOf(store, 'SDP', held.item.ref);
          await makeChange(store, again, after, { commandId: 'again' });
        }
        const { outstanding } = await store.register.read(joanne, 'personal');
        expect(outstanding.some((item) => item.ref === held.item.ref)).toBe(fields?.owners !== undefined);
      }
      // The last request is the one that writes, so that every death is before it.
      expect(outcomes.join(', ')).toMatch(/^(died before, )+survived$/);
    },
    240_000,
  );
});

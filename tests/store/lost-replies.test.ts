import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { StoreUnreachable } from '../../src/store/unreachable.ts';
import { startAzurite } from '../azurite.ts';
import { aChange, expectWordsToBeRight, heldOf, makeChange, wholeHistory } from './changing.ts';
import { type Asked, startLosingStore } from './losing-store.ts';
import { aBatch, aBoard, anItem, type Instance, openInstance } from './rig.ts';

const ITEMS = 10;
const CHANGES_EACH = 20;
const refs = Array.from({ length: ITEMS }, (_, n) => `HC-${n}`);

let azurite: RunningServer;
let direct: Instance;
beforeAll(async () => {
  azurite = await startAzurite();
  direct = openInstance(azurite.connectionString);
});
afterAll(() => azurite.close());
beforeEach(async () => {
  const items = refs.map((ref) => anItem({ ref }));
  await direct.importer.apply(aBatch({ boards: [aBoard('SDP')], items }), 'test');
});

const committed = ({ path, status }: Asked): boolean => path.endsWith('/$batch') && status === 202;

/** A change that leaves words alone, one that closes, one that opens and one that changes words, in turn. */
const CHANGES: ((n: number) => Partial<Item>)[] = [
  (n) => ({ progress: `Report ${n}` }),
  (n) => ({ status: 'complete', progress: `Report ${n}` }),
  (n) => ({ status: 'in progress', progress: `Report ${n}` }),
  (n) => ({ area: `Area ${n}` }),
];

it('a connection that drops after the store committed, 200 times: no false conflict, nothing doubled', async () => {
  let dropped = 0;
  const losing = await startLosingStore(azurite.connectionString, (asked) => {
    if (!committed(asked)) return false;
    dropped += 1;
    return true;
  });
  const store = openInstance(losing.connectionString);
  await Promise.all(
    refs.map(async (ref) => {
      let held = await heldOf(direct, 'SDP', ref);
      for (let n = 0; n < CHANGES_EACH; n++) {
        const after = { ...held.item, ...CHANGES[n % CHANGES.length]?.(n) };
        // `makeChange` fails where the change comes back as anything but written.
        held = await makeChange(store, held, after, { commandId: `${ref}/${n}` });
      }
    }),
  );
  await losing.close();

  expect(dropped).toBeGreaterThanOrEqual(ITEMS * CHANGES_EACH);
  for (const ref of refs) {
    const history = await wholeHistory(direct, 'SDP', ref);
    const commands = history.slice(-CHANGES_EACH).map(({ commandId }) => commandId);
    expect(commands).toEqual(Array.from({ length: CHANGES_EACH }, (_, n) => `${ref}/${n}`));
    expect((await heldOf(direct, 'SDP', ref)).version).toBe(history.length);
  }
  await expectWordsToBeRight(direct, 'SDP');
}, 180_000);

it('where the repeat is lost too, the history is asked, and the change counts as written', async () => {
  const losing = await startLosingStore(azurite.connectionString, ({ path }) => path.endsWith('/$batch'), {
    alsoRepeats: true,
  });
  const store = openInstance(losing.connectionString);
  for (const ref of refs) {
    const held = await heldOf(direct, 'SDP', ref);
    await makeChange(store, held, { ...held.item, progress: 'Lost twice' }, { commandId: `twice/${ref}` });
    expect((await wholeHistory(direct, 'SDP', ref)).at(-1)?.commandId).toBe(`twice/${ref}`);
  }
  await losing.close();
});

it('where the store is gone before it could do anything, that is a fault and nothing is written', async () => {
  const held = await heldOf(direct, 'SDP', 'HC-0');
  const losing = await startLosingStore(azurite.connectionString, () => false);
  const store = openInstance(losing.connectionString);
  await heldOf(store, 'SDP', 'HC-0');
  await losing.close();
  const after = { ...held.item, progress: 'Never' };
  await expect(store.changes.write(held, after, aChange(held, after))).rejects.toBeInstanceOf(
    StoreUnreachable,
  );
  expect(await heldOf(direct, 'SDP', 'HC-0')).toEqual(held);
});

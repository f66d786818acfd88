import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { startAzurite } from '../azurite.ts';
import { expectWordsToBeRight, heldOf, makeChange, wholeHistory } from './changing.ts';
import { aBatch, aBoard, anItem, type Instance, openInstance } from './rig.ts';
import { order, startUser } from './update-processes.ts';

const ROUNDS = 40;
const SHARES = [17, 17, 16];

let azurite: RunningServer;
let store: Instance;
let users: ChildProcess[];

beforeAll(async () => {
  azurite = await startAzurite();
  store = openInstance(azurite.connectionString);
  await store.importer.apply(aBatch({ boards: [aBoard('SDP')], items: [anItem({ ref: 'HC-2' })] }), 'test');
  users = await Promise.all(SHARES.map(startUser));
});
afterAll(async () => {
  for (const user of users) user.kill('SIGKILL');
  await azurite.close();
});

/** What all fifty set out to do in a round: one kind of change that leaves words alone, closes, opens or rewords. */
const KINDS: ((by: string, round: number) => Partial<Item>)[] = [
  (by) => ({ progress: by }),
  (by) => ({ progress: by, status: 'complete' }),
  (by) => ({ progress: by, status: 'in progress' }),
  (by, round) => ({ progress: by, area: `Area ${round}` }),
  (by, round) => ({ progress: by, visibility: round % 8 === 4 ? 'exempt' : 'open' }),
  (by, round) => ({ progress: by, owners: [`Owner ${round}`] }),
];

it('fifty changes of one item at once from three processes, forty times: one a version, the others told', async () => {
  let held = await makeChange(store, undefined, anItem());
  for (let round = 0; round < ROUNDS; round++) {
    const kind = KINDS[round % KINDS.length] ?? (() => ({}));
    const orders = SHARES.map((share, user) =>
      Array.from({ length: share }, (_, n) => {
        const commandId = `${round}/${user}/${n}`;
        return { commandId, after: { ...held.item, ...kind(commandId, round) } };
      }),
    );
    const { connectionString } = azurite;
    const all = await Promise.all(
      users.map((user, n) => order(user, { connectionString, held, changes: orders[n] ?? [] })),
    );
    const became = all.flatMap((some) => some ?? []);
    const winners = became.filter(({ written }) => written === 'written').map(({ commandId }) => commandId);
    expect(became.filter(({ written }) => written === 'conflict')).toHaveLength(49);
    expect(winners).toHaveLength(1);

    const before = held;
    held = await heldOf(store, 'SDP', 'HC-1');
    expect(held.version).toBe(before.version + 1);
    expect(held.item.progress).toBe(winners[0]);
    const history = await wholeHistory(store, 'SDP', 'HC-1');
    expect(history.map(({ version }) => version)).toEqual(
      Array.from({ length: held.version }, (_, n) => n + 1),
    );
    expect(history.at(-1)?.commandId).toBe(winners[0]);
  }
  expect(held.version).toBe(ROUNDS + 1);
  await expectWordsToBeRight(store, 'SDP');
}, 300_000);

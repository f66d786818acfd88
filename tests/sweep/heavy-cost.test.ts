import { afterEach, expect, it } from 'vitest';
import { createAdapter } from '../../src/bot/adapter.ts';
import { openChannel } from '../../src/open-channel.ts';
import { openSweep } from '../../src/open-sweep.ts';
import { fewAtOnce } from '../../src/store/few-at-once.ts';
import { startConnector } from '../bot/connector.ts';
import { aBatch, aBoard } from '../store/rig.ts';
import { startCountingStore } from './counting-store.ts';
import { addOthers, haveMet, itemOf, openAt, personOf } from './heavy-world.ts';
import { startOwnStore } from './processes.ts';

/** A register of many boards in which 300 items, each of somebody else, are due on one day. */
const BOARDS = Array.from({ length: 200 }, (_, n) => `B${n}`);
const DUE = 300;
const AT = '2018-03-14T09:30:00Z';

/**
 * Requests of a sweep for each message; 12.2 were counted, 300 messages making 3,670: the item when it is looked at
 * and when it is told of, the person's day, the directory's stamp, their chat, what is begun, claimed, marked and
 * ended, the pointer's end, and 2.2 for the turn to send.
 */
const REQUESTS_A_MESSAGE = 14;
/** Rows read for each message: five, and the directory's 1,100 once for all, of boards and people and not of items. */
const ROWS_A_MESSAGE = 10;
/** Turns are drawn in blocks of ten, of which a slow machine may lose some. */
const GIVE_OR_TAKE = 0.05;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** What one sweep asks of the store in a register of so many items. */
async function costOf(items: number): Promise<{ requests: number; rows: number; sent: number }> {
  const [store, connector] = await Promise.all([startOwnStore(), startConnector([])]);
  const way = await startCountingStore(store.connectionString);
  closing.push(way.close, connector.close, store.close);

  const boards = BOARDS.map(aBoard);
  const numbers = Array.from({ length: DUE }, (_, n) => n);
  const people = numbers.map((n) => personOf(n, BOARDS.slice(0, 3)));
  const due = numbers.map((n) =>
    itemOf(n, { board: BOARDS[n % BOARDS.length] ?? '', timescale: '14 March 2018' }),
  );
  await openAt(store.connectionString, AT).apply(aBatch({ boards, people, items: due }), 'test');
  await haveMet(
    store.connectionString,
    people.map(({ email }) => email),
    connector.url,
    AT,
  );
  await fewAtOnce(BOARDS, (board) => addOthers(store.connectionString, board, items / BOARDS.length, DUE));

  const register = openAt(way.connectionString, AT);
  const faults: unknown[] = [];
  const onFault = (error: unknown) => void faults.push(error);
  const onTurn = () => Promise.reject(new Error('nobody talks to the bot in this test'));
  const adapter = createAdapter({ credentials: undefined, onTurn, onFault });
  const common = { register, wall: Date.now };
  const channel = openChannel({ ...common, adapter, local: true, random: Math.random, onFault });
  const { sweep } = openSweep({ ...common, channel, now: () => new Date(AT) });
  const { sent } = await sweep();
  expect(faults).toEqual([]);
  expect(connector.messages).toHaveLength(DUE);
  const cost = way.asked();
  // Later on that day there is nothing to do, and looking for it costs the directory and next to nothing.
  await sweep();
  expect(way.asked().requests).toBeLessThanOrEqual(10);
  return { ...cost, sent };
}

it('a sweep of a hundred thousand open items costs what is due, and no more than in a tenth of them', async () => {
  const small = await costOf(10_000);
  const large = await costOf(100_000);
  for (const cost of [small, large]) {
    expect(cost.sent).toBe(DUE);
    expect(cost.requests).toBeLessThanOrEqual(REQUESTS_A_MESSAGE * DUE);
    expect(cost.rows).toBeLessThanOrEqual(ROWS_A_MESSAGE * DUE);
  }
  expect(Math.abs(large.requests / small.requests - 1)).toBeLessThanOrEqual(GIVE_OR_TAKE);
  expect(Math.abs(large.rows / small.rows - 1)).toBeLessThanOrEqual(GIVE_OR_TAKE);
}, 600_000);

import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { type Call, type Connector, startConnector } from '../bot/connector.ts';
import { makeWorld } from './heavy-world.ts';
import type { Order, Said } from './orders.ts';
import { bundleSweeping, type Program, startOwnStore } from './processes.ts';

const PEOPLE = 1_000;
const RETRY_AFTER_MS = 1_000;
/** What the channel takes: so many milliseconds, so many messages; over all, and of one conversation. */
const OVER_ALL = [[1_000, 30]] as const;
const OF_ONE = [
  [1_000, 7],
  [2_000, 8],
  [30_000, 60],
  [3_600_000, 1_800],
] as const;

let store: RunningServer;
let connector: Connector;
let program: Program;
let people: string[];

beforeAll(async () => {
  [store, connector, program] = await Promise.all([startOwnStore(), startConnector([]), bundleSweeping()]);
  const world = { people: PEOPLE, timescale: '14 March 2018', serviceUrl: connector.url };
  people = await makeWorld(store.connectionString, { ...world, at: '2018-02-01T09:30:00Z' });
});
afterAll(async () => {
  program.remove();
  await connector.close();
  await store.close();
});

async function sweepOnce(by: string): Promise<Said> {
  const child = await program.start();
  const { connectionString } = store;
  const order: Order = { connectionString, by, at: '2018-03-14T09:30:00Z', again: false, paced: true };
  child.send(order);
  const [said] = (await once(child, 'message')) as [Said];
  child.disconnect();
  return said;
}

/** The most instants, in their order, that lie within any stretch of so many milliseconds. */
function mostWithin(ms: number, instants: number[]): number {
  let from = 0;
  let most = 0;
  for (const [n, at] of instants.entries()) {
    while ((instants[from] ?? at) <= at - ms) from += 1;
    most = Math.max(most, n - from + 1);
  }
  return most;
}

const expectWithin = (calls: Call[], limits: readonly (readonly [number, number])[]): void => {
  for (const [ms, most] of limits)
    expect(
      mostWithin(
        ms,
        calls.map(({ at }) => at),
      ),
      `in ${ms} ms`,
    ).toBeLessThanOrEqual(most);
};

it('a thousand reminders of which every second POST meets 429 all arrive once, none too soon, within the limits', async () => {
  const headers = { 'retry-after': String(RETRY_AFTER_MS / 1_000) };
  connector.failEvery(2, { to: 'send', status: 429, headers });
  const said = await Promise.all(['one', 'other'].map(sweepOnce));
  expect(said.map((one) => Object.keys(one))).toEqual([['swept'], ['swept']]);
  const calls = connector.calls;
  expect(connector.messages.map(({ conversation }) => conversation.id).sort()).toEqual(
    people.map((person) => `a:${person}`).sort(),
  );
  expectWithin(calls, OVER_ALL);
  for (const person of people) {
    const own = calls.filter(({ conversation }) => conversation === `a:${person}`);
    expect(own.map(({ status }) => status)).toEqual([...own.slice(1).map(() => 429), 201]);
    expectWithin(own, OF_ONE);
    for (const [n, { at }] of own.entries()) {
      const refusedAt = own[n - 1]?.answeredAt;
      if (refusedAt !== undefined) expect(at - refusedAt).toBeGreaterThanOrEqual(RETRY_AFTER_MS);
    }
  }
}, 600_000);

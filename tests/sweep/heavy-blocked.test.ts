import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAdapter } from '../../src/bot/adapter.ts';
import { openChannel } from '../../src/open-channel.ts';
import { openSweep } from '../../src/open-sweep.ts';
import type { Day } from '../../src/register/day.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { type Connector, startConnector } from '../bot/connector.ts';
import { makeWorld, openAt, receiverOf } from './heavy-world.ts';
import { startOwnStore } from './processes.ts';

const PEOPLE = 300;
const BLOCKED = 10;
/** Seven days before what everybody has to do. */
const DAY = '2018-03-07' as Day;

let store: RunningServer;
let connector: Connector;
let people: string[];
beforeAll(async () => {
  [store, connector] = await Promise.all([startOwnStore(), startConnector([])]);
  const world = { timescale: '14 March 2018', serviceUrl: connector.url, at: '2018-03-01T09:30:00Z' };
  people = await makeWorld(store.connectionString, { ...world, people: PEOPLE });
});
afterAll(async () => {
  await connector.close();
  await store.close();
});

it('ten people of three hundred who blocked the bot hold nobody up, and are listed with the reason', async () => {
  const blocked = people.filter((_, n) => n % (PEOPLE / BLOCKED) === 0);
  for (const email of blocked) {
    const fault = { status: 403, code: 'ConversationBlockedByUser', conversation: `a:${email}` };
    void connector.fail({ to: 'send', ...fault });
  }
  const at = new Date(`${DAY}T09:30:00Z`);
  const register = openAt(store.connectionString, at.toISOString());
  const faults: unknown[] = [];
  const onFault = (error: unknown) => void faults.push(error);
  const onTurn = () => Promise.reject(new Error('nobody talks to the bot in this test'));
  const adapter = createAdapter({ credentials: undefined, onTurn, onFault });
  const common = { register, wall: Date.now };
  const channel = openChannel({ ...common, adapter, local: true, random: Math.random, onFault });
  const { sweep } = openSweep({ ...common, channel, now: () => at });

  expect(await sweep()).toMatchObject({ sent: PEOPLE - BLOCKED, failed: BLOCKED });
  expect(connector.messages.map(receiverOf).sort()).toEqual(
    people.filter((email) => !blocked.includes(email)).sort(),
  );
  const troubles = await register.books.ledger.troubles(DAY, DAY);
  expect(troubles.map(({ person, because }) => `${person}: ${because}`).sort()).toEqual(
    blocked.map((email) => `${email}: they have blocked the bot`).sort(),
  );
  expect(connector.count('send')).toBe(PEOPLE);

  await sweep();
  expect(connector.count('send')).toBe(PEOPLE);
  expect(faults).toEqual([]);
}, 300_000);

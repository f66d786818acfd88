import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAdapter } from '../../src/bot/adapter.ts';
import { createSend } from '../../src/bot/sender.ts';
import { openChannel } from '../../src/open-channel.ts';
import { openSweep } from '../../src/open-sweep.ts';
import type { Day } from '../../src/register/day.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { createDeliver } from '../../src/sweep/deliver.ts';
import { type Connector, type Fault, startConnector } from '../bot/connector.ts';
import { makeWorld, openAt, receiverOf } from './heavy-world.ts';
import { startOwnStore } from './processes.ts';

/** What becomes of the first message to each person: a hundred of each way in which nobody knows. */
const WAYS: Omit<Fault, 'to'>[] = [
  { kept: true, status: 502 },
  { kept: true, reset: true },
  { kept: true, hang: true },
  { status: 502 },
  { status: 502 },
  { status: 502 },
];
const PEOPLE = 600;
const DUE = '14 March 2018';
/** Seven days before, and the working days after it, on which nothing of its own is to be told. */
const [FIRST, NEXT, THIRD] = ['2018-03-07', '2018-03-08', '2018-03-09'] as [Day, Day, Day];
/** How long a POST may hang: short where it will, and longer than any answer takes on a slow machine where not. */
const SHORT_MS = 1_500;
const LONG_MS = 60_000;

let store: RunningServer;
let connector: Connector;
let people: string[];

beforeAll(async () => {
  [store, connector] = await Promise.all([startOwnStore(), startConnector([])]);
  const world = { people: PEOPLE, timescale: DUE, serviceUrl: connector.url, at: '2018-03-01T09:30:00Z' };
  people = await makeWorld(store.connectionString, world);
});
afterAll(async () => {
  await connector.close();
  await store.close();
});

const trusted = (): boolean => true;
const noTurns = () => Promise.reject(new Error('nobody talks to the bot in this test'));

/** A copy of the program at half past nine of a day, which sends as fast as it can. */
function copyOn(day: Day, limitMs: number) {
  const at = new Date(`${day}T09:30:00Z`);
  const register = openAt(store.connectionString, at.toISOString());
  const faults: unknown[] = [];
  const onFault = (error: unknown) => void faults.push(error);
  const adapter = createAdapter({ credentials: undefined, onTurn: noTurns, onFault });
  const surroundings = { register, wall: Date.now };
  const channel = openChannel({ ...surroundings, adapter, local: true, random: Math.random, onFault });
  const send = createSend({ adapter, trusted, onFault, limitMs });
  const deliver = createDeliver({ send, takeTurn: async () => 0, sleep, random: Math.random });
  const { sweep } = openSweep({
    ...surroundings,
    channel: { ...channel, deliver },
    now: () => at,
  });
  return { sweep, ledger: register.books.ledger, faults };
}

/** Whom the POSTs since the last time this was asked went to. */
const posted = (): string[] =>
  connector.calls
    .splice(0)
    .map(({ conversation = '' }) => receiverOf({ conversation: { id: conversation } }));
const arrived = (): string[] => connector.messages.splice(0).map(receiverOf);
const sorted = (names: string[]): string[] => [...names].sort();

it('six hundred POSTs of which nobody knows: one each, nobody twice a day, all shown, all told by the next working day', async () => {
  const wayOf = (n: number): Omit<Fault, 'to'> => WAYS[n % WAYS.length] ?? {};
  const faulted = people.map((person, n) =>
    connector.fail({ to: 'send', conversation: `a:${person}`, ...wayOf(n) }),
  );
  const first = copyOn(FIRST, SHORT_MS);
  expect(await first.sweep()).toMatchObject({ sent: 0, 'not known': PEOPLE, failed: 0, later: 0 });
  await Promise.all(faulted);
  expect(sorted(posted())).toEqual(sorted(people));
  expect(sorted(arrived())).toEqual(sorted(people.filter((_, n) => wayOf(n).kept)));

  // Nothing more that day, from this copy or another.
  for (const copy of [first, copyOn(FIRST, SHORT_MS)])
    expect(await copy.sweep()).toMatchObject({ sent: 0, 'not known': 0 });
  expect(posted()).toEqual([]);
  const shown = await first.ledger.troubles(FIRST, FIRST);
  expect(sorted(shown.map(({ person }) => person))).toEqual(sorted(people));
  expect(new Set(shown.map(({ outcome }) => outcome))).toEqual(new Set(['not known']));

  // Some of them meet it again on the next working day.
  const again = people.slice(0, 30);
  for (const [n, person] of again.entries())
    void connector.fail({ to: 'send', conversation: `a:${person}`, kept: n % 2 === 0, status: 502 });
  const [next, other] = [copyOn(NEXT, LONG_MS), copyOn(NEXT, LONG_MS)];
  await Promise.all([next.sweep(), other.sweep()]);
  expect(sorted(posted())).toEqual(sorted(people));
  const told = connector.messages.map((message) => [
    receiverOf(message),
    JSON.stringify(message.attachments),
  ]);
  for (const [n, person] of people.slice(30).entries())
    expect(told.filter(([to]) => to === person).map(([, card]) => card?.includes(`IT-${n + 31}`))).toEqual([
      true,
    ]);
  arrived();

  // What was carried over is still shown for its own day; nothing is left but those thirty.
  expect(await next.ledger.troubles(FIRST, FIRST)).toHaveLength(PEOPLE);
  const shownNext = await next.ledger.troubles(NEXT, NEXT);
  expect(sorted(shownNext.map(({ person }) => person))).toEqual(sorted(again));
  expect(await copyOn(THIRD, LONG_MS).sweep()).toMatchObject({ sent: again.length, 'not known': 0 });
  expect(sorted(arrived())).toEqual(sorted(again));
  expect([...first.faults, ...next.faults, ...other.faults]).toEqual([]);
}, 600_000);

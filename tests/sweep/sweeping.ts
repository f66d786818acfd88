import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createAdapter } from '../../src/bot/adapter.ts';
import { openChannel } from '../../src/open-channel.ts';
import { openRegister } from '../../src/open-register.ts';
import { openSweep } from '../../src/open-sweep.ts';
import { createHand } from './hand.ts';
import type { Death, Moved, Order, Said } from './orders.ts';

/**
 * A program for the heavy proofs: one copy that sweeps, once or until it is killed, and that kills itself where it is
 * told to. What it sends carries its name, so that the connector's list says which copy sent what.
 */

/** Requests of a copy that is to die and does not come to it. */
const MOST_REQUESTS = 500;

const say = (said: Said | 'ready'): void => void process.send?.(said);
const onFault = (error: unknown): void => say({ fault: error instanceof Error ? error.message : 'unknown' });

const hand = createHand();
let at = '';
let diary: string | undefined;
/** Requests to the store that are left to this copy. */
let requestsLeft = Number.POSITIVE_INFINITY;

function open({ connectionString, by, leaseMs, paced }: Order) {
  const now = (): Date => new Date(at);
  const register = openRegister({
    connectionString,
    now,
    newId: randomUUID,
    attemptMs: 10_000,
    onRequest: () => {
      requestsLeft -= 1;
      if (requestsLeft === 0) die('at a request');
    },
  });
  const { books } = register;
  const takeTurn = paced ? books.takeTurn : async () => 0;
  const work = hand.over(books.work);
  const ledger = hand.over(books.ledger);
  const reached = { ...register, books: { ...books, work, ledger, takeTurn } };

  const onTurn = () => Promise.reject(new Error('nobody talks to a copy that only sweeps'));
  const adapter = createAdapter({ credentials: undefined, onTurn, onFault });
  const wall = Date.now;
  const channel = openChannel({
    register: reached,
    adapter,
    local: true,
    wall,
    random: Math.random,
    onFault,
  });
  const { deliver } = hand.over({ deliver: channel.deliver });
  const asMessage: typeof channel.asMessage = (...given) => ({
    ...channel.asMessage(...given),
    channelData: { by },
  });
  return openSweep({
    register: reached,
    channel: { ...channel, deliver, asMessage },
    now,
    wall,
    ...(leaseMs !== undefined && { leaseMs }),
  });
}

function die(how: string): void {
  if (diary !== undefined) appendFileSync(diary, `${how}\n`);
  process.kill(process.pid, 'SIGKILL');
}

function arm(dies: Death): void {
  requestsLeft = dies.when === 'request' ? dies.nth : MOST_REQUESTS;
  if (dies.when === 'request') return;
  const [when, step] = dies.when === 'during' ? (['before', 'deliver'] as const) : [dies.when, dies.step];
  const how = `${dies.when} ${step}`;
  const last = (): void => void (dies.when === 'during' ? setTimeout(die, dies.ms, how) : die(how));
  for (let before = 1; before < dies.nth; before++) hand.at(when, step, () => undefined);
  hand.at(when, step, last);
}

async function run(order: Order): Promise<void> {
  const { sweep } = open(order);
  do {
    await sweep().then((swept) => say({ swept }), onFault);
    await pause(200);
  } while (order.again);
}

process.on('disconnect', () => process.exit(0));
process.on('message', (order: Order | Moved) => {
  at = order.at;
  if ('diary' in order) diary = order.diary;
  if (order.dies) arm(order.dies);
  if ('again' in order) void run(order);
});
say('ready');

import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createAdapter } from '../../src/bot/adapter.ts';
import { openChannel } from '../../src/open-channel.ts';
import { openRegister } from '../../src/open-register.ts';
import { openSweep } from '../../src/open-sweep.ts';
import type { Swept } from '../../src/sweep/sweep.ts';
import { createHand } from './hand.ts';

/**
 * A program for the heavy proofs: one copy that sweeps, once or until it is killed, and that kills itself where it is
 * told to. What it sends carries its name, so that the connector's list says which copy sent what.
 */

export const STEPS = ['begin', 'claim', 'takeUp', 'deliver', 'mark', 'finish'] as const;

/**
 * Where a copy kills itself: around the nth call of a step, or before a request to the store. Where it does not come
 * to that step, as others did the work, it dies before the request of a number that is high enough for two sweeps.
 */
export type Death =
  | { when: 'before' | 'after'; step: (typeof STEPS)[number]; nth: number }
  /** So many milliseconds after the nth delivery began. */
  | { when: 'during'; nth: number; ms: number }
  | { when: 'request'; nth: number };

const MOST_REQUESTS = 500;

export interface Order {
  connectionString: string;
  by: string;
  /** ISO instant at which the register's clock stands. */
  at: string;
  leaseMs?: number;
  /** Sweeps again and again. */
  again: boolean;
  /** Takes turns as the channel's limits ask for; else sends as fast as it can. */
  paced: boolean;
  dies?: Death | undefined;
  /** A file to which it adds a line with how it dies. */
  diary?: string;
}

/** For a copy that is at work already: the clock stands elsewhere now. */
export type Moved = Pick<Order, 'at' | 'dies'>;

export type Said = { swept: Swept } | { fault: string };

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

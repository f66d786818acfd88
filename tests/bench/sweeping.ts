import { createAdapter } from '../../src/bot/adapter.ts';
import { openChannel } from '../../src/open-channel.ts';
import { openSweep } from '../../src/open-sweep.ts';
import { fewAtOnce } from '../../src/store/few-at-once.ts';
import { startConnector } from '../bot/connector.ts';
import { aBatch, aBoard } from '../store/rig.ts';
import { startCountingStore } from '../sweep/counting-store.ts';
import { addOthers, haveMet, itemOf, openAt, personOf } from '../sweep/heavy-world.ts';
import { startOwnStore } from '../sweep/processes.ts';

/** One sweep of 300 items that are due among many that are not, each of somebody else. */

export interface SweepCost {
  items: number;
  sent: number;
  seconds: number;
  requests: number;
  rows: number;
}

const DUE = 300;
const BOARDS = Array.from({ length: 200 }, (_, n) => `B${n}`);
const AT = '2018-03-14T09:30:00Z';

export async function sweeping(items: number): Promise<SweepCost> {
  const [store, connector] = await Promise.all([startOwnStore(), startConnector([])]);
  const way = await startCountingStore(store.connectionString);
  const numbers = Array.from({ length: DUE }, (_, n) => n);
  const people = numbers.map((n) => personOf(n, BOARDS.slice(0, 3)));
  const due = numbers.map((n) => itemOf(n, { board: BOARDS[n % 200] ?? '', timescale: '14 March 2018' }));
  const batch = aBatch({ boards: BOARDS.map(aBoard), people, items: due });
  await openAt(store.connectionString, AT).apply(batch, 'bench');
  const emails = people.map(({ email }) => email);
  await haveMet(store.connectionString, emails, connector.url, AT);
  await fewAtOnce(BOARDS, (board) => addOthers(store.connectionString, board, items / BOARDS.length, DUE));

  const register = openAt(way.connectionString, AT);
  const onFault = (error: unknown) => {
    throw error;
  };
  const onTurn = () => Promise.reject(new Error('Nobody talks to the bot here.'));
  const adapter = createAdapter({ credentials: undefined, onTurn, onFault });
  const common = { register, wall: Date.now };
  const channel = openChannel({ ...common, adapter, local: true, random: Math.random, onFault });
  const { sweep } = openSweep({ ...common, channel, now: () => new Date(AT) });
  way.asked();
  const started = performance.now();
  const { sent } = await sweep();
  const seconds = (performance.now() - started) / 1000;
  const { requests, rows } = way.asked();
  await Promise.all([way.close(), store.close(), connector.close()]);
  return { items, sent, seconds, requests, rows };
}

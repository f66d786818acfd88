import { createAdapter } from '../../src/bot/adapter.ts';
import { openChannel } from '../../src/open-channel.ts';
import { openSweep } from '../../src/open-sweep.ts';
import type { Day } from '../../src/register/day.ts';
import { fewAtOnce, inBatches } from '../../src/store/few-at-once.ts';
import { itemProperties } from '../../src/store/item-entity.ts';
import { boardPartition, openRow } from '../../src/store/keys.ts';
import { openTables } from '../../src/store/tables.ts';
import { pointerEntity } from '../../src/store/work-entity.ts';
import { startConnector } from '../bot/connector.ts';
import { aBatch, aBoard } from '../store/rig.ts';
import { startCountingStore } from '../sweep/counting-store.ts';
import { haveMet, itemOf, openAt, personOf } from '../sweep/heavy-world.ts';
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
const FAR = '2030-12-03' as Day;

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
  await fewAtOnce(BOARDS, (board) => addOthers(store.connectionString, board, items / BOARDS.length));

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

/** Items of a later year, and what makes them call for attention then, straight into the tables. */
async function addOthers(connectionString: string, board: string, count: number): Promise<void> {
  const tables = openTables(connectionString, { attemptMs: 20_000 });
  const items = Array.from({ length: count }, (_, n) =>
    itemOf(n % DUE, { ref: `${board}-${n}`, board, timescale: '31 December 2030' }),
  );
  for (const some of inBatches(items, 100)) {
    await tables.register.submitTransaction(
      some.map((item) => [
        'create',
        { partitionKey: boardPartition(board), rowKey: openRow(item.ref), ...itemProperties(item, 1) },
      ]),
    );
    await tables.reminders.submitTransaction(
      some.map(({ ref }) => ['create', pointerEntity({ board, ref, wakes: FAR, since: FAR })]),
    );
  }
}

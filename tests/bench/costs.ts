import { type CountingStore, type Passed, startCountingStore } from '../sweep/counting-store.ts';
import { startOwnStore } from '../sweep/processes.ts';
import { startBenchConnector } from './connector.ts';
import { startBot } from './processes.ts';
import { createTalk } from './talk.ts';
import { createTurns, KINDS, type Kind } from './turns.ts';
import { EMAIL, fill, TODAY } from './world.ts';

/** What turns ask of the store, counted between the bot and the store. */

export interface Cost {
  items: number;
  kind: Kind;
  requests: number;
  /** Those of them that write. */
  writes: number;
  rows: number;
}

const TURNS = 20;

/** Requests and rows read of one turn of each kind, at a size of the register. */
export async function costsAt(items: number): Promise<Cost[]> {
  const [store, connector] = await Promise.all([startOwnStore(), startBenchConnector(EMAIL)]);
  await fill(store.connectionString, items);
  const way = await startCountingStore(store.connectionString);
  const bot = await startBot('src/bot.ts', {
    TABLES_CONNECTION_STRING: way.connectionString,
    CLOCK_START: TODAY,
    LOG_LEVEL: 'warn',
  });
  const talk = createTalk({ botUrl: bot.url, serviceUrl: connector.url });
  const turns = createTurns();
  const costs: Cost[] = [];
  for (const kind of KINDS) {
    // What is read once and kept is read by the first.
    await turns[kind](talk);
    await settled(way.asked);
    for (let n = 0; n < TURNS; n++) await turns[kind](talk);
    const { requests, writes, rows } = await settled(way.asked);
    costs.push({ items, kind, requests: requests / TURNS, writes: writes / TURNS, rows: rows / TURNS });
  }
  await bot.stop();
  await Promise.all([way.close(), store.close(), connector.close()]);
  return costs;
}

/** All that was asked until nothing more came: some of it is done after the answer. */
async function settled(asked: CountingStore['asked']): Promise<Passed> {
  const total = { requests: 0, writes: 0, rows: 0 };
  for (let quiet = 0; quiet < 3; ) {
    await new Promise((done) => setTimeout(done, 100));
    const { requests, writes, rows } = asked();
    quiet = requests === 0 ? quiet + 1 : 0;
    total.requests += requests;
    total.writes += writes;
    total.rows += rows;
  }
  return total;
}

import { startOwnStore } from '../sweep/processes.ts';
import { startBenchConnector } from './connector.ts';
import { startBot } from './processes.ts';
import { median } from './statistics.ts';
import { createTalk, type Talk } from './talk.ts';
import { createTurns } from './turns.ts';
import { EMAIL, fill, TODAY } from './world.ts';

/** How a process of the bot begins, and how it grows. */

/** Megabytes: resident, and of the heap what is still needed. */
export interface Grown {
  turns: number;
  resident: number;
  needed: number;
}

export interface Life {
  /** Milliseconds from the start of the process to its first card. */
  firstAnswer: number;
  /** After the first answers, after 1,000 turns, after all of them. */
  grown: Grown[];
}

const STARTS = 5;
/** So many people talk at once. */
const SEATS = 8;
const EARLY = 1_000;

export async function living(turns: number): Promise<Life> {
  const [store, connector] = await Promise.all([startOwnStore(), startBenchConnector(EMAIL)]);
  await fill(store.connectionString, 1_000);
  const env = { TABLES_CONNECTION_STRING: store.connectionString, CLOCK_START: TODAY, LOG_LEVEL: 'warn' };
  const starts: number[] = [];
  for (let n = 0; n < STARTS; n++) {
    const started = performance.now();
    const bot = await startBot('src/bot.ts', env);
    await createTalk({ botUrl: bot.url, serviceUrl: connector.url }).say("what's overdue?");
    starts.push(performance.now() - started);
    await bot.stop();
  }

  const bot = await startBot('src/bot.ts', env);
  const turnOf = createTurns();
  const talks = Array.from({ length: SEATS }, (_, seat) =>
    createTalk({ botUrl: bot.url, serviceUrl: connector.url, seat }),
  );
  for (const talk of talks) await turnOf.ask(talk);
  let done = 0;
  const upTo = async (last: number): Promise<Grown> => {
    const keepTalking = async (talk: Talk): Promise<void> => {
      while (done < last) {
        done += 1;
        // Nine questions and openings to each update.
        const kind = done % 10 === 0 ? 'update' : done % 2 === 0 ? 'open item' : 'ask';
        await turnOf[kind](talk);
      }
    };
    await Promise.all(talks.map(keepTalking));
    const resident = bot.resident();
    return { turns: last, resident, needed: await bot.needed() };
  };
  const grown = [await upTo(0), await upTo(EARLY), await upTo(turns)];
  await bot.stop();
  await Promise.all([store.close(), connector.close()]);
  return { firstAnswer: median(starts), grown };
}

import { startOwnStore } from '../sweep/processes.ts';
import { startBenchConnector } from './connector.ts';
import { startBot } from './processes.ts';
import { median } from './statistics.ts';
import { createTalk, type Talk } from './talk.ts';
import { createTurns } from './turns.ts';
import { EMAIL, fill, TODAY } from './world.ts';

/** How a process of the bot begins, and how it grows. */

export interface Life {
  /** Milliseconds from the start of the process to its first card. */
  firstAnswer: number;
  /** Resident megabytes: after the first answer, after 1,000 turns, after all of them. */
  idle: number;
  early: number;
  late: number;
  /** Turns before `early` and before `late`. */
  warm: number;
  turns: number;
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
  const idle = bot.resident();
  let done = 0;
  const upTo = async (last: number): Promise<number> => {
    const keepTalking = async (talk: Talk): Promise<void> => {
      while (done < last) {
        done += 1;
        // Nine questions and openings to each update.
        const kind = done % 10 === 0 ? 'update' : done % 2 === 0 ? 'open item' : 'ask';
        await turnOf[kind](talk);
      }
    };
    await Promise.all(talks.map(keepTalking));
    return bot.resident();
  };
  const early = await upTo(EARLY);
  const late = await upTo(turns);
  await bot.stop();
  await Promise.all([store.close(), connector.close()]);
  return { firstAnswer: median(starts), idle, early, late, warm: EARLY, turns };
}

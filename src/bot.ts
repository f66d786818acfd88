import { once } from 'node:events';
import { readConfig } from './config.ts';
import { runBot } from './run-bot.ts';
import { stopSignal } from './stop-signal.ts';
import { type EmbeddedStore, openEmbeddedStore } from './store/embedded.ts';

/** `npm run bot`: the bot alone, over an embedded store unless TABLES_CONNECTION_STRING names another. */

/** Often enough that what a crash left behind is told within minutes. */
const SWEEP_EVERY_MS = 5 * 60_000;

/** A store elsewhere: it runs on without us, and while it is down the bot says so and waits. */
const storeElsewhere = (connectionString: string): EmbeddedStore => ({
  connectionString,
  ended: new Promise(() => undefined),
  close: async () => undefined,
});

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const asked = stopSignal(process, { startedByNpm: process.env.npm_lifecycle_event !== undefined });
  const store = config.connectionString
    ? storeElsewhere(config.connectionString)
    : await openEmbeddedStore(config.dataDir);
  const bot = await runBot({
    ...config,
    connectionString: store.connectionString,
    demo: false,
    sweepEveryMs: SWEEP_EVERY_MS,
  }).catch(async (error) => {
    await store.close();
    throw error;
  });

  const toldToStop = asked.aborted ? undefined : once(asked, 'abort').then(() => undefined);
  const problem = await Promise.race([toldToStop, store.ended]);
  await bot.stop();
  await store.close();
  if (problem !== undefined) throw new Error(problem);
  process.exit(0);
}

await main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

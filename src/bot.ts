import { once } from 'node:events';
import { ConfigFault, readConfig } from './config.ts';
import { runBot } from './run-bot.ts';
import { openEmbeddedStore } from './store/embedded.ts';

/** `npm run bot`: the bot alone, over an embedded store unless TABLES_CONNECTION_STRING names another. */

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const store = config.connectionString
    ? { connectionString: config.connectionString, close: async () => undefined }
    : await openEmbeddedStore(config.dataDir);
  const bot = await runBot({ ...config, connectionString: store.connectionString, demo: false }).catch(
    async (error) => {
      await store.close();
      throw error;
    },
  );

  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  await bot.stop();
  await store.close();
  process.exit(0);
}

await main().catch((error: Error) => {
  const faults = error instanceof ConfigFault ? error.message.split('\n') : [error.message];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exit(1);
});

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClock } from './clock.ts';
import { readConfig } from './config.ts';
import { openDemoStore } from './playground/demo-store.ts';
import { startEverything } from './playground/everything.ts';
import { startPlayground } from './playground/playground.ts';
import { claimPort } from './playground/port.ts';
import { runUntilStopped } from './playground/until-stopped.ts';
import { readUsers } from './playground/users.ts';
import { stopSignal } from './stop-signal.ts';
import { openEmbeddedStore } from './store/embedded.ts';

/** `npm start`: the bot with the demo register and a chat client, on this machine alone. */

/** The demo is as things stood on the morning of 4 November 2024; only what goes wrong is logged. */
const DEMO = { CLOCK_START: '2024-11-04T09:00:00Z', LOG_LEVEL: 'warn' };
const PLAYGROUND_PORT = 56150;
/** Soon after the chat is opened, so that a newcomer sees a reminder. */
const SWEEP_EVERY_MS = 60_000;
/** The first person of the demo sits at the Playground's keyboard. */
const DEMO_PEOPLE = new URL('./demo/people.csv', import.meta.url);

// The bot's own packages take as long to read as its store, a process of its own, takes to start: both at once.
const readDemo = () => import('./load-demo.ts');
const readBot = () => import('./run-bot.ts');

async function start(signal: AbortSignal) {
  if (process.env.MicrosoftAppId?.trim())
    throw new Error(
      'npm start is for trying the bot out in local mode, without Microsoft. Unset MicrosoftAppId, or start the bot with: npm run bot',
    );
  const config = readConfig({ ...DEMO, ...process.env });
  const { port, dataDir, clockStart } = config;
  const users = readUsers(await readFile(DEMO_PEOPLE, 'utf8'));
  const folder = join(dataDir, 'playground');
  const over = (connectionString: string) => ({
    connectionString,
    now: createClock(Date.now, clockStart),
    newId: randomUUID,
  });
  const openStoreAndReadOn = async () => {
    const [store] = await Promise.all([openEmbeddedStore(dataDir), readDemo(), readBot()]);
    return store;
  };
  return startEverything(
    {
      check: () => claimPort(port),
      openStore: () =>
        openDemoStore({
          openStore: openStoreAndReadOn,
          isEmpty: async (store) => (await readDemo()).isEmpty(over(store)),
          loadDemo: async (store) => (await readDemo()).loadDemo(over(store)),
        }),
      startBot: async (connectionString) =>
        (await readBot()).runBot({ ...config, connectionString, demo: true, sweepEveryMs: SWEEP_EVERY_MS }),
      startPlayground: (botUrl, signal) =>
        startPlayground({ botUrl, port: PLAYGROUND_PORT, folder, users, signal }),
    },
    signal,
  );
}

const line = (to: NodeJS.WriteStream) => (text: string) => to.write(`${text}\n`);
process.exit(
  await runUntilStopped(start, {
    asked: stopSignal(process, { startedByNpm: process.env.npm_lifecycle_event !== undefined }),
    process,
    say: line(process.stdout),
    complain: line(process.stderr),
  }),
);

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClock } from './clock.ts';
import { readConfig } from './config.ts';
import { DEMO_PEOPLE, isEmpty, loadDemo } from './load-demo.ts';
import { openDemoStore } from './playground/demo-store.ts';
import { startEverything } from './playground/everything.ts';
import { startPlayground } from './playground/playground.ts';
import { claimPort } from './playground/port.ts';
import { runUntilStopped } from './playground/until-stopped.ts';
import { readUsers } from './playground/users.ts';
import { runBot } from './run-bot.ts';
import { openEmbeddedStore } from './store/embedded.ts';

/** `npm start`: the bot with the demo register and a chat client, on this machine alone. */

/** The demo is as things stood on the morning of 4 November 2024; only what goes wrong is logged. */
const DEMO = { CLOCK_START: '2024-11-04T09:00:00Z', LOG_LEVEL: 'warn' };
const PLAYGROUND_PORT = 56150;

async function start(signal: AbortSignal) {
  const config = readConfig({ ...DEMO, ...process.env });
  const { port, dataDir, clockStart } = config;
  const users = readUsers(await readFile(DEMO_PEOPLE, 'utf8'));
  const folder = join(dataDir, 'playground');
  const over = (connectionString: string) => ({
    connectionString,
    now: createClock(Date.now, clockStart),
    newId: randomUUID,
  });
  return startEverything(
    {
      check: () => claimPort(port),
      openStore: () =>
        openDemoStore({
          openStore: () => openEmbeddedStore(dataDir),
          isEmpty: (store) => isEmpty(over(store)),
          loadDemo: (store) => loadDemo(over(store)),
        }),
      startBot: (connectionString) => runBot({ ...config, connectionString, demo: true }),
      startPlayground: (botUrl, signal) =>
        startPlayground({ botUrl, port: PLAYGROUND_PORT, folder, users, signal }),
    },
    signal,
  );
}

const line = (to: NodeJS.WriteStream) => (text: string) => to.write(`${text}\n`);
process.exit(
  await runUntilStopped(start, { process, say: line(process.stdout), complain: line(process.stderr) }),
);

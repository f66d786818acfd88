import { randomUUID } from 'node:crypto';
import { createAdapter } from './bot/adapter.ts';
import { createOnTurn } from './bot/turns.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import { createConverse } from './conversation/converse.ts';
import { createFaults } from './faults.ts';
import { startServer } from './http/server.ts';
import { createLog, type Log } from './log.ts';
import { openRegister } from './open-register.ts';

export interface RunningBot {
  url: string;
  stop(): Promise<void>;
}

export interface BotOptions extends Omit<Config, 'connectionString'> {
  connectionString: string;
  /** The register is the demo's, which the welcome card says. */
  demo: boolean;
  /** Where the log goes; to standard output where it is left out. */
  log?: Log;
}

/** Composes the bot and starts it: store, conversation, channel, web server. */
export async function runBot({ connectionString, demo, ...config }: BotOptions): Promise<RunningBot> {
  const { credentials, log = createLog(config.logLevel) } = config;
  const local = credentials === undefined;
  const now = createClock(Date.now, config.clockStart);
  const faults = createFaults({ log, newId: randomUUID });
  const register = openRegister({ connectionString, now, newId: randomUUID });

  const converse = createConverse({ ...register, surroundings: { demo, local } });
  const onTurn = createOnTurn({ converse, explain: faults.explain, local });
  const adapter = createAdapter({ credentials, onTurn, onFault: faults.record });

  const server = await startServer(
    { messages: adapter.process, ready: register.storeAnswers, onFault: faults.record },
    { port: config.port, host: local ? '127.0.0.1' : '0.0.0.0' },
  );
  // An import that was cut short is finished by whoever starts next; the bot answers meanwhile.
  void register.finishPending().catch((error: unknown) => faults.record(error, 'pending import'));
  log.info({ port: server.port, local }, 'listening');
  return { url: `http://127.0.0.1:${server.port}`, stop: server.close };
}

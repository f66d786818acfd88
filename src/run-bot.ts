import { randomUUID } from 'node:crypto';
import { createAdapter } from './bot/adapter.ts';
import { isLocalRequest } from './bot/local-only.ts';
import { createOnTurn } from './bot/turns.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import { createConverse } from './conversation/converse.ts';
import { createFaults } from './faults.ts';
import { startServer } from './http/server.ts';
import { createLog } from './log.ts';
import { openRegister } from './open-register.ts';

export interface RunningBot {
  url: string;
  stop(): Promise<void>;
}

export interface BotOptions extends Omit<Config, 'connectionString'> {
  connectionString: string;
  /** The register is the demo's, which the welcome card says. */
  demo: boolean;
}

/** Composes the bot and starts it: store, conversation, channel, web server. */
export async function runBot({ connectionString, demo, ...config }: BotOptions): Promise<RunningBot> {
  const local = config.credentials === undefined;
  const now = createClock(Date.now, config.clockStart);
  const log = createLog(config.logLevel);
  const faults = createFaults({ log, newId: randomUUID });
  const register = openRegister({ connectionString, now, newId: randomUUID });

  const converse = createConverse({ ...register, surroundings: { demo, local } });
  const onTurn = createOnTurn({ converse, explain: faults.explain, local });
  const adapter = createAdapter({ credentials: config.credentials, onTurn, onFault: faults.record });

  const server = await startServer(
    {
      ready: register.storeAnswers,
      onFault: faults.record,
      async messages(request, response) {
        if (local && !isLocalRequest(request.socket.remoteAddress, request.body)) {
          response.send(403);
          return;
        }
        await adapter.process(request, response);
      },
    },
    { port: config.port, host: local ? '127.0.0.1' : '0.0.0.0' },
  );
  // An import that was cut short is finished by whoever starts next; the bot answers meanwhile.
  void register.finishPending().catch((error: unknown) => faults.record(error, 'pending import'));
  log.info({ port: config.port, local }, 'listening');
  return { url: server.url, stop: server.close };
}

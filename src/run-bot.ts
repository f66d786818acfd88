import { randomUUID } from 'node:crypto';
import { createBackground } from './background.ts';
import { createAdapter } from './bot/adapter.ts';
import { createShareCards } from './bot/shared-cards.ts';
import { createOnTurn } from './bot/turns.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import { createConverse } from './conversation/converse.ts';
import { createFaults } from './faults.ts';
import { startServer } from './http/server.ts';
import { createLog, type Log } from './log.ts';
import { openChannel } from './open-channel.ts';
import { openRegister } from './open-register.ts';
import { openSweep } from './open-sweep.ts';
import { createSweeper } from './sweep/sweeper.ts';

export interface RunningBot {
  url: string;
  stop(): Promise<void>;
}

export interface BotOptions extends Omit<Config, 'connectionString'> {
  connectionString: string;
  /** The register is the demo's, which the welcome card says. */
  demo: boolean;
  /** Milliseconds between two sweeps for reminders; none where it is left out. */
  sweepEveryMs?: number;
  /** Where the log goes; to standard output where it is left out. */
  log?: Log;
}

/** Composes the bot and starts it: store, conversation, channel, web server. */
export async function runBot({ connectionString, demo, ...config }: BotOptions): Promise<RunningBot> {
  const { credentials, log = createLog(config.logLevel) } = config;
  const local = credentials === undefined;
  const now = createClock(Date.now, config.clockStart);
  const newId = randomUUID;
  const faults = createFaults({ log, newId });
  const onFault = faults.record;
  const register = openRegister({ connectionString, now, newId });
  const { books } = register;
  const background = createBackground(onFault);

  const converse = createConverse({
    ...register,
    outbox: books.notices,
    wishing: { ...books.ledger, ...books.work, setChannel: books.references.setChannel },
    surroundings: { demo, local },
    subjects: [],
    now,
    newId,
  });
  const adapter = createAdapter({ credentials, onTurn: (context) => onTurn(context), onFault });
  const channel = openChannel({ register, adapter, local, wall: Date.now, random: Math.random, onFault });
  const onTurn = createOnTurn({
    converse,
    explain: faults.explain,
    onFault,
    local,
    references: channel.references,
    share: createShareCards({ ...channel.posted, onFault }),
    onChanged: ({ ref, board }) => {
      background.run('notices', channel.notices.deliverPending());
      background.run('posted cards', channel.posted.refresh(board, ref));
    },
    now,
  });

  const { sweep } = openSweep({ register, channel, now, wall: Date.now });
  const sweeper = createSweeper({
    sweep,
    deliverPending: async () => {
      await channel.posted.catchUp();
      await channel.notices.deliverPending();
    },
    after,
    now,
    random: Math.random,
    onSwept: (swept) => log.info({ ...swept }, 'swept'),
    onFault,
    everyMs: config.sweepEveryMs ?? 0,
    // A demonstration's only reader is not there before the chat is opened.
    ready: () => !demo || channel.hasMet(),
  });

  const server = await startServer(
    { messages: adapter.process, ready: register.storeAnswers, health: sweeper.health, onFault },
    { port: config.port, host: local ? '127.0.0.1' : '0.0.0.0' },
  );
  // An import that was cut short is finished by whoever starts next; the bot answers meanwhile.
  background.run('pending import', register.finishPending());
  if (config.sweepEveryMs) sweeper.start();
  log.info({ port: server.port, local }, 'listening');
  return {
    url: `http://127.0.0.1:${server.port}`,
    stop: async () => {
      await server.close();
      await sweeper.stop();
      await background.settled();
    },
  };
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

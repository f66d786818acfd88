import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createAdapter } from './bot/adapter.ts';
import { createClock } from './clock.ts';
import { readConfig } from './config.ts';
import { createFaults } from './faults.ts';
import { createLog } from './log.ts';
import { openChannel } from './open-channel.ts';
import { openRegister } from './open-register.ts';
import { openSweep } from './open-sweep.ts';
import { sayPreview, saySwept } from './say-sweep.ts';
import { openEmbeddedStore } from './store/embedded.ts';
import { SweepFaults } from './sweep/swept.ts';

/** `npm run remind [-- --dry-run]`: one sweep as of now, for a scheduled job; or who would get what, and why. */

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });
  const config = readConfig(process.env);
  const faults = createFaults({ log: createLog(config.logLevel, process.stderr), newId: randomUUID });
  const onFault = faults.record;
  const now = createClock(Date.now, config.clockStart);
  const store = config.connectionString ? undefined : await openEmbeddedStore(config.dataDir);
  try {
    const register = openRegister({
      connectionString: config.connectionString ?? store?.connectionString ?? '',
      now,
      newId: randomUUID,
    });
    const adapter = createAdapter({
      credentials: config.credentials,
      // Nobody talks to this process: it serves nothing.
      onTurn: async () => undefined,
      onFault,
    });
    const local = config.credentials === undefined;
    const channel = openChannel({ register, adapter, local, wall: Date.now, random: Math.random, onFault });
    const { sweep, preview } = openSweep({ register, channel, now, wall: Date.now });
    if (values['dry-run']) {
      sayPreview(await preview(), now()).forEach(say);
      return;
    }
    // Whatever goes wrong with messages about changes, reminders go out.
    await channel.notices.deliverPending().catch((error: unknown) => onFault(error, 'notices'));
    const swept = await sweep().catch((error: unknown) => {
      if (!(error instanceof SweepFaults)) throw error;
      for (const fault of error.faults) onFault(fault, 'sweep');
      saySwept(error.swept, now()).forEach(say);
      throw error;
    });
    saySwept(swept, now()).forEach(say);
  } finally {
    await store?.close();
  }
}

const done = await main().then(
  () => true,
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    return false;
  },
);
process.exit(done ? 0 : 1);

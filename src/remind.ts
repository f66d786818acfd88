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
import { openWatch } from './open-watch.ts';
import { DEFAULT_RETENTION } from './remind/retention.ts';
import { sayPreview, saySwept } from './say-sweep.ts';
import { openEmbeddedStore } from './store/embedded.ts';
import { SweepFaults } from './sweep/swept.ts';
import { createMeasure } from './watching/measure.ts';

/** `npm run remind [-- --dry-run]`: one sweep as of now, for a scheduled job; or who would get what, and why. */

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });
  const config = readConfig(process.env);
  const local = config.credentials === undefined;
  // A scheduled job is watched by its log; who runs this by hand reads what it prints.
  const log = createLog(local && config.logLevel === 'info' ? 'warn' : config.logLevel, process.stderr);
  const faults = createFaults({ log, newId: randomUUID });
  const onFault = faults.record;
  const now = createClock(Date.now, config.clockStart);
  const watch = await openWatch({
    insights: values['dry-run'] ? undefined : config.insights,
    traced: config.traced,
    sweeps: true,
    newId: randomUUID,
    onFault,
  });
  const elapsed = () => performance.now();
  const measure = createMeasure({ watch, newId: randomUUID, wall: Date.now, elapsed });
  const store = config.connectionString ? undefined : await openEmbeddedStore(config.dataDir);
  try {
    const register = openRegister({
      connectionString: config.connectionString ?? store?.connectionString ?? '',
      now,
      newId: randomUUID,
      onAnswer: measure.storage,
    });
    const adapter = createAdapter({
      credentials: config.credentials,
      // Nobody talks to this process: it serves nothing.
      onTurn: async () => undefined,
      onFault,
    });
    const channel = openChannel({ register, adapter, local, wall: Date.now, random: Math.random, onFault });
    const { sweep, preview } = openSweep({
      register,
      channel,
      now,
      wall: Date.now,
      keeping: {
        retention: config.retention ?? DEFAULT_RETENTION,
        onFault,
        onRemoved: (removed) => log.info({ ...removed }, 'kept no longer'),
      },
      sealing: { onFault, onSealed: (sealed) => log.info({ ...sealed }, 'sealed') },
    });
    if (values['dry-run']) {
      sayPreview(await preview(), now()).forEach(say);
      return;
    }
    // Whatever goes wrong with messages about changes, reminders go out.
    await channel.notices.deliverPending().catch((error: unknown) => onFault(error, 'notices'));
    const sweptIn = (error: unknown) => (error instanceof SweepFaults ? error.swept : undefined);
    const swept = await measure.sweep(sweep, sweptIn).catch((error: unknown) => {
      if (!(error instanceof SweepFaults)) throw error;
      for (const fault of error.faults) onFault(fault, 'sweep');
      saySwept(error.swept, now()).forEach(say);
      throw error;
    });
    log.info({ ...swept }, 'swept');
    saySwept(swept, now()).forEach(say);
  } finally {
    await watch.stop();
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

import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createAdapter } from './bot/adapter.ts';
import { runCommand, say } from './command.ts';
import { createFaults } from './faults.ts';
import { type InStore, inStore } from './in-store.ts';
import { createLog } from './log.ts';
import { openChannel } from './open-channel.ts';
import { openRegister } from './open-register.ts';
import { openSweep } from './open-sweep.ts';
import { openWatch } from './open-watch.ts';
import { DEFAULT_RETENTION } from './remind/retention.ts';
import { sayPreview, saySwept } from './say-sweep.ts';
import { SweepFaults } from './sweep/swept.ts';
import { createMeasure } from './watching/measure.ts';

/** `npm run remind [-- --dry-run]`: one sweep as of now, for a scheduled job; or who would get what, and why. */

async function main(): Promise<boolean> {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });
  return inStore((opened) => remind(opened, values['dry-run'] ?? false));
}

async function remind({ config, connectionString, now }: InStore, dryRun: boolean): Promise<boolean> {
  const local = config.credentials === undefined;
  // A scheduled job is watched by its log; who runs this by hand reads what it prints.
  const log = createLog(local && config.logLevel === 'info' ? 'warn' : config.logLevel, process.stderr);
  const faults = createFaults({ log, newId: randomUUID });
  const onFault = faults.record;
  const watch = await openWatch({
    insights: dryRun ? undefined : config.insights,
    traced: config.traced,
    sweeps: true,
    newId: randomUUID,
    onFault,
  });
  const elapsed = () => performance.now();
  const measure = createMeasure({ watch, newId: randomUUID, wall: Date.now, elapsed });
  try {
    const register = openRegister({
      connectionString,
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
    if (dryRun) {
      sayPreview(await preview(), now()).forEach(say);
      return true;
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
    return true;
  } finally {
    await watch.stop();
  }
}

await runCommand(main);

import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { runBot } from '../../src/run-bot.ts';
import { RAVI } from './canaries.ts';
import type { Walk } from './canary-walk.ts';
import { openDesk } from './commands.ts';
import { optionsFor } from './rig.ts';
import { createTeams } from './teams.ts';

/** Reminders, with a channel that refuses some of them, and a digest; one day after the other. */
export async function sweeps(walk: Walk): Promise<void> {
  for (const [day, fault] of [
    ['2018-01-15', undefined],
    ['2018-01-22', { to: 'send', status: 403, code: 'typedcanary', body: 'typedcanary' }],
    ['2018-01-29', { to: 'send', status: 500, body: 'opencanary' }],
    ['2018-03-12', undefined],
  ] as const) {
    if (fault) void walk.rig.connector.fail(fault);
    const bot = await runBot({
      ...optionsFor(walk.cable.connectionString, walk.rig.logged),
      clockStart: new Date(`${day}T09:30:00Z`),
      sweepEveryMs: 100,
    });
    const health = async () => (await (await fetch(`${bot.url}/healthz`)).json()) as object;
    await vi.waitFor(async () => expect(await health()).toMatchObject({ lastSweep: expect.any(String) }), {
      timeout: 30_000,
      interval: 100,
    });
    const teams = createTeams({ botUrl: bot.url, connector: walk.rig.connector });
    await walk.say(RAVI, 'what reminders will I get?', 'personal', teams);
    await bot.stop();
  }
}

/** The commands that somebody runs beside the bot; what they print may be kept by whatever runs them. */
export async function commands(walk: Walk): Promise<string[]> {
  const printed: string[] = [];
  const desk = openDesk();
  try {
    const env = { TABLES_CONNECTION_STRING: walk.cable.connectionString, LOG_LEVEL: 'trace' };
    for (const words of [['verify'], ['backup', '--', join(desk.folder, 'register.backup')], ['remind']]) {
      const clock = words[0] === 'remind' ? { CLOCK_START: '2018-03-19T09:30:00Z' } : {};
      const { status, out, err } = await desk.run(words, { ...env, ...clock });
      expect(status, err.join('\n')).toBe(0);
      printed.push(...out, ...err);
    }
  } finally {
    desk.clear();
  }
  return printed;
}

import { expect, it, vi } from 'vitest';
import { RAVI, REGISTER_HEADER } from '../bot/fellshire.ts';
import { openWatched, totalOf } from './watched.ts';

const DUE_IN_A_WEEK =
  'HC-1,action,SFB,Map the gates,,Hate Crime Review,,Hate crime,1,Ravi Bell,Fellshire Police,22 January 2018,in progress,open,';

it('a bot that sweeps tells of its sweeps and of each reminder by how it ended', {
  timeout: 60_000,
}, async () => {
  const register = [REGISTER_HEADER, DUE_IN_A_WEEK, ''].join('\n');
  const watched = await openWatched({ register, sweepEveryMs: 500 });
  await watched.teams.say(RAVI, 'hello');
  const swept = () => watched.logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'swept');
  await vi.waitFor(() => expect(swept().some(({ sent }) => sent > 0)).toBe(true), {
    timeout: 40_000,
    interval: 100,
  });
  const { points } = await watched.end();
  await watched.close();

  expect(totalOf(points, 'promises.sweep.duration', { outcome: 'done' })).toBe(swept().length);
  expect(totalOf(points, 'promises.storage.requests', { during: 'sweep' })).toBeGreaterThan(0);
  expect(totalOf(points, 'promises.reminders', { outcome: 'sent' })).toBe(1);
  for (const ending of ['sent', 'failed', 'later', 'nothing left', 'not known', 'held'])
    expect(totalOf(points, 'promises.reminders', { outcome: ending })).toBe(
      swept().reduce((sum, line) => sum + line[ending], 0),
    );
});

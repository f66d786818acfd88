import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { startAzurite } from '../azurite.ts';
import type { ImportOrder } from './import-user.ts';
import { make, undo } from './officer.ts';
import { aPerson, type Instance, openInstance } from './rig.ts';
import { first, leftOver, type State, second, stateOf } from './whole-register.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

const PROGRAM = path.join(import.meta.dirname, 'import-user.ts');
const KILLS = 50;
const later = (): Date => new Date('2017-11-04T13:00:00Z');

let azurite: RunningServer;
afterAll(() => azurite.close());

/** What is done, on which register, and what the register is before and after. */
interface Deed {
  prepare(store: Instance): Promise<void>;
  order: { make: typeof second } | { undo: true };
  here(store: Instance): Promise<{ is: string }>;
  before: State;
  after: State;
}
type Unknown = Omit<Deed, 'before' | 'after'>;

const deeds: Record<string, Unknown> = {
  'an import that an officer makes': {
    prepare: async (store) => void (await make(store, first)),
    order: { make: second },
    here: (store) => make(store, second),
  },
  'taking an import back': {
    prepare: async (store) => {
      await make(store, first);
      await make(store, second);
    },
    order: { undo: true },
    here: undo,
  },
};

async function freshStore(deed: Unknown): Promise<Instance> {
  await azurite?.close();
  azurite = await startAzurite();
  const store = openInstance(azurite.connectionString);
  await deed.prepare(store);
  return store;
}

/** The deed with what the register is before and after, and how many requests it takes. */
async function known(name: string): Promise<Deed & { requests: number }> {
  const deed = deeds[name];
  if (!deed) throw new Error(`There is no deed called ${name}. Add it to the list.`);
  const store = await freshStore(deed);
  const before = await stateOf(store);
  const doing = openInstance(azurite.connectionString);
  expect((await deed.here(doing)).is).toBe('made');
  return { ...deed, before, after: await stateOf(store), requests: doing.requests.length };
}

/** Whoever starts next finishes or forgets what was left; then the register is the one or the other, whole. */
async function expectAllOrNothing({ before, after, here }: Deed): Promise<'all' | 'nothing'> {
  const next = openInstance(azurite.connectionString, { now: later });
  // Whatever was left behind, people are answered.
  await next.register.read(aPerson(), 'personal');
  await next.importer.finishPending();
  const state = await stateOf(next);
  const happened = JSON.stringify(state) !== JSON.stringify(before);
  expect(state).toEqual(happened ? after : before);
  expect(await leftOver(next)).toEqual([]);
  // What did not happen can be done; what did cannot be done a second time.
  if (!happened) expect((await here(next)).is).toBe('made');
  expect(withoutDays(await stateOf(next))).toEqual(withoutDays(after));
  expect(await leftOver(next)).toEqual([]);
  return happened ? 'all' : 'nothing';
}

/** What is done an hour later says so. */
const withoutDays = (state: State): unknown =>
  JSON.parse(JSON.stringify(state).replaceAll(later().toISOString(), '2017-11-04T12:00:00.000Z'));

async function startUser(): Promise<ChildProcess> {
  const user = fork(PROGRAM, { execArgv: ['--import', 'tsx'] });
  await once(user, 'message');
  return user;
}

async function begin(user: ChildProcess, deed: Deed): Promise<void> {
  const begun = once(user, 'message');
  user.send({ connectionString: azurite.connectionString, ...deed.order } satisfies ImportOrder);
  await begun;
}

describe.each(Object.keys(deeds))('%s', (name) => {
  let deed: Deed & { requests: number };
  beforeAll(async () => {
    deed = await known(name);
  });

  it('is all or nothing, whichever request to the store was the last', async () => {
    const outcomes: string[] = [];
    for (let n = 0; n < deed.requests; n++) {
      await freshStore(deed);
      let left = n;
      const dying = openInstance(azurite.connectionString, {
        onRequest: () => {
          left -= 1;
          if (left < 0) throw new Error('killed');
        },
      });
      await expect(deed.here(dying)).rejects.toThrow('killed');
      outcomes.push(await expectAllOrNothing(deed));
    }
    // First a stretch of deaths that leave nothing, then one of deaths that leave everything.
    expect(outcomes.join(' ')).toMatch(/^(nothing )+(all ?)+$/);
  });

  it(`is all or nothing when its process is killed at one of ${KILLS} random moments`, async () => {
    await freshStore(deed);
    const whole = await startUser();
    await begin(whole, deed);
    const start = performance.now();
    expect(await once(whole, 'message')).toEqual(['made', undefined]);
    const took = performance.now() - start;
    whole.kill('SIGKILL');

    let starting = startUser();
    for (let n = 0; n < KILLS; n++) {
      await freshStore(deed);
      const user = await starting;
      if (n < KILLS - 1) starting = startUser();
      const exited = once(user, 'exit');
      await begin(user, deed);
      await pause(((n + Math.random()) / KILLS) * took);
      user.kill('SIGKILL');
      await exited;
      await expectAllOrNothing(deed);
    }
  });
});

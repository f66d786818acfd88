import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAdapter } from '../../src/bot/adapter.ts';
import { createOnTurn } from '../../src/bot/turns.ts';
import { createConverse, type Deps } from '../../src/conversation/converse.ts';
import { createFaults } from '../../src/faults.ts';
import { startServer } from '../../src/http/server.ts';
import { createLog } from '../../src/log.ts';
import { nobodyElse, noChanges } from '../conversation/nothing-changes.ts';
import { MARY, RAVI } from './fellshire.ts';
import { openRig, type Rig } from './rig.ts';
import { createTeams, readingOf, refsOn } from './teams.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig();
  await Promise.all([rig.teams.say(RAVI, 'hello'), rig.teams.say(MARY, 'hello')]);
  rig.connector.calls.length = 0;
});
afterEach(() => rig.close());

describe('a connector that', () => {
  it.each([
    ['refuses', { status: 500 }],
    ['keeps the message and says that it did not', { status: 502, kept: true }],
    ['keeps the message and hangs up', { reset: true, kept: true }],
    ['hangs up', { reset: true }],
    ['has had too much', { status: 429, headers: { 'retry-after': '1' } }],
    ['is not to be used by us', { status: 403 }],
  ])('%s is sent the answer once, and the next question is answered', async (_, fault) => {
    void rig.connector.fail({ to: 'send', ...fault });
    const turn = await rig.teams.say(RAVI, "What's overdue?");
    expect(turn.status).toBe(200);
    expect(rig.connector.count('send')).toBe(1);
    expect(turn.replies).toHaveLength('kept' in fault ? 1 : 0);
    expect(rig.logged.filter((line) => line.includes('"fault"'))).toHaveLength(1);
    expect(refsOn(await rig.teams.say(RAVI, "What's overdue?"))).toEqual(['HC-1', 'HC-3']);
  });

  it('does not answer holds nobody else up', async () => {
    const hanging = rig.connector.fail({ to: 'send', hang: true });
    const held = rig.teams.say(RAVI, "What's overdue?").catch(() => 'let go');
    await hanging;
    expect(refsOn(await rig.teams.say(MARY, "What's overdue?"))).toEqual(['HC-1', 'HC-3']);
    await rig.connector.close();
    await held;
  });

  it('has no roster for now has the person told that it went wrong here, and asked again the next time', async () => {
    const other = { ...RAVI, aadObjectId: '00000000-0000-4000-8000-0000000000ff' };
    for (const fault of [{ status: 500 }, { status: 503 }, { reset: true }]) {
      void rig.connector.fail({ to: 'roster', ...fault });
      const turn = await rig.teams.say(other, "What's overdue?");
      expect(readingOf(turn)).toContain('Something went wrong on my side');
    }
    expect(refsOn(await rig.teams.say(other, "What's overdue?"))).toEqual(['HC-1', 'HC-3']);
    expect(rig.connector.count('roster')).toBe(4);
  });
});

describe('a fault inside', () => {
  /** A bot whose register breaks with an error that knows too much. */
  async function brokenBot(logged: string[]) {
    const log = createLog('trace', { write: (line: string) => void logged.push(line) });
    const faults = createFaults({ log, newId: () => '1234abcd-0000' });
    const secret = Object.assign(
      new Error('ravi.bell@police.example asked: who owns HC-1\n    at Ravi Bell'),
      {
        code: 'no row for ravi.bell@police.example',
        cause: new TypeError('Bearer abc.def.ghi'),
      },
    );
    const person = { name: 'Ravi Bell', email: 'r', organisation: '', posts: [], role: 'member' as const };
    const deps: Deps = {
      read: () => Promise.reject(secret),
      directory: () => Promise.reject(secret),
      memory: { recall: async () => undefined, keep: async () => undefined },
      people: {
        personFor: async () => ({ ...person, boards: [], cleared: false }),
        personByEmail: async () => undefined,
        linkAccount: async () => undefined,
        officers: async () => [],
      },
      surroundings: { demo: false, local: true },
      ...noChanges(),
    };
    const onTurn = createOnTurn({
      converse: createConverse(deps),
      explain: faults.explain,
      local: true,
      ...nobodyElse(),
    });
    const adapter = createAdapter({ credentials: undefined, onTurn, onFault: faults.record });
    return startServer(
      { messages: adapter.process, ready: async () => true, onFault: faults.record },
      { port: 0, host: '127.0.0.1' },
    );
  }

  it('is a plain sentence with a reference for the person, and a line without what it was about in the log', async () => {
    const logged: string[] = [];
    const server = await brokenBot(logged);
    const teams = createTeams({ botUrl: `http://127.0.0.1:${server.port}`, connector: rig.connector });
    const turns = [
      await teams.say(RAVI, 'who owns HC-1'),
      await teams.press(RAVI, { type: '', verb: 'open', data: { ref: 'HC-1' } }),
      await teams.install(RAVI),
    ];
    await server.close();
    for (const turn of turns) {
      expect(turn.status).toBe(200);
      expect(readingOf(turn)).toContain('Something went wrong on my side, so I have no answer for you.');
      expect(readingOf(turn)).toContain('1234ABCD');
    }
    const lines = logged.map((line) => JSON.parse(line));
    expect(lines.map(({ what, reference }) => [what, reference])).toEqual(
      ['message', 'press', 'welcome'].map((what) => [what, '1234ABCD']),
    );
    expect(lines[0]).toMatchObject({ fault: 'Error', code: 'unnamed', cause: { fault: 'TypeError' } });
    expect(lines[0].at.length).toBeGreaterThan(0);
    expect(logged.join()).not.toMatch(/ravi|bell|police|HC-1|Bearer|who owns/i);
  });
});

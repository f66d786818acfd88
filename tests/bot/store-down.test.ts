import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Cable, layCable } from './cable.ts';
import { RAVI, STRANGER } from './fellshire.ts';
import { openRig, type Rig } from './rig.ts';
import { buttonsOf, cardOf, readingOf, refsOn } from './teams.ts';

/** What a person waits at most before they are told that there will be no answer. */
const SOON_MS = 3_000;

let rig: Rig;
let cable: Cable;
beforeEach(async () => {
  rig = await openRig({
    by: async (connectionString) => {
      cable = await layCable(connectionString);
      return cable;
    },
  });
});
afterEach(() => rig.close());

const faultsLogged = () => rig.logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'fault');

describe.each([
  ['is down', () => cable.pull()],
  ['takes connections and says nothing', async () => cable.jam()],
] as const)('while the store %s', (_, fail) => {
  it('a question, a press and a greeting say so soon, with the reference that is in the log', async () => {
    const list = await rig.teams.say(RAVI, "What's overdue?");
    const [open] = buttonsOf(cardOf(list)).filter(({ verb }) => verb === 'open');
    await fail();
    const turns = await Promise.all([
      rig.teams.say(RAVI, "What's overdue?"),
      rig.teams.press(RAVI, open ?? { type: 'none' }),
      rig.teams.install(RAVI),
      rig.teams.say(STRANGER, 'hello'),
    ]);
    const references = faultsLogged().map(({ reference }) => reference);
    for (const turn of turns) {
      expect(turn.status).toBe(200);
      expect(turn.ms).toBeLessThan(SOON_MS);
      const read = readingOf(turn);
      expect(read).toContain("I can't reach the register just now.");
      const [, reference] = /this reference: ([0-9A-F]{8})\./.exec(read) ?? [];
      expect(references).toContain(reference);
    }
  });

  it('the bot is alive but not ready, and answers again by itself when the store is back', async () => {
    const botUrl = rig.botUrl;
    await fail();
    expect((await fetch(`${botUrl}/healthz`)).status).toBe(200);
    const started = performance.now();
    expect((await fetch(`${botUrl}/readyz`)).status).toBe(503);
    expect(performance.now() - started).toBeLessThan(SOON_MS);
    expect(readingOf(await rig.teams.say(RAVI, "What's overdue?"))).toContain("I can't reach the register");
    await cable.plugIn();
    expect(refsOn(await rig.teams.say(RAVI, "What's overdue?"))).toEqual(['HC-1', 'HC-3']);
    expect((await fetch(`${botUrl}/readyz`)).status).toBe(200);
  });
});

it('a bot that starts while the store is down answers as soon as it is back', async () => {
  await cable.pull();
  const late = await rig.another();
  expect(readingOf(await late.say(RAVI, 'hello'))).toContain("I can't reach the register just now.");
  await cable.plugIn();
  expect(readingOf(await late.say(RAVI, 'hello'))).toContain('Hello Ravi');
});

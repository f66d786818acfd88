import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Cable, layCable } from './cable.ts';
import { ANN, RAVI } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { readingOf } from './teams.ts';
import {
  everybodyTalks,
  noticesTo,
  OTIS,
  openForm,
  openUpdating,
  send,
  sending,
  storeOf,
} from './updating.ts';

let rig: Rig;
let cable: Cable;
let connectionString: string;
beforeEach(async () => {
  rig = await openUpdating({
    by: {
      by: async (toStore) => {
        connectionString = toStore;
        cable = await layCable(toStore);
        return cable;
      },
    },
  });
  await everybodyTalks(rig, [ANN, OTIS, RAVI]);
});
afterEach(() => rig.close());

const MESSAGE = 'application/vnd.microsoft.activity.message';

describe.each([
  ['is down', () => cable.pull()],
  ['takes connections and says nothing', async () => cable.jam()],
] as const)('while the store %s, a form that is sent', (_, fail) => {
  it('leaves its card as it is, says so beside it, and goes in when it is sent again, once', async () => {
    const form = await openForm(rig.teams, RAVI, 'HC-1', 'Propose completion');
    await fail();
    const failed = await send(rig.teams, RAVI, form, { note: 'Done' });
    expect(failed.status).toBe(200);
    expect(JSON.parse(failed.text)).toMatchObject({
      statusCode: 200,
      type: MESSAGE,
      value: expect.stringMatching(/^I can't reach the register just now\. Please try again in a minute\./),
    });
    await cable.plugIn();
    const store = storeOf({ connectionString });
    expect(await store.history('HC-1')).toHaveLength(1);
    expect(readingOf(await send(rig.teams, RAVI, form, { note: 'Done' }))).toContain(
      'HC-1: you proposed completion',
    );
    expect(readingOf(await send(rig.teams, RAVI, form, { note: 'Done' }))).toContain(
      'HC-1: you proposed completion',
    );
    expect(await store.history('HC-1')).toHaveLength(2);
    await store.told();
    expect([ANN, OTIS].map((who) => noticesTo(rig, who).length)).toEqual([1, 1]);
  });

  it('by a client that sends a message is told so in a message, and the form stays above it', async () => {
    const form = await openForm(rig.teams, RAVI, 'HC-1', 'Propose completion');
    const { data, verb } = sending(form, { note: 'Done' });
    await fail();
    const failed = await rig.teams.submit(RAVI, { ...data, verb });
    expect(readingOf(failed)).toContain("I can't reach the register just now.");
  });
});

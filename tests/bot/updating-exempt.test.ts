import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANN, GWEN, MARY, RAVI } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { buttonsOf, cardOf, readingOf } from './teams.ts';
import {
  change,
  DEE,
  everybodyTalks,
  noticesTo,
  OTIS,
  openForm,
  openUpdating,
  send,
  storeOf,
  typedIn,
} from './updating.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openUpdating({ exempt: true });
  await everybodyTalks(rig, [ANN, OTIS, MARY, RAVI, GWEN, DEE]);
});
afterEach(() => rig.close());

const CANARY = 'kingfisher';
const secret = { reason: `The ${CANARY} case` };

describe('an item that is made exempt', () => {
  it('is gone for whoever is not cleared, its owner included, at once', async () => {
    const made = await change(rig.teams, ANN, 'HC-1', 'Make exempt', secret);
    expect(readingOf(made)).toContain('HC-1: you made it exempt');
    expect(readingOf(made)).toContain('Exempt');
    for (const who of [OTIS, RAVI, DEE, GWEN]) {
      expect(readingOf(await rig.teams.say(who, 'HC-1'))).toContain("I can't find HC-1");
      expect(readingOf(await rig.teams.say(who, 'history of HC-1'))).toContain("I can't find HC-1");
      expect(readingOf(await rig.teams.say(who, 'what changed this week'))).not.toContain('HC-1');
    }
    expect(readingOf(await rig.teams.say(MARY, 'history of HC-1'))).toContain(CANARY);
  });

  it('and open again is seen, without what was done while it was exempt', async () => {
    await change(rig.teams, ANN, 'HC-1', 'Make exempt', secret);
    await change(rig.teams, ANN, 'HC-1', 'Report progress', {
      status: 'at risk',
      note: `Asked the ${CANARY}`,
    });
    await change(rig.teams, ANN, 'HC-1', 'Report progress', { status: 'at risk', note: 'Ready to be seen' });
    const form = await openForm(rig.teams, ANN, 'HC-1', 'Make open');
    expect(readingOf(form)).toContain('Its earlier history stays exempt.');
    await send(rig.teams, ANN, form, { reason: 'It is over' });
    await change(rig.teams, RAVI, 'HC-1', 'Report progress', { status: 'at risk', note: 'Going on' });
    for (const text of ['HC-1', 'history of HC-1', 'what changed this week']) {
      const read = readingOf(await rig.teams.say(RAVI, text));
      expect(read).toContain('HC-1');
      expect(read).toContain('Going on');
      expect(read).not.toContain(CANARY);
    }
  });

  it('while somebody has its form open: they are told no more than that it is not there', async () => {
    const form = await openForm(rig.teams, RAVI, 'HC-1', 'Report progress');
    await change(rig.teams, ANN, 'HC-1', 'Make exempt', secret);
    const sent = await send(rig.teams, RAVI, form, { status: 'at risk', note: 'Six towns' });
    expect(readingOf(sent)).toContain(
      "I can't find HC-1 among the items that you can see, so nothing has been written.",
    );
    expect(JSON.stringify(cardOf(sent))).not.toMatch(/exempt|hate crime|kingfisher/i);
    expect(typedIn(sent)).toMatchObject({ note: 'Six towns' });
    expect(await storeOf(rig).history('HC-1')).toHaveLength(2);
  });
});

describe('what others hear of an exempt item', () => {
  it('goes to the cleared alone, and its summary shows nothing of it', async () => {
    await change(rig.teams, ANN, 'ZX-1', 'Ask for more time', {
      until: '2018-06-30',
      reason: `The ${CANARY}`,
    });
    await storeOf(rig).told();
    await change(rig.teams, MARY, 'ZX-1', 'Accept more time', { note: CANARY });
    await storeOf(rig).told();
    await change(rig.teams, ANN, 'ZX-1', 'Reassign', { owner: 'Mary Hope', reason: CANARY });
    await storeOf(rig).told();

    for (const who of [RAVI, OTIS, GWEN, DEE]) expect(noticesTo(rig, who)).toEqual([]);
    expect(noticesTo(rig, MARY).map(({ summary }) => summary)).toEqual([
      'ZX-1 has changed: open it to see how.',
    ]);
    expect(noticesTo(rig, ANN).map(({ summary }) => summary)).toEqual([
      'ZX-1 has changed: open it to see how.',
    ]);
    for (const who of [MARY, ANN])
      for (const { summary, text } of noticesTo(rig, who))
        expect(`${summary}${text}`).not.toMatch(/zephyr|Larkmoor|Nightjar|kingfisher/i);
  });

  it('is nothing where it was made exempt before the notice went out', async () => {
    const lift = rig.connector.failEvery(1, {
      to: 'send',
      conversation: `a:personal-${OTIS.id}`,
      status: 503,
    });
    await change(rig.teams, RAVI, 'HC-1', 'Propose completion', { note: CANARY });
    await change(rig.teams, ANN, 'HC-1', 'Make exempt', secret);
    lift();
    await vi.waitFor(() => expect(noticesTo(rig, ANN)).not.toEqual([]));
    expect(noticesTo(rig, RAVI)).toEqual([]);
  });

  it('an exempt item that is added tells only who may see it', async () => {
    const boards = await rig.teams.say(ANN, 'add an item');
    const sfb = buttonsOf(cardOf(boards)).find(({ title }) => title === 'Safer Fellshire Board');
    const form = await rig.teams.press(ANN, sfb ?? { type: 'none' });
    const added = { kind: 'action', title: `Move the ${CANARY}`, owner: 'Ravi Bell', visibility: 'exempt' };
    expect(readingOf(await send(rig.teams, ANN, form, added))).toContain('SFB-1: you added it');
    await storeOf(rig).told();
    expect(noticesTo(rig, RAVI)).toEqual([]);
    expect(readingOf(await rig.teams.say(RAVI, 'what is mine?'))).not.toContain('SFB-1');
  });
});

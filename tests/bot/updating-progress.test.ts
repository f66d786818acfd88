import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANN, GWEN, RAVI, TODAY } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { buttonOf, readingOf } from './teams.ts';
import { change, DEE, openForm, openUpdating, send, storeOf } from './updating.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openUpdating();
});
afterEach(() => rig.close());

const REPORT = {
  status: 'at risk',
  note: 'Six towns mapped.\nTwo to go.',
  evidence: 'https://example.org/map',
};
const minutesLater = (minutes: number) => new Date(TODAY.getTime() + minutes * 60_000);

describe('progress that an owner reports', () => {
  it('from the card changes the card, the register and the history', async () => {
    const { teams } = rig;
    const form = await openForm(teams, RAVI, 'HC-1', 'Report progress');
    expect(readingOf(form)).toContain('Report progress on HC-1');
    expect((await storeOf(rig).read('HC-1'))?.version).toBe(1);

    const done = await send(teams, RAVI, form, REPORT);
    expect(readingOf(done)).toContain('HC-1: you reported progress: at risk. Six towns mapped. Two to go.');
    expect(readingOf(done)).toContain('At risk');
    const stored = await storeOf(rig).read('HC-1');
    expect(stored).toMatchObject({
      version: 2,
      item: {
        status: 'at risk',
        progress: REPORT.note,
        course: { report: { by: 'Ravi Bell', evidence: REPORT.evidence } },
      },
    });
    const history = readingOf(await teams.press(RAVI, buttonOf(done, 'History')));
    expect(history).toContain('Ravi Bell\nReported progress: at risk. Six towns mapped. Two to go.');
    expect(history).toContain('Status: in progress → at risk');
    expect(history).not.toContain('Progress: Drafted');
    expect(readingOf(await teams.say(ANN, 'history of HC-1'))).toContain('Ravi Bell');
    expect(readingOf(await teams.say(RAVI, 'HC-1'))).toContain('Six towns mapped');
  });

  it('for clients that send a message instead is answered by a message', async () => {
    const form = await openForm(rig.teams, RAVI, 'HC-1', 'Report progress');
    const button = buttonOf(form, 'Send report');
    const done = await rig.teams.submit(RAVI, { ...REPORT, ...button.fallback?.data });
    expect(readingOf(done)).toContain('HC-1: you reported progress');
    expect(await storeOf(rig).history('HC-1')).toHaveLength(2);
  });

  it('may be reported by the deputy, who is on no board, and says for whom', async () => {
    const done = await change(rig.teams, DEE, 'HC-1', 'Report progress', REPORT);
    expect(readingOf(done)).toContain('reported progress for Ravi Bell');
  });

  it('is one effect and the same answer when it is pressed again', async () => {
    const form = await openForm(rig.teams, RAVI, 'HC-1', 'Report progress');
    const first = await send(rig.teams, RAVI, form, REPORT);
    const second = await send(rig.teams, RAVI, form, REPORT);
    expect(readingOf(second)).toBe(readingOf(first));
    expect(await storeOf(rig).history('HC-1')).toHaveLength(2);
  });
});

describe('undo', () => {
  const isBack = async () => {
    const stored = await storeOf(rig).read('HC-1');
    return (
      stored?.item.status === 'in progress' &&
      stored.item.progress === 'Drafted' &&
      !stored.item.course?.report
    );
  };

  it('puts the item back, says what it takes back before it does, and is history too', async () => {
    const done = await change(rig.teams, RAVI, 'HC-1', 'Report progress', REPORT);
    const form = await rig.teams.press(RAVI, buttonOf(done, 'Undo'));
    expect(readingOf(form)).toContain('This takes back: reported progress: at risk. Six towns mapped.');
    const undone = await send(rig.teams, RAVI, form);
    expect(readingOf(undone)).toContain('Undone: HC-1 is as it was before.');
    expect(readingOf(undone)).not.toMatch(/^Undo$/m);
    expect(await isBack()).toBe(true);
    expect((await storeOf(rig).history('HC-1')).map(({ did }) => did)).toEqual([
      undefined,
      expect.stringMatching(/^reported progress/),
      expect.stringMatching(/^undid: reported progress/),
    ]);
  });

  it.each([
    [9, true],
    [11, false],
  ])('after %i minutes is %s', async (minutes, can) => {
    const done = await change(rig.teams, RAVI, 'HC-1', 'Report progress', REPORT);
    const undo = buttonOf(done, 'Undo');
    const early = await rig.teams.press(RAVI, undo);
    const later = await rig.another(minutesLater(minutes));
    // Also where the form was opened in time.
    const turns = [await send(later, RAVI, early), await later.press(RAVI, undo)];
    expect(await isBack()).toBe(can);
    if (!can)
      for (const turn of turns) expect(readingOf(turn)).toContain('for 10 minutes, and these are over');
  });

  it('is refused to others, and once something came after', async () => {
    const done = await change(rig.teams, RAVI, 'HC-1', 'Report progress', REPORT);
    const form = await rig.teams.press(RAVI, buttonOf(done, 'Undo'));
    const refusal = /by Ravi Bell, and only whoever made a change can undo it/;
    expect(readingOf(await rig.teams.press(ANN, buttonOf(done, 'Undo')))).toMatch(refusal);
    expect(readingOf(await send(rig.teams, ANN, form))).toMatch(refusal);
    expect(readingOf(await rig.teams.press(GWEN, buttonOf(done, 'Undo')))).toContain('Only the owner');
    await change(rig.teams, ANN, 'HC-1', 'Report progress', { status: 'in progress', note: 'Seven' });
    expect(readingOf(await send(rig.teams, RAVI, form))).toContain(
      'Ann Dale changed HC-1 while you were writing',
    );
    expect(readingOf(await rig.teams.press(RAVI, buttonOf(done, 'Undo')))).toContain(
      'The newest change is by Ann Dale',
    );
    expect(await storeOf(rig).history('HC-1')).toHaveLength(3);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANN, RAVI } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { readingOf } from './teams.ts';
import {
  change,
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
  rig = await openUpdating();
  await everybodyTalks(rig, [ANN, OTIS, RAVI]);
});
afterEach(() => rig.close());

const MINE = { status: 'at risk', note: 'Six towns\nmapped', evidence: 'https://example.org/map' };

describe('where somebody was faster', () => {
  it('the form comes again, says who changed what, keeps what was typed, and goes in when it is sent again', async () => {
    const form = await openForm(rig.teams, RAVI, 'HC-1', 'Report progress');
    await change(rig.teams, ANN, 'HC-1', 'Report progress', { status: 'not started', note: 'Stopped' });
    await change(rig.teams, OTIS, 'HC-1', 'Correct the wording', { title: 'Publish it', detail: '' });

    const again = await send(rig.teams, RAVI, form, MINE);
    const words = readingOf(again);
    expect(words).toContain(
      'Ann Dale and Otis Webb changed HC-1 while you were writing, so nothing of yours has been written yet.',
    );
    expect(words).toContain('Ann Dale, 15 January 2018, 09:00: reported progress: not started. Stopped.');
    expect(words).toContain('Otis Webb, 15 January 2018, 09:00: corrected the wording.');
    expect(typedIn(again)).toEqual(MINE);
    expect((await storeOf(rig).read('HC-1'))?.version).toBe(3);

    expect(readingOf(await send(rig.teams, RAVI, again))).toContain('HC-1: you reported progress: at risk.');
    expect((await storeOf(rig).history('HC-1')).map(({ by }) => by).slice(1)).toEqual([
      'Ann Dale',
      'Otis Webb',
      'Ravi Bell',
    ]);
  });

  it('those who are to hear of it hear of it when it goes in, once', async () => {
    const form = await openForm(rig.teams, RAVI, 'HC-1', 'Propose completion');
    const rival = await openForm(rig.teams, ANN, 'HC-1', 'Report progress');
    // Both at once: one of the two is told that the other was faster.
    const [mine, theirs] = await Promise.all([
      send(rig.teams, RAVI, form, { note: 'Done' }),
      send(rig.teams, ANN, rival, { status: 'at risk', note: 'Late' }),
    ]);
    const last = readingOf(mine).includes('while you were writing')
      ? await send(rig.teams, RAVI, mine)
      : await send(rig.teams, ANN, theirs);
    expect(readingOf(last)).toContain('HC-1: you ');
    await storeOf(rig).told();
    expect(noticesTo(rig, OTIS)).toHaveLength(1);
    expect(await storeOf(rig).history('HC-1')).toHaveLength(3);
  });

  it('and took the item away, the form says so at once, and not that it can be sent again', async () => {
    const form = await openForm(rig.teams, RAVI, 'HC-1', 'Report progress');
    await change(rig.teams, ANN, 'HC-1', 'Reassign', { owner: 'Gwen Guest', reason: '' });
    const again = await send(rig.teams, RAVI, form, MINE);
    expect(readingOf(again)).toContain('Ann Dale, 15 January 2018, 09:00: reassigned it to Gwen Guest.');
    expect(readingOf(again)).toContain(
      'Only the owner, a deputy or an officer of the board can report progress.',
    );
    expect(readingOf(again)).not.toContain('Send it again');
    expect(typedIn(again)).toEqual(MINE);
    expect(readingOf(await send(rig.teams, RAVI, again))).toContain('Only the owner');
    expect(await storeOf(rig).history('HC-1')).toHaveLength(2);
  });
});

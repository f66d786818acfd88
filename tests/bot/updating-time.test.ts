import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANN, MARY, RAVI } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { type Account, readingOf } from './teams.ts';
import {
  change,
  everybodyTalks,
  noticesTo,
  OTIS,
  openForm,
  openUpdating,
  send,
  storeOf,
} from './updating.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openUpdating();
  await everybodyTalks(rig, [ANN, OTIS, MARY, RAVI]);
});
afterEach(() => rig.close());

const act = (who: Account, title: string, typed: object = {}) =>
  change(rig.teams, who, 'HC-1', title, { ...typed });
const heard = (who: Account): (string | undefined)[] => noticesTo(rig, who).map(({ summary }) => summary);
const ask = (until: string) => act(RAVI, 'Ask for more time', { until, reason: 'The bid is late' });

describe('more time', () => {
  it('that is asked for moves no date, and is told to the officers', async () => {
    const asked = await ask('2018-03-31');
    expect(readingOf(asked)).toContain('HC-1: you asked for more time until 31 March 2018: The bid is late.');
    expect(readingOf(asked)).toContain('30 November 2017');
    await storeOf(rig).told();
    expect(heard(OTIS)).toEqual([
      'For you to decide on HC-1: Ravi Bell asked for more time until 31 March 2018: The bid is late.',
    ]);
    expect(heard(RAVI)).toEqual([]);
  });

  it('that is accepted moves the date; the one first agreed stays on the card, and who moved it and why', async () => {
    await ask('2018-03-31');
    const once = readingOf(await act(ANN, 'Accept more time', { meeting: '2018-01-10', minute: '4' }));
    expect(once).toContain('31 March 2018');
    expect(once).toContain('moved once');
    await ask('2018-06-30');
    const twice = readingOf(await act(MARY, 'Accept more time'));
    expect(twice).toContain('30 November 2017, moved twice');
    expect(twice).toContain(
      '30 November 2017 → 31 March 2018, asked for by Ravi Bell because “The bid is late”; agreed by Ann Dale at the meeting of 10 January 2018 (minute 4).',
    );
    expect(twice).toMatch(/30 June 2018 · .*moved twice/);
    await storeOf(rig).told();
    expect(heard(RAVI)).toEqual([
      'HC-1: Ann Dale agreed more time until 31 March 2018, at the meeting of 10 January 2018 (minute 4).',
      'HC-1: Mary Hope agreed more time until 30 June 2018.',
    ]);
    expect((await storeOf(rig).read('HC-1'))?.item.course?.moves?.map(({ from }) => from)).toEqual([
      '2017-11-30',
      '2018-03-31',
    ]);
  });

  it('that is declined leaves the date, and says why', async () => {
    await ask('2018-03-31');
    const form = await openForm(rig.teams, ANN, 'HC-1', 'Decline more time');
    expect(readingOf(form)).toContain('until 31 March 2018, by Ravi Bell, because “The bid is late”');
    const declined = await send(rig.teams, ANN, form, { reason: 'The board wants it now' });
    expect(readingOf(declined)).not.toContain('moved');
    await storeOf(rig).told();
    expect(heard(RAVI)).toEqual([
      'HC-1: Ann Dale declined more time until 31 March 2018: The board wants it now.',
    ]);
    expect((await storeOf(rig).read('HC-1'))?.item.timescale).toBe('November 2017');
  });

  it('is not asked for twice', async () => {
    await ask('2018-03-31');
    const again = await rig.teams.say(RAVI, 'push HC-1 to 30 June 2018');
    expect(readingOf(again)).toContain(
      'Ravi Bell has asked for more time on HC-1, until 31 March 2018; that is decided first.',
    );
  });
});

describe('the decision of a meeting', () => {
  const DECIDED = { meeting: '2018-01-10', minute: 'minute 12' };

  it.each([
    ['complete', {}, 'complete'],
    ['no longer applicable', {}, 'no longer applicable'],
    ['no change', {}, 'in progress'],
  ])('that it is %j is recorded with its date and minute', async (outcome, more, status) => {
    const recorded = await act(ANN, 'Record a decision', { ...DECIDED, outcome, ...more });
    expect(readingOf(recorded)).toContain(
      `HC-1: you recorded the decision of the meeting of 10 January 2018 (minute 12): ${outcome}.`,
    );
    expect((await storeOf(rig).read('HC-1'))?.item.status).toBe(status);
    await storeOf(rig).told();
    expect(heard(RAVI)).toHaveLength(1);
  });

  it('that gives more time moves the date and keeps the meeting', async () => {
    const recorded = await act(ANN, 'Record a decision', {
      ...DECIDED,
      outcome: 'more time',
      until: '2018-09-30',
      note: 'Awaiting the grant',
    });
    expect(readingOf(recorded)).toContain('30 November 2017, moved once');
    expect(readingOf(recorded)).toContain('agreed by Ann Dale at the meeting of 10 January 2018 (minute 12)');
  });
});

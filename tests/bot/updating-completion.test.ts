import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANN, GWEN, MARY, RAVI, TOM } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { type Account, buttonsOf, cardOf, readingOf } from './teams.ts';
import { CORA, change, everybodyTalks, noticesTo, OTIS, openUpdating, storeOf } from './updating.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openUpdating();
  await everybodyTalks(rig, [ANN, OTIS, MARY, RAVI, GWEN, CORA, TOM]);
});
afterEach(() => rig.close());

const DONE = { note: 'All six towns are on the map' };
const act = (who: Account, ref: string, title: string, typed: object = {}) =>
  change(rig.teams, who, ref, title, { ...typed });
const heard = (who: Account): (string | undefined)[] => noticesTo(rig, who).map(({ summary }) => summary);
const statusOf = async (ref: string) => (await storeOf(rig).read(ref))?.item.status;

describe('completion on a board that its officers complete for', () => {
  it('is proposed, told to each officer once in their own chat, verified, and told to the owner', async () => {
    const proposed = await act(RAVI, 'HC-1', 'Propose completion', DONE);
    expect(readingOf(proposed)).toContain('In progress · awaiting sign-off');
    expect(readingOf(proposed)).toContain('Awaiting sign-off: Ravi Bell proposed completion');
    await storeOf(rig).told();
    const words = 'For you to decide on HC-1: Ravi Bell proposed completion: All six towns are on the map.';
    expect(heard(ANN)).toEqual([words]);
    expect(heard(OTIS)).toEqual([words]);
    expect([MARY, RAVI, GWEN, TOM].flatMap(heard)).toEqual([]);

    // The officer goes on from the card of the notice itself.
    const verify = buttonsOf(noticesTo(rig, ANN)[0]?.attachments?.[0]?.content).find(
      ({ title }) => title === 'Verify completion',
    );
    const form = await rig.teams.press(ANN, verify ?? { type: 'none' });
    expect(readingOf(form)).toContain('All six towns are on the map');
    const verified = await act(ANN, 'HC-1', 'Verify completion', { note: 'Seen it' });
    expect(readingOf(verified)).toContain('HC-1: you verified completion: Seen it.');
    expect(await statusOf('HC-1')).toBe('complete');
    await storeOf(rig).told();
    expect(heard(RAVI)).toEqual(['HC-1: Ann Dale verified completion: Seen it.']);
    expect(heard(ANN)).toHaveLength(1);
    expect(heard(OTIS)).toHaveLength(1);
  });

  it('still counts as outstanding while it is proposed, and no longer once it is verified', async () => {
    const isListed = async () => readingOf(await rig.teams.say(RAVI, "What's overdue?")).includes('HC-1');
    await act(RAVI, 'HC-1', 'Propose completion', DONE);
    expect(await isListed()).toBe(true);
    await act(OTIS, 'HC-1', 'Verify completion');
    expect(await isListed()).toBe(false);
  });

  it('that is sent back says why, tells the owner, and can be proposed again', async () => {
    await act(RAVI, 'HC-1', 'Propose completion', DONE);
    const back = await act(ANN, 'HC-1', 'Send back', { reason: 'One town is missing' });
    expect(readingOf(back)).not.toContain('awaiting sign-off');
    await storeOf(rig).told();
    expect(heard(RAVI)).toEqual(['HC-1: Ann Dale sent completion back: One town is missing.']);
    expect(readingOf(await act(RAVI, 'HC-1', 'Propose completion', DONE))).toContain('awaiting sign-off');
  });

  it('by an officer needs nobody else', async () => {
    expect(readingOf(await act(OTIS, 'HC-1', 'Propose completion', DONE))).toContain(
      'HC-1: you completed it',
    );
    await storeOf(rig).told();
    expect(await statusOf('HC-1')).toBe('complete');
    expect(heard(RAVI)).toEqual(['HC-1: Otis Webb completed it: All six towns are on the map.']);
    expect(heard(ANN)).toEqual([]);
  });

  it('that one officer has decided is no longer offered to the other', async () => {
    await act(RAVI, 'HC-1', 'Propose completion', DONE);
    await storeOf(rig).told();
    const [notice] = noticesTo(rig, OTIS);
    const verify = buttonsOf(notice?.attachments?.[0]?.content).find(
      ({ title }) => title === 'Verify completion',
    );
    await act(ANN, 'HC-1', 'Verify completion');
    const late = await rig.teams.press(OTIS, verify ?? { type: 'none' });
    expect(readingOf(late)).toContain('HC-1 is complete already.');
  });
});

describe('completion on a board that its committee completes for', () => {
  it('awaits the chair once an officer has verified it, and is complete when the chair agrees', async () => {
    await act(TOM, 'RS-9', 'Propose completion', DONE);
    await storeOf(rig).told();
    expect(heard(ANN)).toHaveLength(1);
    expect(heard(CORA)).toEqual([]);

    const verified = await act(ANN, 'RS-9', 'Verify completion', { note: '' });
    expect(readingOf(verified)).toContain('Ann Dale has verified it; the committee decides.');
    expect(await statusOf('RS-9')).toBe('in progress');
    await storeOf(rig).told();
    expect(heard(CORA)).toEqual([
      'For you to decide on RS-9: Ann Dale verified completion for the committee to agree.',
    ]);
    expect(buttonsOf(cardOf(verified)).map(({ title }) => title)).not.toContain('Agree completion');

    const agreed = await act(CORA, 'RS-9', 'Agree completion', { meeting: '2018-01-11', minute: '7' });
    expect(readingOf(agreed)).toContain('agreed completion, at the meeting of 11 January 2018 (minute 7)');
    expect(await statusOf('RS-9')).toBe('complete');
    await storeOf(rig).told();
    expect(heard(TOM)).toEqual([
      'RS-9: Cora Finch agreed completion, at the meeting of 11 January 2018 (minute 7).',
    ]);
  });

  it('can be sent back by the chair', async () => {
    await act(TOM, 'RS-9', 'Propose completion', DONE);
    await act(ANN, 'RS-9', 'Verify completion');
    await act(CORA, 'RS-9', 'Send back', { reason: 'The committee wants figures' });
    await storeOf(rig).told();
    expect(heard(TOM)).toEqual(['RS-9: Cora Finch sent completion back: The committee wants figures.']);
    expect(await statusOf('RS-9')).toBe('in progress');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANN, GWEN, MARY, RAVI } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { type Account, readingOf } from './teams.ts';
import { change, OTIS, openUpdating, send, storeOf, typedIn } from './updating.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openUpdating();
});
afterAll(() => rig.close());

const versionOf = async (ref: string) => (await storeOf(rig).read(ref))?.version;

describe('what is typed', () => {
  it.each<[Account, string, string, object]>([
    [RAVI, 'mark HC-1 complete', 'Propose that HC-1 is complete', {}],
    [RAVI, 'HC-1 is done', 'Propose that HC-1 is complete', {}],
    [
      RAVI,
      'push HC-1 to 30 June 2018 because the bid is late',
      'Ask for more time for HC-1',
      { until: '2018-06-30', reason: 'the bid is late' },
    ],
    [ANN, 'reassign HC-1 to Gwen Guest', 'Reassign HC-1', { owner: 'Gwen Guest' }],
    [RAVI, 'note on HC-1: six towns mapped', 'Report progress on HC-1', { note: 'six towns mapped' }],
    [RAVI, 'HC-1 is at risk', 'Report progress on HC-1', { status: 'at risk' }],
    [
      ANN,
      'HC-1 is no longer needed',
      'Record a meeting’s decision on HC-1',
      { outcome: 'no longer applicable' },
    ],
  ])('%# opens the form, filled in, and writes nothing: “%s” “%s”', async (who, text, heading, filled) => {
    const before = await versionOf('HC-1');
    const form = await rig.teams.say(who, text);
    expect(readingOf(form)).toContain(heading);
    expect(typedIn(form)).toMatchObject(filled);
    expect(await versionOf('HC-1')).toBe(before);
  });

  it('goes into the register when the form is sent', async () => {
    const form = await rig.teams.say(GWEN, 'push HC-4 to 30 June 2018 because the bid is late');
    expect(readingOf(await send(rig.teams, GWEN, form))).toContain(
      'HC-4: you asked for more time until 30 June 2018: the bid is late.',
    );
  });

  it('“undo that” is about what was changed last, and asks before it does', async () => {
    await change(rig.teams, MARY, 'HC-3', 'Report progress', { status: 'at risk', note: 'Counting' });
    const form = await rig.teams.say(MARY, 'undo that');
    expect(readingOf(form)).toContain('Undo the last change of HC-3.');
    expect(readingOf(form)).toContain('This takes back: reported progress: at risk. Counting.');
    expect(await versionOf('HC-3')).toBe(2);
    expect(readingOf(await send(rig.teams, MARY, form))).toContain('Undone: HC-3 is as it was before.');
    expect(await versionOf('HC-3')).toBe(3);
  });

  it('“undo that” where nothing was changed asks which item', async () => {
    await rig.teams.say(OTIS, 'hello');
    expect(readingOf(await rig.teams.say(OTIS, 'undo that'))).toContain('Which item do you mean?');
  });

  it.each([
    [RAVI, 'reassign HC-1 to Gwen Guest', 'Only an officer of the board can reassign it.'],
    [GWEN, 'HC-1 is done', 'Only the owner, a deputy or an officer of the board can propose completion.'],
    [RAVI, 'add an item', 'Only an officer of the board can add an item'],
    [RAVI, 'HC-99 is done', "I can't find HC-99"],
    [ANN, 'undo the change of HC-2', 'by import of'],
  ])('by somebody who may not is told so at once: %# “%s” “%s”', async (who, text, words) => {
    expect(readingOf(await rig.teams.say(who, text))).toContain(words);
  });
});

describe('history that is asked for', () => {
  it('of one item says who did what and when, the newest first', async () => {
    await change(rig.teams, RAVI, 'HC-1', 'Report progress', { status: 'at risk', note: 'Printing' });
    const read = readingOf(await rig.teams.say(ANN, 'history of HC-1'));
    expect(read).toContain('HC-1 has changed once since it came into the register.');
    expect(read).toMatch(/15 January 2018, 09:\d\d · Ravi Bell\nReported progress: at risk\. Printing/);
  });

  it.each(['what changed this week', 'what has changed since the last meeting', 'what changed today'])(
    'of days has every change that the asker may see: “%s”',
    async (text) => {
      const read = readingOf(await rig.teams.say(ANN, text));
      expect(read).toContain('Printing');
      expect(read).toContain('Undid: reported progress');
      expect(readingOf(await rig.teams.say(GWEN, text))).not.toContain('RS-9');
    },
  );

  it('of days on which nothing happened says so', async () => {
    expect(readingOf(await rig.teams.say(ANN, 'what changed last week'))).toContain('Nothing has changed');
  });
});

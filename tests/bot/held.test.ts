import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANN, MARY, RAVI, STRANGER } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { buttonOf, buttonsOf, cardOf, type Place, readingOf, refsOn, type Turn } from './teams.ts';
import { change, everybodyTalks, openUpdating } from './updating.ts';

/** "What do you hold about me?", over HTTP, on 15 January 2018. */

let rig: Rig;
beforeAll(async () => {
  rig = await openUpdating({ exempt: true });
  await everybodyTalks(rig, [ANN, MARY, RAVI]);
});
afterAll(() => rig.close());

const ask = (who = RAVI, place?: Place): Promise<Turn> =>
  rig.teams.say(who, 'what data do you have on me?', place);

describe('what is held about somebody', () => {
  it('is told to them: entry, account, chat, wishes, changes, items, and whom to ask', async () => {
    await change(rig.teams, RAVI, 'HC-1', 'Report progress', { status: 'at risk', note: 'Six towns' });
    await rig.teams.say(RAVI, 'snooze HC-2 until 2 March');
    await rig.teams.say(RAVI, 'remind me about HC-1 on Friday');
    const text = readingOf(await ask());
    expect(text).toContain('This is what I hold about you, Ravi Bell.');
    expect(text).toContain(
      'Your entry in the directory: name Ravi Bell; e-mail address ravi.bell@police.example; organisation Fellshire Police; post Chief Inspector; role member; boards Safer Fellshire Board; deputy Dee Marsh.',
    );
    expect(text).toContain('1 Teams account is linked to your entry, by an id.');
    expect(text).toContain('last confirmed on 15 January 2018.');
    expect(text).toContain('after 400 days without a word from you');
    expect(text).toContain('kept for 30 days.');
    expect(text).toContain('Your wishes about reminders: 1 item snoozed; 1 reminder that you asked for.');
    expect(text).toContain('I have sent you no reminder.');
    expect(text).toContain('1 change on record was made by you since 15 January 2018.');
    expect(text).toContain('2 outstanding items and 0 closed ones name you or a post of yours as owner.');
    expect(text).toContain('ask Ann Dale (ann.dale@council.example) or Otis Webb');
  });

  it('has no address to write to, no id of an account, and no item that they may not see', async () => {
    const turn = await ask();
    expect(JSON.stringify(cardOf(turn))).not.toMatch(/29:|a:personal|0000-4000|127\.0\.0\.1|ZX-|exempt/);
    const mine = await rig.teams.press(RAVI, buttonOf(turn, 'Items that name me'));
    expect(refsOn(mine)).toEqual(['HC-1', 'HC-2']);
  });

  it('says that somebody is cleared, and finds their closed items', async () => {
    const turn = await ask(MARY);
    expect(readingOf(turn)).toContain('cleared for exempt items');
    expect(readingOf(turn)).toContain('No change on record was made by you.');
    const closed = await rig.teams.press(MARY, buttonOf(turn, 'Closed items that name me'));
    expect(refsOn(closed)).toEqual(['RS-7']);
  });

  it.each(['groupChat', 'channel', 'unheard of'] as const)('is not told in a %s', async (place) => {
    const turn = await ask(RAVI, place);
    expect(readingOf(turn)).toContain('Ask me in your own chat.');
    expect(JSON.stringify(cardOf(turn))).not.toMatch(/Bell|police\.example/);
    expect(buttonsOf(cardOf(turn))).toEqual([]);
  });

  it('is nothing for somebody whom the register does not know', async () => {
    expect(readingOf(await ask(STRANGER))).toContain("I don't know you yet");
  });

  it('is not told of another person', async () => {
    for (const text of ['what data do you have on Mary Hope?', 'what do you hold about Ann Dale?'])
      expect(readingOf(await rig.teams.say(RAVI, text))).not.toMatch(/e-mail address|council\.example/);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRegister } from '../../src/open-register.ts';
import { ANN, filesOf, MARY, RAVI, REGISTER_WITH_EXEMPT, TODAY } from './fellshire.ts';
import { openRig, type Rig } from './rig.ts';
import { buttonOf, cardOf, type Pressable, readingOf, refsOn, type Teams, type Turn } from './teams.ts';

/** Wishes and questions about reminders, typed and pressed in Teams on Monday 15 January 2018. */

let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ files: filesOf(REGISTER_WITH_EXEMPT) });
});
afterAll(() => rig.close());

const books = () => {
  const { connectionString } = rig;
  return openRegister({ connectionString, now: () => TODAY, newId: randomUUID }).books;
};
const wishesOfRavi = async () => (await books().ledger.wishesOf('ravi.bell@police.example')).wishes;
const summaryOf = (turn: Turn): string => turn.replies[0]?.summary ?? '';
const filled = ({ verb, data }: Pressable, inputs: object): Pressable => ({
  type: 'Action.Execute',
  ...(verb === undefined ? {} : { verb }),
  data: { ...data, ...inputs },
});

describe('a snooze', () => {
  it('is typed, confirmed, shown among the reminders, and taken back', async () => {
    const said = await rig.teams.say(RAVI, 'snooze HC-2 until 2 March');
    expect(summaryOf(said)).toBe(
      'I will not remind you about HC-2 before 2 March 2018; the day it is due is always told.',
    );
    expect((await wishesOfRavi()).snoozed).toEqual([{ board: 'SFB', ref: 'HC-2', until: '2018-03-02' }]);
    const reminders = await rig.teams.say(RAVI, 'what reminders will I get?');
    expect(readingOf(reminders)).toContain('Snoozed: HC-2 until 2 March 2018.');
    expect(refsOn(reminders)).toEqual(['HC-1', 'HC-2']);

    await rig.teams.press(RAVI, buttonOf(said, 'Undo'));
    expect((await wishesOfRavi()).snoozed).toEqual([]);
  });

  it('is pressed on a reminder and filled in', async () => {
    const form = await rig.teams.press(RAVI, {
      type: 'Action.Execute',
      verb: 'wish',
      data: { wish: 'snooze', ref: 'HC-2' },
    });
    const send = buttonOf(form, 'Snooze');
    const again = await rig.teams.press(RAVI, filled(send, { when: 'day', until: '2018-01-15' }));
    expect(JSON.stringify(cardOf(again))).toContain('"value":"2018-01-15"');
    expect((await wishesOfRavi()).snoozed).toEqual([]);
    const done = await rig.teams.press(
      RAVI,
      filled(buttonOf(again, 'Snooze'), { when: 'day', until: '2018-02-01' }),
    );
    expect(readingOf(done)).toContain('before 1 February 2018');
    expect((await wishesOfRavi()).snoozed).toEqual([{ board: 'SFB', ref: 'HC-2', until: '2018-02-01' }]);
  });

  it('of an exempt item is answered as of one that never was', async () => {
    const words = async (ref: string) => readingOf(await rig.teams.say(RAVI, `snooze ${ref} for a week`));
    expect((await words('ZX-1')).replaceAll('ZX-1', 'ZX-99')).toBe(await words('ZX-99'));
  });
});

it('a reminder is asked for of the item that was shown, and not again by “more”', async () => {
  await rig.teams.say(RAVI, 'who owns HC-2?');
  expect(summaryOf(await rig.teams.say(RAVI, 'remind me about it on Friday'))).toBe(
    'I will remind you about HC-2 on Friday 19 January 2018.',
  );
  const asked = () => books().work.pointers('2018-01-19' as never);
  const mine = async () => (await asked()).filter(({ askedBy }) => askedBy === 'ravi.bell@police.example');
  expect(await mine()).toMatchObject([{ ref: 'HC-2', wakes: '2018-01-19' }]);
  expect(readingOf(await rig.teams.say(RAVI, 'more'))).toContain('Train front desks');
  expect(readingOf(await rig.teams.say(RAVI, 'what reminders will I get?'))).toContain(
    'Friday 19 January 2018: you asked to be reminded of HC-2',
  );
});

describe('who has not answered, two weeks after the import', () => {
  let later: Teams;
  beforeAll(async () => {
    later = await rig.another(new Date('2018-01-29T09:00:00Z'));
  });

  it('is asked by an officer, who gets a draft letter of each', async () => {
    const turn = await later.say(ANN, "who hasn't answered?");
    expect(summaryOf(turn)).toBe('3 late items have been without an answer for two weeks or more.');
    expect(refsOn(turn)).toEqual(['HC-1', 'HC-3', 'ZX-1']);
    const letter = await later.press(ANN, buttonOf(turn, 'Draft a letter'));
    expect(readingOf(letter)).toContain('Yours sincerely');
  });

  it('is not told in a channel, nor exempt items to whoever is not cleared', async () => {
    expect(refsOn(await later.say(ANN, "who hasn't answered?", 'channel'))).toEqual([]);
    expect(refsOn(await later.say(RAVI, "who hasn't answered?"))).toEqual(['HC-1']);
  });
});

describe('the digest', () => {
  it('goes to the channel in which an officer asks for it', async () => {
    const text = 'post the digest of SFB here';
    expect(summaryOf(await rig.teams.say(ANN, text))).toContain('Ask me that in the channel itself');
    expect(summaryOf(await rig.teams.say(MARY, text, 'channel'))).toContain('only an officer');
    expect(await books().references.channelOf('SFB')).toBeUndefined();
    expect(summaryOf(await rig.teams.say(ANN, text, 'channel'))).toContain('comes here from now on');
    expect(await books().references.channelOf('SFB')).toMatchObject({
      conversation: '19:channel@thread.tacv2',
      serviceUrl: rig.connector.url,
    });
  });
});

it.each([
  ['wish', { wish: 'everything', ref: 'HC-2' }],
  ['heed', { heed: 'snooze', ref: 7 }],
  ['heed', { ref: 'HC-2' }],
  ['wish', {}],
])('a press that no button of ours sends leads to the start: %s %j', async (verb, data) => {
  const turn = await rig.teams.press(RAVI, { type: 'Action.Execute', verb, data });
  expect(readingOf(turn)).toContain('Hello Ravi');
});

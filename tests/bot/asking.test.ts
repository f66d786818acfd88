import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARY, RAVI } from './fellshire.ts';
import { openRig, type Rig } from './rig.ts';
import { buttonOf, buttonsOf, cardOf, readingOf, refsOn, type Turn } from './teams.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

/** Every outstanding item of Ravi's board. */
const OUTSTANDING = [
  ...['HC-1', 'HC-2', 'HC-3', 'HC-4'],
  ...Array.from({ length: 30 }, (_, n) => `RS-${n + 10}`),
];

describe('a question', () => {
  it('is answered with one message that has one card, a summary and no text beside it', async () => {
    const turn = await rig.teams.say(RAVI, "What's overdue?");
    expect(turn.status).toBe(200);
    expect(turn.replies).toHaveLength(1);
    const [message] = turn.replies;
    expect(message).toMatchObject({
      type: 'message',
      summary: expect.stringMatching(/\b2\b/),
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
    });
    expect(message?.attachments).toHaveLength(1);
    expect(message?.text ?? '').toBe('');
    expect(refsOn(turn)).toEqual(['HC-1', 'HC-3']);
  });

  it.each(['groupChat', 'channel', 'unheard of'] as const)(
    'is answered in a %s once the bot is mentioned',
    async (place) => {
      expect(refsOn(await rig.teams.say(RAVI, "What's overdue?", place))).toEqual(['HC-1', 'HC-3']);
    },
  );

  it.each([
    ['nothing', ''],
    ['spaces', '   \n '],
    ['only a mention of the bot', '<at>Register</at>'],
    ['only a mention and a space that is not one', '<at>Register</at>&nbsp;'],
  ])('that is %s is answered all the same', async (_, text) => {
    const turn = await rig.teams.say(RAVI, text);
    expect(turn.replies).toHaveLength(1);
    expect(turn.replies[0]?.summary).not.toBe('');
  });

  it('is read as typed where Teams has escaped it', async () => {
    const turn = await rig.teams.say(RAVI, 'find &lt;zebra&gt; &amp;amp;');
    expect(turn.replies[0]?.summary).not.toMatch(/&lt;|&gt;/);
  });

  it.each(['typing', 'messageReaction', 'installationUpdate', 'endOfConversation', 'event', 'trace'])(
    'is not what a "%s" activity is: that is taken without a word',
    async (type) => {
      const turn = await rig.teams.post({ ...rig.teams.base(RAVI, 'personal'), type } as { id: string });
      expect([turn.status, turn.replies]).toEqual([200, []]);
    },
  );
});

const titlesOf = (turn: Turn) => buttonsOf(cardOf(turn)).map(({ title }) => title);

describe('pages', () => {
  it('turn at "Show more" in the card itself, and together hold every item once', async () => {
    const first = await rig.teams.say(RAVI, "What's outstanding?");
    const more = buttonOf(first, 'Show more');
    const second = await rig.teams.press(RAVI, more);
    expect(second.status).toBe(200);
    expect(JSON.parse(second.text)).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard' },
    });
    expect(second.replies).toEqual([]);
    const pages = [first, second];
    for (let last = second; titlesOf(last).includes('Show more'); pages.push(last)) {
      last = await rig.teams.press(RAVI, buttonOf(last, 'Show more'));
    }
    expect(pages.flatMap(refsOn).sort()).toEqual(OUTSTANDING);
    const back = await rig.teams.press(RAVI, buttonOf(second, 'Show earlier'));
    expect(cardOf(back)).toEqual(cardOf(first));
  });

  it('turn when "more" is typed, and after a page was turned by its button', async () => {
    const first = await rig.teams.say(RAVI, "What's outstanding?");
    const typed = await rig.teams.say(RAVI, 'more');
    expect(refsOn(typed)).toEqual(refsOn(await rig.teams.press(RAVI, buttonOf(first, 'Show more'))));
    await rig.teams.press(RAVI, buttonOf(typed, 'Show earlier'));
    expect(refsOn(await rig.teams.say(RAVI, 'more'))).toEqual(refsOn(typed));
  });

  it('turn for clients that do not know Action.Execute, by a message', async () => {
    const first = await rig.teams.say(RAVI, "What's outstanding?");
    const more = buttonOf(first, 'Show more');
    const second = await rig.teams.submit(RAVI, more.fallback?.data);
    expect(second.replies).toHaveLength(1);
    expect(cardOf(second)).toEqual(cardOf(await rig.teams.press(RAVI, more)));
  });
});

describe('an item', () => {
  it('opens from its row, and its card leads back to the same page of the list', async () => {
    await rig.teams.say(RAVI, "What's outstanding?");
    const list = await rig.teams.say(RAVI, 'more');
    const open = buttonsOf(cardOf(list)).find(({ verb }) => verb === 'open');
    const item = await rig.teams.press(RAVI, open ?? { type: 'none' });
    expect(refsOn(item)).toHaveLength(1);
    expect(refsOn(list)).toContain(refsOn(item)[0]);
    const back = await rig.teams.press(RAVI, buttonOf(item, 'Back to the list'));
    expect(cardOf(back)).toEqual(cardOf(list));
  });

  it('opens for those who may see it, whoever was shown the button', async () => {
    const list = await rig.teams.say(MARY, "What's overdue?", 'groupChat');
    const open = buttonsOf(cardOf(list)).find(({ verb }) => verb === 'open') ?? { type: 'none' };
    expect(readingOf(await rig.teams.press(RAVI, open, 'groupChat'))).toContain('HC-');
  });
});

describe('an installation', () => {
  it('is greeted once, in a personal chat', async () => {
    await rig.teams.post({ ...rig.teams.base(RAVI, 'personal'), type: 'installationUpdate' } as {
      id: string;
    });
    const turn = await rig.teams.install(RAVI);
    expect(turn.replies.map(({ summary }) => summary)).toEqual([expect.stringMatching(/^Hello Ravi\./)]);
  });

  it.each(['groupChat', 'channel', 'unheard of'] as const)('in a %s is not', async (place) => {
    expect((await rig.teams.install(RAVI, place)).replies).toEqual([]);
  });

  it('of somebody else than the bot is not', async () => {
    const base = rig.teams.base(RAVI, 'personal');
    const joined = { ...base, type: 'conversationUpdate', membersAdded: [{ id: MARY.id }] };
    expect((await rig.teams.post(joined)).replies).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plainTextOf } from '../cards/reading-cards.ts';
import { ANN, fileOf, GWEN, MARY, RAVI, REGISTER, TOM } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { type Account, buttonOf, buttonsOf, cardOf, readingOf, type Turn } from './teams.ts';
import { change, DEE, everybodyTalks, openForm, openUpdating, send, storeOf } from './updating.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openUpdating({ exempt: true });
  await everybodyTalks(rig, [ANN, RAVI, DEE, MARY, GWEN, TOM]);
});
afterEach(() => rig.close());

const CHANNEL = '19:channel@thread.tacv2;messageid=1';
const titlesOf = (turn: Turn) => buttonsOf(cardOf(turn)).map(({ title }) => title);
const PERSONAL = ['Report progress', 'Propose completion', 'Ask for more time', 'Undo', 'Reassign'];
const isPersonal = (title: string | undefined): boolean => PERSONAL.includes(title ?? '');
const report = (who: Account, place?: 'channel') =>
  change(rig.teams, who, 'HC-1', 'Report progress', { status: 'at risk', note: 'Six towns' }, place);

/** What the posted cards were replaced by, once there are so many. */
async function updates(count: number) {
  await vi.waitFor(() => expect(rig.connector.updates.length).toBeGreaterThanOrEqual(count), {
    timeout: 10_000,
  });
  return rig.connector.updates.map(({ conversation, activityId, message }) => {
    const card: { refresh?: { userIds?: string[] } } = message.attachments?.[0]?.content ?? {};
    return {
      conversation,
      activityId,
      words: plainTextOf(card),
      titles: buttonsOf(card).map((b) => b.title),
      viewers: [...(card.refresh?.userIds ?? [])].sort(),
    };
  });
}

describe('an item’s card that is posted in a channel', () => {
  it('offers what everybody may press, and has its own view fetched for those who may act and can be known', async () => {
    const turn = await rig.teams.say(GWEN, 'HC-1', 'channel');
    expect(titlesOf(turn)).toEqual(expect.arrayContaining(['What can I do?', 'History']));
    expect(titlesOf(turn).filter(isPersonal)).toEqual([]);
    // Otis may act as well, but has never talked to the bot; Mary is the chair, and nothing waits for her.
    expect(cardOf(turn)).toMatchObject({
      refresh: { action: { type: 'Action.Execute', verb: 'open', data: { ref: 'HC-1' } } },
    });
    const { userIds } = (cardOf(turn) as { refresh: { userIds: string[] } }).refresh;
    expect([...userIds].sort()).toEqual([ANN.id, DEE.id, RAVI.id].sort());
  });

  it('gives whoever presses it their own view, and nobody else', async () => {
    const posted = await rig.teams.say(GWEN, 'HC-1', 'channel');
    const before = rig.connector.messages.length;
    const own = (who: Account) => rig.teams.press(who, buttonOf(posted, 'What can I do?'), 'channel');
    expect(titlesOf(await own(RAVI))).toEqual(
      expect.arrayContaining(['Report progress', 'Ask for more time']),
    );
    expect(titlesOf(await own(ANN))).toContain('Record a decision');
    expect(titlesOf(await own(GWEN)).filter(isPersonal)).toEqual([]);
    expect(readingOf(await own(TOM))).toContain("I can't find HC-1");
    expect(rig.connector.messages).toHaveLength(before);
  });

  it('is replaced for everybody after a change, wherever that was made', async () => {
    await rig.teams.say(GWEN, 'HC-1', 'channel');
    const id = `out-${rig.connector.messages.length}`;
    const own = await report(RAVI, 'channel');
    expect(titlesOf(own)).toContain('Undo');
    const second = rig.connector.messages.length;
    expect(second).toBeGreaterThan(0);
    await updates(2);
    await change(rig.teams, ANN, 'HC-1', 'Reassign', { owner: 'Gwen Guest', reason: '' });
    const all = await updates(4);
    const mine = all.filter(({ activityId }) => activityId === id);
    expect(mine.map(({ conversation }) => conversation)).toEqual([CHANNEL, CHANNEL]);
    expect(mine[0]?.words).toContain('Six towns');
    expect(mine[1]?.words).toContain('Gwen Guest');
    for (const { titles } of all) {
      expect(titles.filter(isPersonal)).toEqual([]);
      expect(titles).toContain('What can I do?');
    }
    expect(mine[1]?.viewers).toEqual([ANN.id, GWEN.id].sort());
  });

  it('shows who may act now: the chair once something waits for them', async () => {
    await rig.teams.say(GWEN, 'HC-1', 'channel');
    await change(rig.teams, RAVI, 'HC-1', 'Ask for more time', {
      until: '2018-06-30',
      reason: 'The bid is late',
    });
    const [update] = await updates(1);
    expect(update?.viewers).toContain(MARY.id);
    expect(update?.words).toContain('More time is asked for: until 30 June 2018');
  });

  it('is replaced although the channel was too busy at first', async () => {
    await rig.teams.say(GWEN, 'HC-1', 'channel');
    const met = rig.connector.fail({ to: 'update', status: 503 });
    await report(RAVI);
    await met;
    const [update] = await updates(1);
    expect(update?.words).toContain('Six towns');
  });
});

describe('an item’s card in a channel, once the item is exempt', () => {
  const makeExempt = () => change(rig.teams, ANN, 'HC-1', 'Make exempt', { reason: 'The kingfisher case' });

  it('is nothing but words on every card that was posted, and stays so', async () => {
    for (let n = 0; n < 7; n++) await rig.teams.say(GWEN, 'HC-1', n % 2 ? 'groupChat' : 'channel');
    await makeExempt();
    const all = await updates(7);
    for (const { words } of all)
      expect(words).toBe('HC-1 is no longer shown here.\nAsk me about it in your own chat with me.');
    expect(new Set(all.map(({ activityId }) => activityId)).size).toBe(7);
    await vi.waitFor(async () => expect(await storeOf(rig).posted('HC-1')).toEqual([]));
    await report(ANN);
    await storeOf(rig).told();
    expect(rig.connector.updates).toHaveLength(7);
  });

  it('is nothing but words soon after an import has made it exempt', async () => {
    await rig.teams.say(GWEN, 'HC-1', 'channel');
    const exempt = REGISTER.replace(/^(HC-1,.*),open,/m, '$1,exempt,');
    expect(exempt).not.toBe(REGISTER);
    await rig.import([fileOf('register.csv', exempt)]);
    await rig.another(undefined, 200);
    const [update] = await updates(1);
    expect(update?.words).toContain('HC-1 is no longer shown here.');
  });

  it('was made exempt while somebody had its form open there: they learn nothing', async () => {
    const form = await openForm(rig.teams, RAVI, 'HC-1', 'Report progress', 'channel');
    await makeExempt();
    const sent = await send(rig.teams, RAVI, form, { status: 'at risk', note: 'Six towns' }, 'channel');
    expect(readingOf(sent)).toContain("I can't find HC-1 among the items that you can see");
    const officer = await send(rig.teams, ANN, form, { status: 'at risk', note: 'Six towns' }, 'channel');
    expect(readingOf(officer)).toContain("I can't find HC-1 among the items that you can see");
  });

  it('leaves no word of its own in anything that a shared chat was sent', async () => {
    await rig.teams.say(GWEN, 'HC-1', 'channel');
    await makeExempt();
    await change(rig.teams, ANN, 'HC-1', 'Correct the wording', {
      title: 'The kingfisher',
      detail: 'kingfisher',
    });
    await report(ANN);
    await change(rig.teams, ANN, 'ZX-1', 'Report progress', { status: 'at risk', note: 'kingfisher' });
    await updates(1);
    await storeOf(rig).told();
    const shown = await Promise.all(
      [
        'HC-1',
        'ZX-1',
        'history of HC-1',
        'history of ZX-1',
        'what changed today',
        'note on ZX-1: found',
        'ZX-1 is done',
      ].map((text) => rig.teams.say(ANN, text, 'channel')),
    );
    const { messages, updates: replaced } = rig.connector;
    const shared = [
      ...messages.filter(({ conversation }) => conversation.id.startsWith('19:')),
      ...replaced.map(({ message }) => message),
      ...shown.map(({ text }) => text),
    ];
    expect(shared.length).toBeGreaterThan(8);
    expect(JSON.stringify(shared)).not.toMatch(/kingfisher|zephyr|Larkmoor|Nightjar|Safehouse/i);
  });
});

describe('what is typed in a channel', () => {
  it('opens the form there, and whoever sends it is who is judged', async () => {
    const form = await rig.teams.say(RAVI, 'note on HC-1: six towns mapped', 'channel');
    expect(readingOf(form)).toContain('Report progress on HC-1');
    const other = await send(rig.teams, GWEN, form, { status: 'at risk' }, 'channel');
    expect(readingOf(other)).toContain(
      'Only the owner, a deputy or an officer of the board can report progress.',
    );
    expect(await storeOf(rig).history('HC-1')).toHaveLength(1);
    const done = await send(rig.teams, RAVI, form, { status: 'at risk' }, 'channel');
    expect(readingOf(done)).toContain(
      'HC-1: you reported progress: at risk. Six towns mapped.'.replace('Six', 'six'),
    );
  });

  it.each(['make HC-1 exempt', 'add an item'])(
    'is refused where it is for one’s own chat: “%s”',
    async (text) => {
      const told = readingOf(await rig.teams.say(ANN, text, 'channel'));
      expect(told).not.toContain('Reason');
      expect(await storeOf(rig).history('HC-1')).toHaveLength(1);
    },
  );
});

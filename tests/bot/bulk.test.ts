import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputsOf, plainTextOf } from '../cards/reading-cards.ts';
import { ANN, MARY, RAVI } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { buttonOf, cardOf, type Place, readingOf, type Turn } from './teams.ts';
import { DEE, everybodyTalks, noticesTo, OTIS, openUpdating, storeOf } from './updating.ts';

/** Changing many items over HTTP: the list, the press, and who hears of it. */

let rig: Rig;
let store: ReturnType<typeof storeOf>;

beforeAll(async () => {
  rig = await openUpdating({ exempt: true });
  store = storeOf(rig);
  await everybodyTalks(rig, [ANN, RAVI, MARY, OTIS, DEE]);
});
afterAll(() => rig.close());

const ask = (text: string, who = ANN, place?: Place): Promise<Turn> => rig.teams.say(who, text, place);

/** Presses the button that begins with a word, with a reason as a client merges it. */
async function confirm(list: Turn, title: RegExp, reason = '', who = ANN, place?: Place): Promise<Turn> {
  const button = titled(list, title);
  return rig.teams.press(who, { ...button, data: { ...button.data, reason } }, place);
}

function titled(list: Turn, title: RegExp) {
  const found = JSON.stringify(cardOf(list)).match(/"title":"([^"]+)"/g) ?? [];
  const name = found.map((text) => text.slice(9, -1)).find((text) => title.test(text));
  return buttonOf(list, name ?? String(title));
}

describe('giving somebody’s items to somebody else', () => {
  it('is shown as a list, made by one press, and told in one message a person', async () => {
    const list = await ask('give everything Ravi Bell has to Gwen Guest because he is on leave');
    const text = readingOf(list);
    expect(text).toContain('Reassign 3 items to Gwen Guest?');
    expect(text).toContain('HC-2 Train front desks');
    expect(text).toContain('Owner: Chief Inspector → Gwen Guest');
    expect(text).toContain('Gwen Guest is not cleared for exempt items and will not see ZX-1');
    expect(inputsOf(cardOf(list)).map(({ id, value }) => [id, value])).toEqual([
      ['reason', 'he is on leave'],
    ]);
    expect((await store.read('HC-1'))?.item.owners).toEqual(['Ravi Bell']);

    const done = await confirm(list, /^Reassign 3/, 'he is on leave');
    expect(readingOf(done)).toContain('3 items are with Gwen Guest now.');
    for (const ref of ['HC-1', 'HC-2', 'ZX-1']) {
      expect((await store.read(ref))?.item.owners).toEqual(['Gwen Guest']);
      expect((await store.history(ref)).map(({ did }) => did).at(-1)).toBe(
        'reassigned it to Gwen Guest: he is on leave',
      );
      expect(await store.history(ref)).toHaveLength(2);
    }
    await store.told();
    const [message, ...more] = noticesTo(rig, RAVI);
    expect(more).toEqual([]);
    expect(message?.summary).toBe('2 items of yours are with somebody else now: changed by Ann Dale.');
    expect(plainTextOf(message?.attachments?.[0]?.content ?? {})).not.toContain('ZX-1');

    const again = await confirm(list, /^Reassign 3/, 'another reason');
    expect(readingOf(again)).toContain('3 items are with Gwen Guest now.');
    expect(await store.history('HC-1')).toHaveLength(2);
    await store.told();
    expect(noticesTo(rig, RAVI)).toHaveLength(1);
  });

  it('can be taken back item by item', async () => {
    const undone = await ask('undo HC-1');
    const sent = await rig.teams.press(ANN, titled(undone, /^Undo/));
    expect(readingOf(sent)).toContain('Undone: HC-1');
    expect((await store.read('HC-1'))?.item.owners).toEqual(['Ravi Bell']);
  });
});

describe('giving many items more time', () => {
  it('needs a reason, moves each date, counts the move, and leaves out what has no date to move', async () => {
    await ask('what do I have?', MARY);
    await ask('which actions does Mary Hope have?');
    const list = await ask('extend all of them by a month');
    expect(readingOf(list)).toContain('Give 31 items more time, by 1 month?');
    expect(readingOf(list)).toContain('and 6 more');

    const asked = await confirm(list, /^Give 31/);
    expect(readingOf(asked)).toContain('Give a reason, so that the board knows why.');
    expect(await store.history('RS-10')).toHaveLength(1);

    const done = await confirm(asked, /^Give 31/, 'the election');
    expect(readingOf(done)).toContain('31 items have a later date now.');
    const held = await store.read('RS-39');
    expect(held?.item.timescale).toBe('30 May 2018');
    expect(held?.item.course?.moves).toMatchObject([
      { from: '2018-04-30', to: '2018-05-30', reason: 'the election', agreedBy: 'Ann Dale' },
    ]);
    await store.told();
    const [message, ...more] = noticesTo(rig, MARY);
    expect(more).toEqual([]);
    expect(message?.summary).toBe('31 actions have a later date now: changed by Ann Dale.');
  });

  it('asks for the days of a stretch of time that nobody told it', async () => {
    const said = readingOf(await ask('extend everything due in the election period by a month'));
    expect(said).toContain("I don't know when the election period is.");
  });

  it('leaves an item that somebody changed meanwhile, and names it', async () => {
    const list = await ask('push all of Gwen Guest’s actions to 30 June 2018 because of the election');
    await rig.teams.press(ANN, await correcting('HC-4'));
    const done = readingOf(await confirm(list, /^Give/, 'the election'));
    expect(done).toContain('HC-4 was changed by Ann Dale meanwhile and stays as it is.');
    expect((await store.read('HC-4'))?.item.timescale).toBe('Spring 2018');
  });
});

/** A form for one item, filled in. */
async function correcting(ref: string) {
  const form = await rig.teams.press(ANN, { type: '', verb: 'form', data: { form: 'correct wording', ref } });
  const send = titled(form, /^(?:Save|Correct|Send)/);
  return { ...send, data: { title: 'Ask schools for good speakers', detail: '', ...send.data } };
}

describe('who may', () => {
  it('is an officer, who sees in a shared chat no exempt item in the list', async () => {
    expect(readingOf(await ask('reassign everything to Dee Marsh', MARY))).toContain('Only an officer');
    const list = readingOf(await ask('reassign all police items to Dee Marsh', ANN, 'groupChat'));
    expect(list).not.toContain('ZX-');
    expect(list).toContain('HC-2');
  });

  it('confirms a list of exempt items where others read along without a word of them', async () => {
    const list = await ask('reassign everything from Nightjar Annex to Mary Hope');
    expect(readingOf(list)).toContain('ZX-2');
    const pressed = await confirm(list, /^Reassign/, '', ANN, 'groupChat');
    expect(readingOf(pressed)).not.toContain('ZX-');
    expect(await store.history('ZX-2')).toHaveLength(1);
  });

  it('is whoever asked for the list and nobody else', async () => {
    const list = await ask('reassign all police items to Dee Marsh', ANN, 'groupChat');
    const pressed = await confirm(list, /^Reassign/, '', OTIS, 'groupChat');
    expect(readingOf(pressed)).toContain('Only whoever asked for this list can confirm it.');
    const cancelled = await confirm(list, /^Cancel/, '', ANN, 'groupChat');
    expect(readingOf(cancelled)).toContain('Nothing was changed.');
    expect(readingOf(await confirm(list, /^Reassign/, '', ANN, 'groupChat'))).toContain('no longer kept');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../bot/connector.ts';
import { day } from '../store/books.ts';
import { type ItemRow, RAVI, registerFile, TOM } from './partnership.ts';
import { chatOf, openRig, type Rig } from './rig.ts';

const ITEM: ItemRow = { ref: 'HC-1', timescale: '22 January 2018', title: 'Map the gates' };
const REMINDER = 'ravi: HC-1 is due in 7 days: Map the gates.';

let rig: Rig;
afterEach(() => rig.close());

/** A sweep whose one message to Ravi meets a fault. */
async function ambiguous(fault: Omit<Fault, 'to'>): Promise<void> {
  rig = await openRig({ at: '2018-01-15', items: [ITEM] });
  void rig.connector.fail({ to: 'send', conversation: chatOf(RAVI), ...fault });
  expect(await rig.sweep()).toMatchObject({ sent: 0, 'not known': 1 });
}

const outcomeOn = async (on: string) => (await rig.ledger.personDay(RAVI, day(on))).claim?.outcome;
const troubles = async () =>
  (await rig.ledger.troubles(day('2018-01-01'), day('2018-02-28'))).map(
    ({ person, day: on, outcome, because }) => [person, on, outcome, because],
  );

describe('an answer that tells nothing', () => {
  it.each([
    ['accepted, then 502', { kept: true, status: 502 }, [REMINDER]],
    ['accepted, then a reset', { kept: true, reset: true }, [REMINDER]],
    ['accepted, then nothing more', { kept: true, hang: true }, [REMINDER]],
    ['502, not accepted', { status: 502 }, []],
  ])('(%s) is not repeated that day, is shown, and is told again on the next', async (_, fault, arrived) => {
    await ambiguous(fault);
    expect(rig.arrived()).toEqual(arrived);
    rig.clock.on(10);
    await rig.sweep();
    await rig.copy().sweep();
    expect([rig.arrived(), rig.connector.count('send')]).toEqual([[], 1]);
    expect(await troubles()).toEqual([[RAVI, '2018-01-15', 'not known', expect.any(String)]]);

    rig.clock.put('2018-01-16');
    expect(await rig.sweep()).toMatchObject({ sent: 1 });
    expect(rig.arrived()).toEqual(['ravi: HC-1 is due in 6 days: Map the gates.']);
    expect([await outcomeOn('2018-01-15'), await outcomeOn('2018-01-16')]).toEqual(['carried over', 'sent']);
    expect(await troubles()).toEqual([[RAVI, '2018-01-15', 'not known', expect.any(String)]]);
    rig.clock.put('2018-01-17');
    await rig.sweep();
    expect(rig.arrived()).toEqual([]);
  });

  it('goes into the message of the next working day, once, with what is due then', async () => {
    await ambiguous({ status: 502 });
    await rig.bring(registerFile([ITEM, { ...ITEM, ref: 'HC-2', timescale: '16 January 2018' }]));
    rig.clock.put('2018-01-16');
    await Promise.all([rig.sweep(), rig.copy().sweep(), rig.copy().sweep()]);
    expect(rig.arrived()).toEqual(['ravi: 2 of your items: 1 due today, 1 due by 22 January 2018.']);
  });

  it('twice running is told on the third day', async () => {
    await ambiguous({ status: 502 });
    rig.clock.put('2018-01-16');
    void rig.connector.fail({ to: 'send', kept: true, status: 504 });
    await rig.sweep();
    rig.arrived();
    rig.clock.put('2018-01-17');
    await rig.sweep();
    expect(rig.arrived()).toEqual(['ravi: HC-1 is due in 5 days: Map the gates.']);
    expect(await troubles()).toHaveLength(2);
  });

  it('of which nothing holds any more is not told again', async () => {
    await ambiguous({ status: 502 });
    await rig.change('HC-1', (item) => ({ ...item, status: 'complete' }));
    rig.clock.put('2018-01-16');
    expect(await rig.sweep()).toMatchObject({ sent: 0, 'nothing left': 1 });
    expect(rig.arrived()).toEqual([]);
  });

  it('is put off where the person wished to hear nothing of it meanwhile', async () => {
    await ambiguous({ kept: true, status: 502 });
    rig.arrived();
    await rig.wish(RAVI, { snoozed: [{ board: 'SFB', ref: 'HC-1', until: day('2018-01-18') }] });
    for (const on of ['2018-01-16', '2018-01-17']) {
      rig.clock.put(on);
      await rig.sweep();
      expect(rig.arrived()).toEqual([]);
    }
    rig.clock.put('2018-01-18');
    await rig.sweep();
    expect(rig.arrived()).toEqual(['ravi: HC-1 is due in 4 days: Map the gates.']);
  });
});

describe('people who cannot be reached', () => {
  const items = [ITEM, { ...ITEM, ref: 'HC-2', owner: 'Tom Pike', title: 'Ring the bells' }];

  it('because they never opened a chat are listed, and hold up nobody', async () => {
    rig = await openRig({ at: '2018-01-15', items, met: [TOM] });
    expect(await rig.sweep()).toMatchObject({ sent: 1, failed: 1 });
    expect(rig.arrived()).toEqual(['tom: HC-2 is due in 7 days: Ring the bells.']);
    expect(await troubles()).toEqual([
      [RAVI, '2018-01-15', 'failed', 'they have never opened a chat with the bot'],
    ]);
  });

  it.each([
    [403, 'ConversationBlockedByUser', 'they have blocked the bot'],
    [404, 'ConversationNotFound', 'their chat with the bot is gone'],
  ])(
    'because Teams says %i %s are listed, and not written to before they write',
    async (status, code, because) => {
      rig = await openRig({ at: '2018-01-15', items });
      void rig.connector.fail({ to: 'send', conversation: chatOf(RAVI), status, code });
      expect(await rig.sweep()).toMatchObject({ sent: 1, failed: 1 });
      expect(await troubles()).toEqual([[RAVI, '2018-01-15', 'failed', because]]);
      rig.clock.put('2018-01-22');
      const posts = rig.connector.count('send');
      expect(await rig.sweep()).toMatchObject({ sent: 1, failed: 1 });
      expect(rig.connector.count('send')).toBe(posts + 1);

      await rig.meet(RAVI);
      rig.arrived();
      rig.clock.put('2018-01-29');
      await rig.sweep();
      expect(rig.arrived()).toContain('ravi: HC-1 is 7 days late: Map the gates.');
    },
  );

  it('because something of ours is to be mended are told when it is', async () => {
    rig = await openRig({ at: '2018-01-15', items });
    const mended = rig.connector.failEvery(1, { to: 'send', status: 401 });
    expect(await rig.sweep()).toMatchObject({ sent: 0, failed: 2 });
    rig.clock.put('2018-01-16');
    expect(await rig.sweep()).toMatchObject({ sent: 0, failed: 2 });
    mended();
    rig.clock.put('2018-01-17');
    expect(await rig.sweep()).toMatchObject({ sent: 2, failed: 0 });
    expect(rig.arrived()).toEqual([
      'ravi: HC-1 is due in 5 days: Map the gates.',
      'tom: HC-2 is due in 5 days: Ring the bells.',
    ]);
    rig.clock.put('2018-01-18');
    expect(await rig.sweep()).toMatchObject({ sent: 0, failed: 0 });
  });
});

describe('a fault with one person or item', () => {
  const items = [ITEM, { ...ITEM, ref: 'HC-2', owner: 'Tom Pike', title: 'Ring the bells' }];

  it('holds up nobody else, and is told to whoever runs the sweep', async () => {
    rig = await openRig({ at: '2018-01-15', items });
    const copy = rig.copy();
    copy.hand.at('before', 'claim', () => Promise.reject(new Error('a broken row')));
    await expect(copy.sweep()).rejects.toMatchObject({
      swept: { sent: 1 },
      faults: [new Error('a broken row')],
    });
    expect(rig.arrived()).toHaveLength(1);
    expect(await rig.sweep()).toMatchObject({ sent: 1 });
    expect(rig.arrived()).toHaveLength(1);
  });
});

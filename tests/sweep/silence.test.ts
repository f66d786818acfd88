import { afterEach, describe, expect, it } from 'vitest';
import { RAVI } from './partnership.ts';
import { chatOf, openRig, type Rig } from './rig.ts';

/** Due on Monday 8 January 2018; Gwen is Ravi's deputy, Sue leads the police, Ann is the board's officer. */
const ITEM = { ref: 'HC-1', timescale: '8 January 2018', organisation: 'Fellshire Police' };

let rig: Rig;
afterEach(() => rig.close());

/** Sweeps on the day; what others than the owner read of it. */
async function othersOn(day: string): Promise<string[]> {
  rig.clock.put(day);
  await rig.sweep();
  await rig.copy().sweep();
  const cards = rig.cards();
  return rig.connector.messages
    .splice(0)
    .flatMap(({ conversation }, n) => (conversation.id === chatOf(RAVI) ? [] : [cards[n] ?? '']));
}

const report = { by: 'Ravi Bell', at: '2018-01-19T10:00:00Z' };

describe('of an item that is late and silent', () => {
  it('the deputy, the lead and the officers are told after 14, 21 and 28 days, once each, with what was tried', async () => {
    rig = await openRig({ at: '2018-01-08', items: [ITEM] });
    expect(await othersOn('2018-01-08')).toEqual([]);
    expect(await othersOn('2018-01-15')).toEqual([]);
    expect(await othersOn('2018-01-19')).toEqual([]);

    const [deputy = '', ...none] = await othersOn('2018-01-22');
    expect(none).toEqual([]);
    expect(deputy).toContain('You stand in for Ravi Bell.');
    expect(deputy).toContain('Ravi Bell was reminded on 8 January 2018 and 15 January 2018.');

    const [lead = '', ...no] = await othersOn('2018-01-29');
    expect(no).toEqual([]);
    expect(lead).toContain('You lead Fellshire Police.');
    expect(lead).toContain('Ravi Bell was reminded on 8 January 2018, 15 January 2018 and 22 January 2018.');
    expect(lead).toContain('Gwen Guest was told on 22 January 2018.');

    const [officer = '', ...nil] = await othersOn('2018-02-05');
    expect(nil).toEqual([]);
    expect(officer).toContain('You are an officer of the board.');
    expect(officer).toContain('Ravi Bell was reminded 4 times, last on 29 January 2018.');
    expect(officer).toContain('Sue Stone was told on 29 January 2018.');
    for (const day of ['2018-02-06', '2018-02-12', '2018-02-19']) expect(await othersOn(day)).toEqual([]);
  });

  it('what did not reach the owner is not called a reminder', async () => {
    rig = await openRig({ at: '2018-01-08', items: [ITEM] });
    void rig.connector.fail({ to: 'send', status: 403, code: 'ConversationBlockedByUser' });
    await othersOn('2018-01-15');
    const [deputy = ''] = await othersOn('2018-01-22');
    expect(deputy).toContain('Ravi Bell could not be reached on 15 January 2018: they have blocked the bot.');
    expect(deputy).not.toContain('was reminded');
  });

  it('nobody is told before the owner has been silent for 14 days, counted from the last report', async () => {
    rig = await openRig({ at: '2018-01-08', items: [ITEM] });
    await othersOn('2018-01-19');
    await rig.change('HC-1', (item) => ({ ...item, progress: 'Six towns mapped', course: { report } }));
    expect(await othersOn('2018-01-22')).toEqual([]);
    expect(await othersOn('2018-01-29')).toEqual([]);
    expect(await othersOn('2018-02-02')).toHaveLength(1);
  });

  it('a report between the claim and the sending keeps it from going further', async () => {
    rig = await openRig({ at: '2018-01-08', items: [ITEM] });
    await othersOn('2018-01-08');
    // From here on, 14 days of silence end on a day without a reminder for the owner.
    await rig.change('HC-1', (item) => ({
      ...item,
      course: { report: { ...report, at: '2018-01-10T10:00:00Z' } },
    }));
    await othersOn('2018-01-15');
    await othersOn('2018-01-22');
    rig.clock.put('2018-01-24');
    const copy = rig.copy();
    copy.hand.at('after', 'claim', () =>
      rig.change('HC-1', (item) => ({
        ...item,
        course: { report: { ...report, at: '2018-01-24T09:00:00Z' } },
      })),
    );
    expect(await copy.sweep()).toMatchObject({ sent: 0, 'nothing left': 1 });
    expect(rig.arrived()).toEqual([]);
  });

  it('an outage leaves out no step', async () => {
    rig = await openRig({ at: '2018-01-08', items: [ITEM] });
    await othersOn('2018-01-15');
    expect(await othersOn('2018-01-29')).toHaveLength(2);
    expect(await othersOn('2018-02-05')).toHaveLength(1);
  });

  it('a deputy who owns nothing hears of nothing else', async () => {
    rig = await openRig({ at: '2018-01-15', items: [{ ...ITEM, timescale: '22 January 2018' }] });
    for (const day of ['2018-01-15', '2018-01-22', '2018-01-29']) expect(await othersOn(day)).toEqual([]);
  });
});

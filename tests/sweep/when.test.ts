import { afterEach, describe, expect, it } from 'vitest';
import { filesWith, type ItemRow } from './partnership.ts';
import { openRig, type Rig, type RigOptions } from './rig.ts';

let rig: Rig;
const open = async (options: RigOptions): Promise<Rig> => {
  rig = await openRig(options);
  return rig;
};
afterEach(() => rig.close());

/** Sweeps at each of the instants, and gives those at which something arrived, with what. */
async function toldAt(instants: string[]): Promise<string[]> {
  const told: string[] = [];
  for (const instant of instants) {
    rig.clock.put(instant);
    await rig.sweep();
    told.push(...rig.arrived().map((line) => `${instant} ${line}`));
  }
  return told;
}

const item = (timescale: string, more: Partial<ItemRow> = {}): ItemRow => ({
  ref: 'HC-1',
  timescale,
  title: 'Map the gates',
  ...more,
});

describe('reminders go out', () => {
  it.each([
    ['in winter', '2018-01-14', '22 January 2018', ['2018-01-15T08:59:59Z', '2018-01-15T09:00:01Z']],
    ['in summer', '2018-07-08', '16 July 2018', ['2018-07-09T07:59:59Z', '2018-07-09T08:00:01Z']],
    [
      'on the first working day of summer time',
      '2018-03-24',
      '2 April 2018',
      ['2018-03-26T07:59:59Z', '2018-03-26T08:00:01Z'],
    ],
    [
      'on the first working day of winter time',
      '2018-10-27',
      '5 November 2018',
      ['2018-10-29T08:59:59Z', '2018-10-29T09:00:01Z'],
    ],
  ])('from 09:00 in London %s', async (_, at, timescale, [before = '', after = '']) => {
    await open({ at, items: [item(timescale)] });
    expect(await toldAt([before, after])).toEqual([`${after} ravi: HC-1 is due in 7 days: Map the gates.`]);
  });

  it('until 17:00, and what was not told by then comes the next working day', async () => {
    await open({ at: '2018-01-15T16:58Z', items: [item('22 January 2018')] });
    const late = '2018-01-15T17:00:01Z';
    expect(await toldAt([late, '2018-01-16T08:00Z', '2018-01-16'])).toEqual([
      '2018-01-16 ravi: HC-1 is due in 6 days: Map the gates.',
    ]);
  });

  it('also where a sweep is under way as the day closes', async () => {
    await open({ at: '2018-01-15T16:59Z', items: [item('22 January 2018')] });
    const copy = rig.copy();
    copy.hand.at('after', 'claim', () => rig.clock.on(2));
    expect(await copy.sweep()).toMatchObject({ sent: 0, later: 1 });
    expect(await toldAt(['2018-01-15T17:30Z', '2018-01-16'])).toEqual([
      '2018-01-16 ravi: HC-1 is due in 6 days: Map the gates.',
    ]);
  });

  it('on no weekend: what falls there comes on the Friday before', async () => {
    await open({ at: '2018-01-18', items: [item('27 January 2018')] });
    // A week before is Saturday the 20th.
    expect(await toldAt(['2018-01-18', '2018-01-19', '2018-01-20', '2018-01-21', '2018-01-22'])).toEqual([
      '2018-01-19 ravi: HC-1 is due in 8 days: Map the gates.',
    ]);
  });

  it('on no bank holiday: what is due at Easter comes on Maundy Thursday', async () => {
    await open({ at: '2018-03-27', items: [item('1 April 2018')] });
    const days = ['2018-03-28', '2018-03-29', '2018-03-30', '2018-03-31', '2018-04-02', '2018-04-03'];
    expect(await toldAt(days)).toEqual(['2018-03-29 ravi: HC-1 is due in 3 days: Map the gates.']);
  });

  it('28, 14, 7 and 1 days before, on the day, and then weekly', async () => {
    await open({ at: '2018-01-29', items: [item('28 February 2018')] });
    const days = Array.from({ length: 60 }, (_, n) =>
      new Date(Date.UTC(2018, 0, 29 + n)).toISOString().slice(0, 10),
    );
    // 28 days before is 31 January, and each later one a Wednesday too, but the eve.
    const owners = (await toldAt(days)).filter((line) => line.includes('ravi'));
    expect(owners.map((line) => line.replace(/ ravi: HC-1|: Map the gates\./g, ''))).toEqual([
      '2018-01-31 is due in 28 days',
      '2018-02-14 is due in 14 days',
      '2018-02-21 is due in 7 days',
      '2018-02-27 is due tomorrow',
      '2018-02-28 is due today',
      '2018-03-07 is 7 days late',
      '2018-03-14 is 14 days late',
      '2018-03-21 is 21 days late',
      '2018-03-28 is 28 days late',
    ]);
  });

  it('when the board has lead times of its own, by those', async () => {
    await open({
      at: '2018-01-15',
      files: filesWith([item('5 February 2018')], { leadTimes: '21;3' }),
    });
    expect(await toldAt(['2018-01-15', '2018-01-22', '2018-01-29', '2018-02-02', '2018-02-05'])).toEqual([
      '2018-01-15 ravi: HC-1 is due in 21 days: Map the gates.',
      '2018-02-02 ravi: HC-1 is due in 3 days: Map the gates.',
      '2018-02-05 ravi: HC-1 is due today: Map the gates.',
    ]);
  });

  it('for each milestone', async () => {
    await open({ at: '2018-01-15', items: [item('January 2018 March 2018')] });
    expect(await toldAt(['2018-01-24', '2018-01-30', '2018-01-31', '2018-02-07'])).toEqual([
      '2018-01-24 ravi: HC-1 has a milestone in 7 days: Map the gates.',
      '2018-01-30 ravi: HC-1 has a milestone tomorrow: Map the gates.',
      '2018-01-31 ravi: HC-1 has a milestone today: Map the gates.',
    ]);
  });

  it('for each round, and once it is done not before the next', async () => {
    await open({ at: '2018-01-15', items: [item('Monthly')] });
    expect(await toldAt(['2018-01-24'])).toEqual(['2018-01-24 ravi: HC-1 is due in 7 days: Map the gates.']);
    await rig.change('HC-1', (one) => ({ ...one, course: { roundDone: '2018-01-31' as never } }));
    expect(await toldAt(['2018-01-30', '2018-01-31', '2018-02-01', '2018-02-14'])).toEqual([
      '2018-02-14 ravi: HC-1 is due in 14 days: Map the gates.',
    ]);
  });
});

describe('after an outage of days', () => {
  it('each person gets one message about how things stand now', async () => {
    await open({
      at: '2018-01-15',
      items: [
        item('22 January 2018'),
        item('29 January 2018', { ref: 'HC-2' }),
        item('17 January 2018', { ref: 'HC-3' }),
        item('17 January 2018', { ref: 'HC-4', owner: 'Tom Pike', title: 'Ring the bells' }),
      ],
    });
    // Nobody sweeps on the 15th (7 days before HC-1), 16th (eve of HC-3) and 17th (day of HC-3).
    expect(await toldAt(['2018-01-18', '2018-01-18T10:00Z'])).toEqual([
      '2018-01-18 ravi: 3 of your items: 1 late, 2 due by 29 January 2018.',
      '2018-01-18 tom: HC-4 is 1 day late: Ring the bells.',
    ]);
  });
});

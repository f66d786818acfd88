import { describe, expect, it } from 'vitest';
import { decide, type ItemCommand } from '../../src/update/decide.ts';
import { day } from '../register/days.ts';
import { AT, chair, dave, dee, item, made, officer, officer2, refusals, told, when } from './partnership.ts';

const askedTime = { by: 'Dee Putty', at: AT, to: day('2018-06-30'), reason: 'The bid is late' };
const meeting = { meeting: day('2018-03-01'), minute: '7' };

describe('more time', () => {
  const ask = (until: string): ItemCommand => ({
    verb: 'ask for more time',
    until: day(until),
    reason: 'The bid is late',
  });
  const accept: ItemCommand = { verb: 'accept more time', note: '', ...meeting };

  it('is asked for, accepted with the meeting, and kept as a move', () => {
    const asked = made(decide(ask('2018-06-30'), item(), when(dave)));
    expect(asked.after.timescale).toBe('March 2018');
    expect(asked.did).toBe('asked for more time until 30 June 2018: The bid is late');
    expect(told(asked)).toEqual(['olive to decide', 'oscar to decide']);

    const accepted = made(decide(accept, asked.after, when(chair)));
    expect(accepted.after).toEqual({
      ...item({ timescale: '30 June 2018' }),
      course: {
        moves: [
          {
            from: '2018-03-31',
            to: '2018-06-30',
            askedBy: 'Dave Ashton',
            reason: 'The bid is late',
            agreedBy: 'Charlie Chair',
            agreedAt: AT,
            ...meeting,
          },
        ],
      },
    });
    expect(accepted.did).toBe(
      'agreed more time until 30 June 2018, at the meeting of 1 March 2018 (minute 7)',
    );
    expect(told(accepted)).toEqual(['dave decided']);
  });

  it('is only asked for by an officer too', () => {
    const decision = made(decide(ask('2018-06-30'), item(), when(officer)));
    expect(decision.after.course?.askedTime?.by).toBe('Olive Officer');
    expect(told(decision)).toEqual(['oscar to decide']);
  });

  it('is asked for by a deputy for the owner', () => {
    expect(made(decide(ask('2018-06-30'), item(), when(dee))).did).toBe(
      'asked for more time until 30 June 2018 for Dave Ashton: The bid is late',
    );
  });

  it('keeps earlier milestones', () => {
    const steps = item({ timescale: 'November 2017, March 2018', course: { askedTime } });
    expect(made(decide(accept, steps, when(chair))).after.timescale).toBe('30 November 2017; 30 June 2018');
  });

  it('gives a date to an item without one, which is no move', () => {
    const undated = item({ timescale: 'Ongoing' });
    const asked = made(decide(ask('2018-06-30'), undated, when(dave))).after;
    expect(made(decide(accept, asked, when(chair))).after).toEqual(item({ timescale: '30 June 2018' }));
  });

  it('is declined with a reason', () => {
    const decline: ItemCommand = { verb: 'decline more time', reason: 'Too long' };
    const decision = made(decide(decline, item({ course: { askedTime } }), when(officer2)));
    expect(decision.after).toEqual(item());
    expect(decision.did).toBe('declined more time until 30 June 2018: Too long');
    expect(told(decision)).toEqual(['dave decided', 'dee decided']);
  });

  it.each([
    ['2018-03-31', 'The date must be after 31 March 2018, when HC-1 is due now.'],
    ['2018-03-05', 'Choose a day after today, 5 March 2018.'],
  ])('until %s is refused: %s', (until, says) => {
    expect(decide(ask(until), item(), when(dave))).toEqual({
      is: 'refused',
      troubles: [{ field: 'until', says }],
    });
  });

  it('is not accepted once its day is past', () => {
    const late = { ...when(officer), today: day('2018-07-01') };
    expect(refusals(decide(accept, item({ course: { askedTime } }), late))).toEqual([
      '30 June 2018 is past, or not after the date that HC-1 has now; decline it and ask for another date.',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import { decide, type ItemCommand } from '../../src/update/decide.ts';
import { day } from '../register/days.ts';
import { AT, item, made, officer, refusals, told, when } from './partnership.ts';

const proposal = { by: 'Dave Ashton', at: AT, note: 'Done' };
const askedTime = { by: 'Dee Putty', at: AT, to: day('2018-06-30'), reason: 'The bid is late' };
const meeting = { meeting: day('2018-03-01'), minute: '7' };

describe('the decision of a meeting', () => {
  const record = (changes: object): ItemCommand =>
    ({ verb: 'record decision', outcome: 'complete', ...meeting, note: '', ...changes }) as ItemCommand;
  const pending = item({ course: { proposal, askedTime } });
  const DID = 'recorded the decision of the meeting of 1 March 2018 (minute 7)';

  it.each(['complete', 'no longer applicable'] as const)('%s closes the item', (outcome) => {
    const decision = made(decide(record({ outcome, note: 'All done' }), pending, when(officer)));
    expect(decision.after).toEqual(item({ status: outcome }));
    expect(decision.did).toBe(`${DID}: ${outcome}. All done`);
    expect(told(decision)).toEqual(['dave decided', 'dee decided']);
  });

  it('more time moves the date, whoever asked', () => {
    const until = day('2018-09-30');
    const decision = made(decide(record({ outcome: 'more time', until }), pending, when(officer)));
    expect(decision.after.timescale).toBe('30 September 2018');
    expect(decision.after.course).toEqual({
      proposal,
      moves: [
        {
          from: '2018-03-31',
          to: until,
          askedBy: 'Dee Putty',
          reason: 'The bid is late',
          agreedBy: 'Olive Officer',
          agreedAt: AT,
          ...meeting,
        },
      ],
    });
    expect(decision.did).toBe(`${DID}: more time until 30 September 2018`);
    const unasked = made(
      decide(record({ outcome: 'more time', until, note: 'Winter' }), item(), when(officer)),
    );
    expect(unasked.after.course?.moves?.[0]).toMatchObject({ askedBy: '', reason: 'Winter' });
  });

  it('no change is history and leaves the item', () => {
    const decision = made(decide(record({ outcome: 'no change' }), pending, when(officer)));
    expect(decision.after).toEqual(pending);
    expect(decision.did).toBe(`${DID}: no change`);
  });

  it.each<[object, Partial<Item>, string]>([
    [{ outcome: 'more time' }, {}, 'Choose the day until which the meeting gave time.'],
    [
      { outcome: 'more time', until: day('2018-03-31') },
      {},
      'The date must be after 31 March 2018, when HC-1 is due now.',
    ],
    [
      { outcome: 'more time', until: day('2018-09-30') },
      { timescale: 'Monthly' },
      'HC-1 comes round again and again, so it has no one date to move.',
    ],
    [{}, { status: 'complete' }, 'HC-1 is complete already.'],
  ])('%o on %o is refused: %s', (changes, of, says) => {
    expect(refusals(decide(record(changes), item(of), when(officer)))).toEqual([says]);
  });
});

import { describe, expect, it } from 'vitest';
import { pointersTo } from '../../src/sweep/holding.ts';
import { aReason, day } from '../store/books.ts';
import { RAVI } from './partnership.ts';

const wakes = day('2018-01-22');

describe('pointers to what a person hears later', () => {
  it('reach back to the oldest reason of an item that wakes on the day', () => {
    const held = ['2018-01-15', '2018-01-12', '2018-01-16'].map((on) => ({
      reason: aReason({ day: day(on) }),
      wakes,
    }));
    expect(pointersTo(RAVI, held)).toEqual([
      { board: 'SDP', ref: 'HC-1', wakes, since: '2018-01-12', heldFor: RAVI },
    ]);
  });

  it('are one for each item and day', () => {
    const other = day('2018-01-29');
    const held = [
      { reason: aReason(), wakes },
      { reason: aReason({ ref: 'hc-1' }), wakes },
      { reason: aReason({ ref: 'HC-2' }), wakes },
      { reason: aReason(), wakes: other },
    ];
    expect(pointersTo(RAVI, held).map((one) => [one.ref, one.wakes])).toEqual([
      ['hc-1', wakes],
      ['HC-2', wakes],
      ['HC-1', other],
    ]);
  });

  it('keep the day that a person named apart from the rest', () => {
    const asked = aReason({ kind: 'asked', day: day('2018-01-16'), about: day('2018-01-16'), step: 0 });
    expect(
      pointersTo(RAVI, [
        { reason: asked, wakes },
        { reason: aReason(), wakes },
      ]),
    ).toEqual([
      { board: 'SDP', ref: 'HC-1', wakes, since: '2018-01-16', askedBy: RAVI },
      { board: 'SDP', ref: 'HC-1', wakes, since: '2017-11-06', heldFor: RAVI },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/register/day.ts';
import type { Item } from '../../src/register/item.ts';
import { DEFAULT_LEAD_TIMES, nextWake, reached } from '../../src/remind/thresholds.ts';
import { horizonOf } from '../../src/remind/working-days.ts';
import { day, item, said } from './world.ts';

const on = (it: Item, since: string, upTo: string, today = upTo, leads = DEFAULT_LEAD_TIMES): string[] =>
  reached(it, leads, day(since), day(upTo), day(today)).map(said);

/** What is told on one working day. */
const onDay = (it: Item, today: string): string[] => on(it, today, horizonOf(day(today)), today);

const dated = (timescale: string, over: Partial<Item> = {}): Item => item({ timescale, ...over });
const PROPOSED = { proposal: { by: 'Ann Archer', at: '2024-10-01T09:00:00Z', note: '' } };

describe('an item with a date', () => {
  it.each([
    ['2024-10-03', ['before 28 of 2024-10-31 on 2024-10-03']],
    ['2024-10-17', ['before 14 of 2024-10-31 on 2024-10-17']],
    ['2024-10-24', ['before 7 of 2024-10-31 on 2024-10-24']],
    ['2024-10-30', ['before 1 of 2024-10-31 on 2024-10-30']],
    ['2024-10-31', ['due 0 of 2024-10-31 on 2024-10-31']],
    ['2024-11-01', []],
    ['2024-11-07', ['late 1 of 2024-10-31 on 2024-11-07']],
    ['2024-11-14', ['late 2 of 2024-10-31 on 2024-11-14']],
    ['2024-10-18', []],
  ])('calls on %s with %j', (today, reasons) => {
    expect(onDay(dated('31 October 2024'), today)).toEqual(reasons);
  });

  it.each([
    // Easter Saturday 2018: the working day before is the Thursday.
    ['31 March 2018', '2018-03-29', ['due 0 of 2018-03-31 on 2018-03-31']],
    ['25 December 2024', '2024-12-24', ['due 0 of 2024-12-25 on 2024-12-25']],
    ['27 December 2024', '2024-12-24', ['before 1 of 2024-12-27 on 2024-12-26']],
    ['21 April 2025', '2025-04-17', ['due 0 of 2025-04-21 on 2025-04-21']],
    ['29 February 2024', '2024-02-01', ['before 28 of 2024-02-29 on 2024-02-01']],
    ['29 February 2024', '2024-02-29', ['due 0 of 2024-02-29 on 2024-02-29']],
    ['within 6 months', '2024-08-29', ['due 0 of 2024-08-29 on 2024-08-29']],
    ['2023/24 - Date TBC', '2024-03-28', ['due 0 of 2024-03-31 on 2024-03-31']],
  ])('of %s is told on %s, the working day: %j', (timescale, today, reasons) => {
    expect(onDay(dated(timescale, { agreed: day('2024-02-29') }), today)).toEqual(reasons);
  });

  it('has one word for how things stand after an outage, besides the newest week of being late', () => {
    expect(on(dated('31 October 2024'), '2024-10-10', '2024-10-25')).toEqual([
      'before 7 of 2024-10-31 on 2024-10-24',
    ]);
    expect(on(dated('31 October 2024'), '2024-10-20', '2024-11-22')).toEqual([
      'due 0 of 2024-10-31 on 2024-10-31',
      'late 3 of 2024-10-31 on 2024-11-21',
    ]);
  });

  it('is told on the day itself where the board’s list leaves that out', () => {
    expect(on(dated('31 October 2024'), '2024-10-31', '2024-10-31', '2024-10-31', [10])).toEqual([
      'due 0 of 2024-10-31 on 2024-10-31',
    ]);
    expect(on(dated('31 October 2024'), '2024-10-21', '2024-10-21', '2024-10-21', [10, 10])).toEqual([
      'before 10 of 2024-10-31 on 2024-10-21',
    ]);
  });

  it.each([
    ['closed', { status: 'complete' as const }],
    ['no longer applicable', { status: 'no longer applicable' as const }],
    ['proposed for completion', { course: PROPOSED }],
    ['undated', { timescale: 'Ongoing' }],
    ['not to be read', { timescale: 'early doors' }],
  ])('is not told of when it is %s', (_, over) => {
    expect(on(item(over), '2024-01-01', '2024-12-31')).toEqual([]);
  });
});

describe('milestones', () => {
  const two = dated('14 November 2024 20 November 2024');

  it('are each reminded of, and the last one alone is chased when late', () => {
    expect(onDay(two, '2024-11-13')).toEqual([
      'before 1 of 2024-11-14 on 2024-11-13',
      'before 7 of 2024-11-20 on 2024-11-13',
    ]);
    expect(onDay(two, '2024-11-14')).toEqual(['due 0 of 2024-11-14 on 2024-11-14']);
    expect(onDay(two, '2024-11-21')).toEqual([]);
    expect(onDay(two, '2024-11-27')).toEqual(['late 1 of 2024-11-20 on 2024-11-27']);
  });

  it('wake the item one after the other', () => {
    const days = [day('2024-11-06')];
    while (days.length < 7) days.push(nextWake(two, DEFAULT_LEAD_TIMES, days.at(-1) ?? day('')) ?? day(''));
    expect(days).toEqual(['06', '07', '13', '14', '19', '20', '27'].map((date) => `2024-11-${date}`));
  });
});

describe('a recurring item', () => {
  const quarterly = (roundDone?: string): Item =>
    dated('Quarterly', roundDone ? { course: { roundDone: day(roundDone) } } : {});

  it('calls for the round that is running', () => {
    expect(onDay(quarterly(), '2024-12-03')).toEqual(['before 28 of 2024-12-31 on 2024-12-03']);
    expect(onDay(quarterly(), '2024-12-31')).toEqual(['due 0 of 2024-12-31 on 2024-12-31']);
    expect(onDay(quarterly(), '2025-01-07')).toEqual([]);
  });

  it('does not call for a round that is done, and wakes for the next one', () => {
    expect(onDay(quarterly('2024-12-31'), '2024-12-03')).toEqual([]);
    expect(nextWake(quarterly('2024-12-31'), DEFAULT_LEAD_TIMES, day('2024-11-01'))).toBe('2025-03-03');
    expect(onDay(quarterly('2024-12-31'), '2025-03-03')).toEqual(['before 28 of 2025-03-31 on 2025-03-03']);
    expect(nextWake(quarterly(), DEFAULT_LEAD_TIMES, day('2024-11-01'))).toBe('2024-12-03');
    expect(nextWake(quarterly(), DEFAULT_LEAD_TIMES, day('2024-12-31'))).toBe('2025-03-03');
  });

  it('that comes every week calls on its eve and its day, not weeks before', () => {
    expect(onDay(dated('Weekly'), '2024-11-08')).toEqual(['due 0 of 2024-11-10 on 2024-11-10']);
    expect(onDay(dated('Weekly'), '2024-11-04')).toEqual([]);
  });

  it('calls for a round that begins on the days off ahead', () => {
    expect(on(dated('Monthly'), '2023-12-29', '2024-01-01', '2023-12-29', [30])).toEqual([
      'due 0 of 2023-12-31 on 2023-12-31',
      'before 30 of 2024-01-31 on 2024-01-01',
    ]);
  });
});

describe('the next waking', () => {
  it.each([
    ['31 October 2024', '2024-09-01', '2024-10-03'],
    ['31 October 2024', '2024-10-03', '2024-10-17'],
    ['31 October 2024', '2024-10-31', '2024-11-07'],
    ['31 October 2024', '2024-11-07', '2024-11-14'],
    // Weeks count from the day it was due, however long ago that was.
    ['31 October 2004', '2024-11-04', '2024-11-10'],
    ['31 October 1924', '2024-11-04', '2024-11-08'],
    // The fortnight of silence is over on a Sunday: the ladder is told on the Monday.
    ['20 October 2024', '2024-11-03', '2024-11-04'],
    ['Ongoing', '2024-11-04', undefined],
  ])('of %s after %s is %s', (timescale, after, wakes) => {
    expect(nextWake(dated(timescale), DEFAULT_LEAD_TIMES, day(after))).toBe(wakes);
  });

  it('comes whatever is proposed, and never once the item is closed', () => {
    const late = { timescale: '31 October 2024' };
    expect(nextWake(item({ ...late, course: PROPOSED }), DEFAULT_LEAD_TIMES, day('2024-10-31'))).toBe(
      '2024-11-07',
    );
    expect(nextWake(item({ ...late, status: 'complete' }), DEFAULT_LEAD_TIMES, day('2024-10-31'))).toBe(
      undefined,
    );
  });

  it('leaves no day out on which something is reached', () => {
    const timescales = fc.constantFrom(
      '31 October 2024',
      '14 November 2024 20 November 2024',
      'Weekly',
      'Monthly',
      'Quarterly',
      'Every six months',
    );
    const leads = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 5 });
    const start = fc.integer({ min: 0, max: 500 }).map((n) => addDays(day('2024-01-01'), n));
    fc.assert(
      fc.property(timescales, leads, start, (timescale, leadTimes, after) => {
        const wakes = nextWake(dated(timescale), leadTimes, after);
        let next = addDays(after, 1);
        for (; wakes !== undefined && next < wakes; next = addDays(next, 1)) {
          expect(reached(dated(timescale), leadTimes, next, next, next)).toEqual([]);
        }
        expect(wakes).toBe(next);
      }),
    );
  });
});

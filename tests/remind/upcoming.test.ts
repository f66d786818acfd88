import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import { noWishes, type Wishes } from '../../src/remind/reason.ts';
import { upcoming } from '../../src/remind/upcoming.ts';
import { day, directory, item, person, said } from './world.ts';

const known = directory([
  person('Ann Archer', { deputy: 'Dee Dunn' }),
  person('Dee Dunn', { deputy: 'Ann Archer' }),
]);

function ahead(items: Item[], wishes: Wishes, today: string, days: number, among = known): string[] {
  const outlook = { directory: among, person: 'Ann.Archer@council.example', today: day(today), days };
  return upcoming(items, wishes, outlook).map(
    ({ day: on, reasons }) => `${on}: ${reasons.map((r) => `${r.ref} ${said(r)}`).join(', ')}`,
  );
}

const christmas = item({ timescale: '25 December 2024' });

describe('what somebody will be told', () => {
  it('is listed by the working days on which it is told', () => {
    expect(ahead([christmas], noWishes, '2024-12-07', 28)).toEqual([
      '2024-12-11: HC-1 before 14 of 2024-12-25 on 2024-12-11',
      '2024-12-18: HC-1 before 7 of 2024-12-25 on 2024-12-18',
      '2024-12-24: HC-1 due 0 of 2024-12-25 on 2024-12-25',
      '2024-12-31: HC-1 late 1 of 2024-12-25 on 2025-01-01',
    ]);
  });

  it('heeds wishes, and says once what waits for them', () => {
    const away: Wishes = { pausedUntil: day('2024-12-20'), snoozed: [] };
    expect(ahead([christmas], away, '2024-12-07', 14)).toEqual([
      '2024-12-20: HC-1 before 7 of 2024-12-25 on 2024-12-18',
    ]);
    const asleep: Wishes = { snoozed: [{ board: 'CSP', ref: 'HC-1', until: day('2025-01-06') }] };
    expect(ahead([christmas], asleep, '2024-12-07', 35)).toEqual([
      '2024-12-24: HC-1 due 0 of 2024-12-25 on 2024-12-25',
      '2025-01-06: HC-1 late 1 of 2024-12-25 on 2025-01-01',
      '2025-01-08: HC-1 late 2 of 2024-12-25 on 2025-01-08',
    ]);
  });

  it('takes several items into one message a day', () => {
    const other = item({ ref: 'HC-2', timescale: '8 January 2025' });
    expect(ahead([christmas, other], noWishes, '2024-12-11', 1)).toEqual([
      '2024-12-11: HC-1 before 14 of 2024-12-25 on 2024-12-11, HC-2 before 28 of 2025-01-08 on 2024-12-11',
    ]);
  });

  it('has the silence of those they stand in for, when its day comes and not again', () => {
    const theirs = item({ timescale: '20 October 2024', owners: ['Dee Dunn'] });
    expect(ahead([theirs], noWishes, '2024-11-01', 40)).toEqual([
      '2024-11-04: HC-1 silence 1 of 2024-10-20 on 2024-11-03',
    ]);
    expect(ahead([theirs], noWishes, '2024-11-05', 40)).toEqual([]);
  });

  it('has the question of a board before its meeting, unless the meeting is over when it could be asked', () => {
    const boards = [{ code: 'CSP', name: 'P', aliases: [], meetings: [day('2024-11-21')] }];
    const meeting = { ...known, boards };
    const far = item({ timescale: '2026' });
    const asked = 'HC-1 meeting 10 of 2024-11-21 on 2024-11-07';
    expect(ahead([far], noWishes, '2024-11-04', 28, meeting)).toEqual([`2024-11-07: ${asked}`]);
    const weekly: Wishes = { weeklyOn: 0, snoozed: [] };
    expect(ahead([far], weekly, '2024-11-04', 28, meeting)).toEqual([`2024-11-11: ${asked}`]);
    const away: Wishes = { pausedUntil: day('2024-11-25'), snoozed: [] };
    expect(ahead([far], away, '2024-11-04', 28, meeting)).toEqual([]);
  });

  it('is nothing where nothing of theirs is due', () => {
    expect(
      ahead([item({ owners: ['Bob Bell'] }), item({ timescale: 'TBC' })], noWishes, '2024-10-01', 60),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import { remindersFor } from '../../src/remind/plan.ts';
import type { Reason } from '../../src/remind/reason.ts';
import { stillHolds } from '../../src/remind/still-holds.ts';
import { horizonOf } from '../../src/remind/working-days.ts';
import { day, directory, item, mail, person } from './world.ts';

const ann = person('Ann Archer', { deputy: 'Dee Dunn' });
const dee = person('Dee Dunn');
const people = directory([ann, dee]);
const report = (at: string) => ({ course: { report: { by: 'Ann Archer', at } } });

/** What Ann is told on a day of an item that has not been told of before. */
function reasonsOn(on: string, over: Partial<Item> = {}, who = ann): Reason[] {
  const today = day(on);
  return remindersFor(item(over), { directory: people, since: today, upTo: horizonOf(today), today })
    .filter((one) => one.person === mail(who.name))
    .map(({ reason }) => reason);
}

const holds = (
  reason: Reason,
  over: Partial<Item> = {},
  today = '2024-10-24',
  who = ann,
  known = people,
): boolean => stillHolds(reason, item(over), who, known, day(today));

/** Thursday, a week before the item is due. */
const [before] = reasonsOn('2024-10-24') as [Reason];

describe('a reason that was found earlier', () => {
  it('holds while the item is as it was, also on a later day', () => {
    expect([holds(before), holds(before, {}, '2024-10-28')]).toEqual([true, true]);
    const [late] = reasonsOn('2024-11-07') as [Reason];
    expect([late.kind, holds(late, {}, '2024-11-07'), holds(late, {}, '2024-11-11')]).toEqual([
      'late',
      true,
      true,
    ]);
  });

  it.each<[string, Partial<Item>]>([
    ['complete', { status: 'complete' }],
    ['no longer applicable', { status: 'no longer applicable' }],
    [
      'proposed as complete',
      { course: { proposal: { by: 'Ann Archer', at: '2024-10-24T08:00:00Z', note: '' } } },
    ],
    ['moved to another date', { timescale: '30 November 2024' }],
    ['moved to no date', { timescale: 'TBC' }],
    ['given to somebody else', { owners: ['Dee Dunn'] }],
    ['exempt now', { visibility: 'exempt' }],
  ])('holds no more of an item that is %s', (_, over) => {
    expect(holds(before, over)).toBe(false);
  });

  it('holds no more where the board has other lead times now', () => {
    const [board] = people.boards;
    const other = { ...people, boards: board ? [{ ...board, leadTimes: [28, 1] }] : [] };
    expect(holds(before, {}, '2024-10-24', ann, other)).toBe(false);
  });

  it('holds for whoever has the post now, whatever it was when it was found', () => {
    const over = { owners: ['Warden'] };
    const now = directory([ann, { ...dee, posts: ['Warden'] }]);
    expect(holds(before, over, '2024-10-24', ann, now)).toBe(false);
    expect(holds(before, over, '2024-10-24', { ...dee, posts: ['Warden'] }, now)).toBe(true);
  });

  it('of a round holds until the round has run out, or is done', () => {
    const monthly = { timescale: 'Monthly' };
    const [round] = reasonsOn('2024-10-24', monthly) as [Reason];
    expect(round).toMatchObject({ kind: 'before', about: '2024-10-31' });
    expect(holds(round, monthly, '2024-10-31')).toBe(true);
    expect(holds(round, monthly, '2024-11-01')).toBe(false);
    expect(holds(round, { ...monthly, course: { roundDone: day('2024-10-31') } })).toBe(false);
  });

  it('of a silence holds until there is a word', () => {
    const [silence] = reasonsOn('2024-11-14', {}, dee) as [Reason];
    expect(silence.kind).toBe('silence');
    expect(holds(silence, {}, '2024-11-14', dee)).toBe(true);
    expect(holds(silence, report('2024-11-14T08:00:00Z'), '2024-11-14', dee)).toBe(false);
    expect(holds(silence, {}, '2024-11-14', ann)).toBe(false);
  });

  it('of a meeting holds until the board meets, or there is a report', () => {
    const meeting: Reason = { ...before, kind: 'meeting', about: day('2024-11-07'), step: 10 };
    expect(holds(meeting)).toBe(true);
    expect(holds(meeting, {}, '2024-11-08')).toBe(false);
    expect(holds(meeting, report('2024-10-23T08:00:00Z'))).toBe(true);
    expect(holds(meeting, report('2024-10-24T08:00:00Z'))).toBe(false);
    expect(holds(meeting, { owners: ['Dee Dunn'] })).toBe(false);
  });

  it('that somebody asked for holds while they may see the item, whoever owns it', () => {
    const asked: Reason = { ...before, kind: 'asked', about: day('2024-10-24'), step: 0 };
    expect(holds(asked, { timescale: 'TBC', owners: [] })).toBe(true);
    expect(holds(asked, { board: 'OTHER', owners: [] })).toBe(false);
  });
});

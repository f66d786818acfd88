import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/register/day.ts';
import { noWishes, type Reason, type ReasonKind, type Wishes } from '../../src/remind/reason.ts';
import { heed, withPause, withSnooze, withWeekly } from '../../src/remind/wishes.ts';
import { horizonOf, isWorkingDay, workingDayFrom } from '../../src/remind/working-days.ts';
import { day } from './world.ts';

const reason = (kind: ReasonKind = 'before', ref = 'HC-1'): Reason => ({
  board: 'CSP',
  ref,
  kind,
  day: day('2024-11-04'),
  about: day('2024-11-11'),
  step: 7,
});
/** When the reason is told: `now`, or the day on which it wakes. */
function told(wishes: Wishes, today: string, kind?: ReasonKind): string {
  const { now, later } = heed([reason(kind)], wishes, day(today), horizonOf(day(today)));
  return later[0]?.wakes ?? (now.length === 1 ? 'now' : 'lost');
}
const snoozed = (until: string, ref = 'HC-1'): Wishes => ({
  snoozed: [{ board: 'CSP', ref, until: day(until) }],
});
const paused = (until: string): Wishes => ({ pausedUntil: day(until), snoozed: [] });
const weekly = (weeklyOn: number): Wishes => ({ weeklyOn, snoozed: [] });

const MONDAY = '2024-11-04';

describe('what people wished for', () => {
  it.each<[string, Wishes, string, string]>([
    ['nothing', noWishes, MONDAY, 'now'],
    ['a snooze', snoozed('2024-11-07'), MONDAY, '2024-11-07'],
    ['a snooze that ends on a Sunday', snoozed('2024-11-10'), MONDAY, '2024-11-11'],
    ['a snooze that ends today', snoozed('2024-11-04'), MONDAY, 'now'],
    ['a snooze of the item in other letters', snoozed('2024-11-07', 'hc-1'), MONDAY, '2024-11-07'],
    ['a snooze of another item', snoozed('2024-11-07', 'HC-2'), MONDAY, 'now'],
    ['a pause over Christmas', paused('2024-12-25'), MONDAY, '2024-12-27'],
    ['a pause that is over', paused('2024-11-01'), MONDAY, 'now'],
    ['a pause and a snooze', { ...paused('2024-11-06'), ...snoozed('2024-11-08') }, MONDAY, '2024-11-08'],
    [
      'a snooze and a longer pause',
      { ...snoozed('2024-11-06'), pausedUntil: day('2024-11-12') },
      MONDAY,
      '2024-11-12',
    ],
    ['weekly on Monday, on a Monday', weekly(0), MONDAY, 'now'],
    ['weekly on Monday, on a Tuesday', weekly(0), '2024-11-05', '2024-11-11'],
    ['weekly on Friday, on a Monday', weekly(4), MONDAY, '2024-11-08'],
    // Easter Monday 2025: the working day before is Maundy Thursday.
    ['weekly on Monday, before Easter', weekly(0), '2025-04-15', '2025-04-17'],
    ['weekly on Monday, on Maundy Thursday', weekly(0), '2025-04-17', 'now'],
    ['weekly on Friday, on Maundy Thursday', weekly(4), '2025-04-17', 'now'],
    ['weekly on Thursday, on Christmas Eve 2024', weekly(3), '2024-12-24', 'now'],
    // The weekly day of that week has gone by when the snooze ends.
    [
      'weekly on Monday and a snooze to Wednesday',
      { ...weekly(0), ...snoozed('2024-11-06') },
      MONDAY,
      '2024-11-11',
    ],
    [
      'weekly on Friday and a snooze to Wednesday',
      { ...weekly(4), ...snoozed('2024-11-06') },
      MONDAY,
      '2024-11-08',
    ],
  ])('being %s is told: %#', (_, wishes, today, when) => {
    expect(told(wishes, today)).toBe(when);
  });

  const EVERYTHING: Wishes = { ...snoozed('2024-12-02'), pausedUntil: day('2025-01-06'), weeklyOn: 4 };

  it('never holds back the day itself', () => {
    expect(told(EVERYTHING, MONDAY, 'due')).toBe('now');
  });

  it.each<[string, Wishes, string]>([
    ['a snooze and a weekly message', { ...snoozed('2024-12-02'), weeklyOn: 4 }, 'now'],
    ['a pause', EVERYTHING, '2025-01-06'],
  ])('in the case of %s tells what they asked for that day: %s', (_, wishes, when) => {
    expect(told(wishes, MONDAY, 'asked')).toBe(when);
  });

  it('parts every reason into now and later, and what waits is told on the day it wakes', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2018-01-01'), n));
    const ahead = fc.option(fc.integer({ min: -5, max: 60 }), { nil: undefined });
    fc.assert(
      fc.property(
        days,
        ahead,
        ahead,
        fc.option(fc.integer({ min: 0, max: 4 })),
        (some, pause, snooze, week) => {
          const today = workingDayFrom(some);
          let wishes: Wishes = withWeekly(noWishes, week ?? undefined, today);
          if (pause !== undefined) wishes = withPause(wishes, addDays(today, pause), today);
          if (snooze !== undefined) wishes = withSnooze(wishes, 'CSP', 'HC-1', addDays(today, snooze), today);
          const kinds: ReasonKind[] = ['before', 'due', 'late', 'meeting', 'asked', 'silence'];
          const { now, later } = heed(
            kinds.map((kind) => reason(kind)),
            wishes,
            today,
            horizonOf(today),
          );
          expect([...now, ...later.map((l) => l.reason)].map(({ kind }) => kind).sort()).toEqual(
            kinds.sort(),
          );
          for (const { reason: held, wakes } of later) {
            expect(wakes > horizonOf(today) && isWorkingDay(wakes)).toBe(true);
            expect(heed([held], wishes, wakes, horizonOf(wakes)).now).toEqual([held]);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a wish', () => {
  const today = day(MONDAY);
  const until = (text: string): Day => day(text);

  it('to snooze takes the place of an earlier one for the same item', () => {
    const once = withSnooze(noWishes, 'CSP', 'HC-1', until('2024-11-20'), today);
    expect(withSnooze(once, 'csp', 'hc-1', until('2024-12-02'), today).snoozed).toEqual([
      { board: 'csp', ref: 'hc-1', until: '2024-12-02' },
    ]);
    expect(withSnooze(once, 'CSP', 'HC-1', today, today)).toEqual(noWishes);
    expect(withSnooze(once, 'CSP', 'HC-2', until('2024-12-02'), today).snoozed.length).toBe(2);
  });

  it('drops what has passed and keeps the rest', () => {
    const old: Wishes = { ...snoozed('2024-11-01'), pausedUntil: day('2024-11-04'), weeklyOn: 2 };
    expect(withSnooze(old, 'CSP', 'HC-2', until('2024-12-02'), today)).toEqual({
      weeklyOn: 2,
      snoozed: [{ board: 'CSP', ref: 'HC-2', until: '2024-12-02' }],
    });
  });

  it('to pause or to hear weekly can be taken back', () => {
    const away = withWeekly(withPause(noWishes, until('2025-01-05'), today), 0, today);
    expect(away).toEqual({ pausedUntil: '2025-01-05', weeklyOn: 0, snoozed: [] });
    expect(withPause(away, undefined, today)).toEqual({ weeklyOn: 0, snoozed: [] });
    expect(withWeekly(away, undefined, today)).toEqual({ pausedUntil: '2025-01-05', snoozed: [] });
  });
});

import fc from 'fast-check';
import { addDays, type Day, lastOfMonth, sayDay, weekdayOf } from '../../src/register/day.ts';
import type { Item } from '../../src/register/item.ts';
import type { PeriodName } from '../../src/register/period.ts';
import { BANK_HOLIDAYS } from '../../src/remind/bank-holidays.ts';
import { day, item } from './world.ts';

/** Generated stretches of time, with a small register that lives through them. */

/** An item whose dates are known beforehand, so that the policy can be judged without its own reading of them. */
export interface Promised {
  item: Item;
  dates: Day[];
  every: PeriodName | undefined;
  closes: Day | undefined;
  proposed: Day | undefined;
}

export interface Calendar {
  start: Day;
  promised: Promised[];
  leadTimes: number[] | undefined;
  instants: Date[];
}

const lastSunday = (year: number, month: number): Day => {
  const last = lastOfMonth(year, month);
  return addDays(last, -((weekdayOf(last) + 1) % 7));
};

/** The Sundays on which the clocks change, leap days and bank holidays: where calendars go wrong. */
const CRITICAL: Day[] = [
  ...Array.from({ length: 12 }, (_, i) => 2017 + i).flatMap((year) => [
    lastSunday(year, 3),
    lastSunday(year, 10),
  ]),
  ...['2020-02-29', '2024-02-29', '2028-02-29'].map(day),
  ...BANK_HOLIDAYS.map((holiday) => holiday.day).filter((on) => on >= '2017'),
];

const starts: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: 0, max: 4200 }).map((n) => addDays(day('2017-01-01'), n)),
  fc
    .tuple(fc.constantFrom(...CRITICAL), fc.integer({ min: 0, max: 25 }))
    .map(([critical, before]) => addDays(critical, -before)),
);

interface Tick {
  minute: number;
  jump: number;
}

/** Minutes after midnight UTC, most of them in office hours, and how far the clock is off: up to two hours. */
const ticks: fc.Arbitrary<Tick[]> = fc.array(
  fc.record({
    minute: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 450, max: 1020 }) }, fc.nat(1439)),
    jump: fc.oneof(fc.constant(0), fc.integer({ min: -120, max: 120 })),
  }),
  { minLength: 1, maxLength: 7 },
);

const outages = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 6 })), { maxLength: 3 });

function instantsOf(start: Day, length: number, pattern: Tick[], down: [number, number][]): Date[] {
  const instants: Date[] = [];
  for (let n = 0; n < length; n += 1) {
    if (down.some(([from, days]) => n >= from && n < from + days)) continue;
    const midnight = new Date(`${addDays(start, n)}T00:00:00Z`).getTime();
    // Two wakings a day, in the order of the true time; what the clock shows may go back.
    const today = [pattern[(2 * n) % pattern.length], pattern[(2 * n + 1) % pattern.length]];
    const inOrder = today.filter((t) => t !== undefined).sort((a, b) => a.minute - b.minute);
    instants.push(...inOrder.map(({ minute, jump }) => new Date(midnight + (minute + jump) * 60_000)));
  }
  return instants;
}

const OWNERS = [['Ann Archer'], ['Town Clerk'], ['Ann Archer', 'Bob Bell'], []];
const WORDS: [string, PeriodName][] = [
  ['Weekly', 'week'],
  ['Monthly', 'month'],
  ['Quarterly', 'quarter'],
  ['Every six months', 'half'],
];

interface Seed {
  owners: string[];
  /** Days from the start to the due dates; none for a recurring item. */
  offsets: number[];
  words: [string, PeriodName];
  closes: number | undefined;
  proposed: number | undefined;
}

const later = fc.option(fc.nat(90), { nil: undefined, freq: 3 });
const seeds: fc.Arbitrary<Seed[]> = fc.array(
  fc.record({
    owners: fc.constantFrom(...OWNERS),
    offsets: fc.oneof(
      fc.array(fc.integer({ min: -40, max: 110 }), { minLength: 1, maxLength: 3 }),
      fc.constant<number[]>([]),
    ),
    words: fc.constantFrom(...WORDS),
    closes: later,
    proposed: later,
  }),
  { minLength: 1, maxLength: 3 },
);

function promise(start: Day, seed: Seed, index: number): Promised {
  const dates = [...new Set(seed.offsets)].sort((a, b) => a - b).map((offset) => addDays(start, offset));
  const recurs = dates.length === 0;
  const timescale = recurs ? seed.words[0] : dates.map(sayDay).join(' ');
  return {
    item: item({ ref: `HC-${index}`, owners: seed.owners, timescale }),
    dates,
    every: recurs ? seed.words[1] : undefined,
    closes: seed.closes === undefined ? undefined : addDays(start, seed.closes),
    proposed: seed.proposed === undefined ? undefined : addDays(start, seed.proposed),
  };
}

export const calendars: fc.Arbitrary<Calendar> = fc
  .tuple(
    starts,
    fc.integer({ min: 15, max: 80 }),
    ticks,
    outages,
    seeds,
    fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { maxLength: 4 }), { nil: undefined, freq: 4 }),
  )
  .map(([start, length, pattern, down, sown, leadTimes]) => ({
    start,
    promised: sown.map((seed, index) => promise(start, seed, index)),
    leadTimes,
    instants: instantsOf(start, length, pattern, down),
  }));

/** The item as it is on a day. */
export function itemOn({ item: first, closes, proposed }: Promised, on: Day): Item {
  if (closes !== undefined && on >= closes) return { ...first, status: 'complete' };
  if (proposed === undefined || on < proposed) return first;
  const at = `${proposed}T08:00:00Z`;
  return { ...first, course: { proposal: { by: 'Ann Archer', at, note: '' } } };
}

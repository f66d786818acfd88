import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/register/day.ts';
import type { Directory } from '../../src/register/directory.ts';
import { noWishes, type Wishes } from '../../src/remind/reason.ts';
import { DEFAULT_LEAD_TIMES } from '../../src/remind/thresholds.ts';
import { withPause, withSnooze, withWeekly } from '../../src/remind/wishes.ts';
import { horizonOf, isWorkingDay } from '../../src/remind/working-days.ts';
import { type Calendar, calendars, itemOn, type Promised } from './calendars.ts';
import { expectedOf } from './expected.ts';
import { keyOf, type Swept, sweepThrough } from './sweeps.ts';
import { directory, mail, person, said } from './world.ts';

const PEOPLE = [
  person('Ann Archer', { deputy: 'Dee Dunn' }),
  person('Bob Bell', { posts: ['Town Clerk'] }),
  person('Dee Dunn'),
  person('Olu Okoro', { role: 'officer' }),
];
const ANN = mail('Ann Archer');

const known = ({ leadTimes }: Calendar): Directory =>
  directory(PEOPLE, { boards: [{ code: 'CSP', name: 'P', aliases: [], meetings: [], leadTimes }] });

const sweep = (calendar: Calendar, wishesOf?: (person: string) => Wishes): Swept =>
  sweepThrough(
    calendar.promised.map((promised) => (on: Day) => itemOn(promised, on)),
    known(calendar),
    calendar.instants,
    calendar.start,
    wishesOf,
  );

const ownersOf = ({ item }: Promised): string[] =>
  PEOPLE.filter((p) => [p.name, ...p.posts].some((n) => item.owners.includes(n))).map((p) => mail(p.name));

const isOpenOn = ({ closes, proposed }: Promised, on: Day): boolean =>
  (closes === undefined || on < closes) && (proposed === undefined || on < proposed);

const LONDON = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });

/** Faults of any calendar: told twice, out of hours, two messages a day, or of what is closed or proposed. */
function faultsOf(calendar: Calendar, { messages }: Swept): string[] {
  const faults: string[] = [];
  const keys = new Set<string>();
  const days = new Set<string>();
  for (const { at, day, person: who, reasons } of messages) {
    const clock = LONDON.format(at);
    if (clock < '09:00' || clock >= '17:00' || !isWorkingDay(day))
      faults.push(`out of hours: ${at.toISOString()}`);
    if (days.has(`${who} ${day}`)) faults.push(`two messages on ${day} to ${who}`);
    days.add(`${who} ${day}`);
    for (const reason of reasons) {
      const key = keyOf(who, reason);
      if (keys.has(key)) faults.push(`twice: ${key}`);
      keys.add(key);
      const promised = calendar.promised.find(({ item }) => item.ref === reason.ref);
      if (!promised || !isOpenOn(promised, day)) faults.push(`closed or proposed on ${day}: ${key}`);
    }
  }
  return faults;
}

/** All that owners are to be told, walked out day by day: `2024-10-31 ann HC-1 due 0 of …`. */
function expectedLines(calendar: Calendar, days: Day[]): string[] {
  const lines: string[] = [];
  let since = calendar.start;
  for (const today of days) {
    const upTo = horizonOf(today);
    for (const promised of calendar.promised.filter((p) => isOpenOn(p, today))) {
      const leads = calendar.leadTimes ?? DEFAULT_LEAD_TIMES;
      for (const line of expectedOf(promised, leads, since, upTo, today)) {
        lines.push(...ownersOf(promised).map((who) => `${today} ${who} ${promised.item.ref} ${line}`));
      }
    }
    since = addDays(upTo, 1);
  }
  return lines.sort();
}

const linesOf = ({ messages }: Swept): string[] =>
  messages
    .flatMap(({ day, person: who, reasons }) =>
      reasons.filter((r) => r.kind !== 'silence').map((r) => `${day} ${who} ${r.ref} ${said(r)}`),
    )
    .sort();

/** Weeks of being late that were due to Ann and of which she heard nothing, nor of a newer one, once she was free to. */
function lostLateness(
  calendar: Calendar,
  { days, messages }: Swept,
  expected: string[],
  freeFor: (ref: string, day: Day) => boolean,
): string[] {
  return expected.filter((line) => {
    const [on = '', who, ref = '', kind, week] = line.split(' ');
    const promised = calendar.promised.find(({ item }) => item.ref === ref);
    const free = days.find((day) => day >= on && freeFor(ref, day));
    if (who !== ANN || kind !== 'late' || !promised || !free || !isOpenOn(promised, free)) return false;
    const heard = messages.filter((m) => m.person === ANN && m.day <= free).flatMap((m) => m.reasons);
    return !heard.some((r) => r.ref === ref && r.kind === 'late' && r.step >= Number(week));
  });
}

/** Milliseconds; the properties take some seconds, and longer where all tests run at once. */
const PATIENCE = 180_000;

describe('over thousands of calendars', () => {
  it(
    'every threshold is told once, on the first sweep that reaches it, or gives way to a newer word',
    () => {
      fc.assert(
        fc.property(calendars, (calendar) => {
          const swept = sweep(calendar);
          expect(faultsOf(calendar, swept)).toEqual([]);
          expect(linesOf(swept)).toEqual(expectedLines(calendar, swept.days));
        }),
        { numRuns: 7000 },
      );
    },
    PATIENCE,
  );

  const ahead = fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined });
  const week = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });

  it(
    'wishes hold things back without losing them, and never the day itself',
    () => {
      fc.assert(
        fc.property(calendars, ahead, ahead, week, (calendar, pause, snooze, weekday) => {
          const { start } = calendar;
          const snoozedTo = snooze === undefined ? undefined : addDays(start, snooze);
          const pausedTo = pause === undefined ? undefined : addDays(start, pause);
          let wishes = withWeekly(noWishes, weekday, start);
          if (pausedTo) wishes = withPause(wishes, pausedTo, start);
          if (snoozedTo) wishes = withSnooze(wishes, 'CSP', 'HC-0', snoozedTo, start);
          const swept = sweep(calendar, (who) => (who === ANN ? wishes : noWishes));
          expect(faultsOf(calendar, swept)).toEqual([]);

          const expected = expectedLines(calendar, swept.days);
          const lines = linesOf(swept);
          const wished = (line: string): boolean => line.includes(ANN);
          expect(lines.filter((l) => !wished(l))).toEqual(expected.filter((l) => !wished(l)));
          const isDue = (line: string): boolean => wished(line) && line.includes(' due ');
          expect(lines.filter(isDue)).toEqual(expected.filter(isDue));
          const freeFor = (ref: string, day: Day): boolean =>
            (pausedTo === undefined || day >= pausedTo) &&
            (snoozedTo === undefined || ref !== 'HC-0' || day >= snoozedTo);
          for (const { day, reasons } of swept.messages.filter((m) => m.person === ANN)) {
            for (const { ref } of reasons.filter((r) => r.kind !== 'due')) {
              expect(freeFor(ref, day), `${ref} is told on ${day}`).toBe(true);
            }
          }
          if (weekday === undefined) expect(lostLateness(calendar, swept, expected, freeFor)).toEqual([]);
        }),
        { numRuns: 3000 },
      );
    },
    PATIENCE,
  );
});

describe('after an outage of days', () => {
  it('each person gets one message about how things stand', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 3, max: 30 }), (calendar, days) => {
        const end = new Date(`${addDays(calendar.start, days)}T00:00:00Z`);
        const back = calendar.instants.filter((at) => at > end);
        const { messages, days: awake } = sweep({ ...calendar, instants: back });
        const first = messages.filter(({ day }) => day === awake[0]);
        expect(new Set(first.map((m) => m.person)).size).toBe(first.length);
        for (const { reasons } of first) {
          const words = reasons.filter((r) => r.kind === 'before' || r.kind === 'due');
          expect(new Set(words.map((r) => `${r.ref} ${r.about}`)).size).toBe(words.length);
          const late = reasons.filter((r) => r.kind === 'late');
          expect(new Set(late.map((r) => r.ref)).size).toBe(late.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

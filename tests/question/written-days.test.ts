import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/register/day.ts';
import { anyDay } from '../register/days.ts';
import { at, comingOne, parts, plus, type Range, weekday } from './calendar.ts';
import { ahead, dueIn, RUNS, WEEKDAYS } from './due-in.ts';

/** Days in the styles in which people write them, for any today of 2014 to 2030. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const ordinal = (n: number): string =>
  `${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'}`;
const two = (n: number): string => String(n).padStart(2, '0');

const STYLES: [style: string, write: (day: Day) => string][] = [
  ['31 October 2017', (d) => `${parts(d)[2]} ${MONTHS[parts(d)[1] - 1]} ${parts(d)[0]}`],
  ['31st October 2017', (d) => `${ordinal(parts(d)[2])} ${MONTHS[parts(d)[1] - 1]} ${parts(d)[0]}`],
  [
    'the 31st of October 2017',
    (d) => `the ${ordinal(parts(d)[2])} of ${MONTHS[parts(d)[1] - 1]} ${parts(d)[0]}`,
  ],
  [
    '31 oct 2017',
    (d) => `${parts(d)[2]} ${MONTHS[parts(d)[1] - 1]?.slice(0, 3).toLowerCase()} ${parts(d)[0]}`,
  ],
  [
    'Tuesday 31 October 2017',
    (d) => `${WEEKDAYS[weekday(d)]} ${parts(d)[2]} ${MONTHS[parts(d)[1] - 1]} ${parts(d)[0]}`,
  ],
  ['October 31, 2017', (d) => `${MONTHS[parts(d)[1] - 1]} ${parts(d)[2]}, ${parts(d)[0]}`],
  ['31/10/2017', (d) => `${two(parts(d)[2])}/${two(parts(d)[1])}/${parts(d)[0]}`],
  ['31/10/17', (d) => `${parts(d)[2]}/${parts(d)[1]}/${two(parts(d)[0] % 100)}`],
  ['31.10.2017', (d) => `${two(parts(d)[2])}.${two(parts(d)[1])}.${parts(d)[0]}`],
  ['2017-10-31', (d) => d],
];

const PREPOSITIONS: [preposition: string, range: (day: Day, today: Day) => Range][] = [
  ['on', (d, t) => ahead({ from: d, to: d }, t)],
  ['by', (d, t) => ahead({ to: d }, t)],
  ['no later than', (d, t) => ahead({ to: d }, t)],
  ['before', (d, t) => ahead({ to: plus(d, -1) }, t)],
  ['after', (d, t) => ahead({ from: plus(d, 1) }, t)],
  ['on or before', (d, t) => ahead({ to: d }, t)],
];

describe('days', () => {
  it.each(STYLES)('written like %s are read after every preposition', (_, write) => {
    fc.assert(
      fc.property(anyDay, anyDay, (today, day) => {
        for (const [preposition, range] of PREPOSITIONS)
          expect([preposition, dueIn(`due ${preposition} ${write(day)}`, today)]).toEqual([
            preposition,
            range(day, today),
          ]);
      }),
      { numRuns: 15 },
    );
  });

  it.each(STYLES)('written like %s are read in pairs', (_, write) => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (today, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(dueIn(`due between ${write(from)} and ${write(to)}`, today)).toEqual(
          ahead({ from, to }, today),
        );
      }),
      RUNS,
    );
  });
});

const NO_YEAR: [style: string, write: (day: Day) => string][] = STYLES.slice(0, 4).map(([style, write]) => [
  style.replace(' 2017', ''),
  (day) => write(day).replace(/ \d{4}$/, ''),
]);

describe('days without a year', () => {
  // A leap day is no yearly thing.
  const yearly = anyDay.filter((day) => !day.endsWith('02-29'));

  it.each(NO_YEAR)('written like %s are the ones coming, today included', (_, write) => {
    fc.assert(
      fc.property(anyDay, yearly, (today, day) => {
        const [, m, d] = parts(day);
        const { from } = comingOne((y) => ({ from: at(y, m, d), to: at(y, m, d) }), today);
        expect(dueIn(`due on ${write(day)}`, today)).toEqual({ from, to: from });
        expect(dueIn(`due by ${write(day)}`, today)).toEqual({ from: today, to: from });
        expect(dueIn(`due after ${write(day)}`, today)).toEqual({ from: plus(from, 1) });
      }),
      RUNS,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, MONTHS, monthOf, sayDay, weekdayOf, yearOf } from '../../src/register/day.ts';
import { financialQuarter, type Season, season } from '../../src/register/period.ts';
import { dueDay, nextMilestone, readTimescale } from '../../src/register/timescale.ts';
import { anyDay, day, daysFrom } from './days.ts';

const dueOf = (words: string) => {
  const timescale = readTimescale(words);
  return timescale.kind === 'dated' ? timescale.due : timescale.kind;
};

/** Milliseconds that a machine with other work may take. */
const SLOW = 60_000;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const two = (n: number): string => String(n).padStart(2, '0');
const ordinal = (n: number): string =>
  `${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'}`;

describe('every date of 2014 to 2030', () => {
  it(
    'reads back from each style of writing it',
    () => {
      for (const some of daysFrom('2014-01-01', '2030-12-31')) {
        const [year, month, date] = [yearOf(some), monthOf(some), dateOf(some)];
        const name = MONTHS[month - 1] ?? '';
        const weekday = WEEKDAYS[weekdayOf(some)] ?? '';
        const styles = [
          some,
          sayDay(some),
          `${two(date)}/${two(month)}/${year}`,
          `${date}/${month}/${year}`,
          `${date}.${month}.${year}`,
          `${two(date)}/${two(month)}/${two(year % 100)}`,
          `${two(date)} ${name} ${year}`,
          `${ordinal(date)} ${name.slice(0, 3)} ${year}`,
          `${ordinal(date)} of ${name}, ${year}`,
          `${two(date)}-${name.slice(0, 3)}-${two(year % 100)}`,
          `${weekday} ${date} ${name} ${year}`,
          `${weekday.slice(0, 3)} ${date} ${name.toLowerCase()} ${year}`,
          `${name} ${ordinal(date)}, ${year}`,
          `by ${date} ${name} ${year}`,
        ];
        const misread = styles.filter((style) => dueOf(style) !== some);
        expect(misread).toEqual([]);
      }
    },
    SLOW,
  );

  it('is due that long after the day agreed', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 999 }), (agreed, days) => {
        expect(dueDay(readTimescale(`within ${days} days`, agreed), agreed)).toBe(addDays(agreed, days));
        expect(dueDay(readTimescale('Immediately', agreed), agreed)).toBe(agreed);
      }),
    );
  });
});

describe('every period of 2014 to 2030', () => {
  const years = Array.from({ length: 17 }, (_, index) => 2014 + index);
  const short = (year: number): string => two((year + 1) % 100);

  it('reads back: months', () => {
    for (const year of years) {
      MONTHS.forEach((name, index) => {
        const last = addDays(day(`${index === 11 ? year + 1 : year}-${two(((index + 1) % 12) + 1)}-01`), -1);
        const before = MONTHS[(index + 11) % 12] ?? '';
        for (const words of [
          `${name} ${year}`,
          `${name.slice(0, 3)} ${year}`,
          `${name.slice(0, 3)}-${two(year % 100)}`,
          `by end of ${name} ${year}`,
          `end ${name} ${year}`,
          `${before.slice(0, 3)}/${name.slice(0, 3)} ${year}`,
          `${before} - ${name} ${year}`,
        ]) {
          expect([words, dueOf(words)]).toEqual([words, last]);
        }
      });
    }
  });

  it('reads back: quarters, financial years and years', () => {
    for (const year of years) {
      const financial = `${year}/${short(year)}`;
      ['one', 'two', 'three', 'four'].forEach((word, index) => {
        const { to } = financialQuarter(year, index + 1);
        for (const words of [
          `Q${index + 1} ${financial}`,
          `Quarter ${index + 1} ${financial}`,
          `quarter ${word}, ${financial}`,
          `Q${index + 1} ${year}-${short(year)}`,
        ]) {
          expect([words, dueOf(words)]).toEqual([words, to]);
        }
      });
      for (const words of [
        financial,
        `${year}-${short(year)}`,
        `${year}/${year + 1}`,
        `${financial} - Date TBC`,
      ]) {
        expect([words, dueOf(words)]).toEqual([words, `${year + 1}-03-31`]);
      }
      expect(dueOf(`${year}/${two((year + 2) % 100)}`)).toBe('unreadable');
      expect(dueOf(String(year))).toBe(`${year}-12-31`);
    }
  });

  it('reads back: seasons', () => {
    for (const year of years) {
      for (const name of ['spring', 'summer', 'autumn'] satisfies Season[]) {
        expect(dueOf(`${name} ${year}`)).toBe(season(name, year).to);
      }
      expect(dueOf(`Winter ${year}/${short(year)}`)).toBe(season('winter', year).to);
    }
  });
});

describe('what comes round', () => {
  it(
    'is due at the end of the current period, on every day of four years',
    () => {
      for (const today of daysFrom('2015-04-01', '2019-03-31')) {
        const month = monthOf(today);
        const ends = (months: number[]): string => {
          const next = months.find((last) => last >= month) ?? 15;
          const year = next === 15 ? yearOf(today) + 1 : yearOf(today);
          return addDays(
            day(next % 12 === 0 ? `${year + 1}-01-01` : `${year}-${two((next % 12) + 1)}-01`),
            -1,
          );
        };
        const due = (words: string) => dueDay(readTimescale(words), today);
        expect(due('Monthly')).toBe(ends([month]));
        expect(due('Quarterly')).toBe(ends([3, 6, 9, 12]));
        expect(due('Every six months')).toBe(ends([3, 9]));
        expect(due('On an annual basis')).toBe(ends([3]));
        expect(due('weekly')).toBe(addDays(today, 6 - weekdayOf(today)));
      }
    },
    SLOW,
  );
});

describe('the next milestone', () => {
  it.each([
    ['2014-10-01', '2014-11-30'],
    ['2014-11-30', '2014-11-30'],
    ['2014-12-01', '2015-06-30'],
    ['2016-01-01', '2015-06-30'],
  ])('on %s is %s', (today, expected) => {
    expect(nextMilestone(readTimescale('November 2014 June 2015'), day(today))).toBe(expected);
  });

  it('is the due day of what comes round, and none where there is no date', () => {
    expect(nextMilestone(readTimescale('Monthly'), day('2018-02-10'))).toBe('2018-02-28');
    expect(nextMilestone(readTimescale('Ongoing'), day('2018-02-10'))).toBeUndefined();
  });
});

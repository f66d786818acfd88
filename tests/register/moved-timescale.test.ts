import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, sayDay } from '../../src/register/day.ts';
import { movedTimescale } from '../../src/register/moved-timescale.ts';
import { dueDay, readTimescale } from '../../src/register/timescale.ts';
import { anyDay, day } from './days.ts';

describe('the words of a timescale that moved', () => {
  it.each([
    ['March 2018', '30 June 2018'],
    ['2017/18 - Date TBC', '30 June 2018'],
    ['within 6 months', '30 June 2018'],
    ['Ongoing', '30 June 2018'],
    ['when funding allows', '30 June 2018'],
    ['', '30 June 2018'],
    ['November 2014 June 2015', '30 November 2014; 30 June 2018'],
    ['1 May 2014, June 2015 and Q4 2016/17', '1 May 2014; 30 June 2015; 30 June 2018'],
  ])('%s becomes %s', (words, expected) => {
    expect(movedTimescale(words, day('2013-01-01'), day('2018-06-30'))).toBe(expected);
  });

  it('keep the earlier milestones and end on the new day', () => {
    const milestones = fc.uniqueArray(anyDay, { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(milestones, fc.integer({ min: 1, max: 900 }), fc.boolean(), (some, later, short) => {
        const days = some.sort();
        const last = days.at(-1) ?? day('2018-01-01');
        const to = addDays(last, later);
        const words = days.map((one) => (short || days.length > 8 ? one : sayDay(one))).join('; ');
        const moved = readTimescale(movedTimescale(words, undefined, to));
        expect(moved).toMatchObject({ kind: 'dated', due: to, milestones: [...days.slice(0, -1), to] });
      }),
    );
  });

  it('are the new day alone where a timescale cannot hold all milestones', () => {
    const words = Array.from(
      { length: 24 },
      (_, month) => `${(month % 12) + 1}/${2014 + Math.floor(month / 12)}`,
    );
    expect(readTimescale(words.join(' '))).toMatchObject({ kind: 'dated' });
    expect(movedTimescale(words.join(' '), undefined, day('2018-06-30'))).toBe('30 June 2018');
  });
});

describe('what comes round', () => {
  it.each([
    ['2018-03-05', undefined, '2018-03-31'],
    ['2018-03-05', '2017-12-31', '2018-03-31'],
    ['2018-03-05', '2018-03-31', '2018-06-30'],
    ['2018-04-01', '2018-03-31', '2018-06-30'],
    ['2018-07-01', '2018-03-31', '2018-09-30'],
  ])('on %s, done to %s, is due on %s', (today, done, due) => {
    const doneTo = done === undefined ? undefined : day(done);
    expect(dueDay(readTimescale('Quarterly'), day(today), doneTo)).toBe(due);
  });
});

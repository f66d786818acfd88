import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PeriodName } from '../../src/register/period.ts';
import { dueDay, isDated, readTimescale } from '../../src/register/timescale.ts';
import { day } from './days.ts';

const AGREED = day('2017-10-31');
const dueOf = (words: string) => {
  const timescale = readTimescale(words, AGREED);
  return timescale.kind === 'dated' ? timescale.due : timescale.kind;
};

describe('the contract’s table of timescales', () => {
  it.each([
    ['31/10/2017', '2017-10-31'],
    ['31 October 2017', '2017-10-31'],
    ['31st Oct 2017', '2017-10-31'],
    ['2017-10-31', '2017-10-31'],
    ['Tuesday 31 October 2017', '2017-10-31'],
    ['March 2018', '2018-03-31'],
    ['by end of March 2018', '2018-03-31'],
    ['end March 2018', '2018-03-31'],
    ['Oct/Nov 2018', '2018-11-30'],
    ['October - November 2018', '2018-11-30'],
    ['Q4 2017/18', '2018-03-31'],
    ['Quarter 4 2017/18', '2018-03-31'],
    ['quarter four, 2017/18', '2018-03-31'],
    ['2017/18', '2018-03-31'],
    ['2017-18', '2018-03-31'],
    ['Spring 2018', '2018-05-31'],
    ['Summer 2018', '2018-08-31'],
    ['Autumn 2018', '2018-11-30'],
    ['Winter 2018/19', '2019-02-28'],
    ['within 6 months', '2018-04-30'],
    ['6 months', '2018-04-30'],
    ['Immediately', '2017-10-31'],
  ])('%s is due on %s', (words, due) => {
    expect(readTimescale(words, AGREED)).toEqual({
      kind: 'dated',
      due,
      milestones: [due],
      provisional: false,
    });
  });

  it('2017/18 - Date TBC is due on 31 March 2018, provisionally', () => {
    expect(readTimescale('2017/18 - Date TBC')).toMatchObject({ due: '2018-03-31', provisional: true });
  });

  it.each([
    ['Monthly', 'month'],
    ['Quarterly', 'quarter'],
    ['Every six months', 'half'],
    ['On an annual basis', 'financial year'],
  ])('%s comes round every %s', (words, every) => {
    expect(readTimescale(words)).toEqual({ kind: 'recurring', every });
  });

  it.each([
    ['Ongoing', 'ongoing'],
    ['TBC', 'to be confirmed'],
    ['', 'to be confirmed'],
    ['Complete', 'complete'],
    ['Completed', 'complete'],
  ])('%j has no date: %s', (words, because) => {
    expect(readTimescale(words)).toEqual({ kind: 'undated', because });
    expect(isDated(words, AGREED, AGREED)).toBe(false);
  });

  it('November 2014 June 2015 has two milestones', () => {
    expect(readTimescale('November 2014 June 2015')).toEqual({
      kind: 'dated',
      due: '2015-06-30',
      milestones: ['2014-11-30', '2015-06-30'],
      provisional: false,
    });
  });
});

describe('other ways in which papers write it', () => {
  it.each([
    ['by 31st March, 2018', '2018-03-31'],
    ['31st of March 2018', '2018-03-31'],
    ['31.10.2017', '2017-10-31'],
    ['31/10/17', '2017-10-31'],
    ['31-Oct-17', '2017-10-31'],
    ['2017/10/31', '2017-10-31'],
    ['October 31st, 2017', '2017-10-31'],
    ['Thursday, 1 March 2018', '2018-03-01'],
    ['10/2017', '2017-10-31'],
    ['Dec 2017.', '2017-12-31'],
    ['Sept. 2018', '2018-09-30'],
    ['Oct-17', '2017-10-31'],
    ['Oct ’17', '2017-10-31'],
    ['  MARCH\n2018 ', '2018-03-31'],
    ['no later than 31 March 2018', '2018-03-31'],
    ['Due: 31/03/2018', '2018-03-31'],
    ['Complete by March 2018', '2018-03-31'],
    ['To be completed by the end of March 2018', '2018-03-31'],
    ['before March 2018', '2018-02-28'],
    ['before 31 March 2018', '2018-03-30'],
    ['before the end of March 2018', '2018-03-31'],
    ['w/c 5 March 2018', '2018-03-11'],
    ['week ending 9 March 2018', '2018-03-09'],
    ['End of Q4 2017/18', '2018-03-31'],
    ['4th quarter of 2017/18', '2018-03-31'],
    ['Quarter 4 (2017/18)', '2018-03-31'],
    ['2017/18 Q4', '2018-03-31'],
    ['Q4 17/18', '2018-03-31'],
    ['Q1-Q2 2018/19', '2018-09-30'],
    ['Q3/Q4 2017/18', '2018-03-31'],
    ['Financial year 2018/19', '2019-03-31'],
    ['FY17/18', '2018-03-31'],
    ['2017–2018', '2018-03-31'],
    ['2018', '2018-12-31'],
    ['End of 2018', '2018-12-31'],
    ['Spring/Summer 2018', '2018-08-31'],
    ['March/April 2018', '2018-04-30'],
    ['November - February 2019', '2019-02-28'],
    ['between April 2018 and March 2019', '2019-03-31'],
    ['1-5 March 2018', '2018-03-05'],
    ['1 March to 30 April 2018', '2018-04-30'],
    ['in 6 months’ time', '2018-04-30'],
    ['6-12 months', '2018-10-31'],
    ['within two weeks', '2017-11-14'],
    ['a fortnight', '2017-11-14'],
    ['10 days', '2017-11-10'],
    ['over the next 12 months', '2018-10-31'],
  ])('%s is due on %s', (words, due) => {
    expect(dueOf(words)).toBe(due);
  });

  it.each([
    ['2017/18 (TBC)', '2018-03-31'],
    ['TBC - March 2018', '2018-03-31'],
    ['Provisionally 5 March 2018', '2018-03-05'],
  ])('%s is due on %s, provisionally', (words, due) => {
    expect(readTimescale(words)).toMatchObject({ due, provisional: true });
  });

  it.each<[string, PeriodName]>([
    ['weekly', 'week'],
    ['each month', 'month'],
    ['every 3 months', 'quarter'],
    ['On a quarterly basis', 'quarter'],
    ['Quarterly reports', 'quarter'],
    ['Ongoing - quarterly', 'quarter'],
    ['6 monthly', 'half'],
    ['Twice a year', 'half'],
    ['Annually', 'financial year'],
  ])('%s comes round every %s', (words, every) => {
    expect(readTimescale(words)).toEqual({ kind: 'recurring', every });
  });

  it.each([
    ['On-going.', 'ongoing'],
    ['Date to be confirmed', 'to be confirmed'],
    ['TBC (awaiting funding)', 'to be confirmed'],
    ['Complete - June 2017', 'complete'],
    ['Completed in June 2017', 'complete'],
    ['done', 'complete'],
  ])('%s has no date: %s', (words, because) => {
    expect(readTimescale(words)).toEqual({ kind: 'undated', because });
  });

  it.each([
    ['November 2014, June 2015 and Sept 2015', ['2014-11-30', '2015-06-30', '2015-09-30']],
    ['30/09/2018; 31/03/2018', ['2018-03-31', '2018-09-30']],
    ['by 1 March 2018 & 1 June 2018', ['2018-03-01', '2018-06-01']],
    ['Q1 2018/19 Q3 2018/19', ['2018-06-30', '2018-12-31']],
  ])('%s has milestones', (words, milestones) => {
    expect(readTimescale(words)).toMatchObject({ milestones, due: milestones.at(-1) });
  });
});

describe('words that would have to be guessed at', () => {
  it.each([
    'when funding allows',
    '31/02/2018',
    '29 February 2018',
    '31 June 2018',
    '13/2017',
    'Q5 2017/18',
    '2017/19',
    '2016-2019',
    '17/18',
    'Q4',
    'Q4 2018',
    'early 2018',
    'mid-2018',
    'late March 2018',
    'beginning of March 2018',
    'by Christmas 2018',
    'end of December',
    'March 31',
    'Oct 17',
    'Spring 2018/19',
    'Winter 2018/20',
    'June 2018 - March 2018',
    '2017 to 2019',
    'from April 2018',
    '2018 onwards',
    'Phase 1 March 2018',
    'Completed by March 2018',
    'Complete except for phase 2',
    'Not complete',
    'fortnightly',
    'every March',
    '12-6 months',
    'within 999 years',
    'March 9999',
    '0050-01-01',
    'n/a',
    '-',
    '__proto__',
    'constructor',
    'x'.repeat(8000),
    `March 2018${' '.repeat(8000)}`,
    'March 2018 '.repeat(700),
    '1/'.repeat(99),
  ])('are unreadable: %.60s', (words) => {
    expect(readTimescale(words, AGREED).kind).toBe('unreadable');
    expect(dueDay(readTimescale(words, AGREED), AGREED)).toBeUndefined();
  });

  it.each(['within 6 months', 'Immediately'])('%s says that it lacks the date agreed', (words) => {
    expect(readTimescale(words)).toEqual({
      kind: 'unreadable',
      because: 'it counts from the date agreed, and none is given',
    });
  });

  it('never throw, and never give a day that does not exist', () => {
    const words =
      '31 Oct March 2018 2017/18 - / , by end of Q4 within 6 months TBC Complete spring w/c ( )'.split(' ');
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        const due = dueDay(readTimescale(text, AGREED), AGREED);
        if (due !== undefined) expect(day(due)).toBe(due);
      }),
      { numRuns: 1000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { readingSchema, seriesOf } from '../../src/register/indicator.ts';
import { readPeriod } from '../../src/register/indicator-period.ts';
import { readingOf } from './readings.ts';

describe('the period of a figure', () => {
  it.each([
    ['Oct-Dec 23', '2023-10-01', '2023-12-31'],
    ['Oct - Dec 2023', '2023-10-01', '2023-12-31'],
    ['Oct–Dec 23', '2023-10-01', '2023-12-31'],
    ["Oct-Dec '23", '2023-10-01', '2023-12-31'],
    ['October to December 2023', '2023-10-01', '2023-12-31'],
    ['Dec 22-Feb 23', '2022-12-01', '2023-02-28'],
    ['Jan-Dec 2023', '2023-01-01', '2023-12-31'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['Apr 21-Mar 22', '2021-04-01', '2022-03-31'],
    ['April 21 – March 22', '2021-04-01', '2022-03-31'],
    ['Jul 22-Jun 23', '2022-07-01', '2023-06-30'],
    ['Oct 22-Sep 23', '2022-10-01', '2023-09-30'],
    ['Sept 22 - Aug 23', '2022-09-01', '2023-08-31'],
    ['2020-22', '2020-01-01', '2022-12-31'],
    ['2020-2022', '2020-01-01', '2022-12-31'],
    ['Q3 2023/24', '2023-10-01', '2023-12-31'],
    ['quarter three, 2023/24', '2023-10-01', '2023-12-31'],
    ['2023/24', '2023-04-01', '2024-03-31'],
    ['2023-24', '2023-04-01', '2024-03-31'],
    ['2016/17', '2016-04-01', '2017-03-31'],
    ['December 2023', '2023-12-01', '2023-12-31'],
    ['Dec 23', '2023-12-01', '2023-12-31'],
    ['Dec-23', '2023-12-01', '2023-12-31'],
    ['31 December 2023', '2023-12-31', '2023-12-31'],
    ['12 months ending December 2023', '2023-01-01', '2023-12-31'],
    ['12 months ending 31 December 2023', '2023-01-01', '2023-12-31'],
    ['year to March 24', '2023-04-01', '2024-03-31'],
    ['  Oct-Dec   23 ', '2023-10-01', '2023-12-31'],
  ])('"%s" runs from %s to %s', (words, from, to) => {
    expect(readPeriod(words)).toEqual({ from, to });
  });

  it.each([
    '',
    'Q3',
    'Q3 2023',
    'Oct-Dec',
    'last year',
    '2022-20',
    '2000-2022',
    '23',
    '23/24',
    'Dec 22-Jan 22',
    'Oct-Dec 23 (provisional)',
    'latest',
    '12 months',
    'year ending soon',
    'x'.repeat(300),
  ])('cannot be read from "%s"', (words) => {
    expect(readPeriod(words)).toBeUndefined();
  });
});

describe('the series of an indicator', () => {
  const at = (period: string, changes = {}) => readingOf({ period, ...changes });

  it('has its periods in order of time, the newest last, whatever order they come in', () => {
    const readings = [at('2023'), at('2021'), at('Oct-Dec 23'), at('2020-22'), at('2022')];
    const [indicator] = seriesOf(readings);
    expect(indicator?.readings.map(({ period }) => period)).toEqual([
      '2021',
      '2020-22',
      '2022',
      '2023',
      'Oct-Dec 23',
    ]);
    expect(indicator?.newest.period).toBe('Oct-Dec 23');
    expect(readings[0]?.period).toBe('2023');
  });

  it('goes by the code, whatever its case, and is called what the newest reading calls it', () => {
    const series = seriesOf([
      at('2023', { code: 'CR-I2', indicator: 'Crime rate', kind: 'target', area: 'Crime' }),
      at('2022', { code: 'RS-I1' }),
      at('2022', { code: 'cr-i2', indicator: 'Crimes for each 1,000' }),
    ]);
    expect(series.map(({ code, readings }) => [code, readings.length])).toEqual([
      ['CR-I2', 2],
      ['RS-I1', 1],
    ]);
    expect(series[0]).toMatchObject({ indicator: 'Crime rate', kind: 'target', area: 'Crime' });
  });

  it('is none where there are no readings', () => {
    expect(seriesOf([])).toEqual([]);
  });
});

describe('a reading', () => {
  it('may have no figures at all', () => {
    expect(readingSchema.safeParse(readingOf({})).success).toBe(true);
  });

  it.each([{ code: '' }, { value: Number.NaN }, { from: '2023-02-30' }, { better: 'more' }])(
    'cannot have %j',
    (changes) => {
      expect(readingSchema.safeParse({ ...readingOf({}), ...changes }).success).toBe(false);
    },
  );
});

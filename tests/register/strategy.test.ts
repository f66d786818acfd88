import { describe, expect, it } from 'vitest';
import type { Area } from '../../src/register/directory.ts';
import { readStrategyPeriod, strategiesOf, strategyInForce } from '../../src/register/strategy.ts';
import { day } from './days.ts';

const area = (strategy: string, period: string, priority: string, name: string): Area => ({
  strategy,
  period,
  priority,
  area: name,
  kind: 'focus',
  lead: '',
  goals: [],
  aliases: [],
});

describe('the period of a strategy', () => {
  it.each([
    ['2018-2021', '2018-01-01', '2021-12-31'],
    ['2018-21', '2018-01-01', '2021-12-31'],
    ['2024 – 29', '2024-01-01', '2029-12-31'],
    ['2024 to 2029', '2024-01-01', '2029-12-31'],
    ['2014/17', '2014-01-01', '2017-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['1998-02', '1998-01-01', '2002-12-31'],
  ])('%s runs from %s to %s', (words, from, to) => {
    expect(readStrategyPeriod(words)).toEqual({ from, to });
  });

  it.each(['', 'the next three years', '18-21', '2021-2018', '9999'])('is not read from %j', (words) => {
    expect(readStrategyPeriod(words)).toBeUndefined();
  });
});

const areas = [
  area('Plan', '2014-2017', 'Old priority', 'Old area'),
  area('Plan', '2018-2021', 'First', 'A'),
  area('Plan', '2018-2021', 'Second', 'B'),
  area('Plan', '2018-2021', 'First', 'C'),
  area('Undated', '', 'Other', ''),
  area('Strategy', '2024-2029', 'New priority', 'New area'),
];

describe('strategies', () => {
  it('are made from their areas, the newest first, in the order of the paper', () => {
    const told = strategiesOf(areas).map(({ name, period, priorities }) => ({
      name,
      period,
      priorities: priorities.map((priority) => [priority.name, ...priority.areas.map((a) => a.area)]),
    }));
    expect(told).toEqual([
      { name: 'Strategy', period: '2024-2029', priorities: [['New priority', 'New area']] },
      {
        name: 'Plan',
        period: '2018-2021',
        priorities: [
          ['First', 'A', 'C'],
          ['Second', 'B'],
        ],
      },
      { name: 'Plan', period: '2014-2017', priorities: [['Old priority', 'Old area']] },
      { name: 'Undated', period: '', priorities: [['Other', '']] },
    ]);
  });

  it.each([
    ['2014-01-01', '2014-2017'],
    ['2017-12-31', '2014-2017'],
    ['2018-01-01', '2018-2021'],
    ['2023-06-30', '2018-2021'],
    ['2024-11-04', '2024-2029'],
    ['2031-01-01', '2024-2029'],
    ['2010-01-01', '2024-2029'],
  ])('on %s, the one in force is that of %s', (today, period) => {
    expect(strategyInForce(strategiesOf(areas), day(today))?.period).toBe(period);
  });

  it('are none in force where there are none', () => {
    expect(strategyInForce([], day('2018-01-01'))).toBeUndefined();
  });
});

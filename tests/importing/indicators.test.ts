import { describe, expect, it } from 'vitest';
import { emptyDirectory } from '../../src/register/directory.ts';
import { indicatorsOf, readIndicators } from './indicator-files.ts';
import { fileOf, readWith, registerOf, tell } from './register-files.ts';

describe('a file of indicators', () => {
  it('is known by its header and comes in with every figure of a row', () => {
    const { batch, problems, warnings } = readIndicators({
      ...{ area: 'Hate crime', kind: 'Target', unit: 'percent', better: ' LOWER ', period: 'Apr 16-Mar 17' },
      ...{ value: '14.2%', target: '25%', previous: '12.6%', own_benchmark: '14', national: '13.5%' },
      ...{
        regional: '13',
        own_benchmark_before: '12',
        national_before: '12.25',
        benchmark_period: '2016/17',
      },
      note: 'Sample survey,\n±3.5 points',
    });
    expect([problems, warnings]).toEqual([[], []]);
    expect(batch.indicators).toEqual([
      {
        ...{ code: 'CR-1', indicator: 'Crime rate', area: 'Hate crime', kind: 'target', unit: 'percent' },
        ...{ better: 'lower', period: 'Apr 16-Mar 17', from: '2016-04-01', to: '2017-03-31' },
        ...{ value: 14.2, target: 25, previous: 12.6, ownBenchmark: 14, national: 13.5, regional: 13 },
        ...{ ownBenchmarkBefore: 12, nationalBefore: 12.25, benchmarkPeriod: '2016/17' },
        note: 'Sample survey,\n±3.5 points',
      },
    ]);
  });

  it('may have only what it must, in any order, beside the other files', () => {
    const text =
      'Value,PERIOD,better,unit,kind,area,indicator,code\n5,2017,lower,number,tracker,,Fires,FI-1\n';
    const all = [fileOf('register.csv', registerOf({})), fileOf('x.csv', text)];
    const { batch, problems, warningLines } = tell(all, { ...emptyDirectory(), ...readWith({}).batch });
    expect([problems, batch.indicators.length, batch.items.length]).toEqual([[], 1, 1]);
    expect(warningLines).toEqual([
      'x.csv line 1: there is no column "target", "previous", "own_benchmark", "national", "regional", "own_benchmark_before", "national_before", "benchmark_period", "note": taken as empty in every row',
    ]);
  });

  it('is refused as a whole without a column that it must have', () => {
    const text = 'code,indicator,area,kind,unit,period,value\nFI-1,Fires,,tracker,number,2017,5\n';
    expect(tell([fileOf('x.csv', text)]).problemLines).toEqual([
      expect.stringContaining('x.csv line 1: the header of indicators.csv must have "better"; it has'),
    ]);
  });

  it('warns of an area that nobody knows', () => {
    expect(readIndicators({ area: 'Arson' }).warningLines).toEqual([
      'indicators.csv line 2, area: "Arson" is not the name of any known area of a strategy; kept as written',
    ]);
  });
});

describe('a cell of an indicator that cannot be', () => {
  it.each<[column: string, cell: string, says: string]>([
    ['code', '', 'is empty'],
    ['code', 'A;B', '"A;B" is not a code'],
    ['indicator', '', 'is empty'],
    ['kind', '', 'is empty; write target or tracker'],
    ['kind', 'goal', '"goal" is not known; write target or tracker'],
    ['unit', 'pct', '"pct" is not known; write number, percent or rate'],
    ['better', '', 'is empty; write higher or lower'],
    ['better', 'up', '"up" is not known; write higher or lower'],
    [
      'period',
      '',
      'is empty; write it as 2023, Oct-Dec 23, Q3 2023/24, 2023/24, December 2023 or Apr 21-Mar 22',
    ],
    [
      'period',
      'last year',
      '"last year" is not a period; write it as 2023, Oct-Dec 23, Q3 2023/24, 2023/24, December 2023 or Apr 21-Mar 22',
    ],
    ['period', 'Q3 2023', '"Q3 2023" is not a period'],
    ['benchmark_period', 'recent', '"recent" is not a period'],
    ['value', 'many', '"many" is not a number; write it as 47,470, 28.2 or 43%, or leave the cell empty'],
    ['target', 'Tracker', '"Tracker" is not a number'],
    ['previous', '12345678901234567', '"12345678901234567" has more than 15 digits; write a rounded number'],
    ['national', '43%', '"43%" has a % sign, and the unit is rate; leave the sign out'],
    ['note', 'x'.repeat(8001), 'has 8,001 characters'],
  ])('is a problem at its line: %s "%s"', (column, cell, says) => {
    const { problemLines } = readIndicators({}, { period: '2018', [column]: cell });
    expect(problemLines).toEqual([expect.stringContaining(`indicators.csv line 3, ${column}: ${says}`)]);
  });

  it('is told together with all others of its row', () => {
    const { problems } = readIndicators({
      kind: '',
      unit: '',
      better: '',
      period: 'x',
      value: 'y',
      target: 'z',
    });
    expect(problems.map(({ column }) => column)).toEqual([
      ...['kind', 'unit', 'better', 'period', 'value', 'target'],
    ]);
  });
});

describe('two rows of one indicator', () => {
  it.each([
    [{ value: '90' }, 'value'],
    [{ target: '80', national: '70' }, 'target, national'],
    [{ note: 'provisional' }, 'note'],
    [{ code: 'cr-1', period: 'Jan-Dec 2017', value: '90' }, 'value'],
  ])('for one period are a problem where they disagree, naming both lines: %j', (changes, columns) => {
    const [line, ...more] = readIndicators({}, { period: '2016' }, changes).problemLines;
    expect(more).toEqual([]);
    expect(line).toMatch(
      /^indicators\.csv line 4, period: "(CR|cr)-1" for \S.* is already on line 2 with another /,
    );
    expect(line).toContain(`with another ${columns}; each period may be there once`);
  });

  it('for one period are taken once where they say the same, with a warning', () => {
    const { batch, problems, warningLines } = readIndicators({}, { period: 'Jan-Dec 2017', value: '88.40' });
    expect([problems, batch.indicators.map(({ period }) => period)]).toEqual([[], ['2017']]);
    expect(warningLines).toEqual([
      'indicators.csv line 3, period: "CR-1" for Jan-Dec 2017 is already on line 2, the same; it is taken once',
    ]);
  });

  it('may be in two files, each of which is named', () => {
    const files = [fileOf('a.csv', indicatorsOf({})), fileOf('b.csv', indicatorsOf({ value: '1' }))];
    expect(tell(files).problemLines).toEqual([
      'b.csv line 2, period: "CR-1" for 2017 is already on a.csv line 2 with another value; each period may be there once',
    ]);
  });

  it('must have one unit, and one way that is better', () => {
    const { problemLines } = readIndicators({}, { period: '2016', unit: 'number', better: 'higher' });
    expect(problemLines).toEqual([
      'indicators.csv line 3, unit: is number here and rate on line 2; "CR-1" must have one unit in all its periods',
      'indicators.csv line 3, better: is higher here and lower on line 2; "CR-1" must have one better in all its periods',
    ]);
  });

  it('are compared with what the register has of other periods', () => {
    const known = { ...emptyDirectory(), indicators: readIndicators({}).batch.indicators };
    const over = (period: string) =>
      tell([fileOf('x.csv', indicatorsOf({ period, better: 'higher' }))], known).warningLines;
    expect(over('2018')).toEqual([
      'x.csv line 2, better: is higher here, and lower in the register for 2017; "CR-1" should have one better in all its periods',
    ]);
    // The only other row is the one that is replaced.
    expect(over('Jan-Dec 2017')).toEqual([]);
  });
});

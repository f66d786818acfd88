import { emptyDirectory } from '../../src/register/directory.ts';
import type { Told } from './register-files.ts';
import { fileOf, readWith, tell } from './register-files.ts';

export const INDICATOR_COLUMNS =
  'code,indicator,area,kind,unit,better,period,value,target,previous,own_benchmark,national,regional,own_benchmark_before,national_before,benchmark_period,note'.split(
    ',',
  );

const PLAIN: Record<string, string> = {
  code: 'CR-1',
  indicator: 'Crime rate',
  kind: 'tracker',
  unit: 'rate',
  better: 'lower',
  period: '2017',
  value: '88.4',
};

/** A file with these readings; cells not given are those of a plain one. */
export function indicatorsOf(...readings: Record<string, string>[]): string {
  const rows = readings.map((reading) => {
    const cells: Record<string, string> = { ...PLAIN, ...reading };
    return INDICATOR_COLUMNS.map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(',');
  });
  return [INDICATOR_COLUMNS.join(','), ...rows, ''].join('\n');
}

const knownAreas = { ...emptyDirectory(), areas: readWith({}).batch.areas };

/** Reads readings against a register whose one area is "Hate crime". */
export const readIndicators = (...readings: Record<string, string>[]): Told =>
  tell([fileOf('indicators.csv', indicatorsOf(...readings))], knownAreas);

import type { Reading } from '../../src/register/indicator.ts';
import { readPeriod } from '../../src/register/indicator-period.ts';

/** A tracker's reading of 2023 without figures; its days are those of its period. */
export function readingOf(changes: Partial<Reading>): Reading {
  const period = changes.period ?? '2023';
  const days = readPeriod(period);
  if (!days) throw new Error(`${period} is not a period.`);
  return {
    code: 'CR-I2',
    indicator: 'Crime rate per 1,000 population',
    area: '',
    kind: 'tracker',
    unit: 'rate',
    better: 'lower',
    period,
    ...days,
    benchmarkPeriod: '',
    note: '',
    ...changes,
  };
}

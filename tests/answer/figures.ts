import type { Change } from '../../src/register/change.ts';
import type { Reading } from '../../src/register/indicator.ts';
import type { RegisterView } from '../../src/register/register.ts';
import { directory, fellshire } from '../question/fellshire.ts';
import { readingOf } from '../register/readings.ts';

/** The invented county with performance figures. */

const asb = (changes: Partial<Reading>): Reading =>
  readingOf({
    code: 'AS-I1',
    indicator: 'Reports of anti-social behaviour',
    area: 'Anti-social behaviour',
    unit: 'number',
    ...changes,
  });

export const READINGS: Reading[] = [
  asb({ period: '2022', value: 49_621 }),
  asb({ period: '2023', value: 47_470, previous: 49_621, note: 'Recording changed in August 2022.' }),
  readingOf({
    code: 'AS-I2',
    indicator: 'Residents who trust the police',
    area: 'Anti-social behaviour',
    kind: 'target',
    unit: 'percent',
    better: 'higher',
    value: 28.2,
    target: 30.7,
    previous: 30.7,
    note: 'Sample survey, ±3.5 points. (Report of 2024, page 9)',
  }),
  readingOf({
    code: 'HC-I1',
    indicator: 'Repeat victims of hate crime',
    area: 'Hate crime',
    unit: 'percent',
    value: 24.3,
    previous: 24,
    national: 25,
    regional: 22,
    ownBenchmark: 24.3,
    ownBenchmarkBefore: 25,
    nationalBefore: 25,
  }),
];

export const withFigures = (changes: Change[] = [], readings = READINGS): RegisterView => ({
  ...fellshire(),
  directory: { ...directory, indicators: readings },
  changes: async () => changes,
});

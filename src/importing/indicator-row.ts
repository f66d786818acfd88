import { z } from 'zod';
import { BETTER, FIGURES, type Figure, INDICATOR_KINDS, type Reading, UNITS } from '../register/indicator.ts';
import { readPeriod } from '../register/indicator-period.ts';
import type { Period } from '../register/period.ts';
import { choice, code, prose, required, short } from './cells.ts';
import { figure, findUnclear, inUnit } from './figures.ts';
import { quoted } from './problem.ts';

/** A row of indicators.csv: one indicator in one period. */

/** The column of each figure. */
export const FIGURE_COLUMNS = {
  value: 'value',
  target: 'target',
  previous: 'previous',
  ownBenchmark: 'own_benchmark',
  national: 'national',
  regional: 'regional',
  ownBenchmarkBefore: 'own_benchmark_before',
  nationalBefore: 'national_before',
} as const satisfies Record<Figure, string>;

const PERIOD_WAYS = '2023, Oct-Dec 23, Q3 2023/24, 2023/24, December 2023 or Apr 21-Mar 22';

const notAPeriod = (words: string): string => `${quoted(words)} is not a period; write it as ${PERIOD_WAYS}`;

const period = short.transform((words, context): Period & { period: string } => {
  const days = readPeriod(words);
  if (days) return { period: words, ...days };
  context.addIssue(words === '' ? `is empty; write it as ${PERIOD_WAYS}` : notAPeriod(words));
  return z.NEVER;
});

/** May be empty; words that cannot be read would leave open whether it is the reading's own period. */
const benchmarkPeriod = short
  .transform((words) => (/^(?:n\/?a|[-–—])$/i.test(words) ? '' : words))
  .refine((words) => words === '' || readPeriod(words) !== undefined, {
    error: ({ input }) => notAPeriod(String(input)),
  });

export const indicatorRow = z
  .object({
    code,
    indicator: required,
    area: short,
    kind: choice(INDICATOR_KINDS),
    unit: choice(UNITS),
    better: choice(BETTER),
    period,
    value: figure,
    target: figure,
    previous: figure,
    own_benchmark: figure,
    national: figure,
    regional: figure,
    own_benchmark_before: figure,
    national_before: figure,
    benchmark_period: benchmarkPeriod,
    note: prose,
  })
  .transform((row, context): Reading => {
    const { code, indicator, area, kind, unit, better, note } = row;
    const written = FIGURES.flatMap((name) => row[FIGURE_COLUMNS[name]] ?? []);
    const unclear = findUnclear(written, unit);
    if (unclear) {
      const name = FIGURES.find((one) => row[FIGURE_COLUMNS[one]] === unclear.figure) ?? 'value';
      context.addIssue({ code: 'custom', path: [FIGURE_COLUMNS[name]], message: unclear.says });
    }
    const figures: { [name in Figure]?: number } = {};
    for (const name of FIGURES) {
      const one = row[FIGURE_COLUMNS[name]];
      if (one) figures[name] = inUnit(one, unit);
    }
    const reading = { code, indicator, area, kind, unit, better, ...row.period, ...figures };
    return { ...reading, benchmarkPeriod: row.benchmark_period, note };
  });

import { z } from 'zod';
import { daySchema } from './day.ts';
import { nameKey } from './directory.ts';

/** How an area is doing, in figures: an indicator is measured period after period. */

/** An indicator with an agreed target, or one that is only watched. */
export const INDICATOR_KINDS = ['target', 'tracker'] as const;
/** What a figure counts: things, percentage points (43 stands for 43%), or things for so many people. */
export const UNITS = ['number', 'percent', 'rate'] as const;
/** Which way is good. */
export const BETTER = ['higher', 'lower'] as const;

export type Unit = (typeof UNITS)[number];
export type Better = (typeof BETTER)[number];

const figure = z.number().optional();

/** An indicator in one period. A figure that the paper does not have is missing, and never taken for 0. */
export const readingSchema = z.object({
  /** Short and unique whatever its case, such as `CR-I2`; a code and a period have one reading. */
  code: z.string().min(1),
  /** The indicator's name. */
  indicator: z.string().min(1),
  /** Area of focus or assurance; empty where none fits. */
  area: z.string(),
  kind: z.enum(INDICATOR_KINDS),
  unit: z.enum(UNITS),
  better: z.enum(BETTER),
  /** As written, such as `Oct-Dec 23`; `from` and `to` are the days it stands for, both included. */
  period: z.string().min(1),
  from: daySchema,
  to: daySchema,
  value: figure,
  target: figure,
  /** Twelve months earlier. */
  previous: figure,
  /** The partnership's own figure in the period of the benchmark, which may be an older one. */
  ownBenchmark: figure,
  national: figure,
  regional: figure,
  /** Both sides of the national comparison, a year before the benchmark's period. */
  ownBenchmarkBefore: figure,
  nationalBefore: figure,
  /** As written; empty where the benchmark is of the reading's own period, or there is none. */
  benchmarkPeriod: z.string(),
  /** Where it comes from and with what caution it is to be read, such as `provisional`. */
  note: z.string(),
});

export type Reading = z.infer<typeof readingSchema>;

export const FIGURES = [
  'value',
  'target',
  'previous',
  'ownBenchmark',
  'national',
  'regional',
  'ownBenchmarkBefore',
  'nationalBefore',
] as const satisfies (keyof Reading)[];
export type Figure = (typeof FIGURES)[number];

/** An indicator as its newest reading has it, with all its readings. */
export interface Indicator extends Pick<Reading, 'code' | 'indicator' | 'area' | 'kind' | 'unit' | 'better'> {
  newest: Reading;
  /** In order of time, the newest last. Of two that end on one day the shorter is the newer. */
  readings: Reading[];
}

const byTime = (a: Reading, b: Reading): number => a.to.localeCompare(b.to) || a.from.localeCompare(b.from);

/** The indicators that the readings belong to, in the order in which their first ones stand. */
export function seriesOf(readings: Reading[]): Indicator[] {
  const byCode = new Map<string, Reading[]>();
  for (const reading of readings) {
    const key = nameKey(reading.code);
    byCode.set(key, [...(byCode.get(key) ?? []), reading]);
  }
  return [...byCode.values()].flatMap((same) => {
    const inOrder = same.toSorted(byTime);
    const newest = inOrder.at(-1);
    if (newest === undefined) return [];
    const { code, indicator, area, kind, unit, better } = newest;
    return [{ code, indicator, area, kind, unit, better, newest, readings: inOrder }];
  });
}

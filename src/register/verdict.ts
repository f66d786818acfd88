import { type Better, FIGURES, type Figure, type Reading } from './indicator.ts';
import { readPeriod } from './indicator-period.ts';

/**
 * The council's rule for judging an indicator. Source: scrutiny papers of 16 April 2024, Corporate Performance
 * Report Quarter Three 2023/24, heading "Data Tables":
 *
 * - D, direction of travel: meets or exceeds the previous year; worse, but within 2%; more than 2% worse.
 * - T, against target: better; worse, but within 2%; more than 2% behind. Meeting the target counts as better.
 * - C, against the national average: better; worse, but within 2%; worse. As good as the average is not better.
 * - G, the gap between the own figure and the average: improving; the same; deteriorating.
 * - Overall, for an indicator with a target: T. For a tracker: D and G together (see `overTracker`).
 *
 * 2% is relative to the figure compared with: 2% of a target of 50% is one percentage point.
 */

/** `close`: worse, but within 2%; of a gap: the same; of a tracker as a whole: neither good nor worse. */
export type Mark = 'good' | 'close' | 'worse';

/** No verdict: these figures are missing. */
export interface Lacking {
  lacks: Figure[];
}
export type Verdict = Mark | Lacking;

export interface Verdicts {
  /** D: the value against twelve months earlier. */
  direction: Verdict;
  /** T: the value against the target. */
  target: Verdict;
  /** C: the own benchmark against the national average. */
  average: Verdict;
  /** G: whether that gap moves in the better direction. */
  gap: Verdict;
  overall: Verdict;
}

export const isMark = (verdict: Verdict): verdict is Mark => typeof verdict === 'string';

const WITHIN = 0.02;
/** A difference below this part of the figures comes from how a computer keeps decimals, not from the figures. */
const NOISE = 1e-12;

const noiseOf = (...figures: number[]): number => NOISE * Math.max(...figures.map(Math.abs));

/** By how much one figure is ahead of another in the better direction; negative where it is behind. */
const lead = (figure: number, other: number, better: Better): number =>
  better === 'higher' ? figure - other : other - figure;

/** A figure against one that it is compared with; `equal` is what it counts as where they are the same. */
function against(figure: number, other: number, better: Better, equal: Mark): Mark {
  const ahead = lead(figure, other, better);
  const noise = noiseOf(figure, other);
  if (Math.abs(ahead) <= noise) return equal;
  if (ahead > 0) return 'good';
  return -ahead <= WITHIN * Math.abs(other) + noise ? 'close' : 'worse';
}

const lacking = (figures: { [name in Figure]?: number | undefined }): Lacking => ({
  lacks: FIGURES.filter((name) => Object.hasOwn(figures, name) && figures[name] === undefined),
});

function direction({ value, previous, better }: Reading): Verdict {
  if (value === undefined || previous === undefined) return lacking({ value, previous });
  return against(value, previous, better, 'good');
}

function onTarget({ value, target, better }: Reading): Verdict {
  if (value === undefined || target === undefined) return lacking({ value, target });
  return against(value, target, better, 'good');
}

/** What is compared with the average: the value stands for a missing own benchmark of the same period. */
function comparedWith(reading: Reading): 'ownBenchmark' | 'value' {
  if (reading.ownBenchmark !== undefined) return 'ownBenchmark';
  const benchmark = reading.benchmarkPeriod === '' ? reading : readPeriod(reading.benchmarkPeriod);
  return benchmark?.from === reading.from && benchmark.to === reading.to ? 'value' : 'ownBenchmark';
}

function toAverage(reading: Reading): Verdict {
  const { national, better } = reading;
  const side = comparedWith(reading);
  const own = reading[side];
  if (own === undefined || national === undefined) return lacking({ [side]: own, national });
  return against(own, national, better, 'close');
}

function gap(reading: Reading): Verdict {
  const { national, ownBenchmarkBefore, nationalBefore, better } = reading;
  const side = comparedWith(reading);
  const own = reading[side];
  if (
    own === undefined ||
    national === undefined ||
    ownBenchmarkBefore === undefined ||
    nationalBefore === undefined
  ) {
    return lacking({ [side]: own, national, ownBenchmarkBefore, nationalBefore });
  }
  const gained = lead(own, national, better) - lead(ownBenchmarkBefore, nationalBefore, better);
  if (Math.abs(gained) <= noiseOf(own, national, ownBenchmarkBefore, nationalBefore)) return 'close';
  return gained > 0 ? 'good' : 'worse';
}

/** Good where D is and the gap improves; worse where D is worse, by however little, and the gap deteriorates. */
function overTracker(d: Verdict, g: Verdict): Verdict {
  if (!isMark(d) || !isMark(g)) {
    const missing = [d, g].flatMap((verdict) => (isMark(verdict) ? [] : verdict.lacks));
    return { lacks: FIGURES.filter((name) => missing.includes(name)) };
  }
  if (d === 'good' && g === 'good') return 'good';
  return d !== 'good' && g === 'worse' ? 'worse' : 'close';
}

/** Every verdict on a reading. One that lacks a figure names it, and is no verdict. */
export function judge(reading: Reading): Verdicts {
  const d = direction(reading);
  const t = onTarget(reading);
  const g = gap(reading);
  const overall = reading.kind === 'target' ? t : overTracker(d, g);
  return { direction: d, target: t, average: toAverage(reading), gap: g, overall };
}

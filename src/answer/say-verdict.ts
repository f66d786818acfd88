import type { Reading } from '../register/indicator.ts';
import { readPeriod } from '../register/indicator-period.ts';
import { isMark, type Mark, type Verdict, type Verdicts } from '../register/verdict.ts';
import { sayAbove, sayFigure, sayMissing } from './say-figure.ts';

/** Verdicts in words. Each says with what the figure is compared, because a colour or an arrow alone says too little. */

type Words = Record<Mark, string>;

const unless = (verdict: Verdict, sayMark: (mark: Mark) => string): string =>
  isMark(verdict) ? sayMark(verdict) : `no verdict: ${sayMissing(verdict.lacks)}`;

/** D: "worse than last year by more than 2%". */
export function sayDirection(verdict: Verdict, { value, previous }: Reading): string {
  const words: Words = {
    good: value === previous ? 'as good as last year' : 'better than last year',
    close: 'worse than last year, but within 2%',
    // Two per cent of nothing is no measure.
    worse: previous === 0 ? 'worse than last year' : 'worse than last year by more than 2%',
  };
  return unless(verdict, (mark) => words[mark]);
}

/** T: "more than 2% behind target (100%)". */
export function sayOnTarget(verdict: Verdict, reading: Reading): string {
  const { value, target } = reading;
  const words: Words = {
    good: value === target ? 'on target' : 'better than target',
    close: 'within 2% of target',
    worse: 'more than 2% behind target',
  };
  const named = target === undefined ? '' : ` (${sayFigure(target, reading)})`;
  return unless(verdict, (mark) => words[mark] + named);
}

/** The figure of ours that is compared with the average: the verdict is there only where it is. */
const ownSide = ({ ownBenchmark, value }: Reading): number => ownBenchmark ?? value ?? Number.NaN;

const WHOSE = /\bthe national figure is of ([^.;()]+)/i;

/** "England and Wales" where the note says so, otherwise "the national average". */
export const sayNation = ({ note }: Reading): string =>
  WHOSE.exec(note)?.[1]?.trim() ?? 'the national average';

/** "(92, against our 106 in Oct 22-Sep 23)"; our own figure is not said twice. */
function sayBeside(other: number, reading: Reading): string {
  const { value, period, benchmarkPeriod } = reading;
  const own = ownSide(reading);
  const elsewhere = benchmarkPeriod !== '' && benchmarkPeriod !== period;
  const when = elsewhere ? ` in ${benchmarkPeriod}` : '';
  const against = own !== value || elsewhere ? `, against our ${sayFigure(own, reading)}${when}` : '';
  return `(${sayFigure(other, reading)}${against})`;
}

/** C: "above England and Wales (92, against our 106 in Oct 22-Sep 23), which is worse". */
export function sayAverage(verdict: Verdict, reading: Reading): string {
  const { national = Number.NaN } = reading;
  return unless(verdict, (mark) => {
    const own = ownSide(reading);
    const compared = `${sayAbove(own, national)} ${sayNation(reading)} ${sayBeside(national, reading)}`;
    if (mark === 'good') return `${compared}, which is better`;
    if (mark === 'worse') return `${compared}, which is worse`;
    return own === national ? compared : `${compared}, which is worse, but within 2%`;
  });
}

/** A figure of one period is not compared with an average of another. */
function isOfOwnPeriod({ benchmarkPeriod, from, to }: Reading): boolean {
  if (benchmarkPeriod === '') return true;
  const days = readPeriod(benchmarkPeriod);
  return days?.from === from && days.to === to;
}

/** "below the regional average (28.1%), which is better"; no verdict of the rule, so that 2% plays no part in it. */
export function sayRegion(reading: Reading): string {
  const { regional, better, value, ownBenchmark } = reading;
  const own = ownBenchmark ?? (isOfOwnPeriod(reading) ? value : undefined);
  if (regional === undefined || own === undefined)
    return sayMissing(regional === undefined ? ['regional'] : ['ownBenchmark']);
  const compared = `${sayAbove(own, regional)} the regional average ${sayBeside(regional, reading)}`;
  if (own === regional) return compared;
  return `${compared}, which is ${own > regional === (better === 'higher') ? 'better' : 'worse'}`;
}

/** G. Whether it "closes" or "grows" depends on who is ahead: a lead that grows is good. */
export function sayGap(verdict: Verdict, reading: Reading): string {
  const { national = 0, ownBenchmarkBefore = 0, nationalBefore = 0, better } = reading;
  const sign = better === 'higher' ? 1 : -1;
  const ahead = sign * (ownSide(reading) - national);
  const aheadBefore = sign * (ownBenchmarkBefore - nationalBefore);
  const nation = sayNation(reading);
  return unless(verdict, (mark) => {
    if (mark === 'close') return `the gap to ${nation} is the same`;
    if (mark === 'good') {
      if (ahead <= 0) return `the gap to ${nation} is closing`;
      return aheadBefore < 0 ? `we have overtaken ${nation}` : `our lead over ${nation} is growing`;
    }
    if (ahead >= 0) return `our lead over ${nation} is shrinking`;
    return aheadBefore > 0 ? `we have fallen behind ${nation}` : `the gap to ${nation} is growing`;
  });
}

const TRACKER: Words = {
  good: 'good, against last year and against the national average',
  close: 'neither good nor worse: either last year or the gap to the national average speaks against it',
  worse: 'worse, against last year and against the national average',
};

/** "Overall: more than 2% behind target (100%)"; "No overall verdict: the target is missing". */
export function sayOverall({ overall }: Pick<Verdicts, 'overall'>, reading: Reading): string {
  if (!isMark(overall)) return `No overall verdict: ${sayMissing(overall.lacks)}.`;
  return `Overall: ${reading.kind === 'target' ? sayOnTarget(overall, reading) : TRACKER[overall]}.`;
}

import type { Indicator } from '../register/indicator.ts';
import { isMark, judge, type Verdict, type Verdicts } from '../register/verdict.ts';
import { countOf } from './wording.ts';

/** How several indicators are doing together. */

const judged = ({ newest }: Indicator, by: keyof Verdicts): Verdict => judge(newest)[by];

const many = (indicators: Indicator[], by: keyof Verdicts, is: Verdict): number =>
  indicators.filter((indicator) => judged(indicator, by) === is).length;

const parts = (counted: [n: number, words: string][]): string =>
  counted
    .filter(([n]) => n > 0)
    .map(([n, words]) => `${n} ${words}`)
    .join(', ');

/** "2 good, 1 within 2%, 1 worse, 3 without a verdict": the verdicts on the whole. */
export function sayOverallTally(indicators: Indicator[]): string {
  const close = indicators.filter((indicator) => judged(indicator, 'overall') === 'close');
  const behind = close.filter(({ kind }) => kind === 'target').length;
  return parts([
    [many(indicators, 'overall', 'good'), 'good'],
    [behind, 'within 2% of target'],
    [close.length - behind, 'neither good nor worse'],
    [many(indicators, 'overall', 'worse'), 'worse'],
    [indicators.filter((one) => !isMark(judged(one, 'overall'))).length, 'without an overall verdict'],
  ]);
}

type Compared = 'direction' | 'target' | 'average';

const GOOD: Record<Compared, string> = {
  direction: 'as good or better',
  target: 'on target or better',
  average: 'better',
};
const LACKING: Record<Compared, string> = {
  direction: "without last year's figure",
  target: 'without a target',
  average: 'without a figure to compare',
};

/** "6 as good or better, 1 worse by 2% at most, 2 worse": one verdict of each. */
export const sayTally = (indicators: Indicator[], by: Compared): string =>
  parts([
    [many(indicators, by, 'good'), GOOD[by]],
    [
      many(indicators, by, 'close'),
      by === 'average' ? 'level or worse by 2% at most' : 'worse by 2% at most',
    ],
    [many(indicators, by, 'worse'), by === 'average' ? 'worse' : 'worse by more than 2%'],
    [indicators.filter((one) => !isMark(judged(one, by))).length, LACKING[by]],
  ]);

export const sayIndicators = (n: number): string => countOf(n, 'indicator');

/** How bad: the worse overall first, then those behind last year's figure. Of equals the paper's order is kept. */
export function badness(indicators: Indicator[]): [overall: number, direction: number] {
  return [many(indicators, 'overall', 'worse'), many(indicators, 'direction', 'worse')];
}

const RANK = (verdict: Verdict): number =>
  verdict === 'worse' ? 0 : verdict === 'close' ? 1 : isMark(verdict) ? 3 : 2;

export const byWorst = (a: Indicator, b: Indicator): number =>
  RANK(judged(a, 'overall')) - RANK(judged(b, 'overall')) ||
  RANK(judged(a, 'direction')) - RANK(judged(b, 'direction'));

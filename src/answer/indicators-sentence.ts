import type { Question } from '../question/question.ts';
import { sayDay } from '../register/day.ts';
import type { Indicator } from '../register/indicator.ts';
import { pointsOf } from './indicator-line.ts';
import { sayIndicators, sayOverallTally, sayTally } from './indicator-tally.ts';
import { sayIndicator } from './say-indicator.ts';

/** The sentence that answers a question about performance figures. */

type IndicatorsQuestion = Question & { about: 'indicators' };
type Judged = NonNullable<IndicatorsQuestion['judged']>;

/** After "is" or "are". */
const JUDGED: Record<Judged['by'], Record<Judged['is'], string>> = {
  direction: {
    good: 'as good as last year or better',
    close: 'worse than last year, but within 2%',
    worse: 'worse than last year',
  },
  target: {
    good: 'on target or better',
    close: 'behind target, but within 2%',
    worse: 'behind target',
  },
  average: {
    good: 'better than the national average',
    close: 'level with the national average, or worse by 2% at most',
    worse: 'worse than the national average',
  },
  gap: {
    good: 'gaining on the national average, or drawing ahead of it',
    close: 'as far from the national average as a year before',
    worse: 'losing ground to the national average',
  },
  overall: { good: 'good overall', close: 'neither good nor worse overall', worse: 'worse overall' },
};

export const sayJudged = ({ by, is }: Judged): string => JUDGED[by][is];

/** " on Road safety"; empty where the question is not about one area. */
export const onArea = ({ area }: Pick<IndicatorsQuestion, 'area'>): string => (area ? ` on ${area}` : '');

/** One indicator. Its name stands first, so that a notification says what it is about. */
export function sayOne(indicator: Indicator, { aspect, since }: IndicatorsQuestion): string {
  const { newest, indicator: name } = indicator;
  const points = pointsOf(indicator, since);
  if (since !== undefined && points.length === 0)
    return `${name} has no figure for a period that ends on ${sayDay(since)} or later; the newest is of ${newest.period}.`;
  if (aspect === 'series' && points.length > 0)
    return `${name}: ${points.map(({ said, period }) => `${said} (${period})`).join(', ')}.`;
  return `${name}: ${sayIndicator(newest, aspect)}`;
}

/** Several, as one sentence about them all. */
export function sayMany(shown: Indicator[], asked: number, question: IndicatorsQuestion): string {
  const { judged, aspect } = question;
  if (judged) {
    const are = shown.length === 1 ? 'is' : 'are';
    return `${shown.length === 0 ? 'None' : shown.length} of ${sayIndicators(asked)}${onArea(question)} ${are} ${sayJudged(judged)}.`;
  }
  const start = `${sayIndicators(shown.length)}${onArea(question)}`;
  switch (aspect) {
    case 'target':
      return `${start}: ${sayTally(shown, 'target')}.`;
    case 'previous':
      return `${start} against last year: ${sayTally(shown, 'direction')}.`;
    case 'average':
      return `${start} against the national average: ${sayTally(shown, 'average')}.`;
    case 'region': {
      const known = shown.filter(({ newest }) => newest.regional !== undefined).length;
      return `${start}: ${known === 0 ? 'none has' : `${known} ${known === 1 ? 'has' : 'have'}`} a regional figure to compare with.`;
    }
    case 'everything':
    case 'series':
      return `${start}: ${sayOverallTally(shown)}.`;
  }
}

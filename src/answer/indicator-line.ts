import type { Question } from '../question/question.ts';
import { type Day, monthOf, yearOf } from '../register/day.ts';
import type { Indicator, Reading } from '../register/indicator.ts';
import { isMark, judge } from '../register/verdict.ts';
import { ask } from './buttons.ts';
import { readNote } from './indicator-note.ts';
import { perWhat, sayFigure } from './say-figure.ts';
import { type IndicatorAspect, sayIndicator } from './say-indicator.ts';
import { sayAverage, sayDirection, sayGap, sayOnTarget, sayOverall, sayRegion } from './say-verdict.ts';
import type { Fact } from './shapes/parts.ts';
import type { IndicatorLine, Series, SeriesPoint } from './shapes/performance.ts';
import { capital } from './wording.ts';

/** An indicator as a card shows it. */

/** So many periods a card shows; the oldest are left out. */
const MOST_POINTS = 24;

/** The periods with a figure, the oldest first; those that end before `since` are left out. */
const measured = ({ readings }: Indicator, since?: Day): Reading[] =>
  readings.filter(({ to, value }) => value !== undefined && (since === undefined || to >= since));

const pointOf = (reading: Reading): SeriesPoint => {
  const { period, value = Number.NaN } = reading;
  return { period, value, said: sayFigure(value, reading) };
};

/** The same, as they are shown. */
export const pointsOf = (indicator: Indicator, since?: Day): SeriesPoint[] =>
  measured(indicator, since).map(pointOf);

const monthsOf = ({ from, to }: Reading): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);

type Wanted = 'chart' | 'chart and table';

function shownSeries(indicator: Indicator, wanted: Wanted, since?: Day): Series | undefined {
  const all = measured(indicator, since);
  const readings = all.slice(-MOST_POINTS);
  if (readings.length < 2) return undefined;
  const isAlike = new Set(readings.map(monthsOf)).size === 1;
  return {
    points: readings.map(pointOf),
    earlier: all.length - readings.length,
    unit: indicator.unit === 'percent' ? '%' : perWhat(indicator) || capital(indicator.unit),
    shown: isAlike ? wanted : 'table',
  };
}

export interface Shown {
  aspect: IndicatorAspect;
  since?: Day | undefined;
  /** Whether the figures of earlier periods are shown, and whether in a table whatever the client can draw. */
  series?: Wanted;
}

/** Shows an indicator alone. */
export const openIndicator = (code: string): Question & { about: 'indicators' } => ({
  about: 'indicators',
  codes: [code],
  aspect: 'everything',
});

export function indicatorLine(indicator: Indicator, { aspect, since, series: shown }: Shown): IndicatorLine {
  const { newest, code } = indicator;
  const series = shown && shownSeries(indicator, shown, since);
  return {
    indicator: indicator.indicator,
    words: capital(sayIndicator(newest, aspect)),
    overall: sayOverall(judge(newest), newest),
    caveat: readNote(newest).caveat,
    ...(series ? { series } : {}),
    open: ask(`Open ${code}`, openIndicator(code)),
  };
}

/** Every verdict on its newest figure, which way is good, and where the figures come from. */
export function indicatorFacts({ newest, kind, better, area, code }: Indicator): Fact[] {
  const verdicts = judge(newest);
  const facts: Fact[] = [
    {
      title: 'Good is',
      value: `${better}; ${kind === 'target' ? 'it has a target' : 'it is watched, without a target'}`,
    },
    { title: 'Last year', value: sayDirection(verdicts.direction, newest) },
    ...(kind === 'target' || isMark(verdicts.target)
      ? [{ title: 'Target', value: sayOnTarget(verdicts.target, newest) }]
      : []),
    { title: 'National average', value: sayAverage(verdicts.average, newest) },
    { title: 'Gap', value: sayGap(verdicts.gap, newest) },
    { title: 'Region', value: sayRegion(newest) },
    { title: 'Area', value: area },
    { title: 'Code', value: code },
    { title: 'Source', value: readNote(newest).source },
  ];
  return facts
    .filter(({ value }) => value !== '')
    .map(({ title, value }) => ({ title, value: capital(value) }));
}

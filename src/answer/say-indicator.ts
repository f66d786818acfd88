import type { Question } from '../question/question.ts';
import type { Reading } from '../register/indicator.ts';
import { isMark, judge } from '../register/verdict.ts';
import { sayFigure, sayMeasured, sayMissing, sayMove } from './say-figure.ts';
import { sayAverage, sayDirection, sayGap, sayNation, sayOnTarget, sayRegion } from './say-verdict.ts';

/** One indicator's newest figure in words, as a whole or from the side that was asked about. */

export type IndicatorAspect = (Question & { about: 'indicators' })['aspect'];

/** "103.91 per 1,000 (2023)". */
const sayValue = (reading: Reading): string =>
  reading.value === undefined
    ? `no figure for ${reading.period}`
    : `${sayMeasured(reading.value, reading)} (${reading.period})`;

/** "103.91 per 1,000 (2023), ↑ up from 95.42: worse than last year by more than 2%". */
function sayChange(reading: Reading): string {
  const { value, previous } = reading;
  const { direction } = judge(reading);
  if (value === undefined || previous === undefined) {
    const before = previous === undefined ? '' : `; a year earlier ${sayFigure(previous, reading)}`;
    return value === undefined
      ? `${sayValue(reading)}${before}`
      : `${sayValue(reading)}; ${sayMissing(['previous'])}`;
  }
  return `${sayValue(reading)}, ${sayMove(previous, value, reading)}: ${sayDirection(direction, reading)}`;
}

/** The figure, and each verdict that there is: last year, target, national average, gap. Without a full stop. */
function sayEverything(reading: Reading): string {
  const { target, average, gap } = judge(reading);
  return [
    sayChange(reading),
    isMark(target) ? sayOnTarget(target, reading) : '',
    isMark(average) ? sayAverage(average, reading) : '',
    isMark(gap) ? sayGap(gap, reading) : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function sayTarget(reading: Reading): string {
  const { kind, target } = reading;
  if (target === undefined)
    return `${kind === 'tracker' ? 'no target is set, it is watched only' : 'the target is missing'}; ${sayValue(reading)}`;
  const verdict = judge(reading).target;
  const stands = isMark(verdict)
    ? `${sayValue(reading)} is ${sayOnTarget(verdict, reading)}`
    : sayValue(reading);
  return `the target is ${sayMeasured(target, reading)}; ${stands}`;
}

function sayAgainstAverage(reading: Reading): string {
  const { average, gap } = judge(reading);
  if (!isMark(average))
    return `${sayMissing(average.lacks)}, so that it cannot be compared with ${sayNation(reading)}`;
  return [`${sayValue(reading)}, ${sayAverage(average, reading)}`, isMark(gap) ? sayGap(gap, reading) : '']
    .filter(Boolean)
    .join('; ');
}

/** What is said of a figure, without the indicator's name, ending in a full stop. */
export function sayIndicator(reading: Reading, aspect: IndicatorAspect): string {
  switch (aspect) {
    case 'everything':
    case 'series':
      return `${sayEverything(reading)}.`;
    case 'target':
      return `${sayTarget(reading)}.`;
    case 'previous':
      return `${sayChange(reading)}.`;
    case 'average':
      return `${sayAgainstAverage(reading)}.`;
    case 'region':
      return `${sayValue(reading)}, ${sayRegion(reading)}.`;
  }
}

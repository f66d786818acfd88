import type { IndicatorLine } from '../../answer/shapes/performance.ts';
import { type Action, toAction } from '../action.ts';
import { type SeriesElement, toSeries } from '../chart.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { LONGEST_SENTENCE } from '../limits.ts';
import { line, oneLine } from '../text.ts';

/** One performance indicator on a card. */
export interface IndicatorView {
  /** Empty, as `words` is, where the sentence has said both. */
  name: string;
  words: string;
  overall: string;
  /** "Note: provisional …", or nothing. */
  caveat: string;
  /** A chart, and a table where there is one in any case: a list, because a template cannot leave it out. */
  series: SeriesElement[];
  open: Action[];
}

/** `sentence`: the card's own, which may have said the figure already. */
export function indicatorView(indicator: IndicatorLine, sentence: string, limits: Limits): IndicatorView {
  const { series, open } = indicator;
  const name = runText(indicator.indicator, limits.title);
  const words = runText(indicator.words, limits.prose);
  const heading = line(sentence, LONGEST_SENTENCE).toLowerCase();
  const isSaid = words !== '' && heading.includes(oneLine(indicator.words).toLowerCase());
  return {
    name: isSaid && !open ? '' : name,
    words: isSaid ? '' : words,
    overall: runText(indicator.overall, limits.fact),
    caveat: indicator.caveat === '' ? '' : `Note: ${runText(indicator.caveat, limits.fact)}`,
    series: series && limits.charts ? toSeries(indicator.indicator, series, limits) : [],
    // Screen readers read what can be pressed by its action alone.
    open: open && limits.refining ? [toAction(open, { tooltip: name })] : [],
  };
}

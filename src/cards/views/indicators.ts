import type { Fact } from '../../answer/shapes/parts.ts';
import type { Aim, AreaAnswer, IndicatorLine, IndicatorsAnswer } from '../../answer/shapes/performance.ts';
import { type Action, toSets } from '../action.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { type FigureView, figureRows } from './figures.ts';
import { goalLines } from './goals.ts';
import { type Heading, headingOf } from './heading.ts';
import { type IndicatorView, indicatorView } from './indicator.ts';
import { type Paging, pagingOf } from './paging.ts';
import { type Reading, readingOf } from './reading.ts';

/** Performance figures alone, or below what an area wants and how its items stand: one template shows both. */
export interface IndicatorsView extends Heading, Reading, Paging {
  aims: { area: string; about: string; goals: string[] }[];
  figures: FigureView[][];
  notes: string[];
  indicators: IndicatorView[];
  facts: Fact[];
  buttons: Action[][];
  chartsLeftOut: boolean;
}

export function indicatorsView(answer: IndicatorsAnswer, limits: Limits): IndicatorsView {
  return {
    ...shared(answer, limits),
    ...readingOf([], limits),
    ...pagingOf(answer, limits),
    leftOut: buttonsLeftOut(answer.indicators, limits),
    aims: [],
    figures: [],
    facts: answer.facts.map(({ title, value }) => ({
      title: runText(title, limits.name),
      value: runText(value, limits.prose),
    })),
  };
}

export function areaView(answer: AreaAnswer, limits: Limits): IndicatorsView {
  const reading = readingOf(answer.readAs, limits);
  return {
    ...shared(answer, limits),
    ...reading,
    ...pagingOf({ pages: '' }, limits),
    leftOut: reading.leftOut || buttonsLeftOut(answer.indicators, limits),
    aims: answer.aims.map((aim) => aimView(aim, limits)),
    figures: figureRows(answer.figures, limits),
    facts: [],
  };
}

type Shared = Heading & Pick<IndicatorsView, 'notes' | 'indicators' | 'buttons' | 'chartsLeftOut'>;

function shared(
  { sentence, notes, indicators, buttons }: AreaAnswer | IndicatorsAnswer,
  limits: Limits,
): Shared {
  return {
    ...headingOf(sentence),
    notes: notes.map((note) => runText(note, limits.note)),
    indicators: indicators.map((indicator) => indicatorView(indicator, sentence, limits)),
    buttons: toSets(buttons),
    chartsLeftOut: !limits.charts && indicators.some(({ series }) => series !== undefined),
  };
}

const buttonsLeftOut = (indicators: IndicatorLine[], { refining }: Limits): boolean =>
  !refining && indicators.some(({ open }) => open !== undefined);

const aimView = ({ area, about, goals }: Aim, limits: Limits): IndicatorsView['aims'][number] => ({
  area: runText(area, limits.title),
  about: runText(about, limits.title),
  goals: goalLines(goals, limits),
});

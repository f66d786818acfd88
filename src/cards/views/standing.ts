import type { Figure, StandingAnswer } from '../../answer/answer.ts';
import { type Action, toAction, toSets } from '../action.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { type Heading, headingOf } from './heading.ts';
import { type Reading, readingOf } from './reading.ts';

interface FigureView {
  number: string;
  label: string;
  open: Action[];
}

export interface StandingView extends Heading, Reading {
  /** At most three figures side by side; rows are filled up so that figures stand below each other. */
  figures: FigureView[][];
  buttons: Action[][];
}

const SIDE_BY_SIDE = 3;
const NO_FIGURE: FigureView = { number: '', label: '', open: [] };

export function standingView(answer: StandingAnswer, limits: Limits): StandingView {
  return {
    ...headingOf(answer.sentence),
    ...readingOf(answer.readAs, limits),
    figures: inRows(answer.figures.map((figure) => figureView(figure, limits))),
    buttons: toSets(answer.buttons),
  };
}

function figureView({ number, label, open }: Figure, limits: Limits): FigureView {
  const shown = { number: runText(number, limits.name), label: runText(label, limits.name) };
  // Screen readers read what can be pressed by its action alone.
  const tooltip = `${shown.number} ${shown.label}`;
  return { ...shown, open: open ? [toAction(open, { tooltip })] : [] };
}

function inRows(figures: FigureView[]): FigureView[][] {
  const across = figures.length === 4 ? 2 : Math.min(SIDE_BY_SIDE, figures.length);
  const rows: FigureView[][] = [];
  for (let from = 0; from < figures.length; from += across) {
    const row = figures.slice(from, from + across);
    rows.push([...row, ...Array.from({ length: across - row.length }, () => NO_FIGURE)]);
  }
  return rows;
}

import type { Figure } from '../../answer/shapes/performance.ts';
import { type Action, toAction } from '../action.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';

/** Numbers of items side by side, each opening its list. */
export interface FigureView {
  number: string;
  label: string;
  open: Action[];
}

const SIDE_BY_SIDE = 3;
const NO_FIGURE: FigureView = { number: '', label: '', open: [] };

function figureView({ number, label, open }: Figure, limits: Limits): FigureView {
  const shown = { number: runText(number, limits.name), label: runText(label, limits.name) };
  // Screen readers read what can be pressed by its action alone.
  const tooltip = `${shown.number} ${shown.label}`;
  return { ...shown, open: open ? [toAction(open, { tooltip })] : [] };
}

/** At most three figures side by side; rows are filled up so that figures stand below each other. */
export function figureRows(all: Figure[], limits: Limits): FigureView[][] {
  const figures = all.map((figure) => figureView(figure, limits));
  const across = figures.length === 4 ? 2 : Math.min(SIDE_BY_SIDE, figures.length);
  const rows: FigureView[][] = [];
  for (let from = 0; from < figures.length; from += across) {
    const row = figures.slice(from, from + across);
    rows.push([...row, ...Array.from({ length: across - row.length }, () => NO_FIGURE)]);
  }
  return rows;
}

import type { Series } from '../answer/shapes/performance.ts';
import { runText } from './escape.ts';
import type { Limits } from './limits.ts';

/** A series of figures as Teams draws it, and as a table for clients that draw no charts. */

interface Run {
  type: 'RichTextBlock';
  inlines: { type: 'TextRun'; text: string; weight?: 'bolder'; size?: 'small' }[];
}

interface Cell {
  type: 'TableCell';
  items: Run[];
}

/** Adaptive Cards 1.5 `Table`; its first row is the header, which screen readers name with each cell. */
interface Table {
  type: 'Table';
  spacing: 'small';
  firstRowAsHeader: true;
  showGridLines: true;
  columns: { width: number }[];
  rows: { type: 'TableRow'; cells: Cell[] }[];
}

interface Shared {
  title: string;
  spacing: 'small';
  fallback: Table | 'drop';
}

/**
 * Teams' own elements, which Adaptive Cards 1.5 do not have: every other client shows the fallback. Source: Microsoft,
 * "Charts in Adaptive Cards". Bars begin at nought, so that they do not enlarge a small difference; they lie, because
 * standing ones take a phone's whole screen and cut the names of the periods.
 */
type Chart =
  | (Shared & {
      type: 'Chart.HorizontalBar';
      displayMode: 'AbsoluteWithAxis';
      xAxisTitle: string;
      data: { x: string; y: number }[];
    })
  | (Shared & {
      type: 'Chart.Line';
      yAxisTitle: string;
      data: { legend: string; values: { x: string; y: number }[] }[];
    });

/** More periods are easier to follow as a line. */
const MOST_BARS = 6;

export type SeriesElement = Chart | Table | Run;

/** The chart, the table or both, and how many earlier periods they lack. */
export function toSeries(name: string, series: Series, limits: Limits): SeriesElement[] {
  const { shown, earlier } = series;
  const left = `${earlier} earlier ${earlier === 1 ? 'period is' : 'periods are'} left out.`;
  return [
    ...(shown === 'table' ? [] : [toChart(name, series, limits)]),
    shown === 'chart' ? toSmallPrint(series, limits) : toTable(series, limits),
    ...(earlier > 0 ? [toRun(left)] : []),
  ];
}

/** A chart shows no exact figures. */
function toSmallPrint({ points }: Series, { prose }: Limits): Run {
  const said = points.map(({ period, said: figure }) => `${figure} (${period})`).join(', ');
  return toRun(runText(said, prose), { size: 'small' });
}

function toChart(name: string, series: Series, limits: Limits): Chart {
  const { points, shown } = series;
  const unit = runText(series.unit, limits.name);
  const values = points.map(({ period, value }) => ({ x: runText(period, limits.name), y: value }));
  const shared: Shared = {
    title: runText(name, limits.name),
    spacing: 'small',
    fallback: shown === 'chart and table' ? 'drop' : toTable(series, limits),
  };
  return points.length <= MOST_BARS
    ? {
        type: 'Chart.HorizontalBar',
        ...shared,
        displayMode: 'AbsoluteWithAxis',
        xAxisTitle: unit,
        data: values,
      }
    : {
        type: 'Chart.Line',
        ...shared,
        yAxisTitle: unit,
        data: [{ legend: unit, values }],
      };
}

function toTable({ points, unit }: Series, { name }: Limits): Table {
  const header = cells(['Period', `Figure (${unit})`], name, { weight: 'bolder' });
  return {
    type: 'Table',
    spacing: 'small',
    firstRowAsHeader: true,
    showGridLines: true,
    columns: [{ width: 1 }, { width: 1 }],
    rows: [header, ...points.map(({ period, said }) => cells([period, said], name))].map((row) => ({
      type: 'TableRow',
      cells: row,
    })),
  };
}

const cells = (texts: string[], limit: number, look: Parameters<typeof toRun>[1] = {}): Cell[] =>
  texts.map((text) => ({ type: 'TableCell', items: [toRun(runText(text, limit), look)] }));

const toRun = (text: string, look: Omit<Run['inlines'][number], 'type' | 'text'> = {}): Run => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, ...look }],
});

import type { Figure, Reading } from '../register/indicator.ts';
import { sayList } from './wording.ts';

/** How single figures are written: "103.91 per 1,000", "43%", "47,470". */

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** "per 1,000 population aged 10" ends before what needs no saying each time. */
const RATE =
  /\bper (?:\d+(?:,\d{3})*|hundred|thousand|million|billion)(?: (?!population|aged|in\b|of\b|on\b|within)[a-z]+)*/i;

type Measured = Pick<Reading, 'unit' | 'indicator'>;

/** "43%", "47,470". */
export const sayFigure = (figure: number, { unit }: Pick<Reading, 'unit'>): string =>
  `${NUMBER.format(figure)}${unit === 'percent' ? '%' : ''}`;

/** What a rate is of, as the indicator's name has it: "per 1,000"; empty where it does not say, or is no rate. */
export const perWhat = ({ unit, indicator }: Measured): string =>
  unit === 'rate' ? (RATE.exec(indicator)?.[0] ?? '') : '';

/** "103.91 per 1,000". */
export const sayMeasured = (figure: number, reading: Measured): string =>
  [sayFigure(figure, reading), perWhat(reading)].filter(Boolean).join(' ');

/** "↑ up from 95.42", "→ unchanged": which way it went, never whether that is good. */
export function sayMove(from: number, to: number, reading: Measured): string {
  const before = sayFigure(from, reading);
  if (before === sayFigure(to, reading)) return '→ unchanged';
  return to > from ? `↑ up from ${before}` : `↓ down from ${before}`;
}

/** "above", "below", "level with". */
export function sayAbove(figure: number, other: number): string {
  if (figure === other) return 'level with';
  return figure > other ? 'above' : 'below';
}

type Missing = [figures: Figure[], words: string, many: boolean];

/** Figures that are missing together are told together. */
const MISSING: Missing[] = [
  [['value'], 'the figure itself', false],
  [['target'], 'the target', false],
  [['previous'], "last year's figure", false],
  [
    ['ownBenchmark', 'national', 'ownBenchmarkBefore', 'nationalBefore'],
    'all figures to compare with the national average',
    true,
  ],
  [
    ['national', 'ownBenchmarkBefore', 'nationalBefore'],
    "the national figure and last year's own and national ones",
    true,
  ],
  [['ownBenchmarkBefore', 'nationalBefore'], "last year's own and national figures", true],
  [['ownBenchmark'], 'our figure to compare with the national one', false],
  [['national'], 'the national figure', false],
  [['regional'], 'the regional figure', false],
  [['ownBenchmarkBefore'], "last year's own figure to compare", false],
  [['nationalBefore'], "last year's national figure", false],
];

/** "last year's national figure is missing". */
export function sayMissing(figures: Figure[]): string {
  const left = new Set(figures);
  const found = MISSING.filter(([together]) => {
    const all = together.every((figure) => left.has(figure));
    if (all) for (const figure of together) left.delete(figure);
    return all;
  });
  const many = found.length > 1 || found.some(([, , plural]) => plural);
  return `${sayList(found.map(([, words]) => words))} ${many ? 'are' : 'is'} missing`;
}

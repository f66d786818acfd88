import { type Directory, nameKey } from '../register/directory.ts';
import { FIGURES, type Figure, type Reading as IndicatorReading } from '../register/indicator.ts';
import { figure, inUnit, isFraction } from './figures.ts';
import { FIGURE_COLUMNS } from './indicator-row.ts';
import { quoted } from './problem.ts';
import type { Placed, Reading } from './read-file.ts';

type IndicatorRow = Placed<IndicatorReading>;

/** What rows of indicators have to do with each other: one sense for an indicator, one row for each period. */
export function checkIndicators(reading: Reading, known: Directory): void {
  warnOfFractions(reading);
  checkSense(reading);
  warnOfOtherSense(reading, known);
  takeEachOnce(reading);
}

/** Once a file: figures below 1 may be per cents as a spreadsheet keeps them, or less than one per cent. */
function warnOfFractions({ written, warnings }: Reading): void {
  const told = new Set<string>();
  for (const { file, line, cells } of written.indicators) {
    if (told.has(file) || cells.unit?.trim().toLowerCase() !== 'percent') continue;
    const [fraction] = Object.values(FIGURE_COLUMNS).flatMap((column) => {
      const { data } = figure.safeParse(cells[column] ?? '');
      return data && isFraction(data) ? [{ ...data, column, percents: inUnit(data, 'percent') }] : [];
    });
    if (!fraction) continue;
    told.add(file);
    const { words, column, percents } = fraction;
    const says = `${quoted(words)} is read as ${percents}%, and so is every such figure of the file; write ${words}% where it is less than one per cent`;
    warnings.push({ file, line, column, says });
  }
}

/** What an indicator has in all its periods, or its series could be neither drawn nor judged. */
const SENSE = ['unit', 'better'] as const;

function checkSense({ rows, problems, counted }: Reading): void {
  const first = new Map<string, IndicatorRow>();
  for (const row of rows.indicators) {
    const { file, line, entry } = row;
    const before = first.get(nameKey(entry.code));
    if (!before) first.set(nameKey(entry.code), row);
    for (const column of SENSE) {
      if (!before || entry[column] === before.entry[column]) continue;
      const says = `is ${entry[column]} here and ${before.entry[column]} on ${place(before, file, counted)}; ${quoted(entry.code)} must have one ${column} in all its periods`;
      problems.push({ file, line, column, says });
    }
  }
}

function warnOfOtherSense({ rows, warnings }: Reading, { indicators }: Directory): void {
  const brought = new Set(rows.indicators.map(({ entry }) => periodKey(entry)));
  const left = new Map(
    indicators.filter((one) => !brought.has(periodKey(one))).map((one) => [nameKey(one.code), one] as const),
  );
  for (const { file, line, entry } of rows.indicators) {
    const other = left.get(nameKey(entry.code));
    for (const column of SENSE) {
      if (!other || other[column] === entry[column]) continue;
      const says = `is ${entry[column]} here, and ${other[column]} in the register for ${other.period}; ${quoted(entry.code)} should have one ${column} in all its periods`;
      warnings.push({ file, line, column, says });
    }
  }
}

/** A row that is there again, the same, is left out; two that disagree are a problem. */
function takeEachOnce({ rows, problems, warnings, counted }: Reading): void {
  const first = new Map<string, IndicatorRow>();
  const kept: IndicatorRow[] = [];
  for (const row of rows.indicators) {
    const { file, line, entry } = row;
    const before = first.get(periodKey(entry));
    if (!before) {
      first.set(periodKey(entry), row);
      kept.push(row);
      continue;
    }
    const what = `${quoted(entry.code)} for ${entry.period} is already on ${place(before, file, counted)}`;
    const columns = differing(entry, before.entry);
    if (columns.length === 0) {
      warnings.push({ file, line, column: 'period', says: `${what}, the same; it is taken once` });
    } else {
      const says = `${what} with another ${columns.join(', ')}; each period may be there once`;
      problems.push({ file, line, column: 'period', says });
    }
  }
  rows.indicators = kept;
}

/** By the days, not the words: `2023` and `Jan-Dec 2023` are one period. */
const periodKey = ({ code, from, to }: IndicatorReading): string => [from, to, nameKey(code)].join(' ');

const place = (row: IndicatorRow, seenFrom: string, counted: string): string =>
  row.file === seenFrom ? `${counted} ${row.line}` : `${row.file} ${counted} ${row.line}`;

/** What two rows of one period may not disagree in, each with its column; the words of the period may differ. */
const COMPARED: [field: keyof IndicatorReading, column: string][] = [
  ...FIGURES.map((name): [Figure, string] => [name, FIGURE_COLUMNS[name]]),
  ['indicator', 'indicator'],
  ['area', 'area'],
  ['kind', 'kind'],
  ['benchmarkPeriod', 'benchmark_period'],
  ['note', 'note'],
];

const differing = (a: IndicatorReading, b: IndicatorReading): string[] =>
  COMPARED.filter(([field]) => a[field] !== b[field]).map(([, column]) => column);

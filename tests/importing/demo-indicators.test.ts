import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../src/register/day.ts';
import { FIGURES, seriesOf } from '../../src/register/indicator.ts';
import { readTimescale } from '../../src/register/timescale.ts';
import { PAPER } from '../register/paper-figures.ts';
import { fileOf, tell } from './register-files.ts';

const NAMES = ['organisations', 'boards', 'people', 'priorities', 'indicators', 'register'];
const demo = tell(NAMES.map((name) => fileOf(`${name}.csv`, readFileSync(`src/demo/${name}.csv`))));
const series = seriesOf(demo.batch.indicators);

describe("the demo's indicators", () => {
  it('come in without a problem, each of an area that the demo has or of none', () => {
    const indicatorLines = demo.warningLines.filter((line) => line.startsWith('indicators.csv'));
    expect([demo.problemLines, indicatorLines]).toEqual([[], []]);
  });

  it("are those of the paper's tables, in its order", () => {
    const inPaper = PAPER.map(({ code }) => code).filter((code) => code !== 'WASTE');
    expect(series.map(({ code }) => code)).toEqual(inPaper);
  });

  it.each(PAPER.filter(({ code }) => code !== 'WASTE'))('$code has the figures of the paper', (row) => {
    const { kind, better, period, benchmarkPeriod } = row.reading;
    const newest = series.find(({ code }) => code === row.code)?.newest;
    expect(newest).toMatchObject({ kind, better, period, benchmarkPeriod });
    for (const name of FIGURES) expect([name, newest?.[name]]).toEqual([name, row.reading[name]]);
  });

  it.each(series)(
    '$code has a reading twelve months earlier, with the figure that the paper tells',
    (one) => {
      const { newest, readings } = one;
      const [before, ...others] = readings.filter((reading) => reading !== newest);
      expect(others).toEqual([]);
      expect(before?.value).toBe(newest.previous);
      if (before) expect(before.from).toBe(addMonths(newest.from, -12));
    },
  );

  it.each(demo.batch.indicators)('$code of $period names the table that it is from', ({ note }) => {
    expect(note).toMatch(/data tables, .+ KPIs\)$/);
  });

  it('are told with the cautions of the paper', () => {
    const noteOf = (code: string) => series.find((one) => one.code === code)?.newest.note ?? '';
    for (const code of ['RS-I1', 'RS-I6']) expect(noteOf(code)).toContain('Provisional');
    expect(noteOf('CR-I1')).toContain('±3.5 points');
    expect(noteOf('ASB-I1')).toContain('Recording changed in August 2022');
    expect(noteOf('HOU-I2')).toContain('Not updated');
  });
});

describe("the demo's reports", () => {
  it('fall due every quarter, half year and year', () => {
    const reports = ['PF-6', 'ST-25', 'ST-26', 'ST-27', 'RS-7', 'SA-7', 'ST-28'];
    const due = reports.map((ref) => {
      const item = demo.batch.items.find((one) => one.ref === ref);
      const timescale = readTimescale(item?.timescale ?? '');
      return [item?.owners.length, timescale.kind === 'recurring' ? timescale.every : timescale.kind];
    });
    expect(due).toEqual([
      ...[
        [1, 'quarter'],
        [1, 'quarter'],
        [1, 'half'],
        [1, 'half'],
        [1, 'half'],
      ],
      ...[
        [1, 'financial year'],
        [1, 'financial year'],
      ],
    ]);
  });
});

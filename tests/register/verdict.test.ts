import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURES, type Figure, type Reading } from '../../src/register/indicator.ts';
import { isMark, judge, type Verdict, type Verdicts } from '../../src/register/verdict.ts';
import { PAPER } from './paper-figures.ts';
import { readingOf } from './readings.ts';

/** The figures that a verdict is made of, where the own benchmark is told. */
const NEEDS: Record<Exclude<keyof Verdicts, 'overall'>, Figure[]> = {
  direction: ['value', 'previous'],
  target: ['value', 'target'],
  average: ['ownBenchmark', 'national'],
  gap: ['ownBenchmark', 'national', 'ownBenchmarkBefore', 'nationalBefore'],
};

describe("the paper's indicators", () => {
  it('are all there', () => {
    expect(PAPER).toHaveLength(32);
  });

  it.each(PAPER)('$code: $verdicts', ({ reading, verdicts }) => {
    const judged = judge(readingOf(reading));
    for (const name of ['direction', 'target', 'average', 'gap', 'overall'] as const) {
      const verdict = judged[name];
      expect([name, isMark(verdict) ? verdict : '-']).toEqual([name, verdicts[name]]);
      if (isMark(verdict)) continue;
      expect(verdict.lacks.length).toBeGreaterThan(0);
      for (const figure of verdict.lacks) expect(reading[figure]).toBeUndefined();
    }
  });
});

describe('a figure against the one it is compared with', () => {
  it.each<[better: Reading['better'], value: number, other: number, mark: Verdict]>([
    ['higher', 51, 50, 'good'],
    ['higher', 50, 50, 'good'],
    ['higher', 49.01, 50, 'close'],
    ['higher', 49, 50, 'close'],
    ['higher', 48.99, 50, 'worse'],
    ['lower', 49, 50, 'good'],
    ['lower', 50, 50, 'good'],
    ['lower', 51, 50, 'close'],
    ['lower', 51.01, 50, 'worse'],
    // 2% exactly, where a computer's decimals would say more.
    ['lower', 30.6, 30, 'close'],
    ['lower', 0.0102, 0.01, 'close'],
    ['lower', 97.92, 96, 'close'],
    ['higher', 68.6, 70, 'close'],
    ['higher', 0.294, 0.3, 'close'],
    // Of nothing, 2% is nothing.
    ['lower', 0, 0, 'good'],
    ['lower', 0.001, 0, 'worse'],
    ['higher', 0.001, 0, 'good'],
    // 2% of the size of what is compared with.
    ['higher', -51, -50, 'close'],
    ['higher', -52, -50, 'worse'],
    ['lower', 1_000_000_001, 1_000_000_000, 'close'],
  ])('better %s: %d against %d is %s', (better, value, other, mark) => {
    const judged = judge(readingOf({ better, value, previous: other, target: other }));
    expect([judged.direction, judged.target]).toEqual([mark, mark]);
    const average = judge(readingOf({ better, ownBenchmark: value, national: other })).average;
    expect(average).toBe(value === other ? 'close' : mark);
  });
});

describe('the gap to the average', () => {
  it.each<[better: Reading['better'], now: [number, number], before: [number, number], mark: Verdict]>([
    ['lower', [27.9, 25.2], [28.7, 25.4], 'good'],
    ['lower', [88, 81], [79, 74], 'worse'],
    ['lower', [41.5, 32.2], [41.3, 32], 'close'],
    ['lower', [0.3, 0.1], [0.4, 0.2], 'close'],
    ['lower', [20, 25], [20, 26], 'worse'],
    ['higher', [34.1, 35.1], [32.7, 35.1], 'good'],
    ['higher', [34.1, 35.1], [34.1, 34.1], 'worse'],
    ['higher', [60, 50], [59, 48], 'worse'],
  ])('better %s: %j now and %j before is %s', (better, [own, average], [ownBefore, averageBefore], mark) => {
    const benchmarks = { ownBenchmark: own, national: average };
    const before = { ownBenchmarkBefore: ownBefore, nationalBefore: averageBefore };
    expect(judge(readingOf({ better, ...benchmarks, ...before })).gap).toBe(mark);
  });
});

describe('the value in place of an own benchmark', () => {
  it.each<[benchmarkPeriod: string, average: Verdict]>([
    ['', 'worse'],
    ['2023', 'worse'],
    ['Jan-Dec 23', 'worse'],
    ['2022', { lacks: ['ownBenchmark'] }],
    ['Oct 22-Sep 23', { lacks: ['ownBenchmark'] }],
  ])('is taken only where the benchmark is of its period: "%s"', (benchmarkPeriod, average) => {
    const reading = readingOf({ period: '2023', value: 106, national: 92, benchmarkPeriod });
    expect(judge(reading).average).toEqual(average);
    expect(judge({ ...reading, value: undefined }).average).toEqual({
      lacks: [isMark(average) ? 'value' : 'ownBenchmark'],
    });
  });

  it('is not taken where there is one', () => {
    expect(judge(readingOf({ value: 106, ownBenchmark: 90, national: 92 })).average).toBe('good');
  });
});

/** A tracker's figures of which D and G come out as told, with lower better. */
const D = { good: 99, close: 101, worse: 110 };
const G = { good: 11, close: 10, worse: 9 };

describe('the overall verdict', () => {
  it.each<[d: keyof typeof D, g: keyof typeof G, overall: Verdict]>([
    ['good', 'good', 'good'],
    ['good', 'close', 'close'],
    ['good', 'worse', 'close'],
    ['close', 'good', 'close'],
    ['close', 'close', 'close'],
    ['close', 'worse', 'worse'],
    ['worse', 'good', 'close'],
    ['worse', 'close', 'close'],
    ['worse', 'worse', 'worse'],
  ])('of a tracker whose D is %s and whose G is %s is %s', (d, g, overall) => {
    const benchmarks = { ownBenchmark: 30, national: 20, ownBenchmarkBefore: 20 + G[g], nationalBefore: 20 };
    const judged = judge(readingOf({ value: D[d], previous: 100, ...benchmarks }));
    expect([judged.direction, judged.gap, judged.overall]).toEqual([d, g, overall]);
  });

  it('of a target indicator is T, whatever else there is', () => {
    const worse = { previous: 10, national: 10, ownBenchmarkBefore: 10, nationalBefore: 10 };
    expect(judge(readingOf({ kind: 'target', value: 50, target: 50, ...worse }))).toMatchObject({
      ...{ direction: 'worse', target: 'good', average: 'worse', gap: 'worse', overall: 'good' },
    });
  });

  it('of a tracker is none where D or G lacks a figure, and names each once', () => {
    expect(judge(readingOf({ value: 99, previous: 100 })).overall).toEqual({
      lacks: ['national', 'ownBenchmarkBefore', 'nationalBefore'],
    });
    expect(judge(readingOf({})).overall).toEqual({
      lacks: ['value', 'previous', 'national', 'ownBenchmarkBefore', 'nationalBefore'],
    });
  });
});

const figure = fc.integer({ min: -100_000, max: 1_000_000 }).map((n) => n / 100);
const complete = fc
  .record({
    ...{ value: figure, target: figure, previous: figure, ownBenchmark: figure, national: figure },
    ...{ regional: figure, ownBenchmarkBefore: figure, nationalBefore: figure },
    better: fc.constantFrom('higher' as const, 'lower' as const),
    kind: fc.constantFrom('target' as const, 'tracker' as const),
  })
  .map((changes) => readingOf(changes));

const withEach = (reading: Reading, change: (figure: number) => number): Reading => ({
  ...reading,
  ...Object.fromEntries(FIGURES.map((name) => [name, change(reading[name] ?? 0)])),
});

describe('for any figures', () => {
  it('turning both their signs and the better way about changes nothing', () => {
    fc.assert(
      fc.property(complete, (reading) => {
        const better = reading.better === 'higher' ? 'lower' : 'higher';
        expect(judge({ ...withEach(reading, (n) => -n), better })).toEqual(judge(reading));
      }),
    );
  });

  it('counting in another size changes nothing', () => {
    const factor = fc.constantFrom(0.001, 0.01, 0.1, 1 / 3, 3, 7.7, 100, 1_000_000);
    fc.assert(
      fc.property(complete, factor, (reading, by) => {
        expect(judge(withEach(reading, (n) => n * by))).toEqual(judge(reading));
      }),
    );
  });

  it('a better value is never judged worse', () => {
    const rank = (verdict: Verdict): number => ['worse', 'close', 'good'].indexOf(String(verdict));
    fc.assert(
      fc.property(complete, fc.integer({ min: 0, max: 100_000 }), (reading, by) => {
        const own = { ...reading, ownBenchmark: undefined };
        const step = (reading.better === 'higher' ? by : -by) / 100;
        const [before, after] = [judge(own), judge({ ...own, value: (reading.value ?? 0) + step })];
        for (const name of ['direction', 'target', 'average', 'gap', 'overall'] as const) {
          expect(rank(after[name])).toBeGreaterThanOrEqual(rank(before[name]));
        }
      }),
    );
  });

  it('a verdict lacks exactly the figures of its own that are missing', () => {
    fc.assert(
      fc.property(complete, fc.subarray([...FIGURES]), (reading, taken) => {
        // Of another period, so that the value does not stand for the own benchmark.
        const rest = { ...reading, benchmarkPeriod: '2021' };
        for (const name of taken) rest[name] = undefined;
        const judged = judge(rest);
        for (const [name, needs] of Object.entries(NEEDS)) {
          const verdict = judged[name as keyof typeof NEEDS];
          const missing = needs.filter((one) => taken.includes(one));
          expect(isMark(verdict) ? [] : verdict.lacks.toSorted()).toEqual(missing.toSorted());
          expect(isMark(verdict)).toBe(missing.length === 0);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/answer/indicator-note.ts';
import { perWhat, sayMissing } from '../../src/answer/say-figure.ts';
import { sayIndicator } from '../../src/answer/say-indicator.ts';
import { sayGap, sayOverall } from '../../src/answer/say-verdict.ts';
import { FIGURES, type Reading } from '../../src/register/indicator.ts';
import { isMark, judge } from '../../src/register/verdict.ts';
import { PAPER } from '../register/paper-figures.ts';
import { readingOf } from '../register/readings.ts';

const said = (changes: Partial<Reading>): string => sayIndicator(readingOf(changes), 'everything');

describe('an indicator in words', () => {
  it('says the figure, where it went, and whether that is good', () => {
    const note = 'The national figure is of England and Wales. Provisional.';
    const crime = { value: 103.91, previous: 95.42, ownBenchmark: 106, national: 92, note };
    expect(said({ ...crime, benchmarkPeriod: 'Oct 22-Sep 23' })).toBe(
      '103.91 per 1,000 (2023), ↑ up from 95.42: worse than last year by more than 2%; above England and Wales (92, against our 106 in Oct 22-Sep 23), which is worse.',
    );
  });

  it.each<[what: string, changes: Partial<Reading>, words: string]>([
    [
      'per cents and a target that is missed',
      { unit: 'percent', better: 'higher', kind: 'target', value: 43, previous: 24, target: 100 },
      '43% (2023), ↑ up from 24%: better than last year; more than 2% behind target (100%).',
    ],
    [
      'a target that is met',
      { unit: 'percent', better: 'higher', kind: 'target', value: 30.7, previous: 31, target: 30.7 },
      '30.7% (2023), ↓ down from 31%: worse than last year, but within 2%; on target (30.7%).',
    ],
    [
      'a target that is close',
      { unit: 'number', kind: 'target', value: 101, previous: 200, target: 100 },
      '101 (2023), ↓ down from 200: better than last year; within 2% of target (100).',
    ],
    [
      'thousands, without a colour to tell good from bad',
      { unit: 'number', value: 47_470, previous: 49_621 },
      '47,470 (2023), ↓ down from 49,621: better than last year.',
    ],
    [
      'what did not move',
      { unit: 'number', value: 0, previous: 0 },
      '0 (2023), → unchanged: as good as last year.',
    ],
    [
      'what came from nothing, of which 2% is no measure',
      { unit: 'number', value: 3, previous: 0 },
      '3 (2023), ↑ up from 0: worse than last year.',
    ],
    [
      'the national average of the same period, without saying the own figure twice',
      { unit: 'percent', value: 5.9, previous: 5.6, better: 'higher', ownBenchmark: 5.9, national: 5 },
      '5.9% (2023), ↑ up from 5.6%: better than last year; above the national average (5%), which is better.',
    ],
    [
      'a figure level with the average',
      { unit: 'number', value: 5, previous: 5, national: 5 },
      '5 (2023), → unchanged: as good as last year; level with the national average (5).',
    ],
    ['a first figure', { unit: 'number', value: 5 }, "5 (2023); last year's figure is missing."],
    ['no figure', {}, 'No figure for 2023.'],
  ])('says %s', (_, changes, words) => {
    expect(said(changes).toLowerCase()).toBe(words.toLowerCase());
  });

  const reading = readingOf({ unit: 'percent', value: 27.9, previous: 28.7, national: 25.2, regional: 28.1 });
  it.each<[Parameters<typeof sayIndicator>[1], string]>([
    ['target', 'no target is set, it is watched only; 27.9% (2023).'],
    ['previous', '27.9% (2023), ↓ down from 28.7%: better than last year.'],
    ['average', '27.9% (2023), above the national average (25.2%), which is worse.'],
    ['region', '27.9% (2023), below the regional average (28.1%), which is better.'],
  ])('can be told from the side of the %s', (aspect, words) => {
    expect(sayIndicator(reading, aspect)).toBe(words);
  });

  it('names the figure that a side of it lacks', () => {
    const bare = readingOf({ value: 1 });
    expect(sayIndicator(bare, 'average')).toBe(
      'the national figure is missing, so that it cannot be compared with the national average.',
    );
    expect(sayIndicator(bare, 'region')).toContain('the regional figure is missing');
    const older = readingOf({ value: 1, regional: 2, benchmarkPeriod: '2021' });
    expect(sayIndicator(older, 'region')).toContain('our figure to compare');
  });
});

describe('the gap to the average', () => {
  it.each<[own: number, national: number, ownBefore: number, nationalBefore: number, words: string]>([
    [20, 10, 25, 10, 'the gap to the national average is closing'],
    [25, 10, 20, 10, 'the gap to the national average is growing'],
    [5, 10, 8, 10, 'our lead over the national average is growing'],
    [8, 10, 5, 10, 'our lead over the national average is shrinking'],
    [8, 10, 12, 10, 'we have overtaken the national average'],
    [12, 10, 8, 10, 'we have fallen behind the national average'],
    [12, 10, 12, 10, 'the gap to the national average is the same'],
  ])(
    'lower being better, of %s to %s after %s to %s: %s',
    (ownBenchmark, national, ownBenchmarkBefore, nationalBefore, words) => {
      const reading = readingOf({ value: 1, ownBenchmark, national, ownBenchmarkBefore, nationalBefore });
      expect(sayGap(judge(reading).gap, reading)).toBe(words);
    },
  );
});

describe('the verdict on the whole', () => {
  it.each(PAPER)(
    'of $code is there where the paper has the figures, and otherwise says what is missing',
    (row) => {
      const reading = readingOf(row.reading);
      const verdicts = judge(reading);
      const words = sayOverall(verdicts, reading);
      if (isMark(verdicts.overall)) expect(words).toMatch(/^Overall: .*target/);
      else expect(words).toMatch(/^No overall verdict: .* (?:is|are) missing\.$/);
    },
  );

  it('says that one figure is missing, or that several are', () => {
    expect(sayMissing(['nationalBefore'])).toBe("last year's national figure is missing");
    expect(sayMissing(['target', 'national'])).toBe('the target and the national figure are missing');
    expect(sayMissing(['ownBenchmarkBefore', 'nationalBefore'])).toBe(
      "last year's own and national figures are missing",
    );
  });
});

describe('any figures', () => {
  const figure = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined });
  const readings = fc
    .record({
      kind: fc.constantFrom('target', 'tracker'),
      unit: fc.constantFrom('number', 'percent', 'rate'),
      better: fc.constantFrom('higher', 'lower'),
      figures: fc.record(Object.fromEntries(FIGURES.map((name) => [name, figure]))),
    })
    .map(({ figures, ...rest }) => readingOf({ ...rest, ...figures }));

  it('are said in words that hold no figure that is not there', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const verdicts = judge(reading);
        for (const aspect of ['everything', 'target', 'previous', 'average', 'region'] as const) {
          expect(sayIndicator(reading, aspect)).not.toMatch(/NaN|undefined| {2}|\.\.|;\s*;/);
        }
        expect(sayOverall(verdicts, reading)).not.toMatch(/NaN|undefined/);
        expect(sayGap(verdicts.gap, reading)).not.toMatch(/NaN|undefined/);
      }),
    );
  });
});

describe('what a rate is of', () => {
  it.each([
    ['Crime rate per 1,000 population', 'per 1,000'],
    ['First time entrants per 100,000 population aged 10 to 17', 'per 100,000'],
    ['Road traffic collisions per billion vehicle miles: all', 'per billion vehicle miles'],
    ['Fires per 1,000 households', 'per 1,000 households'],
    ['Suicide rate', ''],
  ])('“%s”: “%s”', (indicator, words) => {
    expect(perWhat({ unit: 'rate', indicator })).toBe(words);
  });
});

describe('a note', () => {
  it.each([
    [
      'Provisional (paragraph 13). (Report of 2024, page 9)',
      'Provisional (paragraph 13).',
      'Report of 2024, page 9',
    ],
    ['(Report of 2024)', '', 'Report of 2024'],
    ['provisional (see paragraph 12)', 'provisional (see paragraph 12)', ''],
    ['The national figure is of England and Wales. Not updated.', 'Not updated.', ''],
    ['', '', ''],
  ])('“%s” warns of “%s” and names “%s” as its source', (note, caveat, source) => {
    expect(readNote({ note })).toEqual({ caveat, source });
  });
});

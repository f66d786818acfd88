import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIndicators } from './indicator-files.ts';

const readingWith = (cells: Record<string, string>) => {
  const { batch, problemLines } = readIndicators(cells);
  expect(problemLines).toEqual([]);
  return batch.indicators[0];
};

describe('a figure', () => {
  it.each<[unit: string, cell: string, value: number | undefined]>([
    ['percent', '43%', 43],
    ['percent', '43 %', 43],
    ['percent', '43', 43],
    ['percent', '0.43', 43],
    ['percent', '0.29', 29],
    ['percent', '0.1055', 10.55],
    ['percent', '-0.43', -43],
    ['percent', '0.5%', 0.5],
    ['percent', '1', 1],
    ['percent', '1.0', 1],
    ['percent', '0', 0],
    ['percent', '0.0', 0],
    ['percent', '104.5', 104.5],
    ['rate', '0.43', 0.43],
    ['number', '0.5', 0.5],
    ['number', '47,470', 47_470],
    ['number', '1,234,567.5', 1_234_567.5],
    ['number', '47 470', 47_470],
    ['number', '47\u00A0470', 47_470],
    ['number', ' 6 ', 6],
    ['number', '-2', -2],
    ['number', '−2.5', -2.5],
    ['number', '007', 7],
    ['number', '', undefined],
    ['number', '-', undefined],
    ['number', '–', undefined],
    ['number', 'N/A', undefined],
    ['number', 'n/a', undefined],
  ])('as %s "%s" is %s', (unit, cell, value) => {
    expect(readingWith({ unit, value: cell })?.value).toBe(value);
  });

  it.each([
    '47,47',
    '4,7470',
    ',470',
    '43,5',
    '47 47',
    '1,234 567',
    '1.234.567',
    '1e3',
    'Infinity',
    'NaN',
    '£5',
    '5p',
    '5 per cent',
    '5%%',
    '%',
    '100% (by 2025)',
    '--5',
    '+5',
    '(5)',
    '0x1F',
    '.5.',
    '5.',
  ])('cannot be "%s"', (cell) => {
    expect(readIndicators({ unit: 'percent', value: cell }).problemLines).toEqual([
      `indicators.csv line 2, value: "${cell}" is not a number; write it as 47,470, 28.2 or 43%, or leave the cell empty`,
    ]);
  });

  it('is the same however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
        const cells = { value: n.toLocaleString('en-GB'), target: String(n), national: ` ${n}.0` };
        expect(readingWith({ unit: 'number', ...cells })).toMatchObject({ value: n, target: n, national: n });
      }),
    );
  });

  it('of hundredths of a per cent is exact as a fraction of one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (n) => {
        const value = `0.${String(n).padStart(4, '0')}`;
        expect(readingWith({ unit: 'percent', value })?.value).toBe(n / 100);
      }),
    );
  });
});

describe('per cents of one row', () => {
  it.each([
    { value: '0.43', target: '50' },
    { value: '0.43', target: '50%' },
    { value: '0.43', previous: '1.0' },
    { value: '43%', national: '0.4' },
  ])('that may mean two things are refused: %j', (cells) => {
    const [line, ...more] = readIndicators({ unit: 'percent', ...cells }).problemLines;
    expect(more).toEqual([]);
    expect(line).toMatch(
      /in one row, so it is not plain whether 0\.43? is less than one per cent; write both with/,
    );
  });

  it('are told at the cell that is not plain', () => {
    expect(readIndicators({ unit: 'percent', value: '43', national: '0.4' }).problemLines).toEqual([
      'indicators.csv line 2, national: "0.4" and "43" are in one row, so it is not plain whether 0.4 is less than one per cent; write both with a % sign, as in 43%',
    ]);
  });

  it.each([
    [
      { value: '0.43', target: '0.5', previous: '0' },
      { value: 43, target: 50, previous: 0 },
    ],
    [
      { value: '43%', target: '50', previous: '0.5%' },
      { value: 43, target: 50, previous: 0.5 },
    ],
  ])('that can mean one thing only are taken: %j', (cells, figures) => {
    expect(readingWith({ unit: 'percent', ...cells })).toMatchObject(figures);
  });

  it('are told once a file where they are read as fractions', () => {
    const { warningLines } = readIndicators(
      { unit: 'percent', value: '43%' },
      { unit: 'percent', value: '0.29', period: '2018' },
      { unit: 'percent', value: '0.3', period: '2019' },
    );
    expect(warningLines).toEqual([
      'indicators.csv line 3, value: "0.29" is read as 29%, and so is every such figure of the file; write 0.29% where it is less than one per cent',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, daySchema } from '../../src/register/day.ts';
import { daysBack, monthsBack, removalMonths } from '../../src/remind/retention.ts';

const day = (text: string): Day => daySchema.parse(text);

describe('how long a closed item is kept', () => {
  it.each([
    ['nothing is set', undefined, undefined, undefined],
    ['only items have a limit', 24, undefined, 24],
    ['the history is to be kept longer', 24, 72, 72],
    ['the history is to be kept shorter', 24, 6, 24],
    ['only the history has a limit', undefined, 24, undefined],
  ])('where %s', (_, closedItemsMonths, historyMonths, months) => {
    expect(removalMonths({ closedItemsMonths, historyMonths })).toBe(months);
  });

  it('is never shorter than either limit', () => {
    const limit = fc.integer({ min: 1, max: 1_200 });
    fc.assert(
      fc.property(limit, limit, (closedItemsMonths, historyMonths) => {
        const months = removalMonths({ closedItemsMonths, historyMonths }) ?? 0;
        expect(months).toBeGreaterThanOrEqual(closedItemsMonths);
        expect(months).toBeGreaterThanOrEqual(historyMonths);
      }),
    );
  });
});

it('the day before which nothing is kept is so many days or months ago', () => {
  expect(daysBack(day('2018-03-01'), 30)).toBe('2018-01-30');
  expect(monthsBack(day('2018-03-31'), 1)).toBe('2018-02-28');
});

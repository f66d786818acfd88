import { describe, expect, it } from 'vitest';
import { ConfigFault, readConfig } from '../src/config.ts';
import { DEFAULT_RETENTION } from '../src/remind/retention.ts';
import { readRetention } from '../src/retention-settings.ts';

describe('for how long personal data is kept', () => {
  it('has defaults that keep the register and forget the rest', () => {
    expect(readRetention({})).toEqual({ retention: DEFAULT_RETENTION, faults: [] });
    expect(DEFAULT_RETENTION).toMatchObject({
      referencesDays: 400,
      conversationsDays: 30,
      misunderstoodDays: 90,
      toldDays: 800,
    });
    expect(DEFAULT_RETENTION.closedItemsMonths).toBeUndefined();
    expect(DEFAULT_RETENTION.leaversMonths).toBeUndefined();
  });

  it('is what the environment says', () => {
    const env = {
      RETAIN_REFERENCES_DAYS: '100',
      RETAIN_CLOSED_ITEMS_MONTHS: '72',
      RETAIN_HISTORY_MONTHS: '84',
      RETAIN_CONVERSATIONS_DAYS: '7',
      RETAIN_MISUNDERSTOOD_DAYS: '14',
      RETAIN_TOLD_DAYS: '365',
      RETAIN_LEAVERS_MONTHS: '12',
    };
    expect(readConfig(env).retention).toEqual({
      referencesDays: 100,
      closedItemsMonths: 72,
      historyMonths: 84,
      conversationsDays: 7,
      misunderstoodDays: 14,
      toldDays: 365,
      leaversMonths: 12,
    });
  });

  it.each([
    ['RETAIN_REFERENCES_DAYS', '6', 'must be a whole number of days from 7 to 36500'],
    ['RETAIN_TOLD_DAYS', 'a year', 'must be a whole number of days from 7 to 36500'],
    ['RETAIN_CONVERSATIONS_DAYS', '-30', 'must be a whole number of days from 7 to 36500'],
    ['RETAIN_CLOSED_ITEMS_MONTHS', '0', 'must be a whole number of months from 1 to 1200'],
    ['RETAIN_LEAVERS_MONTHS', '1.5', 'must be a whole number of months from 1 to 1200'],
  ])('%s=%s is refused, and named with what to do', (name, value, says) => {
    expect(() => readConfig({ [name]: value })).toThrow(new ConfigFault(`${name} ${says}.`));
  });

  it('a history without its item is refused', () => {
    expect(() => readConfig({ RETAIN_HISTORY_MONTHS: '24' })).toThrow(/set both, or remove it/);
  });
});

import { addDays, addMonths, type Day, readIsoDay } from './day.ts';
import type { PeriodName } from './period.ts';

/** Timescales that name no date: those counted from the day agreed, and those that come again and again. */

const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `(\\d{1,3}|an?|${NUMBER_WORDS.join('|')})`;
const COUNTED = new RegExp(
  `^(?:(?:with)?in |over |during )?(?:the )?(?:next )?(?:${NUMBER} ?(?:-|–|/|to|or) ?)?` +
    `${NUMBER}[ -](day|week|fortnight|month|year)s?(?:['’]? time)?$`,
  'i',
);
const IMMEDIATE = /^(?:immediate(?:ly)?|at once|straight away|with immediate effect)$/i;

const numberOf = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  return /^an?$/i.test(word) ? 1 : NUMBER_WORDS.indexOf(word.toLowerCase()) + 1;
};

/**
 * The day that words such as `within 6 months` or `Immediately` mean: so long after the day agreed. A range
 * ("6-12 months") is due at its end. `'no day agreed'` where there is none to count from; undefined for other words.
 */
export function readCounted(words: string, agreed: Day | undefined): Day | 'no day agreed' | undefined {
  if (IMMEDIATE.test(words)) return agreed ?? 'no day agreed';
  const [, least = '', most = '', unit = ''] = COUNTED.exec(words) ?? [];
  if (most === '' || (least !== '' && numberOf(least) > numberOf(most))) return undefined;
  return agreed === undefined
    ? 'no day agreed'
    : readIsoDay(after(agreed, numberOf(most), unit.toLowerCase()));
}

function after(day: Day, count: number, unit: string): Day {
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'week':
      return addDays(day, count * 7);
    case 'fortnight':
      return addDays(day, count * 14);
    case 'month':
      return addMonths(day, count);
    default:
      return addMonths(day, count * 12);
  }
}

const every = (period: string, often: string): RegExp =>
  new RegExp(
    `^(?:on an? )?(?:${often}|(?:every|each|once an?|once every|once per|per) ${period})(?: basis)?` +
      '(?: (?:reports?|reporting|updates?|reviews?|meetings?))?$',
    'i',
  );

const RECURRING: [RegExp, PeriodName][] = [
  [every('week', 'weekly'), 'week'],
  [every('month', 'monthly'), 'month'],
  [every('(?:quarter|(?:three|3) months)', 'quarterly|(?:three|3)[- ]monthly'), 'quarter'],
  [
    every(
      '(?:half[- ]year|(?:six|6) months)',
      '(?:six|6)[- ]monthly|half[- ]yearly|bi-?annual(?:ly)?|twice (?:a year|yearly)',
    ),
    'half',
  ],
  [
    every('(?:year|(?:twelve|12) months)', 'annual(?:ly)?|yearly|per annum|(?:twelve|12)[- ]monthly'),
    'financial year',
  ],
];

/** How often words such as `Quarterly` or `Every six months` come round; undefined for other words. */
export const readRecurring = (words: string): PeriodName | undefined =>
  RECURRING.find(([pattern]) => pattern.test(words))?.[1];

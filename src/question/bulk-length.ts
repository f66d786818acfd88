import { NUMBER, readNumber } from './spoken-numbers.ts';

/** How much more time is given: "by a month", "two more weeks", "another fortnight". */

export interface Length {
  count: number;
  unit: 'day' | 'week' | 'month';
}

const MORE = '(?:more|further|extra|additional|longer)';
const COUNT = `(?:(another|an extra|an additional|a further)|(?:a )?${NUMBER})`;
const UNIT = '(days?|weeks?|fortnights?|months?|quarters?|years?)';
const LENGTH = `${COUNT}(?: (?:calendar |whole |full |${MORE} )?)${UNIT}(?: ${MORE})?`;
const BY = new RegExp(`^(.+?)\\s+(?:back |out |on )?(?:by|for) (?:about )?${LENGTH}\\b(.*)$`, 'is');
const PLAIN = new RegExp(`^(.+?)\\s+${LENGTH}\\b(.*)$`, 'is');

/** Each unit in those that dates are counted in; a quarter is three months. */
const UNITS: Record<string, Length> = {
  day: { count: 1, unit: 'day' },
  week: { count: 1, unit: 'week' },
  fortnight: { count: 2, unit: 'week' },
  month: { count: 1, unit: 'month' },
  quarter: { count: 3, unit: 'month' },
  year: { count: 12, unit: 'month' },
};
const MOST = 400;

function lengthOf(one: string | undefined, number: string | undefined, unit: string): Length | undefined {
  const base = UNITS[unit.toLowerCase().replace(/s$/, '')];
  const count = one ? 1 : readNumber((number ?? '').toLowerCase());
  if (base === undefined || count < 1 || count * base.count > MOST) return undefined;
  return { count: count * base.count, unit: base.unit };
}

/** Parts a request at the length that it names; `by`: only where "by" leads up to it. */
export function splitAtLength(
  text: string,
  how: 'by' | 'more',
): { before: string; by: Length; after: string } | undefined {
  const match = (how === 'by' ? BY : PLAIN).exec(text);
  if (!match) return undefined;
  const [, before = '', one, number, unit = '', after = ''] = match;
  const by = lengthOf(one, number, unit);
  return by && { before, by, after };
}

import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/register/filter.ts';
import { read } from './fellshire.ts';
import {
  AT_RISK,
  all,
  COUNCIL,
  due,
  filterOf,
  HATE,
  HOME,
  LATE,
  not,
  OPEN,
  owner,
  POLICE,
  RECOMMENDATION,
  rank,
  status,
  UNDATED,
  UNOWNED,
} from './filters.ts';

/** Every way of leaving something out, with everything that can be left out: a "not" that is overheard is a wrong list. */

const QUESTIONS: [text: string, means: Condition[]][] = [
  ['what is outstanding for the council', [COUNCIL, OPEN]],
  [
    'council recommendations due before June',
    [OPEN, COUNCIL, RECOMMENDATION, due('2018-04-16', '2018-05-31')],
  ],
  ["what's due in May", [OPEN, due('2018-05-01', '2018-05-31')]],
];

const THINGS: [text: string, means: Condition][] = [
  ['the police', POLICE],
  ['hate crime', HATE],
  ['the home safety review', HOME],
  ['Ravi Bell', owner('Ravi Bell')],
  ['the overdue ones', LATE],
  ['anything at risk', AT_RISK],
  ['those without an owner', UNOWNED],
  ['the undated ones', UNDATED],
  ['rank 1', rank(1)],
  ['recommendations', RECOMMENDATION],
];
const WITHOUT_THINGS = [
  ...[
    'Q but not T',
    'Q except T',
    'Q excluding T',
    'Q other than T',
    'Q apart from T',
    'Q, not T',
    'Q without T',
  ],
  ...['Q and not T', 'Q leaving out T', 'Q minus T', 'except T, Q', 'apart from T, Q', 'leaving aside T, Q'],
  ...['Q bar T', 'Q ignoring T', 'Q not including T', "Q but don't include T", 'Q and leave T out'],
  ...['Q with the exception of T', 'Q save for T', 'Q aside from T', 'Q but none of T'],
];

const STATES: [text: string, means: Condition][] = [
  ['overdue', LATE],
  ['at risk', AT_RISK],
  ['in progress', status('in progress')],
  ['for the police', POLICE],
  ['from the home safety review', HOME],
  ['on hate crime', HATE],
  ['owned by Ravi Bell', owner('Ravi Bell')],
  ['rank 1', rank(1)],
];
const NOT_IN_STATE = [
  ...[
    "Q that aren't T",
    'Q which are not T',
    "Q and aren't T",
    "Q but aren't T",
    'Q that is not T',
    "Q and isn't T",
  ],
  ...[
    'Q but is not T',
    'Q and are not T',
    "Q if it isn't T",
    'Q as long as it is not T',
    'Q provided they are not T',
  ],
  ...['Q so long as they aren’t T', 'Q that was never T', 'Q not T', 'Q and never T', "unless it's T, Q"],
];

/** What is due before June and not overdue is due from today on: the day is left to the "not". */
const sameItems = (conditions: Condition[], out: Condition): boolean =>
  out === LATE && conditions.some((one) => one.is === 'due' && one.from === '2018-04-16');

describe.each([
  ...WITHOUT_THINGS.map((form) => [form, THINGS] as const),
  ...NOT_IN_STATE.map((form) => [form, STATES] as const),
])('“%s”', (form, whatever) => {
  const cases = QUESTIONS.flatMap(([question, means]) =>
    whatever
      .filter(([, out]) => !means.includes(out) && !sameItems(means, out))
      .map(([text, out]) => [form.replace('Q', question).replace('T', text), means, out] as const),
  );
  it.each(cases)('%s', (text, means, out) => {
    // Whoever speaks of a status need not be told again that only outstanding items are meant.
    const without = means.filter((one) => one !== OPEN);
    expect([all(...without, not(out)), all(...without, OPEN, not(out))]).toContainEqual(
      filterOf(read(text).question),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { sayItems } from '../../src/answer/sentences.ts';
import type { Clause, Condition } from '../../src/register/filter.ts';
import { directory } from '../question/fellshire.ts';
import {
  ABUSE,
  AT_RISK,
  agreed,
  BOARD,
  due,
  either,
  FIRE,
  HATE,
  LATE,
  MINE,
  not,
  OPEN,
  owner,
  POLICE,
  RECOMMENDATION,
  rank,
  SCRUTINY,
  status,
  UNDATED,
  UNOWNED,
  words,
} from '../question/filters.ts';

/** The one sentence that answers a question about items, for 12 of them. */
const TWELVE: [sentence: string, ...clauses: (Condition | Clause)[]][] = [
  ['12 items are outstanding.', OPEN],
  ['12 items are overdue.', LATE],
  ['12 recommendations are outstanding.', OPEN, RECOMMENDATION],
  ['12 actions are outstanding.', OPEN, { is: 'kind', kind: 'action' }],
  ['12 items for Fellshire Police are overdue.', LATE, POLICE],
  ['12 items for Fellshire Police on Hate crime are outstanding.', OPEN, POLICE, HATE],
  ['12 items of the Safer Fellshire Board are outstanding.', OPEN, BOARD],
  ['12 items of the Safety Scrutiny Committee are overdue.', LATE, SCRUTINY],
  ['12 items for Ravi Bell are outstanding.', OPEN, owner('Ravi Bell')],
  ['12 of your items are outstanding.', OPEN, MINE],
  ['12 of your items are overdue.', LATE, MINE],
  ['12 items have no owner.', OPEN, UNOWNED],
  ['12 items have no date.', OPEN, UNDATED],
  ['12 items are overdue and have no owner.', LATE, UNOWNED],
  ['12 items are at risk.', AT_RISK],
  ['12 items are in progress.', status('in progress')],
  ['12 items are complete.', status('complete')],
  [
    '12 items are complete or no longer applicable.',
    either(status('complete'), status('no longer applicable')),
  ],
  ['12 items are due from 1 April 2018 to 30 April 2018.', OPEN, due('2018-04-01', '2018-04-30')],
  ['12 items are due on 16 April 2018.', OPEN, due('2018-04-16', '2018-04-16')],
  ['12 items are due on or after 16 April 2018.', OPEN, due('2018-04-16', '')],
  ['12 items are due by 31 March 2018.', OPEN, due('', '2018-03-31')],
  ['12 items agreed on 22 September 2017 are outstanding.', OPEN, agreed('2017-09-22', '2017-09-22')],
  ['12 recommendations of priority level 1 are overdue.', LATE, rank(1), RECOMMENDATION],
  ['12 items are recurring.', OPEN, { is: 'recurring' }],
  ['12 items have a provisional date.', OPEN, { is: 'provisional' }],
  ['12 items have several owners.', OPEN, { is: 'joint' }],
  ['12 items mentioning “refuge” are outstanding.', OPEN, words('refuge')],
  ['12 items mentioning “refuge” are in the register, 4 of them outstanding.', words('refuge')],
  ['12 items on Hate crime or Domestic abuse are outstanding.', OPEN, either(HATE, ABUSE)],
  [
    '12 items for Fellshire Police or Fellshire Fire and Rescue Service are outstanding.',
    OPEN,
    either(POLICE, FIRE),
  ],
  ['12 items are overdue or at risk.', either(LATE, AT_RISK)],
  [
    '12 items are overdue or due from 1 April 2018 to 30 April 2018.',
    OPEN,
    either(LATE, due('2018-04-01', '2018-04-30')),
  ],
  ['12 items are overdue and are not at risk.', LATE, not(AT_RISK)],
  ['12 items are not overdue.', OPEN, not(LATE)],
  ['12 items that are not yours are outstanding.', OPEN, not(MINE)],
  ['12 items are outstanding, leaving out those for Fellshire Police.', OPEN, not(POLICE)],
  [
    '12 items are outstanding, leaving out those for Fellshire Police or on Hate crime.',
    OPEN,
    not(POLICE, HATE),
  ],
  ['12 items for Fellshire Police or on Hate crime are outstanding.', OPEN, either(POLICE, HATE)],
  ['12 items have an owner.', OPEN, not(UNOWNED)],
];

const filter = (clauses: (Condition | Clause)[]): Clause[] =>
  clauses.map((clause) => ('anyOf' in clause ? clause : { anyOf: [clause] }));

/** What is said of so many, a third of which are outstanding. */
const say = (total: number, clauses: (Condition | Clause)[]): string =>
  sayItems({ total, outstanding: Math.floor(total / 3) }, filter(clauses), directory);

describe('the sentence for some items', () => {
  it.each(TWELVE)('%s', (sentence, ...clauses) => {
    expect(say(12, clauses)).toBe(sentence);
  });

  it.each<[total: number, sentence: string, ...clauses: Condition[]]>([
    [1, '1 item is overdue.', LATE],
    [1, '1 recommendation is outstanding.', OPEN, RECOMMENDATION],
    [1, '1 item for Fellshire Police is overdue.', LATE, POLICE],
    [1, '1 of your items is overdue.', LATE, MINE],
    [1, '1 item has no owner.', OPEN, UNOWNED],
    [1, '1 item mentioning “refuge” is in the register, and is not outstanding.', words('refuge')],
    [0, 'No items are overdue.', LATE],
    [0, 'No recommendations are outstanding.', OPEN, RECOMMENDATION],
    [0, 'None of your items are overdue.', LATE, MINE],
    [0, 'No items for Fellshire Police are overdue.', LATE, POLICE],
    [0, 'The register has no items mentioning “refuge”.', words('refuge')],
    [0, 'The register has no items for Fellshire Police.', POLICE],
  ])('agrees with the number %i: %s', (total, sentence, ...clauses) => {
    expect(say(total, clauses)).toBe(sentence);
  });

  it.each(TWELVE)('names its number, or says that there are none: %s', (_, ...clauses) => {
    expect(say(0, clauses)).toMatch(/\b(?:no|none)\b/i);
    for (const total of [1, 2, 57]) expect(say(total, clauses)).toMatch(new RegExp(`^${total} `));
  });
});

import { describe, expect, it } from 'vitest';
import type { Filter } from '../../src/register/filter.ts';
import { asked } from './fellshire.ts';
import {
  ABUSE,
  AT_RISK,
  all,
  COUNCIL,
  due,
  EXEMPT,
  either,
  FIRE,
  filterOf,
  HATE,
  LATE,
  MINE,
  not,
  OPEN,
  POLICE,
  RECOMMENDATION,
  rank,
  status,
  UNOWNED,
} from './filters.ts';

/** Conditions together, left out, and one or the other. */

const NOT_STARTED = status('not started');
const DONE = status('complete');
const APRIL = due('2018-04-01', '2018-04-30');

/** Conditions together. */
const COMBINED: [text: string, filter: Filter][] = [
  ['overdue recommendations', all(LATE, RECOMMENDATION)],
  ['late police recommendations at risk', all(LATE, POLICE, RECOMMENDATION, AT_RISK)],
  ['recommendations not started by the fire service', all(RECOMMENDATION, NOT_STARTED, FIRE)],
  ["what's mine and late", all(MINE, LATE)],
  ['late, unowned', all(LATE, UNOWNED)],
  ['late and unowned', all(LATE, UNOWNED)],
  ['late and not started', all(LATE, NOT_STARTED)],
  ['both late and at risk', all(LATE, AT_RISK)],
  ['late but in progress', all(LATE, status('in progress'))],
  ['at risk and due this month', all(AT_RISK, APRIL)],
  ['due this month and unowned', all(OPEN, APRIL, UNOWNED)],
  ['recurring and at risk', all({ is: 'recurring' }, AT_RISK)],
  [
    'police recommendations due by the end of june',
    all(OPEN, POLICE, RECOMMENDATION, due('2018-04-16', '2018-06-30')),
  ],
  [
    'outstanding hate crime recommendations for the police due before the end of june',
    all(OPEN, HATE, RECOMMENDATION, POLICE, due('2018-04-16', '2018-06-30')),
  ],
  ['completed recommendations for the council', all(DONE, RECOMMENDATION, COUNCIL)],
  ['priority 1 actions that are late', all(rank(1), LATE)],
  ['exempt items that are overdue', all(EXEMPT, LATE)],
];

/** What is to be left out. */
const NEGATED: [text: string, filter: Filter][] = [
  ['overdue but not at risk', all(LATE, not(AT_RISK))],
  ['not the police', all(OPEN, not(POLICE))],
  ['items which are not for the police', all(OPEN, not(POLICE))],
  ['everything except the police', all(OPEN, not(POLICE))],
  ['outstanding without the council', all(OPEN, not(COUNCIL))],
  ['everything except recommendations', all(OPEN, not(RECOMMENDATION))],
  ['not mine', all(OPEN, not(MINE))],
  ['other than mine', all(OPEN, not(MINE))],
  ["what isn't overdue", all(OPEN, not(LATE))],
  ["what's not late", all(OPEN, not(LATE))],
  ['items that are not at risk', all(OPEN, not(AT_RISK))],
  ['apart from hate crime', all(OPEN, not(HATE))],
  ['hate crime but not overdue', all(OPEN, HATE, not(LATE))],
  ['exclude exempt', all(OPEN, not(EXEMPT))],
  ['not priority 1', all(OPEN, not(rank(1)))],
  ['not the police or the council', all(OPEN, not(POLICE, COUNCIL))],
  ['what is on track', all(OPEN, not(LATE))],
];

/** Any of several. */
const UNITED: [text: string, filter: Filter][] = [
  ['late or at risk', all(either(LATE, AT_RISK))],
  ['overdue as well as at risk', all(either(LATE, AT_RISK))],
  ['at risk or not started', all(either(AT_RISK, NOT_STARTED))],
  ['overdue and anything due this month', all(OPEN, either(LATE, APRIL))],
  ['due this month or overdue', all(OPEN, either(LATE, APRIL))],
  ['police or fire', all(OPEN, either(POLICE, FIRE))],
  ['police and council', all(OPEN, either(POLICE, COUNCIL))],
  ['hate crime and domestic abuse', all(OPEN, either(HATE, ABUSE))],
  ['mine or unowned', all(OPEN, either(MINE, UNOWNED))],
  ['urgent', all(either(LATE, AT_RISK))],
  ['open and closed', all()],
  ['all recommendations including completed', all(RECOMMENDATION)],
  ['actions and recommendations', all(OPEN)],
];

describe('conditions combine', () => {
  it.each(COMBINED)('in “%s”', (text, filter) => {
    expect(filterOf(asked(text))).toEqual(filter);
  });
});

describe('what is left out is understood', () => {
  it.each(NEGATED)('in “%s”', (text, filter) => {
    expect(filterOf(asked(text))).toEqual(filter);
  });
});

describe('alternatives are understood', () => {
  it.each(UNITED)('in “%s”', (text, filter) => {
    expect(filterOf(asked(text))).toEqual(filter);
  });
});

import { describe, expect, it } from 'vitest';
import { sideOf } from '../../src/question/side.ts';
import type { Condition } from '../../src/register/filter.ts';
import { read } from './fellshire.ts';
import {
  AT_RISK,
  all,
  BOARD,
  due,
  filterOf,
  HATE,
  HOME,
  LATE,
  MINE,
  OPEN,
  owner,
  POLICE,
  RECOMMENDATION,
  rank,
  status,
  UNDATED,
  UNOWNED,
} from './filters.ts';

/** Any two conditions of different sides, in whatever order and however joined, must both hold. */

interface Said {
  means: Condition;
  /** Before the noun: "overdue items". */
  before?: string;
  /** After it: "items for the police". */
  after?: string;
  /** As a clause of its own: "items that are overdue". */
  clause: string;
}

const SAID: Said[] = [
  { means: LATE, before: 'overdue', clause: 'are overdue' },
  { means: LATE, before: 'late', clause: 'are past their deadline' },
  { means: AT_RISK, before: 'at risk', after: 'at risk', clause: 'are at risk' },
  {
    means: status('not started'),
    before: 'unstarted',
    after: 'not yet started',
    clause: "haven't been started",
  },
  { means: status('in progress'), before: 'in progress', after: 'in progress', clause: 'are in progress' },
  { means: POLICE, before: 'police', after: 'for the police', clause: 'the police have' },
  { means: HATE, before: 'hate crime', after: 'on hate crime', clause: 'are about hate crime' },
  {
    means: HOME,
    before: 'home safety review',
    after: 'from the home safety review',
    clause: 'came from the home safety review',
  },
  {
    means: BOARD,
    before: 'partnership board',
    after: 'of the partnership board',
    clause: 'belong to the partnership board',
  },
  { means: owner('Ravi Bell'), before: "Ravi Bell's", after: 'owned by Ravi Bell', clause: 'Ravi Bell owns' },
  { means: MINE, before: 'my', after: 'of mine', clause: 'I own' },
  { means: rank(1), before: 'rank 1', after: 'with rank 1', clause: 'are rank 1' },
  { means: UNOWNED, before: 'unassigned', after: 'without an owner', clause: 'have no owner' },
  { means: UNDATED, before: 'undated', after: 'with no date', clause: 'have no deadline' },
  { means: due('2018-05-01', '2018-05-31'), after: 'due in May', clause: 'are due in May' },
];

type Form = (a: Said, b: Said) => (string | undefined)[];

const FORMS: [name: string, form: Form][] = [
  ['before and after the noun', (a, b) => [a.before, 'items', b.after]],
  ['before the noun, and in a clause', (a, b) => [a.before, 'items that', b.clause]],
  ['after the noun, one after the other', (a, b) => ['items', a.after, b.after]],
  ['after the noun, and in a clause', (a, b) => ['show me everything', a.after, 'that', b.clause]],
  ['as what is asked', (a, b) => ['which items', a.after, b.clause]],
  ['as what is asked, before the noun', (a, b) => ['which', a.before, 'items', `${b.clause}?`]],
  ['in two clauses', (a, b) => ['items that', a.clause, 'and', b.clause]],
  ['in two clauses with "that"', (a, b) => ['items that', a.clause, 'and that', b.clause]],
  ['in two clauses with "but"', (a, b) => ['items that', a.clause, 'but', b.clause]],
  ['both before the noun', (a, b) => [a.before, a.before && b.before, 'items']],
  ['with "also"', (a, b) => [a.before, 'items which also', b.clause]],
  ['with "and"', (a, b) => ['items', a.after, 'and', b.after]],
  ['with a comma', (a, b) => ['items', a.after && `${a.after},`, b.after]],
  ['counted', (a, b) => ['how many', a.before, 'items', b.clause]],
  ['with "anything"', (a, b) => ['is there anything', a.after, 'and', b.after && `${b.after}?`]],
  ['of recommendations', (a, b) => [a.before, 'recommendations which', b.clause]],
];

describe('two conditions both hold', () => {
  it.each(FORMS)('%s', (name, form) => {
    const kind = name === 'of recommendations' ? [RECOMMENDATION] : [];
    const wrong: string[] = [];
    let tried = 0;
    for (const a of SAID) {
      for (const b of SAID.filter(({ means }) => sideOf(means) !== sideOf(a.means))) {
        const words = form(a, b);
        if (words.includes(undefined)) continue;
        const text = words.join(' ');
        tried += 1;
        const got = JSON.stringify(filterOf(read(text).question));
        const both = [a.means, b.means, ...kind];
        if (![all(...both), all(...both, OPEN)].some((filter) => JSON.stringify(filter) === got))
          wrong.push(`${text}: ${got}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });
});

import { describe, expect, it } from 'vitest';
import { questionSchema } from '../../src/question/question.ts';
import type { Filter } from '../../src/register/filter.ts';
import { asked, read } from './fellshire.ts';
import {
  AT_RISK,
  all,
  due,
  either,
  filterOf,
  LATE,
  not,
  OPEN,
  owner,
  POLICE,
  rank,
  status,
  UNDATED,
  UNOWNED,
} from './filters.ts';

/** Wordings that were once read wrongly, each with what it means. Today is Monday 16 April 2018. */
const MENDED: [wording: string, filter: Filter][] = [
  ['what is not at risk or late', all(OPEN, not(AT_RISK, LATE))],
  ['neither late nor at risk', all(OPEN, not(LATE), not(AT_RISK))],
  ['police items not owned by Ravi', all(OPEN, POLICE, not(owner('Ravi Bell')))],
  ['what did the police complete in 2017', all(POLICE, status('complete'))],
  ['items with an owner', all(OPEN, not(UNOWNED))],
  ['items with a deadline', all(OPEN, not(UNDATED))],
  ['priority 1 or 2 items', all(OPEN, either(rank(1), rank(2)))],
  ['due on or after 1 May 2018', all(OPEN, due('2018-05-01', ''))],
  ['due from 1 May 2018 to 19 June 2018', all(OPEN, due('2018-05-01', '2018-06-19'))],
  ['due by May 1st', all(OPEN, due('2018-04-16', '2018-05-01'))],
  ['due by April 17', all(OPEN, due('2018-04-16', '2018-04-17'))],
  ['due in the last 2 weeks', all(OPEN, due('2018-04-02', '2018-04-16'))],
  ['what is more than 2 weeks late', all(OPEN, due('', '2018-04-01'))],
  ['30 days overdue', all(OPEN, due('', '2018-03-17'))],
  ['overdue by over 3 months', all(OPEN, due('', '2018-01-15'))],
  ['due this week and next', all(OPEN, due('2018-04-16', '2018-04-29'))],
  ['what is overdue and has not been started', all(LATE, status('not started'))],
  ['what is still to be done and has not even been started', all(OPEN, status('not started'))],
  ['which are due before June and are not at risk', all(OPEN, due('2018-04-16', '2018-05-31'), not(AT_RISK))],
  ['what is overdue and was due before April', all(LATE, due('', '2018-03-31'))],
  ['what is overdue and what was due in March', all(OPEN, either(LATE, due('2018-03-01', '2018-03-31')))],
  ['overdue jobs that are also at risk', all(LATE, AT_RISK)],
  ['open or not started', all(either(OPEN, status('not started')))],
  ['not due before June', all(OPEN, due('2018-06-01', ''))],
];

describe('a wording that was once read wrongly', () => {
  it.each(MENDED)('“%s” is read rightly', (wording, filter) => {
    expect(filterOf(read(wording).question)).toEqual(filter);
  });

  it('keeps to outstanding items when a follow-up asks for another month', () => {
    expect(filterOf(asked('and next month?', asked("what's overdue")))).toEqual(
      all(OPEN, due('2018-05-01', '2018-05-31')),
    );
  });
});

describe('whatever is typed', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty what is late'])(
    '“%s” is a word like any other',
    (word) => {
      expect(() => read(word)).not.toThrow();
    },
  );

  it.each(['late ', 'A-1 ', 'police or ', 'refuge ', 'due in May '])(
    '“%s” over and over is a question that can be read back',
    (word) => {
      const { question } = read(word.repeat(100));
      expect(questionSchema.safeParse(question).success).toBe(true);
    },
  );
});

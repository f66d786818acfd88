import { describe, expect, it } from 'vitest';
import { type Misunderstood, misunderstoodAnswer } from '../../src/answer/misunderstood-answer.ts';
import type { Day } from '../../src/register/day.ts';

const one = (said: string, times: number, last: string): Misunderstood => ({
  said,
  times,
  last: last as Day,
});

describe('what was not understood', () => {
  it('is told the most asked first, then the newest', () => {
    const { sentence, lines } = misunderstoodAnswer(
      [one('b', 1, '2018-01-03'), one('a', 1, '2018-01-04'), one('c', 3, '2017-12-31')],
      90,
    );
    expect(sentence).toBe('In the last 90 days I did not understand 3 questions, asked 5 times.');
    expect(lines).toEqual([
      '“c”: 3 times, last on 31 December 2017.',
      '“a”: once, last on 4 January 2018.',
      '“b”: once, last on 3 January 2018.',
      'I do not keep who asked; “…” stands for names, addresses and numbers.',
    ]);
  });

  it('is cut where it is much, and says how much is left out', () => {
    const many = Array.from({ length: 30 }, (_, n) => one(`question ${n}`, 2, '2018-01-03'));
    const { lines } = misunderstoodAnswer(many, 30);
    expect(lines).toHaveLength(22);
    expect(lines[20]).toBe('and 10 more, asked less often or longer ago.');
  });

  it('is nothing where nothing was kept', () => {
    expect(misunderstoodAnswer([], 30)).toMatchObject({
      sentence: 'I know of no question of the last 30 days that I did not understand.',
      lines: [],
    });
  });
});

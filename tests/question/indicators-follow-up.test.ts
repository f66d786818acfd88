import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/question/question.ts';
import { read } from './wrenmoor.ts';

/** What the last of some questions asks, each after the one before it. */
const inTurn = (...texts: string[]): Question | undefined =>
  texts.reduce<Question | undefined>(
    (before, text) => read(text, before && { question: before, refs: [] }),
    undefined,
  );

describe('a fragment goes on from a question about figures', () => {
  it.each<[string, string, object]>([
    ["what's our target for public confidence", 'and burglary?', { codes: ['WR-I3'], aspect: 'target' }],
    ['how is burglary doing', 'and the target?', { codes: ['WR-I3'], aspect: 'target' }],
    ['how is theft doing', 'is it above the national average?', { codes: ['WR-I2'], aspect: 'average' }],
    ['how is theft doing', 'show me the trend', { codes: ['WR-I2'], aspect: 'series' }],
    [
      'theft over time',
      'what about hate crime since 2022',
      { area: 'Hate crime', aspect: 'series', since: '2022-01-01' },
    ],
    [
      'performance figures for road safety',
      'which of those are worse than last year?',
      { area: 'Road safety', judged: { by: 'direction', is: 'worse' }, aspect: 'previous' },
    ],
    [
      'which indicators are worse than last year',
      'which of those are worse than the national average',
      {
        codes: ['WR-I1', 'WR-I6', 'WR-I9'],
        judged: { by: 'average', is: 'worse' },
        aspect: 'average',
      },
    ],
  ])('“%s”, then “%s”', (first, second, expected) => {
    expect(inTurn(first, second)).toEqual({ about: 'indicators', ...expected });
  });

  it.each([
    ['how is theft doing', "what's overdue"],
    ['how is theft doing', 'what changed this week'],
    ["what's overdue", 'only the red ones'],
    ["what's overdue", 'which of those are red'],
    ["what's overdue", 'are any of them red'],
  ])('after “%s”, “%s” is about items', (first, second) => {
    expect(['items', 'changes']).toContain(inTurn(first, second)?.about);
  });

  it('a question that stands on its own starts afresh', () => {
    expect(inTurn('how is theft doing', 'which targets are we missing')).toEqual({
      about: 'indicators',
      judged: { by: 'target', is: 'worse' },
      aspect: 'target',
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/question/question.ts';
import { day } from '../register/days.ts';
import { readingOf } from '../register/readings.ts';
import { answerTo, as } from './ask.ts';
import { withFigures } from './figures.ts';

type Asked = Omit<Question & { about: 'indicators' }, 'about' | 'aspect'> & {
  aspect?: (Question & { about: 'indicators' })['aspect'];
};

const ask = async (asked: Asked, page = 0, view = withFigures()) =>
  as('indicators', await answerTo({ about: 'indicators', aspect: 'everything', ...asked }, view, page));

describe('performance figures', () => {
  it.each<[what: string, asked: Asked, sentence: string]>([
    ['all of them', {}, '3 indicators: 1 neither good nor worse, 1 worse, 1 without an overall verdict.'],
    [
      'those of an area',
      { area: 'Anti-social behaviour' },
      '2 indicators on Anti-social behaviour: 1 worse, 1 without an overall verdict.',
    ],
    [
      'those that are worse than last year',
      { judged: { by: 'direction', is: 'worse' } },
      '2 of 3 indicators are worse than last year.',
    ],
    [
      'those that gain on the average',
      { judged: { by: 'gap', is: 'worse' } },
      'None of 3 indicators are losing ground to the national average.',
    ],
    [
      'against the average',
      { aspect: 'average' },
      '3 indicators against the national average: 1 better, 2 without a figure to compare.',
    ],
    ['against the region', { aspect: 'region' }, '3 indicators: 1 has a regional figure to compare with.'],
    [
      'against last year',
      { aspect: 'previous' },
      '3 indicators against last year: 1 as good or better, 1 worse by 2% at most, 1 worse by more than 2%.',
    ],
    [
      'against their targets',
      { aspect: 'target' },
      '3 indicators: 1 worse by more than 2%, 2 without a target.',
    ],
    [
      'one of them',
      { codes: ['as-i1'] },
      'Reports of anti-social behaviour: 47,470 (2023), ↓ down from 49,621: better than last year.',
    ],
    [
      'its target',
      { codes: ['AS-I2'], aspect: 'target' },
      'Residents who trust the police: the target is 30.7%; 28.2% (2023) is more than 2% behind target (30.7%).',
    ],
    [
      'its series',
      { codes: ['AS-I1'], aspect: 'series' },
      'Reports of anti-social behaviour: 49,621 (2022), 47,470 (2023).',
    ],
    [
      'its series from a day on',
      { codes: ['AS-I1'], aspect: 'series', since: day('2023-01-01') },
      'Reports of anti-social behaviour: 47,470 (2023).',
    ],
    [
      'its series from a day on which nothing is known',
      { codes: ['AS-I1'], since: day('2025-01-01') },
      'Reports of anti-social behaviour has no figure for a period that ends on 1 January 2025 or later; the newest is of 2023.',
    ],
    [
      'whether it is judged so',
      { codes: ['AS-I1'], judged: { by: 'direction', is: 'worse' } },
      'Reports of anti-social behaviour: 47,470 (2023), ↓ down from 49,621: better than last year.',
    ],
  ])('are told in a sentence: %s', async (_, asked, sentence) => {
    expect((await ask(asked)).sentence).toBe(sentence);
  });

  it('that are worse by little or lack a figure are told of beside those that are asked for', async () => {
    const shown = await ask({ judged: { by: 'direction', is: 'worse' } });
    expect(shown.notes).toEqual(['1 of them is worse by 2% at most.']);
    expect((await ask({ judged: { by: 'overall', is: 'good' } })).notes).toEqual([
      '1 indicator has no such verdict, for want of a figure.',
    ]);
  });

  it('that stand alone have every verdict, their source, and a table beside the chart', async () => {
    const one = await ask({ codes: ['AS-I1'] });
    expect(one.indicators[0]?.series?.shown).toBe('chart and table');
    const two = await ask({ codes: ['AS-I2'] });
    expect(two.facts).toEqual(
      expect.arrayContaining([
        { title: 'Good is', value: 'Higher; it has a target' },
        { title: 'Target', value: 'More than 2% behind target (30.7%)' },
        {
          title: 'National average',
          value: 'No verdict: the national figure is missing',
        },
        { title: 'Source', value: 'Report of 2024, page 9' },
      ]),
    );
  });

  it('come ten a page, each once, and each opens by itself', async () => {
    const readings = Array.from({ length: 23 }, (_, n) =>
      readingOf({ code: `X-${n}`, indicator: `Figure ${n}.` }),
    );
    const view = withFigures([], readings);
    const names: string[] = [];
    for (const [page, pages] of [
      [0, '1–10 of 23'],
      [1, '11–20 of 23'],
      [2, '21–23 of 23'],
    ] as const) {
      const shown = await ask({}, page, view);
      expect(shown.pages).toBe(pages);
      expect(shown.next === undefined).toBe(page === 2);
      expect(shown.previous === undefined).toBe(page === 0);
      names.push(...shown.indicators.map(({ indicator }) => indicator));
      for (const { open } of shown.indicators)
        expect(open?.press.verb === 'ask' && (await answerTo(open.press.question, view))).toMatchObject({
          indicators: [{}],
        });
    }
    expect(new Set(names).size).toBe(23);
  });

  it('that are not there are said to be missing', async () => {
    const question = { about: 'indicators' as const, aspect: 'everything' as const };
    expect(as('words', await answerTo(question)).sentence).toBe(
      'No performance figures are in the register yet.',
    );
    const none = await answerTo({ ...question, area: 'Domestic abuse' }, withFigures());
    expect(as('words', none).sentence).toBe('No indicator is recorded on Domestic abuse.');
    const unknown = await answerTo({ ...question, codes: ['ZZ-9'] }, withFigures());
    expect(as('words', unknown).sentence).toBe('No such indicator is in the register.');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/question/question.ts';
import { codes, read, readWithoutFigures } from './wrenmoor.ts';

type Figures = Omit<Question & { about: 'indicators' }, 'about'>;

const figures = (of: Partial<Figures>): Question => ({ about: 'indicators', aspect: 'everything', ...of });
const THEFT = { codes: ['WR-I2'] };
const CRIME = { codes: ['WR-I1'] };
const CONFIDENCE = { codes: ['WR-I4'] };

describe('an indicator is named', () => {
  it.each<[string, Partial<Figures>]>([
    ['how is theft doing', THEFT],
    ['how is theft going?', THEFT],
    ["How's theft doing these days", THEFT],
    ['theft rate', THEFT],
    ['what is the rate of theft', THEFT],
    ['how are we doing on theft', THEFT],
    ['please could you show me the theft figures', THEFT],
    ['teft rate', THEFT],
    ["what's the crime rate", CRIME],
    ['how much crime is there', CRIME],
    ['how many road deaths', { codes: ['WR-I9'] }],
    ['how many people were seriously injured on the roads', { codes: ['WR-I10'] }],
    ['how is public confidence doing', CONFIDENCE],
    ['how are theft and burglary doing', { codes: ['WR-I2', 'WR-I3'] }],
    ['show me WR-I2', THEFT],
    ['how is burglary doing', { codes: ['WR-I3'] }],
    ['hate crime rate', { codes: ['WR-I6'] }],
  ])('by its words in “%s”', (text, of) => {
    expect(read(text)).toEqual(figures(of));
  });
});

describe('a side of figures is asked for', () => {
  it.each<[string, Partial<Figures>]>([
    ['are we above the national average on reoffending', { codes: ['WR-I8'], aspect: 'average' }],
    ['how do we compare with England on theft', { ...THEFT, aspect: 'average' }],
    ['how does theft compare with England and Wales', { ...THEFT, aspect: 'average' }],
    ['how do we compare', { aspect: 'average' }],
    ['compare theft with the North East', { ...THEFT, aspect: 'region' }],
    ['how do we compare with the region', { aspect: 'region' }],
    ["what's our target for public confidence", { ...CONFIDENCE, aspect: 'target' }],
    ['are we meeting our targets', { aspect: 'target' }],
    ['how are we doing against target', { aspect: 'target' }],
    ['what was the crime rate last year', { ...CRIME, aspect: 'previous' }],
    ['has theft gone up', { ...THEFT, aspect: 'previous' }],
    ['is theft worse than last year', { ...THEFT, aspect: 'previous' }],
    ['how are we doing compared to last year', { aspect: 'previous' }],
    ["what's the trend of theft", { ...THEFT, aspect: 'series' }],
    ['history of the crime rate', { ...CRIME, aspect: 'series' }],
    ['show hate crime since 2022', { area: 'Hate crime', aspect: 'series', since: '2022-01-01' as never }],
    ['what was theft in 2022', { ...THEFT, aspect: 'series', since: '2022-01-01' as never }],
    ['show theft over the last three years', { ...THEFT, aspect: 'series', since: '2021-06-12' as never }],
  ])('in “%s”', (text, of) => {
    expect(read(text)).toEqual(figures(of));
  });
});

describe('figures are chosen by how they are judged', () => {
  it.each<[string, Partial<Figures>]>([
    [
      'which indicators are worse than last year',
      { judged: { by: 'direction', is: 'worse' }, aspect: 'previous' },
    ],
    ['what is improving', { judged: { by: 'direction', is: 'good' }, aspect: 'previous' }],
    ['which targets are we missing', { judged: { by: 'target', is: 'worse' }, aspect: 'target' }],
    ['which targets are we meeting', { judged: { by: 'target', is: 'good' }, aspect: 'target' }],
    ['which figures are behind target', { judged: { by: 'target', is: 'worse' }, aspect: 'target' }],
    ['which indicators are close to target', { judged: { by: 'target', is: 'close' }, aspect: 'target' }],
    ["what's red", { judged: { by: 'overall', is: 'worse' } }],
    ["what's amber?", { judged: { by: 'overall', is: 'close' } }],
    ['green indicators', { judged: { by: 'overall', is: 'good' } }],
    [
      'which indicators are worse than the national average',
      { judged: { by: 'average', is: 'worse' }, aspect: 'average' },
    ],
    ['where is the gap closing', { judged: { by: 'gap', is: 'good' }, aspect: 'average' }],
    [
      'which road safety figures are worse than last year',
      { area: 'Road safety', judged: { by: 'direction', is: 'worse' }, aspect: 'previous' },
    ],
  ])('in “%s”', (text, of) => {
    expect(read(text)).toEqual(figures(of));
  });
});

describe('an area is named', () => {
  it.each<[string, Question]>([
    ['performance figures for road safety', figures({ area: 'Road safety' })],
    ['show all indicators for anti-social behaviour', figures({ area: 'Anti-social behaviour' })],
    ['burglary indicators', figures({ area: 'Burglary' })],
    ['figures for break the cycle of offending', figures({ area: 'Break the cycle of offending' })],
    [
      'how are we doing on hate crime?',
      { about: 'standing', filter: [{ anyOf: [{ is: 'area', name: 'Hate crime' }] }] },
    ],
    [
      'how are we doing on burglary',
      { about: 'standing', filter: [{ anyOf: [{ is: 'area', name: 'Burglary' }] }] },
    ],
  ])('in “%s”', (text, question) => {
    expect(read(text)).toEqual(question);
  });
});

describe('questions about items stay so beside figures', () => {
  it.each([
    'hate crime',
    'road safety',
    'theft',
    'what is overdue on road safety',
    'how many actions on road safety',
    'how many items have we completed',
    'how many hate crime',
    'what are we doing about road safety',
    'which actions are red',
    'which recommendations are off target',
    'how is the camera survey going',
    'what was agreed last year',
    'what is due for the police since 2022',
    'how is the service going',
    "what's the latest on theft",
    'everything about burglary since 2022 that is outstanding',
  ])('“%s”', (text) => {
    expect(read(text).about).toBe('items');
  });

  it.each<[string, Question['about']]>([
    ['how are the police doing', 'standing'],
    ['key figures', 'standing'],
    ["what's the target date for SP-1", 'item'],
    ['what changed this week', 'changes'],
    ['which priorities do we have', 'priorities'],
  ])('“%s” is of the kind %s', (text, about) => {
    expect(read(text).about).toBe(about);
  });
});

describe('without figures in the register', () => {
  it.each(['show me the indicators', 'what are our KPIs', 'are we above the national average'])(
    '“%s” is a question about figures still',
    (text) => {
      expect(readWithoutFigures(text).about).toBe('indicators');
    },
  );

  it.each(["what's red", 'show hate crime since 2022', 'how is theft doing', 'what is getting worse'])(
    '“%s” is none',
    (text) => {
      expect(readWithoutFigures(text).about).not.toBe('indicators');
    },
  );
});

describe('strategies', () => {
  it.each([
    'what changed from the last strategy',
    'what has changed since the last plan?',
    'how does the new plan differ from the old one',
    'compare the new strategy with the previous one',
    "what's new in the strategy",
    'which priorities are new',
  ])('are compared in “%s”', (text) => {
    expect(read(text)).toEqual({ about: 'strategies compared' });
  });

  it.each<[string, 'priorities' | 'areas', 'nothing outstanding' | 'most late' | 'most outstanding']>([
    ['which priorities have nothing outstanding', 'priorities', 'nothing outstanding'],
    ['which areas have no outstanding actions', 'areas', 'nothing outstanding'],
    ['which area has most that is late', 'areas', 'most late'],
    ['which priority has the most overdue actions', 'priorities', 'most late'],
    ['where are we doing worst', 'areas', 'most late'],
    ['which area has the most outstanding', 'areas', 'most outstanding'],
  ])('“%s” ranks the %s by %s', (text, of, by) => {
    expect(read(text)).toEqual({ about: 'priorities ranked', of, by });
  });

  it.each([
    ['which strategy was in force in 2019', '2016-2019'],
    ['which plan did we have in 2017', '2016-2019'],
    ['what was our strategy in 2021', '2020-2022'],
    ['which strategy was in force on 1 March 2020', '2020-2022'],
  ])('“%s” is about that of %s', (text, strategy) => {
    expect(read(text)).toEqual({ about: 'priorities', strategy, aspect: 'everything' });
  });

  it('were none before the first, and today’s is not given for it', () => {
    expect(read('which strategy was in force in 1999')).toEqual({ about: 'something else' });
  });
});

describe('whatever is typed', () => {
  const words =
    'how is are which what theft crime hate road safety target targets last year worse than since 2022 red the on for figures average England police overdue actions and or confidence deaths strategy'.split(
      ' ',
    );
  it('only indicators of the register are named', () => {
    const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(sentence, (typed) => {
        const question = read(typed.join(' '));
        if (question.about === 'indicators')
          for (const code of question.codes ?? []) expect(codes).toContain(code);
      }),
      { numRuns: 150 },
    );
  });
});

import fc from 'fast-check';
import type { IndicatorLine } from '../../src/answer/shapes/performance.ts';
import { buttons, readAs, type Shown, several } from './any-parts.ts';
import { words } from './any-words.ts';
import { button } from './fixtures/parts.ts';

/** Answers about how the priorities are doing, of any texts. */

const figures = several(fc.record({ number: words, label: words, open: words.map(button) }));
const line = fc.record({ name: words, lines: fc.array(words, { maxLength: 3 }), open: words.map(button) });

export const standings = fc
  .record({
    sentence: words,
    readAs,
    notes: several(words),
    figures,
    groups: several(
      fc.record({ heading: words, about: words, lines: several(line), open: words.map(button) }),
    ),
    buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'standing', ...part },
      [
        ...part.notes,
        ...part.figures.flatMap(({ number, label }) => [number, label]),
        ...part.groups.flatMap(({ heading, about, lines }) => [
          heading,
          about,
          ...lines.flatMap((one) => [one.name, ...one.lines]),
        ]),
      ],
    ],
  );

const point = fc.record({
  period: words,
  value: fc.double({ noNaN: true, noDefaultInfinity: true }),
  said: words,
});
const indicator: fc.Arbitrary<IndicatorLine> = fc.record(
  {
    indicator: words,
    words: words.map((text) => `It is ${text}`),
    overall: words,
    caveat: words,
    series: fc.record({
      points: fc.array(point, { minLength: 2, maxLength: 12 }),
      unit: words,
      earlier: fc.nat({ max: 9 }),
      shown: fc.constantFrom('chart', 'table', 'chart and table'),
    }),
    open: words.map(button),
  },
  { requiredKeys: ['indicator', 'words', 'overall', 'caveat'] },
);

const saidOf = (lines: IndicatorLine[]): string[] =>
  lines.flatMap((one) => [one.indicator, one.words, one.overall, one.caveat]);

export const indicators = fc
  .record({
    sentence: words,
    notes: several(words),
    indicators: several(indicator),
    facts: several(fc.record({ title: words, value: words })),
    pages: words,
    buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'indicators', ...part },
      [
        ...part.notes,
        ...saidOf(part.indicators),
        ...part.facts.flatMap(({ title, value }) => [title, value]),
        part.pages,
      ],
    ],
  );

export const areas = fc
  .record({
    sentence: words,
    readAs,
    notes: several(words),
    aims: several(fc.record({ area: words, about: words, goals: several(words) })),
    figures,
    indicators: several(indicator),
    buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'area', ...part },
      [
        ...part.notes,
        ...part.aims.flatMap(({ area, about }) => [area, about]),
        ...part.figures.flatMap(({ number, label }) => [number, label]),
        ...saidOf(part.indicators),
      ],
    ],
  );

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, ItemRow } from '../../src/answer/answer.ts';
import { renderAnswer } from '../../src/cards/render.ts';
import { line } from '../../src/cards/text.ts';
import { ask, button, open } from './fixtures/parts.ts';
import { bytesOf, markdownOf, plainTextOf, runsOf, unescaped } from './reading-cards.ts';
import { faultsOf } from './schema.ts';

/** Whatever stands in the register, it is shown as it stands there and does nothing. */

const hostile = fc.constantFrom(
  '**',
  '_a_',
  '[x](https://example.org)',
  '](',
  '\n- ',
  '1. ',
  '# ',
  '\\',
  '`',
  '<b>',
  '&amp;',
  '{{DATE(2018-03-31T00:00:00Z)}}',
  '{{TIME(2018-03-31T00:00:00Z)}}',
  `\${title}`,
  `\${$root}`,
  '"',
  '\u202E',
  '\u0000',
  '👩🏽‍🚒',
);
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.array(fc.oneof(hostile, fc.string({ maxLength: 5 })), { maxLength: 30 }).map((parts) => parts.join('')),
);
const several = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 6 });
const buttons = several(words.map(button));
const readAs = several(fc.record({ words, drop: words.map(button) }));

const row: fc.Arbitrary<ItemRow> = fc.record({
  ref: words,
  kind: fc.constantFrom('action', 'recommendation'),
  title: words,
  owner: words,
  organisations: words,
  due: words,
  status: words,
  tone: fc.constantFrom('late', 'soon', 'plain', 'closed'),
  exempt: fc.boolean(),
  open: words.map(open),
});

/** An answer with the texts that its card must show. */
type Shown = [answer: Answer, texts: string[]];

const lists = fc
  .record({
    sentence: words,
    readAs,
    notes: several(words),
    rows: fc.array(row, { maxLength: 8 }),
    refine: buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'list', ...part, total: part.rows.length, pages: '' },
      [
        ...part.readAs.map((one) => one.words),
        ...part.notes,
        ...part.rows.flatMap(({ ref, title, owner, due, status }) => [ref, title, owner, due, status]),
      ],
    ],
  );

const items = fc
  .record({
    sentence: words,
    row,
    detail: words,
    progress: words,
    facts: several(fc.record({ title: words, value: words })),
    buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'item', ...part },
      [part.row.ref, ...part.facts.flatMap(({ title, value }) => [title, value])],
    ],
  );

const area = fc.record({
  area: words,
  kind: words,
  lead: words,
  goals: several(words),
  standing: words,
  open: words.map(button),
});
const priorities = fc
  .record({
    sentence: words,
    strategy: words,
    notes: several(words),
    priorities: fc.array(fc.record({ priority: words, areas: fc.array(area, { maxLength: 4 }) }), {
      maxLength: 4,
    }),
    buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'priorities', ...part },
      [
        part.strategy,
        ...part.priorities.flatMap(({ priority, areas }) => [
          priority,
          ...areas.flatMap((one) => [one.area, one.kind, one.lead, one.standing]),
        ]),
      ],
    ],
  );

const figures = fc
  .record({
    sentence: words,
    readAs,
    figures: several(fc.record({ number: words, label: words, open: words.map(button) })),
    buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'standing', ...part },
      part.figures.flatMap(({ number, label }) => [number, label]),
    ],
  );

const counts = fc
  .record({ sentence: words, total: fc.nat(), readAs, notes: several(words), buttons })
  .map((part): Shown => [{ shows: 'count', ...part }, part.notes]);

const guides = fc
  .record({
    sentence: words,
    lines: several(words),
    examples: several(
      fc.record({ heading: words, examples: several(words.map((text) => ({ text, press: ask() }))) }),
    ),
  })
  .map(
    (part): Shown => [
      { shows: 'help', ...part },
      [
        ...part.lines,
        ...part.examples.flatMap(({ heading, examples }) => [heading, ...examples.map(({ text }) => text)]),
      ],
    ],
  );

const plainWords = fc
  .record({ sentence: words, lines: several(words), buttons })
  .map((part): Shown => [{ shows: 'words', ...part }, part.lines]);

const shapes: [name: string, shown: fc.Arbitrary<Shown>][] = [
  ['list', lists],
  ['count', counts],
  ['item', items],
  ['priorities', priorities],
  ['standing', figures],
  ['guide', guides],
  ['words', plainWords],
];

/** How every cut of a text begins, however tight its limits are. */
const beginning = (text: string): string => line(text, 38).replace(/…$/, '').trim();

describe.each(shapes)('a %s card of any texts', (_name, shown) => {
  it('stays a good card of at most 28 KB', () => {
    fc.assert(
      fc.property(shown, ([answer]) => {
        const { card, summary } = renderAnswer(answer);
        expect(faultsOf(card)).toEqual([]);
        expect(bytesOf(card)).toBeLessThanOrEqual(28 * 1024);
        expect(summary.length).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('shows the texts as they are', () => {
    fc.assert(
      fc.property(shown, ([answer, texts]) => {
        const { card } = renderAnswer(answer);
        const plain = plainTextOf(card);
        expect(plain.split('\n')[0]).toBe(line(answer.sentence, 300));
        if (plain.includes('too long for one card')) return;
        for (const text of texts) expect(plain).toContain(beginning(text));
      }),
    );
  });

  it('lets no text format, link or become a date', () => {
    fc.assert(
      fc.property(shown, ([answer]) => {
        const { card } = renderAnswer(answer);
        for (const markdown of markdownOf(card)) {
          expect(markdown.replace(/\\[!-/:-@[-`{-~]/g, '·')).not.toMatch(
            /[\\*_`~[\]<]|^(?:[#>]|[-+](?:\s|-|$)|\d{1,9}[.)](?:\s|$))|&#?\w+;|\{\{(?:DATE|TIME)\(/,
          );
          expect(markdown).not.toContain('](');
          expect(unescaped(markdown)).not.toMatch(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
        }
        for (const run of runsOf(card)) {
          expect(run).not.toMatch(/\{\{(?:DATE|TIME)\(|\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../src/cards/render.ts';
import { line } from '../../src/cards/text.ts';
import { shapes } from './any-answer.ts';
import { bytesOf, markdownOf, plainTextOf, runsOf, unescaped } from './reading-cards.ts';
import { faultsOf } from './schema.ts';

/** Whatever stands in the register, it is shown as it stands there and does nothing. */

/** Without the joiner that nobody sees, which cards put between signs that Teams would read as more than text. */
const seen = (text: string): string => text.replaceAll('\u2060', '');
/** How every cut of a text begins, however tight its limits are. */
const beginning = (text: string): string => seen(line(text, 38).replace(/…$/, '')).trim();

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
        expect(plain.split('\n')[0]).toBe(seen(line(answer.sentence, 300)));
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

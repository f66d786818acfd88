import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChange } from '../../src/question/change-request.ts';
import { questionSchema } from '../../src/question/question.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import { asked, fellshire, TODAY } from './fellshire.ts';

/** What holds of every request for a change, whatever its words. */

const vocabulary = vocabularyOf(fellshire());
const change = (text: string) => readChange(text, vocabulary, TODAY);

const REQUESTS: ((ref: string) => string)[] = [
  (ref) => `mark ${ref} complete`,
  (ref) => `${ref} is done`,
  (ref) => `${ref} is at risk`,
  (ref) => `update ${ref}`,
  (ref) => `please push ${ref} to 30 June`,
  (ref) => `reassign ${ref} to Ravi Bell`,
  (ref) => `agree completion of ${ref}`,
  (ref) => `decline more time for ${ref}`,
  (ref) => `make ${ref} exempt`,
  (ref) => `undo my change to ${ref}`,
];
const request = fc.constantFrom(...REQUESTS);
const anyRef = fc
  .tuple(fc.constantFrom('HC', 'SV', 'dr', 'Asb', 'MIN'), fc.integer({ min: 1, max: 99 }))
  .map(([letters, number]) => `${letters}-${number}`);
/** Words that are a note whatever stands before them. */
const note = fc
  .array(fc.stringMatching(/^[A-Za-zÀ-ÿ0-9£%'’-]{1,12}$/), { minLength: 1, maxLength: 30 })
  .map((words) => `Mapped ${words.join('  ')}`);

describe('whatever is typed', () => {
  it('is read without a fault, and a request fits its form', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3_000 }),
      fc.string({ unit: 'grapheme', maxLength: 500 }),
      fc
        .tuple(request, anyRef, fc.string({ unit: 'grapheme', maxLength: 200 }))
        .map(([of, ref, rest]) => of(ref) + rest),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(questionSchema.safeParse(asked(text)).error).toBeUndefined();
        expect(change(text)).toEqual(change(text));
      }),
      { numRuns: 300 },
    );
  });

  it('a request keeps its ref, in any case and with any politeness', () => {
    const polite = fc.constantFrom('', 'please ', 'Hi, ', 'could you ', 'ok so ');
    fc.assert(
      fc.property(request, anyRef, polite, fc.boolean(), (of, ref, before, loud) => {
        const text = before + of(ref);
        expect(asked(loud ? text.toUpperCase() : text)).toMatchObject({
          about: 'change',
          ref: ref.toUpperCase(),
        });
      }),
    );
  });

  it('a note is kept letter by letter', () => {
    fc.assert(
      fc.property(
        note,
        fc.constantFrom('update HC-1: ', 'HC-1 is done because ', 'mark HC-1 complete - '),
        (typed, head) => {
          expect(change(head + typed)?.question.values?.note).toBe(typed);
        },
      ),
    );
  });

  it('a note of 2,000 characters is read whole, and a longer one is cut', () => {
    const long = `A${'b'.repeat(1_998)}c`;
    expect(change(`note on ASB-04: ${long}`)?.question.values).toEqual({ note: long });
    expect(asked(`note on ASB-04: ${long}${'d'.repeat(20_000)}`)).toMatchObject({ values: { note: long } });
  });
});

import fc from 'fast-check';
import type { Answer } from '../../src/answer/answer.ts';
import type { ItemRow } from '../../src/answer/shapes/parts.ts';
import { words } from './any-words.ts';
import { button, open } from './fixtures/parts.ts';

/** What answers of any texts are made of. */

export const several = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 6 });
export const buttons = several(words.map(button));
export const readAs = several(fc.record({ words, drop: words.map(button) }));

export const row: fc.Arbitrary<ItemRow> = fc.record({
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
export type Shown = [answer: Answer, texts: string[]];

import { ASKING_PHRASES, GOAL_PHRASES } from './asking-phrases.ts';
import { markAll } from './marking.ts';
import { OWNER_PHRASES } from './owner-phrases.ts';
import type { Phrase } from './phrase.ts';
import type { Sentence } from './sentence.ts';
import { STATUS_PHRASES, WHATEVER_STATUS } from './status-phrases.ts';
import { WHEN_PHRASES } from './when-phrases.ts';

/**
 * The ways in which people say what the register says in one: late, outstanding, not begun, without an owner. They
 * are tried one after the other on the words that are left; to add a way of saying something, add it to its list.
 */
const PHRASES: Phrase[] = [
  ...WHATEVER_STATUS,
  ...GOAL_PHRASES,
  ...OWNER_PHRASES,
  ...WHEN_PHRASES,
  ...STATUS_PHRASES,
  ...ASKING_PHRASES,
];

/** Every word that stands in a phrase, so that none of them is taken for a slip of another. */
export const PHRASE_WORDS: ReadonlySet<string> = new Set(
  PHRASES.flatMap(([pattern]) => pattern.match(/[a-z]{4,}/g) ?? []),
);

/** Turns the ways of saying what the register knows into marks. */
export function markPhrases(sentence: Sentence): Sentence {
  return PHRASES.reduce((read, [pattern, mark]) => markAll(read, pattern, () => mark), sentence);
}

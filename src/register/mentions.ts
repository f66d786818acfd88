import type { Item } from './item.ts';
import { foldLetters, singular, stem, wordsOf } from './text.ts';

/** Looking for words in an item's title, wording, source and progress. */

const textOf = (item: Item): string => `${item.title} ${item.detail} ${item.source} ${item.progress}`;

const plain = (text: string): string =>
  foldLetters(text)
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();

/** Has the item these words, one after the other? Short ones only from the beginning of a word on. */
function hasPhrase(item: Item, words: string): boolean {
  const haystack = ` ${plain(textOf(item))} `;
  const typed = plain(words);
  const one = typed.replace(/[^ ]+$/, singular);
  // "Art" must not find "party"; "evaluat" may find "evaluation", "crime" "cybercrime" and "schools" "school".
  return haystack.includes(typed.length >= 5 ? typed : ` ${typed}`) || haystack.includes(` ${one} `);
}

const SMALL = new Set(['the', 'of', 'and', 'for', 'in', 'on', 'to', 'a', 'an', 'with', 'by', 'at', 'from']);

/** Has the item all these words in some form, in any order? */
function hasWords(item: Item, words: string): boolean {
  const there = wordsOf(textOf(item));
  const wanted = wordsOf(words).filter((word) => !SMALL.has(word));
  return wanted.length > 0 && wanted.every((word) => there.some((w) => w.startsWith(stem(word))));
}

/**
 * Does the item mention the words? As a phrase; or, where `anyOrder` is asked, all of them in any form and order,
 * which is how an answer is looked for when the phrase as typed stands nowhere.
 */
export const mentions = (item: Item, words: string, anyOrder = false): boolean =>
  hasPhrase(item, words) || (anyOrder && hasWords(item, words));

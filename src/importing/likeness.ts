import type { Item } from '../register/item.ts';
import { stem, wordsOf } from '../register/text.ts';

/** How alike the wording of a recommendation is to items of the register, which a clerk may have put in other words. */

const SMALL = new Set(
  'the of and for in on to a an with by at from that this is are be as or its it their through into within including how so'.split(
    ' ',
  ),
);

const tellingStems = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !SMALL.has(word))
      .map(stem),
  );

/** Words as known items have them: what many of them share weighs little. */
export interface Weighed {
  item: Item;
  title: Set<string>;
  all: Set<string>;
}

export const weighable = (item: Item): Weighed => ({
  item,
  title: tellingStems(item.title),
  all: tellingStems(`${item.title} ${item.detail}`),
});

export type Weight = (word: string) => number;

/** The weight of a word among items: the rarer the heavier. */
export function weights(items: Weighed[]): Weight {
  const counts = new Map<string, number>();
  for (const { all } of items) for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + (items.length + 1) / (1 + (counts.get(word) ?? 0)));
}

/**
 * From 0 to 1: how much of the item's title is in the wording, or how far the wording and the whole item have the same
 * words. With every word of the one in the other it is 1.
 */
export function likeness(wording: string, item: Weighed, weight: Weight): number {
  const words = tellingStems(wording);
  // A title of two words proves little, however much of it is there.
  const inTitle =
    item.title.size < 3 ? 0 : shared(item.title, words, weight) / (sum(item.title, weight) || 1);
  return Math.max(inTitle, sameness(words, item.all, weight));
}

/** From 0 to 1: how far two titles have the same words. */
export const titleLikeness = (a: string, b: string): number =>
  sameness(tellingStems(a), tellingStems(b), () => 1);

function sameness(a: Set<string>, b: Set<string>, weight: Weight): number {
  const whole = sum(a, weight) + sum(b, weight);
  return whole === 0 ? 0 : (2 * shared(a, b, weight)) / whole;
}

const sum = (words: Iterable<string>, weight: Weight): number =>
  [...words].reduce((total, word) => total + weight(word), 0);

const shared = (a: Set<string>, b: Set<string>, weight: Weight): number =>
  sum(
    [...a].filter((word) => b.has(word)),
    weight,
  );

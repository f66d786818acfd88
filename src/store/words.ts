import { z } from 'zod';
import type { Item } from '../register/item.ts';
import { keptByObject } from '../register/kept-results.ts';
import type { KnownWord } from '../register/register.ts';

/**
 * The words by which a board's items are known, counted over all of them, outstanding and closed, apart for open
 * and exempt ones: a word that only exempt items carry is itself exempt.
 */

export const countedWordSchema = z.object({
  field: z.enum(['source', 'owner', 'organisation', 'area', 'ref']),
  name: z.string(),
  open: z.number().int().nonnegative(),
  exempt: z.number().int().nonnegative(),
});
export type CountedWord = z.infer<typeof countedWordSchema>;

/** The form that refs share: `HC-12` is one of `HC-#`. */
export const refShape = (ref: string): string => ref.toUpperCase().replace(/\d+/g, '#');

const idOf = ({ field, name }: KnownWord): string => `${field} ${name}`;

/** The words that one item is known by, each once. */
export const wordsOf = keptByObject((item: Item): readonly KnownWord[] => {
  const words: KnownWord[] = [
    { field: 'source', name: item.source },
    { field: 'area', name: item.area },
    { field: 'ref', name: refShape(item.ref) },
    ...item.owners.map((name) => ({ field: 'owner' as const, name })),
    ...item.organisations.map((name) => ({ field: 'organisation' as const, name })),
  ];
  return distinctWords(words.filter(({ name }) => name !== ''));
});

export const distinctWords = (words: KnownWord[]): KnownWord[] => [
  ...new Map(words.map((word) => [idOf(word), word])).values(),
];

/** The counts after items changed: `before` is missing where an item is new, `after` where it left the board. */
export function recount(
  words: CountedWord[],
  changes: { before?: Item | undefined; after?: Item | undefined }[],
): CountedWord[] {
  const counts = new Map(words.map((word) => [idOf(word), { ...word }]));
  const add = (item: Item | undefined, by: 1 | -1): void => {
    for (const { field, name } of item ? wordsOf(item) : []) {
      const word = counts.get(idOf({ field, name })) ?? { field, name, open: 0, exempt: 0 };
      word[item?.visibility ?? 'exempt'] += by;
      counts.set(idOf(word), word);
    }
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return [...counts.values()]
    .filter(({ open, exempt }) => open > 0 || exempt > 0)
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/** Do two counts say the same? Both in the order that `recount` gives. */
export const sameWords = (a: CountedWord[], b: CountedWord[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

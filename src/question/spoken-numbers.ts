/** Numbers as people say them in questions. */

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** Pattern of a number in figures or words, "a", "a couple of" and "a few" among them. */
export const NUMBER = `(\\d{1,3}|an?|couple of|few|${WORDS.slice(1).join('|')})`;

export function readNumber(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^an?$/.test(word) || word === '') return 1;
  if (word === 'couple of') return 2;
  if (word === 'few') return 3;
  return WORDS.indexOf(word);
}

/** `first`, `2nd` or `final` quarter as 1 to 4. */
export function readOrdinal(word: string): number {
  if (/^\d/.test(word)) return Number(word[0]);
  return word === 'last' || word === 'final' ? ORDINALS.length : ORDINALS.indexOf(word) + 1;
}

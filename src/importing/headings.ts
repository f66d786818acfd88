import { distance } from 'fastest-levenshtein';
import { foldLetters } from '../register/text.ts';
import { HEADING_WORDS, LESSER, NO_FIELD } from './heading-words.ts';
import { ITEM_FIELDS, type ItemField } from './register-paper.ts';

/** More than this is prose and not a heading. */
const LONGEST_HEADING = 100;

/** `Resib'ty` → `resibty`, `Rec. No.` → `rec no`, `#` → `no`, `Owner(s)` → `owner`. */
export function headingKey(heading: string): string {
  return foldLetters(heading.slice(0, 4 * LONGEST_HEADING))
    .replace(/#/g, ' no ')
    .replace(/\(s\)|'/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How surely a heading stands for each field, 100 for surely. Fields that it cannot stand for are left out. */
export function fieldsOf(heading: string): Map<ItemField, number> {
  const found = new Map<ItemField, number>();
  const key = headingKey(heading);
  if (key === '' || key.length > LONGEST_HEADING || NO_FIELD.test(key)) return found;
  for (const field of ITEM_FIELDS) {
    let best = 0;
    for (const [sure, phrases] of Object.entries(HEADING_WORDS[field])) {
      for (const phrase of phrases) best = Math.max(best, likeness(key, phrase, Number(sure) * 10));
    }
    if (LESSER.test(key)) best -= 15;
    if (best > 0) found.set(field, best);
  }
  return found;
}

/** The words alone, with a typing slip, at the beginning of the heading or somewhere in it, in this order. */
function likeness(key: string, phrase: string, sure: number): number {
  if (key === phrase) return sure;
  if (isSlip(key, phrase)) return sure - 15;
  // Short words and those that may mean several things count only when they stand alone.
  if (sure < 60 || phrase.length < 3) return 0;
  if (key.startsWith(`${phrase} `)) return sure - 30 + phrase.split(' ').length * 2;
  if (phrase.length > 4 && ` ${key} `.includes(` ${phrase} `))
    return sure - 50 + phrase.split(' ').length * 2;
  return 0;
}

/** One letter in five may be another, two at most. */
function isSlip(key: string, phrase: string): boolean {
  const slips = Math.min(2, Math.floor(phrase.length / 5));
  return slips > 0 && Math.abs(key.length - phrase.length) <= slips && distance(key, phrase) <= slips;
}

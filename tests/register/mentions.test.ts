import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import { mentions } from '../../src/register/mentions.ts';
import { item } from './entries.ts';

const FIELDS = ['title', 'detail', 'source', 'progress'] as const;

const PHRASES: [words: string, title: string, expected: boolean][] = [
  ['loan sharks', 'Stop Loan Sharks', true],
  ['loan sharks', 'Stop loan-sharks now', true],
  ['loan sharks', 'Loans and sharks', false],
  ['LOAN SHARKS', 'stop loan sharks', true],
  ['  loan   sharks ', 'stop loan sharks', true],
  // Short words only from the beginning of a word on.
  ['art', 'Start a party', false],
  ['art', 'An arts fair', true],
  ['asb', 'Wasbies', false],
  ['asb', 'Cut ASB', true],
  // Longer ones anywhere.
  ['evaluat', 'An evaluation', true],
  ['crime', 'Report cybercrime', true],
  // One or many.
  ['schools', 'Visit a school', true],
  ['school', 'Visit the schools', true],
  ['boundaries', 'Mark the boundary', true],
  // Accents, apostrophes and signs.
  ['cafe', 'The Café', true],
  ['café', 'The CAFE', true],
  ["women's", 'A women’s refuge', true],
  ['rescue', 'Fire & Rescue', true],
  ['24/7', 'A 24/7 line', true],
  ['c++ (.*)', 'Anything else', false],
  ['\\d', 'Anything else 2', false],
];

const ANY_ORDER: [words: string, title: string, expected: boolean][] = [
  ['sharks loan', 'Stop loan sharks', true],
  ['training of wardens', 'Wardens are trained', true],
  ['the evaluation report', 'Report what the evaluations say', true],
  ['loan wolves', 'Stop loan sharks', false],
  ['the of and', 'The end of the road and on', false],
  ['', 'Anything', true],
];

describe('an item mentions words', () => {
  it.each(PHRASES)('“%s” in “%s”: %s', (words, title, expected) => {
    expect(mentions(item({ title }), words)).toBe(expected);
  });

  it.each(ANY_ORDER)('in any order and form “%s” in “%s”: %s', (words, title, expected) => {
    expect(mentions(item({ title }), words, true)).toBe(expected);
  });

  it.each(FIELDS)('in its %s', (field) => {
    expect(mentions(item({ [field]: 'About loan sharks' }), 'loan sharks')).toBe(true);
  });

  it('but not where it names owners, organisations, area or timescale', () => {
    const named: Partial<Item> = {
      owners: ['loan'],
      organisations: ['loan'],
      area: 'loan',
      timescale: 'loan',
      board: 'loan',
    };
    expect(mentions(item(named), 'loan')).toBe(false);
  });

  it('in any order wherever it mentions them as a phrase', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 20 }), (title, words) => {
        if (mentions(item({ title }), words)) expect(mentions(item({ title }), words, true)).toBe(true);
      }),
    );
  });

  it('and each of the words that it is made of', () => {
    const word = fc.stringMatching(/^[a-z]{2,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(5), (all, i) => {
        const one = all[i % all.length] ?? '';
        expect(mentions(item({ title: all.join(' ') }), one)).toBe(true);
        expect(mentions(item({ title: all.join(' ') }), all.join(' '))).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters, sameKey, singular, stem, stems, wordsOf } from '../../src/register/text.ts';

describe('folded letters', () => {
  it.each([
    ['Siân', 'sian'],
    ['PAWEŁ WIŚNIEWSKI', 'pawel wisniewski'],
    ['Bjørn Åse', 'bjorn ase'],
    ['O’Hara', "o'hara"],
    ['O`Hara', "o'hara"],
    ['O\u1fefHara', "o'hara"],
    ['Straße', 'strasse'],
    ['Æthel', 'aethel'],
    ['plain', 'plain'],
    ['', ''],
  ])('%s is compared as %s', (text, folded) => {
    expect(foldLetters(text)).toBe(folded);
  });

  it('are folded once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
      }),
    );
  });
});

describe('the key under which names are the same', () => {
  it.each([
    ['anti-social behaviour', 'Anti Social Behaviours'],
    ['Fire & Rescue', 'fire and rescue'],
    ['Siân O’Hara', "sian o'hara"],
    ['HC-1', 'hc 1'],
    ['  Home  Safety review ', 'Home Safety reviews'],
    ['St. John', 'St John'],
  ])('is one for %s and %s', (a, b) => {
    expect(sameKey(a)).toBe(sameKey(b));
  });

  it.each([
    ['HC-1', 'HC-2'],
    ['bus', 'bu'],
    ['DA', 'DAS'],
    ['Hate crime', 'Crime'],
  ])('is another for %s and %s', (a, b) => {
    expect(sameKey(a)).not.toBe(sameKey(b));
  });

  it('has letters and digits alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sameKey(text)).toMatch(/^[\p{L}\p{N}]*$/u);
      }),
    );
  });
});

describe('one of many', () => {
  it.each([
    ['visits', 'visit'],
    ['boundaries', 'boundary'],
    ['process', 'process'],
    ['status', 'status'],
    ['analysis', 'analysis'],
    ['bus', 'bus'],
    ['gas', 'gas'],
    ['days', 'day'],
    ['visit', 'visit'],
  ])('of %s is %s', (many, one) => {
    expect(singular(many)).toBe(one);
    expect(singular(one)).toBe(one);
  });
});

describe('the stem', () => {
  it.each([
    ['train', ['training', 'trained', 'trains', 'train']],
    ['report', ['reports', 'reporting', 'reported']],
    ['evalu', ['evaluation', 'evaluations']],
    ['assess', ['assessment', 'assessments', 'assessed']],
    ['ring', ['ring', 'rings']],
  ])('%s is shared by %j', (root, forms) => {
    for (const form of forms) expect(stem(form)).toBe(root);
  });

  it('is where its word begins', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
        const beginning = stem(word).replace(/y$/, '');
        expect(word.startsWith(beginning)).toBe(true);
        expect(stem(word).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('words of a text', () => {
  it('are folded, without signs', () => {
    expect(wordsOf('The Café’s 24/7 "line" (O’Hara)')).toEqual([
      'the',
      'cafe',
      's',
      '24',
      '7',
      'line',
      'o',
      'hara',
    ]);
    expect(wordsOf(' —  … ')).toEqual([]);
  });

  it('stand between spaces as stems, so that one text’s can be looked for in another’s', () => {
    expect(stems('Train the wardens')).toContain(stems('trained the warden'));
    expect(stems('Retrain wardens')).not.toContain(stems('train wardens'));
  });
});

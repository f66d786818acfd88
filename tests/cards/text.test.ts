import { describe, expect, it } from 'vitest';
import { escapeText, runText } from '../../src/cards/escape.ts';
import { cut, line, oneLine, paragraphs } from '../../src/cards/text.ts';

describe('text of the register on one line', () => {
  it.each([
    ['a line\nand\r\nanother\tone', 'a line and another one'],
    ['  spaces   around  ', 'spaces around'],
    ['bell\u0007 and null\u0000', 'bell and null'],
    ['pay \u202Egnp.exe\u202C now', 'pay gnp.exe now'],
    ['isolate \u2066left\u2069', 'isolate left'],
    ['half a pair \uD83D!', 'half a pair \uFFFD!'],
    ['👩🏽‍🚒 café – naïve', '👩🏽‍🚒 café – naïve'],
  ])('%j is shown as %j', (text, shown) => {
    expect(oneLine(text)).toBe(shown);
  });
});

describe('cutting', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['one too many', 11, 'one too ma…'],
    ['cut at a space', 8, 'cut at…'],
    ['fire 👩🏽‍🚒', 8, 'fire…'],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
  ])('%j to %i is %j', (text, limit, shown) => {
    expect(cut(text, limit)).toBe(shown);
  });

  it('keeps paragraphs apart and leaves out empty ones', () => {
    expect(paragraphs('one\r\n\r\ntwo\u2028three', 100)).toEqual(['one', 'two', 'three']);
    expect(paragraphs(' \n ', 100)).toEqual([]);
  });

  it('counts paragraphs together', () => {
    expect(paragraphs('one\ntwo\nthree', 10)).toEqual(['one', 'two', 't…']);
  });

  it('runs together what are more than twelve paragraphs', () => {
    expect(paragraphs('a\n'.repeat(14), 100)).toEqual([...Array.from({ length: 11 }, () => 'a'), 'a a a']);
  });
});

describe('escaping', () => {
  it.each([
    'Reduce re-offending',
    'Q4 2017/18 (provisional)',
    'Safer & Stronger',
    "Children's Services: 50% more!",
    '31 October 2017 · 167 days late',
    '2018 plan',
    'https://www.durham.gov.uk/plan',
  ])('leaves ordinary words as they are: %s', (text) => {
    expect(escapeText(text)).toBe(text);
  });

  it.each([
    ['**bold** and _italic_', '\\*\\*bold\\*\\* and \\_italic\\_'],
    ['[click](https://example.org)', '\\[click\\]\\(https://example.org)'],
    ['<https://example.org>', '\\<https://example.org>'],
    ['`code` ~~gone~~', '\\`code\\` \\~\\~gone\\~\\~'],
    ['# heading', '\\# heading'],
    ['> quote', '\\> quote'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['---', '\\---'],
    ['-5 points', '-5 points'],
    ['1. first', '1\\. first'],
    ['2) second', '2\\) second'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['a \\* b', 'a \\\\\\* b'],
    ['{{DATE(2018-03-31T00:00:00Z)}}', '\\{\\{DATE(2018-03-31T00:00:00Z)}}'],
  ])('%s is %s for a TextBlock', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('lets no TextRun become a date of its own', () => {
    expect(runText('{{TIME(2018-03-31T00:00:00Z)}}', 100)).toBe('{\u2060{TIME(2018-03-31T00:00:00Z)}}');
    expect(runText('{{name}} and **stars**', 100)).toBe('{{name}} and **stars**');
  });
});

it('cuts before it escapes, so that no escape is cut in two', () => {
  expect(escapeText(line('**********', 5))).toBe('\\*\\*\\*\\*…');
});

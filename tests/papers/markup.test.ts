import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, count, escaped, tagsOf } from '../../src/papers/markup.ts';
import { partText } from '../../src/papers/part-text.ts';

const tags = (xml: string) => [...tagsOf(xml)];

describe('the tags of a part', () => {
  it('come in order, each with where it stands', () => {
    const xml = '<?xml version="1.0"?><w:a b="1"><c/>text</w:a>';
    expect(
      tags(xml).map(({ prefix, local, kind, at, end }) => [prefix, local, kind, xml.slice(at, end)]),
    ).toEqual([
      ['w', 'a', 'open', '<w:a b="1">'],
      ['', 'c', 'empty', '<c/>'],
      ['w', 'a', 'close', '</w:a>'],
    ]);
  });

  it('may have attributes with anything in them', () => {
    const [tag] = tags(`<a x='say "no"' w:y="a > b / c" n="12"/>`);
    expect(tag?.kind).toBe('empty');
    expect(tag && [attribute(tag, 'x'), attribute(tag, 'y'), count(tag, 'n'), count(tag, 'y')]).toEqual([
      'say "no"',
      'a > b / c',
      12,
      undefined,
    ]);
  });

  it('give back what was put into an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [tag] = tags(`<a b="${escaped(text)}">`);
        expect(tag && attribute(tag, 'b')).toBe(text);
      }),
    );
  });

  it.each([
    ['&#65;&#x42;', 'AB'],
    ['&unknown;', '&unknown;'],
    ['&#x110000;', '&#x110000;'],
    ['&amp;lt;', '&lt;'],
  ])('read %s as %s', (written, text) => {
    const [tag] = tags(`<a b="${written}"/>`);
    expect(tag && attribute(tag, 'b')).toBe(text);
  });

  it.each(['<', '<a', '<a b="', '< a>', '<a <b>', '<?x', '</>'])('are not to be found in %s', (xml) => {
    expect(() => tags(xml)).toThrow(/damaged/);
  });
});

describe('the text of a part', () => {
  const text = (xml: string): string => partText('word/document.xml', Buffer.from(xml));

  it('is without comments, which may stand in the middle of a word', () => {
    expect(text('\ufeff<a>be<!-- <b> -->fore<!----></a>')).toBe('<a>before</a>');
  });

  it.each([
    ['<!DOCTYPE a><a/>', /instructions/],
    ['<a><![CDATA[x]]></a>', /instructions/],
    ['<a><!-- x', /damaged/],
  ])('is not read from %s', (xml, says) => {
    expect(() => text(xml)).toThrow(says);
  });
});

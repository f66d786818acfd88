import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysSomething, withoutPeople } from '../../src/question/without-people.ts';

const KNOWN = {
  people: ['Ravi Bell', 'Siân O’Connor', 'Mary Hope', 'Jo Smith-Jones', 'Gwendoline Fitzgerald'],
  names: ['Ravi Bell', 'Crimestoppers (North)'],
};
const said = (text: string): string => withoutPeople(text, KNOWN);

describe('who somebody is, is taken out', () => {
  it.each([
    ['write to ravi.bell@police.example about it', 'write to … about it'],
    ['ring me on 020 7946 0123 please', 'ring me on … please'],
    ['ring +44 (0)7700 900123', 'ring …'],
    ['call 01632-960-001 now', 'call … now'],
    ['see https://council.example/page?who=ravi', 'see …'],
    ['see www.council.example/ravi', 'see …'],
    ['what has Ravi Bell promised the moon', 'what has … promised the moon'],
    ["what is RAVI's horoscope", "what is …'s horoscope"],
    ['what is sian up to', 'what is … up to'],
    ['what is O’Connor up to', 'what is … up to'],
    ['sing for smith', 'sing for …'],
    ['sing for Smith-Jones', 'sing for …'],
    ['sing for Gwendolin Fitzgerld', 'sing for …'],
    ['dance with Mrs Zabrowski tonight', 'dance with Mrs … tonight'],
    ['why do Crimestoppers (North) hum', 'why do … hum'],
    ['is 29:1kXq9-abcdefghijklmnopqrstuvwxyz0123 here', 'is … here'],
  ])('“%s” is kept as “%s”', (text, kept) => {
    expect(said(text)).toBe(kept);
  });
});

describe('what is nobody’s stays', () => {
  it.each([
    'what is the colour of the moon on 4 November 2017',
    'sing 2017-11-04 and 04/11/2017',
    'was 2017-2018 nice',
    'tell me a joke about 12 crossings',
    'how tall is the mayor',
  ])('“%s”', (text) => {
    expect(said(text)).toBe(text);
  });
});

describe('a text', () => {
  it('is at most 200 characters, cut between words', () => {
    const kept = said('moonlight '.repeat(200));
    expect(kept.length).toBeLessThanOrEqual(200);
    expect(kept).toMatch(/^(?:moonlight )+…$/);
  });

  it('that is only somebody’s name says nothing', () => {
    expect(saysSomething(said('Ravi Bell?'))).toBe(false);
    expect(saysSomething(said('moon'))).toBe(true);
  });

  it('never holds a name of the register, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.constantFrom('Ravi', 'Bell', 'hope', 'MARY'),
        fc.string(),
        (a, name, b) => {
          expect(said(`${a} ${name} ${b}`)).not.toMatch(
            /(?<![\p{L}\p{M}'’-])(?:ravi|bell|hope|mary)(?![\p{L}\p{M}'’-])/iu,
          );
        },
      ),
    );
  });

  it('of the worst kind is dealt with', () => {
    const people = Array.from({ length: 500 }, (_, n) => `Xq${n}zzyzx Wv${n}kkpqr`);
    const text = Array.from({ length: 400 }, (_, n) => `xqw${n}zzyz`).join(' ');
    expect(withoutPeople(text, { people, names: people }).length).toBeLessThanOrEqual(200);
  });
});
